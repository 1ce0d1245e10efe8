//! Binding, releasing and quarantining of single addresses.

use super::{AddressSpace, Holder};

impl AddressSpace {
    /// Binds an address that is available or in quarantine to a grant.
    pub fn bind(&mut self, number: u128, grant: u32) {
        let was_held = self.map.insert(number, Holder::Grant(grant).encode()).is_some();
        let Some(place) = self.place_of(number) else {
            self.counts.detached = self.counts.detached.saturating_add(1);
            return;
        };
        self.counts.allocated = self.counts.allocated.saturating_add(1);
        if let Some(range) = self.ranges.get_mut(place) {
            range.bindings = range.bindings.saturating_add(1);
            if range.hint == number {
                range.hint = number.saturating_add(1);
            }
        }
        if !was_held && self.blocked(number).is_none() {
            self.one_more_free(place, false);
        }
    }

    /// Unbinds an address, which is then free, or as blocked as before.
    pub fn unbind(&mut self, number: u128) {
        self.count_unbound(number);
        self.vacate(number);
    }

    /// Unbinds an address and puts it into quarantine.
    pub fn unbind_into(&mut self, number: u128, id: u32, declined: bool) {
        self.count_unbound(number);
        self.quarantine(number, id, declined);
    }

    fn count_unbound(&mut self, number: u128) {
        match self.place_of(number) {
            None => self.counts.detached = self.counts.detached.saturating_sub(1),
            Some(place) => {
                self.counts.allocated = self.counts.allocated.saturating_sub(1);
                if let Some(range) = self.ranges.get_mut(place) {
                    range.bindings = range.bindings.saturating_sub(1);
                }
            }
        }
    }

    /// Puts a held or free address into quarantine.
    pub fn quarantine(&mut self, number: u128, id: u32, declined: bool) {
        let was_held = self.map.insert(number, Holder::Quarantine { id, declined }.encode()).is_some();
        if let Some(place) = self.place_of(number) {
            self.count_quarantine(declined, true);
            if !was_held && self.blocked(number).is_none() {
                self.one_more_free(place, false);
            }
        }
    }

    /// Ends the quarantine of an address; a grant may follow immediately.
    pub fn end_quarantine(&mut self, number: u128, declined: bool) {
        if self.range_of(number).is_some() {
            self.count_quarantine(declined, false);
        }
        self.vacate(number);
    }

    pub(super) fn count_quarantine(&mut self, declined: bool, more: bool) {
        let count = if declined { &mut self.counts.declined } else { &mut self.counts.quarantined };
        *count = if more { count.saturating_add(1) } else { count.saturating_sub(1) };
    }

    /// Removes the holder of an address; what it covered applies again.
    fn vacate(&mut self, number: u128) {
        let Some((place, range)) = self.place_of(number).and_then(|place| Some((place, self.ranges.get(place)?)))
        else {
            self.map.remove(number);
            return;
        };
        if range.excludes(self.family, number) {
            self.map.insert(number, Holder::Excluded.encode());
        } else if self.blocked(number).is_some() {
            self.map.insert(number, Holder::Blocked.encode());
        } else {
            self.map.remove(number);
            if let Some(range) = self.ranges.get_mut(place) {
                range.hint = range.hint.min(number);
            }
            self.one_more_free(place, true);
        }
    }
}
