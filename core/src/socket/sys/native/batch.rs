//! Several datagrams in one system call. (sendmmsg(2), Linux only)

use std::{
    io::{self, IoSlice},
    net::SocketAddr,
};

use rustix::{
    io::Errno,
    net::{MMsgHdr, SendAncillaryBuffer, SendFlags, addr::SocketAddrArg, sendmmsg},
};
use socket2::Socket;

use crate::socket::fault::Fault;

/// Number of datagrams per system call. (UIO_MAXIOV is 1,024; more than some dozens save nothing)
const DATAGRAMS_A_CALL: usize = 64;

/// Sends as many datagrams as the system accepts: at least one.
pub fn send_many(socket: &Socket, datagrams: &[&[u8]], remote: Option<SocketAddr>) -> Result<usize, Fault> {
    let mut sent = 0usize;
    while let Some(rest) = datagrams.get(sent..).filter(|rest| !rest.is_empty()) {
        let part = rest.get(..DATAGRAMS_A_CALL).unwrap_or(rest);
        match send_part(socket, part, remote) {
            Ok(count) => {
                sent = sent.saturating_add(count);
                if count < part.len() {
                    break;
                }
            }
            Err(Errno::INTR) => {}
            Err(_) if sent > 0 => break,
            Err(error) => return Err(io::Error::from(error).into()),
        }
    }
    Ok(sent)
}

fn send_part(socket: &Socket, datagrams: &[&[u8]], remote: Option<SocketAddr>) -> Result<usize, Errno> {
    let remote = remote.map(|remote| remote.as_any());
    let slices: Vec<[IoSlice<'_>; 1]> = datagrams.iter().map(|datagram| [IoSlice::new(datagram)]).collect();
    let mut controls: Vec<SendAncillaryBuffer<'_, '_, '_>> =
        datagrams.iter().map(|_| SendAncillaryBuffer::default()).collect();
    let mut messages: Vec<MMsgHdr<'_>> = slices
        .iter()
        .zip(&mut controls)
        .map(|(slice, control)| match &remote {
            Some(remote) => MMsgHdr::new_with_addr(remote, slice, control),
            None => MMsgHdr::new(slice, control),
        })
        .collect();
    sendmmsg(socket, &mut messages, SendFlags::NOSIGNAL)
}
