//! A map of the usage of a pool.

use ipnet::IpNet;

use crate::{
    diagram::{Cell, PoolMap, Stretch, map},
    ip::{
        IpFamily, IpPoolError,
        address_space::{AddressSpace, Holder, Range},
        family,
    },
    limits::ip::{MAP_CELLS, MAP_RANGES},
    sort,
};

use super::IpPool;

/// A line of counts ends before this number of bytes.
const NOTE_BYTES: usize = 110;

/// Counts of the holders in a cell.
struct Tally {
    /// Bindings by index in the list of tenants; the last entry counts all others.
    bound: [u64; map::COLORS.len() + 1],
    resting: bool,
}

impl IpPool {
    /// Returns a map of the pool as SVG. Each range is a grid of up to 256 cells; a cell is an
    /// address or an aligned block of addresses. With `within`, the map shows only the part of the
    /// ranges in that network.
    ///
    /// A cell has the color of the tenant with the most bound addresses in it; the more of the cell
    /// is bound, the darker its color. The eight tenants with the most addresses have separate
    /// colors. A cell without bound addresses shows the first of these that applies: resting
    /// (quarantine or probation), child prefix, reserved, excluded. The first 64 ranges are drawn.
    /// The running time is proportional to the number of drawn bindings.
    ///
    /// # Errors
    /// [`IpPoolError::NotInPool`] if no range has an address of `within`.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType};
    ///
    /// let mut pool = IpPool::new("clients");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// pool.allocate("t", "vm-1", ResourceType::Vm)?;
    /// assert!(pool.render(None)?.starts_with("<svg"));
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn render(&self, within: Option<IpNet>) -> Result<String, IpPoolError> {
        let tenants = self.largest_tenants();
        let mut picture = PoolMap { title: format!("{}: addresses", self.name()), ..PoolMap::default() };
        for family in IpFamily::ALL {
            self.map_notes(family, &mut picture.notes);
        }
        let bounds = within.map(family::bounds);
        let mut left_out = 0_u32;
        for family in IpFamily::ALL {
            let space = self.space(family);
            for range in space.ranges() {
                let (mut first, mut last) = (range.first, range.last);
                if let Some((only, low, high, _)) = bounds {
                    (first, last) = (first.max(low), last.min(high));
                    if family != only || first > last {
                        continue;
                    }
                }
                if picture.stretches.len() == MAP_RANGES {
                    left_out = left_out.saturating_add(1);
                    continue;
                }
                picture.stretches.push(self.stretch(space, range, first, last, &tenants));
            }
        }
        match within {
            Some(network) if picture.stretches.is_empty() => {
                return Err(IpPoolError::NotInPool { address: network.network() });
            }
            Some(network) => picture.notes.push(format!("limited to {network}")),
            None => {}
        }
        if left_out > 0 {
            picture.notes.push(format!("{left_out} more ranges not drawn"));
        }
        picture.tenants = tenants.into_iter().map(|(_, name, addresses)| (name.to_owned(), addresses)).collect();
        Ok(picture.svg())
    }

    /// Returns number, name and address count of the tenants with the most addresses, at most as
    /// many as there are colors.
    fn largest_tenants(&self) -> Vec<(u32, &str, u64)> {
        let all = self.store.numbered_tenants().filter(|(_, tenant)| tenant.addresses() > 0);
        let mut tenants: Vec<(u32, &str, u64)> =
            all.map(|(number, tenant)| (number, &*tenant.name, tenant.addresses())).collect();
        sort::sort_by(&mut tenants, |one, other| other.2.cmp(&one.2).then_with(|| one.1.cmp(other.1)));
        tenants.truncate(map::COLORS.len());
        tenants
    }

    /// Writes the counts of a family, in lines short enough for the picture.
    fn map_notes(&self, family: IpFamily, notes: &mut Vec<String>) {
        let counts = self.space(family).counts();
        let resting = counts.quarantined.saturating_add(counts.declined);
        let counted = [
            (counts.total, "addresses"),
            (counts.allocated, "bound"),
            (counts.available, "available"),
            (counts.reserved, "reserved"),
            (resting, "resting"),
            (counts.delegated, "in child prefixes"),
            (counts.detached, "bound outside the ranges"),
        ];
        let mut line = String::new();
        for (count, what) in counted.into_iter().filter(|(count, _)| *count > 0) {
            let part = format!("{count} {what}");
            if line.len().saturating_add(part.len()) > NOTE_BYTES {
                notes.push(std::mem::take(&mut line));
            }
            if line.is_empty() {
                line = format!("{family}: {part}");
            } else {
                line.push_str(", ");
                line.push_str(&part);
            }
        }
        notes.extend((!line.is_empty()).then_some(line));
    }

    /// Returns the cells from `first` to `last`, which are all in `range`.
    fn stretch(
        &self,
        space: &AddressSpace,
        range: &Range,
        first: u128,
        last: u128,
        tenants: &[(u32, &str, u64)],
    ) -> Stretch {
        let family = space.family;
        let bits = block_bits(first, last);
        let block = family.host_mask(family.bits().saturating_sub(bits));
        let network = range.prefix_length.and_then(|length| family.network(range.first, length));
        let mut stretch = Stretch {
            title: match network {
                Some(network) if (first, last) == (range.first, range.last) => network.to_string(),
                _ => format!("{} – {}", family.address(first), family.address(last)),
            },
            note: match bits {
                0 => "each cell is an address".to_owned(),
                1..=20 => format!("each cell is {} addresses", block.saturating_add(1)),
                _ => format!("each cell is a /{}", family.bits().saturating_sub(bits)),
            },
            cells: Vec::new(),
            rows: Vec::new(),
        };
        if range.draining {
            stretch.note.push_str(", draining");
        }
        let mut next = Some(first);
        while let Some(start) = next.filter(|&start| start <= last) {
            let end = (start | block).min(last);
            if stretch.cells.len().is_multiple_of(map::COLUMNS) {
                stretch.rows.push(family.address(start).to_string());
            }
            stretch.cells.push(self.cell(space, range, start, end, tenants));
            next = end.checked_add(1);
        }
        stretch
    }

    fn cell(&self, space: &AddressSpace, range: &Range, first: u128, last: u128, tenants: &[(u32, &str, u64)]) -> Cell {
        let tally = self.tally_of(space, first, last, tenants);
        let all = tally.bound.iter().fold(0, |sum: u64, own| sum.saturating_add(*own));
        if all > 0 {
            let most = tally.bound.iter().max().copied().unwrap_or(0);
            let tenant = tally.bound.iter().position(|own| *own == most).unwrap_or(map::COLORS.len());
            return Cell::Bound { tenant, quarters: quarters(all, last.saturating_sub(first).saturating_add(1)) };
        }
        let (reserved, delegated) = space.blocked_within(first, last);
        if tally.resting {
            Cell::Resting
        } else if delegated {
            Cell::Delegated
        } else if reserved {
            Cell::Reserved
        } else if first == last && range.excludes(space.family, first) {
            Cell::Excluded
        } else {
            Cell::Free
        }
    }

    fn tally_of(&self, space: &AddressSpace, first: u128, last: u128, tenants: &[(u32, &str, u64)]) -> Tally {
        let mut tally = Tally { bound: [0; map::COLORS.len() + 1], resting: false };
        let mut next = Some(first);
        while let Some((number, holder)) =
            next.and_then(|from| space.next_held(from)).filter(|(number, _)| *number <= last)
        {
            match holder {
                Holder::Grant(id) => {
                    let tenant = self.store.get(id).map(|grant| grant.tenant);
                    let place = tenants.iter().position(|known| Some(known.0) == tenant);
                    if let Some(own) = tally.bound.get_mut(place.unwrap_or(map::COLORS.len())) {
                        *own = own.saturating_add(1);
                    }
                }
                _ => tally.resting = true,
            }
            next = number.checked_add(1);
        }
        tally
    }
}

/// Returns the number of low bits of an address within a cell, so that at most [`MAP_CELLS`]
/// aligned cells cover the drawn part.
fn block_bits(first: u128, last: u128) -> u8 {
    let cells = |bits: u8| {
        let shifted = |number: u128| number.checked_shr(u32::from(bits)).unwrap_or(0);
        shifted(last).saturating_sub(shifted(first))
    };
    (0..=127).find(|bits| cells(*bits) < MAP_CELLS).unwrap_or(128)
}

/// Returns `part` of `whole` in quarters, rounded up.
fn quarters(part: u64, whole: u128) -> u8 {
    u128::from(part).saturating_mul(4).div_ceil(whole.max(1)).min(4) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ResourceType;

    #[test]
    fn as_many_cells_as_fit_and_no_more() {
        assert_eq!(block_bits(0, 255), 0);
        assert_eq!(block_bits(1, 256), 0);
        assert_eq!(block_bits(0, 256), 1);
        assert_eq!(block_bits(10 << 24, (11 << 24) - 1), 16);
        assert_eq!(block_bits(0, u128::MAX), 120);
    }

    #[test]
    fn a_quarter_that_is_begun_counts() {
        let of_eight = [0, 1, 2, 3, 4, 5, 7, 8].map(|part| quarters(part, 8));
        assert_eq!(of_eight, [0, 1, 1, 2, 2, 3, 4, 4]);
        assert_eq!(quarters(1, 1), 4);
        assert_eq!(quarters(1, u128::MAX), 1);
    }

    #[test]
    fn each_use_of_an_address_has_its_look() {
        let mut pool = IpPool::with_options(
            "p<1>",
            crate::ip::PoolOptions::default().quarantine(std::time::Duration::from_millis(1000)),
        )
        .unwrap();
        pool.add_cidr_range("10.0.0.0/28").unwrap();
        pool.reserve_ip("10.0.0.9".parse().unwrap()).unwrap();
        pool.allocate_prefix("t", "site", IpFamily::Ipv4, 30).unwrap();
        let gone = pool.allocate("t", "a", ResourceType::Vm).unwrap();
        pool.allocate("t", "b", ResourceType::Vm).unwrap();
        pool.release_by_ip(gone, None).unwrap();
        let space = pool.space(IpFamily::Ipv4);
        let range = space.ranges().next().unwrap();
        let tenants = pool.largest_tenants();
        let cells = pool.stretch(space, range, range.first, range.last, &tenants).cells;
        let count = |wanted| cells.iter().filter(|cell| **cell == wanted).count();
        assert_eq!(cells.len(), 16);
        assert_eq!(count(Cell::Bound { tenant: 0, quarters: 4 }), 1);
        assert_eq!((count(Cell::Resting), count(Cell::Reserved)), (1, 1));
        assert_eq!((count(Cell::Delegated), count(Cell::Excluded)), (4, 1));
        assert!(pool.render(None).unwrap().contains("p&lt;1&gt;: addresses"));
    }

    #[test]
    fn the_largest_map_is_below_a_mebibyte() {
        let mut pool = IpPool::new("p");
        for number in 0..70 {
            pool.add_cidr_range(&format!("10.{number}.0.0/24")).unwrap();
            pool.add_cidr_range(&format!("2001:db8:1111:2222:3333:4444:{number:x}:0/112")).unwrap();
        }
        let picture = pool.render(None).unwrap();
        assert!(picture.contains("76 more ranges not drawn"));
        assert!(picture.len() < 1 << 20, "{} bytes", picture.len());
        let error = pool.render(Some("192.0.2.0/24".parse().unwrap())).unwrap_err();
        assert!(matches!(error, IpPoolError::NotInPool { .. }));
    }
}
