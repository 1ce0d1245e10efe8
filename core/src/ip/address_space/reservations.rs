//! Reservations: networks that are withheld from tenants.

use std::collections::BTreeSet;

use super::{AddressSpace, intervals::length};
use crate::limits::ip as limits;

impl AddressSpace {
    /// Reserves a network. Returns false if exactly this network is already reserved.
    pub fn reserve(&mut self, first: u128, prefix_length: u8) -> bool {
        if !self.reservations.insert((first, prefix_length)) {
            return false;
        }
        let last = first | self.family.host_mask(prefix_length);
        self.change(first, last, |space| {
            space.covered.insert(first, last);
            if length(first, last) <= limits::MARKED_STRETCH {
                space.mark(first, last);
            }
        });
        true
    }

    /// Removes a reservation. Returns false if exactly this network is not reserved.
    pub fn unreserve(&mut self, first: u128, prefix_length: u8) -> bool {
        if !self.reservations.remove(&(first, prefix_length)) {
            return false;
        }
        if self.reservation_of(first, prefix_length).is_some() {
            return true;
        }
        let last = first | self.family.host_mask(prefix_length);
        // Networks are nested or disjoint, so the remaining ones in this network are completely
        // inside it.
        let inner: Vec<(u128, u8)> = self.reservations.range((first, 0)..=(last, u8::MAX)).copied().collect();
        self.change(first, last, |space| {
            space.covered.remove(first, last);
            for (start, prefix_length) in inner {
                space.covered.insert(start, start | space.family.host_mask(prefix_length));
            }
            space.sweep_unblocked(first, last);
        });
        true
    }

    /// Returns the most specific reservation that covers the whole network.
    pub fn reservation_of(&self, first: u128, prefix_length: u8) -> Option<(u128, u8)> {
        (0..=prefix_length)
            .rev()
            .map(|shorter| (first & !self.family.host_mask(shorter), shorter))
            .find(|network| self.reservations.contains(network))
    }

    /// Returns the reservations, by address and then from short to long prefix.
    pub fn reservations(&self) -> &BTreeSet<(u128, u8)> {
        &self.reservations
    }
}
