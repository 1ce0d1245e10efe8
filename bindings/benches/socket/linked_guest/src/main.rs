//! `linked_guest stream PORT BYTES | echo PORT ROUNDS | datagrams PORT COUNT BATCH`: the measurements of `just bench socket` by
//! crate scheduler-core in the program itself. Prints how many nanoseconds they took.

use std::{
    io::{Error, Result},
    time::Instant,
};

use scheduler_core::socket::{ShutdownDirection, Socket, SocketAddress, SocketError};

/// Bytes a call of `send`.
const BUFFER: usize = 1 << 20;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [what, port, count, batch @ ..] = arguments.as_slice() else {
        return Err(Error::other("three arguments are needed"));
    };
    let port: u16 = port.parse().map_err(Error::other)?;
    let count: u64 = count.parse().map_err(Error::other)?;
    let batch: u32 = batch.first().map_or(Ok(1), |batch| batch.parse()).map_err(Error::other)?;
    let start = Instant::now();
    match what.as_str() {
        "stream" => stream(port, count),
        "echo" => echo(port, count),
        _ => datagrams(port, count, batch),
    }
    .map_err(Error::other)?;
    println!("{}", start.elapsed().as_nanos());
    Ok(())
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
