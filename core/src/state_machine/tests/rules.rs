//! Edges, failures, limits, requests.

use std::time::Duration;

use super::*;

#[test]
fn the_first_edge_that_matches_is_taken() {
    let mut machine = main_only(vec![
        act("start", &["a when start.status == 200", "b when start.status >= 200", "c"]),
        act("a", &["end"]),
        act("b", &["end"]),
        act("c", &["end"]),
        end(),
    ]);
    for (status, node) in [(200, "a"), (201, "b"), (0, "c")] {
        let instance = machine.spawn(None, &[]).unwrap();
        answer(&mut machine, "start", ok(status));
        answer(&mut machine, node, ok(0));
        assert_eq!(machine.status(instance).unwrap().state, InstanceState::Done);
    }
}

#[test]
fn a_fault_names_every_guard_and_the_values_of_its_operands() {
    let mut machine =
        main_only(vec![act("start", &["end when start.status == 200", "end when start.status / 0 == 1"]), end()]);
    machine.spawn(None, &[]).unwrap();
    answer(&mut machine, "start", ok(500));
    let fault = fault(&machine);
    assert_eq!((fault.kind, fault.node.as_str()), (FaultKind::NoEdge, "start"));
    assert_eq!(fault.guards[0].condition, "start.status == 200");
    assert_eq!(fault.guards[0].operands, [NamedValue::new("start.status", Value::Int(500))]);
    assert_eq!(fault.guards[0].outcome, "false");
    assert!(fault.guards[1].outcome.contains("zero"), "{}", fault.guards[1].outcome);
    assert!(fault.message.contains("start.status = 500"), "{}", fault.message);
    assert_eq!(state(&machine), InstanceState::Failed);
}

#[test]
fn an_export_that_is_left_out_takes_its_default_again() {
    let mut machine =
        main_only(vec![act("start", &["start when start.status == 1", "end when start.status == 0"]), end()]);
    machine.spawn(None, &[]).unwrap();
    answer(&mut machine, "start", ok(1));
    answer(&mut machine, "start", ActionOutcome::Success(vec![]));
    assert_eq!(state(&machine), InstanceState::Done);
}

#[test]
fn an_export_of_another_type_is_a_fault_and_whole_numbers_are_not() {
    let mut machine = main_only(vec![act("start", &["end when start.status == 3"]), end()]);
    machine.spawn(None, &[]).unwrap();
    answer(&mut machine, "start", ActionOutcome::Success(vec![NamedValue::new("status", Value::Double(3.0))]));
    assert_eq!(state(&machine), InstanceState::Done);
    machine.spawn(None, &[]).unwrap();
    answer(&mut machine, "start", ActionOutcome::Success(vec![NamedValue::new("status", Value::Double(3.5))]));
    assert_eq!(machine.status(1).unwrap().fault.unwrap().kind, FaultKind::ExportType);
    machine.spawn(None, &[]).unwrap();
    answer(&mut machine, "start", ActionOutcome::Success(vec![NamedValue::new("statsu", Value::Int(200))]));
    let fault = machine.status(2).unwrap().fault.unwrap();
    assert_eq!(fault.kind, FaultKind::ExportType);
    let message = "action \"start\" returned \"statsu\", which it does not declare; did you mean \"status\"?";
    assert!(fault.message.contains(message), "{}", fault.message);
}

#[test]
fn a_failed_action_takes_a_condition_then_on_error_then_the_fallback() {
    let with = |edges: &[&str], on_error: Option<&str>| {
        let start = NodeDef { on_error: on_error.map(str::to_owned), ..act("start", edges) };
        let nodes = vec![start, act("saw", &["end"]), act("rescue", &["end"]), act("next", &["end"]), end()];
        let mut machine = main_only(nodes);
        machine.spawn(None, &[]).unwrap();
        answer(&mut machine, "start", failure());
        asked(&mut machine).pop().map(|(node, _)| node)
    };
    let decision: &[&str] = &["saw when start.status == 0", "next"];
    let blind: &[&str] = &["saw when start.status == 200", "next"];
    assert_eq!(with(decision, Some("rescue")).as_deref(), Some("saw"));
    assert_eq!(with(blind, Some("rescue")).as_deref(), Some("rescue"));
    assert_eq!(with(blind, None).as_deref(), Some("next"));
    assert_eq!(with(&["next"], Some("rescue")).as_deref(), Some("rescue"));
    assert_eq!(with(&["next"], None), None);
}

#[test]
fn a_failure_that_nothing_catches_fails_the_instance_with_its_reason() {
    let mut machine = main_only(vec![act("start", &["end"]), end()]);
    machine.spawn(None, &[]).unwrap();
    answer(&mut machine, "start", failure());
    let fault = fault(&machine);
    assert_eq!(fault.kind, FaultKind::ActionFailed);
    assert!(fault.message.contains("connection refused"));
}

#[test]
fn more_visits_than_allowed_are_a_fault() {
    let scenario = scenario(vec![("main", vec![act("start", &["start"]), end()])]);
    let options = MachineOptions { max_visits: Some(3), ..MachineOptions::default() };
    let (mut machine, _) = try_machine(scenario, options).unwrap();
    machine.spawn(None, &[]).unwrap();
    for _ in 0..3 {
        assert_eq!(state(&machine), InstanceState::Running);
        answer(&mut machine, "start", ok(0));
    }
    assert_eq!(fault(&machine).kind, FaultKind::LimitExceeded);
    assert_eq!(machine.visits(0).unwrap()[0].visits, 4);
}

#[test]
fn a_loop_without_an_action_ends_at_the_microstep_limit() {
    let scenario = scenario(vec![("main", vec![pass("a", &["b"]), pass("b", &["a"])])]);
    let options = MachineOptions { max_visits: Some(u32::MAX), ..MachineOptions::default() };
    let (mut machine, _) = try_machine(scenario, options).unwrap();
    machine.spawn(None, &[]).unwrap();
    assert!(fault(&machine).message.contains("microsteps"), "{}", fault(&machine).message);
}

#[test]
fn parameters_are_rendered_for_each_instance() {
    let mut scenario = scenario(vec![("main", vec![act("start", &["end"]), end()])]);
    scenario.workbook.resources.push(crate::dsl::model::ResourceDef {
        id: "api".into(),
        kind: "http_endpoint".into(),
        capacity: None,
        properties: vec![("port".into(), Value::Int(80))],
    });
    let template = |text: &str| Parameter::Template(text.into());
    scenario.actions[0].parameters = vec![
        ("url".into(), template("http://{{ user.allocated_ip }}:{{ api.port }}/{{ user.index }}")),
        ("port".into(), template("{{ api.port }}")),
        ("more".into(), Parameter::List(vec![Parameter::Literal(Value::Bool(true)), template("{{ user.tenant }}")])),
    ];
    let workbook = Workbook::from_model(&scenario).unwrap();
    workbook.set_property("api", "port", &Value::Int(8080)).unwrap();
    let wbs = Wbs::from_model(Arc::new(scenario), None).unwrap();
    let mut machine = Machine::from_wbs(&wbs, &workbook, MachineOptions::default()).unwrap();
    let text = |text: &str| Value::String(text.into());
    let list = |values: &[&str]| Value::List(values.iter().map(|value| text(value)).collect());
    let first = machine
        .add_instances(
            None,
            2,
            &[
                InputColumn { name: "user.allocated_ip".into(), values: list(&["127.0.0.1", "127.0.0.2"]) },
                InputColumn { name: "user.tenant".into(), values: text("a") },
            ],
        )
        .unwrap();
    machine.start(first, 2).unwrap();
    let batch = machine.paged_actions(10);
    let Value::List(parameters) = batch.parameters else { panic!() };
    let expected = |url: &str| {
        Value::Map(vec![
            (text("url"), text(url)),
            (text("port"), Value::Int(8080)),
            (text("more"), Value::List(vec![Value::Bool(true), text("a")])),
        ])
    };
    assert_eq!(parameters, [expected("http://127.0.0.1:8080/0"), expected("http://127.0.0.2:8080/1")]);
}

#[test]
fn inputs_are_checked_before_anything_is_added() {
    let mut machine = main_only(vec![act("start", &["end when user.index > 3", "end"]), end()]);
    let input = |name: &str, value| machine_input(name, value);
    let wrong_type = machine.spawn(None, &[input("user.index", Value::String("x".into()))]);
    assert!(matches!(wrong_type, Err(WorkflowError::InvalidArgument { .. })));
    let export = machine.spawn(None, &[input("start.status", Value::Int(1))]);
    assert!(matches!(export, Err(WorkflowError::InvalidArgument { .. })));
    let column = InputColumn { name: "user.index".into(), values: Value::List(vec![Value::Int(1)]) };
    assert!(matches!(machine.add_instances(None, 2, &[column]), Err(WorkflowError::InvalidArgument { .. })));
    assert!(matches!(machine.spawn(Some("mian"), &[]), Err(WorkflowError::NotFound { .. })));
    assert_eq!(machine.counts().total, 0);
    machine.spawn(None, &[input("user.shoe_size", Value::Int(43))]).unwrap();
}

fn machine_input(name: &str, value: Value) -> NamedValue {
    NamedValue::new(name, value)
}

#[test]
fn a_late_report_changes_nothing_and_an_invented_token_is_an_error() {
    let mut machine = main_only(vec![act("start", &["end"]), end()]);
    machine.spawn(None, &[]).unwrap();
    let (_, token) = asked(&mut machine).pop().unwrap();
    machine.complete(token, ok(0), None).unwrap();
    let hash = machine.trace_hash();
    assert_eq!(machine.complete(token, failure(), None), Ok(ReportStatus::Late));
    assert_eq!((machine.trace_hash(), machine.progress().late), (hash, 1));
    for invented in [0, token + (1 << 40), 77] {
        assert!(matches!(machine.complete(invented, ok(0), None), Err(WorkflowError::NotFound { .. })), "{invented}");
    }
}

#[test]
fn a_batch_of_reports_counts_whole_or_not_at_all() {
    let mut machine = main_only(vec![act("start", &["end when start.status == 1", "start"]), end()]);
    let first = machine.add_instances(None, 3, &[]).unwrap();
    machine.start(first, 3).unwrap();
    let tokens = machine.paged_actions(10).tokens;
    let outcomes = [OutcomeKind::Success, OutcomeKind::Failure, OutcomeKind::Timeout];
    let map = Value::Map(vec![(Value::String("status".into()), Value::Int(1))]);
    let details = Value::List(vec![map.clone(), Value::String("refused".into()), Value::Null]);
    let wrong = Value::List(vec![map, Value::Null, Value::Null]);
    let hash = machine.trace_hash();
    assert!(matches!(
        machine.paged_complete_many(&tokens, &outcomes, &wrong, &[]),
        Err(WorkflowError::InvalidArgument { .. })
    ));
    assert!(matches!(
        machine.paged_complete_many(&tokens, &outcomes, &details, &[1]),
        Err(WorkflowError::InvalidArgument { .. })
    ));
    assert_eq!(machine.trace_hash(), hash);
    assert_eq!(
        machine.paged_complete_many(&tokens, &outcomes, &details, &[1, 2, 3]),
        Ok(vec![ReportStatus::Accepted; 3])
    );
    assert_eq!(machine.counts().done, 1);
    assert_eq!(asked(&mut machine).len(), 2);
}

#[test]
fn measurements_go_to_the_workbook_by_tenant() {
    let scenario = scenario(vec![("main", vec![act("start", &["end when start.status == 1", "end"]), end()])]);
    let (mut machine, workbook) = try_machine(scenario, MachineOptions::default()).unwrap();
    for (tenant, outcome) in [("a", ok(1)), ("b", failure()), ("b", ok(1))] {
        machine.spawn(None, &[NamedValue::new("user.tenant", Value::String(tenant.into()))]).unwrap();
        let (_, token) = asked(&mut machine).pop().unwrap();
        machine.complete(token, outcome, Some(Duration::from_millis(2))).unwrap();
    }
    assert_eq!(workbook.tenants(), ["a", "b"]);
    assert_eq!(workbook.metric("start.attempts", None).unwrap().sum, 3.0);
    assert_eq!(workbook.metric("start.failures", Some("b")).unwrap().sum, 1.0);
    assert_eq!(workbook.metric("start.success", Some("b")).unwrap().mean, 0.5);
    assert_eq!(workbook.metric("start.duration", Some("a")).unwrap().p99, 2.0);
    assert_eq!(workbook.metric("user.count", None).unwrap().sum, 3.0);
}

/// A node whose action takes up to 2 s, and itself up to `limit_ms`, tried up to three times.
fn slow(limit_ms: Option<u64>, now_ms: u64) -> (Machine, Workbook) {
    let mut node = act("start", &["end"]);
    node.retry = Some(RetryDef { count: 2, interval_ms: 100, backoff: 1.0, max_interval_ms: None, jitter: 0.0 });
    node.timeout_ms = limit_ms;
    let mut scenario = scenario(vec![("main", vec![node, end()])]);
    scenario.actions[0].timeout_ms = Some(2_000);
    try_machine(scenario, MachineOptions { now_ms: Some(now_ms), ..MachineOptions::default() }).unwrap()
}

#[test]
fn an_attempt_that_timed_out_counts_with_how_long_it_was_in_flight() {
    let (mut machine, workbook) = slow(None, 0);
    machine.spawn(None, &[]).unwrap();
    // It is handed out one second after the request, and its timeout starts then.
    machine.tick(1_000).unwrap();
    asked(&mut machine);
    machine.tick(3_000).unwrap();
    let duration = || workbook.metric("start.duration", None).unwrap();
    assert_eq!((duration().count, duration().max), (1, 2_000.0));
    // The next attempt too, if the tick comes long after its deadline; also through a snapshot.
    machine.tick(3_100).unwrap();
    asked(&mut machine);
    let text = machine.paged_snapshot(0).unwrap().text;
    for policy in [TimerPolicy::Resume, TimerPolicy::Freeze, TimerPolicy::Restart] {
        let (mut other, workbook) = slow(None, 4_000);
        other.restore_part(&text, true, policy).unwrap();
        other.tick(9_000).unwrap();
        assert_eq!(workbook.metric("start.duration", None).unwrap().max, 2_000.0, "{policy:?}");
    }
    machine.tick(9_000).unwrap();
    assert_eq!((duration().count, duration().sum), (2, 4_000.0));
}

#[test]
fn an_attempt_without_a_measured_duration_counts_with_how_long_it_was_in_flight() {
    let (mut machine, workbook) = slow(None, 0);
    machine.add_instances(None, 4, &[]).unwrap();
    machine.start(0, 4).unwrap();
    machine.tick(1_000).unwrap();
    let tokens: Vec<u64> = asked(&mut machine).into_iter().map(|(_, token)| token).collect();
    machine.tick(1_250).unwrap();
    machine.complete(tokens[0], ok(1), None).unwrap();
    machine.complete(tokens[1], ok(1), Some(Duration::from_millis(7))).unwrap();
    let details = Value::List(vec![Value::Null, Value::String("refused".into())]);
    machine.tick(1_500).unwrap();
    machine.paged_complete_many(&tokens[2..], &[OutcomeKind::Success, OutcomeKind::Failure], &details, &[]).unwrap();
    let duration = workbook.metric("start.duration", None).unwrap();
    assert_eq!((duration.count, duration.min, duration.max, duration.sum), (4, 7.0, 500.0, 1_257.0));
}

#[test]
fn actions_in_flight_are_listed_with_their_requests() {
    let (mut machine, _) = slow(Some(2_500), 0);
    machine.add_instances(None, 3, &[]).unwrap();
    machine.start(0, 3).unwrap();
    let first = machine.next_actions(1);
    machine.tick(1_000).unwrap();
    let second = machine.next_actions(1);
    let listed = |machine: &Machine| machine.in_flight().collect::<Vec<_>>();
    let left =
        |request: &ActionRequest, ms| ActionRequest { timeout: Some(Duration::from_millis(ms)), ..request.clone() };
    // The second one is limited by its node.
    assert_eq!((first[0].deadline_ms, second[0].deadline_ms), (Some(2_000), Some(2_500)));
    assert_eq!(listed(&machine), [left(&first[0], 1_000), left(&second[0], 1_500)]);
    let text = machine.to_snapshot();
    for (policy, deadlines) in [
        (TimerPolicy::Resume, [2_000, 2_500]),
        (TimerPolicy::Freeze, [5_000, 5_500]),
        (TimerPolicy::Restart, [6_000, 6_000]),
    ] {
        let (mut other, _) = slow(Some(2_500), 4_000);
        other.restore(&text, policy).unwrap();
        let requests = listed(&other);
        assert_eq!(requests.iter().map(|request| request.deadline_ms.unwrap()).collect::<Vec<_>>(), deadlines);
        assert_eq!(requests[1].timeout, Some(Duration::from_millis(deadlines[1] - 4_000_u64.min(deadlines[1]))));
        assert_eq!(other.complete(requests[0].token, ok(1), None), Ok(ReportStatus::Accepted));
        assert_eq!(listed(&other).len(), 1);
    }
    machine.complete(first[0].token, failure(), None).unwrap();
    assert_eq!(listed(&machine), [left(&second[0], 1_500)]);
    machine.cancel(1).unwrap();
    assert_eq!(listed(&machine), []);
}

#[test]
fn actions_in_flight_come_in_pages_and_each_once() {
    let mut machine = main_only(vec![act("start", &["end"]), end()]);
    machine.add_instances(None, 7, &[]).unwrap();
    machine.start(0, 7).unwrap();
    let tokens: Vec<u64> = asked(&mut machine).into_iter().map(|(_, token)| token).collect();
    machine.complete(tokens[2], ok(1), None).unwrap();
    let (mut listed, mut offset, mut pages) = (Vec::new(), 0, 0);
    loop {
        let page = machine.paged_in_flight(offset, 2);
        listed.extend(page.actions.iter().map(|request| request.token));
        pages += 1;
        let Some(next) = page.next else { break };
        offset = next;
    }
    listed.sort_unstable();
    assert_eq!((pages, listed), (3, [&tokens[..2], &tokens[3..]].concat()));
    assert_eq!(machine.paged_in_flight(1_000, 2).actions, []);
}

#[test]
fn an_attempt_that_its_node_ended_counts_with_how_long_it_was_in_flight() {
    let (mut machine, workbook) = slow(Some(3_000), 0);
    machine.spawn(None, &[]).unwrap();
    asked(&mut machine);
    machine.tick(2_100).unwrap();
    asked(&mut machine);
    machine.tick(3_000).unwrap();
    let duration = workbook.metric("start.duration", None).unwrap();
    assert_eq!((duration.count, duration.min, duration.max), (2, 900.0, 2_000.0));
    assert_eq!(workbook.metric("start.timeouts", None).unwrap().sum, 2.0);
}

#[test]
fn what_does_not_compile_is_refused_with_its_place() {
    let build = |nodes| try_machine(scenario(vec![("main", nodes)]), MachineOptions::default()).map(|_| ());
    let result = build(vec![act("start", &["end when strat.status == 1"]), end()]);
    let Err(WorkflowError::InvalidExpression { subject, expression, .. }) = result else { panic!("{result:?}") };
    assert_eq!((subject.as_str(), expression.as_str()), ("main/start", "strat.status == 1"));
    let result = build(vec![act("start", &["end when start.status + 1"]), end()]);
    assert!(matches!(result, Err(WorkflowError::InvalidExpression { .. })), "{result:?}");
}

#[test]
fn an_instance_is_started_once() {
    let mut machine = main_only(vec![act("start", &["end"]), end()]);
    machine.spawn(None, &[]).unwrap();
    assert!(matches!(
        machine.start(0, 1),
        Err(WorkflowError::InvalidState { instance: 0, state: InstanceState::Running, .. })
    ));
    assert!(matches!(machine.start(5, 1), Err(WorkflowError::NotFound { .. })));
}

#[test]
fn cancelling_abandons_the_action_and_is_idempotent() {
    let mut machine = main_only(vec![act("start", &["end"]), end()]);
    machine.spawn(None, &[]).unwrap();
    let (_, token) = asked(&mut machine).pop().unwrap();
    machine.cancel(0).unwrap();
    let hash = machine.trace_hash();
    machine.cancel(0).unwrap();
    assert_eq!(machine.complete(token, ok(0), None), Ok(ReportStatus::Late));
    assert_eq!((state(&machine), machine.trace_hash()), (InstanceState::Cancelled, hash));
    assert_eq!(machine.progress().in_flight, 0);
}

#[test]
fn an_instance_takes_up_to_200_bytes_without_its_variables() {
    // One branch, and a row of visits in a workflow of 8 nodes.
    let bytes = size_of::<Instance>() + size_of::<run::branch::Branch>() + u32::BITS as usize;
    assert!(bytes <= 200, "{bytes}");
}
