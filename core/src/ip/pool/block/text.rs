//! The text of a block, parsed and checked on its own.

use std::collections::{BTreeMap, BTreeSet};

use crate::ip::{IpFamily, IpPoolError, address_space::Range, pool::snapshot::Line};

/// The first line of a block; the number is the version of the format.
pub const HEADER: &str = "scheduler-core ip-pool-block 1";

/// The addresses of a block.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    pub family: IpFamily,
    pub length: u8,
    pub first: u128,
    pub last: u128,
}

/// A block, parsed and checked on its own.
#[derive(Debug)]
pub struct Block {
    pub extent: Extent,
    pub version: u64,
    /// Time at the instance that exported it.
    pub now: Option<u64>,
    pub generation: u64,
    /// Ranges, then reservations, grants with their metadata, and quarantines.
    pub records: Vec<Line>,
}

impl Block {
    /// Parses a complete block.
    pub fn read(text: &str) -> Result<Self, IpPoolError> {
        let corrupt = |line: usize, expected: &str| IpPoolError::InvalidSnapshot {
            line: line as u64,
            expected: expected.to_owned(),
        };
        let mut lines = text.split_terminator('\n');
        if lines.next() != Some(HEADER) {
            return Err(corrupt(1, &format!("{HEADER:?}")));
        }
        let mut read = Vec::new();
        for (index, line) in lines.enumerate() {
            read.push(Line::read(line, (index as u64).saturating_add(2))?);
        }
        let mut lines = read.into_iter();
        let head = (lines.next(), lines.next(), lines.next());
        let (
            Some(Line::Block { family, first, length, version }),
            Some(Line::Clock(now)),
            Some(Line::Generation(generation)),
        ) = head
        else {
            return Err(corrupt(2, "block, clock and generation, in this order"));
        };
        let extent = Extent { family, length, first, last: first | family.host_mask(length) };
        let mut records: Vec<Line> = lines.collect();
        let end = records.pop();
        let mut checker = Checker::new(extent, generation);
        for (index, line) in records.iter().enumerate() {
            if !checker.accepts(line) {
                return Err(corrupt(index.saturating_add(5), "a record of this block, in order"));
            }
        }
        if end != Some(Line::End(checker.records)) {
            return Err(corrupt(records.len().saturating_add(5), "`end` and the number of records"));
        }
        Ok(Self { extent, version, now, generation, records })
    }
}

/// Checks that the records of a block are consistent.
struct Checker<'a> {
    extent: Extent,
    generation: u64,
    records: u64,
    /// Ends of the ranges by their starts.
    ranges: BTreeMap<u128, u128>,
    reserved: BTreeSet<(u128, u8)>,
    held: BTreeSet<u128>,
    owners: BTreeSet<(&'a str, &'a str)>,
    after_grant: bool,
}

impl<'a> Checker<'a> {
    fn new(extent: Extent, generation: u64) -> Self {
        Self {
            extent,
            generation,
            records: 0,
            ranges: BTreeMap::new(),
            reserved: BTreeSet::new(),
            held: BTreeSet::new(),
            owners: BTreeSet::new(),
            after_grant: false,
        }
    }

    fn range_end(&self, number: u128) -> Option<u128> {
        self.ranges.range(..=number).next_back().map(|(_, &last)| last)
    }

    fn accepts(&mut self, line: &'a Line) -> bool {
        let Extent { family, length, first, last } = self.extent;
        let in_range = |checker: &Self, number| checker.range_end(number).is_some_and(|last| last >= number);
        let accepted = match line {
            Line::Range { family: other, first: start, last: end, length: None, exclusion, .. } => {
                // Ranges come first, in order and without overlap.
                *other == family
                    && *start >= first
                    && *end <= last
                    && self.ranges.last_key_value().is_none_or(|(_, before)| before < start)
                    && self.held.is_empty()
                    && Range::new(*start, *end, None, *exclusion, 0).usable(family) > 0
                    && self.ranges.insert(*start, *end).is_none()
            }
            Line::Reserve { family: other, first: start, length: other_length } => {
                *other == family
                    && *other_length >= length
                    && (first..=last).contains(start)
                    && self.reserved.insert((*start, *other_length))
            }
            Line::Bind(bind) => {
                bind.family == family
                    && in_range(self, bind.number)
                    && bind.generation <= self.generation
                    && self.held.insert(bind.number)
                    && self.owners.insert((&bind.subinstance, &bind.subid))
            }
            Line::Hold { family: other, number, .. } => {
                *other == family && in_range(self, *number) && self.held.insert(*number)
            }
            Line::Metadata(_) => self.after_grant,
            _ => false,
        };
        self.after_grant = matches!(line, Line::Bind(_) | Line::Metadata(_));
        self.records = self.records.saturating_add(u64::from(!matches!(line, Line::Metadata(_))));
        accepted
    }
}
