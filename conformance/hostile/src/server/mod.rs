//! The server: one thread, one poll loop, many connections.

mod connection;

use std::{
    io::ErrorKind,
    net::{Ipv4Addr, TcpListener},
    os::fd::AsFd,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, anyhow};
use rustix::event::{PollFd, PollFlags, Timespec, poll};

use crate::ledger::ServerLedger;
use connection::{Connection, Desk};

/// Maximum number of open connections.
const CONNECTIONS: usize = 512;

/// Time for which connections may stay open after the client has finished.
const DRAIN: Duration = Duration::from_secs(3);

/// Maximum wait, which limits the delay of a stop.
const WAIT: Duration = Duration::from_millis(5);

/// A running server.
#[derive(Debug)]
pub struct Server {
    port: u16,
    stop: Arc<AtomicBool>,
    thread: JoinHandle<ServerLedger>,
}

impl Server {
    /// Starts a server on an ephemeral port of 127.0.0.1.
    ///
    /// # Errors
    /// If it cannot listen.
    pub fn start(seed: u64) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("listening")?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let stop = Arc::new(AtomicBool::new(false));
        let own = Arc::clone(&stop);
        let (ready, runs) = mpsc::channel();
        let thread = std::thread::Builder::new().name("hostile-server".into()).spawn(move || {
            // The clients' timeouts start when the thread runs, which can take longer than a
            // timeout on a busy machine.
            let _ = ready.send(());
            Loop::new(listener, port, seed).run(&own)
        })?;
        runs.recv().context("the server's thread")?;
        Ok(Self { port, stop, thread })
    }

    /// Returns the port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Stops the server when every connection of the client has ended, and returns its ledger. A
    /// connection that the client leaves open is a violation.
    ///
    /// # Errors
    /// If the thread panicked.
    pub fn finish(self) -> Result<ServerLedger> {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.join().map_err(|_| anyhow!("the server's thread panicked"))
    }
}

struct Loop {
    listener: TcpListener,
    connections: Vec<Connection>,
    desk: Desk,
    /// Time of the last iteration of the loop.
    around: Instant,
}

impl Loop {
    fn new(listener: TcpListener, port: u16, seed: u64) -> Self {
        Self { listener, connections: Vec::new(), desk: Desk::new(port, seed), around: Instant::now() }
    }

    fn run(mut self, stop: &AtomicBool) -> ServerLedger {
        let mut deadline = None;
        loop {
            // Read before the queue: connections that arrived before the stop are accepted after it.
            let stopping = stop.load(Ordering::Relaxed);
            let accepted = self.accept();
            for connection in &mut self.connections {
                connection.serve(&mut self.desk);
            }
            self.connections.retain(|connection| !connection.is_closed());
            if stopping {
                let until = *deadline.get_or_insert_with(|| Instant::now() + DRAIN);
                if self.connections.is_empty() && !accepted {
                    break;
                }
                if Instant::now() > until {
                    let open: Vec<u32> = self.connections.iter().map(Connection::number).collect();
                    self.desk.violation(format!("the client left connections open: {open:?}"));
                    break;
                }
            }
            self.wait();
        }
        self.desk.into_ledger()
    }

    /// Accepts waiting connections; returns whether there were any.
    fn accept(&mut self) -> bool {
        let mut any = false;
        loop {
            match self.listener.accept() {
                Ok((stream, peer)) => {
                    any = true;
                    let number = self.desk.count_connection();
                    if self.connections.len() >= CONNECTIONS {
                        self.desk.violation(format!("more than {CONNECTIONS} connections at a time"));
                        continue;
                    }
                    match Connection::new(stream, peer.ip(), number) {
                        Ok(connection) => self.connections.push(connection),
                        Err(error) => self.desk.violation(format!("connection {number}: {error}")),
                    }
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => return any,
                // The connection ended in the queue.
                Err(_) => any = true,
            }
        }
    }

    fn wait(&mut self) {
        let now = Instant::now();
        let wakes = self.connections.iter().filter_map(Connection::wake);
        let wait = wakes.map(|wake| wake.saturating_duration_since(now)).min().unwrap_or(WAIT).min(WAIT);
        let mut sockets = vec![PollFd::new(&self.listener, PollFlags::IN)];
        for connection in &self.connections {
            let mut flags = PollFlags::IN;
            if connection.is_writing() {
                flags |= PollFlags::OUT;
            }
            sockets.push(PollFd::from_borrowed_fd(connection.stream().as_fd(), flags));
        }
        let timeout = Timespec { tv_sec: 0, tv_nsec: wait.subsec_nanos().into() };
        // Interrupted or not: the next iteration checks everything.
        let _ = poll(&mut sockets, Some(&timeout));
        self.desk.note_stall(self.around.elapsed().saturating_sub(wait));
        self.around = Instant::now();
    }
}
