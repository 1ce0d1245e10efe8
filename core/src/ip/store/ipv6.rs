//! IPv6 addresses, which are too long for the record of a grant.

/// Addresses by number, in halves so that they need no 16-byte alignment.
#[derive(Debug, Clone, Default)]
pub struct Ipv6Table {
    places: Vec<[u64; 2]>,
    empty: Vec<u32>,
}

impl Ipv6Table {
    /// Stores an address and returns its number.
    pub fn insert(&mut self, address: u128) -> u32 {
        let halves = [address as u64, (address >> 64) as u64];
        if let Some(place) = self.empty.pop()
            && let Some(slot) = self.places.get_mut(place as usize)
        {
            *slot = halves;
            return place;
        }
        self.places.push(halves);
        (self.places.len() as u32).wrapping_sub(1)
    }

    /// Returns the address of a number.
    pub fn get(&self, place: u32) -> u128 {
        let [low, high] = self.places.get(place as usize).copied().unwrap_or_default();
        (u128::from(high) << 64) | u128::from(low)
    }

    /// Releases a number for reuse.
    pub fn remove(&mut self, place: u32) {
        self.empty.push(place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_fell_empty_is_used_again() {
        let mut table = Ipv6Table::default();
        let (a, b) = (table.insert(u128::MAX - 1), table.insert(1 << 64));
        assert_eq!((table.get(a), table.get(b)), (u128::MAX - 1, 1 << 64));
        table.remove(a);
        assert_eq!(table.insert(7), a);
        assert_eq!((table.get(a), table.get(b)), (7, 1 << 64));
    }
}
