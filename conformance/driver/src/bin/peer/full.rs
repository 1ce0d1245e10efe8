//! Role `tcp-full`: a listener whose queue is full, so that a connection attempt hangs until a datagram decides.

use std::{
    io::{Error, Result},
    net::{IpAddr, SocketAddr, TcpListener, TcpStream, UdpSocket},
    thread,
    time::Duration,
};

/// Time after which a loopback connection attempt is assumed to wait for room.
const PROMPT: Duration = Duration::from_millis(200);
/// If more connections are accepted, the system has no limit.
const MOST_QUEUED: usize = 64;

/// A datagram at the port with the same number decides: `accept` accepts every connection and
/// echoes, `refuse` closes the listener. It is answered after that.
pub fn serve(address: IpAddr) -> Result<u16> {
    let (listener, control) = both(address)?;
    let local = listener.local_addr()?;
    let queued = fill(local)?;
    thread::spawn(move || -> Result<()> {
        let mut buffer = [0; 64];
        let (length, from) = control.recv_from(&mut buffer)?;
        drop(queued);
        if buffer[..length] == *b"accept" {
            thread::spawn(move || {
                while let Ok((stream, from)) = listener.accept() {
                    thread::spawn(move || crate::echo(stream, from));
                }
            });
        } else {
            drop(listener);
        }
        control.send_to(b"done", from)?;
        Ok(())
    });
    Ok(local.port())
}

/// Opens a listener with the smallest queue that the system allows, and a UDP socket with the same port.
fn both(address: IpAddr) -> Result<(TcpListener, UdpSocket)> {
    let domain = socket2::Domain::for_address(SocketAddr::new(address, 0));
    let listener = socket2::Socket::new(domain, socket2::Type::STREAM, None)?;
    listener.bind(&SocketAddr::new(address, 0).into())?;
    listener.listen(0)?;
    let listener = TcpListener::from(listener);
    let control = UdpSocket::bind(listener.local_addr()?)?;
    Ok((listener, control))
}

/// Opens connections that are not accepted, until there is no room for another.
fn fill(local: SocketAddr) -> Result<Vec<TcpStream>> {
    let mut queued = Vec::new();
    while queued.len() < MOST_QUEUED {
        match TcpStream::connect_timeout(&local, PROMPT) {
            Ok(stream) => queued.push(stream),
            Err(_) => return Ok(queued),
        }
    }
    Err(Error::other("the queue of a listener does not get full here"))
}
