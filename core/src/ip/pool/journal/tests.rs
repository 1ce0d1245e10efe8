use std::time::Duration;

use super::{keywords::KINDS, *};
use crate::ip::{
    AllocationOptions, IpFamily, IpPool, IpPoolError, MetadataEntry, PoolOptions, RangeRemoval, ResourceType, Strategy,
};

/// Calls that lead to every kind of event.
fn everything() -> (IpPool, String) {
    let options = PoolOptions::default()
        .strategy(Strategy::RoundRobin)
        .ttl(Duration::from_millis(50))
        .quarantine(Duration::from_millis(20));
    let mut pool = IpPool::with_options("all \t\n", options).unwrap();
    let snapshot = pool.to_snapshot();
    pool.add_cidr_range("10.0.0.0/24").unwrap();
    pool.add_cidr_range("2001:db8::/48").unwrap();
    let (first, last) = ("10.0.9.1".parse().unwrap(), "10.0.9.9".parse().unwrap());
    pool.add_range(first, last, None).unwrap();
    let mut addresses = Vec::new();
    for subid in ["a", "b", "c", "d", "größe"] {
        addresses.push(pool.allocate("t", subid, ResourceType::Custom("db".into())).unwrap());
    }
    // Leases began before the first tick, and the clock goes on before the next event.
    pool.tick(1_000, None).unwrap();
    pool.tick(1_010, None).unwrap();
    pool.renew(addresses[0], None, Some(Duration::ZERO)).unwrap();
    pool.release_by_ip(addresses[1], None).unwrap();
    pool.decline(addresses[2], None).unwrap();
    let entry = |key: &str| MetadataEntry { key: key.into(), value: "tab\t\nback\\".into() };
    pool.set_metadata(addresses[0], &[entry("z"), entry("a")], None).unwrap();
    pool.tick(1_050, Some(1)).unwrap();
    pool.tick(1_051, None).unwrap();
    pool.set_strategy(Strategy::Random);
    let within = "10.0.9.0/29".parse().unwrap();
    let options = AllocationOptions::default().within(within).metadata(vec![entry("k")]).ttl(Duration::from_millis(9));
    pool.allocate_with("u", "x", ResourceType::Pod, &options).unwrap();
    pool.allocate("t", "d", ResourceType::Custom("db".into())).unwrap();
    pool.allocate_specific("u", "y", ResourceType::Mac, "10.0.9.9".parse().unwrap()).unwrap();
    pool.reserve_cidr("10.0.0.0/28").unwrap();
    pool.unreserve_cidr("10.0.0.0/28").unwrap();
    let site = pool.allocate_prefix("u", "x", IpFamily::Ipv6, 64).unwrap();
    pool.set_quota("u", Some(5), None).unwrap();
    pool.release_prefix(site.network, None).unwrap();
    pool.remove_range(first, RangeRemoval::Drain).unwrap();
    pool.resume_range(first).unwrap();
    pool.remove_range(first, RangeRemoval::Force).unwrap();
    pool.remove_range("10.0.0.0".parse().unwrap(), RangeRemoval::Drain).unwrap();
    pool.release_by_subinstance("t").unwrap();
    pool.tick(2_000, None).unwrap();
    pool.tick(3_000, None).unwrap();
    (pool, snapshot)
}

#[test]
fn every_kind_of_change_is_repeated() {
    let (pool, snapshot) = everything();
    let text = pool.journal_since(0).unwrap();
    for (_, keyword) in KINDS {
        assert!(text.contains(&format!("\n{keyword}\t")), "{keyword} is missing in {text}");
    }
    let mut copy = IpPool::from_snapshot(&snapshot).unwrap();
    let applied = copy.apply_events(&text).unwrap();
    assert_eq!((applied.bytes, applied.events), (text.len() as u64, pool.revision()));
    assert_eq!(copy.to_snapshot(), pool.to_snapshot());
    assert_eq!(copy.journal_since(0), Ok(text), "the copy writes the same journal");
    assert_eq!(copy.events_since(0).unwrap().collect::<Vec<_>>(), pool.events_since(0).unwrap().collect::<Vec<_>>());
}

#[test]
fn blocks_may_end_after_any_event_and_begin_at_any_known_one() {
    let (pool, snapshot) = everything();
    let mut copy = IpPool::from_snapshot(&snapshot).unwrap();
    let (mut whole, mut revision) = (String::new(), 0);
    while revision < pool.revision() {
        let (block, next) = pool.journal_block(revision, 0);
        assert_eq!(next, revision + 1);
        copy.apply_events(&block).unwrap();
        // The end of a binding can remove its range: two events of one change.
        assert!((next..=next + 1).contains(&copy.revision()));
        let again = IpPool::from_snapshot(&copy.to_snapshot()).unwrap();
        assert_eq!(again.to_snapshot(), copy.to_snapshot());
        (whole, revision) = (whole + &block, next);
    }
    assert_eq!(copy.to_snapshot(), pool.to_snapshot());
    for from in 0..pool.revision() {
        let mut copy = IpPool::from_snapshot(&snapshot).unwrap();
        copy.apply_events(&whole).unwrap();
        assert_eq!(copy.apply_events(&pool.journal_since(from).unwrap()).unwrap().events, 0);
        let mut copy = IpPool::from_snapshot(&snapshot).unwrap();
        let ends = whole.match_indices("\nend\t").map(|(place, _)| whole[place + 1..].find('\n').unwrap() + place + 2);
        copy.apply_events(&whole[..ends.take(from as usize + 1).last().unwrap()]).unwrap();
        let left = pool.revision() - copy.revision();
        assert_eq!(copy.apply_events(&pool.journal_since(from).unwrap()).unwrap().events, left);
        assert_eq!(copy.to_snapshot(), pool.to_snapshot());
    }
}

#[test]
fn a_journal_that_is_cut_anywhere_is_applied_to_its_last_whole_block() {
    let (pool, snapshot) = everything();
    let (mut whole, mut ends, mut revision) = (String::new(), vec![0], 0);
    while revision < pool.revision() {
        let (block, next) = pool.journal_block(revision, 300);
        (whole, revision) = (whole + &block, next);
        ends.push(whole.len());
    }
    for place in (0..=whole.len()).filter(|place| whole.is_char_boundary(*place)) {
        let applied = IpPool::from_snapshot(&snapshot).unwrap().apply_events(&whole[..place]).unwrap();
        let end = ends.iter().rfind(|end| **end <= place).unwrap();
        assert_eq!(applied.bytes, *end as u64);
    }
}

#[test]
fn damage_is_found_in_its_line_and_changes_nothing() {
    let (pool, snapshot) = everything();
    let text = pool.journal_since(0).unwrap();
    let mut copy = IpPool::from_snapshot(&snapshot).unwrap();
    let last = text.lines().count() as u64;
    for (number, line) in (1..).zip(text.lines()) {
        let end = text.len() - text.lines().skip(number as usize - 1).map(|line| line.len() + 1).sum::<usize>();
        let place = end + line.len();
        let damaged = format!("{}x{}", &text[..place], &text[place..]);
        match copy.apply_events(&damaged).unwrap_err() {
            IpPoolError::InvalidJournal { line: found, .. } => {
                assert!(found == number || found == last, "{line:?}: {found}")
            }
            error => panic!("{line:?}: {error}"),
        }
        let without = format!("{}{}", &text[..end], &text[place + 1..]);
        // Without its last line, the block is not complete.
        assert_eq!(copy.apply_events(&without).is_err(), number < last, "without {line:?}");
    }
    for text in ["nonsense\n", "scheduler-core ip-pool-journal 2\t0\t0\t-\n", "\n"] {
        assert!(matches!(copy.apply_events(text), Err(IpPoolError::InvalidJournal { line: 1, .. })), "{text:?}");
    }
    assert_eq!(copy.to_snapshot(), snapshot);
    assert_eq!(copy.apply_events("").unwrap(), AppliedEvents::default());
}

#[test]
fn gaps_and_other_histories_are_told_apart_from_damage() {
    let mut pool = IpPool::new("p");
    pool.add_cidr_range("10.0.0.0/24").unwrap();
    let snapshot = pool.to_snapshot();
    for subid in ["a", "b", "c"] {
        pool.allocate("t", subid, ResourceType::Vm).unwrap();
    }
    let mut copy = IpPool::from_snapshot(&snapshot).unwrap();
    let mismatch = |result: Result<AppliedEvents, IpPoolError>| match result {
        Err(IpPoolError::JournalMismatch { line, requested, actual, .. }) => (line, requested, actual),
        other => panic!("{other:?}"),
    };
    assert_eq!(mismatch(copy.apply_events(&pool.journal_since(3).unwrap())), (1, 3, 1));
    let (block, _) = pool.journal_block(1, 0);
    assert_eq!(mismatch(copy.apply_events(&(block + &pool.journal_since(3).unwrap()))), (4, 3, 2));
    // Another name, other options, and the same name and options with another history.
    let options = PoolOptions::default().quarantine(Duration::from_millis(1));
    for mut other in [IpPool::new("q"), IpPool::with_options("p", options).unwrap()] {
        assert_eq!(mismatch(other.apply_events(&pool.journal_since(0).unwrap())), (1, 0, 0));
    }
    copy.allocate("t", "other", ResourceType::Vm).unwrap();
    let before = copy.to_snapshot();
    assert_eq!(mismatch(copy.apply_events(&pool.journal_since(1).unwrap())), (2, 1, 2));
    assert_eq!(mismatch(copy.apply_events(&pool.journal_since(2).unwrap())), (1, 2, 2));
    assert_eq!(copy.to_snapshot(), before);
}

#[test]
fn only_the_time_is_written_if_nothing_else_has_changed() {
    let mut pool = IpPool::new("p");
    assert_eq!(pool.journal_since(0), Ok(String::new()));
    pool.tick(5, None).unwrap();
    let text = pool.journal_since(0).unwrap();
    assert_eq!(text.lines().nth(1), Some("clock\t5"));
    let mut copy = IpPool::new("p");
    assert_eq!(copy.apply_events(&text).unwrap().events, 0);
    assert_eq!((copy.now_ms(), copy.to_snapshot()), (Some(5), pool.to_snapshot()));
    assert_eq!(copy.journal_since(0).unwrap(), text);
}

#[test]
fn a_journal_is_outdated_by_the_ring_and_by_blocks() {
    let mut pool = IpPool::with_options("p", PoolOptions::default().event_capacity(2)).unwrap();
    pool.add_cidr_range("10.0.0.0/16").unwrap();
    for subid in ["a", "b"] {
        pool.allocate("t", subid, ResourceType::Vm).unwrap();
    }
    assert_eq!(pool.journal_since(0), Err(IpPoolError::Outdated { requested: 0, actual: 1 }));
    assert!(pool.journal_since(1).is_ok());
    assert_eq!(pool.journal_since(4), Err(IpPoolError::Outdated { requested: 4, actual: 3 }));
    pool.export_block("10.0.0.0".parse().unwrap()).unwrap();
    assert_eq!(pool.journal_since(3), Err(IpPoolError::Outdated { requested: 3, actual: 4 }));
    let snapshot = pool.to_snapshot();
    pool.allocate("t", "c", ResourceType::Vm).unwrap();
    let mut copy = IpPool::from_snapshot(&snapshot).unwrap();
    copy.apply_events(&pool.journal_since(4).unwrap()).unwrap();
    assert_eq!(copy.to_snapshot(), pool.to_snapshot());
    let mut silent = IpPool::with_options("p", PoolOptions::default().event_capacity(0)).unwrap();
    silent.add_cidr_range("10.0.0.0/24").unwrap();
    assert!(silent.journal_since(0).is_err() && silent.journal_since(1) == Ok(String::new()));
}

#[test]
fn much_metadata_does_not_fill_the_memory() {
    let mut pool = IpPool::with_options("p", PoolOptions::default().event_capacity(4_000)).unwrap();
    pool.add_cidr_range("10.0.0.0/24").unwrap();
    let address = pool.allocate("t", "a", ResourceType::Vm).unwrap();
    let entry = |key: &str| MetadataEntry { key: key.into(), value: "\n".repeat(4_000) };
    for _ in 0..2_000 {
        pool.set_metadata(address, &[entry("a"), entry("b")], None).unwrap();
    }
    let oldest = pool.revision() - 1_200;
    assert!(matches!(pool.journal_since(oldest - 300), Err(IpPoolError::Outdated { .. })));
    let page = pool.paged_journal(oldest).unwrap();
    assert!(page.more && page.text.len() < 1 << 20, "{}", page.text.len());
}
