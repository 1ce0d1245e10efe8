//! The child prefixes of a pool, by address and by owner.

use std::collections::BTreeMap;

use crate::ip::IpFamily;

/// A child prefix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Prefix {
    pub length: u8,
    pub subinstance: Box<str>,
    pub subid: Box<str>,
    pub generation: u64,
}

/// The child prefixes, by address and by owner key.
#[derive(Debug, Clone, Default)]
pub(super) struct Prefixes {
    pub by_address: BTreeMap<(IpFamily, u128), Prefix>,
    by_owner: BTreeMap<(Box<str>, Box<str>, IpFamily), u128>,
}

impl Prefixes {
    /// Returns the number of prefixes of a family.
    pub fn count(&self, family: IpFamily) -> u64 {
        self.count_within(family, 0, u128::MAX)
    }

    /// Returns the number of prefixes from `first` to `last`.
    pub fn count_within(&self, family: IpFamily, first: u128, last: u128) -> u64 {
        if self.by_address.is_empty() {
            return 0;
        }
        self.by_address.range((family, first)..=(family, last)).count() as u64
    }

    /// Returns the number of prefixes.
    pub fn total(&self) -> u64 {
        self.by_address.len() as u64
    }

    /// Returns the prefix that contains an address.
    pub fn covering(&self, family: IpFamily, number: u128) -> Option<&Prefix> {
        let ((_, first), prefix) = self.by_address.range((family, 0)..=(family, number)).next_back()?;
        (first | family.host_mask(prefix.length) >= number).then_some(prefix)
    }

    pub fn find(&self, subinstance: &str, subid: &str, family: IpFamily) -> Option<(u128, &Prefix)> {
        let first = *self.by_owner.get(&(subinstance.into(), subid.into(), family))?;
        self.by_address.get(&(family, first)).map(|prefix| (first, prefix))
    }

    /// Returns all prefixes at or above an address, in order.
    pub fn from(&self, family: IpFamily, first: u128) -> impl Iterator<Item = (IpFamily, u128, &Prefix)> {
        self.by_address.range((family, first)..).map(|(&(family, first), prefix)| (family, first, prefix))
    }

    pub fn insert(&mut self, family: IpFamily, first: u128, prefix: Prefix) {
        self.by_owner.insert((prefix.subinstance.clone(), prefix.subid.clone(), family), first);
        self.by_address.insert((family, first), prefix);
    }

    pub fn remove(&mut self, family: IpFamily, first: u128) -> Option<Prefix> {
        let prefix = self.by_address.remove(&(family, first))?;
        self.by_owner.remove(&(prefix.subinstance.clone(), prefix.subid.clone(), family));
        Some(prefix)
    }
}
