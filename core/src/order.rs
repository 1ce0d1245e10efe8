//! Sorting that is compiled once.
//!
//! The standard library's sorts are generic over element and comparison, which makes 4 to 6 kB of WebAssembly at each
//! place that sorts. Here one sort of places serves all, through a call by pointer a comparison; only moving the elements
//! to their places is generic, and short. For lists that are sorted now and then; hot loops sort by themselves.

use std::{cmp::Ordering, collections::BTreeMap};

/// Sorts by the elements' own order. Stable.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts by what `key` takes from each element. Stable.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by `compare`. Stable.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let compare = |a: usize, b: usize| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        // Both are places of `items`.
        _ => Ordering::Equal,
    };
    let mut places = sorted_places(items.len(), &compare);
    // Along each cycle of the permutation, a place takes the element of the next one.
    for start in 0..places.len() {
        let mut place = start;
        while let Some(from) = places.get_mut(place) {
            let next = std::mem::replace(from, place);
            if next == start {
                break;
            }
            items.swap(place, next);
            place = next;
        }
    }
}

/// A map of the pairs, the last of a key's counting. `collect` would sort them first, by a sort of its own for each type.
pub fn map<K: Ord, V>(pairs: impl Iterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(pairs);
    map
}

/// For each position of the sorted list, the index of its element now. Stable.
pub fn sorted_places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    // Equal elements keep their order: places differ.
    places.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    places
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
