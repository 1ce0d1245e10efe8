//! Events of a pool after a revision.

use crate::ip::IpPoolError;

use super::{IpPool, PoolEvent};

impl IpPool {
    /// Returns the events after a revision, the earliest first.
    ///
    /// # Errors
    /// [`IpPoolError::Outdated`] if events after `revision` are no longer kept, or `revision` is in
    /// the future.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType, ip::{EventSubject, PoolEvent, PoolEventKind}};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// let revision = pool.revision();
    /// let address = pool.allocate("t", "a", ResourceType::Vm)?;
    /// let events: Vec<PoolEvent> = pool.events_since(revision)?.collect();
    /// assert_eq!((events[0].kind, events[0].revision), (PoolEventKind::Allocated, revision + 1));
    /// assert_eq!(events[0].subject, EventSubject::Address(address));
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn events_since(&self, revision: u64) -> Result<impl Iterator<Item = PoolEvent>, IpPoolError> {
        self.check_known(revision)?;
        let named = |name: &str| (!name.is_empty()).then(|| name.to_owned());
        Ok(self.events.after(revision).map(move |(revision, event, texts)| PoolEvent {
            revision,
            kind: event.kind,
            subject: event.subject.into(),
            subinstance: named(texts.subinstance),
            subid: named(texts.subid),
            generation: (event.generation > 0).then_some(event.generation),
        }))
    }

    /// Fails if the events after a revision are not all kept.
    pub(super) fn check_known(&self, revision: u64) -> Result<(), IpPoolError> {
        if revision < self.events.oldest() {
            return Err(IpPoolError::Outdated { requested: revision, actual: self.events.oldest() });
        }
        if revision > self.events.revision() {
            return Err(IpPoolError::Outdated { requested: revision, actual: self.events.revision() });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ip::{EventSubject, PoolOptions, ResourceType};

    #[test]
    fn forgotten_and_future_revisions_are_outdated() {
        let options = PoolOptions::default().event_capacity(3);
        let mut pool = IpPool::with_options("p", options).unwrap();
        pool.add_cidr_range("10.0.0.0/24").unwrap();
        for n in 0..9 {
            pool.allocate("t", &n.to_string(), ResourceType::Vm).unwrap();
        }
        assert_eq!(pool.paged_events(6, 9), Err(IpPoolError::Outdated { requested: 6, actual: 7 }));
        assert_eq!(pool.paged_events(7, 9).unwrap().subids, "6\n7\n8");
        let events: Vec<PoolEvent> = pool.events_since(8).unwrap().collect();
        assert_eq!(events.iter().map(|event| event.revision).collect::<Vec<_>>(), [9, 10]);
        assert_eq!(events[1].subid.as_deref(), Some("8"));
        assert_eq!(events[1].subject, EventSubject::Address("10.0.0.9".parse().unwrap()));
        assert!(pool.events_since(6).is_err() && pool.events_since(11).is_err());
        assert_eq!(pool.paged_events(11, 9), Err(IpPoolError::Outdated { requested: 11, actual: 10 }));
        assert!(pool.paged_events(10, 9).unwrap().kinds.is_empty());
    }
}
