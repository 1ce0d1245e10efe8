//! The component driven by its host: the bytes of each call are copied into the component, and out of it again to the
//! host's socket.

use std::time::Instant;

use wasmtime::{Result, Store, component::ResourceAny, format_err};

use self::exports::scheduler::core::{
    socket::{GuestSocket, ShutdownDirection, SocketError},
    types::{IpAddress, SocketAddress},
};
use crate::{Program, State};

wasmtime::component::bindgen!({
    path: "../../../../wit",
    inline: "
        package bench:driven;
        world driven {
            export scheduler:core/types@0.1.0;
            export scheduler:core/socket@0.1.0;
        }
    ",
});

/// Bytes a call of `send`.
const BUFFER: usize = 1 << 20;

/// An instance of the component.
struct Client {
    store: Store<State>,
    bindings: Driven,
}

/// The nanoseconds of a transfer of so many bytes.
pub fn transfer(program: &Program, port: u16, bytes: u64) -> Result<f64> {
    let mut client = Client::new(program)?;
    client.timed(|client| {
        let socket = client.connected(port)?;
        let buffer = vec![7; BUFFER];
        for _ in 0..bytes / BUFFER as u64 {
            client.call(|sockets, store| sockets.call_send(store, socket, &buffer))?;
        }
        client.call(|sockets, store| sockets.call_shutdown(store, socket, ShutdownDirection::Send))?;
        client.call(|sockets, store| sockets.call_recv(store, socket, 1))?;
        Ok(())
    })
}

/// The nanoseconds of so many rounds of 64 bytes.
pub fn echo(program: &Program, port: u16, rounds: u64) -> Result<f64> {
    let mut client = Client::new(program)?;
    client.timed(|client| {
        let socket = client.connected(port)?;
        for _ in 0..rounds {
            client.call(|sockets, store| sockets.call_send(store, socket, &[7; 64]))?;
            let mut missing = 64;
            while missing > 0 {
                missing -= client.call(|sockets, store| sockets.call_recv(store, socket, missing))?.len() as u32;
            }
        }
        Ok(())
    })
}

/// The nanoseconds of so many datagrams of 64 bytes, `batch` a call.
pub fn datagrams(program: &Program, port: u16, count: u64, batch: u32) -> Result<f64> {
    let mut client = Client::new(program)?;
    client.timed(|client| {
        let socket = client.call(|sockets, store| sockets.call_udp_v4(store))?;
        let data = vec![7; 64 * batch as usize];
        let ends: Vec<u32> = (1..=batch).map(|index| index * 64).collect();
        let to = peer(port);
        let mut sent = 0;
        while sent < count {
            if batch == 1 {
                client.call(|sockets, store| sockets.call_send_to(store, socket, &data, to))?;
                sent += 1;
            } else {
                sent +=
                    u64::from(client.call(|sockets, store| sockets.call_send_many(store, socket, &data, &ends, to))?);
            }
        }
        Ok(())
    })
}

fn peer(port: u16) -> SocketAddress {
    SocketAddress { address: IpAddress::Ipv4((127, 0, 0, 1)), port }
}

impl Client {
    fn new(program: &Program) -> Result<Self> {
        let mut store = program.store(&[], None);
        let bindings = Driven::instantiate(&mut store, &program.component, &program.linker)?;
        Ok(Self { store, bindings })
    }

    fn timed(&mut self, act: impl FnOnce(&mut Self) -> Result<()>) -> Result<f64> {
        let start = Instant::now();
        act(self)?;
        Ok(start.elapsed().as_nanos() as f64)
    }

    fn call<T>(
        &mut self,
        act: impl FnOnce(GuestSocket<'_>, &mut Store<State>) -> Result<std::result::Result<T, SocketError>>,
    ) -> Result<T> {
        let sockets = self.bindings.scheduler_core_socket().socket();
        act(sockets, &mut self.store)?.map_err(|error| format_err!("{error:?}"))
    }

    fn connected(&mut self, port: u16) -> Result<ResourceAny> {
        let socket = self.call(|sockets, store| sockets.call_tcp_v4(store))?;
        self.call(|sockets, store| sockets.call_connect(store, socket, peer(port)))?;
        Ok(socket)
    }
}
