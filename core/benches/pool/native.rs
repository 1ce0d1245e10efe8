//! What a call costs natively, against the peers.

use std::time::{Duration, Instant};

use super::{
    hosts::BATCH,
    ip_pool::Ours,
    owners::{owners, subid},
    peers::{LinearScanCosts, Peers},
    subject::{self, Subject},
    support::{
        progress, quick,
        report::{Report, Row, Unit},
        samples::{Repetitions, Samples, time_each},
        table::count,
    },
};

const NANOSECONDS: Unit = Unit::Nanoseconds;

/// Allocations a repetition: few enough that most repetitions are over before the
/// operating system gives the processor to somebody else.
const OPERATIONS: usize = 1000;

/// Repetitions of everything that is cheap to repeat.
fn repetitions() -> Repetitions {
    Repetitions::of(if quick() { 25 } else { 201 }).within(Duration::from_secs(4))
}

/// An allocation at every point of the curve, with the peers; at `many`, with the target, also
/// into holes, of an owner that holds an address already, and the release.
pub fn allocations(report: &mut Report, curve: &[u64], many: u64, peers: &Peers) {
    for &live in curve {
        progress(&format!("native: {} live bindings", count(live)));
        let mut pool = Ours::with_live(live);
        let costs = subject::allocate(&mut pool, live, repetitions(), OPERATIONS.min(live as usize));
        let mut row = Row::new(format!("allocate, {} live", count(live)), "native", NANOSECONDS, &costs);
        if live == many {
            row = row.target(350.0);
        }
        report.row(peers.beside(row, "allocate", live));
        if live == many {
            at_many(report, &mut pool, live);
        }
    }
}

fn at_many(report: &mut Report, pool: &mut Ours, live: u64) {
    let held = owners(live / 2, OPERATIONS);
    let again = repetitions().run(|| {
        time_each(OPERATIONS, || {
            for owner in &held {
                assert!(pool.allocate(owner));
            }
        })
    });
    report.row(Row::new(
        format!("allocate again for the same owner, {} live", count(live)),
        "native",
        NANOSECONDS,
        &again,
    ));
    let (allocations, releases) = subject::churn(pool, live, repetitions(), OPERATIONS);
    report.row(
        Row::new(format!("allocate into holes, {} live", count(live)), "native", NANOSECONDS, &allocations)
            .target(350.0),
    );
    report.row(Row::new(format!("release at random, {} live", count(live)), "native", NANOSECONDS, &releases));
}

/// Batches for one tenant at every point of the curve; at `many` the rate that the target speaks of.
/// Returns the medians by live bindings, in nanoseconds an address.
pub fn batches(report: &mut Report, curve: &[u64], many: u64) -> Vec<(u64, f64)> {
    let mut medians = Vec::new();
    for &live in curve.iter().filter(|live| **live <= many) {
        progress(&format!("native: batches, {} live bindings", count(live)));
        let mut pool = Ours::with_live(live);
        let mut upcoming = live;
        let costs = repetitions().run(|| {
            let subids: Vec<String> = (upcoming..).take(BATCH as usize).map(subid).collect();
            upcoming += BATCH;
            let cost = time_each(subids.len(), || pool.allocate_many("tenant-7", &subids));
            pool.release_many("tenant-7", &subids);
            cost
        });
        let name = format!("allocate in batches, {} live", count(live));
        report.row(Row::new(name, "native", NANOSECONDS, &costs));
        medians.push((live, costs.median()));
        if live == many {
            let rate = costs.scaled(|cost| 1000.0 / cost);
            let name = format!("addresses a second in batches, {} live", count(live));
            report.row(Row::new(name, "native", Unit::MillionsPerSecond, &rate).target(5.0));
        }
    }
    medians
}

/// The slowest of a hundred allocations, one by one on the clock, with `live` bindings and
/// no growth of a table: after as many releases as there are allocations.
pub fn latency(report: &mut Report, live: u64) {
    let mut pool = Ours::with_live(live + 50_000);
    for newcomer in owners(live, 50_000) {
        pool.release(&newcomer);
    }
    let newcomers = owners(live + 50_000, 20_000);
    let mut costs = Vec::with_capacity(newcomers.len());
    for newcomer in &newcomers {
        let start = Instant::now();
        let given = pool.allocate(newcomer);
        costs.push(start.elapsed().as_nanos() as f64);
        assert!(given);
    }
    let costs = Samples::new(costs);
    let clock = Samples::new((0..10_000).map(|_| Instant::now().elapsed().as_nanos() as f64).collect());
    report.row(
        Row::exact(
            format!("allocate, 99th percentile, {} live", count(live)),
            "native",
            NANOSECONDS,
            costs.quantile(0.99),
        )
        .target(1000.0),
    );
    report.note(format!(
        "the 99th percentile includes reading the clock, {:.0} ns; the median of the same calls is {:.0} ns",
        clock.median(),
        costs.median()
    ));
}

/// An allocation on a full pool: a /16, as large as the peers can be filled, and their smaller ones.
pub fn full(report: &mut Report, peers: &Peers) {
    progress("native: a full pool");
    const USABLE: u64 = (1 << 16) - 2;
    let mut pool = Ours::new("10.0.0.0/16");
    for owner in owners(0, USABLE as usize) {
        assert!(pool.allocate(&owner));
    }
    let costs = subject::refuse(&mut pool, USABLE, repetitions(), OPERATIONS);
    let LinearScanCosts { full, .. } = &peers.linear_scan;
    let row = Row::new("allocate on a full /16", "native", NANOSECONDS, &costs)
        .target(100.0)
        .peer("linear scan", full.as_ref().map(Samples::median))
        .peer(&peers.go_ipam.version, peers.go_ipam.median("full", 1 << 16))
        .peer(&peers.netaddr.version, peers.netaddr.median("full", USABLE))
        .peer(format!("{} (a /22)", peers.ipalloc.version), peers.ipalloc.median("full", 1022));
    report.row(row);
}
