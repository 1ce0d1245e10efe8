//! A host whose every call a test can make fail, with a clock that only waiting moves.

use std::{cell::RefCell, collections::VecDeque, net::SocketAddr, time::Duration};

use crate::socket::{
    Backend, Fault, IpFamily, Protocol, RawDatagram, Ready, ShutdownDirection, SocketErrorKind, SocketOption,
};

/// How the server behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Server {
    /// It answers at once.
    #[default]
    Answers,
    /// Nothing listens.
    Dead,
    /// It takes connections and says nothing.
    Silent,
    /// It breaks connections off when it has got a request.
    Resets,
    /// It ends the stream within the response.
    CutsShort,
    /// It answers after so many milliseconds.
    Slow(u64),
    /// It ends connections that have served once, without saying so before.
    Forgets,
}

#[derive(Debug, Default)]
struct World {
    now: Duration,
    /// Calls so far, and which one fails with what.
    calls: u32,
    failing: Option<(u32, SocketErrorKind)>,
    live: i32,
    server: Server,
    response: String,
    sources: Vec<SocketAddr>,
    requests: u32,
    /// The ids that requests carry in header field `X-Request-Id`.
    ids: Vec<String>,
}

thread_local! {
    static WORLD: RefCell<World> = RefCell::new(World::default());
}

/// A new world with such a server.
pub fn begin(server: Server, response: &str) {
    WORLD.set(World { server, response: response.to_owned(), ..World::default() });
}

/// Lets a call fail: by number, from 0.
pub fn fail(call: u32, kind: SocketErrorKind) {
    WORLD.with_borrow_mut(|world| world.failing = Some((call, kind)));
}

/// How many calls there were.
pub fn calls() -> u32 {
    WORLD.with_borrow(|world| world.calls)
}

/// How many sockets are open.
pub fn live() -> i32 {
    WORLD.with_borrow(|world| world.live)
}

/// How many requests the server has got.
pub fn requests() -> u32 {
    WORLD.with_borrow(|world| world.requests)
}

/// The ids of the requests that the server has got.
pub fn ids() -> Vec<String> {
    WORLD.with_borrow(|world| world.ids.clone())
}

/// The addresses that sockets were bound to, in order.
pub fn sources() -> Vec<String> {
    WORLD.with_borrow(|world| world.sources.iter().map(|source| source.ip().to_string()).collect())
}

/// A socket of it.
#[derive(Debug)]
pub struct Scripted {
    request: Vec<u8>,
    /// What comes, and when.
    inbox: VecDeque<(Duration, Result<Vec<u8>, SocketErrorKind>)>,
    served: u32,
}

impl Drop for Scripted {
    fn drop(&mut self) {
        WORLD.with_borrow_mut(|world| world.live -= 1);
    }
}

fn call() -> Result<(), Fault> {
    WORLD.with_borrow_mut(|world| {
        let number = world.calls;
        world.calls += 1;
        match world.failing {
            Some((failing, kind)) if failing == number => Err(kind.into()),
            _ => Ok(()),
        }
    })
}

impl Scripted {
    fn answer(&mut self) {
        WORLD.with_borrow_mut(|world| {
            world.requests += 1;
            let head = String::from_utf8_lossy(&self.request);
            world.ids.extend(head.lines().filter_map(|line| line.strip_prefix("X-Request-Id: ")).map(str::to_owned));
            let response = Ok(world.response.clone().into_bytes());
            let now = world.now;
            match world.server {
                Server::Answers | Server::Dead => self.inbox.push_back((now, response)),
                Server::Silent => {}
                Server::Resets => self.inbox.push_back((now, Err(SocketErrorKind::ConnectionReset))),
                Server::CutsShort => {
                    self.inbox.push_back((now, Ok(b"HTTP/1.1 200 OK\r\nContent-".to_vec())));
                    self.inbox.push_back((now, Ok(Vec::new())));
                }
                Server::Slow(after_ms) => self.inbox.push_back((now + Duration::from_millis(after_ms), response)),
                Server::Forgets if self.served > 0 => self.inbox.push_back((now, Ok(Vec::new()))),
                Server::Forgets => self.inbox.push_back((now, response)),
            }
            self.served += 1;
        });
    }

    fn is_readable(&self) -> bool {
        let now = Self::now();
        self.inbox.front().is_some_and(|(at, _)| *at <= now)
    }
}

impl Backend for Scripted {
    fn open(_: Protocol, _: IpFamily) -> Result<Self, Fault> {
        call()?;
        WORLD.with_borrow_mut(|world| world.live += 1);
        Ok(Self { request: Vec::new(), inbox: VecDeque::new(), served: 0 })
    }
    fn set_patient(&mut self, _: bool) -> Result<(), Fault> {
        Ok(())
    }
    fn bind(&mut self, local: SocketAddr) -> Result<(), Fault> {
        call()?;
        WORLD.with_borrow_mut(|world| world.sources.push(local));
        Ok(())
    }
    fn listen(&mut self, _: u32) -> Result<(), Fault> {
        Err(SocketErrorKind::NotSupported.into())
    }
    fn accept(&mut self) -> Result<Self, Fault> {
        Err(SocketErrorKind::NotSupported.into())
    }
    fn connect(&mut self, _: SocketAddr) -> Result<(), Fault> {
        call()
    }
    fn finish_connect(&mut self) -> Result<(), Fault> {
        call()?;
        match WORLD.with_borrow(|world| world.server) {
            Server::Dead => Err(SocketErrorKind::ConnectionRefused.into()),
            _ => Ok(()),
        }
    }
    fn disconnect(&mut self, _: Option<SocketAddr>) -> Result<(), Fault> {
        Ok(())
    }
    fn send(&mut self, data: &[u8]) -> Result<usize, Fault> {
        call()?;
        // A host that takes a little at a time.
        let taken = data.len().min(40);
        self.request.extend_from_slice(&data[..taken]);
        if taken == data.len() {
            self.answer();
            self.request.clear();
        }
        Ok(taken)
    }
    fn recv(&mut self, max: usize) -> Result<Vec<u8>, Fault> {
        call()?;
        if !self.is_readable() {
            return Err(SocketErrorKind::WouldBlock.into());
        }
        match self.inbox.pop_front() {
            Some((at, Ok(mut data))) => {
                let rest = data.split_off(data.len().min(max).min(30));
                if !rest.is_empty() {
                    self.inbox.push_front((at, Ok(rest)));
                }
                Ok(data)
            }
            Some((_, Err(kind))) => Err(kind.into()),
            None => Err(SocketErrorKind::WouldBlock.into()),
        }
    }
    fn send_to(&mut self, _: &[u8], _: SocketAddr) -> Result<(), Fault> {
        Err(SocketErrorKind::NotSupported.into())
    }
    fn recv_from(&mut self, max: usize) -> Result<RawDatagram, Fault> {
        let data = self.recv(max)?;
        Ok(RawDatagram { data, remote: SocketAddr::from(([127, 0, 0, 1], 80)), truncated: false })
    }
    fn recv_from_now(&mut self, max: usize) -> Result<RawDatagram, Fault> {
        self.recv_from(max)
    }
    fn flush(&mut self) -> Result<(), Fault> {
        Ok(())
    }
    fn shutdown(&mut self, _: ShutdownDirection) -> Result<(), Fault> {
        Ok(())
    }
    fn local(&self) -> Option<SocketAddr> {
        Some(SocketAddr::from(([127, 0, 0, 1], 4000)))
    }
    fn remote(&self) -> Option<SocketAddr> {
        None
    }
    fn option(&self, _: SocketOption) -> Result<u64, Fault> {
        Ok(1)
    }
    fn set_option(&mut self, _: SocketOption, _: u64) -> Result<(), Fault> {
        Ok(())
    }
    fn wait(waits: &[(&Self, Ready)], timeout: Option<Duration>) -> Result<Vec<Ready>, Fault> {
        call()?;
        let timeout = timeout.expect("the engine never waits for ever");
        let look = || -> Vec<Ready> {
            let ready =
                |(own, wanted): &(&Self, Ready)| Ready { read: wanted.read && own.is_readable(), write: wanted.write };
            waits.iter().map(ready).collect()
        };
        let found = look();
        if found.iter().any(|ready| ready.any()) {
            WORLD.with_borrow_mut(|world| world.now += Duration::from_micros(10));
            return Ok(found);
        }
        let next = waits.iter().filter_map(|(own, _)| own.inbox.front().map(|(at, _)| *at)).min();
        let until = Self::now() + timeout;
        WORLD.with_borrow_mut(|world| world.now = next.map_or(until, |next| next.max(world.now).min(until)));
        Ok(look())
    }
    fn now() -> Duration {
        WORLD.with_borrow(|world| world.now)
    }
}
