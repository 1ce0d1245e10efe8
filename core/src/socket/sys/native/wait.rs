//! One `poll` over sockets and the bell of the lookups.

use std::{io, time::Duration};

use rustix::{
    event::{PollFd, PollFlags, Timespec},
    io::Errno,
};
use socket2::Socket;

use crate::socket::{fault::Fault, sys::Ready};

use super::{LONGEST_WAIT, Resolvers};

/// Waits until a socket is ready in a requested direction or a name lookup has completed.
pub fn wait<'s>(
    waits: impl Iterator<Item = (&'s Socket, Ready)> + Clone,
    lookups: Option<&Resolvers>,
    timeout: Option<Duration>,
) -> Result<Vec<Ready>, Fault> {
    let mut fds: Vec<PollFd<'_>> = waits
        .clone()
        .map(|(socket, wanted)| {
            let mut flags = PollFlags::empty();
            flags.set(PollFlags::IN, wanted.read);
            flags.set(PollFlags::OUT, wanted.write);
            PollFd::new(socket, flags)
        })
        .collect();
    #[cfg(unix)]
    if let Some(bell) = lookups.and_then(Resolvers::bell) {
        // After the sockets: its result is ignored below, and the owner checks for answers anyway.
        fds.push(PollFd::new(bell, PollFlags::IN));
    }
    let longest = lookups.map_or(LONGEST_WAIT, Resolvers::longest_wait);
    let timeout = timeout.map_or(lookups.is_some().then_some(longest), |timeout| Some(timeout.min(longest)));
    // The width of the fields differs by system. At most a day always fits.
    let timeout = timeout.and_then(|timeout| Timespec::try_from(timeout).ok());
    match rustix::event::poll(&mut fds, timeout.as_ref()) {
        // Interrupted: the caller checks its clock and calls again.
        Ok(_) | Err(Errno::INTR) => {}
        Err(error) => return Err(io::Error::from(error).into()),
    }
    let failed = PollFlags::ERR | PollFlags::HUP | PollFlags::NVAL;
    Ok(fds
        .iter()
        .zip(waits)
        .map(|(fd, (_, wanted))| {
            let found = fd.revents();
            Ready {
                read: wanted.read && found.intersects(PollFlags::IN | failed),
                write: wanted.write && found.intersects(PollFlags::OUT | failed),
            }
        })
        .collect())
}
