//! Owners: a tenant's name and a subid, looked up once, and their grant.

use super::{Seat, Store, Tenant, hash::hash, linked_list::NONE};
use crate::ip::IpFamily;

impl Store {
    /// Looks up the names of an owner.
    pub fn seat(&self, subinstance: &str, subid: &str) -> Seat {
        match self.tenants.find(subinstance) {
            Some(tenant) => self.seat_in(tenant, subid),
            None => self.seat_in(NONE, subid),
        }
    }

    pub(super) fn seat_in(&self, tenant: u32, subid: &str) -> Seat {
        Seat { tenant, code: owner_hash(self.seed, tenant, subid.as_bytes()) }
    }

    /// Looks up another owner of the same tenant.
    pub fn seat_beside(&self, seat: Seat, subid: &str) -> Seat {
        self.seat_in(seat.tenant, subid)
    }

    /// Returns the tenant of an owner.
    pub fn tenant_at(&self, seat: Seat) -> Option<&Tenant> {
        self.tenants.get(seat.tenant)
    }

    /// Returns the grant of an owner key.
    pub fn find(&self, subinstance: &str, subid: &str, family: IpFamily) -> Option<u32> {
        self.find_at(self.seat(subinstance, subid), subid, family)
    }

    /// Returns the grant of an owner key whose names have been looked up.
    pub fn find_at(&self, seat: Seat, subid: &str, family: IpFamily) -> Option<u32> {
        if seat.tenant == NONE {
            return None;
        }
        let found = self.owners.find(seat.code, |&id| {
            self.grants.get(id).is_some_and(|grant| {
                grant.tenant == seat.tenant
                    && grant.family() == family
                    && self.subids.bytes(grant.subid) == subid.as_bytes()
            })
        });
        found.copied()
    }

    /// Returns whether an owner has a grant of any family.
    pub fn has_any(&self, seat: Seat, subid: &str) -> bool {
        seat.tenant != NONE
            && self
                .owners
                .find(seat.code, |&id| {
                    self.grants.get(id).is_some_and(|grant| {
                        grant.tenant == seat.tenant && self.subids.bytes(grant.subid) == subid.as_bytes()
                    })
                })
                .is_some()
    }
}

/// Returns the hash of an owner key without the family.
pub(super) fn owner_hash(seed: u64, tenant: u32, subid: &[u8]) -> u64 {
    hash(seed, u64::from(tenant).wrapping_add(1), subid)
}
