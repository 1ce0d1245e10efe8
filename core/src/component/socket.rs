//! Interface `socket`.

use std::{
    cell::{Ref, RefCell},
    time::Duration,
};

use crate::{
    duration::milliseconds,
    socket::{self, Interest, Socket},
};

use super::{
    Component,
    convert::{address, socket as convert},
    exports::{socket as wit, types},
};

/// The resource of WIT `socket`.
pub struct SocketResource {
    socket: RefCell<Socket>,
}

type Result<T> = std::result::Result<T, wit::SocketError>;

fn handle(opened: std::result::Result<Socket, socket::SocketError>) -> Result<wit::Socket> {
    match opened {
        Ok(socket) => Ok(wit::Socket::new(SocketResource { socket: RefCell::new(socket) })),
        Err(error) => Err(convert::wire_error(error)),
    }
}

impl SocketResource {
    fn with<T>(&self, act: impl FnOnce(&mut Socket) -> std::result::Result<T, socket::SocketError>) -> Result<T> {
        act(&mut self.socket.borrow_mut()).map_err(convert::wire_error)
    }
}

impl wit::Guest for Component {
    type Socket = SocketResource;

    fn poll(
        sockets: Vec<wit::SocketBorrow<'_>>,
        interests: Vec<wit::Interest>,
        timeout_ms: Option<u64>,
    ) -> Result<Vec<wit::Readiness>> {
        let borrowed: Vec<Ref<'_, Socket>> =
            sockets.iter().map(|socket| socket.get::<SocketResource>().socket.borrow()).collect();
        let sockets: Vec<&Socket> = borrowed.iter().map(|socket| &**socket).collect();
        let interests: Vec<Interest> = interests.into_iter().map(convert::read_interest).collect();
        match socket::poll(&sockets, &interests, timeout_ms.map(Duration::from_millis)) {
            Ok(found) => Ok(found.into_iter().map(convert::wire_readiness).collect()),
            Err(error) => Err(convert::wire_error(error)),
        }
    }

    fn resolve(name: String) -> Result<Vec<types::IpAddress>> {
        match socket::resolve(&name) {
            Ok(found) => Ok(found.into_iter().map(address::wire).collect()),
            Err(error) => Err(convert::wire_error(error)),
        }
    }
}

impl wit::GuestSocket for SocketResource {
    fn tcp_v4() -> Result<wit::Socket> {
        handle(Socket::tcp_v4())
    }

    fn tcp_v6() -> Result<wit::Socket> {
        handle(Socket::tcp_v6())
    }

    fn udp_v4() -> Result<wit::Socket> {
        handle(Socket::udp_v4())
    }

    fn udp_v6() -> Result<wit::Socket> {
        handle(Socket::udp_v6())
    }

    fn bind(&self, local: types::SocketAddress) -> Result<()> {
        self.with(|socket| socket.bind(convert::read_address(local)))
    }

    fn bind_to_ip(&self, ip: types::IpAddress, port: u16) -> Result<()> {
        self.with(|socket| socket.bind_to_ip(address::read(ip), port))
    }

    fn bind_with_binding(&self, binding: types::IpBinding, port: u16) -> Result<()> {
        self.with(|socket| socket.bind_with_binding(&convert::read_binding(binding), port))
    }

    fn listen(&self, backlog: u32) -> Result<()> {
        self.with(|socket| socket.listen(backlog))
    }

    fn accept(&self) -> Result<wit::Socket> {
        handle(self.socket.borrow_mut().accept())
    }

    fn connect(&self, remote: types::SocketAddress) -> Result<()> {
        self.with(|socket| socket.connect(convert::read_address(remote)))
    }

    fn connect_from(&self, local: types::IpAddress, remote: types::SocketAddress) -> Result<()> {
        self.with(|socket| socket.connect_from(address::read(local), convert::read_address(remote)))
    }

    fn finish_connect(&self) -> Result<()> {
        self.with(Socket::finish_connect)
    }

    fn disconnect(&self) -> Result<()> {
        self.with(Socket::disconnect)
    }

    fn send(&self, data: Vec<u8>) -> Result<()> {
        self.with(|socket| socket.send(&data))
    }

    fn send_some(&self, data: Vec<u8>) -> Result<u64> {
        self.with(|socket| socket.send_some(&data)).map(|count| count as u64)
    }

    fn recv(&self, max: u32) -> Result<Vec<u8>> {
        self.with(|socket| socket.recv(max as usize))
    }

    fn send_to(&self, data: Vec<u8>, remote: types::SocketAddress) -> Result<()> {
        self.with(|socket| socket.send_to(&data, convert::read_address(remote)))
    }

    fn recv_from(&self, max: u32) -> Result<wit::Datagram> {
        let datagram = self.with(|socket| socket.recv_from(max as usize))?;
        let remote = datagram.remote.ip().map(address::wire);
        Ok(wit::Datagram {
            remote: types::SocketAddress {
                // Every sender has an IP address: only `SocketAddress::new` creates an address
                // without one.
                address: remote.unwrap_or(types::IpAddress::Ipv4((0, 0, 0, 0))),
                port: datagram.remote.port(),
            },
            data: datagram.data,
            truncated: datagram.truncated,
        })
    }

    fn send_many(&self, data: Vec<u8>, ends: Vec<u32>, remote: types::SocketAddress) -> Result<u32> {
        let sent = self.with(|socket| socket.send_many(&data, &ends, convert::read_address(remote)))?;
        Ok(u32::try_from(sent).unwrap_or(u32::MAX))
    }

    fn recv_many(&self, count: u32, max: u32) -> Result<wit::DatagramBatch> {
        let batch = self.with(|socket| socket.recv_many(count as usize, max as usize))?;
        Ok(wit::DatagramBatch {
            data: batch.data,
            ends: batch.ends,
            addresses: batch.addresses.into_iter().map(address::wire).collect(),
            ports: batch.ports,
            truncated: batch.truncated,
        })
    }

    fn shutdown(&self, direction: wit::ShutdownDirection) -> Result<()> {
        self.with(|socket| socket.shutdown(convert::read_direction(direction)))
    }

    fn close(&self) {
        self.socket.borrow_mut().close();
    }

    fn state(&self) -> wit::SocketState {
        convert::wire_state(self.socket.borrow().state())
    }

    fn is_bound(&self) -> bool {
        self.socket.borrow().is_bound()
    }

    fn is_connected(&self) -> bool {
        self.socket.borrow().is_connected()
    }

    fn is_listening(&self) -> bool {
        self.socket.borrow().is_listening()
    }

    fn protocol(&self) -> wit::Protocol {
        convert::wire_protocol(self.socket.borrow().protocol())
    }

    fn family(&self) -> types::IpFamily {
        convert::wire_family(self.socket.borrow().family())
    }

    fn local_addr(&self) -> Option<types::SocketAddress> {
        self.socket.borrow().local_addr().as_ref().and_then(convert::wire_address)
    }

    fn local_ip(&self) -> Option<types::IpAddress> {
        self.socket.borrow().local_ip().map(address::wire)
    }

    fn local_port(&self) -> Option<u16> {
        self.socket.borrow().local_port()
    }

    fn remote_addr(&self) -> Option<types::SocketAddress> {
        self.socket.borrow().remote_addr().as_ref().and_then(convert::wire_address)
    }

    fn set_timeout(&self, timeout_ms: Option<u64>) {
        self.socket.borrow_mut().set_timeout(timeout_ms.map(Duration::from_millis));
    }

    fn timeout(&self) -> Option<u64> {
        self.socket.borrow().timeout().map(milliseconds)
    }

    fn keep_alive(&self) -> Result<bool> {
        self.with(|socket| socket.keep_alive())
    }

    fn set_keep_alive(&self, enabled: bool) -> Result<()> {
        self.with(|socket| socket.set_keep_alive(enabled))
    }

    fn keep_alive_idle(&self) -> Result<u64> {
        self.with(|socket| socket.keep_alive_idle()).map(milliseconds)
    }

    fn set_keep_alive_idle(&self, milliseconds: u64) -> Result<()> {
        self.with(|socket| socket.set_keep_alive_idle(Duration::from_millis(milliseconds)))
    }

    fn keep_alive_interval(&self) -> Result<u64> {
        self.with(|socket| socket.keep_alive_interval()).map(milliseconds)
    }

    fn set_keep_alive_interval(&self, milliseconds: u64) -> Result<()> {
        self.with(|socket| socket.set_keep_alive_interval(Duration::from_millis(milliseconds)))
    }

    fn keep_alive_count(&self) -> Result<u32> {
        self.with(|socket| socket.keep_alive_count())
    }

    fn set_keep_alive_count(&self, count: u32) -> Result<()> {
        self.with(|socket| socket.set_keep_alive_count(count))
    }

    fn hop_limit(&self) -> Result<u8> {
        self.with(|socket| socket.hop_limit())
    }

    fn set_hop_limit(&self, hops: u8) -> Result<()> {
        self.with(|socket| socket.set_hop_limit(hops))
    }

    fn receive_buffer_size(&self) -> Result<u64> {
        self.with(|socket| socket.receive_buffer_size())
    }

    fn set_receive_buffer_size(&self, size: u64) -> Result<()> {
        self.with(|socket| socket.set_receive_buffer_size(size))
    }

    fn send_buffer_size(&self) -> Result<u64> {
        self.with(|socket| socket.send_buffer_size())
    }

    fn set_send_buffer_size(&self, size: u64) -> Result<()> {
        self.with(|socket| socket.set_send_buffer_size(size))
    }

    fn reuse_address(&self) -> Result<bool> {
        self.with(|socket| socket.reuse_address())
    }

    fn set_reuse_address(&self, enabled: bool) -> Result<()> {
        self.with(|socket| socket.set_reuse_address(enabled))
    }
}
