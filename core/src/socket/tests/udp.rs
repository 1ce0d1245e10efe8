use std::time::Duration;

use super::{super::*, *};

#[test]
fn datagrams_go_to_and_fro_over_both_families() {
    for host in ["127.0.0.1", "::1"] {
        let (mut a, mut b) = (udp(host), udp(host));
        a.send_to(b"ping", address(&b)).unwrap();
        let datagram = b.recv_from(100).unwrap();
        assert_eq!(
            (datagram.data.as_slice(), &datagram.remote, datagram.truncated),
            (&b"ping"[..], &address(&a), false)
        );
        b.send_to(b"pong", datagram.remote).unwrap();
        assert_eq!(a.recv_from(100).unwrap().data, b"pong");
    }
}

#[test]
fn a_datagram_that_does_not_fit_says_so() {
    let (mut a, mut b) = (udp("127.0.0.1"), udp("127.0.0.1"));
    a.send_to(b"0123456789", address(&b)).unwrap();
    a.send_to(b"0123", address(&b)).unwrap();
    let first = b.recv_from(4).unwrap();
    assert_eq!((first.data.as_slice(), first.truncated), (&b"0123"[..], true));
    let second = b.recv_from(4).unwrap();
    assert_eq!((second.data.as_slice(), second.truncated), (&b"0123"[..], false));
}

#[test]
fn the_largest_datagram_goes_and_a_larger_one_does_not() {
    for (host, most) in [("127.0.0.1", 65_507), ("::1", 65_527)] {
        let (mut a, mut b) = (udp(host), udp(host));
        let data = vec![3; most + 1];
        let error = a.send_to(&data, address(&b)).unwrap_err();
        assert_eq!(error.kind(), SocketErrorKind::DatagramTooLarge);
        assert!(error.to_string().contains(&most.to_string()), "{error}");
        a.send_to(&data[..most], address(&b)).unwrap();
        assert_eq!(b.recv_from(1 << 20).unwrap().data.len(), most);
    }
}

#[test]
fn an_empty_datagram_is_a_datagram() {
    let (mut a, mut b) = (udp("127.0.0.1"), udp("127.0.0.1"));
    a.send_to(b"", address(&b)).unwrap();
    assert_eq!(b.recv_from(10).unwrap().data, b"");
}

#[test]
fn a_connected_socket_hears_its_peer_alone_even_of_what_came_before() {
    let (mut a, mut b, mut stranger) = (udp("127.0.0.1"), udp("127.0.0.1"), udp("127.0.0.1"));
    stranger.send_to(b"before", address(&a)).unwrap();
    a.connect(address(&b)).unwrap();
    stranger.send_to(b"after", address(&a)).unwrap();
    b.send_to(b"peer", address(&a)).unwrap();
    assert_eq!(a.recv(100).unwrap(), b"peer");
    a.set_timeout(Some(Duration::ZERO));
    assert_eq!(kind(a.recv_from(100)), SocketErrorKind::WouldBlock);
    assert_eq!(kind(a.send_to(b"x", address(&stranger))), SocketErrorKind::InvalidArgument);
    a.send_to(b"to the peer", address(&b)).unwrap();
    assert_eq!(b.recv_from(100).unwrap().data, b"to the peer");
}

#[test]
fn a_socket_connects_again_and_disconnects_and_keeps_its_address() {
    for host in ["127.0.0.1", "0.0.0.0"] {
        let (mut first, mut second) = (udp("127.0.0.1"), udp("127.0.0.1"));
        let mut socket = udp(host);
        let bound = address(&socket);
        socket.connect(address(&first)).unwrap();
        socket.send(b"one").unwrap();
        assert_eq!(first.recv_from(10).unwrap().data, b"one");
        socket.connect(address(&second)).unwrap();
        assert_eq!(socket.remote_addr(), second.local_addr());
        socket.send(b"two").unwrap();
        assert_eq!(second.recv_from(10).unwrap().remote.port(), bound.port());
        socket.disconnect().unwrap();
        assert_eq!((socket.state(), socket.remote_addr()), (SocketState::Bound, None));
        assert_eq!(socket.local_addr(), Some(bound.clone()));
        first.send_to(b"hello", SocketAddress::new("127.0.0.1", bound.port())).unwrap();
        assert_eq!(socket.recv_from(10).unwrap().data, b"hello");
        assert_eq!(kind(socket.disconnect()), SocketErrorKind::InvalidState);
    }
}

#[test]
fn sending_binds_a_socket_that_has_no_address() {
    let mut b = udp("127.0.0.1");
    let mut a = Socket::udp_v4().unwrap();
    assert_eq!(kind(a.recv_from(1)), SocketErrorKind::InvalidState);
    a.send_to(b"x", address(&b)).unwrap();
    assert_eq!(a.state(), SocketState::Bound);
    assert_eq!(a.local_port(), Some(b.recv_from(1).unwrap().remote.port()));
}

#[test]
fn a_connected_socket_learns_that_nobody_listens() {
    let gone = address(&udp("127.0.0.1"));
    let mut a = udp("127.0.0.1");
    a.connect(gone.clone()).unwrap();
    a.send(b"anyone?").unwrap();
    assert_eq!(kind(a.recv(10)), SocketErrorKind::ConnectionRefused);
    assert!(a.is_connected(), "the next datagram may find someone");
}

#[test]
fn a_thousand_datagrams_wait_for_the_first_receive() {
    let (mut a, mut b) = (udp("127.0.0.1"), udp("127.0.0.1"));
    b.set_receive_buffer_size(4 << 20).unwrap();
    for number in 0..1000u32 {
        a.send_to(&number.to_be_bytes(), address(&b)).unwrap();
    }
    b.set_timeout(Some(Duration::ZERO));
    let mut numbers = Vec::new();
    while let Ok(datagram) = b.recv_from(10) {
        numbers.push(u32::from_be_bytes(datagram.data.try_into().unwrap()));
    }
    // The kernel may drop the last ones when its buffer is full; it loses none of those that it kept.
    assert!(!numbers.is_empty());
    assert!(numbers.iter().copied().eq(0..numbers.len() as u32), "{numbers:?}");
}

#[test]
fn batches_keep_the_bounds_the_order_and_the_senders() {
    for host in ["127.0.0.1", "::1"] {
        let (mut a, mut b, mut c) = (udp(host), udp(host), udp(host));
        // 150 datagrams of 0, 1, 2 … bytes: more than one system call takes.
        let ends: Vec<u32> = (0..150u32).map(|count| count * (count + 1) / 2).collect();
        let data: Vec<u8> = (0..150u8).flat_map(|count| vec![count; count.into()]).collect();
        assert_eq!(a.send_many(&data, &ends, address(&b)).unwrap(), 150);
        c.send_to(b"stranger", address(&b)).unwrap();
        let batch = b.recv_many(150, 100).unwrap();
        assert_eq!(batch.len(), 150);
        for (index, (bytes, sender)) in batch.iter().enumerate() {
            assert_eq!(bytes, vec![index as u8; index.min(100)]);
            assert_eq!(SocketAddress::from(sender), address(&a));
            assert_eq!(batch.truncated[index], index > 100);
        }
        let rest = b.recv_many(150, 100).unwrap();
        assert_eq!((rest.data.as_slice(), rest.ports[0]), (&b"stranger"[..], c.local_port().unwrap()));
    }
}

#[test]
fn a_batch_is_checked_whole_before_its_first_datagram_goes() {
    let (mut a, mut b) = (udp("127.0.0.1"), udp("127.0.0.1"));
    let to = address(&b);
    assert_eq!(kind(a.send_many(b"abc", &[2, 1], to.clone())), SocketErrorKind::InvalidArgument);
    assert_eq!(kind(a.send_many(b"abc", &[1, 4], to.clone())), SocketErrorKind::InvalidArgument);
    assert_eq!(kind(a.send_many(b"abc", &[1, 2], to.clone())), SocketErrorKind::InvalidArgument);
    assert_eq!(
        kind(a.send_many(&[0; 5000], &(1..=5000).collect::<Vec<_>>(), to.clone())),
        SocketErrorKind::InvalidArgument
    );
    let error = a.send_many(&vec![0; 65_509], &[1, 65_509], to.clone()).unwrap_err();
    assert_eq!(error.kind(), SocketErrorKind::DatagramTooLarge);
    assert!(error.to_string().contains("datagram 1"), "{error}");
    assert_eq!(a.send_many(b"", &[], to).unwrap(), 0);
    assert_eq!(kind(a.recv_many(0, 1)), SocketErrorKind::InvalidArgument);
    assert_eq!(kind(a.recv_many(1, 0)), SocketErrorKind::InvalidArgument);
    b.set_timeout(Some(Duration::ZERO));
    assert_eq!(kind(b.recv_many(1, 1)), SocketErrorKind::WouldBlock);
}

#[test]
fn a_batch_has_no_more_than_a_mebibyte() {
    let (mut a, mut b) = (udp("127.0.0.1"), udp("127.0.0.1"));
    b.set_receive_buffer_size(8 << 20).unwrap();
    for _ in 0..3 {
        a.send_to(&[1; 1000], address(&b)).unwrap();
    }
    // After the first there is no room for another of the same size.
    assert_eq!(b.recv_many(10, 1 << 20).unwrap().len(), 1);
    assert_eq!(b.recv_many(10, (1 << 20) - 1000).unwrap().len(), 2);
}
