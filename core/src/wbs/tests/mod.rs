use std::{sync::Arc, time::Duration};

mod follow;

use crate::{
    dsl::model::{ActionDef, EdgeDef, NodeDef, NodeKind, ScenarioModel, Trigger, WorkflowDef},
    error::workflow::WorkflowError,
};

use super::*;

fn edge(to: &str) -> EdgeDef {
    EdgeDef { to: to.into(), trigger: Trigger::Always, label: None }
}

fn node(id: &str, kind: NodeKind, edges: &[&str]) -> NodeDef {
    let edges = edges.iter().map(|to| edge(to)).collect();
    NodeDef { id: id.into(), kind, retry: None, timeout_ms: None, on_error: None, edges }
}

fn act(id: &str, edges: &[&str]) -> NodeDef {
    node(id, NodeKind::Action { action: "work".into() }, edges)
}

fn scenario(workflows: Vec<(&str, Vec<NodeDef>)>) -> Arc<ScenarioModel> {
    let work = ActionDef {
        id: "work".into(),
        kind: "step".into(),
        parameters: vec![],
        timeout_ms: Some(100),
        exports: vec![],
    };
    let workflows = workflows.into_iter().map(|(id, nodes)| WorkflowDef { id: id.into(), nodes }).collect();
    Arc::new(ScenarioModel { name: "s".into(), actions: vec![work], workflows, ..ScenarioModel::default() })
}

fn leaf(name: &str, duration_ms: u64) -> WbsChange {
    let settings =
        TaskSettings { duration: Duration::from_millis(duration_ms), ..TaskSettings::new(name, TaskKind::Pass) };
    WbsChange::Insert(TaskInsertion { parent: None, index: None, settings })
}

fn tie(predecessor: TaskId, successor: TaskId, kind: DependencyKind, lag_ms: i64) -> WbsChange {
    WbsChange::AddDependency(Dependency { predecessor, successor, kind, lag_ms })
}

fn follows(predecessor: TaskId, successor: TaskId) -> WbsChange {
    tie(predecessor, successor, DependencyKind::FinishToStart, 0)
}

#[test]
fn a_scenario_becomes_a_tree_with_codes_and_paths() {
    let called = node("verify", NodeKind::Workflow { workflow: "check".into() }, &["stop"]);
    let wbs = Wbs::from_model(
        scenario(vec![
            ("main", vec![act("start", &["verify"]), called, node("stop", NodeKind::End, &[])]),
            ("check", vec![act("look", &["fine"]), node("fine", NodeKind::End, &[])]),
        ]),
        None,
    )
    .unwrap();
    let listed: Vec<(String, String)> = wbs.paged_tasks(0, 100).tasks.into_iter().map(|t| (t.code, t.path)).collect();
    let expected = [
        ("1", "main"),
        ("1.1", "main/start"),
        ("1.2", "main/verify"),
        ("1.2.1", "main/verify/look"),
        ("1.2.2", "main/verify/fine"),
        ("1.3", "main/stop"),
        ("2", "check"),
        ("2.1", "check/look"),
        ("2.2", "check/fine"),
    ];
    assert_eq!(listed, expected.map(|(code, path)| (code.to_owned(), path.to_owned())));
    assert_eq!(wbs.find("1.2.1").unwrap(), wbs.find("main/verify/look").unwrap());
}

#[test]
fn a_loop_in_the_control_flow_is_no_dependency() {
    let nodes = vec![act("start", &["again"]), act("again", &["start", "stop"]), node("stop", NodeKind::End, &[])];
    let wbs = Wbs::from_model(scenario(vec![("main", nodes)]), None).unwrap();
    assert_eq!(wbs.paged_dependencies(0, 100).dependencies.len(), 2);
    assert_eq!(wbs.paged_edges(0, 100).edges.len(), 3);
    assert_eq!(wbs.paged_critical_path(0, 10).length_ms, 200);
}

#[test]
fn a_workflow_that_runs_itself_is_refused_with_the_way() {
    let nested = |name: &str| node("inner", NodeKind::Workflow { workflow: name.into() }, &[]);
    let result = Wbs::from_model(scenario(vec![("a", vec![nested("b")]), ("b", vec![nested("a")])]), None);
    let Err(WorkflowError::InvalidArgument { subject, expected, .. }) = result else { panic!("{result:?}") };
    assert_eq!((subject.as_str(), expected.contains("a → b")), ("a", true));
}

#[test]
fn doubling_workflows_stop_at_the_limit_without_being_expanded() {
    let doubling = |level: u32| {
        let below = format!("w{}", level + 1);
        let call = |id: &str| node(id, NodeKind::Workflow { workflow: below.clone() }, &[]);
        vec![call("left"), call("right")]
    };
    let mut workflows: Vec<(String, Vec<NodeDef>)> =
        (0..40).map(|level| (format!("w{level}"), doubling(level))).collect();
    workflows.push(("w40".into(), vec![node("stop", NodeKind::End, &[])]));
    let workflows = workflows.iter().map(|(id, nodes)| (id.as_str(), nodes.clone())).collect();
    let result = Wbs::from_model(scenario(workflows), Some("w0"));
    assert!(
        matches!(result, Err(WorkflowError::LimitExceeded { ref subject, .. }) if subject == "expanded-tasks"),
        "{result:?}"
    );
}

#[test]
fn an_unknown_workflow_gets_a_suggestion() {
    let result = Wbs::from_model(scenario(vec![("main", vec![act("start", &[])])]), Some("mian"));
    assert_eq!(result.unwrap_err().to_string(), "there is no workflow \"mian\"; did you mean \"main\"?");
}

#[test]
fn critical_path_dates_and_slack_follow_the_textbook() {
    // a(3) → b(2) → d(4), a → c(1) → d: c can slip 1.
    let mut wbs = Wbs::new("plan");
    wbs.apply(&[leaf("a", 3), leaf("b", 2), leaf("c", 1), leaf("d", 4)]).unwrap();
    wbs.apply(&[follows(0, 1), follows(0, 2), follows(1, 3), follows(2, 3)]).unwrap();
    let path = wbs.paged_critical_path(0, 10);
    assert_eq!((path.length_ms, path.path, path.critical_tasks), (9, vec![0, 1, 3], 3));
    let dates = wbs.paged_dates(0, 10);
    assert_eq!(dates.early_start_ms, [0, 3, 3, 5]);
    assert_eq!(dates.late_start_ms, [0, 3, 4, 5]);
    assert_eq!(dates.total_slack_ms, [0, 0, 1, 0]);
    assert_eq!(dates.free_slack_ms, [0, 0, 1, 0]);
    assert_eq!(wbs.paged_order(0, 10).tasks, [0, 1, 2, 3]);
    assert_eq!(wbs.wave_count(), 3);
    assert_eq!(wbs.paged_wave(1, 0, 10).unwrap().tasks, [1, 2]);
}

#[test]
fn every_kind_of_dependency_and_lag_moves_the_start_it_says() {
    let start_of_second = |kind, lag| {
        let mut wbs = Wbs::new("plan");
        wbs.apply(&[leaf("a", 10), leaf("b", 4), tie(0, 1, kind, lag)]).unwrap();
        wbs.paged_dates(1, 1).early_start_ms[0]
    };
    assert_eq!(start_of_second(DependencyKind::FinishToStart, 2), 12);
    assert_eq!(start_of_second(DependencyKind::FinishToStart, -3), 7);
    assert_eq!(start_of_second(DependencyKind::StartToStart, 5), 5);
    assert_eq!(start_of_second(DependencyKind::FinishToFinish, 0), 6);
    assert_eq!(start_of_second(DependencyKind::StartToFinish, 9), 5);
    assert_eq!(start_of_second(DependencyKind::StartToFinish, 1), 0);
}

#[test]
fn a_dependency_on_a_summary_holds_for_all_below_it() {
    let mut wbs = Wbs::new("plan");
    let below = |parent, name: &str, duration_ms| {
        let settings =
            TaskSettings { duration: Duration::from_millis(duration_ms), ..TaskSettings::new(name, TaskKind::Pass) };
        WbsChange::Insert(TaskInsertion { parent: Some(parent), index: None, settings })
    };
    let group = |name: &str| {
        let settings = TaskSettings::new(name, TaskKind::Summary);
        WbsChange::Insert(TaskInsertion { parent: None, index: None, settings })
    };
    wbs.apply(&[group("first"), group("second"), below(0, "x", 3), below(0, "y", 5), below(1, "z", 2), follows(0, 1)])
        .unwrap();
    assert_eq!(wbs.paged_critical_path(0, 10).length_ms, 7);
    assert_eq!(wbs.paged_critical_path(0, 10).path, [3, 4]);
    assert_eq!(wbs.task(0).unwrap().duration, Duration::from_millis(5));
    assert_eq!(wbs.paged_wave(1, 0, 10).unwrap().tasks, [4]);
}

#[test]
fn a_circle_of_dependencies_is_refused_with_its_path_and_changes_nothing() {
    let mut wbs = Wbs::new("plan");
    wbs.apply(&[leaf("a", 1), leaf("b", 1), leaf("c", 1), leaf("d", 1), follows(0, 1), follows(1, 2)]).unwrap();
    let before = wbs.paged_dependencies(0, 100);
    let result = wbs.apply(&[follows(2, 3), follows(2, 0)]);
    let Err(WorkflowError::DependencyCycle { path }) = result else { panic!("{result:?}") };
    assert_eq!(path.first(), path.last());
    assert_eq!(path.len(), 4);
    assert_eq!(wbs.paged_dependencies(0, 100), before);
    assert_eq!(wbs.revision(), 1);
}

#[test]
fn removal_by_cascade_takes_what_is_below_and_undo_brings_all_back() {
    let called = node("verify", NodeKind::Workflow { workflow: "check".into() }, &["stop"]);
    let nodes = vec![act("start", &["verify"]), called, node("stop", NodeKind::End, &[])];
    let inner = vec![act("look", &["fine"]), node("fine", NodeKind::End, &[])];
    let mut wbs = Wbs::from_model(scenario(vec![("main", nodes), ("check", inner)]), Some("main")).unwrap();
    let (tasks, edges, ties) = (wbs.paged_tasks(0, 100), wbs.paged_edges(0, 100), wbs.paged_dependencies(0, 100));
    let verify = wbs.find("main/verify").unwrap().id;
    let refuse = TaskRemoval { task: verify, policy: RemovalPolicy::Reject };
    assert!(matches!(wbs.apply(&[WbsChange::Remove(refuse)]), Err(WorkflowError::InvalidArgument { .. })));
    wbs.apply(&[WbsChange::Remove(TaskRemoval { task: verify, policy: RemovalPolicy::Cascade })]).unwrap();
    assert_eq!(wbs.task_count(), 3);
    assert_eq!(wbs.paged_edges(0, 100).edges, []);
    assert!(wbs.undo().is_some());
    assert_eq!(
        (wbs.paged_tasks(0, 100), wbs.paged_edges(0, 100), wbs.paged_dependencies(0, 100)),
        (tasks, edges, ties)
    );
    assert_eq!(wbs.revision(), 2);
    assert_eq!(wbs.undo(), None);
}

#[test]
fn removal_by_reconnection_closes_the_gap() {
    let nodes = vec![act("start", &["middle"]), act("middle", &["stop"]), node("stop", NodeKind::End, &[])];
    let mut wbs = Wbs::from_model(scenario(vec![("main", nodes)]), None).unwrap();
    let [start, middle, stop] = ["start", "middle", "stop"].map(|name| wbs.find(&format!("main/{name}")).unwrap().id);
    wbs.apply(&[WbsChange::Remove(TaskRemoval { task: middle, policy: RemovalPolicy::Reconnect })]).unwrap();
    assert_eq!(wbs.paged_successors(start, 0, 10).unwrap().tasks, [stop]);
    assert_eq!(wbs.paged_edges(0, 10).edges[0].target, stop);
}

#[test]
fn a_transaction_is_checked_on_its_result_not_on_its_way() {
    let mut wbs = Wbs::new("plan");
    wbs.apply(&[leaf("a", 1), leaf("b", 1)]).unwrap();
    let rename =
        |task, name: &str| WbsChange::Update(TaskUpdate { task, settings: TaskSettings::new(name, TaskKind::Pass) });
    // In between, both are called "b".
    wbs.apply(&[rename(0, "b"), rename(1, "a")]).unwrap();
    assert_eq!(wbs.find("a").unwrap().id, 1);
    assert!(matches!(wbs.apply(&[rename(0, "a")]), Err(WorkflowError::Duplicate { .. })));
    assert_eq!(wbs.find("b").unwrap().id, 0);
}

#[test]
fn a_task_cannot_be_moved_below_itself() {
    let mut wbs = Wbs::new("plan");
    let group = WbsChange::Insert(TaskInsertion {
        parent: None,
        index: None,
        settings: TaskSettings::new("group", TaskKind::Summary),
    });
    wbs.apply(&[group, leaf("a", 1)]).unwrap();
    let result = wbs.apply(&[WbsChange::Move(TaskMove { task: 0, parent: Some(0), index: None })]);
    assert!(matches!(result, Err(WorkflowError::InvalidArgument { .. })));
    wbs.apply(&[WbsChange::Move(TaskMove { task: 1, parent: Some(0), index: None })]).unwrap();
    assert_eq!(wbs.task(1).unwrap().code, "1.1");
}

#[test]
fn a_deep_chain_of_groups_costs_no_stack_and_stops_at_the_limit() {
    let mut wbs = Wbs::new("plan");
    let nest = |parent| {
        let settings = TaskSettings::new("g", TaskKind::Summary);
        WbsChange::Insert(TaskInsertion { parent, index: None, settings })
    };
    let mut changes = vec![nest(None)];
    changes.extend((0..63).map(|parent| nest(Some(parent))));
    wbs.apply(&changes).unwrap();
    let result = wbs.apply(&[nest(Some(63))]);
    assert!(
        matches!(result, Err(WorkflowError::LimitExceeded { ref subject, .. }) if subject == "depth"),
        "{result:?}"
    );
}

#[test]
fn a_message_says_what_is_wrong_with_a_task_and_what_would_be_right() {
    let settings = |kind| TaskSettings::new("plan", kind);
    let action = |kind| TaskSettings { action: Some("deploy".into()), ..settings(kind) };
    let retry = RetryPolicy { count: 1, interval: Duration::ZERO, backoff: 0.5, max_interval: None, jitter: 0.0 };
    let need = |amount| ResourceNeed { resource_id: "crane".into(), amount };
    let cases = [
        (
            settings(TaskKind::Action),
            "task \"plan\" is of kind action but has no action; set its action, or use kind pass",
        ),
        (
            action(TaskKind::Pass),
            "task \"plan\" has an action but is of kind pass; use kind action or remove the action",
        ),
        (
            TaskSettings { join: Some(JoinPolicy::All), ..settings(TaskKind::Fork) },
            "task \"plan\" has a join policy but is of kind fork; use kind join or remove the policy",
        ),
        (
            TaskSettings { join: Some(JoinPolicy::Count(0)), ..settings(TaskKind::Join) },
            "task \"plan\" waits for 0 branches; a join waits for at least 1",
        ),
        (
            TaskSettings { needs: vec![need(0)], ..settings(TaskKind::Pass) },
            "task \"plan\" needs 0 of \"crane\"; use 1 or more",
        ),
        (
            TaskSettings { needs: vec![need(1), need(2)], ..settings(TaskKind::Pass) },
            "task \"plan\" needs \"crane\" twice; list each resource once, with the total amount",
        ),
        (
            TaskSettings { retry: Some(retry), ..settings(TaskKind::Pass) },
            "task \"plan\" has a retry with backoff 0.5; use a number of at least 1",
        ),
        (
            TaskSettings {
                retry: Some(RetryPolicy { backoff: 1.0, jitter: 2.0, ..retry }),
                ..settings(TaskKind::Pass)
            },
            "task \"plan\" has a retry with jitter 2; use a number from 0 to 1",
        ),
        (
            TaskSettings::new("a/b", TaskKind::Pass),
            "task \"a/b\" has an invalid name; use 1 to 255 bytes without \"/\"",
        ),
    ];
    for (settings, message) in cases {
        let insertion = TaskInsertion { parent: None, index: None, settings };
        let error = Wbs::new("w").apply(&[WbsChange::Insert(insertion)]).unwrap_err();
        assert_eq!(error.to_string(), message);
    }
}
