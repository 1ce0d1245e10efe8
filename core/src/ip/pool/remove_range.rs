//! Removing ranges.

use crate::limits::ip as limits;
use std::net::IpAddr;

use crate::ip::{
    IpBinding, IpFamily, IpPoolError, PoolEventKind, RangeRemoval,
    address_space::{Holder, Range},
    family,
    pool::events::Subject,
    store::Grant,
};

use super::{IpPool, event_log::Detail};

/// Mode of a release without quarantine, in the journal.
pub(super) const CUT: &str = "cut";

/// Result of removing a range.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct RemovalReport {
    /// The released bindings, in the order of their addresses.
    pub cut: Vec<IpBinding>,
    /// Whether the range is removed. If not, it is draining.
    pub removed: bool,
}

impl IpPool {
    /// Removes the range that starts at `first`. `Force` releases at most 4,096 bindings per call,
    /// without quarantine; while more remain, the range is draining. No mode removes a child
    /// prefix. Reservations and quarantines stay.
    ///
    /// # Errors
    /// [`IpPoolError::NotFound`] if no range starts at `first`; [`IpPoolError::InUse`] if the range
    /// has bindings and the mode is `Reject`, or it has child prefixes and the mode is not `Drain`.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType, ip::RangeRemoval};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// let address = pool.allocate("t", "a", ResourceType::Vm)?;
    /// let first = "10.0.0.0".parse().unwrap();
    /// assert!(pool.remove_range(first, RangeRemoval::Reject).is_err());
    /// assert!(!pool.remove_range(first, RangeRemoval::Drain)?.removed);
    /// pool.release_by_ip(address, None)?;
    /// assert!(pool.ranges().is_empty());
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn remove_range(&mut self, first: IpAddr, mode: RangeRemoval) -> Result<RemovalReport, IpPoolError> {
        let mut cut = Vec::new();
        let removed = self.remove_range_cutting(first, mode, |pool, grant| {
            cut.push(pool.binding(grant));
            cut.len() < limits::PAGE as usize
        })?;
        Ok(RemovalReport { cut, removed })
    }

    /// Like [`remove_range`](Self::remove_range). `cut` gets each binding that is released and
    /// returns whether more may be released.
    pub(super) fn remove_range_cutting(
        &mut self,
        first: IpAddr,
        mode: RangeRemoval,
        cut: impl FnMut(&Self, &Grant) -> bool,
    ) -> Result<bool, IpPoolError> {
        let (family, range) = self.range_named(first)?;
        let prefixes = self.prefixes.count_within(family, range.first, range.last);
        let blocked = match mode {
            RangeRemoval::Drain => false,
            RangeRemoval::Reject => range.bindings > 0 || prefixes > 0,
            RangeRemoval::Detach | RangeRemoval::Force => prefixes > 0,
        };
        if blocked {
            return Err(IpPoolError::InUse {
                address: family.address(range.first),
                last: family.address(range.last),
                bindings: range.bindings,
                prefixes,
            });
        }
        if mode == RangeRemoval::Force {
            self.cut(family, range.first, range.last, cut);
        }
        let left = self.space(family).range_at(range.first).map_or(0, |range| range.bindings);
        let removed = mode == RangeRemoval::Detach || (left == 0 && prefixes == 0);
        if removed {
            self.drop_range(family, &range);
        } else if !range.draining {
            self.drain_range(family, &range);
        }
        Ok(removed)
    }

    /// Ends the draining of a range, so that it grants bindings again. Returns whether it was
    /// draining.
    ///
    /// # Errors
    /// [`IpPoolError::NotFound`] if no range starts at `first`.
    pub fn resume_range(&mut self, first: IpAddr) -> Result<bool, IpPoolError> {
        let (family, range) = self.range_named(first)?;
        if range.draining {
            self.space_mut(family).set_draining(range.first, false);
            self.events.push(PoolEventKind::RangeResumed, subject(family, &range), ("", ""), 0);
        }
        Ok(range.draining)
    }

    fn range_named(&self, first: IpAddr) -> Result<(IpFamily, Range), IpPoolError> {
        let (family, number) = family::number(first);
        let range = self.space(family).range_at(number).cloned();
        let subject = || format!("range that starts at {first}");
        range.map(|range| (family, range)).ok_or_else(|| IpPoolError::NotFound { subject: subject() })
    }

    /// Releases the lowest bindings between two addresses, without quarantine, until `cut` returns
    /// false.
    fn cut(&mut self, family: IpFamily, first: u128, last: u128, mut cut: impl FnMut(&Self, &Grant) -> bool) {
        let mut from = Some(first);
        let mut goes_on = true;
        while let Some((number, holder)) =
            from.and_then(|from| self.space(family).next_held(from)).filter(|held| goes_on && held.0 <= last)
        {
            if let Holder::Grant(id) = holder {
                if let Some(grant) = self.store.get(id) {
                    goes_on = cut(self, grant);
                }
                self.cut_grant(id);
            }
            from = number.checked_add(1);
        }
    }

    /// Releases a binding without quarantine.
    pub(super) fn cut_grant(&mut self, id: u32) {
        if let Some((family, number, _)) = self.forget_grant(id, PoolEventKind::Released, Detail::Word(CUT)) {
            self.space_mut(family).unbind(number);
        }
    }

    pub(super) fn drain_range(&mut self, family: IpFamily, range: &Range) {
        self.space_mut(family).set_draining(range.first, true);
        self.events.push(PoolEventKind::RangeDraining, subject(family, range), ("", ""), 0);
    }

    pub(super) fn drop_range(&mut self, family: IpFamily, range: &Range) {
        self.space_mut(family).remove_range(range.first);
        self.events.push(PoolEventKind::RangeRemoved, subject(family, range), ("", ""), 0);
    }

    /// Removes the range of an address if it is draining and empty.
    pub(super) fn finish_draining(&mut self, family: IpFamily, number: u128) {
        let range = self.space(family).range_of(number).filter(|range| range.draining && range.bindings == 0);
        if let Some(range) = range.cloned()
            && self.prefixes.count_within(family, range.first, range.last) == 0
        {
            self.drop_range(family, &range);
        }
    }
}

fn subject(family: IpFamily, range: &Range) -> Subject {
    match range.prefix_length {
        Some(length) => Subject::Network(family, range.first, length),
        None => Subject::Range(family, range.first, range.last),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::ip::{PoolOptions, ResourceType};

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn pool() -> IpPool {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("10.0.0.0/29").unwrap();
        for subid in ["a", "b"] {
            pool.allocate("t", subid, ResourceType::Vm).unwrap();
        }
        pool
    }

    #[test]
    fn a_draining_range_gives_nothing_and_goes_with_its_last_binding() {
        let mut pool = pool();
        assert!(!pool.remove_range(ip("10.0.0.0"), RangeRemoval::Drain).unwrap().removed);
        assert_eq!((pool.stats().available, pool.stats().total), (0, 6));
        assert!(matches!(pool.allocate("t", "c", ResourceType::Vm), Err(IpPoolError::Exhausted { .. })));
        let error = pool.allocate_specific("t", "c", ResourceType::Vm, ip("10.0.0.5")).unwrap_err();
        assert!(matches!(error, IpPoolError::Draining { .. }));
        assert!(pool.allocate("t", "a", ResourceType::Vm).is_ok(), "what it holds it gets");
        assert_eq!(pool.resume_range(ip("10.0.0.0")), Ok(true));
        assert_eq!(pool.stats().available, 4);
        pool.remove_range(ip("10.0.0.0"), RangeRemoval::Drain).unwrap();
        pool.release_by_subinstance("t").unwrap();
        assert!(pool.ranges().is_empty());
        assert_eq!(pool.stats().total, 0);
    }

    #[test]
    fn force_says_what_it_cut() {
        let options = PoolOptions::default().quarantine(Duration::from_millis(1000));
        let mut pool = IpPool::with_options("p", options).unwrap();
        pool.add_cidr_range("10.0.0.0/29").unwrap();
        pool.allocate("t", "a", ResourceType::Vm).unwrap();
        let report = pool.remove_range(ip("10.0.0.0"), RangeRemoval::Force).unwrap();
        assert_eq!((report.removed, report.cut[0].address, report.cut.len()), (true, ip("10.0.0.1"), 1));
        assert_eq!(pool.stats().detached, 0);
        pool.add_cidr_range("10.0.0.0/29").unwrap();
        assert_eq!(pool.stats().available, 6, "what was cut is not in quarantine");
    }

    #[test]
    fn force_cuts_a_page_at_a_time() {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("10.0.0.0/16").unwrap();
        for n in 0..5000 {
            pool.allocate("t", &n.to_string(), ResourceType::Vm).unwrap();
        }
        let report = pool.remove_range(ip("10.0.0.0"), RangeRemoval::Force).unwrap();
        assert_eq!((report.removed, report.cut.len()), (false, 4096));
        assert!(pool.ranges()[0].draining);
        let report = pool.remove_range(ip("10.0.0.0"), RangeRemoval::Force).unwrap();
        assert_eq!((report.removed, report.cut.len()), (true, 904));
        assert_eq!(
            pool.stats(),
            crate::ip::PoolStats { high_water: 5000, grants: 5000, releases: 5000, ..Default::default() }
        );
    }

    #[test]
    fn a_range_added_over_live_bindings_adopts_them() {
        let mut pool = pool();
        assert!(pool.remove_range(ip("10.0.0.0"), RangeRemoval::Detach).unwrap().removed);
        assert_eq!((pool.stats().detached, pool.stats().allocated), (2, 0));
        assert!(pool.get_binding(ip("10.0.0.1")).is_some());
        pool.add_cidr_range("10.0.0.0/28").unwrap();
        let stats = pool.stats();
        assert_eq!((stats.detached, stats.allocated, stats.available), (0, 2, 12));
        assert_eq!(pool.allocate("t", "c", ResourceType::Vm), Ok(ip("10.0.0.3")));
        assert_eq!(pool.ranges()[0].bindings, 3);
    }

    #[test]
    fn a_detached_binding_at_a_new_edge_leaves_an_excluded_address() {
        let mut pool = pool();
        pool.remove_range(ip("10.0.0.0"), RangeRemoval::Detach).unwrap();
        pool.add_range(ip("10.0.0.1"), ip("10.0.0.9"), Some(crate::ip::EdgeExclusion::First)).unwrap();
        assert_eq!(pool.stats().available, 7);
        pool.release_by_ip(ip("10.0.0.1"), None).unwrap();
        assert!(pool.address_state(ip("10.0.0.1")).excluded);
        assert_eq!(pool.stats().available, 7);
    }

    #[test]
    fn only_the_first_address_names_a_range() {
        let mut pool = pool();
        for address in ["10.0.0.1", "::"] {
            let error = pool.remove_range(ip(address), RangeRemoval::Reject).unwrap_err();
            assert!(matches!(error, IpPoolError::NotFound { .. }));
        }
    }
}
