//! Runs over the operating system's sockets, to servers on this machine.

use std::{
    io::{Read, Write},
    net::{IpAddr, SocketAddr, TcpListener, TcpStream, UdpSocket},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
};

use crate::socket::{HostSocket, Protocol};

use super::{
    super::{
        RunOptions, RunReport, RunVerdict,
        connection::{Connection, Count},
    },
    run,
};

/// A server with a thread for each connection. Dropping it ends it.
pub struct Server {
    pub address: SocketAddr,
    peers: Arc<Mutex<Vec<IpAddr>>>,
    over: Arc<AtomicBool>,
    acceptor: Option<JoinHandle<()>>,
}

impl Server {
    /// `serve` gets each request, without its body, and its connection; false: it ends the connection.
    pub fn start(serve: impl Fn(&str, &mut TcpStream) -> bool + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (peers, over) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicBool::new(false)));
        let (their_peers, is_over, serve) = (Arc::clone(&peers), Arc::clone(&over), Arc::new(serve));
        let acceptor = std::thread::spawn(move || {
            let mut threads = Vec::new();
            for stream in listener.incoming() {
                if is_over.load(Ordering::SeqCst) {
                    break;
                }
                let mut stream = stream.unwrap();
                their_peers.lock().unwrap().push(stream.peer_addr().unwrap().ip());
                let serve = Arc::clone(&serve);
                threads.push(std::thread::spawn(move || {
                    while let Some(head) = read_head(&mut stream) {
                        if !serve(&head, &mut stream) {
                            return;
                        }
                    }
                }));
            }
            threads.into_iter().for_each(|thread| thread.join().unwrap());
        });
        Self { address, peers, over, acceptor: Some(acceptor) }
    }

    fn peers(&self) -> Vec<String> {
        let mut peers: Vec<String> = self.peers.lock().unwrap().iter().map(ToString::to_string).collect();
        peers.sort();
        peers
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        // Wakes the acceptor.
        let _ = TcpStream::connect(self.address);
        if let Some(acceptor) = self.acceptor.take() {
            let _ = acceptor.join();
        }
    }
}

/// Everything up to the empty line; none: the client has ended the connection.
fn read_head(stream: &mut TcpStream) -> Option<String> {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") {
        if !matches!(stream.read(&mut byte), Ok(1)) {
            return None;
        }
        head.extend_from_slice(&byte);
    }
    Some(String::from_utf8(head).unwrap())
}

pub fn body(head: &str, stream: &mut TcpStream) -> String {
    let length =
        head.lines().find_map(|line| line.strip_prefix("Content-Length: ")).map_or(0, |size| size.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).unwrap();
    String::from_utf8(body).unwrap()
}

pub fn ok(stream: &mut TcpStream, more: &str, body: &str) -> bool {
    let response = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n{more}\r\n{body}", body.len());
    stream.write_all(response.as_bytes()).is_ok()
}

fn run_real(text: &str, address: SocketAddr) -> RunReport {
    run::<HostSocket>(&text.replace("SERVER", &address.to_string()), &RunOptions::default())
}

#[test]
fn users_come_from_their_own_addresses_and_ask_twice_over_one_connection() {
    let server = Server::start(|_, stream| ok(stream, "", "hello"));
    let report = run_real(
        r#"
        scenario "own addresses"
        pool red { range 127.44.1.0/24 }
        action probe = get { url = "http://SERVER/x"  timeout = 10s  export status_code: int = 0  export body: string = ""
                             export reused: bool = false }
        workflow {
          start: probe { -> again when probe.status_code == 200 && probe.body == "hello" && !probe.reused }
          again: probe { -> end when probe.reused }
          end
        }
        load { at 0s spawn 40 tenant "red" from red }
        "#,
        server.address,
    );
    assert_eq!(
        (report.progress.done, report.progress.attempts.succeeded, report.progress.transfer.connections),
        (40, 80, 40),
        "{report:?}"
    );
    let mut expected: Vec<String> = (1..=40).map(|host| format!("127.44.1.{host}")).collect();
    expected.sort();
    assert_eq!(server.peers(), expected);
    assert_eq!(report.pools[0].grants, 40);
}

#[test]
fn small_pieces_are_sent_at_once() {
    let server = Server::start(|_, stream| ok(stream, "", ""));
    let count = Count::new(1);
    let connection = Connection::<HostSocket>::open(Protocol::Tcp, server.address, None, &count).unwrap();
    assert!(connection.link.io.as_ref().unwrap().raw().tcp_nodelay().unwrap());
}

#[test]
fn chunked_json_headers_and_bodies_cross() {
    let server = Server::start(|head, stream| {
        let said = body(head, stream);
        assert!(head.contains("X-Tenant: blue\r\n") && head.contains("Content-Type: application/json\r\n"), "{head}");
        assert_eq!(said, r#"{"index":0,"tags":["a"]}"#);
        let json = br#"{"user": {"id": 7, "tags": ["x", "y"]}}"#;
        stream.write_all(b"HTTP/1.1 201 Created\r\nETag: \"z\"\r\nTransfer-Encoding: chunked\r\n\r\n").unwrap();
        for piece in json.chunks(10) {
            stream.write_all(format!("{:x}\r\n", piece.len()).as_bytes()).unwrap();
            stream.write_all(piece).unwrap();
            stream.write_all(b"\r\n").unwrap();
        }
        stream.write_all(b"0\r\n\r\n").is_ok()
    });
    let report = run_real(
        r#"
        scenario "json"
        action make = post {
          url = "http://SERVER/users"
          headers = { "X-Tenant": "{{user.tenant}}" }
          json = { index: "{{user.index}}", tags: ["a"] }
          extract = { id: "$.user.id", last: "$.user.tags[-1]", tag: "header:etag", good: "response.status == 201" }
          expect_status = [200, 201]
          timeout = 10s
          export id: int = 0
          export last: string = ""
          export tag: string = ""
          export good: bool = false
          export body_size: int = 0
        }
        workflow {
          start: make { -> again when make.id == 7 && make.last == "y" && make.tag == "\"z\"" && make.good && make.body_size == 39 }
          again: make { -> end }
          end
        }
        load { at 0s spawn 1 tenant "blue" }
        "#,
        server.address,
    );
    assert_eq!((report.progress.done, report.progress.transfer.connections), (1, 1), "{report:?}");
}

#[test]
fn redirects_are_followed_as_often_as_asked() {
    let server = Server::start(|head, stream| {
        if head.starts_with("GET /old ") {
            stream.write_all(b"HTTP/1.1 302 Found\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n").is_ok()
        } else {
            ok(stream, "", "new")
        }
    });
    let report = run_real(
        r#"
        scenario "redirects"
        action look = get { url = "http://SERVER/old"  timeout = 10s  export status: int = 0 }
        action follow = get { url = "http://SERVER/old"  redirects = 1  timeout = 10s  export status: int = 0 }
        workflow { start: look { -> next when look.status == 302 }  next: follow { -> end when follow.status == 200 } end }
        load { at 0s spawn 1 }
        "#,
        server.address,
    );
    assert_eq!((report.progress.done, report.progress.transfer.connections), (1, 1), "{report:?}");
}

#[test]
fn a_status_that_is_not_expected_is_a_failure_with_its_number() {
    let server = Server::start(|_, stream| {
        stream.write_all(b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").unwrap();
        false
    });
    let report = run_real(
        r#"
        scenario "status"
        action probe = get { url = "http://SERVER/"  expect_status = 200  timeout = 10s }
        workflow { start: probe { retry 2 every 1ms -> end } end }
        load { at 0s spawn 1 }
        "#,
        server.address,
    );
    assert_eq!((report.progress.failed, report.progress.attempts.failed, report.verdict), (1, 3, RunVerdict::Failed));
    assert_eq!((report.failures[0].reason.as_str(), report.failures[0].count), ("status 503, expected 200", 3));
}

#[test]
fn a_port_where_nothing_listens_is_a_dead_target() {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let report = run_real(
        r#"
        scenario "dead"
        action probe = get { url = "http://SERVER/"  timeout = 10s }
        workflow { start: probe { -> end } end }
        load { at 0s spawn 5 }
        "#,
        address,
    );
    assert_eq!((report.progress.failed, report.verdict), (5, RunVerdict::Failed));
    assert!(report.failures[0].reason.contains("connection refused"), "{:?}", report.failures);
}

#[test]
fn tcp_and_udp_exchanges_send_and_expect() {
    let echo = TcpListener::bind("127.0.0.1:0").unwrap();
    let tcp = echo.local_addr().unwrap();
    let udp_socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    let udp = udp_socket.local_addr().unwrap();
    let servers = std::thread::spawn(move || {
        let (mut stream, _) = echo.accept().unwrap();
        let mut said = [0; 5];
        stream.read_exact(&mut said).unwrap();
        assert_eq!(&said, b"PING\n");
        stream.write_all(b"PO").unwrap();
        stream.write_all(b"NG\n").unwrap();
        let mut datagram = [0; 64];
        let (count, from) = udp_socket.recv_from(&mut datagram).unwrap();
        udp_socket.send_to(b"noise", from).unwrap();
        udp_socket.send_to(&[b"re:", &datagram[..count]].concat(), from).unwrap();
        from.ip()
    });
    let text = r#"
        scenario "streams"
        pool eip { range 127.44.2.0/30 }
        action client = tcp { to = "127.0.0.1"  port = TCP  send = "PING\n"  expect = "PONG"  timeout = 10s
                            export received: string = ""  export sent_size: int = 0 }
        action ask = udp { to = "UDP"  send = "q{{user.index}}"  expect = "re:"  timeout = 10s
                           export received: string = "" }
        workflow {
          start: client { -> next when client.received == "PONG\n" && client.sent_size == 5 }
          next: ask { -> end when ask.received == "re:q0" }
          end
        }
        load { at 0s spawn 1 from eip }
    "#;
    let text = text.replace("TCP", &tcp.port().to_string()).replace("UDP", &udp.to_string());
    let report = run::<HostSocket>(&text, &RunOptions::default());
    assert_eq!(report.progress.done, 1, "{report:?}");
    assert_eq!(servers.join().unwrap().to_string(), "127.44.2.1");
}

#[test]
fn a_name_is_looked_up_and_an_unknown_one_is_a_failure() {
    let server = Server::start(|_, stream| ok(stream, "", ""));
    let text = r#"
        scenario "names"
        pool eip { range 127.44.3.0/30 }
        action here = get { url = "http://localhost:PORT/"  timeout = 10s  export status_code: int = 0 }
        action nowhere = get { url = "http://no-such-host.invalid/"  timeout = 10s }
        workflow { start: here { -> next when here.status_code == 200 } next: nowhere { -> end } end }
        load { at 0s spawn 1 from eip }
    "#;
    let report = run::<HostSocket>(&text.replace("PORT", &server.address.port().to_string()), &RunOptions::default());
    assert_eq!(
        (report.progress.attempts.succeeded, report.progress.attempts.failed, report.progress.failed),
        (1, 1, 1),
        "{report:?}"
    );
    assert!(report.failures[0].reason.starts_with("resolve:"), "{:?}", report.failures);
}

#[test]
fn of_several_addresses_the_one_that_answers_is_used_and_its_host_is_the_name() {
    let server = Server::start(|head, stream| {
        assert!(head.contains("\r\nHost: api.test:"), "{head}");
        ok(stream, "", "")
    });
    let text = r#"
        scenario "several"
        action ask = get {
          url = "http://API.test:PORT/"
          resolve = { "api.test": ["127.44.9.9", "127.0.0.1"] }
          keep_alive = false
          timeout = 10s
        }
        workflow { start: ask { -> again } again: ask { -> end } end }
        load { at 0s spawn 1 }
    "#;
    let report = run::<HostSocket>(&text.replace("PORT", &server.address.port().to_string()), &RunOptions::default());
    // The address where nothing listens is tried once.
    let found = (report.progress.attempts.succeeded, report.progress.transfer.connections, report.failures.len());
    assert_eq!(found, (2, 3, 0), "{report:?}");
}

#[test]
fn a_server_on_ipv6_is_reached_by_literal_and_by_name_from_an_address_of_a_pool() {
    let listener = TcpListener::bind("[::1]:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = std::thread::spawn(move || {
        for _ in 0..2 {
            let (mut stream, peer) = listener.accept().unwrap();
            assert!(peer.ip().is_loopback() && peer.is_ipv6());
            read_head(&mut stream).unwrap();
            ok(&mut stream, "Connection: close\r\n", "");
        }
    });
    let text = r#"
        scenario "six"
        pool six { range ::1/128 }
        action literal = get { url = "http://[::1]:PORT/"  timeout = 10s }
        action name = get { url = "http://six.test:PORT/"  resolve = { "six.test": ["127.0.0.1", "::1"] }  timeout = 10s }
        workflow { start: literal { -> name } name: name { -> end } end }
        load { at 0s spawn 1 from six }
    "#;
    let report = run::<HostSocket>(&text.replace("PORT", &port.to_string()), &RunOptions::default());
    assert_eq!((report.progress.done, report.progress.transfer.connections), (1, 2), "{report:?}");
    server.join().unwrap();
}
