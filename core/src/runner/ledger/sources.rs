//! Different addresses that the sockets of a tenant were bound to.

use std::net::IpAddr;

use crate::sort;

/// Number of addresses that are collected before they are sorted.
const FRESH: usize = 1_024;

/// Different addresses. Each is kept once, next to at most as many that are not sorted yet: noting
/// one takes constant time on average, whatever their number.
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
        sort::sort(&mut self.sorted);
        self.sorted.dedup();
    }

    /// Returns the number of different addresses.
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
