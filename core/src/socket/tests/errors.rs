use std::time::Duration;

use super::{super::*, *};

/// Every call that can fail, with valid arguments.
fn every_call(socket: &mut Socket, peer: &SocketAddress) -> Vec<(&'static str, Result<(), SocketError>)> {
    vec![
        ("bind", socket.bind(SocketAddress::new("127.0.0.1", 0))),
        ("bind-to-ip", socket.bind_to_ip(ip("127.0.0.1"), 0)),
        ("listen", socket.listen(1)),
        ("accept", socket.accept().map(drop)),
        ("connect", socket.connect(peer.clone())),
        ("finish-connect", socket.finish_connect()),
        ("disconnect", socket.disconnect()),
        ("send", socket.send(b"x")),
        ("send-some", socket.send_some(b"x").map(drop)),
        ("recv", socket.recv(1).map(drop)),
        ("send-to", socket.send_to(b"x", peer.clone())),
        ("recv-from", socket.recv_from(1).map(drop)),
        ("shutdown", socket.shutdown(ShutdownDirection::Both)),
        ("keep-alive", socket.keep_alive().map(drop)),
        ("set-keep-alive", socket.set_keep_alive(true)),
        ("hop-limit", socket.hop_limit().map(drop)),
        ("set-hop-limit", socket.set_hop_limit(9)),
        ("reuse-address", socket.reuse_address().map(drop)),
        ("set-reuse-address", socket.set_reuse_address(true)),
    ]
}

#[test]
fn a_closed_socket_refuses_everything_and_names_its_state() {
    let server = listener("127.0.0.1");
    for (mut socket, other) in
        [(Socket::tcp_v4().unwrap(), "expected UDP"), (Socket::udp_v4().unwrap(), "expected TCP")]
    {
        socket.close();
        for (operation, result) in every_call(&mut socket, &address(&server)) {
            let error = result.expect_err(operation);
            assert_eq!(error.detail().operation, operation);
            // Names of functions are spelled differently in each language.
            assert!(!operation.contains('-') || !error.to_string().contains(operation), "{error}");
            assert_eq!(error.detail().state, Some(SocketState::Closed));
            if error.kind() == SocketErrorKind::NotSupported {
                assert!(error.to_string().contains(other) || error.to_string().contains("keep alive"), "{error}");
            } else {
                assert_eq!(error.kind(), SocketErrorKind::InvalidState, "{error}");
                assert!(error.to_string().contains("socket is `closed`"), "{error}");
            }
        }
    }
}

#[test]
fn each_state_refuses_what_is_not_its_own() {
    let peer = address(&listener("127.0.0.1"));
    let invalid = |socket: &mut Socket, operations: &[&str]| {
        let state = socket.state();
        socket.set_timeout(Some(Duration::ZERO));
        for operation in operations {
            let result = match *operation {
                "bind" => socket.bind(SocketAddress::new("127.0.0.1", 0)),
                "listen" => socket.listen(1),
                "accept" => socket.accept().map(drop),
                "connect" => socket.connect(peer.clone()),
                "finish-connect" => socket.finish_connect(),
                "send" => socket.send(b"x"),
                "send-some" => socket.send_some(b"x").map(drop),
                "recv" => socket.recv(1).map(drop),
                "shutdown" => socket.shutdown(ShutdownDirection::Send),
                other => panic!("{other}?"),
            };
            let error = result.expect_err(operation);
            assert_eq!(error.kind(), SocketErrorKind::InvalidState, "{operation} in {state}: {error}");
            assert!(error.to_string().contains(&format!("socket is `{state}`")), "{error}");
            assert_eq!(socket.state(), state, "{operation} in {state} changed the state");
        }
    };
    let mut created = Socket::tcp_v4().unwrap();
    invalid(&mut created, &["listen", "accept", "finish-connect", "send", "send-some", "recv", "shutdown"]);
    let mut bound = Socket::tcp_v4().unwrap();
    bound.bind(SocketAddress::new("127.0.0.1", 0)).unwrap();
    invalid(&mut bound, &["bind", "accept", "finish-connect", "send", "send-some", "recv", "shutdown"]);
    let mut listening = listener("127.0.0.1");
    invalid(&mut listening, &["bind", "listen", "connect", "finish-connect", "send", "send-some", "recv", "shutdown"]);
    let (mut connected, _peer) = pair("127.0.0.1");
    invalid(&mut connected, &["bind", "listen", "accept", "connect", "finish-connect"]);
}

#[test]
fn bind_tells_its_failures_apart() {
    let taken = listener("127.0.0.1");
    for (host, port, expected) in [
        ("127.0.0.1", taken.local_port().unwrap(), SocketErrorKind::AddressInUse),
        ("192.0.2.1", 0, SocketErrorKind::AddressNotBindable),
        ("::1", 0, SocketErrorKind::InvalidArgument),
        ("224.0.0.1", 0, SocketErrorKind::InvalidArgument),
        ("255.255.255.255", 0, SocketErrorKind::InvalidArgument),
        ("localhost", 0, SocketErrorKind::InvalidArgument),
    ] {
        let mut socket = Socket::tcp_v4().unwrap();
        let error = socket.bind(SocketAddress::new(host, port)).unwrap_err();
        assert_eq!(error.kind(), expected, "{error}");
        assert_eq!(socket.state(), SocketState::Created);
        // The socket is unchanged.
        socket.bind(SocketAddress::new("127.0.0.1", 0)).unwrap();
    }
}

#[test]
fn the_message_says_what_where_and_why() {
    let mut socket = Socket::tcp_v4().unwrap();
    let error = socket.bind(SocketAddress::new("192.0.2.1", 80)).unwrap_err();
    let text = error.to_string();
    assert!(text.starts_with("bind on 192.0.2.1:80: the address is not assigned to this machine"), "{text}");
    assert_eq!(error.detail().local, Some(SocketAddress::new("192.0.2.1", 80)));
}

#[test]
fn zero_is_refused_where_it_means_nothing() {
    let mut bound = Socket::tcp_v4().unwrap();
    bound.bind(SocketAddress::new("127.0.0.1", 0)).unwrap();
    assert_eq!(kind(bound.listen(0)), SocketErrorKind::InvalidArgument);
    let (mut client, _peer) = pair("127.0.0.1");
    assert_eq!(kind(client.recv(0)), SocketErrorKind::InvalidArgument);
    assert_eq!(kind(udp("127.0.0.1").recv_from(0)), SocketErrorKind::InvalidArgument);
}

#[cfg(feature = "serde")]
#[test]
fn serde_shows_the_case_and_its_detail() {
    let error = Socket::tcp_v4().unwrap().bind(SocketAddress::new("192.0.2.1", 80)).unwrap_err();
    let json = serde_json::to_value(&error).unwrap();
    let detail = &json["AddressNotBindable"];
    assert_eq!(detail["operation"], "bind");
    assert_eq!(detail["local"]["address"], "192.0.2.1");
    assert_eq!(serde_json::from_value::<SocketError>(json).unwrap(), error);
}
