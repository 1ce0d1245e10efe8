//! Repeating one change.

use std::{net::IpAddr, time::Duration};

use ipnet::IpNet;

use crate::ip::{
    AllocationOptions, EdgeExclusion, IpFamily, IpPool, PoolEventKind, Strategy,
    address_space::Range,
    definition::read_network,
    family,
    pool::{
        allocate::{ANY, Owner, SPECIFIC},
        events::Subject,
        remove_range::CUT,
        snapshot::Fields,
    },
};

use super::block::Record;

impl IpPool {
    /// Sets the time as ticks did. Their effects are changes of their own.
    pub(super) fn pass_time(&mut self, ticks: &[u64]) {
        for now in ticks {
            if self.now.is_none() {
                self.start_clock(*now);
            }
            if self.now.is_none_or(|before| before < *now) {
                self.now = Some(*now);
                self.events.set_now(*now);
            }
        }
    }

    /// Repeats a change by the function that made it. Returns none if it does not fit the state.
    pub(super) fn replay(&mut self, record: &Record<'_>) -> Option<()> {
        self.pass_time(&record.ticks);
        let generation = Some(record.generation);
        let mut fields = Fields::of(record.fields.get(1..).unwrap_or_default());
        match record.kind {
            PoolEventKind::Allocated => self.replay_grant(record, &mut fields)?,
            PoolEventKind::Released | PoolEventKind::Expired | PoolEventKind::Declined => {
                let id = self.expect_grant(address(record)?, generation).ok()?;
                if fields.text() == Some(CUT) { self.cut_grant(id) } else { self.end_grant(id, record.kind) }
            }
            PoolEventKind::Renewed => {
                let ttl = Duration::from_millis(fields.number()?);
                self.renew(address(record)?, generation, Some(ttl)).ok()?;
            }
            PoolEventKind::Freed => self.end_quarantine(address(record)?).then_some(())?,
            PoolEventKind::Changed => self.set_metadata(address(record)?, &record.metadata, generation).ok()?,
            PoolEventKind::Reserved => {
                let (family, first, length) = block(record)?;
                self.reserve(family, first, length).ok()?.then_some(())?;
            }
            PoolEventKind::Unreserved => {
                let (family, first, length) = block(record)?;
                self.unreserve(family, first, length).then_some(())?;
            }
            PoolEventKind::RangeAdded => {
                let exclusion = EdgeExclusion::named(fields.text()?)?;
                let (family, first, last, length) = extent(record)?;
                self.insert_range(family, first, last, length, exclusion).ok()?;
            }
            PoolEventKind::RangeDraining => {
                let (family, range) = self.range_of_record(record)?;
                self.drain_range(family, &range);
            }
            PoolEventKind::RangeResumed => {
                let (family, first, ..) = extent(record)?;
                self.resume_range(family.address(first)).ok()?.then_some(())?;
            }
            PoolEventKind::RangeRemoved => {
                let (family, range) = self.range_of_record(record)?;
                self.drop_range(family, &range);
            }
            PoolEventKind::PrefixAllocated => {
                let (family, _, length) = block(record)?;
                self.allocate_prefix(record.subinstance, record.subid, family, length).ok()?;
            }
            PoolEventKind::PrefixReleased => {
                self.release_prefix(network(record)?, generation).ok()?.then_some(())?;
            }
            PoolEventKind::Configured if record.subinstance.is_empty() => {
                self.set_strategy(Strategy::named(fields.text()?)?);
            }
            PoolEventKind::Configured => {
                self.set_quota(record.subinstance, fields.optional()?, fields.optional()?).ok()?;
            }
        }
        // The function has added the same event.
        (self.events.moment(record.end.revision) == record.end).then_some(())
    }

    fn replay_grant(&mut self, record: &Record<'_>, fields: &mut Fields<'_>) -> Option<()> {
        let (family, number) = family::number(address(record)?);
        let resource_type = fields.name_of_type()?.parse().ok()?;
        let (ttl, way) = (Duration::from_millis(fields.number()?), fields.text()?);
        let owner = Owner::new(&self.store, record.subinstance, record.subid, &resource_type).ok()?;
        let mut options = AllocationOptions { ttl: Some(ttl), ..AllocationOptions::default() };
        options.metadata.clone_from(&record.metadata);
        if self.store.find_at(owner.seat, owner.subid, family).is_some() {
            return None;
        }
        self.check_room(owner, 1).ok()?;
        let is_specific = way == SPECIFIC;
        if is_specific {
            self.check_free(owner, family, number).ok()?;
            self.leave_quarantine(family, number);
        } else {
            if way != ANY {
                options.within = Some(read_network("within", way, false).ok()?);
            }
            let (first, last) =
                options.within.map(family::bounds).map_or((0, u128::MAX), |within| (within.1, within.2));
            // Selecting the address again also advances the generator and the cursors.
            (self.choose(owner, family, first, last)? == number).then_some(())?;
        }
        self.grant_with(owner, family, number, &options, is_specific);
        Some(())
    }

    /// Returns the range that a record is about.
    fn range_of_record(&self, record: &Record<'_>) -> Option<(IpFamily, Range)> {
        let (family, first, ..) = extent(record)?;
        self.space(family).range_at(first).cloned().map(|range| (family, range))
    }
}

fn address(record: &Record<'_>) -> Option<IpAddr> {
    match record.subject {
        Subject::Address(family, number) => Some(family.address(number)),
        _ => None,
    }
}

fn block(record: &Record<'_>) -> Option<(IpFamily, u128, u8)> {
    match record.subject {
        Subject::Network(family, first, length) => Some((family, first, length)),
        _ => None,
    }
}

fn network(record: &Record<'_>) -> Option<IpNet> {
    let (family, first, length) = block(record)?;
    family.network(first, length)
}

/// Returns the first and last address of a range or network, and the length of the prefix.
fn extent(record: &Record<'_>) -> Option<(IpFamily, u128, u128, Option<u8>)> {
    match record.subject {
        Subject::Network(family, first, length) => {
            Some((family, first, first | family.host_mask(length), Some(length)))
        }
        Subject::Range(family, first, last) => Some((family, first, last, None)),
        _ => None,
    }
}
