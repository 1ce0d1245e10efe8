//! `peer ROLE ADDRESS`: the other side of a socket case. It binds an ephemeral port of
//! the address, prints the port and ends when its standard input closes.

mod full;
mod http;

use std::{
    io::{Error, ErrorKind, Read, Result, Write},
    net::{IpAddr, Shutdown, SocketAddr, TcpListener, TcpStream, UdpSocket},
    thread,
    time::Duration,
};

/// Number of bytes that the slow reader reads at a time.
const SLOW_CHUNK: usize = 4096;
/// Pause of the slow reader between two reads.
const SLOW_PAUSE: Duration = Duration::from_millis(1);

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [role, address] = arguments.as_slice() else {
        return Err(Error::new(ErrorKind::InvalidInput, "usage: peer ROLE ADDRESS"));
    };
    let address: IpAddr = address.parse().map_err(|error| Error::new(ErrorKind::InvalidInput, error))?;
    if !address.is_loopback() {
        return Err(Error::new(ErrorKind::InvalidInput, "a peer binds loopback addresses only"));
    }
    let port = match role.as_str() {
        "http" => serve_tcp(address, http::serve)?,
        "tcp-echo" => serve_tcp(address, echo)?,
        "tcp-accept-close" => serve_tcp(address, |_, _| Ok(()))?,
        "tcp-reset" => serve_tcp(address, reset)?,
        "tcp-reset-later" => serve_tcp(address, reset_later)?,
        "tcp-count" => serve_tcp(address, count)?,
        "tcp-ends" => serve_tcp(address, end)?,
        "tcp-slow-reader" => serve_tcp(address, read_slowly)?,
        "tcp-source" => serve_tcp(address, |mut stream, from| stream.write_all(format!("{from}\n").as_bytes()))?,
        "tcp-relay" => serve_tcp(address, |stream, _| relay(stream, false))?,
        "tcp-dial" => serve_tcp(address, |stream, _| relay(stream, true))?,
        "tcp-silent" => hold(address)?,
        "tcp-pair" => pair(address)?,
        "tcp-full" => full::serve(address)?,
        "udp-echo" => serve_udp(address, |datagram, _| vec![datagram.to_vec()])?,
        "udp-source" => serve_udp(address, |_, from| vec![format!("{from}\n").into_bytes()])?,
        "udp-many" => serve_udp(address, |datagram, _| {
            (0..=u16::MAX).take(datagram.len()).map(|number| number.to_be_bytes().to_vec()).collect()
        })?,
        "udp-tell" => tell(address)?,
        "udp-gone" => UdpSocket::bind((address, 0))?.local_addr()?.port(),
        _ => return Err(Error::new(ErrorKind::InvalidInput, format!("there is no role {role:?}"))),
    };
    println!("{port}");
    std::io::copy(&mut std::io::stdin(), &mut std::io::sink()).map(|_| ())
}

/// Serves every connection on a thread of its own.
fn serve_tcp(address: IpAddr, serve: fn(TcpStream, SocketAddr) -> Result<()>) -> Result<u16> {
    let listener = TcpListener::bind((address, 0))?;
    let port = listener.local_addr()?.port();
    thread::spawn(move || {
        while let Ok((stream, from)) = listener.accept() {
            // The other side may close at any time; the cases test that.
            thread::spawn(move || serve(stream, from));
        }
    });
    Ok(port)
}

fn serve_udp(address: IpAddr, answer: fn(&[u8], SocketAddr) -> Vec<Vec<u8>>) -> Result<u16> {
    let socket = UdpSocket::bind((address, 0))?;
    let port = socket.local_addr()?.port();
    thread::spawn(move || {
        let mut buffer = vec![0; 65_536];
        loop {
            // An error here is an ICMP response to an earlier datagram.
            let Ok((length, from)) = socket.recv_from(&mut buffer) else { continue };
            for datagram in answer(&buffer[..length], from) {
                let _ = socket.send_to(&datagram, from);
            }
        }
    });
    Ok(port)
}

/// Bound and not listening: the port is in use, and connections are refused.
fn hold(address: IpAddr) -> Result<u16> {
    let domain = socket2::Domain::for_address(SocketAddr::new(address, 0));
    let socket = socket2::Socket::new(domain, socket2::Type::STREAM, None)?;
    socket.bind(&SocketAddr::new(address, 0).into())?;
    let port = socket.local_addr()?.as_socket().map_or(0, |local| local.port());
    // It lives until the process ends.
    std::mem::forget(socket);
    Ok(port)
}

/// Accepts connections in pairs: reads from the first only when the second is there, and writes to
/// the second what it read.
fn pair(address: IpAddr) -> Result<u16> {
    let listener = TcpListener::bind((address, 0))?;
    let port = listener.local_addr()?.port();
    thread::spawn(move || -> Result<()> {
        loop {
            let (first, second) = (listener.accept()?.0, listener.accept()?.0);
            thread::spawn(move || carry(first, second));
        }
    });
    Ok(port)
}

/// Writes its own address to the address in a datagram, then answers that datagram with an empty one.
fn tell(address: IpAddr) -> Result<u16> {
    let socket = UdpSocket::bind((address, 0))?;
    let local = socket.local_addr()?;
    thread::spawn(move || {
        let mut buffer = [0; 64];
        loop {
            let Ok((length, from)) = socket.recv_from(&mut buffer) else { continue };
            let Ok(target) = String::from_utf8_lossy(&buffer[..length]).trim_end().parse::<SocketAddr>() else {
                continue;
            };
            let _ = socket.send_to(format!("{local}\n").as_bytes(), target);
            let _ = socket.send_to(&[], from);
        }
    });
    Ok(local.port())
}

/// Echoes everything, then closes its side.
fn echo(mut stream: TcpStream, _from: SocketAddr) -> Result<()> {
    std::io::copy(&mut stream.try_clone()?, &mut stream)?;
    stream.shutdown(Shutdown::Write)
}

/// A linger time of 0 makes the close a reset.
fn reset(mut stream: TcpStream, _from: SocketAddr) -> Result<()> {
    stream.read_exact(&mut [0])?;
    socket2::SockRef::from(&stream).set_linger(Some(Duration::ZERO))
}

/// Resets the connection while the other side is sending.
fn reset_later(mut stream: TcpStream, _from: SocketAddr) -> Result<()> {
    stream.read_exact(&mut [0; 100_000])?;
    socket2::SockRef::from(&stream).set_linger(Some(Duration::ZERO))
}

/// Reads fast, and answers with the number of bytes.
fn count(mut stream: TcpStream, _from: SocketAddr) -> Result<()> {
    let total = std::io::copy(&mut stream, &mut std::io::sink())?;
    stream.write_all(format!("{total}\n").as_bytes())
}

/// Half-closes this side: data from the other side still arrives.
fn end(mut stream: TcpStream, _from: SocketAddr) -> Result<()> {
    stream.write_all(b"bye")?;
    stream.shutdown(Shutdown::Write)?;
    let mut text = String::new();
    stream.read_to_string(&mut text)?;
    if text != "thanks" {
        socket2::SockRef::from(&stream).set_linger(Some(Duration::ZERO))?;
    }
    Ok(())
}

/// Connects to the address in a line, from the address that was connected to, and forwards bytes
/// and ends in both directions. With `says`, it first sends its source address and port as a line.
fn relay(mut stream: TcpStream, says: bool) -> Result<()> {
    // Byte by byte, because the bytes after the line must not be read.
    let (mut line, mut byte) = (Vec::new(), [0]);
    while line.len() < 64 {
        stream.read_exact(&mut byte)?;
        match byte {
            [b'\n'] => break,
            [byte] => line.push(byte),
        }
    }
    let target: SocketAddr = String::from_utf8_lossy(&line).parse().map_err(Error::other)?;
    let other = socket2::Socket::new(socket2::Domain::for_address(target), socket2::Type::STREAM, None)?;
    other.bind(&SocketAddr::new(stream.local_addr()?.ip(), 0).into())?;
    other.connect(&target.into())?;
    let other = TcpStream::from(other);
    if says {
        stream.write_all(format!("{}\n", other.local_addr()?).as_bytes())?;
    }
    let (back, forth) = ((other.try_clone()?, stream.try_clone()?), (stream, other));
    let thread = thread::spawn(move || carry(back.0, back.1));
    carry(forth.0, forth.1);
    let _ = thread.join();
    Ok(())
}

fn carry(mut from: TcpStream, mut to: TcpStream) {
    let _ = std::io::copy(&mut from, &mut to);
    let _ = to.shutdown(Shutdown::Write);
}

/// Answers with the number of bytes received.
fn read_slowly(mut stream: TcpStream, _from: SocketAddr) -> Result<()> {
    let mut buffer = [0; SLOW_CHUNK];
    let mut total = 0usize;
    loop {
        match stream.read(&mut buffer)? {
            0 => return stream.write_all(format!("{total}\n").as_bytes()),
            length => total += length,
        }
        thread::sleep(SLOW_PAUSE);
    }
}
