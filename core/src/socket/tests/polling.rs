use std::time::{Duration, Instant};

use super::{super::*, *};

#[test]
fn what_is_ready_is_found_and_nothing_else() {
    let mut server = listener("127.0.0.1");
    let idle = listener("127.0.0.1");
    let mut client = Socket::tcp_v4().unwrap();
    client.connect(address(&server)).unwrap();
    let interests = [Interest::Readable, Interest::Readable, Interest::Either];
    let found = poll(&[&server, &idle, &client], &interests, None).unwrap();
    assert_eq!(found, [Readiness::Readable, Readiness::Nothing, Readiness::Writable]);

    server.accept().unwrap().send(b"x").unwrap();
    let found = poll(&[&server, &client], &[Interest::Readable, Interest::Readable], None).unwrap();
    assert_eq!(found, [Readiness::Nothing, Readiness::Readable]);
}

#[test]
fn the_time_passes_and_nothing_is_ready() {
    let (client, _peer) = pair("127.0.0.1");
    let start = Instant::now();
    assert_eq!(poll(&[&client], &[Interest::Readable], Some(Duration::from_millis(30))).unwrap(), [Readiness::Nothing]);
    assert!(start.elapsed() >= Duration::from_millis(30));
    assert_eq!(poll(&[&client], &[Interest::Readable], Some(Duration::ZERO)).unwrap(), [Readiness::Nothing]);
    let start = Instant::now();
    assert_eq!(poll(&[], &[], Some(Duration::from_millis(20))).unwrap(), []);
    assert!(start.elapsed() >= Duration::from_millis(20));
}

#[test]
fn an_ended_stream_is_readable_at_once() {
    let (mut client, peer) = pair("127.0.0.1");
    drop(peer);
    assert_eq!(poll(&[&client], &[Interest::Readable], None).unwrap(), [Readiness::Readable]);
    assert_eq!(client.recv(1).unwrap(), b"");
    assert_eq!(poll(&[&client], &[Interest::Readable], None).unwrap(), [Readiness::Readable]);
    client.shutdown(ShutdownDirection::Both).unwrap();
    assert_eq!(poll(&[&client], &[Interest::Either], None).unwrap(), [Readiness::Both]);
}

#[test]
fn what_cannot_be_waited_for_is_refused() {
    let created = Socket::tcp_v4().unwrap();
    let (client, _peer) = pair("127.0.0.1");
    let error = poll(&[&client, &created], &[Interest::Writable; 2], Some(Duration::ZERO)).unwrap_err();
    assert_eq!(error.kind(), SocketErrorKind::InvalidState);
    assert!(error.to_string().contains("socket 1 is `created`"), "{error}");
    assert_eq!(kind(poll(&[&client], &[], Some(Duration::ZERO))), SocketErrorKind::InvalidArgument);
    assert_eq!(kind(poll(&[], &[], None)), SocketErrorKind::InvalidArgument);
    let server = listener("127.0.0.1");
    assert_eq!(kind(poll(&[&server], &[Interest::Writable], None)), SocketErrorKind::InvalidArgument);
    assert_eq!(poll(&[&server], &[Interest::Writable], Some(Duration::ZERO)).unwrap(), [Readiness::Nothing]);
}

#[test]
fn one_poll_watches_five_hundred_sockets() {
    let mut sockets: Vec<Socket> = (0..500).map(|_| udp("127.0.0.1")).collect();
    let mut sender = udp("127.0.0.1");
    sender.send_to(b"you", address(&sockets[321])).unwrap();
    let borrowed: Vec<&Socket> = sockets.iter().collect();
    let found = poll(&borrowed, &[Interest::Readable; 500], None).unwrap();
    let ready: Vec<usize> = (0..500).filter(|&i| found[i].is_readable()).collect();
    assert_eq!(ready, [321]);
    assert_eq!(sockets[321].recv_from(10).unwrap().data, b"you");
}

#[cfg(target_os = "linux")]
#[test]
fn waiting_costs_no_processor_time() {
    // CPU time of this thread, so that other tests do not count. (getrusage(2), RUSAGE_THREAD, through /proc)
    let cpu = || {
        let stat = std::fs::read_to_string("/proc/thread-self/stat").unwrap();
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
        fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
    };
    let (mut client, _peer) = pair("127.0.0.1");
    client.set_timeout(Some(Duration::from_millis(300)));
    let before = cpu();
    assert_eq!(kind(client.recv(1)), SocketErrorKind::TimedOut);
    poll(&[&client], &[Interest::Readable], Some(Duration::from_millis(300))).unwrap();
    assert!(cpu() - before <= 6, "{} ticks of 10 ms in 600 ms", cpu() - before);
}
