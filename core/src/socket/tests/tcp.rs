use std::{
    io::{Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    thread,
    time::{Duration, Instant},
};

use crate::ip::{IpBinding, ResourceType};

use super::{super::*, *};

#[test]
fn an_echo_goes_through_over_both_families() {
    for host in ["127.0.0.1", "::1"] {
        let (mut client, mut peer) = pair(host);
        client.send(b"ping").unwrap();
        assert_eq!(peer.recv(4096).unwrap(), b"ping");
        peer.send(b"pong").unwrap();
        assert_eq!(client.recv(4096).unwrap(), b"pong");
    }
}

#[test]
fn the_peer_sees_the_address_that_the_client_is_bound_to() {
    let mut server = listener("127.10.1.1");
    let mut client = Socket::tcp_v4().unwrap();
    let binding = IpBinding {
        address: ip("127.10.1.7"),
        subinstance: "tenant-a".into(),
        subid: "user-1".into(),
        resource_type: ResourceType::Vm,
        pool: "eip".into(),
        generation: 1,
    };
    client.bind_with_binding(&binding, 0).unwrap();
    client.connect(address(&server)).unwrap();
    let peer = server.accept().unwrap();
    assert_eq!(peer.remote_addr(), client.local_addr());
    assert_eq!(client.local_ip(), Some(binding.address));
    assert_eq!(peer.local_addr(), server.local_addr());
    assert_eq!(client.remote_addr(), server.local_addr());
}

#[test]
fn two_tenants_listen_on_the_same_port_of_different_addresses() {
    let first = listener("127.10.1.20");
    let port = first.local_port().unwrap();
    let mut second = Socket::tcp_v4().unwrap();
    second.bind_to_ip(ip("127.10.1.21"), port).unwrap();
    second.listen(1).unwrap();
    let mut third = Socket::tcp_v4().unwrap();
    third.bind_to_ip(ip("127.10.1.20"), 0).unwrap();
    assert_ne!(third.local_port(), Some(port), "two sockets on one address have different ports");
}

#[test]
fn a_port_can_be_bound_again_right_after_its_connection_was_closed_by_this_side() {
    let mut server = listener("127.10.1.30");
    let port = server.local_port().unwrap();
    let mut client = TcpStream::connect(("127.10.1.30", port)).unwrap();
    // The side that closes first is left in TIME_WAIT.
    server.accept().unwrap().close();
    assert_eq!(client.read(&mut [0]).unwrap(), 0);
    drop(client);
    server.close();
    let mut again = Socket::tcp_v4().unwrap();
    again.bind_to_ip(ip("127.10.1.30"), port).unwrap();
    again.listen(1).unwrap();
}

#[test]
fn the_end_of_the_peers_stream_is_an_empty_answer_every_time() {
    let (client, mut peer) = pair("127.0.0.1");
    drop(client);
    for _ in 0..3 {
        assert_eq!(peer.recv(1).unwrap(), b"");
    }
}

#[test]
fn after_half_close_the_answer_is_still_received() {
    let (mut client, mut peer) = pair("127.0.0.1");
    client.send(b"question").unwrap();
    client.shutdown(ShutdownDirection::Send).unwrap();
    client.shutdown(ShutdownDirection::Send).unwrap();
    assert_eq!(peer.recv(100).unwrap(), b"question");
    assert_eq!(peer.recv(100).unwrap(), b"");
    peer.send(b"answer").unwrap();
    assert_eq!(client.recv(100).unwrap(), b"answer");
    assert_eq!(kind(client.send(b"more")), SocketErrorKind::BrokenPipe);
    assert!(client.is_connected());
}

#[test]
fn after_shutdown_receive_the_stream_has_ended() {
    let (mut client, mut peer) = pair("127.0.0.1");
    client.shutdown(ShutdownDirection::Receive).unwrap();
    assert_eq!(client.recv(10).unwrap(), b"");
    client.send(b"still").unwrap();
    assert_eq!(peer.recv(10).unwrap(), b"still");
}

#[test]
fn buffers_of_any_size_are_sent_whole() {
    for size in [0, 1, 65_537, 64 << 20] {
        let (mut client, mut peer) = pair("127.0.0.1");
        let data: Vec<u8> = (0..size).map(|i: u32| (i % 251) as u8).collect();
        let expected = data.clone();
        let sender = thread::spawn(move || client.send(&data));
        let mut received = Vec::with_capacity(expected.len());
        loop {
            let part = peer.recv(1 << 20).unwrap();
            if part.is_empty() {
                break;
            }
            received.extend_from_slice(&part);
        }
        sender.join().unwrap().unwrap();
        assert!(received == expected, "{size} bytes came as {}", received.len());
    }
}

#[test]
fn a_send_that_gives_up_says_how_far_it_came() {
    let (mut client, mut peer) = pair("127.0.0.1");
    client.set_timeout(Some(Duration::from_millis(50)));
    let data = vec![7; 64 << 20];
    let start = Instant::now();
    let error = client.send(&data).unwrap_err();
    assert_eq!(error.kind(), SocketErrorKind::TimedOut);
    assert!(start.elapsed() >= Duration::from_millis(50));
    let sent = error.detail().transferred;
    assert!(sent > 0 && sent < data.len() as u64);
    assert!(error.to_string().contains("50 ms") && error.to_string().contains(&sent.to_string()), "{error}");

    client.close();
    let mut received = 0;
    loop {
        match peer.recv(1 << 20).unwrap().len() {
            0 => break,
            count => received += count as u64,
        }
    }
    assert_eq!(received, sent, "exactly the bytes that were reported arrive");
}

#[test]
fn send_some_takes_what_fits() {
    let (mut client, _peer) = pair("127.0.0.1");
    client.set_timeout(Some(Duration::ZERO));
    let data = vec![1; 1 << 20];
    assert_eq!(client.send_some(b"").unwrap(), 0);
    let mut taken = 0;
    let error = loop {
        match client.send_some(&data) {
            Ok(count) => taken += count,
            Err(error) => break error,
        }
    };
    assert!(taken > 0);
    assert_eq!(error.kind(), SocketErrorKind::WouldBlock);
}

#[test]
fn a_reset_is_reported_and_reported_again() {
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut client = Socket::tcp_v4().unwrap();
    client.connect(server.local_addr().unwrap()).unwrap();
    let (peer, _) = server.accept().unwrap();
    // Linger 0 turns close into RST.
    socket2::SockRef::from(&peer).set_linger(Some(Duration::ZERO)).unwrap();
    drop(peer);
    assert_eq!(kind(client.recv(1)), SocketErrorKind::ConnectionReset);
    assert_eq!(kind(client.recv(1)), SocketErrorKind::ConnectionReset);
    assert!(client.is_connected());
    client.close();
    assert_eq!(client.state(), SocketState::Closed);
}

#[test]
fn a_reset_in_mid_write_ends_the_send() {
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut client = Socket::tcp_v4().unwrap();
    client.connect(server.local_addr().unwrap()).unwrap();
    let (mut peer, _) = server.accept().unwrap();
    let sender = thread::spawn(move || (client.send(&vec![0; 64 << 20]), client));
    peer.read_exact(&mut [0; 1000]).unwrap();
    socket2::SockRef::from(&peer).set_linger(Some(Duration::ZERO)).unwrap();
    drop(peer);
    let (result, mut client) = sender.join().unwrap();
    let error = result.unwrap_err();
    assert_eq!(error.kind(), SocketErrorKind::ConnectionReset);
    assert!(error.detail().transferred >= 1000);
    assert_eq!(kind(client.send(b"x")), SocketErrorKind::ConnectionReset);
    assert_eq!(kind(client.recv(1)), SocketErrorKind::ConnectionReset);
}

#[test]
fn what_the_peer_sent_before_it_closed_is_received() {
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut client = Socket::tcp_v4().unwrap();
    client.connect(server.local_addr().unwrap()).unwrap();
    let (mut peer, _) = server.accept().unwrap();
    peer.write_all(b"bye").unwrap();
    peer.shutdown(Shutdown::Write).unwrap();
    let mut received = Vec::new();
    while received.len() < 3 {
        received.extend(client.recv(2).unwrap());
    }
    assert_eq!(received, b"bye");
    assert_eq!(client.recv(2).unwrap(), b"");
    client.send(b"late").unwrap();
}

#[test]
fn a_refused_connection_closes_the_socket() {
    // Bound and not listening: no other socket gets the port, and no connection is accepted.
    let mut silent = Socket::tcp_v4().unwrap();
    silent.bind(SocketAddress::new("127.0.0.1", 0)).unwrap();
    let mut client = Socket::tcp_v4().unwrap();
    client.bind(SocketAddress::new("127.10.1.40", 0)).unwrap();
    let error = client.connect(address(&silent)).unwrap_err();
    assert_eq!(error.kind(), SocketErrorKind::ConnectionRefused);
    assert_eq!(error.detail().operation, "connect");
    assert_eq!(error.detail().remote, silent.local_addr());
    assert_eq!(error.detail().local.as_ref().and_then(SocketAddress::ip), Some(ip("127.10.1.40")));
    assert_eq!(client.state(), SocketState::Closed);
    assert_eq!(kind(client.connect(address(&silent))), SocketErrorKind::InvalidState);
}

#[test]
fn deadlines_end_accept_and_recv() {
    let mut server = listener("127.0.0.1");
    server.set_timeout(Some(Duration::ZERO));
    assert_eq!(kind(server.accept()), SocketErrorKind::WouldBlock);
    server.set_timeout(Some(Duration::from_millis(30)));
    let start = Instant::now();
    assert_eq!(kind(server.accept()), SocketErrorKind::TimedOut);
    assert!(start.elapsed() >= Duration::from_millis(30));
    assert!(server.is_listening());

    let mut client = Socket::tcp_v4().unwrap();
    client.connect(address(&server)).unwrap();
    let mut peer = server.accept().unwrap();
    assert_eq!(peer.timeout(), Some(Duration::from_millis(30)), "inherited");
    assert_eq!(kind(peer.recv(1)), SocketErrorKind::TimedOut);
    peer.set_timeout(Some(Duration::ZERO));
    assert_eq!(kind(peer.recv(1)), SocketErrorKind::WouldBlock);
    client.send(b"x").unwrap();
    peer.set_timeout(None);
    assert_eq!(peer.recv(1).unwrap(), b"x", "nothing was lost");
}

#[test]
fn a_connection_attempt_outlives_its_deadline() {
    let mut server = listener("127.0.0.1");
    let mut client = Socket::tcp_v4().unwrap();
    client.set_timeout(Some(Duration::ZERO));
    match client.connect(address(&server)) {
        Ok(()) => {}
        Err(error) => {
            assert_eq!(error.kind(), SocketErrorKind::WouldBlock);
            assert_eq!(client.state(), SocketState::Connecting);
            assert_eq!(kind(client.connect(address(&server))), SocketErrorKind::InvalidState);
            poll(&[&client], &[Interest::Writable], None).unwrap();
            client.finish_connect().unwrap();
        }
    }
    assert!(client.is_connected());
    assert_eq!(server.accept().unwrap().remote_addr(), client.local_addr());
}

#[test]
fn a_full_backlog_lets_a_connect_time_out_without_closing_it() {
    let mut server = Socket::tcp_v4().unwrap();
    server.bind(SocketAddress::new("127.10.1.50", 0)).unwrap();
    server.listen(1).unwrap();
    // Linux completes backlog + 1 connections and leaves further attempts without an answer.
    let mut waiting = Vec::new();
    let timed_out = (0..64).find_map(|_| {
        let mut client = Socket::tcp_v4().unwrap();
        client.set_timeout(Some(Duration::from_millis(50)));
        match client.connect(address(&server)) {
            Ok(()) => {
                waiting.push(client);
                None
            }
            Err(error) => Some((error, client)),
        }
    });
    let (error, mut client) = timed_out.expect("the backlog is full at some time");
    assert_eq!(error.kind(), SocketErrorKind::TimedOut);
    assert_eq!(client.state(), SocketState::Connecting);
    drop(server);
    client.set_timeout(None);
    client.finish_connect().expect_err("the listener is gone");
    assert_eq!(client.state(), SocketState::Closed);
}

#[test]
fn connections_are_accepted_in_the_order_in_which_they_came() {
    let mut server = listener("127.0.0.1");
    let clients: Vec<Socket> = (0..8)
        .map(|_| {
            let mut client = Socket::tcp_v4().unwrap();
            client.connect(address(&server)).unwrap();
            client
        })
        .collect();
    for client in &clients {
        assert_eq!(server.accept().unwrap().remote_addr(), client.local_addr());
    }
}

#[test]
fn a_dropped_listener_breaks_its_waiting_connections_off() {
    let server = listener("127.0.0.1");
    let mut client = Socket::tcp_v4().unwrap();
    client.connect(address(&server)).unwrap();
    drop(server);
    assert_eq!(kind(client.recv(1)), SocketErrorKind::ConnectionReset);
}

#[test]
fn closing_is_final_and_may_be_repeated() {
    let (mut client, mut peer) = pair("127.0.0.1");
    client.close();
    client.close();
    assert_eq!(peer.recv(1).unwrap(), b"");
    assert_eq!(kind(client.send(b"x")), SocketErrorKind::InvalidState);
    assert_eq!((client.is_bound(), client.is_connected(), client.is_listening()), (false, false, false));
    assert_eq!((client.local_addr(), client.remote_addr()), (None, None));
}

#[cfg(target_os = "linux")]
#[test]
fn two_thousand_sockets_leave_no_descriptor_behind() {
    // Descriptors of other tests come and go, so what is counted is that these do not add up.
    let count = || std::fs::read_dir("/proc/self/fd").unwrap().count();
    let before = count();
    for round in 0..2000 {
        let mut socket = if round % 2 == 0 { Socket::tcp_v4() } else { Socket::udp_v4() }.unwrap();
        socket.bind(SocketAddress::new("127.0.0.1", 0)).unwrap();
        if round % 3 == 0 {
            socket.close();
        }
    }
    assert!(count() < before + 1000);
}
