//! Sorting that is compiled only once.
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
