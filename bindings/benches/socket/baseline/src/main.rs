//! `baseline stream PORT BYTES | echo PORT ROUNDS | datagrams PORT COUNT`: the measurements of `just bench socket` by
//! std::net alone. Prints how many nanoseconds they took.

use std::{
    io::{Error, Read, Result, Write},
    net::{Shutdown, TcpStream, UdpSocket},
    time::Instant,
};

/// Bytes a call of `write`.
const BUFFER: usize = 1 << 20;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [what, port, count] = arguments.as_slice() else { return Err(Error::other("three arguments are needed")) };
    let port: u16 = port.parse().map_err(Error::other)?;
    let count: u64 = count.parse().map_err(Error::other)?;
    let start = Instant::now();
    match what.as_str() {
        "stream" => stream(port, count)?,
        "echo" => echo(port, count)?,
        _ => datagrams(port, count)?,
    }
    println!("{}", start.elapsed().as_nanos());
    Ok(())
}

fn stream(port: u16, bytes: u64) -> Result<()> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    let buffer = vec![7; BUFFER];
    for _ in 0..bytes / BUFFER as u64 {
        stream.write_all(&buffer)?;
    }
    stream.shutdown(Shutdown::Write)?;
    stream.read(&mut [0]).map(|_| ())
}

fn echo(port: u16, rounds: u64) -> Result<()> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    let mut answer = [0; 64];
    for _ in 0..rounds {
        stream.write_all(&[7; 64])?;
        stream.read_exact(&mut answer)?;
    }
    Ok(())
}

fn datagrams(port: u16, count: u64) -> Result<()> {
    let socket = UdpSocket::bind(("0.0.0.0", 0))?;
    for _ in 0..count {
        socket.send_to(&[7; 64], ("127.0.0.1", port))?;
    }
    Ok(())
}
