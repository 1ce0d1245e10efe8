//! A host whose every call a test can make fail, with a clock that only waiting moves.

use std::{
    cell::RefCell,
    collections::{BTreeMap, VecDeque},
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use crate::socket::{
    Backend, Fault, IpFamily, NameLookups, Protocol, RawDatagram, Ready, ShutdownDirection, SocketErrorKind,
    SocketOption,
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

/// What happens at an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// Connections are refused at once.
    Refuses,
    /// Connections are refused a moment later.
    RefusesLater,
    /// Nothing answers.
    Hangs,
}

/// What the name server says, and how long it takes.
type Says = (Duration, Result<Vec<IpAddr>, SocketErrorKind>);

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
    /// By name; a name that is not here is never answered.
    names: BTreeMap<String, Says>,
    /// Names that were asked for, in order.
    asked: Vec<String>,
    addresses: BTreeMap<IpAddr, At>,
    /// Where connections were begun to, in order.
    peers: Vec<SocketAddr>,
    /// When the host ends a wait, once.
    ends: Option<Duration>,
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

/// Lets time pass while the host is busy with something else.
pub fn pass(time: Duration) {
    WORLD.with_borrow_mut(|world| world.now += time);
}

/// Lets the host end the wait that lasts at that time.
pub fn end_wait_at(time: Duration) {
    WORLD.with_borrow_mut(|world| world.ends = Some(time));
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

/// From now on the name server says this of a name, so many milliseconds after it was asked.
pub fn name(name: &str, after_ms: u64, says: Result<&[&str], SocketErrorKind>) {
    let says = says.map(|addresses| addresses.iter().map(|address| address.parse().unwrap()).collect());
    WORLD.with_borrow_mut(|world| world.names.insert(name.to_owned(), (Duration::from_millis(after_ms), says)));
}

/// The names that were asked for, in order.
pub fn asked() -> Vec<String> {
    WORLD.with_borrow(|world| world.asked.clone())
}

/// From now on this happens at an address; none: the server answers there.
pub fn at(address: &str, what: Option<At>) {
    let address = address.parse().unwrap();
    WORLD.with_borrow_mut(|world| match what {
        Some(what) => world.addresses.insert(address, what),
        None => world.addresses.remove(&address),
    });
}

/// The addresses that connections were begun to since this was asked last, in order.
pub fn peers() -> Vec<String> {
    WORLD.with_borrow_mut(|world| std::mem::take(&mut world.peers)).iter().map(|peer| peer.ip().to_string()).collect()
}

fn at_address(peer: Option<SocketAddr>) -> Option<At> {
    WORLD.with_borrow(|world| world.addresses.get(&peer?.ip()).copied())
}

/// Lookups of it that are under way, each with the time at which it was begun.
#[derive(Debug, Default)]
pub struct ScriptedLookups(VecDeque<(u64, String, Duration)>);

impl ScriptedLookups {
    /// When the answer to a lookup comes, if ever.
    fn comes((_, name, begun): &(u64, String, Duration)) -> Option<Duration> {
        WORLD.with_borrow(|world| world.names.get(name).map(|(after, _)| *begun + *after))
    }

    fn next(&self) -> Option<Duration> {
        self.0.iter().filter_map(Self::comes).min()
    }
}

impl NameLookups for ScriptedLookups {
    fn begin(&mut self, number: u64, name: &str) {
        WORLD.with_borrow_mut(|world| world.asked.push(name.to_owned()));
        self.0.push_back((number, name.to_owned(), Scripted::now()));
    }

    fn take(&mut self) -> Option<(u64, Result<Vec<IpAddr>, Fault>)> {
        let now = Scripted::now();
        let position = self.0.iter().position(|own| Self::comes(own).is_some_and(|at| at <= now))?;
        let (number, name, _) = self.0.remove(position)?;
        let says = WORLD.with_borrow(|world| world.names.get(&name).cloned())?.1;
        Some((number, says.map_err(Fault::from)))
    }
}

/// A socket of it.
#[derive(Debug)]
pub struct Scripted {
    protocol: Protocol,
    peer: Option<SocketAddr>,
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
        if self.protocol == Protocol::Udp && at_address(self.peer).is_some() {
            return true;
        }
        self.inbox.front().is_some_and(|(at, _)| *at <= now)
    }
}

impl Backend for Scripted {
    type Lookups = ScriptedLookups;

    fn open(protocol: Protocol, _: IpFamily) -> Result<Self, Fault> {
        call()?;
        WORLD.with_borrow_mut(|world| world.live += 1);
        Ok(Self { protocol, peer: None, request: Vec::new(), inbox: VecDeque::new(), served: 0 })
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
    fn connect(&mut self, remote: SocketAddr) -> Result<(), Fault> {
        call()?;
        WORLD.with_borrow_mut(|world| world.peers.push(remote));
        self.peer = Some(remote);
        match at_address(self.peer) {
            Some(At::Refuses) if self.protocol == Protocol::Tcp => Err(SocketErrorKind::ConnectionRefused.into()),
            _ => Ok(()),
        }
    }
    fn finish_connect(&mut self) -> Result<(), Fault> {
        call()?;
        match at_address(self.peer) {
            Some(At::Hangs) => return Err(SocketErrorKind::WouldBlock.into()),
            Some(_) => return Err(SocketErrorKind::ConnectionRefused.into()),
            None => {}
        }
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
        if self.protocol == Protocol::Udp && at_address(self.peer).is_some() {
            return Err(SocketErrorKind::ConnectionRefused.into());
        }
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
        Ok(RawDatagram { data, remote: self.peer.unwrap_or(SocketAddr::from(([127, 0, 0, 1], 80))), truncated: false })
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
    fn wait(
        waits: &[(&Self, Ready)],
        lookups: Option<&ScriptedLookups>,
        timeout: Option<Duration>,
    ) -> Result<Vec<Ready>, Fault> {
        call()?;
        let timeout = timeout.expect("the engine never waits for ever");
        let look = || -> Vec<Ready> {
            let ready = |(own, wanted): &(&Self, Ready)| Ready {
                read: wanted.read && own.is_readable(),
                write: wanted.write && at_address(own.peer) != Some(At::Hangs),
            };
            waits.iter().map(ready).collect()
        };
        let found = look();
        if found.iter().any(|ready| ready.any()) {
            WORLD.with_borrow_mut(|world| world.now += Duration::from_micros(10));
            return Ok(found);
        }
        let next = waits.iter().filter_map(|(own, _)| own.inbox.front().map(|(at, _)| *at));
        let next = next.chain(lookups.and_then(ScriptedLookups::next)).min();
        let until = Self::now() + timeout;
        let ends = WORLD.with_borrow_mut(|world| world.ends.take_if(|ends| *ends <= next.unwrap_or(until).min(until)));
        if let Some(ends) = ends {
            WORLD.with_borrow_mut(|world| world.now = ends.max(world.now));
            return Err(SocketErrorKind::WouldBlock.into());
        }
        WORLD.with_borrow_mut(|world| world.now = next.map_or(until, |next| next.max(world.now).min(until)));
        Ok(look())
    }
    fn now() -> Duration {
        WORLD.with_borrow(|world| world.now)
    }
}
