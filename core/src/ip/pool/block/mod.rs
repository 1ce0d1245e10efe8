//! Blocks: parts of a pool that several instances share through a store with compare-and-set.
//!
//! An instance claims a block in the store, adds it here, allocates from it, and writes it back
//! with the version that it claimed *before* it reports any address. doc/IP_POOL_USAGE.md explains
//! the protocol and why it is correct.

mod text;

use crate::limits::ip as limits;
use ipnet::IpNet;

use crate::ip::{
    EdgeExclusion, IpFamily, IpPoolError, PoolEventKind, ResourceType,
    address_space::{Holder, Range},
    error::limit,
    family,
    pool::events::Subject,
};

use self::text::{Block, Extent, HEADER};
use super::{
    IpPool,
    deadlines::Quarantine,
    lease_terms::NEVER,
    snapshot::{Line, Writer},
};

/// Host bits of a block: 4,096 addresses.
const BLOCK_BITS: u8 = 12;

/// One block of a pool that several pool instances share.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PoolBlock {
    /// The network of the block. The block consists of its addresses that are in the pool's ranges.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::ip::text::form::network"))]
    pub network: IpNet,
    /// Version, which increases with every export. The store compares it.
    pub version: u64,
    /// Complete state of the block.
    pub text: String,
}

impl IpPool {
    /// Returns the current state of the block that contains an address: the aligned 4,096 addresses
    /// around it, limited to the ranges of the pool. Each export increases the version of the block
    /// by one.
    ///
    /// # Errors
    /// [`IpPoolError::NotInPool`] if no range overlaps the block; [`IpPoolError::InUse`] if a child
    /// prefix overlaps the block.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType};
    ///
    /// let mut whole = IpPool::new("p");
    /// whole.add_cidr_range("10.0.0.0/16")?;
    /// let block = whole.export_block("10.0.16.0".parse().unwrap())?;
    /// assert_eq!(block.network.to_string(), "10.0.16.0/20");
    ///
    /// let mut instance = IpPool::new("p");
    /// instance.claim_block(&block.text)?;
    /// assert_eq!(instance.allocate("t", "a", ResourceType::Vm)?.to_string(), "10.0.16.0");
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn export_block(&mut self, address: std::net::IpAddr) -> Result<PoolBlock, IpPoolError> {
        let (family, number) = family::number(address);
        let length = family.bits().saturating_sub(BLOCK_BITS);
        let first = number & !family.host_mask(length);
        let extent = Extent { family, length, first, last: first | family.host_mask(length) };
        let pieces = self.pieces(extent);
        if pieces.is_empty() {
            return Err(IpPoolError::NotInPool { address });
        }
        let prefixes = u64::from(self.prefixes.covering(family, first).is_some()).max(self.prefixes.count_within(
            family,
            first,
            extent.last,
        ));
        if prefixes > 0 {
            let bindings = pieces.iter().fold(0u64, |sum, piece| sum.saturating_add(piece.bindings));
            let (first, last) = (family.address(first), family.address(extent.last));
            return Err(IpPoolError::InUse { address: first, last, bindings, prefixes });
        }
        let version = self.block_versions.entry((family, first)).or_default();
        *version = version.saturating_add(1);
        let version = *version;
        self.log_block(extent);
        let text = self.block_text(extent, &pieces, version);
        Ok(PoolBlock { network: family.network(first, length).unwrap_or_default(), version, text })
    }

    /// Adds an event about a block. The journal does not repeat what happens to blocks: it begins again after it.
    fn log_block(&mut self, extent: Extent) {
        let Extent { family, length, first, .. } = extent;
        self.events.push(PoolEventKind::Configured, Subject::Network(family, first, length), ("", ""), 0);
        self.events.interrupt();
    }

    /// Returns the parts of the ranges that are in a block, with the edges that are in it.
    fn pieces(&self, extent: Extent) -> Vec<Range> {
        let Extent { family, first, last, .. } = extent;
        let inside = self.space(family).ranges().filter(|range| range.first <= last && range.last >= first);
        inside
            .map(|range| {
                let (excludes_first, excludes_last) = range.edges(family);
                let exclusion = match (excludes_first && range.first >= first, excludes_last && range.last <= last) {
                    (false, false) => EdgeExclusion::None,
                    (true, false) => EdgeExclusion::First,
                    (false, true) => EdgeExclusion::Last,
                    (true, true) => EdgeExclusion::FirstAndLast,
                };
                let mut piece = Range::new(range.first.max(first), range.last.min(last), None, exclusion, 0);
                piece.draining = range.draining;
                piece.bindings = range.bindings;
                piece
            })
            .collect()
    }

    fn block_text(&self, extent: Extent, pieces: &[Range], version: u64) -> String {
        let Extent { family, length, first, last } = extent;
        let mut writer = Writer::default();
        writer.line(format_args!("{HEADER}"));
        writer.line(format_args!("block\t{}\t{version}", Subject::Network(family, first, length)));
        match self.now {
            Some(now) => writer.line(format_args!("clock\t{now}")),
            None => writer.line(format_args!("clock\t-")),
        }
        writer.line(format_args!("generation\t{}", self.generation));
        let mut records = pieces.len() as u64;
        for piece in pieces {
            writer.range(family, piece);
        }
        for (reserved, length) in self.block_reservations(extent) {
            writer.reserve(family, reserved, length);
            records = records.saturating_add(1);
        }
        let mut from = Some(first);
        while let Some((number, holder)) =
            from.and_then(|from| self.space(family).next_held(from)).filter(|held| held.0 <= last)
        {
            // A detached binding is in no range and thus in no block.
            if self.space(family).range_of(number).is_some() {
                writer.held(self, family, number, holder);
                records = records.saturating_add(1);
            }
            from = number.checked_add(1);
        }
        writer.line(format_args!("end\t{records}"));
        writer.text
    }

    /// Returns the reservations, limited to the network of a block.
    fn block_reservations(&self, extent: Extent) -> Vec<(u128, u8)> {
        let space = self.space(extent.family);
        if space.reservation_of(extent.first, extent.length).is_some() {
            return vec![(extent.first, extent.length)];
        }
        space.reservations().range((extent.first, 0)..=(extent.last, u8::MAX)).copied().collect()
    }

    /// Adds a block that this instance has claimed in the store: its ranges, bindings and
    /// reservations.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidSnapshot`] if the text is not a block; [`IpPoolError::Overlap`] if a
    /// range of the pool overlaps the block; [`IpPoolError::InUse`] if the pool has a detached
    /// binding or a quarantine for an address of the block; [`IpPoolError::Conflict`] if an owner
    /// in the block holds another address of the family in this pool;
    /// [`IpPoolError::LimitExceeded`] if the pool has too many ranges or bindings, or the text has
    /// more than 1 MiB.
    ///
    /// ```
    /// let error = scheduler_core::IpPool::new("p").claim_block("nonsense").unwrap_err();
    /// assert!(error.to_string().contains("at line 1"));
    /// ```
    pub fn claim_block(&mut self, text: &str) -> Result<IpNet, IpPoolError> {
        if text.len() > 1 << 20 {
            return Err(limit("bytes of a block", 1 << 20));
        }
        let block = Block::read(text)?;
        self.check_block(&block)?;
        let Extent { family, length, first, .. } = block.extent;
        // Nothing fails from here on.
        self.generation = self.generation.max(block.generation);
        if let (None, Some(now)) = (self.now, block.now) {
            self.start_clock(now);
            self.now = Some(now);
            self.events.set_now(now);
        }
        // Deadlines of an instance without a clock count from the clock here.
        let shift = if block.now.is_none() { self.now.unwrap_or(0) } else { 0 };
        self.block_versions.insert((family, first), block.version);
        let mut grant = None;
        for line in block.records {
            match line {
                Line::Range { first, last, exclusion, draining, .. } => {
                    self.insert_range(family, first, last, None, exclusion)?;
                    self.space_mut(family).set_draining(first, draining);
                }
                Line::Reserve { family, first, length } => {
                    self.reserve(family, first, length)?;
                }
                Line::Bind(mut bind) => {
                    bind.expires_at = bind.expires_at.map(|at| at.saturating_add(shift).min(NEVER.saturating_sub(1)));
                    grant = self.put_grant(&bind, true);
                }
                Line::Metadata(entry) => {
                    if let Some(id) = grant {
                        self.change_terms(id, |terms| terms.metadata.push(entry));
                    }
                }
                Line::Hold { family, number, generation, until, declined } => {
                    let until = until.saturating_add(shift);
                    self.put_quarantine(Quarantine { family, number, until, generation, declined });
                }
                _ => {}
            }
        }
        self.high_water = self.high_water.max(self.store.len() as u64);
        self.rebuild_timers();
        self.log_block(block.extent);
        Ok(family.network(first, length).unwrap_or_default())
    }

    fn check_block(&self, block: &Block) -> Result<(), IpPoolError> {
        let Extent { family, first, last, .. } = block.extent;
        let count = |wanted: fn(&Line) -> bool| block.records.iter().filter(|line| wanted(line)).count();
        self.check_range(family, first, last, count(|line| matches!(line, Line::Range { .. })))?;
        let reservations = count(|line| matches!(line, Line::Reserve { .. }));
        let known = self.ipv4.reservations().len().saturating_add(self.ipv6.reservations().len());
        if known.saturating_add(reservations) > limits::RESERVATIONS {
            return Err(limit("reservations", limits::RESERVATIONS as u64));
        }
        let mut bindings = self.store.len();
        for line in &block.records {
            let (number, bind) = match line {
                Line::Bind(bind) => (bind.number, Some(bind)),
                Line::Hold { number, .. } => (*number, None),
                _ => continue,
            };
            let held = self.space(family).holder(number);
            if matches!(held, Some(Holder::Grant(_) | Holder::Quarantine { .. })) {
                let (first, last) = (family.address(first), family.address(last));
                return Err(IpPoolError::InUse { address: first, last, bindings: 1, prefixes: 0 });
            }
            let Some(bind) = bind else { continue };
            bindings = bindings.saturating_add(1);
            if let Some(id) = self.store.find(&bind.subinstance, &bind.subid, family)
                && let Some(grant) = self.store.get(id)
            {
                return Err(IpPoolError::Conflict {
                    subinstance: bind.subinstance.clone(),
                    subid: bind.subid.clone(),
                    address: family.address(self.store.number(grant)),
                    resource_type: ResourceType::clone(self.store.resource_type(grant)),
                });
            }
        }
        if bindings > self.settings.max_bindings as usize {
            return Err(limit("bindings", u64::from(self.settings.max_bindings)));
        }
        Ok(())
    }

    /// Removes a claimed block from the pool, with its bindings and reservations: it belongs to the
    /// store again. Returns whether the pool had it.
    pub fn drop_block(&mut self, network: IpNet) -> bool {
        let (family, first, last, length) = family::bounds(network.trunc());
        let delegated = self.prefixes.count_within(family, first, last) > 0;
        if delegated || self.block_versions.remove(&(family, first)).is_none() {
            return false;
        }
        let ranges: Vec<Range> =
            self.space(family).ranges().filter(|range| range.first >= first && range.last <= last).cloned().collect();
        for range in &ranges {
            self.forget_held(family, range);
            self.drop_range(family, range);
        }
        let reserved: Vec<(u128, u8)> =
            self.space(family).reservations().range((first, 0)..=(last, u8::MAX)).copied().collect();
        for (first, length) in reserved {
            self.space_mut(family).unreserve(first, length);
            self.events.push(PoolEventKind::Unreserved, Subject::Network(family, first, length), ("", ""), 0);
        }
        self.log_block(Extent { family, length, first, last });
        true
    }

    /// Removes grants and quarantines of a range that continue elsewhere.
    fn forget_held(&mut self, family: IpFamily, range: &Range) {
        let mut from = Some(range.first);
        while let Some((number, holder)) =
            from.and_then(|from| self.space(family).next_held(from)).filter(|held| held.0 <= range.last)
        {
            match holder {
                Holder::Grant(id) => {
                    let terms = self.store.get(id).map_or(u32::MAX, |grant| grant.terms);
                    self.store.remove(id);
                    self.lease_terms.take(terms);
                    self.space_mut(family).unbind(number);
                }
                Holder::Quarantine { id, declined } => {
                    self.quarantines.remove(id);
                    self.space_mut(family).end_quarantine(number, declined);
                }
                Holder::Excluded | Holder::Blocked => {}
            }
            from = number.checked_add(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> IpPool {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("10.0.0.0/16").unwrap();
        pool.reserve_cidr("10.0.0.0/30").unwrap();
        pool.reserve_cidr("10.0.32.0/19").unwrap();
        pool
    }

    fn block(pool: &mut IpPool, address: &str) -> PoolBlock {
        pool.export_block(address.parse().unwrap()).unwrap()
    }

    #[test]
    fn a_block_carries_edges_reservations_and_bindings() {
        let mut pool = whole();
        let address = pool.allocate("t", "a", ResourceType::Vm).unwrap();
        let mut instance = IpPool::new("p");
        instance.claim_block(&block(&mut pool, "10.0.1.2").text).unwrap();
        assert_eq!(instance.get_binding(address), pool.get_binding(address));
        let stats = instance.stats();
        assert_eq!((stats.total, stats.allocated, stats.reserved, stats.available), (4095, 1, 3, 4091));
        assert_eq!(instance.allocate("t", "b", ResourceType::Vm).unwrap().to_string(), "10.0.0.5");
        let mut last = IpPool::new("p");
        last.claim_block(&block(&mut pool, "10.0.255.255").text).unwrap();
        assert_eq!(last.stats().total, 4095);
        let mut reserved = IpPool::new("p");
        reserved.claim_block(&block(&mut pool, "10.0.48.0").text).unwrap();
        assert_eq!(reserved.stats().available, 0);
    }

    #[test]
    fn a_block_has_all_ranges_that_reach_into_it() {
        let mut pool = IpPool::new("p");
        for cidr in ["10.0.0.0/24", "10.0.1.0/24", "10.0.8.0/22"] {
            pool.add_cidr_range(cidr).unwrap();
        }
        let mut instance = IpPool::new("p");
        let network = instance.claim_block(&block(&mut pool, "10.0.7.7").text).unwrap();
        assert_eq!(network.to_string(), "10.0.0.0/20");
        assert_eq!(instance.stats().total, pool.stats().total);
        assert!(pool.export_block("10.9.0.0".parse().unwrap()).is_err());
    }

    #[test]
    fn versions_and_generations_grow_from_instance_to_instance() {
        let mut pool = whole();
        let first = block(&mut pool, "10.0.16.0");
        let mut a = IpPool::new("p");
        a.claim_block(&first.text).unwrap();
        let binding = a.allocate_specific("t", "a", ResourceType::Vm, "10.0.16.9".parse().unwrap()).unwrap();
        a.release_by_ip(binding.address, None).unwrap();
        let second = block(&mut a, "10.0.16.0");
        assert_eq!((first.version, second.version), (1, 2));
        let mut b = IpPool::new("p");
        b.claim_block(&second.text).unwrap();
        let again = b.allocate_specific("t", "a", ResourceType::Vm, binding.address).unwrap();
        assert!(again.generation > binding.generation);
    }

    #[test]
    fn a_claim_that_fails_changes_nothing() {
        let mut pool = whole();
        let text = block(&mut pool, "10.0.16.0").text;
        let mut instance = IpPool::new("p");
        instance.claim_block(&text).unwrap();
        let before = instance.to_snapshot();
        assert!(matches!(instance.claim_block(&text), Err(IpPoolError::Overlap { .. })));
        for damage in ["", "x\n", &text.replace("end\t1", "end\t2"), &text.replace("10.0.16.0/20", "10.0.32.0/20")] {
            assert!(matches!(instance.claim_block(damage), Err(IpPoolError::InvalidSnapshot { .. })), "{damage}");
        }
        assert_eq!(instance.to_snapshot(), before);
        let mut other = whole();
        other.allocate_specific("t", "a", ResourceType::Vm, "10.0.64.1".parse().unwrap()).unwrap();
        instance.allocate("t", "a", ResourceType::Vm).unwrap();
        let error = instance.claim_block(&block(&mut other, "10.0.64.0").text).unwrap_err();
        assert!(matches!(error, IpPoolError::Conflict { .. }));
        instance.release_by_subinstance("t").unwrap();
        assert_eq!(instance.stats().total, 4096);
    }

    #[test]
    fn a_dropped_block_is_forgotten() {
        let mut pool = whole();
        let mut instance = IpPool::new("p");
        let network = instance.claim_block(&block(&mut pool, "10.0.0.0").text).unwrap();
        instance.allocate("t", "a", ResourceType::Vm).unwrap();
        assert!(instance.drop_block(network));
        assert!(!instance.drop_block(network));
        let stats = instance.stats();
        assert_eq!((stats.total, stats.allocated, stats.detached, stats.tenants), (0, 0, 0, 0));
        assert!(instance.reservations().next().is_none());
    }
}
