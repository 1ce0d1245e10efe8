//! What a run promises besides its outcome: addresses by scope, custom actions, events, time, text.

use std::time::Duration;

use crate::{
    diagram::DiagramFormat,
    dsl::{NamedValue, expr::Value},
    duration::milliseconds,
    state_machine::{ActionOutcome, ReportStatus},
};

use super::{
    super::{
        RunEventKind, RunOptions, RunVerdict, StopMode,
        event_loop::Engine,
        options::{EventDetail, PropertyOverride},
        progress::RunPhase,
    },
    assert_nothing_is_left, finish,
    host::{self, Scripted, Server},
    run, scenario,
};

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

fn text(load: &str) -> String {
    format!(
        r#"
        scenario "scopes"
        pool eip {{ range 127.9.0.0/28  strategy round-robin }}
        resource server http_server {{ port = 1 }}
        action probe = get {{ url = "http://127.0.0.1:{{{{server.port}}}}/{{{{user.allocated_ip}}}}"  timeout = 1s }}
        workflow {{ start: probe {{ -> again }}  again: probe {{ -> end }}  end }}
        load {{ {load} }}
        threshold p99(probe.duration) < 10s
        "#
    )
}

#[test]
fn addresses_are_a_users_a_tasks_or_a_tenants() {
    for (scope, grants, sources) in [
        ("per-user release user-exit", 2, vec!["127.9.0.1", "127.9.0.2"]),
        ("per-task release task-end", 4, vec!["127.9.0.1", "127.9.0.2", "127.9.0.3", "127.9.0.4"]),
        ("shared release run-end", 1, vec!["127.9.0.1", "127.9.0.1"]),
    ] {
        host::begin(Server::Answers, OK);
        let report = run::<Scripted>(
            &text(&format!("at 0s spawn 2 tenant \"a\" from eip bind {scope}")),
            &RunOptions::default(),
        );
        assert_eq!((report.progress.done, report.pools[0].grants), (2, grants), "{scope}");
        let mut found = host::sources();
        found.sort();
        assert_eq!(found, sources, "{scope}");
    }
}

#[test]
fn a_tenant_is_told_its_status_codes_and_from_how_many_addresses_it_asked() {
    let text = r#"
        scenario "two tenants"
        pool eip { range 127.9.0.0/28 }
        action probe = get { url = "http://127.0.0.1:1/"  timeout = 1s  export status_code: int = 0 }
        action strict = get { url = "http://127.0.0.1:1/"  bind_ip = "127.9.1.1"  timeout = 1s  expect_status = 200 }
        action rest = sleep { for = 1s }
        workflow {
          start: probe { -> rest when probe.status_code == 404 }
          rest: rest { -> strict }
          strict: strict { -> end }
          end
        }
        load { at 0s spawn 3 tenant "red" from eip  at 0s spawn 2 tenant "blue" from eip }
    "#;
    host::begin(Server::Answers, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    let report = run::<Scripted>(text, &RunOptions::default());
    let found = report.tenants.iter().map(|own| {
        let statuses: Vec<(u16, u64)> = own.statuses.iter().map(|own| (own.status, own.count)).collect();
        (own.tenant.as_str(), own.attempts.started, own.attempts.failures(), own.addresses, statuses)
    });
    // One address for each user, and one more for all of them. What was not expected is counted all the same, the pause is not.
    let expected = [("red", 6, 3, 4, vec![(404, 6)]), ("blue", 4, 2, 3, vec![(404, 4)])];
    assert_eq!(found.collect::<Vec<_>>(), expected);
    assert!(
        report.tenants.iter().all(|own| own.attempt_p99 < Duration::from_secs(1) && own.p50 >= Duration::from_secs(1)),
        "{report:?}"
    );
    let text = report.to_text();
    assert!(text.contains("red                       6          3 "), "{text}");
    assert!(text.contains(" 404 × 6\n"), "{text}");
}

#[test]
fn tasks_wait_for_addresses_of_their_own() {
    host::begin(Server::Slow(20), OK);
    let load = "at 0s spawn 30 tenant \"a\" from eip bind per-task";
    let report = run::<Scripted>(&text(load), &RunOptions::default());
    assert_eq!((report.progress.done, report.pools[0].high_water), (30, 14), "{report:?}");
    assert_eq!(report.verdict, RunVerdict::Passed);
}

#[test]
fn properties_are_overridden_for_this_run() {
    host::begin(Server::Answers, OK);
    let property =
        |port: i64| PropertyOverride { resource_id: "server".into(), property: "port".into(), value: Value::Int(port) };
    let options = |port| RunOptions { properties: vec![property(port)], ..RunOptions::default() };
    assert_eq!(run::<Scripted>(&text("at 0s spawn 1"), &options(80)).progress.done, 1);
    let wrong = run::<Scripted>(&text("at 0s spawn 1"), &options(70_000));
    assert!(wrong.failures[0].reason.contains("invalid port"), "{:?}", wrong.failures);
}

const CUSTOM: &str = r#"
    scenario "custom"
    action pay = bank { amount = "{{user.index * 10}}"  timeout = 1s  export paid: bool = false }
    workflow { start: pay { -> end when pay.paid -> unpaid otherwise } unpaid: pay { -> end } end }
    load { at 0s spawn 3 tenant "a" }
"#;

/// The host performs an action on the thread of the run, so that no step reads the clock in
/// between.
#[test]
fn what_the_host_reports_happens_when_it_reports_it() {
    let text = r#"
        scenario "slow host"
        action pay = bank { timeout = 1s  export paid: bool = false }
        workflow { start: pay { -> end when pay.paid -> late otherwise on_error -> late } late: pass { -> end after 1s } end }
        load { at 0s spawn 1 tenant "a" loop 2 think 500ms }
    "#;
    host::begin(Server::Answers, OK);
    let mut engine = Engine::<Scripted>::new(&scenario(text), &RunOptions::default()).unwrap();
    let mut begun = Vec::new();
    let mut perform = |engine: &mut Engine<Scripted>, takes_ms: u64| {
        while engine.progress().requested == 0 {
            engine.step(Duration::from_secs(10)).unwrap();
        }
        begun.push(milliseconds(engine.elapsed()));
        let token = engine.next_actions(1)[0].token;
        host::pass(Duration::from_millis(takes_ms));
        engine.complete(token, ActionOutcome::Success(vec![NamedValue::new("paid", Value::Bool(true))])).unwrap()
    };
    assert_eq!(perform(&mut engine, 300), ReportStatus::Accepted);
    // Longer than its timeout: the attempt has ended before the host reports it.
    assert_eq!(perform(&mut engine, 1_200), ReportStatus::Late);
    while !engine.is_finished() {
        engine.step(Duration::from_secs(10)).unwrap();
    }
    // 300 ms of the action and 500 ms of thinking; then the timeout of 1 s, and 1 s in the node `late`.
    assert_eq!((begun, milliseconds(engine.elapsed())), (vec![0, 800], 800 + 1_000 + 1_000));
    let report = engine.report();
    assert_eq!((report.progress.attempts.succeeded, report.progress.attempts.timed_out), (1, 1));
    assert!(report.tenants[0].p50 >= Duration::from_millis(2_750), "{:?}", report.tenants);
}

/// The host stops the run after the timeouts of its actions, without a step in between.
#[test]
fn what_was_overdue_when_the_host_stops_has_timed_out() {
    for (takes_ms, counts) in [(900, (0, 3)), (1_200, (3, 0))] {
        host::begin(Server::Answers, OK);
        let mut engine = Engine::<Scripted>::new(&scenario(CUSTOM), &RunOptions::default()).unwrap();
        engine.step(Duration::ZERO).unwrap();
        assert_eq!(engine.next_actions(10).len(), 3);
        host::pass(Duration::from_millis(takes_ms));
        engine.stop(StopMode::Hard);
        let attempts = engine.report().progress.attempts;
        assert_eq!((attempts.timed_out, attempts.cancelled), counts);
    }
}

#[test]
fn custom_actions_are_done_by_the_host_in_any_order() {
    host::begin(Server::Answers, OK);
    let mut engine = Engine::<Scripted>::new(&scenario(CUSTOM), &RunOptions::default()).unwrap();
    let progress = engine.step(Duration::from_secs(5)).unwrap().progress;
    // It comes back at once, because there is something for the host to do.
    assert_eq!((progress.requested, milliseconds(progress.elapsed)), (3, 0));
    let mut requests = engine.next_actions(10);
    assert_eq!(requests.iter().map(|request| request.instance).collect::<Vec<_>>(), [0, 1, 2]);
    let amount = Value::Map(vec![(Value::String("amount".into()), Value::Int(20))]);
    assert_eq!(
        (requests[2].kind.as_str(), requests[2].action.as_str(), &requests[2].parameters),
        ("bank", "pay", &amount)
    );
    assert_eq!(requests[2].timeout, Some(Duration::from_secs(1)));
    requests.reverse();
    for request in &requests {
        let exports = vec![NamedValue::new("paid", Value::Bool(true))];
        assert_eq!(engine.complete(request.token, ActionOutcome::Success(exports)), Ok(ReportStatus::Accepted));
    }
    assert_eq!(engine.complete(requests[0].token, ActionOutcome::Timeout), Ok(ReportStatus::Late));
    assert!(engine.complete(u64::MAX, ActionOutcome::Timeout).is_err());
    let report = finish(&mut engine).1;
    assert_eq!((report.progress.done, report.actions[0].attempts.started), (3, 3));
}

#[test]
fn a_step_ends_when_the_host_ends_its_wait() {
    host::begin(Server::Answers, OK);
    let mut engine = Engine::<Scripted>::new(&scenario(CUSTOM), &RunOptions::default()).unwrap();
    engine.step(Duration::ZERO).unwrap();
    let token = engine.next_actions(3)[0].token;
    host::end_wait_at(Duration::from_millis(30));
    let progress = engine.step(Duration::from_millis(500)).unwrap().progress;
    assert_eq!((progress.phase, milliseconds(progress.elapsed)), (RunPhase::Running, 30));
    let exports = vec![NamedValue::new("paid", Value::Bool(true))];
    assert_eq!(engine.complete(token, ActionOutcome::Success(exports)), Ok(ReportStatus::Accepted));
    // The next step waits again.
    let progress = engine.step(Duration::from_millis(100)).unwrap().progress;
    assert_eq!((milliseconds(progress.elapsed), progress.attempts.succeeded), (130, 1));
}

#[test]
fn custom_actions_time_out_and_stop_with_the_run() {
    host::begin(Server::Answers, OK);
    let mut engine = Engine::<Scripted>::new(&scenario(CUSTOM), &RunOptions::default()).unwrap();
    engine.step(Duration::ZERO).unwrap();
    let tokens: Vec<u64> = engine.next_actions(10).iter().map(|request| request.token).collect();
    let progress = engine.step(Duration::from_millis(1_500)).unwrap().progress;
    assert_eq!((progress.attempts.timed_out, progress.requested), (3, 3));
    assert_eq!(engine.complete(tokens[0], ActionOutcome::Timeout), Ok(ReportStatus::Late));
    engine.stop(StopMode::Hard);
    assert_eq!(engine.lifecycle.phase, RunPhase::Finished);
    assert_nothing_is_left(&engine.report());
    assert!(engine.next_actions(10).is_empty());
}

#[test]
fn pauses_and_thinking_take_their_time_and_no_more() {
    host::begin(Server::Answers, OK);
    let text = r#"
        scenario "pauses"
        action nap = sleep { for = 250ms }
        action doze = sleep { for = "{{ duration('100ms') }}" }
        workflow { start: nap { -> next } next: doze { -> end } end }
        load { at 1s spawn 2 over 100ms  loop 3 think 50ms }
    "#;
    let report = run::<Scripted>(text, &RunOptions::default());
    // 1 s, the second user 50 ms later, three walks of 350 ms and two pauses of 50 ms.
    assert_eq!((report.progress.done, milliseconds(report.progress.elapsed)), (2, 1_050 + 3 * 350 + 2 * 50));
    // A pause is not an attempt anywhere, so a run of pauses alone attempts nothing.
    assert_eq!((report.actions.len(), report.progress.attempts.started), (0, 0));
    assert_eq!((report.verdict, report.tenants[0].attempts.started), (RunVerdict::NoData, 0));
}

#[test]
fn events_tell_what_happened_as_far_as_asked() {
    use RunEventKind as Kind;
    let told = |events: Option<EventDetail>| {
        host::begin(Server::Answers, OK);
        let options = RunOptions { events, ..RunOptions::default() };
        let mut engine = Engine::<Scripted>::new(&scenario(&text("at 0s spawn 1 from eip")), &options).unwrap();
        finish(&mut engine).0
    };
    let kinds =
        |events: Option<EventDetail>| told(events).iter().flat_map(|events| events.kinds.clone()).collect::<Vec<_>>();
    assert_eq!(kinds(Some(EventDetail::Nothing)), []);
    assert_eq!(kinds(None), [Kind::UserStarted, Kind::UserDone, Kind::Finished]);
    assert_eq!(
        kinds(Some(EventDetail::Actions)),
        [Kind::UserStarted, Kind::ActionSucceeded, Kind::ActionSucceeded, Kind::UserDone, Kind::Finished]
    );
    let first = &told(None)[0];
    assert_eq!((first.detail(0), first.users[0]), ("127.9.0.1", 0));
}

#[test]
fn users_beyond_the_limit_are_dropped_and_told_of() {
    host::begin(Server::Slow(100), OK);
    let mut engine =
        Engine::<Scripted>::new(&scenario(&text("at 0s spawn 5 limit users 2")), &RunOptions::default()).unwrap();
    let (events, report) = finish(&mut engine);
    assert_eq!((report.progress.done, report.progress.dropped), (2, 3));
    let dropped = events.iter().find_map(|events| {
        let place = events.kinds.iter().position(|kind| *kind == RunEventKind::UsersDropped)?;
        Some(events.detail(place).to_owned())
    });
    assert_eq!(dropped.as_deref(), Some("3"));
}

#[test]
fn too_many_sockets_are_a_failure_that_names_the_limit() {
    host::begin(Server::Slow(100), OK);
    let options = RunOptions { max_connections: Some(2), ..RunOptions::default() };
    let report = run::<Scripted>(&text("at 0s spawn 5"), &options);
    assert_eq!((report.progress.done, report.progress.failed), (2, 3));
    assert!(report.failures[0].reason.contains("limit `connections`"), "{:?}", report.failures);
}

#[test]
fn events_of_the_host_reach_users() {
    host::begin(Server::Answers, OK);
    let text = r#"
        scenario "signals"
        action nap = sleep { for = 1ms }
        workflow { start: nap { -> end on go } end }
        load { at 0s spawn 2 }
    "#;
    let mut engine = Engine::<Scripted>::new(&scenario(text), &RunOptions::default()).unwrap();
    let progress = engine.step(Duration::from_millis(100)).unwrap().progress;
    assert_eq!((progress.present, milliseconds(progress.elapsed)), (2, 100));
    assert_eq!(engine.machine.send_event(None, "go"), Ok(2));
    assert_eq!(finish(&mut engine).1.progress.done, 2);
}

#[test]
fn the_same_run_gives_the_same_hash_and_its_text_ends_with_the_verdict() {
    let once = || {
        host::begin(Server::Slow(7), OK);
        run::<Scripted>(&text("at 0s spawn 9 tenant \"a\" from eip"), &RunOptions::default())
    };
    let (first, second) = (once(), once());
    assert_eq!(first, second);
    let text = first.to_text();
    assert!(text.ends_with("\nverdict: passed\n"), "{text}");
    assert!(text.contains("p99(probe.duration) < 10s (measured "), "{text}");
}

#[test]
fn visits_are_counted_over_all_users_and_all_walks() {
    host::begin(Server::Answers, OK);
    let text = text("at 0s spawn 2 tenant \"a\" from eip loop 3");
    let mut engine = Engine::<Scripted>::new(&scenario(&text), &RunOptions::default()).unwrap();
    assert_eq!(finish(&mut engine).1.progress.done, 2);
    let drawn = engine.machine.render_visits(DiagramFormat::Mermaid).unwrap();
    for node in ["start<br/>probe ×6", "again<br/>probe ×6", "end<br/>×6"] {
        assert!(drawn.contains(node), "{drawn}");
    }
}
