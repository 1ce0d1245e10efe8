//! A server on a port that was free, for as long as the test takes.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, RwLock,
        mpsc::{Receiver, Sender, channel},
    },
};

/// Answers every request on every connection.
pub struct Server {
    pub address: SocketAddr,
    /// The peers of all connections.
    pub peers: Arc<Mutex<Vec<SocketAddr>>>,
}

impl Server {
    /// One whose answers all have this status line, as `200 OK`.
    pub fn answering(status: &'static str) -> Self {
        Self::serving(status, None)
    }

    /// One that tells of each request, and answers it `200 OK` when nobody holds the gate for writing.
    pub fn holding() -> (Self, Receiver<()>, Arc<RwLock<()>>) {
        let ((asked, requests), gate) = (channel(), Arc::new(RwLock::new(())));
        (Self::serving("200 OK", Some(Hold { asked, gate: Arc::clone(&gate) })), requests, gate)
    }

    fn serving(status: &'static str, hold: Option<Hold>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let peers = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&peers);
        // It ends with the test's process.
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let stream = stream.unwrap();
                seen.lock().unwrap().push(stream.peer_addr().unwrap());
                let hold = hold.clone();
                std::thread::spawn(move || serve(stream, status, hold.as_ref()));
            }
        });
        Self { address, peers }
    }

    /// `server.port=…`
    pub fn set(&self) -> String {
        format!("server.port={}", self.address.port())
    }
}

/// What keeps answers back.
#[derive(Clone)]
struct Hold {
    asked: Sender<()>,
    gate: Arc<RwLock<()>>,
}

fn serve(mut stream: TcpStream, status: &str, hold: Option<&Hold>) {
    let answer = format!("HTTP/1.1 {status}\r\nContent-Length: 12\r\n\r\n{{\"items\": 3}}");
    let (mut request, mut buffer) = (Vec::new(), [0; 4096]);
    while let Ok(count) = stream.read(&mut buffer) {
        if count == 0 {
            return;
        }
        request.extend_from_slice(&buffer[..count]);
        while let Some(end) = request.windows(4).position(|window| window == b"\r\n\r\n") {
            request.drain(..end + 4);
            if let Some(hold) = hold {
                // A test that has ended waits for nothing.
                let _ = hold.asked.send(());
                drop(hold.gate.read());
            }
            if stream.write_all(answer.as_bytes()).is_err() {
                return;
            }
        }
    }
}
