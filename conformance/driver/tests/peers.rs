//! The peers do what their names say.

use std::{
    io::{ErrorKind, Read, Write},
    net::{Shutdown, TcpStream, UdpSocket},
    path::Path,
    time::Duration,
};

use conformance::process::Process;

const LIMIT: Duration = Duration::from_secs(10);

fn start(role: &str, address: &str) -> (Process, u16) {
    let arguments = [role.to_owned(), address.to_owned()];
    let mut peer = Process::start(Path::new(env!("CARGO_BIN_EXE_peer")), &arguments, Path::new(".")).unwrap();
    let port = peer.read(LIMIT).unwrap().parse().unwrap();
    (peer, port)
}

fn answer(role: &str, address: &str, request: &[u8]) -> (std::io::Result<Vec<u8>>, TcpStream) {
    let (_peer, port) = start(role, address);
    let mut stream = TcpStream::connect((address, port)).unwrap();
    stream.set_read_timeout(Some(LIMIT)).unwrap();
    stream.write_all(request).unwrap();
    if role != "tcp-reset" {
        stream.shutdown(Shutdown::Write).unwrap();
    }
    let mut answer = Vec::new();
    let result = stream.read_to_end(&mut answer).map(|_| answer);
    (result, stream)
}

#[test]
fn tcp_peers_answer() {
    assert_eq!(answer("tcp-echo", "127.10.0.1", b"hello").0.unwrap(), b"hello");
    assert_eq!(answer("tcp-slow-reader", "127.0.0.1", &[1; 10_000]).0.unwrap(), b"10000\n");
    let (source, stream) = answer("tcp-source", "127.0.0.1", b"");
    assert_eq!(String::from_utf8(source.unwrap()).unwrap(), format!("{}\n", stream.local_addr().unwrap()));
    assert_eq!(answer("tcp-accept-close", "127.0.0.1", b"").0.unwrap(), b"");
    assert_eq!(answer("tcp-reset", "127.0.0.1", b"x").0.unwrap_err().kind(), ErrorKind::ConnectionReset);
}

#[test]
fn udp_peers_answer() {
    for (role, echo) in [("udp-echo", true), ("udp-source", false)] {
        let (_peer, port) = start(role, "127.0.0.1");
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        socket.set_read_timeout(Some(LIMIT)).unwrap();
        socket.send_to(b"hi", ("127.0.0.1", port)).unwrap();
        let mut buffer = [0; 100];
        let length = socket.recv(&mut buffer).unwrap();
        let expected = if echo { "hi".into() } else { format!("{}\n", socket.local_addr().unwrap()) };
        assert_eq!(std::str::from_utf8(&buffer[..length]).unwrap(), expected);
    }
}

#[test]
fn a_relay_is_a_client_in_another_process() {
    let (_peer, port) = start("tcp-relay", "127.10.0.2");
    let server = std::net::TcpListener::bind("127.10.0.1:0").unwrap();
    let mut control = TcpStream::connect(("127.10.0.2", port)).unwrap();
    control.write_all(format!("{}\nhello", server.local_addr().unwrap()).as_bytes()).unwrap();
    let (mut accepted, from) = server.accept().unwrap();
    assert_eq!(from.ip().to_string(), "127.10.0.2");
    control.shutdown(Shutdown::Write).unwrap();
    let mut text = String::new();
    accepted.read_to_string(&mut text).unwrap();
    assert_eq!(text, "hello");
    accepted.write_all(b"bye").unwrap();
    drop(accepted);
    control.set_read_timeout(Some(LIMIT)).unwrap();
    let mut text = String::new();
    control.read_to_string(&mut text).unwrap();
    assert_eq!(text, "bye");
}

#[test]
fn many_datagrams_answer_one() {
    let (_peer, port) = start("udp-many", "127.0.0.1");
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    socket.set_read_timeout(Some(LIMIT)).unwrap();
    socket.send_to(&[0; 3], ("127.0.0.1", port)).unwrap();
    for number in 0..3 {
        let mut buffer = [0; 10];
        let length = socket.recv(&mut buffer).unwrap();
        assert_eq!(buffer[..length], [0, number]);
    }
}

#[test]
fn a_dialler_says_who_it_is() {
    let (_peer, port) = start("tcp-dial", "127.10.0.2");
    let server = std::net::TcpListener::bind("127.10.0.1:0").unwrap();
    let mut control = TcpStream::connect(("127.10.0.2", port)).unwrap();
    control.set_read_timeout(Some(LIMIT)).unwrap();
    control.write_all(format!("{}\n", server.local_addr().unwrap()).as_bytes()).unwrap();
    let (accepted, from) = server.accept().unwrap();
    drop(accepted);
    let mut text = String::new();
    control.read_to_string(&mut text).unwrap();
    assert_eq!(text, format!("{from}\n"));
}

#[test]
fn a_silent_peer_refuses() {
    let (_peer, port) = start("tcp-silent", "127.10.0.3");
    assert_eq!(TcpStream::connect(("127.10.0.3", port)).unwrap_err().kind(), ErrorKind::ConnectionRefused);
    let (_peer, port) = start("udp-gone", "127.10.0.3");
    let socket = UdpSocket::bind("127.10.0.4:0").unwrap();
    socket.set_read_timeout(Some(LIMIT)).unwrap();
    socket.connect(("127.10.0.3", port)).unwrap();
    socket.send(b"anyone?").unwrap();
    assert_eq!(socket.recv(&mut [0; 10]).unwrap_err().kind(), ErrorKind::ConnectionRefused);
}

#[test]
fn a_datagram_is_told_to_somebody_else() {
    let (_peer, port) = start("udp-tell", "127.10.0.5");
    let [asking, told] = ["127.10.0.6:0", "127.10.0.7:0"].map(|address| UdpSocket::bind(address).unwrap());
    for socket in [&asking, &told] {
        socket.set_read_timeout(Some(LIMIT)).unwrap();
    }
    let request = format!("{}\n", told.local_addr().unwrap());
    asking.send_to(request.as_bytes(), ("127.10.0.5", port)).unwrap();
    let mut buffer = [0; 100];
    assert_eq!(asking.recv(&mut buffer).unwrap(), 0);
    let length = told.recv(&mut buffer).unwrap();
    assert_eq!(buffer[..length], *format!("127.10.0.5:{port}\n").as_bytes());
}

#[test]
fn of_a_pair_the_first_waits_for_the_second() {
    let (_peer, port) = start("tcp-pair", "127.0.0.1");
    let [mut first, mut second] = [(); 2].map(|()| TcpStream::connect(("127.0.0.1", port)).unwrap());
    first.write_all(b"hello").unwrap();
    first.shutdown(Shutdown::Write).unwrap();
    second.set_read_timeout(Some(LIMIT)).unwrap();
    let mut text = String::new();
    second.read_to_string(&mut text).unwrap();
    assert_eq!(text, "hello");
}

#[test]
fn a_full_peer_lets_nobody_in_until_it_is_told() {
    for (word, address) in [("accept", "127.10.0.8"), ("refuse", "127.10.0.9")] {
        let (_peer, port) = start("tcp-full", address);
        let target = std::net::SocketAddr::new(address.parse().unwrap(), port);
        let hanging = TcpStream::connect_timeout(&target, Duration::from_millis(50));
        assert_eq!(hanging.unwrap_err().kind(), ErrorKind::TimedOut);
        let control = UdpSocket::bind("127.0.0.1:0").unwrap();
        control.set_read_timeout(Some(LIMIT)).unwrap();
        control.send_to(word.as_bytes(), target).unwrap();
        let mut buffer = [0; 10];
        let length = control.recv(&mut buffer).unwrap();
        assert_eq!(buffer[..length], *b"done");
        match TcpStream::connect_timeout(&target, LIMIT) {
            Ok(mut stream) => {
                assert_eq!(word, "accept");
                stream.set_read_timeout(Some(LIMIT)).unwrap();
                stream.write_all(b"hello").unwrap();
                let mut answer = [0; 5];
                stream.read_exact(&mut answer).unwrap();
                assert_eq!(answer, *b"hello");
            }
            Err(error) => assert_eq!((word, error.kind()), ("refuse", ErrorKind::ConnectionRefused)),
        }
    }
}
