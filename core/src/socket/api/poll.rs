//! Waiting for several sockets.

use std::time::Duration;

use super::{
    super::{Interest, Platform, Readiness, SocketError, machine::SocketMachine, poll::wait_for_any},
    Socket,
};

/// Waits until at least one socket is ready for its interest, or until `timeout` has passed. If none, there is
/// no limit; with 0, it returns without waiting. The result has one entry per socket.
///
/// ```
/// use std::time::Duration;
/// use scheduler_core::socket::{self, Interest, Readiness, Socket, SocketAddress};
///
/// # fn main() -> Result<(), socket::SocketError> {
/// let mut probe = Socket::udp_v4()?;
/// probe.bind(SocketAddress::new("127.0.0.1", 0))?;
/// let found = socket::poll(&[&probe], &[Interest::Either], Some(Duration::ZERO))?;
/// assert_eq!(found, [Readiness::Writable]);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// `InvalidArgument` if the lists differ in length or nothing could ever end the wait; `InvalidState` if a socket is
/// created or closed, or a TCP socket that is only bound.
pub fn poll(
    sockets: &[&Socket],
    interests: &[Interest],
    timeout: Option<Duration>,
) -> Result<Vec<Readiness>, SocketError> {
    let machines: Vec<&SocketMachine<Platform>> = sockets.iter().map(|socket| &socket.machine).collect();
    wait_for_any(&machines, interests, None, timeout)
}
