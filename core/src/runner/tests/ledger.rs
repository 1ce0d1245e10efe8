//! What is counted, once each, and the verdict that follows from it.

use std::time::Duration;

use super::{
    super::{
        RunEventKind, RunOptions, RunVerdict, StopMode,
        event_loop::Engine,
        options::{EventDetail, ExhaustionPolicy},
    },
    finish,
    host::{self, Scripted, Server},
    run, scenario,
};

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

fn twice(method: &str, more: &str) -> String {
    format!(
        r#"
        scenario "twice"
        action probe = {method} {{ url = "http://127.0.0.1:80/"  timeout = 1s {more} }}
        workflow {{ start: probe {{ on_error -> again  -> again }}  again: probe {{ on_error -> end  -> end }}  end }}
        load {{ at 0s spawn 2 tenant "a" }}
        "#
    )
}

#[test]
fn a_get_is_repeated_once_where_a_kept_connection_has_ended_and_a_post_is_not() {
    host::begin(Server::Forgets, OK);
    let report = run::<Scripted>(&twice("get", ""), &RunOptions::default());
    let requests = report.progress.requests;
    assert_eq!((requests.sent, requests.repeats, requests.closed, requests.responses), (6, 2, 2, 4));
    assert_eq!((report.progress.attempts.succeeded, report.verdict), (4, RunVerdict::Passed));
    host::begin(Server::Forgets, OK);
    let report = run::<Scripted>(&twice("post", ""), &RunOptions::default());
    let requests = report.progress.requests;
    assert_eq!((requests.sent, requests.repeats, requests.closed, requests.responses), (4, 0, 2, 2));
    assert_eq!((report.failures[0].kind.as_str(), report.failures[0].count), ("closed", 2));
}

#[test]
fn a_response_with_the_wrong_status_counts_once_and_is_not_asked_for_again() {
    host::begin(Server::Answers, "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n");
    let report = run::<Scripted>(&twice("get", "expect_status = 200"), &RunOptions::default());
    assert_eq!((host::requests(), report.progress.requests.sent, report.progress.requests.repeats), (4, 4, 0));
    assert_eq!((report.progress.attempts.failed, report.actions[0].statuses[0].count), (4, 4));
    let failure = &report.failures[0];
    let found = (failure.kind.as_str(), failure.status, failure.action.as_deref(), failure.tenant.as_deref());
    assert_eq!((found, failure.count), (("status", Some(500), Some("probe"), Some("a")), 4));
    // The connection is as good as after any other response.
    assert_eq!(report.progress.transfer.connections, 2);
    assert_eq!(report.verdict, RunVerdict::Failed);
    assert_eq!(report.reasons, ["no attempt of action probe succeeded: 4 failed or timed out"]);
}

#[test]
fn an_answer_at_its_deadline_is_a_timeout() {
    for (after_ms, succeeded, timed_out) in [(999, 4, 0), (1_000, 0, 4), (1_001, 0, 4)] {
        host::begin(Server::Slow(after_ms), OK);
        let attempts = run::<Scripted>(&twice("get", ""), &RunOptions::default()).progress.attempts;
        assert_eq!((attempts.succeeded, attempts.timed_out), (succeeded, timed_out), "{after_ms} ms");
    }
}

#[test]
fn interim_responses_are_counted_apart_and_too_many_are_invalid() {
    let interim = |count: usize| format!("{}{OK}", "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(count));
    host::begin(Server::Answers, &interim(3));
    let report = run::<Scripted>(&twice("get", ""), &RunOptions::default());
    assert_eq!((report.progress.requests.interim, report.progress.requests.responses), (12, 4));
    assert_eq!(report.actions[0].statuses.len(), 1);
    host::begin(Server::Answers, &interim(101));
    let report = run::<Scripted>(&twice("get", ""), &RunOptions::default());
    assert_eq!((report.progress.requests.invalid, report.failures[0].kind.as_str()), (4, "invalid-response"));
}

#[test]
fn what_all_attempts_keep_together_is_bounded() {
    let long = format!("HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n{}", "x".repeat(4_000));
    host::begin(Server::Answers, &long);
    let text = twice("get", "export body: string = \"\"");
    let tight = RunOptions { max_buffered_bytes: Some(3_000), ..RunOptions::default() };
    let report = run::<Scripted>(&text, &tight);
    assert!(
        report.failures.iter().any(|own| own.kind == "limit-exceeded" && own.reason.contains("buffered-bytes")),
        "{report:?}"
    );
    host::begin(Server::Answers, &long);
    assert_eq!(run::<Scripted>(&text, &RunOptions::default()).progress.attempts.succeeded, 4);
}

#[test]
fn what_users_keep_of_their_answers_is_bounded_and_goes_with_them() {
    let long = format!("HTTP/1.1 200 OK\r\nContent-Length: 20000\r\n\r\n{}", "x".repeat(20_000));
    let text = |loops: u32| {
        format!(
            r#"
            scenario "keepers"
            action take = get {{ url = "http://127.0.0.1:80/"  timeout = 1s  export body: string = "" }}
            action rest = sleep {{ for = 50ms }}
            workflow {{ start: take {{ -> rest }}  rest: rest {{ -> end when take.body != "" -> end otherwise }}  end }}
            load {{ at 0s spawn 4 over 4s loop {loops} }}
            "#
        )
    };
    let tight = RunOptions { max_buffered_bytes: Some(50_000), ..RunOptions::default() };
    // One user at a time keeps one body, however often it asks and however many have gone before it.
    host::begin(Server::Answers, &long);
    assert_eq!(run::<Scripted>(&text(5), &tight).progress.attempts.succeeded, 20);
    // Four at a time do not fit.
    host::begin(Server::Answers, &long);
    let report = run::<Scripted>(&text(1).replace("over 4s", ""), &tight);
    assert_eq!(report.failures[0].kind, "limit-exceeded", "{report:?}");
    assert!(report.progress.attempts.succeeded >= 1 && report.progress.attempts.failed >= 1, "{report:?}");
}

#[test]
fn each_request_carries_an_id_that_its_event_repeats() {
    host::begin(Server::Forgets, OK);
    let options = RunOptions {
        request_id_header: Some("X-Request-Id".into()),
        events: Some(EventDetail::Actions),
        ..RunOptions::default()
    };
    let mut engine = Engine::<Scripted>::new(&scenario(&twice("get", "")), &options).unwrap();
    let (steps, _) = finish(&mut engine);
    let mut ids = host::ids();
    ids.sort();
    // The second attempt is sent twice: once over the connection that the server has forgotten.
    assert_eq!(ids, ["0-0-1-1", "0-0-2-1", "0-0-2-2", "1-0-1-1", "1-0-2-1", "1-0-2-2"]);
    let mut found: Vec<_> = steps
        .iter()
        .flat_map(|events| {
            (0..events.len()).filter(|at| events.kinds[*at] == RunEventKind::ActionSucceeded).map(|at| {
                (events.users[at], events.iterations[at], events.attempts[at], events.requests[at], events.statuses[at])
            })
        })
        .collect();
    found.sort();
    assert_eq!(found, [(0, 0, 1, 1, 200), (0, 0, 2, 2, 200), (1, 0, 1, 1, 200), (1, 0, 2, 2, 200)]);
    let wrong = RunOptions { request_id_header: Some("X Request".into()), ..RunOptions::default() };
    assert!(Engine::<Scripted>::new(&scenario(&twice("get", "")), &wrong).is_err());
}

#[test]
fn an_attempt_that_something_else_overtakes_is_cancelled_and_has_no_latency() {
    host::begin(Server::Slow(500), OK);
    let text = r#"
        scenario "race"
        action slow = get { url = "http://127.0.0.1:80/" }
        action quick = sleep { for = 10ms }
        workflow {
          start: fork { -> one  -> two }
          one: slow { -> both }
          two: quick { -> both }
          both: join any { -> end }
          end
        }
        load { at 0s spawn 3 tenant "a" }
    "#;
    let report = run::<Scripted>(text, &RunOptions::default());
    let attempts = report.progress.attempts;
    assert_eq!((attempts.started, attempts.cancelled, report.progress.requests.cancelled), (3, 3, 3));
    assert_eq!((report.actions[0].mean, report.progress.done, report.failures.len()), (Duration::ZERO, 3, 0));
}

/// A scenario in which `get` decides the verdict.
fn judged(more: &str, load: &str) -> String {
    format!(
        r#"
        scenario "judged"
        pool eip {{ range 127.9.0.0/30 }}
        action probe = get {{ url = "http://127.0.0.1:80/"  timeout = 1s }}
        workflow {{ start: probe {{ -> end }} end }}
        load {{ {load} }}
        {more}
        "#
    )
}

#[test]
fn the_verdict_is_the_first_that_applies() {
    let unmeasured = "action second = get { url = \"http://127.0.0.1:80/\" } threshold p95(second.duration) < 1s";
    let options = RunOptions::default();
    let short = RunOptions {
        max_duration: Some(Duration::from_millis(500)),
        stop_timeout: Some(Duration::from_millis(100)),
        ..RunOptions::default()
    };
    let kept = "threshold count(probe.failures) == 0";
    let rejecting = RunOptions { exhaustion: Some(ExhaustionPolicy::Reject), ..RunOptions::default() };
    for (server, more, load, options, verdict, reason) in [
        (Server::Answers, "", "at 0s spawn 3", &options, RunVerdict::Passed, ""),
        (Server::Answers, kept, "at 0s spawn 3", &options, RunVerdict::Passed, ""),
        // A broken threshold, whatever else.
        (
            Server::Dead,
            kept,
            "at 0s spawn 3",
            &options,
            RunVerdict::Failed,
            "threshold count(probe.failures) == 0 was violated",
        ),
        // Thresholds without data do not vouch for a server that fails.
        (Server::Dead, unmeasured, "at 0s spawn 3", &options, RunVerdict::Failed, "3 of 3 users failed"),
        (Server::Slow(50), unmeasured, "at 0s spawn 3", &options, RunVerdict::Passed, ""),
        (Server::Slow(50), unmeasured, "at 0s spawn 1 at 2s spawn 2", &short, RunVerdict::Stopped, "stopped before"),
        // Without thresholds: users who failed, were rejected, or never arrived.
        (Server::Dead, "", "at 0s spawn 3", &options, RunVerdict::Failed, "3 of 3 users failed"),
        (Server::Slow(50), "", "at 0s spawn 5 from eip", &rejecting, RunVerdict::Failed, "3 of 5 users had no address"),
        (
            Server::Slow(50),
            "",
            "at 0s spawn 5 limit users 2",
            &options,
            RunVerdict::Failed,
            "3 of 5 users were dropped",
        ),
        (Server::Slow(50), "", "at 0s spawn 1 at 2s spawn 2", &short, RunVerdict::Failed, "2 of 3 users never arrived"),
        // With thresholds that are kept, a part of the plan is undone.
        (Server::Slow(50), kept, "at 0s spawn 1 at 2s spawn 2", &short, RunVerdict::Stopped, "stopped before"),
        (Server::Silent, "", "at 0s spawn 3", &short, RunVerdict::Stopped, "stopped before"),
        // A graceful stop that loses nothing is no reason.
        (Server::Slow(550), "", "at 0s spawn 3", &short, RunVerdict::Passed, ""),
        // One iteration of many.
        (Server::Slow(300), kept, "at 0s spawn 3 loop 10", &short, RunVerdict::Stopped, "stopped before"),
    ] {
        let name = format!("{server:?} {more:?} {load:?}");
        host::begin(server, OK);
        let options = RunOptions { stop_timeout: options.stop_timeout, ..options.clone() };
        let report = run::<Scripted>(&judged(more, load), &options);
        assert_eq!(report.verdict, verdict, "{name}: {report:?}");
        assert_eq!(report.reasons.is_empty(), reason.is_empty(), "{name}: {:?}", report.reasons);
        assert!(
            report.reasons.iter().any(|own| own.contains(reason)) || reason.is_empty(),
            "{name}: {:?}",
            report.reasons
        );
        assert!(report.to_text().ends_with(&format!("verdict: {}\n", verdict.word())), "{name}");
    }
}

#[test]
fn a_run_that_is_stopped_hard_before_anything_has_ended_does_not_pass() {
    host::begin(Server::Silent, OK);
    let mut engine = Engine::<Scripted>::new(&scenario(&judged("", "at 0s spawn 3")), &RunOptions::default()).unwrap();
    engine.step(Duration::from_millis(100)).unwrap();
    engine.stop(StopMode::Hard);
    let report = engine.report();
    let attempts = report.progress.attempts;
    assert_eq!((attempts.started, attempts.cancelled, attempts.in_flight), (3, 3, 0));
    assert_eq!((report.progress.requests.sent, report.progress.requests.cancelled), (3, 3));
    assert_eq!(report.verdict, RunVerdict::Stopped);
}
