//! Retries, timeouts, edges that wait, iterations.

use std::time::Duration;

use super::*;

fn retry(count: u32) -> Option<RetryDef> {
    Some(RetryDef { count, interval_ms: 100, backoff: 2.0, max_interval_ms: None, jitter: 0.0 })
}

#[test]
fn a_failed_action_is_tried_again_after_growing_waits() {
    let start = NodeDef { retry: retry(2), ..act("start", &["end"]) };
    let mut machine = main_only(vec![start, end()]);
    machine.spawn(None, &[]).unwrap();
    answer(&mut machine, "start", failure());
    assert_eq!((state(&machine), machine.progress().next_timer_ms), (InstanceState::Waiting, Some(100)));
    assert_eq!(machine.tick(99).unwrap().requested, 0);
    assert_eq!(machine.tick(100).unwrap().requested, 1);
    let request = machine.next_actions(1).pop().unwrap();
    assert_eq!(request.attempt, 2);
    machine.complete(request.token, failure(), None).unwrap();
    assert_eq!(machine.progress().next_timer_ms, Some(300));
    machine.tick(300).unwrap();
    answer(&mut machine, "start", failure());
    assert_eq!(fault(&machine).kind, FaultKind::ActionFailed);
}

#[test]
fn jitter_depends_on_the_seed_alone() {
    let wait = |seed| {
        let start = NodeDef {
            retry: Some(RetryDef { count: 1, interval_ms: 1000, backoff: 1.0, max_interval_ms: None, jitter: 1.0 }),
            ..act("start", &["end"])
        };
        let options = MachineOptions { seed: Some(seed), ..MachineOptions::default() };
        let (mut machine, _) = try_machine(scenario(vec![("main", vec![start, end()])]), options).unwrap();
        machine.spawn(None, &[]).unwrap();
        answer(&mut machine, "start", failure());
        machine.progress().next_timer_ms
    };
    assert_eq!(wait(1), wait(1));
    assert_ne!(wait(1), wait(2));
}

#[test]
fn an_attempt_times_out_from_the_moment_it_was_handed_out() {
    let mut model = scenario(vec![("main", vec![act("start", &["end"]), end()])]);
    model.actions[0].timeout_ms = Some(50);
    let mut machine = machine(model);
    machine.spawn(None, &[]).unwrap();
    machine.tick(1000).unwrap();
    let request = machine.next_actions(1).pop().unwrap();
    assert_eq!((request.timeout, request.deadline_ms), (Some(Duration::from_millis(50)), Some(1050)));
    machine.tick(1049).unwrap();
    assert_eq!(state(&machine), InstanceState::Running);
    machine.tick(1050).unwrap();
    assert_eq!(fault(&machine).kind, FaultKind::TimedOut);
    assert_eq!(machine.complete(request.token, ok(0), None), Ok(ReportStatus::Late));
}

#[test]
fn a_node_times_out_over_all_attempts() {
    let start =
        NodeDef { retry: retry(50), timeout_ms: Some(250), on_error: Some("end".into()), ..act("start", &["end"]) };
    let mut machine = main_only(vec![start, end()]);
    machine.spawn(None, &[]).unwrap();
    answer(&mut machine, "start", failure());
    machine.tick(100).unwrap();
    answer(&mut machine, "start", failure());
    machine.tick(250).unwrap();
    assert_eq!(state(&machine), InstanceState::Done);
    assert_eq!(machine.tick(100_000).unwrap().next_timer_ms, None);
}

#[test]
fn an_after_edge_is_measured_from_entering_and_abandons_the_action() {
    let mut machine = main_only(vec![act("start", &["slow after 100", "end"]), act("slow", &["end"]), end()]);
    machine.spawn(None, &[]).unwrap();
    let (_, token) = asked(&mut machine).pop().unwrap();
    machine.tick(100).unwrap();
    assert_eq!(machine.complete(token, ok(0), None), Ok(ReportStatus::Late));
    answer(&mut machine, "slow", ok(0));
    assert_eq!(state(&machine), InstanceState::Done);
}

#[test]
fn an_after_edge_of_a_node_that_was_left_does_not_fire() {
    let mut machine =
        main_only(vec![act("start", &["slow after 100", "next"]), act("next", &["end"]), act("slow", &["end"]), end()]);
    machine.spawn(None, &[]).unwrap();
    answer(&mut machine, "start", ok(0));
    machine.tick(1000).unwrap();
    answer(&mut machine, "next", ok(0));
    assert_eq!(state(&machine), InstanceState::Done);
}

#[test]
fn a_chain_of_timers_in_one_tick_keeps_each_to_its_own_time() {
    let mut machine = main_only(vec![pass("a", &["b after 100"]), pass("b", &["end after 100"]), end()]);
    machine.spawn(None, &[]).unwrap();
    machine.tick(1000).unwrap();
    assert_eq!(machine.status(0).unwrap().finished_at_ms, Some(200));
    assert_eq!(machine.now_ms(), 1000);
}

#[test]
fn time_does_not_go_backwards() {
    let mut machine = main_only(vec![act("start", &["end"]), end()]);
    machine.tick(10).unwrap();
    assert!(matches!(machine.tick(9), Err(WorkflowError::TimeWentBackwards { .. })));
    machine.tick(10).unwrap();
}

#[test]
fn run_until_stops_where_an_action_is_asked_for() {
    let mut machine = main_only(vec![pass("a", &["work after 100"]), act("work", &["end"]), end()]);
    machine.spawn(None, &[]).unwrap();
    let progress = machine.run_until(1000).unwrap();
    assert_eq!((progress.now_ms, progress.requested), (100, 1));
    answer(&mut machine, "work", ok(0));
    assert_eq!(machine.run_until(1000).unwrap().now_ms, 1000);
}

#[test]
fn an_event_is_heard_by_who_waits_for_it_and_not_kept() {
    let mut machine = main_only(vec![act("start", &["wait"]), pass("wait", &["end on go"]), end()]);
    machine.spawn(None, &[]).unwrap();
    assert_eq!(machine.send_event(None, "go"), Ok(0));
    answer(&mut machine, "start", ok(0));
    assert_eq!(state(&machine), InstanceState::Waiting);
    assert_eq!(machine.send_event(Some(0), "stop"), Ok(0));
    assert_eq!(machine.send_event(Some(0), "go"), Ok(1));
    assert_eq!(state(&machine), InstanceState::Done);
    assert!(matches!(machine.send_event(Some(1), "go"), Err(WorkflowError::NotFound { .. })));
}

#[test]
fn walks_repeat_after_thinking_with_fresh_exports() {
    let model = scenario(vec![("main", vec![act("start", &["end when start.status == 1"]), end()])]);
    let options =
        MachineOptions { iterations: Some(2), think: Some(Duration::from_millis(500)), ..MachineOptions::default() };
    let (mut machine, _) = try_machine(model, options).unwrap();
    machine.spawn(None, &[]).unwrap();
    answer(&mut machine, "start", ok(1));
    assert_eq!((state(&machine), machine.progress().next_timer_ms), (InstanceState::Waiting, Some(500)));
    machine.tick(500).unwrap();
    assert_eq!(machine.status(0).unwrap().iteration, 2);
    assert_eq!(machine.visits(0).unwrap()[0].visits, 1);
    assert_eq!(machine.variables(0).unwrap(), [NamedValue::new("start.status", Value::Int(0))]);
    answer(&mut machine, "start", ok(1));
    assert_eq!(state(&machine), InstanceState::Done);
}

#[test]
fn deadlines_that_are_never_reached_do_not_pile_up() {
    let mut model = scenario(vec![("main", vec![act("start", &["start"])])]);
    model.actions[0].timeout_ms = Some(1_000_000);
    let options = MachineOptions { max_visits: Some(u32::MAX), ..MachineOptions::default() };
    let (mut machine, _) = try_machine(model, options).unwrap();
    machine.spawn(None, &[]).unwrap();
    for _ in 0..5_000 {
        answer(&mut machine, "start", ok(0));
    }
    assert!(machine.timers.len() <= 2_000, "{}", machine.timers.len());
}
