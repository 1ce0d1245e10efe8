//! Natively: our `Socket`, and std::net in turns with it.

use std::{
    io::{Error, Read, Result, Write},
    net::{Shutdown, TcpStream, UdpSocket},
    time::Instant,
};

use scheduler_core::socket::{ShutdownDirection, Socket, SocketAddress, SocketError};

use crate::{Work, other_side::OtherSide, support::peer::Measured};

/// Bytes a call.
const BUFFER: usize = 1 << 20;

pub fn measure(other: &OtherSide, work: Work) -> Result<Measured> {
    let mut measured = Measured::default();
    let mut take = |name: &str, act: &mut dyn FnMut() -> Result<()>, operations: u64| -> Result<()> {
        let start = Instant::now();
        act()?;
        measured.add(name, start.elapsed().as_nanos() as f64 / operations as f64);
        Ok(())
    };
    for _ in 0..work.repetitions {
        take("stream", &mut || ours(stream(other.sink, work.bytes)), 1)?;
        take("stream-baseline", &mut || baseline_stream(other.sink, work.bytes), 1)?;
        take("echo", &mut || ours(echo(other.echo, work.rounds)), work.rounds)?;
        take("echo-baseline", &mut || baseline_echo(other.echo, work.rounds), work.rounds)?;
        take("datagrams", &mut || ours(datagrams(other.udp, work.datagrams, 1)), work.datagrams)?;
        take("datagrams-many", &mut || ours(datagrams(other.udp, work.datagrams, 64)), work.datagrams)?;
        take("datagrams-baseline", &mut || baseline_datagrams(other.udp, work.datagrams), work.datagrams)?;
    }
    Ok(measured)
}

fn ours(result: std::result::Result<(), SocketError>) -> Result<()> {
    result.map_err(Error::other)
}

fn peer(port: u16) -> SocketAddress {
    SocketAddress::new("127.0.0.1", port)
}

fn stream(port: u16, bytes: u64) -> std::result::Result<(), SocketError> {
    let mut socket = Socket::tcp_v4()?;
    socket.connect(peer(port))?;
    let buffer = vec![7; BUFFER];
    for _ in 0..bytes / BUFFER as u64 {
        socket.send(&buffer)?;
    }
    socket.shutdown(ShutdownDirection::Send)?;
    socket.recv(1).map(|_| ())
}

fn baseline_stream(port: u16, bytes: u64) -> Result<()> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    let buffer = vec![7; BUFFER];
    for _ in 0..bytes / BUFFER as u64 {
        stream.write_all(&buffer)?;
    }
    stream.shutdown(Shutdown::Write)?;
    stream.read(&mut [0]).map(|_| ())
}

fn echo(port: u16, rounds: u64) -> std::result::Result<(), SocketError> {
    let mut socket = Socket::tcp_v4()?;
    socket.connect(peer(port))?;
    for _ in 0..rounds {
        socket.send(&[7; 64])?;
        let mut missing = 64;
        while missing > 0 {
            missing -= socket.recv(missing)?.len();
        }
    }
    Ok(())
}

fn baseline_echo(port: u16, rounds: u64) -> Result<()> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    let mut answer = [0; 64];
    for _ in 0..rounds {
        stream.write_all(&[7; 64])?;
        stream.read_exact(&mut answer)?;
    }
    Ok(())
}

fn datagrams(port: u16, count: u64, batch: u32) -> std::result::Result<(), SocketError> {
    let mut socket = Socket::udp_v4()?;
    let data = vec![7; 64 * batch as usize];
    let ends: Vec<u32> = (1..=batch).map(|index| index * 64).collect();
    let mut sent = 0;
    while sent < count {
        if batch == 1 {
            socket.send_to(&data, peer(port))?;
            sent += 1;
        } else {
            sent += socket.send_many(&data, &ends, peer(port))? as u64;
        }
    }
    Ok(())
}

fn baseline_datagrams(port: u16, count: u64) -> Result<()> {
    let socket = UdpSocket::bind(("0.0.0.0", 0))?;
    for _ in 0..count {
        socket.send_to(&[7; 64], ("127.0.0.1", port))?;
    }
    Ok(())
}
