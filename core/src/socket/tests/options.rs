use std::time::Duration;

use super::{super::*, *};

#[test]
fn what_is_set_is_read_back() {
    for mut socket in [Socket::tcp_v4().unwrap(), Socket::tcp_v6().unwrap()] {
        assert!(!socket.keep_alive().unwrap());
        socket.set_keep_alive(true).unwrap();
        assert!(socket.keep_alive().unwrap());
        socket.set_keep_alive_idle(Duration::from_millis(30_000)).unwrap();
        assert_eq!(socket.keep_alive_idle().unwrap(), Duration::from_millis(30_000));
        socket.set_keep_alive_interval(Duration::from_millis(9_001)).unwrap();
        assert_eq!(socket.keep_alive_interval().unwrap(), Duration::from_millis(10_000), "rounded up to seconds");
        socket.set_keep_alive_count(3).unwrap();
        assert_eq!(socket.keep_alive_count().unwrap(), 3);
        socket.set_hop_limit(42).unwrap();
        assert_eq!(socket.hop_limit().unwrap(), 42);
        socket.set_receive_buffer_size(65_536).unwrap();
        assert_eq!(socket.receive_buffer_size().unwrap(), 65_536);
        socket.set_send_buffer_size(65_536).unwrap();
        assert_eq!(socket.send_buffer_size().unwrap(), 65_536);
        socket.set_reuse_address(false).unwrap();
        assert!(!socket.reuse_address().unwrap());
    }
}

#[test]
fn setting_the_times_of_the_probes_does_not_turn_them_on() {
    let mut socket = Socket::tcp_v4().unwrap();
    socket.set_keep_alive_idle(Duration::from_millis(30_000)).unwrap();
    assert!(!socket.keep_alive().unwrap());
}

#[test]
fn zero_is_an_invalid_argument() {
    let mut socket = Socket::tcp_v4().unwrap();
    for result in [
        socket.set_keep_alive_idle(Duration::from_millis(0)),
        socket.set_keep_alive_interval(Duration::from_millis(0)),
        socket.set_keep_alive_count(0),
        socket.set_hop_limit(0),
        socket.set_receive_buffer_size(0),
        socket.set_send_buffer_size(0),
    ] {
        assert_eq!(kind(result), SocketErrorKind::InvalidArgument);
    }
}

#[test]
fn values_beyond_the_hosts_are_capped() {
    let mut socket = Socket::tcp_v4().unwrap();
    socket.set_keep_alive_idle(Duration::from_millis(u64::MAX)).unwrap();
    socket.set_keep_alive_interval(Duration::from_millis(u64::MAX)).unwrap();
    socket.set_keep_alive_count(u32::MAX).unwrap();
    socket.set_receive_buffer_size(u64::MAX).unwrap();
    socket.set_send_buffer_size(u64::MAX).unwrap();
}

#[test]
fn an_accepted_socket_inherits_the_options_of_its_listener() {
    let mut server = Socket::tcp_v4().unwrap();
    server.set_keep_alive(true).unwrap();
    server.set_keep_alive_idle(Duration::from_millis(77_000)).unwrap();
    server.set_hop_limit(33).unwrap();
    server.set_timeout(Some(Duration::from_millis(5_000)));
    server.bind(SocketAddress::new("127.0.0.1", 0)).unwrap();
    server.listen(1).unwrap();
    let mut client = Socket::tcp_v4().unwrap();
    client.connect(address(&server)).unwrap();
    let accepted = server.accept().unwrap();
    assert!(accepted.keep_alive().unwrap());
    assert_eq!(accepted.keep_alive_idle().unwrap(), Duration::from_millis(77_000));
    assert_eq!(accepted.hop_limit().unwrap(), 33);
    assert_eq!(accepted.timeout(), Some(Duration::from_millis(5_000)));
}

#[test]
fn reuse_is_chosen_before_bind() {
    let mut server = listener("127.0.0.1");
    assert_eq!(kind(server.set_reuse_address(false)), SocketErrorKind::InvalidState);
    assert!(server.reuse_address().unwrap());
    assert!(!udp("127.0.0.1").reuse_address().unwrap());
}
