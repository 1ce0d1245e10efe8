//! Conversion of the system's errors.

use std::io;

use rustix::io::Errno;

use crate::socket::{error::SocketErrorKind, fault::Fault};

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        let kind = kind_of(&error);
        // The kind already describes it.
        let text = if kind == SocketErrorKind::WouldBlock { String::new() } else { error.to_string() };
        Self { kind, text }
    }
}

fn kind_of(error: &io::Error) -> SocketErrorKind {
    use SocketErrorKind as Kind;
    match error.kind() {
        io::ErrorKind::PermissionDenied => return Kind::AccessDenied,
        io::ErrorKind::ConnectionRefused => return Kind::ConnectionRefused,
        io::ErrorKind::ConnectionReset => return Kind::ConnectionReset,
        io::ErrorKind::ConnectionAborted => return Kind::ConnectionAborted,
        io::ErrorKind::NotConnected => return Kind::InvalidState,
        io::ErrorKind::AddrInUse => return Kind::AddressInUse,
        io::ErrorKind::AddrNotAvailable => return Kind::AddressNotBindable,
        io::ErrorKind::NetworkUnreachable | io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkDown => {
            return Kind::NetworkUnreachable;
        }
        io::ErrorKind::BrokenPipe => return Kind::BrokenPipe,
        io::ErrorKind::WouldBlock => return Kind::WouldBlock,
        io::ErrorKind::InvalidInput => return Kind::InvalidArgument,
        io::ErrorKind::TimedOut => return Kind::TimedOut,
        io::ErrorKind::OutOfMemory => return Kind::OutOfMemory,
        io::ErrorKind::Unsupported => return Kind::NotSupported,
        _ => {}
    }
    match Errno::from_io_error(error) {
        Some(Errno::MFILE) => Kind::NewSocketLimit,
        #[cfg(not(windows))]
        Some(Errno::NFILE) => Kind::NewSocketLimit,
        Some(Errno::NOBUFS) => Kind::OutOfMemory,
        Some(Errno::MSGSIZE) => Kind::DatagramTooLarge,
        Some(Errno::OPNOTSUPP | Errno::AFNOSUPPORT | Errno::NOPROTOOPT) => Kind::NotSupported,
        Some(Errno::HOSTDOWN) => Kind::NetworkUnreachable,
        Some(Errno::ISCONN | Errno::ALREADY) => Kind::InvalidState,
        _ => Kind::Unknown,
    }
}

/// Returns whether a connection attempt is in progress.
pub fn is_in_progress(error: &io::Error) -> bool {
    matches!(Errno::from_io_error(error), Some(Errno::INPROGRESS | Errno::WOULDBLOCK | Errno::INTR))
}

/// Repeats a call as long as a signal interrupts it.
pub fn uninterrupted<T>(mut call: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    loop {
        match call() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            decided => return decided,
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn each_error_of_the_system_has_its_case() {
        use SocketErrorKind as Kind;
        for (errno, kind) in [
            (Errno::ACCESS, Kind::AccessDenied),
            (Errno::PERM, Kind::AccessDenied),
            (Errno::NOMEM, Kind::OutOfMemory),
            (Errno::NOBUFS, Kind::OutOfMemory),
            (Errno::MFILE, Kind::NewSocketLimit),
            (Errno::NFILE, Kind::NewSocketLimit),
            (Errno::NETUNREACH, Kind::NetworkUnreachable),
            (Errno::HOSTUNREACH, Kind::NetworkUnreachable),
            (Errno::NETDOWN, Kind::NetworkUnreachable),
            (Errno::HOSTDOWN, Kind::NetworkUnreachable),
            (Errno::CONNABORTED, Kind::ConnectionAborted),
            (Errno::CONNREFUSED, Kind::ConnectionRefused),
            (Errno::CONNRESET, Kind::ConnectionReset),
            (Errno::PIPE, Kind::BrokenPipe),
            (Errno::TIMEDOUT, Kind::TimedOut),
            (Errno::ADDRINUSE, Kind::AddressInUse),
            (Errno::ADDRNOTAVAIL, Kind::AddressNotBindable),
            (Errno::MSGSIZE, Kind::DatagramTooLarge),
            (Errno::INVAL, Kind::InvalidArgument),
            (Errno::NOTCONN, Kind::InvalidState),
            (Errno::ISCONN, Kind::InvalidState),
            (Errno::OPNOTSUPP, Kind::NotSupported),
            (Errno::AFNOSUPPORT, Kind::NotSupported),
            (Errno::AGAIN, Kind::WouldBlock),
            (Errno::XDEV, Kind::Unknown),
        ] {
            assert_eq!(Fault::from(io::Error::from(errno)).kind, kind, "{errno:?}");
        }
    }
}
