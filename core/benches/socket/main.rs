//! `cargo xtask bench socket`: what our sockets cost beside those of the host they run on.
//!
//! The same client everywhere: it sends a gigabyte to a sink, bounces 64 bytes off an echo, and sends datagrams. The other
//! side is always the same program, std::net on threads of this process. `--quick` sends less and repeats less.
//! doc/PERFORMANCE.md explains the rows.

mod native;
mod other_side;
#[path = "../support/mod.rs"]
mod support;

use std::time::Duration;

use serde_json::{Value, json};
use support::{
    paths,
    peer::{self, Measured, Peer},
    progress, quick,
    report::{Report, Row, Unit},
    samples::Samples,
};

const MIB: u64 = 1 << 20;

/// How much is done in a repetition.
#[derive(Debug, Clone, Copy)]
struct Work {
    bytes: u64,
    rounds: u64,
    datagrams: u64,
    repetitions: u64,
}

fn main() -> std::io::Result<()> {
    let mut report = Report::new("socket");
    let other = other_side::start()?;
    let work = if quick() {
        Work { bytes: 128 * MIB, rounds: 2000, datagrams: 20_000, repetitions: 3 }
    } else {
        Work { bytes: 1024 * MIB, rounds: 20_000, datagrams: 200_000, repetitions: 7 }
    };
    let task = |work: Work| {
        json!({
            "bench": "socket", "sink": other.sink, "echo": other.echo, "udp": other.udp, "bytes": work.bytes,
            "rounds": work.rounds, "datagrams": work.datagrams, "repetitions": work.repetitions,
            "guest": paths::output().join("socket_guest.wasm"), "baseline": paths::output().join("socket_baseline.wasm"),
            "linked": paths::output().join("socket_linked_guest.wasm"),
            "core": paths::root().join("target/component/scheduler_core.wasm"),
        })
    };

    progress("native");
    let native = native::measure(&other, work)?;
    rows(&mut report, "native", "std::net", work.bytes, &native, Targets { stream: Some(0.98), echo: None });

    let wasmtime = run(peer::cargo("wasmtime", "bench-socket-host"), &task(work), &mut report);
    rows(
        &mut report,
        "wasmtime, composed guest",
        "wasip2 std::net",
        work.bytes,
        &wasmtime,
        Targets { stream: Some(1.0), echo: Some(1.1) },
    );
    let free = Targets { stream: None, echo: None };
    rows_of(&mut report, "wasmtime, driven by the host", "wasip2 std::net", work.bytes, &wasmtime, free, "-driven");
    let linked = Targets { stream: Some(1.0), echo: Some(1.1) };
    rows_of(&mut report, "wasmtime, crate linked in", "wasip2 std::net", work.bytes, &wasmtime, linked, "-linked");

    let node_work = Work { rounds: work.rounds / 4, datagrams: work.datagrams / 10, repetitions: 3, ..work };
    let script = paths::peers().join("node/socket.mjs");
    let node = run(peer::node("Node", &script), &task(node_work), &mut report);
    rows(&mut report, "node", "node:net", node_work.bytes, &node, Targets { stream: None, echo: None });
    if let (Some(full), Some(flushing)) = (node.samples("stream", 0), node.median("stream-flushing", 0)) {
        let rate = |nanoseconds: f64| node_work.bytes as f64 * 1e3 / nanoseconds;
        // A sixteenth of the bytes, because it takes so long.
        let flushing = rate(flushing * 16.0);
        let row = Row::new("TCP to a sink, full permit", "node", Unit::MegabytesPerSecond, &full.scaled(rate));
        report.row(row.target(3.0 * flushing).peer("blocking-write-and-flush", Some(flushing)));
    }

    let python_work =
        Work { bytes: 64 * MIB, rounds: work.rounds / 10, datagrams: work.datagrams / 40, repetitions: 1 };
    let script = paths::peers().join("python/socket_bench.py");
    let python = run(python_of_the_package(&script), &task(python_work), &mut report);
    rows(&mut report, "python", "socket", python_work.bytes, &python, Targets { stream: None, echo: None });
    report.finish()
}

/// What ours must reach, in times the peer.
struct Targets {
    /// At least, of its bytes a second.
    stream: Option<f64>,
    /// At most, of its time a round.
    echo: Option<f64>,
}

/// The rows of a lane: ours (`stream` …) beside the peer's (`stream-baseline` …).
fn rows(report: &mut Report, lane: &str, peer: &str, bytes: u64, measured: &Measured, targets: Targets) {
    rows_of(report, lane, peer, bytes, measured, targets, "");
}

/// The same of what is called `stream` and so on with something behind it.
fn rows_of(
    report: &mut Report,
    lane: &str,
    peer: &str,
    bytes: u64,
    measured: &Measured,
    targets: Targets,
    suffix: &str,
) {
    let rate = |nanoseconds: f64| bytes as f64 * 1e3 / nanoseconds;
    if let Some(samples) = measured.samples(&format!("stream{suffix}"), 0) {
        let baseline = measured.median("stream-baseline", 0).map(rate);
        let mut row =
            Row::new("TCP to a sink", lane, Unit::MegabytesPerSecond, &samples.scaled(rate)).peer(peer, baseline);
        if let (Some(target), Some(baseline)) = (targets.stream, baseline) {
            row = row.target(target * baseline);
        }
        report.row(row);
    }
    let microseconds = |samples: &Samples| samples.scaled(|nanoseconds| nanoseconds / 1e3);
    if let Some(samples) = measured.samples(&format!("echo{suffix}"), 0) {
        let baseline = measured.median("echo-baseline", 0).map(|nanoseconds| nanoseconds / 1e3);
        let mut row =
            Row::new("64 B there and back", lane, Unit::Microseconds, &microseconds(samples)).peer(peer, baseline);
        if let (Some(target), Some(baseline)) = (targets.echo, baseline) {
            row = row.target(target * baseline);
        }
        report.row(row);
    }
    let millions = |nanoseconds: f64| 1e3 / nanoseconds;
    for (measure, name) in
        [("datagrams", "datagrams of 64 B, one a call"), ("datagrams-many", "datagrams of 64 B, 64 a call")]
    {
        if let Some(samples) = measured.samples(&format!("{measure}{suffix}"), 0) {
            let baseline = measured.median("datagrams-baseline", 0).map(millions);
            report.row(Row::new(name, lane, Unit::MillionsPerSecond, &samples.scaled(millions)).peer(peer, baseline));
        }
    }
}

/// What a host has measured; nothing, and a note, if it could not.
fn run(host: Result<Peer, String>, task: &Value, report: &mut Report) -> Measured {
    let measured = Measured::by(host, task, Duration::from_secs(240));
    if !measured.version.is_empty() {
        report.note(format!("host: {}", measured.version));
    }
    for note in &measured.notes {
        report.note(note);
    }
    measured
}

/// The interpreter that has our package.
fn python_of_the_package(script: &std::path::Path) -> Result<Peer, String> {
    let interpreter = paths::root().join("bindings/python/.venv/bin/python");
    if !interpreter.exists() {
        return Err("Python is not measured: `just setup` makes its environment".to_owned());
    }
    let mut command = std::process::Command::new(interpreter);
    command.arg(script);
    Ok(Peer::new("Python", command))
}
