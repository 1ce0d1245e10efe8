//! Time: leases, quarantine, probation, and the tick that ends them.
//!
//! Deadlines are in a heap. A renewal or release leaves the old entry in the heap; it is skipped
//! when it becomes due, and the heap is rebuilt when most entries are outdated.

use crate::duration::milliseconds;
use std::time::Duration;
use std::{cmp::Reverse, net::IpAddr};

use crate::ip::{
    IpFamily, IpPoolError, PoolEventKind, TickReport, address_space::Holder, error::invalid, family,
    pool::events::Subject,
};

use super::{
    IpPool,
    deadlines::{Quarantine, Target, Timer},
    event_log::Detail,
    lease_terms::{LeaseTerms, NEVER},
};

/// Default budget of a tick.
const DEFAULT_BUDGET: u32 = 4096;

impl IpPool {
    /// Sets the current time. Ends expired leases and frees addresses whose quarantine is over, the
    /// earliest first, at most `budget` of them. `budget` defaults to 4,096.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidArgument`] if `now_ms` is before an earlier tick.
    ///
    /// ```
    /// use std::time::Duration;
    /// use scheduler_core::{IpPool, ResourceType, ip::PoolOptions};
    ///
    /// let options = PoolOptions::default().ttl(Duration::from_millis(1000));
    /// let mut pool = IpPool::with_options("p", options)?;
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// pool.tick(5000, None)?;
    /// let address = pool.allocate("t", "a", ResourceType::Vm)?;
    /// pool.tick(5999, None)?;
    /// assert!(pool.get_binding(address).is_some());
    /// assert_eq!(pool.tick(6000, None)?.expired, 1);
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn tick(&mut self, now_ms: u64, budget: Option<u32>) -> Result<TickReport, IpPoolError> {
        match self.now {
            Some(now) if now_ms < now => {
                let expected = format!("at least {now}, the time of the last tick");
                return Err(invalid("now-ms", &now_ms.to_string(), &expected));
            }
            Some(_) => {}
            None => self.start_clock(now_ms),
        }
        self.now = Some(now_ms);
        self.events.set_now(now_ms);
        let budget = budget.unwrap_or(DEFAULT_BUDGET);
        let mut report = TickReport::default();
        while let Some(&Reverse(timer)) = self.timers.peek() {
            if timer.due > now_ms {
                break;
            }
            if !self.is_live(timer) {
                self.timers.pop();
                continue;
            }
            if report.expired.saturating_add(report.freed) >= budget {
                report.more = true;
                break;
            }
            self.timers.pop();
            match timer.target {
                Target::Lease(id) => {
                    self.end_grant(id, PoolEventKind::Expired);
                    report.expired = report.expired.saturating_add(1);
                }
                Target::Quarantine(id) => {
                    self.free_quarantined(id);
                    report.freed = report.freed.saturating_add(1);
                }
            }
        }
        Ok(report)
    }

    /// Returns the time of the last tick, or none before the first one.
    pub fn now_ms(&self) -> Option<u64> {
        self.now
    }

    /// Restarts the lease of a binding now, with the lifetime `ttl`. 0: until it is released. If
    /// none, the former lifetime applies again.
    ///
    /// # Errors
    /// [`IpPoolError::NotFound`] if the address is not bound, or not any more;
    /// [`IpPoolError::Stale`] if it was granted again after the grant with `expected_generation`.
    ///
    /// ```
    /// use std::time::Duration;
    /// use scheduler_core::{IpPool, ResourceType};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// pool.tick(0, None)?;
    /// let address = pool.allocate("t", "a", ResourceType::Vm)?;
    /// pool.renew(address, Some(1), Some(Duration::from_millis(500)))?;
    /// assert_eq!(pool.binding_details(address).unwrap().expires_at_ms, Some(500));
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn renew(
        &mut self,
        address: IpAddr,
        expected_generation: Option<u64>,
        ttl: Option<Duration>,
    ) -> Result<(), IpPoolError> {
        let id = self.expect_grant(address, expected_generation)?;
        let ttl_ms = ttl.map_or_else(|| self.terms(id).map_or(0, |terms| terms.ttl_ms), milliseconds);
        self.set_lease(id, ttl_ms);
        self.log_grant(PoolEventKind::Renewed, id, Detail::Lease(ttl_ms));
        Ok(())
    }

    /// Ends a binding because its holder has found another machine using the address. The address
    /// is withheld for the pool's `probation`.
    ///
    /// # Errors
    /// [`IpPoolError::NotFound`] if the address is not bound; [`IpPoolError::Stale`] if it was
    /// granted again after the grant with `expected_generation`.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// let address = pool.allocate("t", "a", ResourceType::Vm)?;
    /// pool.decline(address, None)?;
    /// assert_eq!((pool.stats().declined, pool.stats().allocated), (1, 0));
    /// assert_ne!(pool.allocate("t", "a", ResourceType::Vm)?, address);
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn decline(&mut self, address: IpAddr, expected_generation: Option<u64>) -> Result<(), IpPoolError> {
        let id = self.expect_grant(address, expected_generation)?;
        self.end_grant(id, PoolEventKind::Declined);
        Ok(())
    }

    /// Ends the quarantine or probation of an address early. Returns whether it was in either.
    pub fn end_quarantine(&mut self, address: IpAddr) -> bool {
        let (family, number) = family::number(address);
        match self.space(family).holder(number) {
            Some(Holder::Quarantine { id, .. }) => {
                self.free_quarantined(id);
                true
            }
            _ => false,
        }
    }

    /// Returns the grant of an address; fails if it is not the expected one.
    pub(super) fn expect_grant(&self, address: IpAddr, expected: Option<u64>) -> Result<u32, IpPoolError> {
        let Some((id, grant)) = self.grant_of(address) else {
            return Err(IpPoolError::NotFound { subject: format!("binding of {address}") });
        };
        match expected {
            Some(expected) if expected != grant.generation() => {
                Err(IpPoolError::Stale { address, requested: expected, actual: grant.generation() })
            }
            _ => Ok(id),
        }
    }

    /// Returns the time that deadlines count from; 0 before the first tick.
    fn time(&self) -> u64 {
        self.now.unwrap_or(0)
    }

    /// Shifts deadlines that began before the first tick, so that they count from it.
    pub(super) fn start_clock(&mut self, now: u64) {
        for terms in self.lease_terms.leases_mut() {
            terms.expires_at = terms.expires_at.saturating_add(now).min(NEVER.saturating_sub(1));
        }
        for quarantine in self.quarantines.values_mut() {
            quarantine.until = quarantine.until.saturating_add(now);
        }
        self.rebuild_timers();
    }

    /// Rebuilds the heap of deadlines.
    pub(super) fn rebuild_timers(&mut self) {
        let leases = self.store.grants().filter_map(|(id, grant)| {
            let terms = self.lease_terms.get(grant.terms).filter(|terms| terms.expires_at != NEVER)?;
            Some(Timer { due: terms.expires_at, generation: grant.generation(), target: Target::Lease(id) })
        });
        let quarantines = self.quarantines.iter().map(|(id, quarantine)| Timer {
            due: quarantine.until,
            generation: quarantine.generation,
            target: Target::Quarantine(id),
        });
        self.timers = leases.chain(quarantines).map(Reverse).collect();
    }

    /// Returns whether a deadline still applies.
    fn is_live(&self, timer: Timer) -> bool {
        match timer.target {
            Target::Lease(id) => {
                self.store.get(id).is_some_and(|grant| grant.generation() == timer.generation)
                    && self.terms(id).is_some_and(|terms| terms.expires_at == timer.due)
            }
            Target::Quarantine(id) => self
                .quarantines
                .get(id)
                .is_some_and(|quarantine| quarantine.generation == timer.generation && quarantine.until == timer.due),
        }
    }

    fn start_timer(&mut self, timer: Timer) {
        let live = self.lease_terms.len().saturating_add(self.quarantines.len());
        if self.timers.len() > live.saturating_mul(2).saturating_add(64) {
            // The new deadline is already in its table, so this includes `timer`.
            self.rebuild_timers();
        } else {
            self.timers.push(Reverse(timer));
        }
    }

    /// Returns the lease and metadata of a grant, if it has either.
    pub(super) fn terms(&self, id: u32) -> Option<&LeaseTerms> {
        self.lease_terms.get(self.store.get(id)?.terms)
    }

    /// Changes the lease or metadata of a grant.
    pub(super) fn change_terms(&mut self, id: u32, change: impl FnOnce(&mut LeaseTerms)) {
        let Some(grant) = self.store.get_mut(id) else { return };
        let mut terms = self.lease_terms.take(grant.terms);
        change(&mut terms);
        grant.terms = self.lease_terms.put(terms);
    }

    /// Returns the end of a lease that begins now and lasts `ttl_ms`.
    pub(super) fn deadline(&self, ttl_ms: u64) -> u64 {
        match ttl_ms {
            0 => NEVER,
            ttl_ms => self.time().saturating_add(ttl_ms).min(NEVER.saturating_sub(1)),
        }
    }

    /// Restarts a lease.
    fn set_lease(&mut self, id: u32, ttl_ms: u64) {
        let due = self.deadline(ttl_ms);
        if due == NEVER && self.terms(id).is_none_or(|terms| terms.ttl_ms == 0 && terms.expires_at == NEVER) {
            return;
        }
        self.change_terms(id, |terms| {
            terms.ttl_ms = ttl_ms;
            terms.expires_at = due;
        });
        self.time_lease(id, due);
    }

    /// Starts the timer of a lease that is in its table.
    pub(super) fn time_lease(&mut self, id: u32, due: u64) {
        if let Some(generation) = self.store.get(id).map(|grant| grant.generation()).filter(|_| due != NEVER) {
            self.start_timer(Timer { due, generation, target: Target::Lease(id) });
        }
    }

    /// Returns the end of a lease, as reported to callers.
    pub(super) fn expires_at(&self, terms: u32) -> Option<u64> {
        let expires_at = self.lease_terms.get(terms)?.expires_at;
        (expires_at != NEVER && self.now.is_some()).then_some(expires_at)
    }

    /// Withholds an address that a grant has just released.
    pub(super) fn begin_quarantine(&mut self, family: IpFamily, number: u128, generation: u64, declined: bool) {
        let time = if declined { self.settings.probation_ms } else { self.settings.quarantine_ms };
        if time == 0 {
            self.space_mut(family).unbind(number);
            return;
        }
        let until = self.time().saturating_add(time);
        let id = self.quarantines.insert(Quarantine { family, number, until, generation, declined });
        self.space_mut(family).unbind_into(number, id, declined);
        self.start_timer(Timer { due: until, generation, target: Target::Quarantine(id) });
    }

    pub(super) fn free_quarantined(&mut self, id: u32) {
        let Some(quarantine) = self.quarantines.remove(id) else { return };
        let Quarantine { family, number, generation, declined, .. } = quarantine;
        self.space_mut(family).end_quarantine(number, declined);
        self.events.push(PoolEventKind::Freed, Subject::Address(family, number), ("", ""), generation);
    }

    /// Adds an event about a grant to the change feed.
    pub(super) fn log_grant(&mut self, kind: PoolEventKind, id: u32, detail: Detail<'_>) {
        let Some(grant) = self.store.get(id) else { return };
        let subject = Subject::Address(grant.family(), self.store.number(grant));
        let owner = (self.store.subinstance(grant), self.store.subid(grant));
        self.events.push_with(kind, subject, owner, grant.generation(), detail);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ip::{PoolOptions, ResourceType};

    fn pool(options: PoolOptions) -> IpPool {
        let mut pool = IpPool::with_options("p", options).unwrap();
        pool.add_cidr_range("10.0.0.0/30").unwrap();
        pool
    }

    fn ttl(ttl_ms: u64) -> PoolOptions {
        PoolOptions::default().ttl(Duration::from_millis(ttl_ms))
    }

    fn quarantine(quarantine_ms: u64) -> PoolOptions {
        PoolOptions::default().quarantine(Duration::from_millis(quarantine_ms))
    }

    #[test]
    fn a_lease_that_begins_before_the_first_tick_counts_from_it() {
        let mut pool = pool(ttl(100));
        let address = pool.allocate("t", "a", ResourceType::Vm).unwrap();
        assert_eq!(pool.binding_details(address).unwrap().expires_at_ms, None);
        assert_eq!(pool.tick(1_000_000, None).unwrap().expired, 0);
        assert_eq!(pool.binding_details(address).unwrap().expires_at_ms, Some(1_000_100));
        assert_eq!(pool.tick(1_000_100, None).unwrap().expired, 1);
        assert_eq!(pool.stats().expirations, 1);
    }

    #[test]
    fn time_does_not_run_backwards() {
        let mut pool = pool(ttl(100));
        pool.tick(10, None).unwrap();
        assert!(pool.tick(9, None).is_err());
        assert!(pool.tick(10, None).is_ok());
        assert_eq!(pool.now_ms(), Some(10));
    }

    #[test]
    fn a_renewed_lease_outlives_its_first_deadline() {
        let mut pool = pool(ttl(100));
        pool.tick(0, None).unwrap();
        let address = pool.allocate("t", "a", ResourceType::Vm).unwrap();
        pool.tick(60, None).unwrap();
        pool.renew(address, None, None).unwrap();
        assert_eq!(pool.tick(159, None).unwrap().expired, 0);
        assert_eq!(pool.tick(160, None).unwrap().expired, 1);
        assert!(matches!(pool.renew(address, None, None), Err(IpPoolError::NotFound { .. })));
    }

    #[test]
    fn a_lease_can_become_endless_and_end_again() {
        let mut pool = pool(ttl(100));
        pool.tick(0, None).unwrap();
        let address = pool.allocate("t", "a", ResourceType::Vm).unwrap();
        pool.renew(address, Some(1), Some(Duration::ZERO)).unwrap();
        assert_eq!(pool.tick(10_000, None).unwrap().expired, 0);
        pool.renew(address, Some(1), Some(Duration::from_millis(5))).unwrap();
        assert_eq!(pool.tick(10_005, None).unwrap().expired, 1);
    }

    #[test]
    fn a_sweep_is_bounded_and_says_that_there_is_more() {
        let mut pool = pool(ttl(100));
        pool.tick(0, None).unwrap();
        for subid in ["a", "b"] {
            pool.allocate("t", subid, ResourceType::Vm).unwrap();
        }
        assert_eq!(pool.tick(100, Some(1)).unwrap(), TickReport { expired: 1, freed: 0, more: true });
        assert_eq!(pool.stats().allocated, 1, "a lease that is over lives until it is swept");
        assert_eq!(pool.tick(100, Some(1)).unwrap(), TickReport { expired: 1, freed: 0, more: false });
    }

    #[test]
    fn a_released_address_waits_out_its_quarantine() {
        let mut pool = pool(quarantine(50));
        pool.tick(0, None).unwrap();
        let address = pool.allocate("t", "a", ResourceType::Vm).unwrap();
        pool.release_by_ip(address, None).unwrap();
        assert_eq!((pool.stats().quarantined, pool.stats().available), (1, 1));
        assert_ne!(pool.allocate("t", "a", ResourceType::Vm).unwrap(), address, "release gives it up for good");
        let error = pool.allocate_specific("t", "b", ResourceType::Vm, address).unwrap_err();
        assert_eq!(error, IpPoolError::Quarantined { address, until_ms: Some(50) });
        assert!(matches!(
            pool.allocate("t", "b", ResourceType::Vm),
            Err(IpPoolError::Exhausted { quarantined: 1, .. })
        ));
        assert_eq!(pool.tick(50, None).unwrap().freed, 1);
        assert_eq!(pool.allocate("t", "b", ResourceType::Vm), Ok(address));
    }

    #[test]
    fn quarantine_can_be_ended_early() {
        let mut pool = pool(quarantine(50));
        let address = pool.allocate("t", "a", ResourceType::Vm).unwrap();
        pool.release_by_ip(address, None).unwrap();
        assert!(pool.end_quarantine(address));
        assert!(!pool.end_quarantine(address));
        assert_eq!(pool.stats().available, 2);
        assert_eq!(pool.tick(100, None).unwrap().freed, 0);
    }

    #[test]
    fn a_declined_address_is_on_probation_even_without_quarantine() {
        let mut pool = pool(PoolOptions::default().probation(Duration::from_millis(70)));
        pool.tick(0, None).unwrap();
        let address = pool.allocate("t", "a", ResourceType::Vm).unwrap();
        assert!(matches!(pool.decline(address, Some(9)), Err(IpPoolError::Stale { .. })));
        pool.decline(address, Some(1)).unwrap();
        let stats = pool.stats();
        assert_eq!((stats.declined, stats.declines, stats.allocated, stats.available), (1, 1, 0, 1));
        assert!(pool.address_state(address).declined);
        pool.tick(70, None).unwrap();
        assert_eq!((pool.stats().declined, pool.stats().available), (0, 2));
    }

    #[test]
    fn an_expired_owner_gets_its_address_back_even_out_of_quarantine() {
        let mut pool =
            pool(PoolOptions::default().ttl(Duration::from_millis(10)).quarantine(Duration::from_millis(1000)));
        pool.add_cidr_range("10.0.1.0/24").unwrap();
        pool.tick(0, None).unwrap();
        pool.allocate("t", "a", ResourceType::Vm).unwrap();
        let address = pool.allocate("t", "b", ResourceType::Vm).unwrap();
        assert_eq!(pool.tick(10, None).unwrap().expired, 2);
        assert_eq!(pool.allocate("u", "c", ResourceType::Vm).unwrap().to_string(), "10.0.1.1");
        assert_eq!(pool.allocate("t", "b", ResourceType::Vm), Ok(address));
        assert_eq!(pool.stats().quarantined, 1);
    }

    #[test]
    fn renewing_again_and_again_keeps_the_heap_small() {
        let mut pool = pool(ttl(100));
        pool.tick(0, None).unwrap();
        let address = pool.allocate("t", "a", ResourceType::Vm).unwrap();
        for now in 1..5000 {
            pool.tick(now, None).unwrap();
            pool.renew(address, None, None).unwrap();
        }
        assert!(pool.timers.len() < 100);
    }
}
