//! Calls of the host: its network, and waiting until a call completes.

use std::cell::OnceCell;

use wasip2::{
    io::poll::Pollable,
    sockets::{instance_network::instance_network, network::Network},
};

use crate::socket::fault::Fault;

/// Calls `act` with the host's network, which is requested once, on first use.
pub fn with_network<T>(act: impl FnOnce(&Network) -> T) -> T {
    thread_local! {
        static NETWORK: OnceCell<Network> = const { OnceCell::new() };
    }
    NETWORK.with(|network| act(network.get_or_init(instance_network)))
}

/// Repeats a call until it completes, waiting for `pollable` in between. For calls that a host completes soon.
pub fn decided<T>(
    mut attempt: impl FnMut() -> Result<T, wasip2::sockets::network::ErrorCode>,
    pollable: impl Fn() -> Pollable,
) -> Result<T, Fault> {
    loop {
        match attempt() {
            Err(wasip2::sockets::network::ErrorCode::WouldBlock) => pollable().block(),
            decided => return Ok(decided?),
        }
    }
}
