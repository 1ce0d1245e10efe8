//! `cargo xtask bench pool`: what an allocation costs, natively and through the component, and what it costs the peers.
//!
//! The same work for everybody: a pool of 10.0.0.0/8 in which N owners of a hundred
//! tenants hold the lowest addresses, and newcomers allocate. `--quick` measures
//! smaller pools and fewer repetitions; `--only=PART` one part of `peers`, `native`, `memory`,
//! `filling` and `hosts`. doc/PERFORMANCE.md explains the rows.

mod hosts;
mod ip_pool;
mod linear_scan;
mod memory;
mod native;
mod owners;
mod peers;
mod scale;
mod subject;
#[path = "../support/mod.rs"]
mod support;

use peers::Peers;
use support::{quick, report::Report, wanted};

#[global_allocator]
static ALLOCATOR: support::memory::Counting = support::memory::Counting;

/// The number of live bindings that the targets speak of.
const MANY: u64 = 1_000_000;

fn main() -> std::io::Result<()> {
    let mut report = Report::new("pool");
    let curve: &[u64] = if quick() {
        &[100, 1000, 10_000, 100_000]
    } else {
        &[100, 1000, 10_000, 100_000, MANY, 4_000_000, 16_000_000]
    };
    let many = curve.iter().copied().filter(|live| *live <= MANY).max().unwrap_or(MANY);
    let peers = if wanted("peers") { peers::measure(curve, many, &mut report) } else { Peers::default() };
    if wanted("native") {
        native::allocations(&mut report, curve, many, &peers);
        native::latency(&mut report, many);
        native::full(&mut report, &peers);
        scale::statistics(&mut report, many);
        scale::snapshots(&mut report, many);
    }
    if wanted("memory") {
        memory::empty(&mut report);
        memory::bindings(&mut report, many, &peers);
    }
    if wanted("filling") && !quick() {
        scale::fill_a_slash_8(&mut report);
    }
    if wanted("hosts") {
        let batches = native::batches(&mut report, curve, many);
        let in_wasm: Vec<u64> = curve.iter().copied().filter(|live| (1000..=many).contains(live)).collect();
        hosts::measure(&mut report, &in_wasm, &batches);
    }
    report.finish()
}
