//! The engine over a host that does what the test says, and over real sockets.

mod checked;
mod host;
mod large;
mod ledger;
mod names;
mod outcomes;
mod ports;
mod real;
mod rules;

use std::time::Duration;

use crate::{
    dsl::{self, Scenario},
    socket::Backend,
};

use super::{event_loop::Engine, events::RunEvents, options::RunOptions, report::RunReport};

/// A scenario of this text, free of errors.
fn scenario(text: &str) -> Scenario {
    dsl::parse(text, dsl::Syntax::Text).unwrap_or_else(|error| panic!("{error:?}"))
}

/// Maximum number of steps of a test: a run without end fails the test.
const STEPS: u32 = 20_000;

/// Runs to the end. Returns the events of all steps, and the result.
fn finish<B: Backend>(engine: &mut Engine<B>) -> (Vec<RunEvents>, RunReport) {
    let mut events = Vec::new();
    for _ in 0..STEPS {
        events.push(engine.step(Duration::from_millis(50)).unwrap().events);
        if engine.is_finished() {
            return (events, engine.report());
        }
    }
    panic!("the run does not finish: {:?}", engine.progress());
}

/// Runs a scenario to the end.
fn run<B: Backend>(text: &str, options: &RunOptions) -> RunReport {
    let mut engine = Engine::<B>::new(&scenario(text), options).unwrap();
    let report = finish(&mut engine).1;
    assert_nothing_is_left(&report);
    report
}

/// Neither sockets nor addresses.
fn assert_nothing_is_left(report: &RunReport) {
    assert_eq!((report.progress.connections, report.progress.addresses), (0, 0), "{report:?}");
    assert!(report.pools.iter().all(|pool| pool.held == 0), "{report:?}");
    assert_eq!(
        (report.progress.attempts.in_flight, report.progress.requested, report.progress.present),
        (0, 0, 0),
        "{report:?}"
    );
}
