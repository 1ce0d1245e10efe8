//! What the users of a tenant leave behind beyond their numbers: which status codes they got, and from which
//! addresses they asked.

use std::net::IpAddr;

use crate::order;

use super::report::StatusCount;

/// Addresses that come together before they are put in order.
const FRESH: usize = 1_024;

/// What the users of a tenant left behind.
#[derive(Debug, Clone, Default)]
pub struct Traces {
    /// In ascending order.
    pub statuses: Vec<StatusCount>,
    pub sources: Sources,
}

impl Traces {
    /// Counts a response.
    pub fn count(&mut self, status: u16) {
        match self.statuses.binary_search_by_key(&status, |own| own.status) {
            Ok(place) => {
                if let Some(own) = self.statuses.get_mut(place) {
                    own.count = own.count.saturating_add(1);
                }
            }
            Err(place) => self.statuses.insert(place, StatusCount { status, count: 1 }),
        }
    }
}

/// Different addresses. Each is kept once, and beside them at most as many that have not been looked at yet: a note
/// costs a moment, however many there are.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    sorted: Vec<IpAddr>,
    fresh: Vec<IpAddr>,
}

impl Sources {
    /// Notes an address, known or not.
    pub fn note(&mut self, address: IpAddr) {
        self.fresh.push(address);
        if self.fresh.len() >= self.sorted.len().max(FRESH) {
            self.put_in_order();
        }
    }

    fn put_in_order(&mut self) {
        self.sorted.append(&mut self.fresh);
        order::sort(&mut self.sorted);
        self.sorted.dedup();
    }

    /// How many different ones.
    pub fn count(&self) -> u32 {
        let mut all = self.clone();
        all.put_in_order();
        u32::try_from(all.sorted.len()).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_codes_are_counted_in_ascending_order() {
        let mut traces = Traces::default();
        for status in [404, 200, 503, 200, 404, 200] {
            traces.count(status);
        }
        let found: Vec<(u16, u64)> = traces.statuses.iter().map(|own| (own.status, own.count)).collect();
        assert_eq!(found, [(200, 3), (404, 2), (503, 1)]);
    }

    #[test]
    fn an_address_counts_once_however_often_and_in_whatever_order_it_comes() {
        let mut sources = Sources::default();
        for round in 0..7_u32 {
            for number in 0..5_000_u32 {
                // 7,919 is prime: each round has another order.
                let address = number.wrapping_mul(7_919).wrapping_add(round) % 5_000;
                sources.note(IpAddr::from((0x7f00_0000 + address).to_be_bytes()));
            }
            assert_eq!(sources.count(), 5_000, "round {round}");
        }
        assert!(sources.sorted.len() + sources.fresh.len() < 10_001);
        sources.note("::1".parse().unwrap());
        assert_eq!(sources.count(), 5_001);
    }
}
