//! Reservations: addresses and networks that are withheld.

use crate::limits::ip as limits;
use std::net::IpAddr;

use ipnet::IpNet;

use crate::ip::{
    IpFamily, IpPoolError, PoolEventKind, definition::read_network, error::limit, family, pool::events::Subject,
};

use super::IpPool;

impl IpPool {
    /// Reserves an address, in or outside of a range, so that it is not granted. Returns whether
    /// the reservation is new. An existing binding of the address stays and is still counted.
    ///
    /// # Errors
    /// [`IpPoolError::LimitExceeded`] if the pool has 65,536 reservations.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// assert!(pool.reserve_ip("10.0.0.1".parse().unwrap())?);
    /// assert_eq!(pool.allocate("t", "a", ResourceType::Vm)?.to_string(), "10.0.0.2");
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn reserve_ip(&mut self, address: IpAddr) -> Result<bool, IpPoolError> {
        let (family, number) = family::number(address);
        self.reserve(family, number, family.bits())
    }

    /// Removes the reservation of an address. Returns whether there was one. The address stays
    /// reserved while a reserved network covers it.
    ///
    /// # Errors
    /// None today.
    pub fn unreserve_ip(&mut self, address: IpAddr) -> Result<bool, IpPoolError> {
        let (family, number) = family::number(address);
        Ok(self.unreserve(family, number, family.bits()))
    }

    /// Reserves a network (or an address) so that its addresses are not granted, and returns it
    /// with the host bits masked. It can be in or outside of ranges and can overlap other
    /// reservations.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidArgument`] if `cidr` is neither a network nor an address;
    /// [`IpPoolError::LimitExceeded`] if the pool has 65,536 reservations.
    ///
    /// ```
    /// let mut pool = scheduler_core::IpPool::new("p");
    /// pool.add_cidr_range("2001:db8::/32")?;
    /// pool.reserve_cidr("2001:db8::/33")?;
    /// assert_eq!(pool.stats().reserved, 1 << 95);
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn reserve_cidr(&mut self, cidr: &str) -> Result<IpNet, IpPoolError> {
        let network = read_network("cidr", cidr, true)?;
        let (family, first, _, length) = family::bounds(network);
        self.reserve(family, first, length)?;
        Ok(network)
    }

    /// Removes the reservation of a network. Returns whether there was one. Addresses that other
    /// reservations cover stay reserved.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidArgument`] if `cidr` is neither a network nor an address.
    pub fn unreserve_cidr(&mut self, cidr: &str) -> Result<bool, IpPoolError> {
        let (family, first, _, length) = family::bounds(read_network("cidr", cidr, true)?);
        Ok(self.unreserve(family, first, length))
    }

    /// Returns the reservations, IPv4 first, by address and then from short to long prefix.
    ///
    /// ```
    /// let mut pool = scheduler_core::IpPool::new("p");
    /// pool.reserve_cidr("10.0.0.0/30")?;
    /// assert_eq!(pool.reservations().map(|network| network.to_string()).collect::<Vec<_>>(), ["10.0.0.0/30"]);
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn reservations(&self) -> impl Iterator<Item = IpNet> {
        let all = self.reservations_from(IpFamily::Ipv4, 0, 0);
        all.filter_map(|(family, first, length)| family.network(first, length))
    }

    /// Returns all reservations at or after a position, in order.
    pub(super) fn reservations_from(
        &self,
        family: IpFamily,
        first: u128,
        length: u8,
    ) -> impl Iterator<Item = (IpFamily, u128, u8)> {
        let rest = (family == IpFamily::Ipv4).then(|| self.ipv6.reservations().iter().copied());
        let rest = rest.into_iter().flatten().map(|(first, length)| (IpFamily::Ipv6, first, length));
        let here = self.space(family).reservations().range((first, length)..).copied();
        here.map(move |(first, length)| (family, first, length)).chain(rest)
    }

    pub(super) fn reserve(&mut self, family: IpFamily, first: u128, length: u8) -> Result<bool, IpPoolError> {
        let known = IpFamily::ALL
            .into_iter()
            .fold(0usize, |sum, family| sum.saturating_add(self.space(family).reservations().len()));
        if known >= limits::RESERVATIONS && !self.space(family).reservations().contains(&(first, length)) {
            return Err(limit("reservations", limits::RESERVATIONS as u64));
        }
        let new = self.space_mut(family).reserve(first, length);
        if new {
            self.events.push(PoolEventKind::Reserved, Subject::Network(family, first, length), ("", ""), 0);
        }
        Ok(new)
    }

    pub(super) fn unreserve(&mut self, family: IpFamily, first: u128, length: u8) -> bool {
        let known = self.space_mut(family).unreserve(first, length);
        if known {
            self.events.push(PoolEventKind::Unreserved, Subject::Network(family, first, length), ("", ""), 0);
        }
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ip::ResourceType;

    fn counts(pool: &IpPool) -> (u128, u128, u128) {
        let stats = pool.stats();
        (stats.allocated, stats.reserved, stats.available)
    }

    #[test]
    fn a_reserved_binding_stays_and_counts_as_both() {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("10.0.0.0/29").unwrap();
        let address = pool.allocate("t", "a", ResourceType::Vm).unwrap();
        assert_eq!(pool.reserve_ip(address), Ok(true));
        assert_eq!(pool.reserve_ip(address), Ok(false));
        assert_eq!(counts(&pool), (1, 1, 5));
        pool.release_by_ip(address, None).unwrap();
        assert_eq!(counts(&pool), (0, 1, 5));
        assert_eq!(pool.allocate("t", "b", ResourceType::Vm).unwrap().to_string(), "10.0.0.2");
        assert_eq!(pool.unreserve_ip(address), Ok(true));
        assert_eq!(pool.unreserve_ip(address), Ok(false));
        assert_eq!(counts(&pool), (1, 0, 5));
    }

    #[test]
    fn nested_reservations_go_one_by_one_in_any_order() {
        let networks = ["10.0.0.16/28", "10.0.0.16/30", "10.0.0.20", "10.0.0.0/26"];
        let reserved = |pool: &IpPool| pool.stats().reserved;
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("10.0.0.0/24").unwrap();
        for network in networks {
            pool.reserve_cidr(network).unwrap();
        }
        assert_eq!(reserved(&pool), 63, "the network address of the range is excluded, not reserved");
        pool.unreserve_cidr("10.0.0.0/26").unwrap();
        assert_eq!(reserved(&pool), 16);
        pool.unreserve_cidr("10.0.0.16/30").unwrap();
        assert_eq!(reserved(&pool), 16);
        pool.unreserve_cidr("10.0.0.16/28").unwrap();
        assert_eq!(counts(&pool), (0, 1, 253));
        pool.unreserve_cidr("10.0.0.20").unwrap();
        assert_eq!(counts(&pool), (0, 0, 254));
    }

    #[test]
    fn reservations_are_listed_in_order() {
        let mut pool = IpPool::new("p");
        for network in ["::/64", "10.0.0.1", "10.0.0.0/24", "10.0.0.0/8", "::"] {
            pool.reserve_cidr(network).unwrap();
        }
        let (mut networks, mut cursor) = (Vec::new(), None);
        loop {
            let page = pool.paged_reservations(cursor, 2).unwrap();
            networks.extend(page.networks.lines().map(str::to_owned));
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(networks, ["10.0.0.0/8", "10.0.0.0/24", "10.0.0.1/32", "::/64", "::/128"]);
        assert!(pool.paged_reservations(Some("x".into()), 2).is_err());
    }

    #[test]
    fn a_reservation_outside_ranges_waits_for_one() {
        let mut pool = IpPool::new("p");
        pool.reserve_cidr("10.0.0.0/25").unwrap();
        assert_eq!(counts(&pool), (0, 0, 0));
        pool.add_cidr_range("10.0.0.0/24").unwrap();
        assert_eq!(counts(&pool), (0, 127, 127));
        assert_eq!(pool.allocate("t", "a", ResourceType::Vm).unwrap().to_string(), "10.0.0.128");
    }

    #[test]
    fn huge_reservations_of_a_v6_32_cost_nothing() {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("2001:db8::/32").unwrap();
        for network in ["2001:db8::/34", "2001:db8:4000::/34", "2001:db8:8000::/33"] {
            pool.reserve_cidr(network).unwrap();
        }
        assert_eq!(counts(&pool), (0, 1 << 96, 0));
        assert!(matches!(pool.allocate("t", "a", ResourceType::Vm), Err(IpPoolError::Exhausted { .. })));
        pool.unreserve_cidr("2001:db8:4000::/34").unwrap();
        assert_eq!(pool.allocate("t", "a", ResourceType::Vm).unwrap().to_string(), "2001:db8:4000::");
    }
}
