//! Tests of each rule of a step, with handmade models.

mod forks;
mod rules;
mod state;
mod time;

use std::sync::Arc;

use crate::{
    dsl::{
        expr::{Value, ValueKind},
        model::{
            ActionDef, EdgeDef, ExportDef, NodeDef, NodeKind, Parameter, RetryDef, ScenarioModel, Trigger, WorkflowDef,
        },
    },
    workbook::NamedValue,
};

use super::*;

/// `to`, or `to when CONDITION`, `to on EVENT`, `to after MS`.
pub fn edge(text: &str) -> EdgeDef {
    let (to, trigger) = if let Some((to, condition)) = text.split_once(" when ") {
        (to, Trigger::Condition(condition.to_owned()))
    } else if let Some((to, event)) = text.split_once(" on ") {
        (to, Trigger::Event(event.to_owned()))
    } else if let Some((to, wait)) = text.split_once(" after ") {
        (to, Trigger::After(wait.parse().unwrap()))
    } else {
        (text, Trigger::Always)
    };
    EdgeDef { to: to.to_owned(), trigger, label: None }
}

pub fn node(id: &str, kind: NodeKind, edges: &[&str]) -> NodeDef {
    let edges = edges.iter().map(|text| edge(text)).collect();
    NodeDef { id: id.into(), kind, retry: None, timeout_ms: None, on_error: None, edges }
}

/// A node that performs the action of the same name.
pub fn act(id: &str, edges: &[&str]) -> NodeDef {
    node(id, NodeKind::Action { action: id.into() }, edges)
}

pub fn end() -> NodeDef {
    node("end", NodeKind::End, &[])
}

pub fn pass(id: &str, edges: &[&str]) -> NodeDef {
    node(id, NodeKind::Pass, edges)
}

/// An action that exports `status: int = 0`.
pub fn action(id: &str) -> ActionDef {
    ActionDef {
        id: id.into(),
        kind: "probe".into(),
        parameters: vec![],
        timeout_ms: None,
        exports: vec![ExportDef {
            name: "status".into(),
            kind: ValueKind::Int,
            optional: false,
            default: Some(Value::Int(0)),
        }],
    }
}

/// A scenario with an action for each action node.
pub fn scenario(workflows: Vec<(&str, Vec<NodeDef>)>) -> ScenarioModel {
    let workflows: Vec<WorkflowDef> =
        workflows.into_iter().map(|(id, nodes)| WorkflowDef { id: id.into(), nodes }).collect();
    let mut actions: Vec<ActionDef> = Vec::new();
    for node in workflows.iter().flat_map(|workflow| &workflow.nodes) {
        if let NodeKind::Action { action: name } = &node.kind
            && !actions.iter().any(|action| action.id == *name)
        {
            actions.push(action(name));
        }
    }
    ScenarioModel { name: "test".into(), actions, workflows, ..ScenarioModel::default() }
}

pub fn try_machine(scenario: ScenarioModel, options: MachineOptions) -> Result<(Machine, Workbook), WorkflowError> {
    let workbook = Workbook::from_model(&scenario)?;
    let wbs = Wbs::from_model(Arc::new(scenario), None)?;
    Ok((Machine::from_wbs(&wbs, &workbook, options)?, workbook))
}

pub fn machine(scenario: ScenarioModel) -> Machine {
    try_machine(scenario, MachineOptions::default()).unwrap().0
}

pub fn main_only(nodes: Vec<NodeDef>) -> Machine {
    machine(scenario(vec![("main", nodes)]))
}

pub fn ok(status: i64) -> ActionOutcome {
    ActionOutcome::Success(vec![NamedValue::new("status", Value::Int(status))])
}

pub fn failure() -> ActionOutcome {
    ActionOutcome::Failure("connection refused".into())
}

/// The nodes that request an action, each with its token.
pub fn asked(machine: &mut Machine) -> Vec<(String, u64)> {
    machine.next_actions(100).into_iter().map(|request| (request.node, request.token)).collect()
}

/// Completes the single requested action; fails if it is not at `node`.
pub fn answer(machine: &mut Machine, node: &str, outcome: ActionOutcome) {
    let requests = asked(machine);
    let [(at, token)] = requests.as_slice() else { panic!("{requests:?} instead of {node}") };
    assert_eq!(at, node);
    assert_eq!(machine.complete(*token, outcome, None), Ok(ReportStatus::Accepted));
}

pub fn state(machine: &Machine) -> InstanceState {
    machine.status(0).unwrap().state
}

pub fn fault(machine: &Machine) -> InstanceFault {
    machine.status(0).unwrap().fault.unwrap()
}

pub fn kinds(machine: &Machine) -> Vec<TraceKind> {
    machine.paged_trace(0, 0, 1000).unwrap().entries.into_iter().map(|entry| entry.kind).collect()
}
