//! The compiled machine beside a slow and obvious interpreter of the rules in `wit/workflow.wit`, by seeded random
//! scenarios and stimuli. `WORKFLOW_SEED=17` runs one seed alone.

mod interpreter;

use std::sync::Arc;

use interpreter::{Interpreter, Verdict};
use scheduler_core::{
    ActionOutcome, Machine, MachineOptions, NamedValue, Wbs, Workbook,
    dsl::{
        expr::Value,
        model::{
            ActionDef, EdgeDef, ExportDef, ExportKind, JoinWait, NodeDef, NodeKind, RetryDef, Scenario, Trigger,
            WorkflowDef,
        },
    },
};

pub struct Draw(pub u64);

impl Draw {
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}

const ACTIONS: [&str; 3] = ["a", "b", "c"];
const EVENTS: [&str; 2] = ["go", "stop"];

fn edge(draw: &mut Draw, names: &[String], waits: bool) -> EdgeDef {
    let trigger = match draw.below(if waits { 7 } else { 4 }) {
        0 | 1 => Trigger::Otherwise,
        2 | 3 => Trigger::Condition(format!("{}.status == {}", ACTIONS[draw.below(3)], draw.below(3))),
        4 | 5 => Trigger::Event(EVENTS[draw.below(2)].to_owned()),
        _ => Trigger::After(10 * draw.below(8) as u64),
    };
    EdgeDef { to: names[draw.below(names.len())].clone(), trigger, label: None }
}

fn workflow(draw: &mut Draw, id: &str, callee: Option<&str>) -> WorkflowDef {
    let count = 3 + draw.below(6);
    let mut names: Vec<String> = (0..count).map(|place| format!("n{place}")).collect();
    names.push("end".into());
    let mut nodes: Vec<NodeDef> = Vec::new();
    for name in &names[..count] {
        let kind = match draw.below(9) {
            0..=3 => NodeKind::Action { action: ACTIONS[draw.below(3)].into() },
            4 => NodeKind::Pass,
            5 | 6 => NodeKind::Fork,
            7 => NodeKind::Join { wait: [JoinWait::All, JoinWait::Any, JoinWait::Count(2)][draw.below(3)] },
            _ => match callee {
                Some(workflow) => NodeKind::Workflow { workflow: workflow.to_owned() },
                None => NodeKind::Pass,
            },
        };
        let fork = kind == NodeKind::Fork;
        let edges = (0..1 + draw.below(3)).map(|_| edge(draw, &names, !fork)).collect();
        let retry = (draw.below(3) == 0).then(|| RetryDef {
            count: 1 + draw.below(2) as u32,
            interval_ms: 15 * draw.below(3) as u64,
            backoff: 2.0,
            max_interval_ms: None,
            jitter: 0.0,
        });
        nodes.push(NodeDef {
            id: name.clone(),
            kind,
            retry,
            timeout_ms: (draw.below(5) == 0).then_some(70),
            on_error: (draw.below(4) == 0).then(|| names[draw.below(names.len())].clone()),
            edges,
        });
    }
    nodes.push(NodeDef {
        id: "end".into(),
        kind: NodeKind::End,
        retry: None,
        timeout_ms: None,
        on_error: None,
        edges: vec![],
    });
    WorkflowDef { id: id.into(), nodes }
}

fn scenario(draw: &mut Draw) -> Scenario {
    let action = |(place, name): (usize, &&str)| ActionDef {
        id: (*name).into(),
        kind: "get".into(),
        parameters: vec![],
        timeout_ms: (place == 1).then_some(40),
        exports: vec![ExportDef { name: "status".into(), kind: ExportKind::Int, default: Some(Value::Int(0)) }],
    };
    Scenario {
        name: "model".into(),
        actions: ACTIONS.iter().enumerate().map(action).collect(),
        workflows: vec![workflow(draw, "main", Some("sub")), workflow(draw, "sub", None)],
        ..Scenario::default()
    }
}

fn compare(machine: &mut Machine, model: &mut Interpreter, place: &str) {
    let status = machine.status(0).expect("an instance");
    assert_eq!(status.state, model.state(), "{place}: {:?} but {:?}", status.fault, model.verdict);
    assert_eq!(status.fault.map(|fault| fault.kind), model.fault(), "{place}");
    assert_eq!(status.nodes, model.standing(), "{place}");
    let progress = machine.progress();
    assert_eq!((progress.requested, progress.in_flight, progress.next_timer_ms), model.progress(), "{place}");
    let visits: Vec<(String, u32)> =
        machine.visits(0).expect("an instance").into_iter().map(|visits| (visits.node, visits.visits)).collect();
    assert_eq!(visits, model.visits(), "{place}");
    for name in ACTIONS {
        let variable = format!("{name}.status");
        let found = machine.variables(0).expect("an instance").into_iter().find(|own| own.name == variable);
        if let Some(found) = found {
            assert_eq!(found.value, Value::Int(model.status_of(name)), "{place}: {variable}");
        }
    }
}

fn run(seed: u64) -> bool {
    let mut draw = Draw(seed);
    let scenario = scenario(&mut draw);
    let mut model = Interpreter::new(&scenario);
    let scenario = Arc::new(scenario);
    let workbook = Workbook::from_model(&scenario).expect("a sound scenario");
    let wbs = Wbs::from_model(Arc::clone(&scenario), Some("main")).expect("a sound scenario");
    let options = MachineOptions { max_visits: Some(50), max_microsteps: Some(200), ..MachineOptions::default() };
    let mut machine = Machine::from_wbs(&wbs, &workbook, options).expect("a sound machine");
    machine.spawn(None, &[]).expect("room");
    model.start();
    compare(&mut machine, &mut model, &format!("seed {seed}, start"));
    let mut out: Vec<(u64, usize, u32)> = Vec::new();
    let mut now = 0;
    for step in 0..60 {
        let place = format!("seed {seed}, step {step}");
        match draw.below(6) {
            0 | 1 => {
                let max = 1 + draw.below(2);
                let asked = machine.next_actions(max as u32);
                let expected = model.next_actions(max);
                let nodes: Vec<_> =
                    asked.iter().map(|request| (request.node.clone(), request.attempt, request.deadline_ms)).collect();
                assert_eq!(nodes, expected.iter().map(|own| own.described.clone()).collect::<Vec<_>>(), "{place}");
                out.extend(asked.iter().zip(&expected).map(|(request, own)| (request.token, own.branch, own.turn)));
            }
            2 | 3 if !out.is_empty() => {
                let (token, branch, turn) = out.swap_remove(draw.below(out.len()));
                let verdict = [Verdict::Success(draw.below(3) as i64), Verdict::Failure, Verdict::Timeout]
                    [draw.below(4).saturating_sub(1)];
                let outcome = match verdict {
                    Verdict::Success(status) => {
                        ActionOutcome::Success(vec![NamedValue::new("status", Value::Int(status))])
                    }
                    Verdict::Failure => ActionOutcome::Failure("refused".into()),
                    Verdict::Timeout => ActionOutcome::Timeout,
                };
                let report = machine.complete(token, outcome, None).expect("a token that was given");
                let counted = model.complete(branch, turn, verdict);
                assert_eq!(report == scheduler_core::ReportStatus::Accepted, counted, "{place}");
            }
            4 => {
                let event = EVENTS[draw.below(2)];
                assert_eq!(
                    machine.send_event(Some(0), event).expect("an instance"),
                    model.send_event(event),
                    "{place}"
                );
            }
            _ => {
                now += draw.below(40) as u64;
                machine.tick(now).expect("time goes on");
                model.tick(now);
            }
        }
        compare(&mut machine, &mut model, &place);
    }
    model.state().is_final()
}

#[test]
fn the_machine_does_what_the_rules_say() {
    if let Some(seed) = std::env::var("WORKFLOW_SEED").ok().and_then(|seed| seed.parse().ok()) {
        run(seed);
        return;
    }
    let ended = (0..1_500).filter(|seed| run(*seed)).count();
    assert!((300..1_400).contains(&ended), "{ended} of 1,500 runs came to an end");
}
