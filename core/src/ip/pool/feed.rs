//! The change feed.

use crate::ip::{EventPage, IpPoolError};

use super::{IpPool, lookup::check_limit};

impl IpPool {
    /// What happened after a revision, the earliest first: at most `limit` events (1–4,096).
    ///
    /// # Errors
    /// `Outdated`: events after `revision` have been forgotten, or it is yet to come.
    /// `Invalid`: `limit` is out of bounds.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType, ip::PoolEventKind};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// let revision = pool.revision();
    /// pool.allocate("t", "a", ResourceType::Vm)?;
    /// let page = pool.events_since(revision, 100)?;
    /// assert_eq!(page.kinds, [PoolEventKind::Allocated]);
    /// assert_eq!((page.subjects.as_str(), page.revision), ("10.0.0.1", revision + 1));
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn events_since(&self, revision: u64, limit: u32) -> Result<EventPage, IpPoolError> {
        let limit = check_limit(limit)?;
        if revision < self.events.oldest() {
            return Err(IpPoolError::Outdated { requested: revision, actual: self.events.oldest() });
        }
        if revision > self.events.revision() {
            return Err(IpPoolError::Outdated { requested: revision, actual: self.events.revision() });
        }
        Ok(self.events.since(revision, limit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ip::{PoolOptions, ResourceType};

    #[test]
    fn forgotten_and_future_revisions_are_outdated() {
        let options = PoolOptions { event_capacity: Some(3), ..PoolOptions::default() };
        let mut pool = IpPool::with_options("p", options).unwrap();
        pool.add_cidr_range("10.0.0.0/24").unwrap();
        for n in 0..9 {
            pool.allocate("t", &n.to_string(), ResourceType::Vm).unwrap();
        }
        assert_eq!(pool.events_since(6, 9), Err(IpPoolError::Outdated { requested: 6, actual: 7 }));
        assert_eq!(pool.events_since(7, 9).unwrap().subids, "6\n7\n8");
        assert_eq!(pool.events_since(11, 9), Err(IpPoolError::Outdated { requested: 11, actual: 10 }));
        assert!(pool.events_since(10, 9).unwrap().kinds.is_empty());
    }
}
