//! The peers of the pool, each given the same work.

use std::time::Duration;

use serde_json::json;

use super::{
    linear_scan::LinearScan,
    subject,
    support::{
        peer::{self, Measured, Peer},
        progress, quick,
        report::{Report, Row},
        samples::{Repetitions, Samples},
    },
};

/// What all peers took. One that could not be measured has no values.
#[derive(Default)]
pub struct Peers {
    pub go_ipam: Measured,
    pub ipalloc: Measured,
    pub netaddr: Measured,
    pub linear_scan: LinearScanCosts,
}

/// The linear scan, which runs in this process.
#[derive(Default)]
pub struct LinearScanCosts {
    allocate: Vec<(u64, Samples)>,
    /// On a full /16.
    pub full: Option<Samples>,
}

/// Lets all peers measure, with up to `many` live bindings, and notes what they could not.
pub fn measure(curve: &[u64], many: u64, report: &mut Report) -> Peers {
    let live: Vec<u64> = curve.iter().copied().filter(|live| *live <= many).collect();
    let budget = if quick() { 1000 } else { 4000 };
    let task = json!({ "live": live, "repetitions": 11, "operations": 100, "budget_ms": budget });
    let of = |name: &str| {
        let mut task = task.clone();
        task["peer"] = name.into();
        task
    };
    let mut run = |peer: Result<Peer, String>, task: &serde_json::Value| {
        let measured = Measured::by(peer, task, Duration::from_secs(600));
        for note in &measured.notes {
            report.note(note);
        }
        measured
    };
    Peers {
        go_ipam: run(peer::go("go-ipam", "go-ipam"), &task),
        ipalloc: run(peer::python("ipalloc", "pool.py"), &of("ipalloc")),
        netaddr: run(peer::python("netaddr", "pool.py"), &of("netaddr")),
        linear_scan: linear_scan(&live),
    }
}

fn linear_scan(curve: &[u64]) -> LinearScanCosts {
    progress("linear scan measures");
    let first = u32::from_be_bytes([10, 0, 0, 1]);
    let allocate = curve
        .iter()
        .map(|&live| {
            let mut pool = LinearScan::with_live(first, first + 0x00ff_fffd, live);
            // About as long for each point of the curve.
            let operations = (1_000_000 / live).clamp(1, 1000) as usize;
            (live, subject::allocate(&mut pool, live, Repetitions::of(11), operations))
        })
        .collect();
    const USABLE: u64 = (1 << 16) - 2;
    let mut pool = LinearScan::with_live(first, first + USABLE as u32 - 1, USABLE);
    LinearScanCosts { allocate, full: Some(subject::refuse(&mut pool, USABLE, Repetitions::of(11), 10)) }
}

impl Peers {
    /// The row with every peer that has the same measure at the same number of live bindings.
    pub fn beside(&self, row: Row, measure: &str, live: u64) -> Row {
        let scan = self.linear_scan.allocate.iter().find(|(known, _)| *known == live && measure == "allocate");
        [&self.go_ipam, &self.ipalloc, &self.netaddr]
            .into_iter()
            .fold(row.peer("linear scan", scan.map(|(_, samples)| samples.median())), |row, peer| {
                row.peer(&peer.version, peer.median(measure, live))
            })
    }
}
