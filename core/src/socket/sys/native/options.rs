//! Socket options, in the units of the WIT.

use std::{io, time::Duration};

use rustix::net::sockopt;
use socket2::Socket;

use crate::socket::{fault::Fault, options::SocketOption, state::IpFamily};

/// Linux reserves the same amount again for its own bookkeeping and includes it in the value that it returns.
/// (socket(7), SO_RCVBUF)
const BUFFER_SIZE_FACTOR: usize = if cfg!(any(target_os = "linux", target_os = "android")) { 2 } else { 1 };

/// Returns the value of an option.
pub fn get(socket: &Socket, family: IpFamily, option: SocketOption) -> Result<u64, Fault> {
    Ok(match option {
        SocketOption::KeepAlive => u64::from(socket.keepalive()?),
        SocketOption::KeepAliveIdle => milliseconds(sockopt::tcp_keepidle(socket).map_err(io::Error::from)?),
        SocketOption::KeepAliveInterval => milliseconds(sockopt::tcp_keepintvl(socket).map_err(io::Error::from)?),
        SocketOption::KeepAliveCount => u64::from(sockopt::tcp_keepcnt(socket).map_err(io::Error::from)?),
        SocketOption::HopLimit => u64::from(match family {
            IpFamily::Ipv4 => socket.ttl_v4()?,
            IpFamily::Ipv6 => socket.unicast_hops_v6()?,
        }),
        SocketOption::ReceiveBufferSize => buffer_size(socket.recv_buffer_size()?),
        SocketOption::SendBufferSize => buffer_size(socket.send_buffer_size()?),
        SocketOption::ReuseAddress => u64::from(socket.reuse_address()?),
    })
}

/// Sets an option.
pub fn set(socket: &Socket, family: IpFamily, option: SocketOption, value: u64) -> Result<(), Fault> {
    let small = u32::try_from(value).unwrap_or(u32::MAX);
    // Linux doubles it and keeps it in 31 bits.
    let size = usize::try_from(value.min(1 << 30)).unwrap_or(1 << 30);
    match option {
        SocketOption::KeepAlive => socket.set_keepalive(value != 0)?,
        SocketOption::KeepAliveIdle => {
            sockopt::set_tcp_keepidle(socket, Duration::from_millis(value)).map_err(io::Error::from)?;
        }
        SocketOption::KeepAliveInterval => {
            sockopt::set_tcp_keepintvl(socket, Duration::from_millis(value)).map_err(io::Error::from)?;
        }
        SocketOption::KeepAliveCount => {
            sockopt::set_tcp_keepcnt(socket, small).map_err(io::Error::from)?;
        }
        SocketOption::HopLimit => match family {
            IpFamily::Ipv4 => socket.set_ttl_v4(small)?,
            IpFamily::Ipv6 => socket.set_unicast_hops_v6(small)?,
        },
        SocketOption::ReceiveBufferSize => socket.set_recv_buffer_size(size)?,
        SocketOption::SendBufferSize => socket.set_send_buffer_size(size)?,
        SocketOption::ReuseAddress => socket.set_reuse_address(value != 0)?,
    }
    Ok(())
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

fn buffer_size(size: usize) -> u64 {
    size.div_ceil(BUFFER_SIZE_FACTOR) as u64
}
