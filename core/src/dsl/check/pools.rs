//! Checks of pools: ranges, reservations, strategy.

use std::net::IpAddr;

use crate::sort;

use ipnet::IpNet;

use super::{Checker, values::inner};
use crate::ip::text::{parse_address, parse_network, without_leading_zeros};
use crate::{
    dsl::{
        ast::{Item, Pool, PoolItem, Text},
        code,
        diagnostic::{DiagnosticBuilder, Extent},
        vocabulary::STRATEGIES,
    },
    ip::{PoolDefinition, RangeDefinition},
};

impl<'s> Checker<'_, 's> {
    pub(super) fn pools(&self) -> Vec<PoolDefinition> {
        self.document
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Pool(pool) => Some(self.pool(pool)),
                _ => None,
            })
            .collect()
    }

    fn pool(&self, pool: &Pool<'s>) -> PoolDefinition {
        let mut ranges: Vec<(RangeDefinition, Extent)> = Vec::new();
        let mut reserved = Vec::new();
        let mut strategy = None;
        let mut strategy_at = None;
        let mut broken = false;
        for item in &pool.items {
            match item {
                PoolItem::Range { first, last, at } => match self.range(first, last.as_ref(), *at) {
                    Some(range) => ranges.push((range, *at)),
                    None => broken = true,
                },
                PoolItem::Reserve { what, .. } => reserved.extend(self.network(what)),
                PoolItem::Strategy { name, at } => {
                    if self.once(&mut strategy_at, "strategy", *at) {
                        strategy = self.one_of(*name, "strategy", STRATEGIES);
                    }
                }
                PoolItem::Broken => broken = true,
            }
        }
        self.overlaps(&ranges);
        if ranges.is_empty() && !broken {
            self.sink.push(
                DiagnosticBuilder::error(
                    code::MISSING_KEY,
                    pool.name.at,
                    format!("pool `{}` has no range", pool.name.text),
                )
                .help(self.written("add `range 10.0.1.0/24`", "add `ranges: [10.0.1.0/24]`")),
            );
        }
        PoolDefinition {
            name: pool.name.text.to_owned(),
            description: pool.description.as_ref().map(|text| text.value.clone().into_owned()).unwrap_or_default(),
            ranges: ranges.into_iter().map(|(range, _)| range).collect(),
            reserved,
            strategy: strategy.unwrap_or_default(),
        }
    }

    /// Returns a network, or a single address as a network; none after a diagnostic.
    fn network(&self, text: &Text<'s>) -> Option<IpNet> {
        let written = text.value.trim();
        let found = match written.split_once('/') {
            Some(_) => parse_network(written).map(|network| network.trunc()),
            None => parse_address(written).map(|address| IpNet::from(address.to_canonical())),
        };
        if found.is_none() {
            self.sink.push(invalid(text));
        }
        found
    }

    fn address(&self, text: &Text<'s>) -> Option<IpAddr> {
        let found = parse_address(text.value.trim()).map(|address| address.to_canonical());
        if found.is_none() {
            self.sink.push(invalid(text));
        }
        found
    }

    fn range(&self, first: &Text<'s>, last: Option<&Text<'s>>, at: Extent) -> Option<RangeDefinition> {
        let Some(last) = last else { return self.network(first).map(RangeDefinition::Network) };
        let (first, last) = (self.address(first), self.address(last));
        let (first, last) = (first?, last?);
        let problem = if first.is_ipv4() != last.is_ipv4() {
            "a range cannot begin in one address family and end in the other"
        } else if first > last {
            self.sink.push(
                DiagnosticBuilder::error(code::INVALID_RANGE, at, "the range ends before it begins")
                    .help(format!("write `{last} - {first}`"))
                    .guess(
                        at,
                        if self.document.keys {
                            format!("\"{last} - {first}\"")
                        } else {
                            format!("range {last} - {first}")
                        },
                    ),
            );
            return None;
        } else {
            return Some(RangeDefinition::Span(first, last));
        };
        self.sink.push(DiagnosticBuilder::error(code::INVALID_RANGE, at, problem));
        None
    }

    /// Reports overlapping ranges: each is compared with the earlier one that reaches furthest.
    fn overlaps(&self, ranges: &[(RangeDefinition, Extent)]) {
        let mut order: Vec<(IpAddr, IpAddr, Extent)> = ranges
            .iter()
            .map(|(range, at)| {
                let (first, last) = bounds(*range);
                (first, last, *at)
            })
            .collect();
        sort::sort(&mut order);
        let mut furthest: Option<(IpAddr, Extent)> = None;
        for (first, last, at) in order {
            if let Some((end, other)) = furthest
                && first.is_ipv4() == end.is_ipv4()
                && first <= end
            {
                let (before, after) = if other < at { (other, at) } else { (at, other) };
                self.sink.push(
                    DiagnosticBuilder::error(code::OVERLAPPING_RANGES, after, "this range overlaps another one")
                        .related(before, "the other range")
                        .help("an address can be in only one range of a pool"),
                );
            }
            if furthest.is_none_or(|(end, _)| first.is_ipv4() != end.is_ipv4() || last > end) {
                furthest = Some((last, at));
            }
        }
    }
}

/// Returns the first and the last address.
pub(super) fn bounds(range: RangeDefinition) -> (IpAddr, IpAddr) {
    match range {
        RangeDefinition::Network(network) => (network.network(), network.broadcast()),
        RangeDefinition::Span(first, last) => (first, last),
    }
}

fn invalid(text: &Text<'_>) -> DiagnosticBuilder {
    let shown: String = text.value.chars().take(60).collect();
    let diagnostic =
        DiagnosticBuilder::error(code::INVALID_RANGE, text.at, format!("`{shown}` is not an address or network"));
    if let Some(right) = without_leading_zeros(text.value.trim()) {
        let diagnostic =
            diagnostic.help(format!("remove the leading zeros, which some programs read as octal: `{right}`"));
        return match text.verbatim {
            Some(start) => diagnostic.fix(inner(text.at, Some(start), text.value.len()), right),
            None => diagnostic,
        };
    }
    match text.value.split_once('/') {
        Some((address, length)) if parse_address(address.trim()).is_some() => {
            let most = if address.contains(':') { 128 } else { 32 };
            diagnostic.help(format!("a prefix length is a number from 0 to {most}, not {length}"))
        }
        _ => diagnostic.help("write an address like 10.0.1.7 or fd00::7, or a network like 10.0.1.0/24"),
    }
}
