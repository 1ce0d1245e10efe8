//! Sorting and maps of names that are compiled only once.
//!
//! The standard library's sorts are generic over element and comparison, which adds 4 to 6 kB of
//! WebAssembly per call site. This module has one sort of indices for all of them, with one
//! indirect call per comparison; only moving the elements is generic, and short. Use it for lists
//! that are sorted occasionally; hot loops call the standard sorts.

use std::{cmp::Ordering, collections::BTreeMap};

/// Sorts by the elements' own order. Stable.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts by the key of each element. Stable.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by `compare`. Stable.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let compare = |a: usize, b: usize| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        // Both are indices of `items`.
        _ => Ordering::Equal,
    };
    let mut sources = sorted_indices(items.len(), &compare);
    // Along each cycle of the permutation, each position takes the element of the next one.
    for start in 0..sources.len() {
        let mut position = start;
        while let Some(source) = sources.get_mut(position) {
            let next = std::mem::replace(source, position);
            if next == start {
                break;
            }
            items.swap(position, next);
            position = next;
        }
    }
}

/// A map in the order of names, for any values. A `BTreeMap` of each type of values would add about
/// 4 kB of WebAssembly; here, all have one tree of indices.
#[derive(Debug, Clone)]
pub struct ByName<'n, V> {
    /// Indices of `values`.
    indices: BTreeMap<&'n str, usize>,
    values: Vec<V>,
}

impl<'n, V> ByName<'n, V> {
    pub const fn new() -> Self {
        Self { indices: BTreeMap::new(), values: Vec::new() }
    }

    /// Returns a map of the pairs; the last pair with a name wins.
    pub fn of(pairs: impl Iterator<Item = (&'n str, V)>) -> Self {
        let mut map = Self::new();
        pairs.for_each(|(name, value)| drop(map.insert(name, value)));
        map
    }

    /// Inserts a value or replaces that of the name. Returns the former value.
    pub fn insert(&mut self, name: &'n str, value: V) -> Option<V> {
        match self.indices.get(name).and_then(|index| self.values.get_mut(*index)) {
            Some(former) => Some(std::mem::replace(former, value)),
            None => {
                self.indices.insert(name, self.values.len());
                self.values.push(value);
                None
            }
        }
    }

    pub fn get(&self, name: &str) -> Option<&V> {
        self.values.get(*self.indices.get(name)?)
    }

    pub fn contains(&self, name: &str) -> bool {
        self.indices.contains_key(name)
    }

    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Returns the names, in their order.
    pub fn names(&self) -> impl Iterator<Item = &'n str> {
        self.indices.keys().copied()
    }

    /// Returns the values, in the order of their names.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.indices.values().filter_map(|index| self.values.get(*index))
    }
}

/// Returns a map of the pairs; the last pair with a key wins. `collect` would sort them first, with
/// one more sort per type.
pub fn map<K: Ord, V>(pairs: impl Iterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(pairs);
    map
}

/// Returns, for each position of the sorted list, the current index of its element. Stable.
pub fn sorted_indices(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut indices: Vec<usize> = (0..count).collect();
    // Indices differ, so equal elements keep their order.
    indices.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    indices
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_of_names_is_in_their_order() {
        let mut map = ByName::of([("b", 1), ("c", 2), ("a", 3), ("b", 4)].into_iter());
        assert_eq!(map.names().collect::<Vec<_>>(), ["a", "b", "c"]);
        assert_eq!(map.values().copied().collect::<Vec<_>>(), [3, 4, 2]);
        assert_eq!((map.insert("a", 5), map.insert("d", 6)), (Some(3), None));
        assert_eq!((map.get("a"), map.get("d"), map.get("e")), (Some(&5), Some(&6), None));
        assert!(map.contains("d") && !map.contains("e") && !map.is_empty());
    }

    #[test]
    fn equal_keys_keep_their_order() {
        let mut items: Vec<(u32, u32)> = (0..200).map(|n| ((n * 37 + 11) % 7, n)).collect();
        let mut expected = items.clone();
        expected.sort_by_key(|(key, _)| *key);
        sort_by_key(&mut items, |(key, _)| *key);
        assert_eq!(items, expected);
    }

    #[test]
    fn every_permutation_of_five_is_sorted() {
        fn permute(prefix: &mut Vec<u8>, rest: &[u8]) {
            if rest.is_empty() {
                let mut items = prefix.clone();
                sort(&mut items);
                assert_eq!(items, [0, 1, 2, 3, 4], "{prefix:?}");
            }
            for (place, item) in rest.iter().enumerate() {
                prefix.push(*item);
                permute(prefix, &[&rest[..place], &rest[place + 1..]].concat());
                prefix.pop();
            }
        }
        permute(&mut Vec::new(), &[0, 1, 2, 3, 4]);
        sort::<u8>(&mut []);
    }
}
