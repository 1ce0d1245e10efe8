//! The state machine over a scripted host.

use std::{
    cell::Cell,
    collections::VecDeque,
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use crate::socket::sys::{Backend, NameLookups, RawDatagram, Ready};

use super::super::{
    Interest, IpFamily, Protocol, Readiness, ShutdownDirection, SocketAddress, SocketErrorKind, SocketState,
    fault::Fault, machine::SocketMachine, options::SocketOption, poll::wait_for_any,
};

thread_local! {
    /// The clock of the test; only a wait advances it.
    static NOW: Cell<Duration> = const { Cell::new(Duration::ZERO) };
    /// Why the next socket cannot be opened.
    static REFUSAL: Cell<Option<SocketErrorKind>> = const { Cell::new(None) };
}

/// A host with a script: the results of the transfers, in order, then `WouldBlock`.
#[derive(Debug, Default)]
struct Scripted {
    binds: VecDeque<Result<(), Fault>>,
    accepts: VecDeque<Fault>,
    connects: VecDeque<Result<(), Fault>>,
    sends: VecDeque<Result<usize, Fault>>,
    recvs: VecDeque<Result<Vec<u8>, Fault>>,
    datagrams: VecDeque<Result<RawDatagram, Fault>>,
    shutdowns: VecDeque<Result<(), Fault>>,
}

fn would_block<T>() -> Result<T, Fault> {
    Err(SocketErrorKind::WouldBlock.into())
}

fn fault<T>(kind: SocketErrorKind) -> Result<T, Fault> {
    Err(kind.into())
}

/// Name lookups, which are not used here.
#[derive(Debug, Default)]
pub struct NoLookups;

impl NameLookups for NoLookups {
    fn begin(&mut self, _: u64, _: &str) {}
    fn take(&mut self) -> Option<(u64, Result<Vec<IpAddr>, Fault>)> {
        None
    }
}

impl Backend for Scripted {
    type Lookups = NoLookups;

    fn open(_: Protocol, _: IpFamily) -> Result<Self, Fault> {
        REFUSAL.take().map_or_else(|| Ok(Self::default()), fault)
    }
    fn set_patient(&mut self, _: bool) -> Result<(), Fault> {
        Ok(())
    }
    fn bind(&mut self, _: SocketAddr) -> Result<(), Fault> {
        self.binds.pop_front().unwrap_or(Ok(()))
    }
    fn listen(&mut self, _: u32) -> Result<(), Fault> {
        Ok(())
    }
    fn accept(&mut self) -> Result<Self, Fault> {
        self.accepts.pop_front().map_or_else(would_block, Err)
    }
    fn connect(&mut self, _: SocketAddr) -> Result<(), Fault> {
        Ok(())
    }
    fn finish_connect(&mut self) -> Result<(), Fault> {
        self.connects.pop_front().unwrap_or_else(would_block)
    }
    fn disconnect(&mut self, _: Option<SocketAddr>) -> Result<(), Fault> {
        Ok(())
    }
    fn send(&mut self, _: &[u8]) -> Result<usize, Fault> {
        self.sends.pop_front().unwrap_or_else(would_block)
    }
    fn recv(&mut self, _: usize) -> Result<Vec<u8>, Fault> {
        self.recvs.pop_front().unwrap_or_else(would_block)
    }
    fn send_to(&mut self, _: &[u8], _: SocketAddr) -> Result<(), Fault> {
        self.sends.pop_front().unwrap_or_else(would_block).map(|_| ())
    }
    fn recv_from(&mut self, _: usize) -> Result<RawDatagram, Fault> {
        self.datagrams.pop_front().unwrap_or_else(would_block)
    }
    fn recv_from_now(&mut self, max: usize) -> Result<RawDatagram, Fault> {
        self.recv_from(max)
    }
    fn flush(&mut self) -> Result<(), Fault> {
        Ok(())
    }
    fn shutdown(&mut self, _: ShutdownDirection) -> Result<(), Fault> {
        self.shutdowns.pop_front().unwrap_or(Ok(()))
    }
    fn local(&self) -> Option<SocketAddr> {
        Some("127.0.0.1:4000".parse().unwrap())
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
    fn wait(waits: &[(&Self, Ready)], _: Option<&NoLookups>, timeout: Option<Duration>) -> Result<Vec<Ready>, Fault> {
        // Every wait ends early, as interrupted ones do: by 10 ms steps.
        let step = timeout.unwrap_or(Duration::from_millis(10)).min(Duration::from_millis(10));
        NOW.set(NOW.get() + step);
        Ok(vec![Ready::default(); waits.len()])
    }
    fn now() -> Duration {
        NOW.get()
    }
}

fn connected(protocol: Protocol) -> SocketMachine<Scripted> {
    let mut machine = SocketMachine::<Scripted>::open(protocol, IpFamily::Ipv4, "open").unwrap();
    machine.io.as_mut().unwrap().connects.push_back(Ok(()));
    machine.connect(&SocketAddress::new("127.0.0.1", 80)).unwrap();
    machine
}

fn script(machine: &mut SocketMachine<Scripted>) -> &mut Scripted {
    machine.io.as_mut().unwrap()
}

#[test]
fn the_deadline_counts_from_the_start_of_the_call_over_all_its_waits() {
    let mut machine = connected(Protocol::Tcp);
    machine.set_timeout(Some(Duration::from_millis(95)));
    let start = NOW.get();
    // Progress does not buy more time.
    script(&mut machine).sends = (0..40).map(|i| if i % 2 == 0 { Ok(1) } else { would_block() }).collect();
    let error = machine.send(&[0; 100]).unwrap_err();
    assert_eq!(error.kind(), SocketErrorKind::TimedOut);
    assert_eq!(NOW.get() - start, Duration::from_millis(95));
    assert_eq!(error.detail().transferred, 11);
}

#[test]
fn a_host_without_room_for_a_socket_says_which_room_is_missing() {
    for kind in [SocketErrorKind::NewSocketLimit, SocketErrorKind::OutOfMemory] {
        REFUSAL.set(Some(kind));
        let error = SocketMachine::<Scripted>::open(Protocol::Tcp, IpFamily::Ipv4, "tcp-v4").unwrap_err();
        assert_eq!((error.kind(), error.detail().operation.as_str()), (kind, "tcp-v4"));
        assert_eq!(error.detail().state, None, "there is no socket");
    }
}

#[test]
fn a_connection_that_is_lost_before_it_is_accepted_leaves_the_listener_as_it_was() {
    let mut machine = SocketMachine::<Scripted>::open(Protocol::Tcp, IpFamily::Ipv4, "open").unwrap();
    machine.bind(&SocketAddress::new("127.0.0.1", 4000), "bind").unwrap();
    machine.listen(1).unwrap();
    for kind in [SocketErrorKind::ConnectionAborted, SocketErrorKind::NewSocketLimit, SocketErrorKind::OutOfMemory] {
        script(&mut machine).accepts.push_back(kind.into());
        let error = machine.accept().unwrap_err();
        assert_eq!((error.kind(), error.detail().operation.as_str()), (kind, "accept"));
        assert_eq!(machine.state, SocketState::Listening);
    }
}

#[test]
fn an_unreachable_network_ends_the_attempt_to_connect() {
    let mut machine = SocketMachine::<Scripted>::open(Protocol::Tcp, IpFamily::Ipv4, "open").unwrap();
    script(&mut machine).connects.push_back(fault(SocketErrorKind::NetworkUnreachable));
    let error = machine.connect(&SocketAddress::new("192.0.2.1", 80)).unwrap_err();
    assert_eq!((error.kind(), machine.state), (SocketErrorKind::NetworkUnreachable, SocketState::Closed));
    assert_eq!(error.detail().remote, Some(SocketAddress::new("192.0.2.1", 80)));
}

#[test]
fn what_no_case_fits_is_unknown_in_the_hosts_own_words() {
    let mut machine = SocketMachine::<Scripted>::open(Protocol::Tcp, IpFamily::Ipv4, "open").unwrap();
    script(&mut machine).binds.push_back(Err(Fault::new(SocketErrorKind::Unknown, "the moon is full")));
    let error = machine.bind(&SocketAddress::new("127.0.0.1", 4000), "bind").unwrap_err();
    assert_eq!((error.kind(), machine.state), (SocketErrorKind::Unknown, SocketState::Created));
    assert!(error.to_string().ends_with("unknown error: the moon is full"), "{error}");
}

#[test]
fn a_network_timeout_ends_the_attempt_and_ours_does_not() {
    let mut ours = SocketMachine::<Scripted>::open(Protocol::Tcp, IpFamily::Ipv4, "open").unwrap();
    ours.set_timeout(Some(Duration::from_millis(20)));
    let error = ours.connect(&SocketAddress::new("127.0.0.1", 80)).unwrap_err();
    assert_eq!((error.kind(), ours.state), (SocketErrorKind::TimedOut, SocketState::Connecting));

    script(&mut ours).connects.push_back(fault(SocketErrorKind::TimedOut));
    let error = ours.finish_connect().unwrap_err();
    assert_eq!((error.kind(), ours.state), (SocketErrorKind::TimedOut, SocketState::Closed));
    assert_eq!(error.detail().state, Some(SocketState::Closed));
}

#[test]
fn a_broken_pipe_of_the_host_is_the_peers_doing() {
    let mut machine = connected(Protocol::Tcp);
    script(&mut machine).sends = [Ok(3), fault(SocketErrorKind::BrokenPipe)].into();
    let error = machine.send(&[0; 10]).unwrap_err();
    assert_eq!(error.kind(), SocketErrorKind::ConnectionReset);
    assert_eq!(error.detail().transferred, 3);
}

#[test]
fn after_a_failed_send_what_has_arrived_is_received_and_then_the_failure() {
    let mut machine = connected(Protocol::Tcp);
    script(&mut machine).sends = [fault(SocketErrorKind::ConnectionReset)].into();
    machine.send(b"x").unwrap_err();
    // The host calls the reset an end of stream, because its error has been taken.
    script(&mut machine).recvs = [Ok(b"413".to_vec()), Ok(Vec::new())].into();
    assert_eq!(machine.recv(10).unwrap(), b"413");
    assert_eq!(machine.recv(10).unwrap_err().kind(), SocketErrorKind::ConnectionReset);
    assert_eq!(machine.recv(10).unwrap_err().kind(), SocketErrorKind::ConnectionReset);
}

#[test]
fn datagrams_of_strangers_are_dropped_whatever_the_host_lets_through() {
    let mut machine = connected(Protocol::Udp);
    let from = |port: u16| {
        let remote = SocketAddr::new("127.0.0.1".parse().unwrap(), port);
        Ok(RawDatagram { data: vec![0], remote, truncated: false })
    };
    script(&mut machine).datagrams = [from(81), from(82), from(80)].into();
    machine.set_timeout(Some(Duration::ZERO));
    assert_eq!(machine.recv_from(10).unwrap().remote.port(), 80);
}

#[test]
fn an_error_about_one_datagram_does_not_break_the_socket() {
    let mut machine = connected(Protocol::Udp);
    script(&mut machine).datagrams = [fault(SocketErrorKind::ConnectionRefused)].into();
    assert_eq!(machine.recv(10).unwrap_err().kind(), SocketErrorKind::ConnectionRefused);
    machine.set_timeout(Some(Duration::ZERO));
    assert_eq!(machine.recv(10).unwrap_err().kind(), SocketErrorKind::WouldBlock);
}

#[test]
fn a_shutdown_that_comes_too_late_has_happened() {
    let mut machine = connected(Protocol::Tcp);
    script(&mut machine).shutdowns = [fault(SocketErrorKind::InvalidState)].into();
    machine.shutdown(ShutdownDirection::Both).unwrap();
    assert_eq!(machine.recv(1).unwrap(), b"");
    assert_eq!(machine.send(b"x").unwrap_err().kind(), SocketErrorKind::BrokenPipe);
}

#[test]
fn poll_goes_on_when_a_wait_ends_early() {
    let machine = connected(Protocol::Tcp);
    let start = NOW.get();
    let found = wait_for_any(&[&machine], &[Interest::Either], None, Some(Duration::from_millis(75))).unwrap();
    assert_eq!(found, [Readiness::Nothing]);
    assert_eq!(NOW.get() - start, Duration::from_millis(75));
}

#[test]
fn an_error_behind_received_datagrams_is_reported_by_the_next_call_and_polled_for() {
    let mut machine = connected(Protocol::Udp);
    let peer = SocketAddr::new("127.0.0.1".parse().unwrap(), 80);
    let datagram = || Ok(RawDatagram { data: vec![7], remote: peer, truncated: false });
    script(&mut machine).datagrams =
        [datagram(), datagram(), fault(SocketErrorKind::ConnectionRefused), datagram()].into();
    assert_eq!(machine.recv_many(10, 100).unwrap().data, [7, 7]);
    let found = wait_for_any(&[&machine], &[Interest::Readable], None, Some(Duration::from_secs(1))).unwrap();
    assert_eq!(found, [Readiness::Readable]);
    assert_eq!(machine.recv_many(10, 100).unwrap_err().kind(), SocketErrorKind::ConnectionRefused);
    assert_eq!(machine.recv_many(10, 100).unwrap().data, [7]);
}

#[test]
fn a_batch_that_stops_halfway_says_how_much_went() {
    let mut machine = connected(Protocol::Udp);
    script(&mut machine).sends = [Ok(1), Ok(1), fault(SocketErrorKind::NetworkUnreachable)].into();
    let peer = SocketAddress::new("127.0.0.1", 80);
    assert_eq!(machine.send_many(b"abc", &[1, 2, 3], &peer).unwrap(), 2);
    script(&mut machine).sends = [fault(SocketErrorKind::NetworkUnreachable)].into();
    assert_eq!(machine.send_many(b"c", &[1], &peer).unwrap_err().kind(), SocketErrorKind::NetworkUnreachable);
}
