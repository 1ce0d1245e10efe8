//! The addresses that an attempt tries one after the other.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use super::table::NameId;

/// The longest that an address which does not answer is waited for while there is another one. A lost SYN is sent again after
/// 1 s (RFC 6298 section 2), so that one lost packet gives no address up.
const PATIENCE: Duration = Duration::from_secs(2);

/// Whether a socket that is bound to `source` can connect to `address`.
pub fn fits(address: IpAddr, source: Option<IpAddr>) -> bool {
    source.is_none_or(|source| source.is_ipv4() == address.is_ipv4())
}

/// The addresses of a name as they were when an attempt began to connect, and where it is.
///
/// Happy Eyeballs without the race (RFC 8305 section 5): one connection at a time, because each one counts.
#[derive(Debug)]
pub struct Route {
    pub(super) name: NameId,
    addresses: Arc<[IpAddr]>,
    port: u16,
    source: Option<IpAddr>,
    /// Where the attempt is.
    at: usize,
    /// When the attempt goes on to the next address, unless it is connected by then; none: when this one fails.
    pub until: Option<Duration>,
}

impl Route {
    /// A route that begins at the first address of the right family; none: there is no such address.
    pub fn new(name: NameId, addresses: Arc<[IpAddr]>, port: u16, source: Option<IpAddr>) -> Option<Self> {
        let at = addresses.iter().position(|address| fits(*address, source))?;
        Some(Self { name, addresses, port, source, at, until: None })
    }

    /// The peers of this route from where it is.
    pub fn peers(&self) -> impl Iterator<Item = SocketAddr> {
        let rest = self.addresses.iter().skip(self.at);
        rest.filter(|address| fits(**address, self.source)).map(|address| SocketAddr::new(*address, self.port))
    }

    /// The address that it is at.
    pub(super) fn address(&self) -> IpAddr {
        self.addresses.get(self.at).copied().unwrap_or(IpAddr::V4(std::net::Ipv4Addr::UNSPECIFIED))
    }

    /// Whether there is another address after this one.
    pub fn has_more(&self) -> bool {
        self.peers().nth(1).is_some()
    }

    /// Goes on to the next address. Returns whether there is one.
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

    /// Gives the address that it is at its share of the time that is left: as much as each of the others, and no more than two
    /// seconds. The last address has all the time there is.
    pub fn wait(&mut self, now: Duration, deadline: Duration) {
        let left = u32::try_from(self.peers().count()).unwrap_or(u32::MAX);
        self.until = (left > 1).then(|| {
            let share = deadline.saturating_sub(now).checked_div(left).unwrap_or_default();
            now.saturating_add(share.min(PATIENCE))
        });
    }
}
