//! Writing snapshots.

use crate::limits::ip as limits;
use std::fmt::Write;

use crate::{
    ip::{
        IpFamily, IpPool,
        address_space::{Holder, Range},
        former_owners::Former,
        pool::{events::Subject, lease_terms::NEVER, metadata_line},
        store::Tenant,
    },
    sort,
};

#[cfg(any(test, feature = "pages"))]
use super::SnapshotPage;
use super::{
    HEADER, escape,
    options_line::{Optional, options_line},
};
#[cfg(any(test, feature = "pages"))]
use crate::ip::{
    IpPoolError, family,
    listing::bad_cursor,
    text::{parse_address, parse_network},
};

/// Records, written in order. Writing to a String cannot fail.
#[derive(Debug, Default)]
pub struct Writer {
    pub text: String,
}

impl Writer {
    fn is_full(&self) -> bool {
        self.text.len() > limits::PAGE_BYTES
    }

    /// Writes a line of any kind.
    pub fn line(&mut self, text: std::fmt::Arguments<'_>) {
        let _ = writeln!(self.text, "{text}");
    }

    pub fn range(&mut self, family: IpFamily, range: &Range) {
        let exclusion = range.exclusion.name();
        self.line(format_args!(
            "range\t{}\t{}\t{}\t{exclusion}\t{}",
            family.address(range.first),
            family.address(range.last),
            Optional(range.prefix_length),
            if range.draining { "draining" } else { "open" },
        ));
    }

    pub fn reserve(&mut self, family: IpFamily, first: u128, length: u8) {
        self.line(format_args!("reserve\t{}", Subject::Network(family, first, length)));
    }

    /// Writes a grant with its metadata, or a quarantine.
    pub fn held(&mut self, pool: &IpPool, family: IpFamily, number: u128, holder: Holder) {
        let address = family.address(number);
        match holder {
            Holder::Grant(id) => {
                let Some(grant) = pool.store.get(id) else { return };
                let terms = pool.lease_terms.get(grant.terms);
                let view = pool.view(grant);
                self.line(format_args!(
                    "bind\t{address}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
                    view.generation,
                    view.subinstance,
                    view.subid,
                    view.resource_type,
                    Optional(terms.map(|terms| terms.allocated_at).filter(|&at| at != NEVER)),
                    terms.map_or(0, |terms| terms.ttl_ms),
                    Optional(terms.map(|terms| terms.expires_at).filter(|&expires| expires != NEVER)),
                ));
                for entry in terms.iter().flat_map(|terms| &terms.metadata) {
                    metadata_line::write(&mut self.text, &entry.key, &entry.value);
                }
            }
            Holder::Quarantine { id, .. } => {
                let Some(quarantine) = pool.quarantines.get(id) else { return };
                let kind = if quarantine.declined { "declined" } else { "quarantined" };
                let (generation, until) = (quarantine.generation, quarantine.until);
                self.line(format_args!("hold\t{address}\t{generation}\t{until}\t{kind}"));
            }
            Holder::Excluded | Holder::Blocked => {}
        }
    }

    fn former(&mut self, former: &Former) {
        let address = former.family.address(former.number);
        let Former { generation, subinstance, subid, .. } = former;
        self.line(format_args!("former\t{generation}\t{address}\t{subinstance}\t{subid}"));
    }

    fn head(&mut self, pool: &IpPool) {
        self.line(format_args!("{HEADER}"));
        self.line(format_args!("name\t{}", escape(&pool.name)));
        self.line(format_args!("{}", options_line(&pool.settings)));
        self.line(format_args!("clock\t{}", Optional(pool.now)));
        self.line(format_args!("revision\t{}\t{:016x}", pool.revision(), pool.events.digest()));
        self.line(format_args!("generation\t{}", pool.generation));
        let [a, b, c, d] = pool.random.state();
        self.line(format_args!("random\t{a:016x}\t{b:016x}\t{c:016x}\t{d:016x}"));
        self.line(format_args!("cursors\t{}\t{}", pool.ipv4.cursor, pool.ipv6.cursor));
        self.line(format_args!("high-water\t{}", pool.high_water));
        for (name, family) in [("ipv4", IpFamily::Ipv4), ("ipv6", IpFamily::Ipv6)] {
            let tally = pool.tally(family);
            self.line(format_args!(
                "tally\t{name}\t{}\t{}\t{}\t{}\t{}",
                tally.high_water, tally.grants, tally.releases, tally.expirations, tally.declines
            ));
        }
        let mut ranges: Vec<(IpFamily, &Range)> = IpFamily::ALL
            .into_iter()
            .flat_map(|family| pool.space(family).ranges().map(move |range| (family, range)))
            .collect();
        sort::sort_by_key(&mut ranges, |(_, range)| range.order);
        for (family, range) in ranges {
            self.range(family, range);
        }
        for (&(family, first), version) in &pool.block_versions {
            self.line(format_args!("block\t{}\t{version}", Subject::Network(family, first, family.bits())));
        }
    }
}

/// Start of a part. The parts of the state come in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    Head,
    Reservations(IpFamily, u128, u8),
    Prefixes(IpFamily, u128),
    Held(IpFamily, u128),
    Tenants(Option<String>),
    Formers(Option<u64>),
    End,
}

#[cfg(any(test, feature = "pages"))]
impl Place {
    fn print(&self) -> String {
        match self {
            Self::Head => "head".to_owned(),
            Self::Reservations(family, first, length) => {
                format!("reservations {}", Subject::Network(*family, *first, *length))
            }
            Self::Prefixes(family, first) => format!("prefixes {}", family.address(*first)),
            Self::Held(family, number) => format!("held {}", family.address(*number)),
            Self::Tenants(name) => format!("tenants {}", name.as_deref().unwrap_or_default()),
            Self::Formers(generation) => format!("formers {}", Optional(*generation)),
            Self::End => "end".to_owned(),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let (kind, key) = text.split_once(' ').unwrap_or((text, ""));
        Some(match kind {
            "reservations" => {
                let (family, first, _, length) = family::bounds(parse_network(key)?);
                Self::Reservations(family, first, length)
            }
            "prefixes" => {
                let (family, first) = family::number(parse_address(key)?);
                Self::Prefixes(family, first)
            }
            "held" => {
                let (family, number) = family::number(parse_address(key)?);
                Self::Held(family, number)
            }
            "tenants" => Self::Tenants((!key.is_empty()).then(|| key.to_owned())),
            "formers" => Self::Formers(if key == "-" { None } else { Some(key.parse().ok()?) }),
            "end" => Self::End,
            _ => return None,
        })
    }
}

impl IpPool {
    /// Returns the complete state as text. [`from_snapshot`](Self::from_snapshot) reads it.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// pool.allocate("t", "a", ResourceType::Vm)?;
    /// let text = pool.to_snapshot();
    ///
    /// let mut copy = IpPool::from_snapshot(&text)?;
    /// assert_eq!(copy.to_snapshot(), text);
    /// assert_eq!(copy.allocate("t", "b", ResourceType::Vm)?, pool.allocate("t", "b", ResourceType::Vm)?);
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    #[must_use]
    pub fn to_snapshot(&self) -> String {
        let mut text = String::new();
        let mut place = Some(Place::Head);
        while let Some(at) = place {
            let mut writer = Writer::default();
            place = self.write_from(&at, &mut writer);
            text.push_str(&writer.text);
        }
        text
    }

    /// Returns a part of the snapshot, for the component. All parts show the state at the time of the first one, of
    /// which the pool keeps a copy until the last one has been read or the next snapshot begins.
    #[cfg(any(test, feature = "pages"))]
    #[doc(hidden)]
    pub fn paged_snapshot(&mut self, cursor: Option<String>) -> Result<SnapshotPage, IpPoolError> {
        let Some(text) = cursor else {
            self.frozen.0 = None;
            let page = self.part_from(Place::Head);
            if page.next.is_some() {
                self.frozen.0 = Some(Box::new(self.clone()));
            }
            return Ok(page);
        };
        let copy = self.frozen.0.as_deref().filter(|copy| text.starts_with(&copy.stamp()));
        let source = copy.unwrap_or(self);
        let page = source.part_from(source.resume_at(&text)?);
        if copy.is_some() && page.next.is_none() {
            self.frozen.0 = None;
        }
        Ok(page)
    }

    /// Returns the start of the cursors of a snapshot of this state.
    #[cfg(any(test, feature = "pages"))]
    fn stamp(&self) -> String {
        format!("{} {} ", self.revision(), Optional(self.now))
    }

    #[cfg(any(test, feature = "pages"))]
    fn part_from(&self, mut place: Place) -> SnapshotPage {
        let mut writer = Writer::default();
        while !writer.is_full() {
            match self.write_from(&place, &mut writer) {
                Some(next) => place = next,
                None => return SnapshotPage { text: writer.text, next: None },
            }
        }
        let next = Some(self.stamp() + &place.print());
        SnapshotPage { text: writer.text, next }
    }

    #[cfg(any(test, feature = "pages"))]
    fn resume_at(&self, text: &str) -> Result<Place, IpPoolError> {
        let mut parts = text.splitn(3, ' ');
        let revision = parts.next().and_then(|revision| revision.parse::<u64>().ok());
        let (Some(revision), Some(now), Some(place)) = (revision, parts.next(), parts.next()) else {
            return Err(bad_cursor(text));
        };
        if revision != self.revision() || now != Optional(self.now).to_string() {
            return Err(IpPoolError::Outdated { requested: revision, actual: self.revision() });
        }
        Place::parse(place).ok_or_else(|| bad_cursor(text))
    }

    /// Writes from a position on until the part is full or the kind of record changes, and returns
    /// the position to continue from.
    fn write_from(&self, place: &Place, writer: &mut Writer) -> Option<Place> {
        match place {
            Place::Head => {
                writer.head(self);
                Some(Place::Reservations(IpFamily::Ipv4, 0, 0))
            }
            Place::Reservations(family, first, length) => {
                for (family, first, length) in self.reservations_from(*family, *first, *length) {
                    if writer.is_full() {
                        return Some(Place::Reservations(family, first, length));
                    }
                    writer.reserve(family, first, length);
                }
                Some(Place::Prefixes(IpFamily::Ipv4, 0))
            }
            Place::Prefixes(family, first) => {
                for (family, first, prefix) in self.prefixes.from(*family, *first) {
                    if writer.is_full() {
                        return Some(Place::Prefixes(family, first));
                    }
                    writer.line(format_args!(
                        "prefix\t{}\t{}\t{}\t{}",
                        Subject::Network(family, first, prefix.length),
                        prefix.generation,
                        prefix.subinstance,
                        prefix.subid
                    ));
                }
                Some(Place::Held(IpFamily::Ipv4, 0))
            }
            Place::Held(family, number) => {
                let mut from = Some(*number);
                while let Some((number, holder)) = from.and_then(|from| self.space(*family).next_held(from)) {
                    if writer.is_full() {
                        return Some(Place::Held(*family, number));
                    }
                    writer.held(self, *family, number, holder);
                    from = number.checked_add(1);
                }
                Some(if *family == IpFamily::Ipv4 { Place::Held(IpFamily::Ipv6, 0) } else { Place::Tenants(None) })
            }
            Place::Tenants(after) => {
                let kept = |tenant: &Tenant| {
                    tenant.quota.is_some() || tenant.prefix_quota.is_some() || tenant.high_water != tenant.addresses()
                };
                let tenants = self.tenants_after(after.as_deref(), limits::PAGE, kept);
                let last = tenants.get((limits::PAGE as usize).saturating_sub(1)).map(|tenant| tenant.name.to_string());
                for tenant in tenants.iter().take(limits::PAGE as usize) {
                    writer.line(format_args!(
                        "tenant\t{}\t{}\t{}\t{}",
                        tenant.name,
                        tenant.high_water,
                        Optional(tenant.quota),
                        Optional(tenant.prefix_quota)
                    ));
                }
                let more = tenants.len() > limits::PAGE as usize;
                Some(if more { Place::Tenants(last) } else { Place::Formers(None) })
            }
            Place::Formers(after) => {
                let mut last = *after;
                for former in self.former_owners.after(*after) {
                    if writer.is_full() {
                        return Some(Place::Formers(last));
                    }
                    writer.former(former);
                    last = Some(former.generation);
                }
                Some(Place::End)
            }
            Place::End => {
                writer.line(format_args!("end\t{}", self.record_count()));
                None
            }
        }
    }

    /// Returns the number of ranges, reservations, prefixes, grants and quarantines. It reveals a
    /// missing or duplicate part of a snapshot.
    pub(super) fn record_count(&self) -> u64 {
        [
            self.ipv4.range_count(),
            self.ipv6.range_count(),
            self.ipv4.reservations().len(),
            self.ipv6.reservations().len(),
            self.store.len(),
            self.quarantines.len(),
        ]
        .iter()
        .fold(self.prefixes.total(), |sum, count| sum.saturating_add(*count as u64))
    }
}
