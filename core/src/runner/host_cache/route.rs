//! The addresses that an attempt tries in turn.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use super::table::NameId;

/// Maximum wait for an address that does not answer while there is another one. A lost SYN is sent
/// again after 1 s (RFC 6298 section 2), so one lost packet does not make an address fail.
const PATIENCE: Duration = Duration::from_secs(2);

/// Returns whether a socket that is bound to `source` can connect to `address`.
pub fn fits(address: IpAddr, source: Option<IpAddr>) -> bool {
    source.is_none_or(|source| source.is_ipv4() == address.is_ipv4())
}

/// The addresses of a name when an attempt began to connect, and its position in them.
///
/// Happy Eyeballs without the race (RFC 8305 section 5): one connection at a time, because each one counts.
#[derive(Debug)]
pub struct Route {
    pub(super) name: NameId,
    addresses: Arc<[IpAddr]>,
    port: u16,
    source: Option<IpAddr>,
    /// Position of the attempt.
    at: usize,
    /// When the attempt moves to the next address, unless it is connected by then; if none, when
    /// this one fails.
    pub until: Option<Duration>,
}

impl Route {
    /// Creates a route that begins at the first address of the right family; none if there is no
    /// such address.
    pub fn new(name: NameId, addresses: Arc<[IpAddr]>, port: u16, source: Option<IpAddr>) -> Option<Self> {
        let at = addresses.iter().position(|address| fits(*address, source))?;
        Some(Self { name, addresses, port, source, at, until: None })
    }

    /// Returns the peers of this route from its position on.
    pub fn peers(&self) -> impl Iterator<Item = SocketAddr> {
        let rest = self.addresses.iter().skip(self.at);
        rest.filter(|address| fits(**address, self.source)).map(|address| SocketAddr::new(*address, self.port))
    }

    /// Returns the current address.
    pub(super) fn address(&self) -> IpAddr {
        self.addresses.get(self.at).copied().unwrap_or(IpAddr::V4(std::net::Ipv4Addr::UNSPECIFIED))
    }

    /// Returns whether there is another address after this one.
    pub fn has_more(&self) -> bool {
        self.peers().nth(1).is_some()
    }

    /// Moves to the next address. Returns whether there is one.
    pub fn go_on(&mut self) -> bool {
        self.until = None;
        let rest = self.addresses.iter().enumerate().skip(self.at.saturating_add(1));
        let next = rest.into_iter().find(|(_, address)| fits(**address, self.source));
        match next {
            Some((at, _)) => {
                self.at = at;
                true
            }
            None => false,
        }
    }

    /// Gives the current address its share of the remaining time: as much as each of the others,
    /// and at most two seconds. The last address has all the remaining time.
    pub fn wait(&mut self, now: Duration, deadline: Duration) {
        let left = u32::try_from(self.peers().count()).unwrap_or(u32::MAX);
        self.until = (left > 1).then(|| {
            let share = deadline.saturating_sub(now).checked_div(left).unwrap_or_default();
            now.saturating_add(share.min(PATIENCE))
        });
    }
}
