//! What must not grow with the pool: filling a /8 to the brim, and the counts.

use std::time::{Duration, Instant};

use scheduler_core::IpPool;

use super::{
    ip_pool::Ours,
    owners::{owner, owners},
    subject::Subject,
    support::{
        next_random, progress,
        report::{Report, Row, Unit},
        samples::{Repetitions, Samples, time_each},
        table::count,
    },
};

/// Allocations a sample.
const STEP: usize = 4096;

/// Addresses of a /8 that can be given out.
const USABLE: u64 = (1 << 24) - 2;

/// Allocates 99.9 % of a /8 one by one. The first and the last hundredth are compared, and then
/// those of newcomers for whom a thousandth of the addresses becomes free, all over the /8.
pub fn fill_a_slash_8(report: &mut Report) {
    progress("native: filling a /8");
    let goal = USABLE - USABLE / 1000;
    let mut pool = Ours::new("10.0.0.0/8");
    let mut costs = Vec::new();
    let mut given = 0;
    let mut total = Duration::ZERO;
    while given < goal {
        let newcomers = owners(given, STEP.min((goal - given) as usize));
        let start = Instant::now();
        for newcomer in &newcomers {
            assert!(pool.allocate(newcomer));
        }
        let elapsed = start.elapsed();
        total += elapsed;
        costs.push(elapsed.as_nanos() as f64 / newcomers.len() as f64);
        given += newcomers.len() as u64;
    }
    let hundredth = costs.len() / 100;
    let first = Samples::new(costs[..hundredth].to_vec());
    let last = Samples::new(costs[costs.len() - hundredth..].to_vec());
    report.row(Row::new("allocate, first hundredth of a /8", "native", Unit::Nanoseconds, &first));
    report.row(Row::new("allocate, last hundredth before 99.9 % of a /8", "native", Unit::Nanoseconds, &last));
    let ratio = last.median() / first.median();
    report.row(Row::exact("last over first hundredth of a /8", "native", Unit::Times, ratio).target(3.0));
    let rate = goal as f64 / total.as_micros() as f64;
    report.row(Row::exact("fill a /8 one by one, tables growing", "native", Unit::MillionsPerSecond, rate));
    refill(report, &mut pool, goal, first.median());
}

/// A full pool but for a thousandth: every allocation has to find one of few holes.
fn refill(report: &mut Report, pool: &mut Ours, given: u64, first: f64) {
    for newcomer in owners(given, (USABLE - given) as usize) {
        assert!(pool.allocate(&newcomer));
    }
    let mut state = 11;
    let mut upcoming = USABLE;
    let mut held: Vec<u64> = (0..USABLE).collect();
    for _ in 0..USABLE / 1000 {
        let place = (next_random(&mut state) % held.len() as u64) as usize;
        pool.release(&owner(held.swap_remove(place)));
    }
    let costs = Repetitions::of(16).run(|| {
        let newcomers = owners(upcoming, 1000);
        upcoming += 1000;
        time_each(1000, || {
            for newcomer in &newcomers {
                assert!(pool.allocate(newcomer));
            }
        })
    });
    report.row(Row::new("allocate into the holes of a /8 that is 99.9 % full", "native", Unit::Nanoseconds, &costs));
    let ratio = costs.median() / first;
    report.row(Row::exact("holes at 99.9 % over first hundredth of a /8", "native", Unit::Times, ratio).target(3.0));
}

/// A snapshot of all bindings, and a pool restored from it.
pub fn snapshots(report: &mut Report, many: u64) {
    progress("native: snapshots");
    let pool = Ours::with_live(many);
    let mut text = String::new();
    let written =
        Repetitions::of(5).within(Duration::from_secs(10)).run(|| time_each(1, || text = pool.0.to_snapshot()));
    let read = Repetitions::of(5).within(Duration::from_secs(10)).run(|| {
        let mut copy = IpPool::new("copy");
        let cost = time_each(1, || copy.restore(&text).expect("the snapshot is as it was written"));
        assert_eq!(copy.stats(), pool.0.stats());
        cost
    });
    for (what, samples) in [("snapshot", written), ("restore", read)] {
        let samples = samples.scaled(|nanoseconds| nanoseconds / 1e9);
        let name = format!("{what} of {} bindings", count(many));
        report.row(Row::new(name, "native", Unit::Seconds, &samples).target(1.0));
    }
}

/// `stats()` of a small and of a large pool.
pub fn statistics(report: &mut Report, many: u64) {
    let mut cost = |live: u64| {
        let pool = Ours::with_live(live);
        let samples = Repetitions::of(101).run(|| {
            time_each(1000, || {
                for _ in 0..1000 {
                    std::hint::black_box(std::hint::black_box(&pool.0).stats());
                }
            })
        });
        report.row(Row::new(format!("stats, {} live", count(live)), "native", Unit::Nanoseconds, &samples));
        samples.median()
    };
    let ratio = cost(many) / cost(1000);
    report.row(Row::exact(format!("stats, {} live over 1k", count(many)), "native", Unit::Times, ratio).target(1.5));
}
