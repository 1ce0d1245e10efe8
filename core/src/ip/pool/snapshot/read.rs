//! Restoring snapshots.

use std::num::NonZeroU64;

use crate::ip::{
    IpPool, IpPoolError,
    address_space::{Holder, Range},
    former_owners::{Former, FormerOwners},
    options::Settings,
    pool::{
        Tally,
        deadlines::Quarantine,
        event_log::EventLog,
        lease_terms::{LeaseTerms, NEVER},
        prefix_table::Prefix,
    },
    random::Random,
    store::NewGrant,
};

#[cfg(any(test, feature = "pages"))]
use crate::ip::error::limit;

use super::{HEADER, Line, line::Bind, reader::Reader};

/// Maximum size of a part, in bytes.
#[cfg(any(test, feature = "pages"))]
const PART_BYTES: usize = 1 << 20;

impl IpPool {
    /// Creates the pool that a snapshot describes, with its name, options, revision and cursors.
    /// The snapshot does not contain the key of the hash tables; to keep a key,
    /// [`restore`](Self::restore) into a pool that has one.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidSnapshot`] if the text is not a snapshot that this version can read.
    ///
    /// ```
    /// let error = scheduler_core::IpPool::from_snapshot("nonsense\n").unwrap_err();
    /// assert!(error.to_string().contains("at line 1"));
    /// ```
    pub fn from_snapshot(text: &str) -> Result<Self, IpPoolError> {
        let mut pool = Self::new("");
        pool.restore(text)?;
        Ok(pool)
    }

    /// Restores a snapshot into an empty pool, which keeps only the key of its hash tables. After
    /// an error the pool is empty.
    ///
    /// # Errors
    /// [`IpPoolError::NotEmpty`] if the pool has ranges, bindings or reservations;
    /// [`IpPoolError::InvalidSnapshot`] if the text is not a snapshot that this version can read.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ip::PoolOptions};
    ///
    /// let text = IpPool::new("from above\n").to_snapshot();
    /// let mut pool = IpPool::with_options("p", PoolOptions::default().hash_seed(0x5eed))?;
    /// pool.restore(&text)?;
    /// assert_eq!(pool.name(), "from above\n");
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn restore(&mut self, text: &str) -> Result<(), IpPoolError> {
        self.check_empty()?;
        let mut reader = Reader::new(self.settings.hash_seed);
        if !reader.read(text)? {
            return Err(reader.corrupt("the rest of the snapshot"));
        }
        *self = reader.finish();
        Ok(())
    }

    fn check_empty(&self) -> Result<(), IpPoolError> {
        let found = self.record_count().saturating_add(self.quotas as u64);
        match found {
            0 => Ok(()),
            _ => Err(IpPoolError::NotEmpty { subject: format!("{found} ranges, reservations, bindings or quotas") }),
        }
    }

    /// Adds the next part of a snapshot, in order. Returns whether it was the last. Before that,
    /// and after an error, the pool is empty.
    #[cfg(any(test, feature = "pages"))]
    fn take_part(&mut self, text: &str) -> Result<bool, IpPoolError> {
        let reader = self.restoring.take();
        self.check_empty()?;
        if text.len() > PART_BYTES {
            return Err(limit("bytes per part", PART_BYTES as u64));
        }
        let mut reader = reader.unwrap_or_else(|| Box::new(Reader::new(self.settings.hash_seed)));
        if reader.read(text)? {
            *self = reader.finish();
            Ok(true)
        } else {
            self.restoring = Some(reader);
            Ok(false)
        }
    }

    /// Like [`restore`](Self::restore), in parts. The `last` part must complete the snapshot. After
    /// an error the parts are dropped.
    #[cfg(any(test, feature = "pages"))]
    #[doc(hidden)]
    pub fn restore_part(&mut self, text: &str, last: bool) -> Result<(), IpPoolError> {
        let is_complete = self.take_part(text)?;
        match self.restoring.take() {
            Some(reader) if last => Err(reader.corrupt("the rest of the snapshot")),
            reader => {
                debug_assert!(is_complete == reader.is_none());
                self.restoring = reader;
                Ok(())
            }
        }
    }
}

impl Reader<IpPool> {
    fn new(hash_seed: u64) -> Self {
        let settings = Settings { hash_seed, ..Settings::default() };
        Self { pool: IpPool::build(String::new(), settings), lines: 0, grant: None, revision: (0, 0) }
    }

    fn corrupt(&self, expected: &str) -> IpPoolError {
        IpPoolError::InvalidSnapshot { line: self.lines, expected: expected.to_owned() }
    }

    /// Reads a part; returns true at the end.
    fn read(&mut self, text: &str) -> Result<bool, IpPoolError> {
        let mut lines = text.split_terminator('\n');
        while let Some(text) = lines.next() {
            self.lines = self.lines.saturating_add(1);
            if self.lines == 1 {
                if text != HEADER {
                    return Err(self.corrupt(&format!("{HEADER:?}")));
                }
                continue;
            }
            let line = Line::read(text, self.lines)?;
            if let Line::End(count) = line {
                if count != self.pool.record_count() || lines.next().is_some() {
                    return Err(self.corrupt("the written number of records and nothing after them"));
                }
                return Ok(true);
            }
            self.apply(line)?;
        }
        Ok(false)
    }

    fn apply(&mut self, line: Line) -> Result<(), IpPoolError> {
        let pool = &mut self.pool;
        match line {
            Line::Name(name) => pool.name = name,
            Line::Settings(settings) => {
                let hash_seed = pool.settings.hash_seed;
                pool.settings = Settings { hash_seed, ..*settings };
                pool.former_owners = FormerOwners::new(hash_seed, pool.settings.sticky_owners);
            }
            Line::Clock(now) => pool.now = now,
            Line::Revision(revision, digest) => self.revision = (revision, digest),
            Line::Generation(generation) => pool.generation = generation,
            Line::Random(state) => pool.random = Random::from_state(state),
            Line::Cursors(ipv4, ipv6) => (pool.ipv4.cursor, pool.ipv6.cursor) = (ipv4, ipv6),
            Line::HighWater(high_water) => pool.high_water = high_water,
            Line::Tally(family, [high_water, grants, releases, expirations, declines]) => {
                *pool.tally_mut(family) = Tally { high_water, grants, releases, expirations, declines };
            }
            Line::Range { family, first, last, length, exclusion, draining } => {
                if pool.insert_range(family, first, last, length, exclusion).is_err() {
                    return Err(self.corrupt("a range that does not overlap another one; at most 1024 ranges"));
                }
                pool.space_mut(family).set_draining(first, draining);
            }
            Line::Reserve { family, first, length } => {
                if pool.reserve(family, first, length) != Ok(true) {
                    return Err(self.corrupt("a new reservation; at most 65536"));
                }
            }
            Line::Prefix { family, first, length, generation, subinstance, subid } => {
                if !pool.put_prefix(family, first, length, generation, &subinstance, &subid) {
                    return Err(self.corrupt("a prefix that overlaps no other, of an owner without one"));
                }
            }
            Line::Bind(bind) => match pool.put_grant(&bind, false) {
                Some(id) => self.grant = Some(id),
                None => {
                    return Err(self.corrupt("a free address, an owner without one, and a generation already used"));
                }
            },
            Line::Metadata(entry) => match self.grant {
                Some(id) => pool.change_terms(id, |terms| terms.metadata.push(entry)),
                None => return Err(self.corrupt("metadata after a bind")),
            },
            Line::Hold { family, number, generation, until, declined } => {
                if !pool.put_quarantine(Quarantine { family, number, until, generation, declined }) {
                    return Err(self.corrupt("a free address"));
                }
            }
            Line::Tenant { name, high_water, quota, prefix_quota } => {
                if quota.is_some() || prefix_quota.is_some() {
                    pool.quotas = pool.quotas.saturating_add(1);
                }
                pool.store.update_tenant(&name, |tenant| {
                    tenant.high_water = tenant.high_water.max(high_water);
                    (tenant.quota, tenant.prefix_quota) = (quota, prefix_quota);
                });
            }
            Line::Former { generation, family, number, subinstance, subid } => {
                let (subinstance, subid) = (subinstance.into(), subid.into());
                pool.former_owners.remember(Former { subinstance, subid, family, number, generation });
            }
            Line::Block { family, first, version, .. } => {
                pool.block_versions.insert((family, first), version);
            }
            Line::End(_) => return Err(self.corrupt("a record of a snapshot")),
        }
        Ok(())
    }

    fn finish(mut self) -> IpPool {
        self.pool.store.link_all();
        self.pool.rebuild_timers();
        let ((revision, digest), capacity) = (self.revision, self.pool.settings.event_capacity);
        self.pool.events = EventLog::resumed(capacity, revision, digest, self.pool.now);
        self.pool
    }
}

impl IpPool {
    /// Restores a grant. Returns none if its address is held, its owner has one, or its generation
    /// has not been used yet. If `linked` is false, the lists are built after all grants are
    /// restored.
    pub(in crate::ip::pool) fn put_grant(&mut self, bind: &Bind, linked: bool) -> Option<u32> {
        let Bind { family, number, subinstance, subid, .. } = bind;
        let held = matches!(self.space(*family).holder(*number), Some(Holder::Grant(_) | Holder::Quarantine { .. }));
        let seat = self.store.seat(subinstance, subid);
        if held || bind.generation > self.generation || self.store.find_at(seat, subid, *family).is_some() {
            return None;
        }
        let grant = NewGrant {
            family: *family,
            number: *number,
            subinstance,
            subid,
            resource_type: &bind.resource_type,
            seat,
            generation: NonZeroU64::new(bind.generation)?,
            terms: self.lease_terms.put(LeaseTerms {
                allocated_at: bind.allocated_at.unwrap_or(NEVER),
                ttl_ms: bind.ttl_ms,
                expires_at: bind.expires_at.unwrap_or(NEVER),
                metadata: Vec::new(),
            }),
        };
        let id = if linked { self.store.insert(grant) } else { self.store.insert_unlinked(grant) };
        self.space_mut(*family).bind(*number, id);
        Some(id)
    }

    /// Restores a quarantine. Returns false if the address is held.
    pub(in crate::ip::pool) fn put_quarantine(&mut self, quarantine: Quarantine) -> bool {
        let Quarantine { family, number, declined, .. } = quarantine;
        if matches!(self.space(family).holder(number), Some(Holder::Grant(_) | Holder::Quarantine { .. })) {
            return false;
        }
        let id = self.quarantines.insert(quarantine);
        self.space_mut(family).quarantine(number, id, declined);
        true
    }

    fn put_prefix(
        &mut self,
        family: crate::ip::IpFamily,
        first: u128,
        length: u8,
        generation: u64,
        subinstance: &str,
        subid: &str,
    ) -> bool {
        let last = first | family.host_mask(length);
        let taken = self.prefixes.covering(family, first).is_some()
            || self.prefixes.count_within(family, first, last) > 0
            || self.prefixes.find(subinstance, subid, family).is_some();
        let inside = self.space(family).range_of(first).is_some_and(|range: &Range| range.last >= last);
        if taken || !inside || generation > self.generation {
            return false;
        }
        let prefix = Prefix { length, subinstance: subinstance.into(), subid: subid.into(), generation };
        self.insert_prefix(family, first, prefix);
        true
    }
}

#[cfg(test)]
mod tests {
    use crate::ip::{AllocationOptions, IpFamily, MetadataEntry, ResourceType, Strategy};

    use super::*;
    use crate::ip::PoolOptions;

    /// A pool with every kind of state.
    fn rich() -> IpPool {
        let options = PoolOptions::default()
            .strategy(Strategy::Random)
            .seed(5)
            .ttl(std::time::Duration::from_millis(50))
            .quarantine(std::time::Duration::from_millis(20));
        let mut pool = IpPool::with_options("rich", options).unwrap();
        pool.add_cidr_range("10.0.0.0/24").unwrap();
        pool.add_cidr_range("2001:db8::/48").unwrap();
        pool.add_range("10.0.9.1".parse().unwrap(), "10.0.9.2".parse().unwrap(), None).unwrap();
        pool.reserve_cidr("10.0.0.0/28").unwrap();
        pool.tick(1000, None).unwrap();
        for n in 0..20 {
            pool.allocate("t", &format!("a{n}"), ResourceType::Custom("db".into())).unwrap();
        }
        pool.tick(1050, Some(7)).unwrap();
        let metadata = vec![MetadataEntry { key: "k".into(), value: "tab\t line\n back\\slash".into() }];
        let options = AllocationOptions::default().metadata(metadata).ttl(std::time::Duration::from_millis(0));
        pool.allocate_with("u", "x", ResourceType::Pod, &options).unwrap();
        let declined = pool.allocate("u", "y", ResourceType::Pod).unwrap();
        pool.decline(declined, None).unwrap();
        pool.allocate_prefix("u", "x", IpFamily::Ipv6, 64).unwrap();
        pool.set_quota("u", Some(5), None).unwrap();
        pool.remove_range("10.0.9.1".parse().unwrap(), crate::ip::RangeRemoval::Drain).unwrap();
        pool
    }

    #[test]
    fn a_restored_pool_is_as_the_other_was_and_goes_on_alike() {
        let mut pool = rich();
        let text = pool.paged_snapshot(None).unwrap().text;
        let options = PoolOptions::default().hash_seed(99);
        let mut copy = IpPool::with_options("other", options).unwrap();
        copy.restore(&text).unwrap();
        assert_eq!(copy.paged_snapshot(None).unwrap().text, text);
        assert_eq!((copy.stats(), copy.revision(), copy.name()), (pool.stats(), pool.revision(), pool.name()));
        for pool in [&mut pool, &mut copy] {
            pool.tick(1060, None).unwrap();
            for n in 0..9 {
                pool.allocate("t", &format!("b{n}"), ResourceType::Vm).unwrap();
            }
            pool.tick(1100, None).unwrap();
        }
        assert_eq!(copy.paged_snapshot(None).unwrap(), pool.paged_snapshot(None).unwrap());
        let all = |pool: &IpPool| pool.list_by_subinstance("t");
        assert_eq!(all(&copy), all(&pool));
    }

    #[test]
    fn a_big_pool_goes_over_in_parts() {
        let mut pool = IpPool::new("big");
        pool.add_cidr_range("10.0.0.0/16").unwrap();
        for n in 0..20_000 {
            pool.allocate(&format!("tenant-{}", n % 7000), &format!("resource-{n}"), ResourceType::Vm).unwrap();
            if n % 3 == 0 {
                pool.release_by_subid(&format!("tenant-{}", n % 7000), &format!("resource-{n}"), None).unwrap();
            }
        }
        let mut copy = IpPool::new("copy");
        let (mut cursor, mut parts) = (None, 0);
        loop {
            let page = pool.paged_snapshot(cursor).unwrap();
            assert!(page.text.len() <= PART_BYTES);
            assert_eq!(copy.take_part(&page.text).unwrap(), page.next.is_none());
            parts += 1;
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert!(parts > 1);
        assert_eq!(copy.stats(), pool.stats());
        assert_eq!(copy.tenants().collect::<Vec<_>>(), pool.tenants().collect::<Vec<_>>());
    }

    #[test]
    fn a_snapshot_shows_the_state_of_its_first_part_and_ends_with_the_next_one() {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("10.0.0.0/16").unwrap();
        for n in 0..20_000 {
            pool.allocate("t", &n.to_string(), ResourceType::Vm).unwrap();
        }
        let whole = pool.to_snapshot();
        let mut page = pool.paged_snapshot(None).unwrap();
        let (mut text, mut now) = (page.text, 0);
        while let Some(cursor) = page.next {
            now += 1;
            pool.tick(now, None).unwrap();
            pool.release_by_subid("t", &(now * 999).to_string(), None).unwrap();
            page = pool.paged_snapshot(Some(cursor)).unwrap();
            text += &page.text;
        }
        assert!(text == whole && pool.to_snapshot() != whole);
        assert!(pool.frozen.0.is_none(), "the copy is kept after the last part");

        let first = pool.paged_snapshot(None).unwrap();
        pool.tick(100, None).unwrap();
        let second = pool.paged_snapshot(None).unwrap();
        assert!(matches!(pool.paged_snapshot(first.next), Err(IpPoolError::Outdated { .. })));
        assert!(pool.paged_snapshot(second.next).is_ok());
        assert!(matches!(pool.paged_snapshot(Some("x".into())), Err(IpPoolError::InvalidArgument { .. })));
    }

    #[test]
    fn every_damaged_line_is_corrupt_and_leaves_the_pool_empty() {
        let text = rich().paged_snapshot(None).unwrap().text;
        let lines: Vec<&str> = text.lines().collect();
        for damaged in 0..lines.len() {
            for damage in ["\t-1", "x"] {
                let mut lines = lines.clone();
                let line = format!("{}{damage}", lines[damaged]);
                let is_text = ["name", "meta", "former", "prefix"].iter().any(|key| line.starts_with(key));
                lines[damaged] = &line;
                let mut pool = IpPool::new("p");
                let restored = pool.take_part(&format!("{}\n", lines.join("\n")));
                if is_text && damage == "x" {
                    continue; // A longer name is a name.
                }
                assert!(matches!(restored, Err(IpPoolError::InvalidSnapshot { .. })), "{line:?}: {restored:?}");
                assert_eq!(pool.stats().total, 0);
                assert!(pool.take_part(&text).unwrap(), "the pool can still be restored into");
            }
        }
    }

    #[test]
    fn missing_and_doubled_lines_are_noticed() {
        let text = rich().paged_snapshot(None).unwrap().text;
        let lines: Vec<&str> = text.lines().collect();
        for (index, line) in lines.iter().enumerate() {
            if ["bind", "hold", "range", "reserve", "prefix"].iter().any(|key| line.starts_with(key)) {
                let mut without = lines.clone();
                without.remove(index);
                assert!(IpPool::new("p").take_part(&(without.join("\n") + "\n")).is_err(), "without {line:?}");
                let mut doubled = lines.clone();
                doubled.insert(index, line);
                assert!(IpPool::new("p").take_part(&(doubled.join("\n") + "\n")).is_err(), "twice {line:?}");
            }
        }
    }

    #[test]
    fn only_an_empty_pool_is_restored_into() {
        let text = rich().paged_snapshot(None).unwrap().text;
        let mut pool = IpPool::new("p");
        pool.reserve_cidr("10.0.0.0/8").unwrap();
        assert!(matches!(pool.take_part(&text), Err(IpPoolError::NotEmpty { .. })));
    }
}
