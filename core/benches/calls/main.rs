//! `cargo xtask bench calls`: what a call across the component's boundary costs,
//! whatever it does on the other side. The echo component does nothing, in the
//! shapes of `scheduler:core`, so that what remains is the boundary.

#[path = "../support/mod.rs"]
mod support;

use std::time::Duration;

use serde_json::json;
use support::{
    paths,
    peer::{self, Measured, Peer},
    report::{Report, Row, Unit},
};

/// A measure, how large it is, and how the row is called.
const SHAPES: [(&str, u64, &str); 7] = [
    ("touch", 0, "nothing in, nothing out"),
    ("text", 20, "20 B of text in and out"),
    ("text", 2000, "2 kB of text in and out"),
    ("text", 200_000, "200 kB of text in and out"),
    ("column", 1024, "list<u64> of 1,024 out"),
    ("allocate", 0, "shape of allocate: three texts in, an address out"),
    ("allocate-many", 1024, "shape of allocate-many: 1,024 texts in, two columns out"),
];

fn main() -> std::io::Result<()> {
    let mut report = Report::new("calls");
    let node = run(peer::node("Node, raw bindings", &paths::peers().join("node/calls.mjs")), &mut report);
    let wasmtime = run(peer::host("wasmtime", "wasmtime"), &mut report);
    for (measure, size, name) in SHAPES {
        for (lane, measured) in [("wasmtime", &wasmtime), ("node-raw", &node)] {
            if let Some(samples) = measured.samples(measure, size) {
                report.row(Row::new(name, lane, Unit::Nanoseconds, samples));
            }
        }
    }
    report.finish()
}

/// What a host has measured; nothing, and a note, if it could not.
fn run(host: Result<Peer, String>, report: &mut Report) -> Measured {
    let task = json!({ "bench": "calls", "echo": paths::output().join("echo.wasm") });
    let measured = Measured::by(host, &task, Duration::from_secs(120));
    if !measured.version.is_empty() {
        report.note(format!("host: {}", measured.version));
    }
    for note in &measured.notes {
        report.note(note);
    }
    measured
}
