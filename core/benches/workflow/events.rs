//! Transitions a second: as many as a call makes, one event a call, natively and from Node.

use std::time::Duration;

use scheduler_core::{
    MachineOptions, Wbs,
    dsl::model::{ScenarioModel, WorkflowDef},
};
use serde_json::json;

use super::{
    scenario,
    support::{
        paths,
        peer::{self, Measured},
        report::{Report, Row, Unit},
        samples::{Repetitions, Samples, time_each},
    },
};

const CHAIN: usize = 900;

/// Millions a second, of nanoseconds each.
fn rate(samples: &Samples) -> Samples {
    samples.scaled(|nanoseconds| 1e3 / nanoseconds)
}

fn walk(guarded: bool, options: MachineOptions) -> Samples {
    let walks = 100;
    let mut machine = scenario::machine(scenario::chain(CHAIN, guarded), options.iterations(1));
    Repetitions::of(31).run(|| {
        let first = machine.add_instances(None, walks, &[]).expect("room");
        time_each(walks as usize * CHAIN, || machine.start(first, walks).expect("ready instances"))
    })
}

pub fn native(report: &mut Report) {
    let bare = MachineOptions::default().max_trace(0).hash(false);
    let hashed = MachineOptions::default().max_trace(0);
    let traced = MachineOptions::default().max_trace(10_000);
    report
        .row(Row::new("transitions, bare", "native", Unit::MillionsPerSecond, &rate(&walk(false, bare))).target(30.0));
    report.row(Row::new(
        "transitions, bare, a guard each",
        "native",
        Unit::MillionsPerSecond,
        &rate(&walk(true, bare)),
    ));
    report.row(Row::new("transitions, hashed", "native", Unit::MillionsPerSecond, &rate(&walk(false, hashed))));
    report.row(
        Row::new("transitions, traced and hashed", "native", Unit::MillionsPerSecond, &rate(&walk(false, traced)))
            .target(5.0),
    );
    let mut machine = scenario::machine(scenario::toggle(), hashed.max_visits(u32::MAX));
    machine.spawn(None, &[]).expect("room");
    let single = Repetitions::of(31).run(|| {
        time_each(10_000, || {
            for _ in 0..10_000 {
                machine.send_event(Some(0), "toggle").expect("an instance");
            }
        })
    });
    report.row(Row::new("one event a call", "native", Unit::MillionsPerSecond, &rate(&single)));
}

/// Our component in Node beside XState there, and the Python peers.
pub fn outside(report: &mut Report) {
    let model = ScenarioModel {
        name: "toggle".into(),
        workflows: vec![WorkflowDef { id: "main".into(), nodes: scenario::toggle() }],
        ..ScenarioModel::default()
    };
    let wbs = Wbs::from_model(std::sync::Arc::new(model), None).expect("a sound scenario");
    let task = json!({ "bench": "workflow", "wbs": wbs.to_snapshot() });
    let mut run = |peer| {
        let measured = Measured::by(peer, &task, Duration::from_secs(120));
        for note in &measured.notes {
            report.note(note);
        }
        measured
    };
    let ours = run(peer::node("scheduler-core in Node", &paths::peers().join("node/workflow.mjs")));
    let xstate = run(peer::npm("XState", "xstate.mjs"));
    let transitions = run(peer::python("transitions", "workflow.py"));
    let peers = |row: Row| {
        [(&xstate, "event"), (&transitions, "transitions"), (&transitions, "python-statemachine")].into_iter().fold(
            row,
            |row, (peer, measure)| {
                let name = if measure == "event" { peer.version.clone() } else { measure.to_owned() };
                row.peer(name, peer.median(measure, 1).map(|nanoseconds| 1e3 / nanoseconds))
            },
        )
    };
    for (measure, live, name, times) in
        [("event", 1, "one event a call", 1.0), ("batch", 10_000, "an event to 10,000 instances a call", 10.0)]
    {
        if let Some(samples) = ours.samples(measure, live) {
            let row = Row::new(name, "node", Unit::MillionsPerSecond, &rate(samples));
            let target = xstate.median("event", 1).map(|nanoseconds| 1e3 / nanoseconds * times);
            let row = match target {
                Some(target) => row.target(target),
                None => row,
            };
            report.row(peers(row));
        }
    }
}
