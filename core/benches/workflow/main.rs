//! `cargo xtask bench workflow`: transitions, plans and virtual users, natively and from Node, beside XState, transitions,
//! python-statemachine and petgraph. doc/PERFORMANCE.md explains the rows. `--quick` measures smaller plans and fewer users.

mod events;
mod plans;
mod scenario;
#[path = "../support/mod.rs"]
mod support;
mod users;

use support::report::Report;

#[global_allocator]
static ALLOCATOR: support::memory::Counting = support::memory::Counting;

fn main() -> std::io::Result<()> {
    let mut report = Report::new("workflow");
    events::native(&mut report);
    events::outside(&mut report);
    plans::critical_path(&mut report);
    plans::edits(&mut report);
    users::curve(&mut report);
    report.finish()
}
