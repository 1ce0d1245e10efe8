//! The same work through the component, in wasmtime and in Node. Batches of a thousand; the
//! boundary is what the same texts cost on a component that does nothing.

use std::time::Duration;

use serde_json::json;

use super::support::{
    paths,
    peer::{self, Measured, Peer},
    report::{Report, Row, Unit},
    table::count,
};

/// Subids a batch.
pub const BATCH: u64 = 1024;

/// Measures at each number of live bindings, beside the medians of native batches.
pub fn measure(report: &mut Report, curve: &[u64], natively: &[(u64, f64)]) {
    let task = json!({
        "bench": "pool",
        "component": paths::components().join("scheduler_core_offline.wasm"),
        "echo": paths::output().join("echo.wasm"),
        "live": curve,
    });
    let hosts = [
        ("wasmtime", peer::host("wasmtime", "wasmtime")),
        ("node-raw", peer::node("Node, raw bindings", &paths::peers().join("node/pool.mjs"))),
    ];
    for (lane, host) in hosts {
        let measured = run(host, &task, report);
        rows(report, lane, &measured, curve, natively);
    }
}

fn run(host: Result<Peer, String>, task: &serde_json::Value, report: &mut Report) -> Measured {
    let measured = Measured::by(host, task, Duration::from_secs(300));
    report.note(format!("host: {}", measured.version));
    for note in &measured.notes {
        report.note(note);
    }
    measured
}

fn rows(report: &mut Report, lane: &str, measured: &Measured, curve: &[u64], natively: &[(u64, f64)]) {
    let boundary = measured.samples("allocate-many", BATCH).map(|samples| samples.scaled(|whole| whole / BATCH as f64));
    if let Some(boundary) = &boundary {
        report.row(Row::new("boundary, an address of a batch", lane, Unit::Nanoseconds, boundary));
    }
    if let Some(alone) = measured.samples("allocate", 0) {
        report.row(Row::new("boundary, a call of allocate", lane, Unit::Nanoseconds, alone));
    }
    for &live in curve {
        let native = natively.iter().find(|known| known.0 == live).map(|known| known.1);
        let (Some(bulk), Some(native)) = (measured.samples("bulk", live), native) else { continue };
        let name = format!("allocate in batches, {} live", count(live));
        report.row(Row::new(&name, lane, Unit::Nanoseconds, bulk).peer("native", Some(native)));
        if let Some(boundary) = boundary.as_ref().map(|boundary| boundary.median()) {
            let inside = bulk.scaled(|whole| whole - boundary);
            let row = Row::new(format!("{name}, without the boundary"), lane, Unit::Nanoseconds, &inside);
            report.row(row.target((native * 1.4).round()).peer("native", Some(native)));
        }
        if let Some(single) = measured.samples("single", live) {
            report.row(Row::new(format!("allocate, {} live", count(live)), lane, Unit::Nanoseconds, single));
        }
    }
}
