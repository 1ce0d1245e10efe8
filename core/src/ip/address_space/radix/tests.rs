//! Tests of the tree against a sorted map, and of its invariants.

use std::collections::BTreeMap;

use super::{
    AddressMap,
    node::{LEAF, bit, rank},
};

/// Checks the invariants of the tree that its methods rely on.
fn check(map: &AddressMap) {
    fn walk(map: &AddressMap, id: u32) -> usize {
        if id & LEAF != 0 {
            let leaf = map.leaves.get(id & !LEAF).unwrap();
            assert!(leaf.bits != 0);
            assert_eq!(leaf.bits.count_ones() as usize, leaf.holders.len());
            return 1;
        }
        let inner = map.inners.get(id).unwrap();
        assert!(inner.children.len() >= 2, "a node with one child is left out");
        assert_eq!(inner.present.count_ones() as usize, inner.children.len());
        for position in 0..64 {
            let present = inner.present & bit(position) != 0;
            let full = inner.full & bit(position) != 0;
            if !present {
                assert!(!full);
                continue;
            }
            let child = inner.children[rank(inner.present, position)];
            let (level, child_full) = map.level_and_full(child);
            assert!(level < inner.level);
            assert_eq!(full, child_full && level + 1 == inner.level);
        }
        1 + inner.children.iter().map(|&child| walk(map, child)).sum::<usize>()
    }
    let nodes = map.root.map_or(0, |root| walk(map, root));
    assert_eq!(nodes, map.inners.len() + map.leaves.len(), "no node is lost");
}

fn random(state: &mut u64) -> u64 {
    *state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
    *state >> 20
}

#[test]
fn agrees_with_a_sorted_map_under_random_operations() {
    for (base, spread) in [(0u128, 300u64), (u128::MAX - 299, 300), (1 << 64, 1 << 40), (0, 10_000)] {
        let mut map = AddressMap::default();
        let mut model = BTreeMap::new();
        let mut state = spread;
        for step in 0..6000u32 {
            let number = base + u128::from(random(&mut state) % spread);
            if random(&mut state).is_multiple_of(3) {
                assert_eq!(map.remove(number), model.remove(&number));
            } else {
                map.insert(number, step);
                model.insert(number, step);
            }
            let from = base + u128::from(random(&mut state) % spread);
            assert_eq!(map.get(from), model.get(&from).copied());
            let present = model.range(from..).next().map(|(&key, &value)| (key, value));
            assert_eq!(map.next_present(from), present);
            let mut absent = Some(from);
            while let Some(number) = absent.filter(|number| model.contains_key(number)) {
                absent = number.checked_add(1);
            }
            assert_eq!(map.next_absent(from), absent);
            if step % 100 == 0 {
                check(&map);
                let to = from.saturating_add(200);
                assert_eq!(map.count(from, to), model.range(from..=to).count() as u128);
            }
        }
        for number in model.keys() {
            map.remove(*number);
        }
        check(&map);
        assert!(map.root.is_none());
    }
}

#[test]
fn skips_full_stretches_of_any_size() {
    let mut map = AddressMap::default();
    for number in 0..300_000 {
        map.insert(number, 0);
    }
    check(&map);
    assert_eq!(map.next_absent(0), Some(300_000));
    map.remove(77_777);
    assert_eq!(map.next_absent(0), Some(77_777));
    assert_eq!(map.next_absent(77_778), Some(300_000));
    assert_eq!(map.count(0, 299_999), 299_999);
}

#[test]
fn a_lone_address_costs_one_leaf() {
    let mut map = AddressMap::default();
    map.insert(0x2001_0db8 << 96, 1);
    assert_eq!((map.inners.len(), map.leaves.len()), (0, 1));
    map.insert(u128::MAX, 1);
    assert_eq!((map.inners.len(), map.leaves.len()), (1, 2));
}
