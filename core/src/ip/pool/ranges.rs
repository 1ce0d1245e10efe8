//! Ranges.

use crate::limits::ip as limits;
use std::net::IpAddr;

use crate::{
    ip::{
        EdgeExclusion, IpFamily, IpPoolError, IpRange, PoolEventKind,
        address_space::Range,
        definition::read_network,
        error::{invalid, limit},
        family,
        pool::events::Subject,
    },
    sort,
};

use super::{IpPool, event_log::Detail};

use ipnet::IpNet;

impl IpPool {
    /// Adds a network as a range and returns it, with the host bits masked. Existing bindings,
    /// reservations and quarantines in the network count from now on; a binding left by a detaching
    /// removal is adopted.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidArgument`] if `cidr` is not a network in CIDR form;
    /// [`IpPoolError::Overlap`] if a range of the pool overlaps it; [`IpPoolError::LimitExceeded`]
    /// if the pool has 1,024 ranges.
    ///
    /// ```
    /// let mut pool = scheduler_core::IpPool::new("p");
    /// assert_eq!(pool.add_cidr_range("192.168.1.7/24")?.to_string(), "192.168.1.0/24");
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn add_cidr_range(&mut self, cidr: &str) -> Result<IpNet, IpPoolError> {
        self.add_cidr_range_with(cidr, EdgeExclusion::Automatic)
    }

    /// Adds a network as a range, with a policy for its edges.
    ///
    /// # Errors
    /// Those of [`add_cidr_range`](Self::add_cidr_range); [`IpPoolError::InvalidArgument`] also if
    /// `exclusion` excludes all of its addresses.
    ///
    /// ```
    /// use scheduler_core::ip::EdgeExclusion;
    ///
    /// let mut pool = scheduler_core::IpPool::new("p");
    /// pool.add_cidr_range_with("10.0.0.0/24", EdgeExclusion::None)?;
    /// assert_eq!(pool.stats().total, 256);
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn add_cidr_range_with(&mut self, cidr: &str, exclusion: EdgeExclusion) -> Result<IpNet, IpPoolError> {
        let network = read_network("cidr", cidr, false)?;
        let (family, first, last, length) = family::bounds(network);
        self.insert_range(family, first, last, Some(length), exclusion)?;
        Ok(network)
    }

    /// Adds the addresses from `first` to `last`, both included. If `exclusion` is none, nothing is
    /// excluded.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidArgument`] if `last` is not of the family of `first` or precedes it,
    /// or `exclusion` excludes all addresses; [`IpPoolError::Overlap`] if a range of the pool
    /// overlaps it; [`IpPoolError::LimitExceeded`] if the pool has 1,024 ranges.
    ///
    /// ```
    /// let mut pool = scheduler_core::IpPool::new("p");
    /// pool.add_range("10.0.2.10".parse().unwrap(), "10.0.2.99".parse().unwrap(), None)?;
    /// assert_eq!(pool.stats().total, 90);
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn add_range(
        &mut self,
        first: IpAddr,
        last: IpAddr,
        exclusion: Option<EdgeExclusion>,
    ) -> Result<(), IpPoolError> {
        let (family, start) = family::number(first);
        let (last_family, end) = family::number(last);
        if family != last_family || end < start {
            let expected = format!("an {family} address of at least {first}");
            return Err(invalid("last", &last.to_string(), &expected));
        }
        self.insert_range(family, start, end, None, exclusion.unwrap_or_default())
    }

    /// Fails if `more` ranges do not fit between two addresses.
    pub(super) fn check_range(
        &self,
        family: IpFamily,
        first: u128,
        last: u128,
        more: usize,
    ) -> Result<(), IpPoolError> {
        if let Some(other) = self.space(family).overlapping(first, last) {
            let (first, last) = (family.address(other.first), family.address(other.last));
            return Err(IpPoolError::Overlap { address: first, last });
        }
        let known = self.ipv4.range_count().saturating_add(self.ipv6.range_count());
        if known.saturating_add(more) > limits::RANGES {
            return Err(limit("ranges", limits::RANGES as u64));
        }
        Ok(())
    }

    pub(super) fn insert_range(
        &mut self,
        family: IpFamily,
        first: u128,
        last: u128,
        prefix_length: Option<u8>,
        exclusion: EdgeExclusion,
    ) -> Result<(), IpPoolError> {
        let range = Range::new(first, last, prefix_length, exclusion, self.range_order);
        if range.usable(family) == 0 {
            return Err(invalid("exclusion", exclusion.name(), "a policy that does not exclude the whole range"));
        }
        self.check_range(family, first, last, 1)?;
        self.range_order = self.range_order.saturating_add(1);
        self.space_mut(family).add_range(range);
        let subject = match prefix_length {
            Some(length) => Subject::Network(family, first, length),
            None => Subject::Range(family, first, last),
        };
        self.events.push_with(PoolEventKind::RangeAdded, subject, ("", ""), 0, Detail::Word(exclusion.name()));
        Ok(())
    }

    /// Returns the ranges, in the order in which they were added. At most 1,024.
    pub fn ranges(&self) -> Vec<IpRange> {
        let mut ranges: Vec<(u64, IpRange)> = IpFamily::ALL
            .into_iter()
            .flat_map(|family| self.space(family).ranges().map(move |range| (range.order, shown(family, range))))
            .collect();
        sort::sort_by_key(&mut ranges, |(order, _)| *order);
        ranges.into_iter().map(|(_, range)| range).collect()
    }

    /// Returns the family of the range that was added first; IPv4 without ranges.
    pub(super) fn first_family(&self) -> IpFamily {
        match (self.ipv4.oldest(), self.ipv6.oldest()) {
            (Some(ipv4), Some(ipv6)) if ipv6 < ipv4 => IpFamily::Ipv6,
            (None, Some(_)) => IpFamily::Ipv6,
            _ => IpFamily::Ipv4,
        }
    }
}

fn shown(family: IpFamily, range: &Range) -> IpRange {
    IpRange {
        first: family.address(range.first),
        last: family.address(range.last),
        network: range.prefix_length.and_then(|length| family.network(range.first, length)),
        exclusion: range.exclusion,
        draining: range.draining,
        total: range.usable(family),
        available: if range.draining { 0 } else { range.free },
        bindings: range.bindings,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ip::ResourceType;

    fn total(cidr: &str) -> u128 {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range(cidr).unwrap();
        pool.stats().total
    }

    #[test]
    fn edges_are_excluded_of_ipv4_networks_of_30_and_shorter() {
        let totals = ["10.0.0.0/24", "10.0.0.0/30", "10.0.0.0/31", "10.0.0.0/32", "::/126", "::/127", "::1/128"];
        assert_eq!(totals.map(total), [254, 2, 2, 1, 4, 2, 1]);
        assert_eq!(total("0.0.0.0/0"), (1 << 32) - 2);
        assert_eq!(total("2001:db8::/32"), 1 << 96);
    }

    /// All addresses of the family are one more than the largest count.
    #[test]
    fn counts_of_all_of_ipv6_stay_exact_by_every_policy_and_path() {
        let policies = [
            (EdgeExclusion::None, u128::MAX),
            (EdgeExclusion::First, u128::MAX),
            (EdgeExclusion::Last, u128::MAX),
            (EdgeExclusion::FirstAndLast, u128::MAX - 1),
        ];
        for (policy, total) in policies {
            let mut pool = IpPool::new("p");
            let check = |pool: &IpPool, [allocated, reserved, available]: [u128; 3]| {
                let stats = pool.stats();
                assert_eq!((stats.total, stats.allocated), (total, allocated), "{policy:?}");
                assert_eq!((stats.reserved, stats.available), (reserved, available), "{policy:?}");
            };
            pool.add_cidr_range_with("::/0", policy).unwrap();
            check(&pool, [0, 0, total]);
            pool.allocate("t", "a", ResourceType::Vm).unwrap();
            check(&pool, [1, 0, total - 1]);
            pool.reserve_cidr("::/0").unwrap();
            check(&pool, [1, total, 0]);
            pool.unreserve_cidr("::/0").unwrap();
            check(&pool, [1, 0, total - 1]);
            let restored = IpPool::from_snapshot(&pool.to_snapshot()).unwrap();
            check(&restored, [1, 0, total - 1]);
        }
    }

    #[test]
    fn a_policy_that_leaves_nothing_is_refused() {
        let mut pool = IpPool::new("p");
        assert!(pool.add_cidr_range_with("10.0.0.0/32", EdgeExclusion::First).is_err());
        assert!(pool.add_cidr_range_with("10.0.0.0/31", EdgeExclusion::FirstAndLast).is_err());
        assert!(pool.add_cidr_range_with("10.0.0.0/31", EdgeExclusion::First).is_ok());
        assert_eq!(pool.allocate("t", "a", ResourceType::Vm).unwrap().to_string(), "10.0.0.1");
    }

    #[test]
    fn overlap_names_the_range_that_is_there() {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("10.0.0.0/24").unwrap();
        let error = pool.add_cidr_range("10.0.0.128/25").unwrap_err();
        let (first, last) = ("10.0.0.0".parse().unwrap(), "10.0.0.255".parse().unwrap());
        assert_eq!(error, IpPoolError::Overlap { address: first, last });
        assert!(pool.add_cidr_range("10.0.0.0/8").is_err());
        assert!(pool.add_cidr_range("10.0.1.0/24").is_ok());
        assert_eq!(pool.ranges().len(), 2);
    }

    #[test]
    fn a_range_has_two_ends_of_one_family_in_order() {
        let mut pool = IpPool::new("p");
        for (first, last) in [("10.0.0.9", "10.0.0.1"), ("10.0.0.1", "::1"), ("::2", "::1")] {
            let error = pool.add_range(first.parse().unwrap(), last.parse().unwrap(), None).unwrap_err();
            assert!(
                matches!(error, IpPoolError::InvalidArgument { subject: ref argument, .. } if argument == "last"),
                "{error}"
            );
        }
        assert_eq!(pool.revision(), 0);
    }
}
