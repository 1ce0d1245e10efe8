//! The client's side of each measurement, over `scheduler:core/socket`. The host holds the clock.

use scheduler_core_guest::{
    socket::{ShutdownDirection, Socket, SocketError},
    types::{IpAddress, SocketAddress},
};

wit_bindgen::generate!({
    inline: r#"
        package bench:socket;
        world client {
            /// Sends so many bytes to a sink, ends the stream and waits until the sink has all.
            export transfer: func(port: u16, bytes: u64) -> result<_, string>;
            /// Sends 64 bytes and waits until they are back, so often.
            export echo: func(port: u16, rounds: u32) -> result<_, string>;
            /// Sends so many datagrams of 64 bytes, `batch` a call.
            export datagrams: func(port: u16, count: u32, batch: u32) -> result<_, string>;
        }
    "#,
});

/// Bytes a call of `send`.
const BUFFER: usize = 1 << 20;

struct Client;

impl Guest for Client {
    fn transfer(port: u16, bytes: u64) -> Result<(), String> {
        transfer(port, bytes).map_err(text)
    }

    fn echo(port: u16, rounds: u32) -> Result<(), String> {
        echo(port, rounds).map_err(text)
    }

    fn datagrams(port: u16, count: u32, batch: u32) -> Result<(), String> {
        datagrams(port, count, batch).map_err(text)
    }
}

export!(Client);

fn text(error: SocketError) -> String {
    format!("{error:?}")
}

fn peer(port: u16) -> SocketAddress {
    SocketAddress { address: IpAddress::Ipv4((127, 0, 0, 1)), port }
}

fn connected(port: u16) -> Result<Socket, SocketError> {
    let socket = Socket::tcp_v4()?;
    socket.connect(peer(port))?;
    Ok(socket)
}

fn transfer(port: u16, bytes: u64) -> Result<(), SocketError> {
    let socket = connected(port)?;
    let buffer = vec![7; BUFFER];
    for _ in 0..bytes / BUFFER as u64 {
        socket.send(&buffer)?;
    }
    socket.shutdown(ShutdownDirection::Send)?;
    socket.recv(1).map(|_| ())
}

fn echo(port: u16, rounds: u32) -> Result<(), SocketError> {
    let socket = connected(port)?;
    for _ in 0..rounds {
        socket.send(&[7; 64])?;
        let mut missing = 64;
        while missing > 0 {
            missing -= socket.recv(missing)?.len() as u32;
        }
    }
    Ok(())
}

fn datagrams(port: u16, count: u32, batch: u32) -> Result<(), SocketError> {
    let socket = Socket::udp_v4()?;
    let data = vec![7; 64 * batch as usize];
    let ends: Vec<u32> = (1..=batch).map(|index| index * 64).collect();
    let mut sent = 0;
    while sent < count {
        if batch == 1 {
            socket.send_to(&data, peer(port))?;
            sent += 1;
        } else {
            sent += socket.send_many(&data, &ends, peer(port))?;
        }
    }
    Ok(())
}
