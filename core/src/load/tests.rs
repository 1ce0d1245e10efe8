//! Arrivals, and the execution of a load plan.

use std::time::Duration;

use crate::{
    dsl::model::{LoadDef, ScenarioModel, SpawnDef},
    error::WorkflowError,
};

use super::*;

fn spawn(at_ms: u64, users: u32, over_ms: u64, tenant: &str) -> SpawnDef {
    SpawnDef { at_ms, users, over_ms, tenant: tenant.into(), pool: None, workflow: None }
}

fn plan(spawns: Vec<SpawnDef>, spawn_per_second: Option<u32>) -> LoadPlan {
    let load = LoadDef { spawns, iterations: 1, spawn_per_second, ..LoadDef::default() };
    LoadPlan::from_model(&ScenarioModel { load: Some(load), ..ScenarioModel::default() }).unwrap()
}

/// Returns the arrival of each user, in milliseconds.
fn times(plan: &LoadPlan) -> Vec<u128> {
    plan.arrivals().map(|arrival| arrival.at.as_millis()).collect()
}

#[test]
fn a_spread_group_arrives_evenly_in_whole_milliseconds() {
    let plan = plan(vec![spawn(1000, 3, 100, "a")], None);
    assert_eq!(times(&plan), [1000, 1033, 1066]);
    assert_eq!([1032, 1033].map(|at_ms| plan.arrived_by(Duration::from_millis(at_ms))), [1, 2]);
}

#[test]
fn groups_interleave_by_time_and_keep_the_order_of_the_text() {
    let plan = plan(vec![spawn(5, 2, 0, "b"), spawn(0, 2, 10, "a")], None);
    assert_eq!(times(&plan), [0, 5, 5, 5]);
    let owners = plan.arrivals().map(|arrival| (arrival.group, arrival.tenant));
    assert_eq!(owners.collect::<Vec<_>>(), [(1, 1), (0, 0), (0, 0), (1, 1)]);
    assert_eq!(plan.tenants(), ["b", "a"]);
}

#[test]
fn a_rate_limit_does_not_drift() {
    // 3 a second: 1000/3 ms apart; user 3000 arrives at second 1000 sharp.
    let plan = plan(vec![spawn(0, 3001, 0, "a")], Some(3));
    assert_eq!(times(&plan)[..4], [0, 334, 667, 1000]);
    assert_eq!(plan.last_arrival(), Duration::from_secs(1_000));
}

#[test]
fn pages_of_arrivals_fit_together() {
    let plan = plan(vec![spawn(0, 25, 24, "a")], None);
    let (first, second) = (plan.paged_arrivals(0, 20), plan.paged_arrivals(20, 20));
    assert_eq!((first.next, second.next), (Some(20), None));
    assert_eq!(second.at_ms, [19, 20, 21, 22, 23]);
}

#[test]
fn a_load_beyond_the_limit_is_refused_and_none_at_all_is_said() {
    let load = LoadDef { spawns: vec![spawn(0, u32::MAX, 0, "a")], ..LoadDef::default() };
    let result = LoadPlan::from_model(&ScenarioModel { load: Some(load), ..ScenarioModel::default() });
    assert!(matches!(result, Err(WorkflowError::LimitExceeded { .. })));
    assert!(matches!(LoadPlan::from_model(&ScenarioModel::default()), Err(WorkflowError::NotFound { .. })));
}

fn run_of(model: LoadModel) -> LoadRun {
    let source = "scenario \"s\" version \"1\"\nworkflow { start: pass { -> end } end }\n\
        load { at 0s spawn 3 tenant \"a\" at 1s spawn 2 tenant \"b\" limit users 2 }";
    let scenario = crate::dsl::parse(source, crate::dsl::Syntax::Text).unwrap();
    LoadRun::from_plan(&LoadPlan::from_scenario(&scenario).unwrap(), model)
}

#[test]
fn an_open_load_drops_whom_there_is_no_room_for() {
    let mut run = run_of(LoadModel::Open);
    let due = run.paged_due(0, 100).unwrap();
    assert_eq!((due.users, due.intended_ms, due.next_ms), (vec![0, 1], vec![0, 0], Some(1_000)));
    assert_eq!(run.progress(), LoadProgress { started: 2, dropped: 1, waiting: 0, present: 2, expected: 2 });
    run.leave(1).unwrap();
    assert_eq!(run.paged_due(1_000, 100).unwrap().users, [3]);
    assert_eq!(run.progress().dropped, 2);
    assert!(matches!(run.leave(3), Err(WorkflowError::InvalidArgument { .. })));
    assert!(matches!(run.due(Duration::from_millis(10), 1), Err(WorkflowError::TimeWentBackwards { .. })));
}

#[test]
fn a_closed_load_lets_them_wait_and_keeps_when_they_were_intended() {
    let mut run = run_of(LoadModel::Closed);
    assert_eq!(run.paged_due(0, 100).unwrap().users, [0, 1]);
    assert_eq!(run.progress().waiting, 1);
    run.leave(2).unwrap();
    let text = run.to_snapshot();
    let due = run.paged_due(5_000, 100).unwrap();
    assert_eq!((due.users, due.intended_ms, due.next_ms), (vec![2, 3], vec![0, 1_000], None));
    let mut other = run_of(LoadModel::Closed);
    other.restore(&text).unwrap();
    assert_eq!(other.to_snapshot(), text);
    let due = other.due(Duration::from_secs(5), 1).unwrap();
    assert_eq!((due.users[0].user, due.users[0].intended, due.next), (2, Duration::ZERO, None));
    assert!(matches!(run_of(LoadModel::Open).restore(&text), Err(WorkflowError::InvalidSnapshot { .. })));
}
