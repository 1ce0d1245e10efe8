//! The workflows that are walked.

use std::sync::Arc;

use scheduler_core::{
    Machine, MachineOptions, Wbs, Workbook,
    dsl::model::{EdgeDef, NodeDef, NodeKind, ScenarioModel, Trigger, WorkflowDef},
};

pub fn node(id: String, kind: NodeKind, edges: Vec<(String, Trigger)>) -> NodeDef {
    let edges = edges.into_iter().map(|(to, trigger)| EdgeDef { to, trigger, label: None }).collect();
    NodeDef { id, kind, retry: None, timeout_ms: None, on_error: None, edges }
}

/// A machine of one workflow.
pub fn machine(nodes: Vec<NodeDef>, options: MachineOptions) -> Machine {
    let scenario = ScenarioModel {
        name: "bench".into(),
        workflows: vec![WorkflowDef { id: "main".into(), nodes }],
        ..ScenarioModel::default()
    };
    let workbook = Workbook::from_model(&scenario).expect("a sound scenario");
    let wbs = Wbs::from_model(Arc::new(scenario), None).expect("a sound scenario");
    Machine::from_wbs(&wbs, &workbook, options).expect("a sound machine")
}

/// A chain of `length` nodes that are passed at once, each with a guard that does not hold before the edge that is taken.
pub fn chain(length: usize, guarded: bool) -> Vec<NodeDef> {
    let mut nodes: Vec<NodeDef> = (0..length)
        .map(|place| {
            let to = if place + 1 == length { "end".to_owned() } else { format!("n{}", place + 1) };
            let mut edges = vec![(to, Trigger::Always)];
            if guarded {
                edges.insert(0, ("end".to_owned(), Trigger::Condition("user.index > 2000000000".into())));
            }
            node(format!("n{place}"), NodeKind::Pass, edges)
        })
        .collect();
    nodes.push(node("end".into(), NodeKind::End, vec![]));
    nodes
}

/// Two nodes that take turns at each event.
pub fn toggle() -> Vec<NodeDef> {
    let turn =
        |id: &str, to: &str| node(id.into(), NodeKind::Pass, vec![(to.to_owned(), Trigger::Event("toggle".into()))]);
    vec![turn("inactive", "active"), turn("active", "inactive")]
}

/// Ten nodes, each left at an event; the last is the end.
pub fn ten() -> Vec<NodeDef> {
    let mut nodes: Vec<NodeDef> = (0..9)
        .map(|place| {
            let to = if place == 8 { "end".to_owned() } else { format!("n{}", place + 1) };
            node(format!("n{place}"), NodeKind::Pass, vec![(to, Trigger::Event("go".into()))])
        })
        .collect();
    nodes.push(node("end".into(), NodeKind::End, vec![]));
    nodes
}
