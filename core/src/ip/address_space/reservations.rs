//! Reservations: networks that are kept from tenants.

use std::collections::BTreeSet;

use super::{AddressSpace, intervals::length};
use crate::limits::ip as limits;

impl AddressSpace {
    /// Reserves a network. False if exactly it is reserved already.
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

    /// Takes a reservation back. False if there is none of exactly that network.
    pub fn unreserve(&mut self, first: u128, prefix_length: u8) -> bool {
        if !self.reservations.remove(&(first, prefix_length)) {
            return false;
        }
        if self.reservation_of(first, prefix_length).is_some() {
            return true;
        }
        let last = first | self.family.host_mask(prefix_length);
        // Networks are nested or apart, so what is left in this one lies wholly in it.
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

    /// The longest reservation that covers the whole of a network.
    pub fn reservation_of(&self, first: u128, prefix_length: u8) -> Option<(u128, u8)> {
        (0..=prefix_length)
            .rev()
            .map(|shorter| (first & !self.family.host_mask(shorter), shorter))
            .find(|network| self.reservations.contains(network))
    }

    /// The reservations, by address and then from short to long prefix.
    pub fn reservations(&self) -> &BTreeSet<(u128, u8)> {
        &self.reservations
    }
}
