//! The other side of every measurement: a sink, an echo and a drain of datagrams, by std::net on threads.

use std::{
    io::{Read, Result, Write},
    net::{TcpListener, TcpStream, UdpSocket},
    thread,
};

/// The ports on 127.0.0.1.
pub struct OtherSide {
    /// Reads to the end of the stream and ends its own.
    pub sink: u16,
    /// Sends back what comes.
    pub echo: u16,
    /// Takes datagrams and forgets them.
    pub udp: u16,
}

/// Starts the threads. They live as long as the process.
pub fn start() -> Result<OtherSide> {
    let socket = UdpSocket::bind(("127.0.0.1", 0))?;
    let udp = socket.local_addr()?.port();
    thread::spawn(move || {
        let mut buffer = [0; 2048];
        loop {
            let _ = socket.recv_from(&mut buffer);
        }
    });
    Ok(OtherSide { sink: serve(drain)?, echo: serve(echo)?, udp })
}

fn serve(act: fn(TcpStream) -> Result<()>) -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let port = listener.local_addr()?.port();
    thread::spawn(move || {
        while let Ok((stream, _)) = listener.accept() {
            thread::spawn(move || act(stream));
        }
    });
    Ok(port)
}

fn drain(mut stream: TcpStream) -> Result<()> {
    let mut buffer = vec![0; 1 << 20];
    while stream.read(&mut buffer)? > 0 {}
    Ok(())
}

fn echo(mut stream: TcpStream) -> Result<()> {
    stream.set_nodelay(true)?;
    let mut buffer = [0; 65_536];
    loop {
        match stream.read(&mut buffer)? {
            0 => return Ok(()),
            length => stream.write_all(&buffer[..length])?,
        }
    }
}
