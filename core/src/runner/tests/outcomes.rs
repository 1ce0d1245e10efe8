//! Whatever the network does, a run comes to a clear end and leaves nothing behind.

use crate::duration::milliseconds;

use crate::{dsl::model::LoadDef, load::LoadModel, socket::SocketErrorKind};

use super::{
    super::{
        Run, RunOptions, RunVerdict, StopMode,
        event_loop::Engine,
        options::{ExhaustionPolicy, PoolFallback},
        progress::RunPhase,
    },
    assert_nothing_is_left, finish,
    host::{self, Scripted, Server},
    run, scenario,
};
use std::time::Duration;

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

/// Users who make two requests each, from addresses of their own.
const WALK: &str = r#"
    scenario "walk"
    pool eip { range 127.9.0.0/29 }
    action probe = get { url = "http://127.0.0.1:80/"  timeout = 1s  export status_code: int = 0 }
    workflow {
      start: probe { retry 1 every 100ms  -> again when probe.status_code == 200  -> end otherwise }
      again: probe { -> end }
      end
    }
"#;

fn walk(load: &str) -> String {
    format!("{WALK}\nload {{ {load} }}")
}

#[test]
fn users_walk_from_their_own_addresses_and_keep_their_connections() {
    host::begin(Server::Answers, OK);
    let report = run::<Scripted>(&walk("at 0s spawn 4 tenant \"a\" from eip"), &RunOptions::default());
    assert_eq!(
        (report.progress.done, report.progress.attempts.succeeded, report.progress.transfer.connections),
        (4, 8, 4)
    );
    assert_eq!(host::sources(), ["127.9.0.1", "127.9.0.2", "127.9.0.3", "127.9.0.4"]);
    assert_eq!((report.verdict, report.pools[0].high_water), (RunVerdict::Passed, 4));
    assert_eq!((host::live(), host::requests()), (0, 8));
}

#[test]
fn a_dead_target_fails_each_attempt_with_its_reason() {
    host::begin(Server::Dead, OK);
    let report = run::<Scripted>(&walk("at 0s spawn 3 from eip"), &RunOptions::default());
    // The fallback of a decision: the walk ends where it says.
    assert_eq!((report.progress.done, report.progress.attempts.failed), (3, 6));
    assert_eq!(report.failures.len(), 1);
    assert_eq!(report.failures[0].reason, "connect to 127.0.0.1:80: connection refused: nothing listens there");
    assert_eq!(host::live(), 0);
}

#[test]
fn a_target_that_says_nothing_times_out_by_the_scenario_and_counts_as_slow() {
    host::begin(Server::Silent, OK);
    let report = run::<Scripted>(&walk("at 0s spawn 2 from eip"), &RunOptions::default());
    assert_eq!((report.progress.attempts.timed_out, report.progress.done), (4, 2));
    assert_eq!(report.actions[0].attempts.timed_out, 4);
    assert!(report.actions[0].p50 >= Duration::from_secs(1), "{:?}", report.actions[0]);
    assert!(
        milliseconds(report.progress.elapsed) >= 2100 && milliseconds(report.progress.elapsed) < 2200,
        "{:?}",
        report.progress
    );
}

#[test]
fn an_action_without_a_timeout_of_its_own_times_out_by_the_options() {
    host::begin(Server::Silent, OK);
    let text = walk("at 0s spawn 1").replace("timeout = 1s", "");
    let report = run::<Scripted>(
        &text,
        &RunOptions { action_timeout: Some(Duration::from_millis(300)), ..RunOptions::default() },
    );
    assert_eq!((report.progress.attempts.timed_out, report.progress.done), (2, 1));
    assert!(
        milliseconds(report.progress.elapsed) >= 700 && milliseconds(report.progress.elapsed) < 800,
        "{:?}",
        report.progress
    );
}

#[test]
fn a_target_that_resets_or_cuts_responses_short_fails_with_that() {
    for (server, words) in
        [(Server::Resets, "the peer reset the connection"), (Server::CutsShort, "during the response")]
    {
        host::begin(server, OK);
        let report = run::<Scripted>(&walk("at 0s spawn 2 from eip"), &RunOptions::default());
        assert_eq!(report.progress.attempts.failed, 4, "{server:?}");
        assert!(report.failures[0].reason.contains(words), "{:?}", report.failures);
        assert_eq!(host::live(), 0);
    }
}

#[test]
fn a_kept_connection_that_the_server_forgot_is_opened_anew() {
    host::begin(Server::Forgets, OK);
    let report = run::<Scripted>(&walk("at 0s spawn 2 from eip"), &RunOptions::default());
    assert_eq!(
        (report.progress.done, report.progress.attempts.failed, report.progress.transfer.connections),
        (2, 0, 4)
    );
}

#[test]
fn a_slow_target_cannot_hide_what_those_behind_it_waited() {
    host::begin(Server::Slow(400), OK);
    let report = run::<Scripted>(
        &walk("at 0s spawn 3 from eip limit users 1"),
        &RunOptions { model: Some(LoadModel::Closed), ..RunOptions::default() },
    );
    // Each takes 800 ms, and the third waited for two others: its user's time counts from its arrival.
    assert_eq!(report.progress.done, 3);
    assert!(report.tenants[0].p99 >= Duration::from_millis(2_400), "{:?}", report.tenants);
}

#[test]
fn those_for_whom_there_is_no_address_wait_or_are_turned_away_or_go_elsewhere() {
    let small = walk("at 0s spawn 10 from eip");
    host::begin(Server::Slow(50), OK);
    let waited = run::<Scripted>(&small, &RunOptions::default());
    assert_eq!((waited.progress.done, waited.progress.rejected, waited.pools[0].high_water), (10, 0, 6));
    assert!(waited.pools[0].exhausted > 0);

    host::begin(Server::Slow(50), OK);
    let reject = RunOptions { exhaustion: Some(ExhaustionPolicy::Reject), ..RunOptions::default() };
    let rejected = run::<Scripted>(&small, &reject);
    assert_eq!((rejected.progress.done, rejected.progress.rejected, rejected.verdict), (6, 4, RunVerdict::Failed));
    assert_eq!(rejected.failures[0].reason, "pool eip is exhausted");

    host::begin(Server::Slow(50), OK);
    let fallback = PoolFallback { pool: "eip".into(), fallback: "spare".into() };
    let elsewhere = run::<Scripted>(
        &small.replace("pool eip", "pool spare { range 127.8.0.0/29 }\npool eip"),
        &RunOptions { fallbacks: vec![fallback], ..reject },
    );
    assert_eq!((elsewhere.progress.done, elsewhere.progress.rejected), (10, 0));
    assert_eq!(elsewhere.pools.iter().map(|pool| pool.high_water).collect::<Vec<_>>(), [4, 6]);
}

#[test]
fn a_pool_that_never_had_an_address_turns_everybody_away_and_nobody_waits_for_ever() {
    host::begin(Server::Answers, OK);
    let text = walk("at 0s spawn 3 from eip").replace("range 127.9.0.0/29", "range 127.9.0.0/30 reserve 127.9.0.0/30");
    let report = run::<Scripted>(&text, &RunOptions::default());
    assert_eq!((report.progress.rejected, report.verdict), (3, RunVerdict::Failed));
}

#[test]
fn a_run_of_nobody_is_over_at_once() {
    host::begin(Server::Answers, OK);
    let report = run::<Scripted>(WALK, &RunOptions::default());
    assert_eq!((report.verdict, milliseconds(report.progress.elapsed), host::calls()), (RunVerdict::NoData, 0, 0));
    let mut nobody = scenario(&walk("at 0s spawn 1 from eip"));
    let mut model = (**nobody.model()).clone();
    model.load = Some(LoadDef { iterations: 1, ..LoadDef::default() });
    nobody = dsl_scenario(model);
    let mut engine = Engine::<Scripted>::new(&nobody, &RunOptions::default()).unwrap();
    assert_eq!(finish(&mut engine).1.verdict, RunVerdict::NoData);
}

fn dsl_scenario(model: crate::dsl::model::ScenarioModel) -> crate::dsl::Scenario {
    crate::dsl::Scenario::new(model, Vec::new())
}

#[test]
fn a_graceful_stop_lets_walks_end_and_a_hard_one_does_not() {
    for (mode, done, cancelled) in [(StopMode::Graceful, 2, 0), (StopMode::Hard, 0, 2)] {
        host::begin(Server::Slow(100), OK);
        let text = walk("at 0s spawn 2 from eip at 10s spawn 5 from eip loop 50 think 10ms");
        let mut engine = Engine::<Scripted>::new(&scenario(&text), &RunOptions::default()).unwrap();
        engine.step(Duration::from_millis(150)).unwrap();
        engine.stop(mode);
        let (events, report) = finish(&mut engine);
        assert_nothing_is_left(&report);
        assert_eq!(
            (report.progress.done, report.progress.cancelled, report.progress.expected),
            (done, cancelled, 5),
            "{mode:?}"
        );
        let kinds: Vec<_> = events.iter().flat_map(|events| &events.kinds).collect();
        assert!(kinds.iter().any(|kind| format!("{kind:?}") == "Stopping"), "{kinds:?}");
        assert_eq!(host::live(), 0);
        // Stopping what has stopped changes nothing.
        engine.stop(StopMode::Hard);
        assert_eq!(engine.report(), report);
    }
}

#[test]
fn a_graceful_stop_becomes_a_hard_one_when_it_takes_too_long() {
    host::begin(Server::Silent, OK);
    let text = walk("at 0s spawn 2 from eip").replace("timeout = 1s", "timeout = 60s");
    let options = RunOptions {
        max_duration: Some(Duration::from_millis(200)),
        stop_timeout: Some(Duration::from_millis(300)),
        ..RunOptions::default()
    };
    let report = run::<Scripted>(&text, &options);
    assert_eq!((report.progress.cancelled, milliseconds(report.progress.elapsed)), (2, 500));
}

#[test]
fn a_graceful_stop_ends_pauses_between_walks() {
    host::begin(Server::Answers, OK);
    let text = walk("at 0s spawn 2 from eip loop 5 think 60s");
    let report = run::<Scripted>(
        &text,
        &RunOptions { max_duration: Some(Duration::from_millis(1_000)), ..RunOptions::default() },
    );
    assert_eq!((report.progress.done, milliseconds(report.progress.elapsed)), (2, 1_000));
}

#[test]
fn a_failure_of_the_host_at_any_call_leaves_nothing_behind() {
    use SocketErrorKind as Kind;
    let kinds = [
        Kind::ConnectionReset,
        Kind::NewSocketLimit,
        Kind::AddressInUse,
        Kind::TimedOut,
        Kind::WouldBlock,
        Kind::Unknown,
    ];
    for load in
        ["at 0s spawn 3 from eip loop 2", "at 0s spawn 3 from eip bind per-task", "at 0s spawn 3 from eip bind shared"]
    {
        let text = scenario(&walk(load));
        for kind in kinds {
            for call in 0.. {
                host::begin(Server::Answers, OK);
                host::fail(call, kind);
                let mut engine = Engine::<Scripted>::new(&text, &RunOptions::default()).unwrap();
                for _ in 0..super::STEPS {
                    // An error is that of waiting; the run has finished then.
                    let _ = engine.step(Duration::from_millis(50));
                    if engine.is_finished() {
                        break;
                    }
                }
                let report = engine.report();
                assert_eq!(engine.lifecycle.phase, RunPhase::Finished, "{kind:?} at call {call}");
                assert_nothing_is_left(&report);
                assert_eq!(host::live(), 0, "{kind:?} at call {call}");
                drop(engine);
                if host::calls() <= call {
                    assert!(call > 20, "the test goes through the whole run");
                    break;
                }
            }
        }
    }
}

#[test]
fn a_run_that_is_dropped_at_any_moment_leaves_nothing_behind() {
    let text = scenario(&walk("at 0s spawn 3 from eip"));
    for steps in 0..40 {
        host::begin(Server::Slow(5), OK);
        let mut engine = Engine::<Scripted>::new(&text, &RunOptions::default()).unwrap();
        for _ in 0..steps {
            engine.step(Duration::ZERO).unwrap();
        }
        drop(engine);
        assert_eq!(host::live(), 0, "after {steps} steps");
    }
}

#[test]
fn what_cannot_be_run_is_refused_before_it_begins() {
    let text = scenario(&walk("at 0s spawn 1 from eip"));
    let refused = |options: RunOptions| Run::from_scenario(&text, &options).unwrap_err().to_string();
    let circle = vec![PoolFallback { pool: "eip".into(), fallback: "eip".into() }];
    assert!(refused(RunOptions { fallbacks: circle, ..RunOptions::default() }).contains("falls back to itself"));
    assert!(
        refused(RunOptions { action_timeout: Some(Duration::from_millis(0)), ..RunOptions::default() })
            .contains("at least 1")
    );
    let property =
        super::super::PropertyOverride { resource_id: "x".into(), property: "y".into(), value: Default::default() };
    assert!(
        refused(RunOptions { properties: vec![property], ..RunOptions::default() })
            .contains("there is no resource \"x\"")
    );
}

#[test]
fn a_request_of_which_nothing_was_sent_goes_over_a_new_connection_whatever_its_method() {
    let text = r#"
        scenario "orders"
        action order = post { url = "http://127.0.0.1:80/"  timeout = 1s }
        workflow { start: order { -> again }  again: order { -> end }  end }
        load { at 0s spawn 1 }
    "#;
    let mut moved = 0;
    for call in 0..60 {
        host::begin(Server::Answers, OK);
        host::fail(call, SocketErrorKind::BrokenPipe);
        let mut engine = Engine::<Scripted>::new(&scenario(text), &RunOptions::default()).unwrap();
        // A host that cannot wait any more ends the run.
        while !engine.is_finished() && engine.step(Duration::from_millis(50)).is_ok() {}
        let report = engine.report();
        let (requests, attempts) = (report.progress.requests, report.progress.attempts);
        assert_eq!(
            (requests.repeats, u64::from(host::requests()) <= requests.sent),
            (0, true),
            "call {call}: {report:?}"
        );
        assert!(attempts.succeeded + attempts.failed <= 2, "call {call}");
        moved += u32::from(attempts.succeeded == 2 && report.progress.transfer.connections == 2);
    }
    assert!(moved > 0, "no failing call met a keep-alive connection before its request");
}
