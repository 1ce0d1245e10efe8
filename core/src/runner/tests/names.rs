//! Names of hosts in a run: who waits for them, where connections go, and what is counted.

use std::time::Duration;

use crate::{duration::milliseconds, socket::SocketErrorKind};

use super::{
    super::{RunOptions, RunReport, StopMode, event_loop::Engine, options::HostAddresses},
    assert_nothing_is_left, finish,
    host::{self, At, Scripted, Server},
    run, scenario,
};

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

/// A scenario whose users ask `host` twice.
fn asks(host: &str, more: &str, load: &str) -> String {
    format!(
        r#"
        scenario "names"
        action probe = get {{ url = "http://{host}/"  timeout = 8s  {more} }}
        workflow {{ start: probe {{ on_error -> again  -> again }}  again: probe {{ on_error -> end  -> end }}  end }}
        load {{ {load} }}
        "#
    )
}

fn asked(text: &str) -> RunReport {
    run::<Scripted>(text, &RunOptions::default())
}

#[test]
fn a_lookup_that_never_ends_delays_only_those_who_need_it() {
    let text = r#"
        scenario "one slow name"
        action slow = get { url = "http://never.test/"  timeout = 5s }
        action quick = get { url = "http://quick.test/"  timeout = 5s }
        action direct = get { url = "http://127.0.0.1/"  timeout = 5s }
        workflow {
          start: direct { -> slow when user.index % 2 == 0  -> quick }
          slow: slow { on_error -> end  -> end }
          quick: quick { -> end }
          end
        }
        load { at 0s spawn 20 }
    "#;
    host::begin(Server::Answers, OK);
    host::name("quick.test", 20, Ok(&["10.0.0.1"]));
    let mut engine = Engine::<Scripted>::new(&scenario(text), &RunOptions::default()).unwrap();
    let progress = engine.step(Duration::from_millis(100)).unwrap().progress;
    assert_eq!((progress.done, progress.attempts.in_flight, progress.requests.in_flight), (10, 10, 0));
    let report = finish(&mut engine).1;
    assert_nothing_is_left(&report);
    assert_eq!((report.progress.attempts.succeeded, report.progress.attempts.timed_out), (30, 10));
    // No byte was sent of those that timed out.
    assert_eq!((report.progress.requests.unsent, milliseconds(report.progress.elapsed) / 100), (10, 50));
    let mut asked = host::asked();
    asked.sort();
    assert_eq!(asked, ["never.test", "quick.test"]);
}

#[test]
fn an_attempt_that_waits_for_a_name_ends_with_its_time_its_branch_or_its_run() {
    let by_machine = asks("never.test", "", "at 0s spawn 3");
    let by_run = by_machine.replace("timeout = 8s", "");
    for text in [&by_machine, &by_run] {
        host::begin(Server::Answers, OK);
        let options = RunOptions { action_timeout: Some(Duration::from_millis(8_000)), ..RunOptions::default() };
        let report = run::<Scripted>(text, &options);
        assert_eq!((report.progress.attempts.timed_out, report.progress.requests.unsent), (6, 6));
        assert_eq!((milliseconds(report.progress.elapsed), host::asked().len()), (16_000, 1));
    }
    host::begin(Server::Answers, OK);
    let mut engine = Engine::<Scripted>::new(&scenario(&by_run), &RunOptions::default()).unwrap();
    engine.step(Duration::from_millis(10)).unwrap();
    engine.stop(StopMode::Hard);
    let report = engine.report();
    assert_nothing_is_left(&report);
    assert_eq!((report.progress.attempts.cancelled, report.progress.requests.unsent), (3, 3));
    host::begin(Server::Answers, OK);
    let text = r#"
        scenario "race"
        action slow = get { url = "http://never.test/"  timeout = 8s }
        action direct = get { url = "http://127.0.0.1/"  timeout = 8s }
        workflow { start: slow { -> end  -> rest after 1s }  rest: direct { -> end }  end }
        load { at 0s spawn 2 }
    "#;
    let attempts = asked(text).progress.attempts;
    assert_eq!((attempts.cancelled, attempts.succeeded), (2, 2));
}

#[test]
fn an_address_that_refuses_or_hangs_is_followed_by_the_next_one_and_tried_last_from_then_on() {
    for (at, elapsed_ms) in [(At::Refuses, 0), (At::RefusesLater, 0), (At::Hangs, 2_000)] {
        host::begin(Server::Answers, OK);
        host::name("api.test", 0, Ok(&["10.0.0.1", "10.0.0.2"]));
        host::at("10.0.0.1", Some(at));
        let report = asked(&asks("api.test", "keep_alive = false", "at 0s spawn 1"));
        assert_eq!((report.progress.attempts.succeeded, report.failures.len()), (2, 0), "{at:?}");
        assert_eq!(host::peers(), ["10.0.0.1", "10.0.0.2", "10.0.0.2"], "{at:?}");
        // Each socket counts, each request once.
        assert_eq!((report.progress.transfer.connections, report.progress.requests.sent), (3, 2), "{at:?}");
        assert_eq!(milliseconds(report.progress.elapsed), elapsed_ms, "{at:?}");
    }
}

#[test]
fn the_last_address_that_fails_is_the_failure_and_the_deadline_is_that_of_all() {
    host::begin(Server::Answers, OK);
    host::name("api.test", 0, Ok(&["10.0.0.1", "10.0.0.2"]));
    host::at("10.0.0.1", Some(At::Hangs));
    host::at("10.0.0.2", Some(At::RefusesLater));
    let report = asked(&asks("api.test", "", "at 0s spawn 1").replace("8s", "1s"));
    // The first attempt waits half its time at the first address. The second one finds it at the end, where it has all the time.
    assert_eq!(host::peers(), ["10.0.0.1", "10.0.0.2", "10.0.0.1", "10.0.0.2"]);
    let kinds: Vec<&str> = report.failures.iter().map(|own| own.kind.as_str()).collect();
    assert_eq!((report.failures.len(), kinds[0], report.failures[0].count), (1, "connect", 2));
    assert_eq!(report.failures[0].reason, "connect to 10.0.0.2:80: connection refused: nothing listens there");
    host::begin(Server::Answers, OK);
    host::name("api.test", 0, Ok(&["10.0.0.1", "10.0.0.2", "10.0.0.3"]));
    ["10.0.0.1", "10.0.0.2", "10.0.0.3"].iter().for_each(|address| host::at(address, Some(At::Hangs)));
    let report = asked(&asks("api.test", "", "at 0s spawn 1").replace("8s", "900ms"));
    assert_eq!((report.progress.attempts.timed_out, milliseconds(report.progress.elapsed)), (2, 1_800));
    assert_eq!(host::peers().len(), 6);
}

#[test]
fn a_name_whose_addresses_all_fail_is_looked_up_again_for_the_next_attempt() {
    host::begin(Server::Answers, OK);
    host::name("api.test", 0, Ok(&["10.0.0.1"]));
    host::at("10.0.0.1", Some(At::Hangs));
    let text = asks("api.test", "", "at 0s spawn 1");
    let mut engine = Engine::<Scripted>::new(&scenario(&text), &RunOptions::default()).unwrap();
    engine.step(Duration::from_millis(10)).unwrap();
    // The service has moved.
    host::name("api.test", 30, Ok(&["10.0.0.2"]));
    let report = finish(&mut engine).1;
    assert_eq!(host::peers(), ["10.0.0.1", "10.0.0.2"]);
    assert_eq!((report.progress.attempts.timed_out, report.progress.attempts.succeeded), (1, 1));
    assert_eq!((host::asked().len(), milliseconds(report.progress.elapsed)), (2, 8_030));
}

#[test]
fn an_old_name_is_looked_up_again_beside_the_run() {
    host::begin(Server::Answers, OK);
    host::name("api.test", 40, Ok(&["10.0.0.1"]));
    let text = r#"
        scenario "moves"
        action probe = get { url = "http://api.test/"  timeout = 1s }
        workflow { start: probe { -> end }  end }
        load { at 0s spawn 1 loop 10 think 100ms }
    "#;
    let options = RunOptions { resolve_every: Some(Duration::from_millis(250)), ..RunOptions::default() };
    let mut engine = Engine::<Scripted>::new(&scenario(text), &options).unwrap();
    engine.step(Duration::from_millis(50)).unwrap();
    host::name("api.test", 40, Ok(&["10.0.0.2"]));
    let report = finish(&mut engine).1;
    // At 0 ms it waits. From 40 ms on it has an answer, which is old at 290 ms; the iteration at 340 ms asks and goes on.
    assert_eq!(host::peers(), ["10.0.0.1", "10.0.0.2"]);
    assert_eq!((report.progress.attempts.succeeded, milliseconds(report.progress.elapsed)), (10, 40 + 9 * 100));
    assert_eq!(host::asked().len(), 4);
}

#[test]
fn a_name_without_an_address_fails_and_is_found_when_it_comes_up() {
    host::begin(Server::Answers, OK);
    host::name("api.test", 0, Err(SocketErrorKind::NameUnresolvable));
    let text = r#"
        scenario "comes up"
        action probe = get { url = "http://api.test/"  timeout = 1s }
        workflow { start: probe { on_error -> end  -> end }  end }
        load { at 0s spawn 1 loop 4 think 600ms }
    "#;
    let mut engine = Engine::<Scripted>::new(&scenario(text), &RunOptions::default()).unwrap();
    engine.step(Duration::from_millis(700)).unwrap();
    host::name("api.test", 0, Ok(&["10.0.0.1"]));
    let report = finish(&mut engine).1;
    assert_eq!((report.progress.attempts.failed, report.progress.attempts.succeeded), (2, 2));
    assert_eq!((report.failures[0].kind.as_str(), host::asked().len()), ("name", 2));
}

#[test]
fn a_source_takes_the_addresses_of_its_own_family() {
    for (source, peers) in [("127.0.0.9", &["10.0.0.1", "10.0.0.1"]), ("::9", &["::2", "::2"])] {
        host::begin(Server::Answers, OK);
        host::name("api.test", 0, Ok(&["::2", "10.0.0.1"]));
        let more = format!("keep_alive = false  bind_ip = \"{source}\"");
        assert_eq!(asked(&asks("api.test", &more, "at 0s spawn 1")).progress.attempts.succeeded, 2);
        assert_eq!(host::peers(), *peers);
    }
    for (host, source) in [("api.test", "::9"), ("10.0.0.1", "::9"), ("[::1]", "10.0.0.9")] {
        host::begin(Server::Answers, OK);
        host::name("api.test", 0, Ok(&["10.0.0.1"]));
        // By a template: of constants, the check says that the families differ.
        let report = asked(&asks(host, &format!("bind_ip = \"{{{{'{source}'}}}}\""), "at 0s spawn 1"));
        let bare = host.trim_matches(['[', ']']);
        let family = if source.contains(':') { "IPv6" } else { "IPv4" };
        let words = format!(
            "{bare} has no {family} address, and the socket is bound to {source}; use a pool of the other family or add an \
             address with `resolve`"
        );
        assert_eq!((report.failures[0].kind.as_str(), report.failures[0].reason.as_str()), ("name", words.as_str()));
    }
}

#[test]
fn the_actions_entry_wins_over_the_option_and_the_option_over_the_name_server() {
    let options = RunOptions {
        resolve: vec![HostAddresses { host: "API.test".into(), addresses: vec!["10.0.0.1".into()] }],
        ..RunOptions::default()
    };
    for (more, peer) in [
        ("", "10.0.0.1"),
        (r#"resolve = { "api.TEST": "10.0.0.2" }"#, "10.0.0.2"),
        (r#"resolve = { "api.test": ["10.0.0.3", "10.0.0.2"] }"#, "10.0.0.3"),
        (r#"resolve = { "other.test": "10.0.0.2" }"#, "10.0.0.1"),
    ] {
        host::begin(Server::Answers, OK);
        let report = run::<Scripted>(&asks("api.test", more, "at 0s spawn 1"), &options);
        assert_eq!((report.progress.attempts.succeeded, host::peers()), (2, vec![peer.to_owned()]), "{more}");
        assert!(host::asked().is_empty());
    }
}

#[test]
fn wrong_addresses_of_names_are_errors_that_say_so() {
    for (more, words) in [
        (
            r#"resolve = { "api.test": "{{'there'}}" }"#,
            "parameter `resolve`: host \"api.test\": \"there\" is not an IP address",
        ),
        (r#"resolve = { "api.test": "{{[]}}" }"#, "parameter `resolve`: host \"api.test\" has no address"),
    ] {
        host::begin(Server::Answers, OK);
        let report = asked(&asks("api.test", more, "at 0s spawn 1"));
        let failure = &report.failures[0];
        assert!(failure.kind == "parameter" && failure.reason.starts_with(words), "{more}: {failure:?}");
    }
    let entry = |host: &str, address: &str| HostAddresses { host: host.into(), addresses: vec![address.into()] };
    for (resolve, every, words) in [
        (vec![entry("api.test", "there")], None, "\"there\" is not an IP address"),
        (vec![entry("10.0.0.1", "10.0.0.2")], None, "is an IP address; use a host name"),
        (vec![entry("api.test", "10.0.0.1"), entry("API.test", "10.0.0.2")], None, "is listed twice"),
        (vec![], Some(Duration::ZERO), "at least 1"),
    ] {
        let options = RunOptions { resolve, resolve_every: every, ..RunOptions::default() };
        let error = Engine::<Scripted>::new(&scenario(&asks("api.test", "", "at 0s spawn 1")), &options).unwrap_err();
        assert!(error.to_string().contains(words), "{error}");
    }
}

#[test]
fn a_redirect_to_another_name_waits_for_it_as_well() {
    let moved = "HTTP/1.1 302 Found\r\nLocation: http://there.test/\r\nContent-Length: 0\r\n\r\n";
    host::begin(Server::Answers, moved);
    host::name("here.test", 5, Ok(&["10.0.0.1"]));
    host::name("there.test", 70, Ok(&["10.0.0.2"]));
    let text = asks("here.test", "redirects = 1", "at 0s spawn 1");
    let report = asked(&text);
    assert_eq!(host::asked(), ["here.test", "there.test"]);
    assert_eq!((report.progress.requests.sent, report.progress.requests.redirects), (4, 2));
    assert_eq!((report.progress.attempts.failed, milliseconds(report.progress.elapsed)), (2, 75));
    // A user that is stopped while it waits for the second name leaves nothing behind.
    host::begin(Server::Answers, moved);
    host::name("here.test", 5, Ok(&["10.0.0.1"]));
    let requests = asked(&text).progress.requests;
    assert_eq!((requests.sent, requests.responses, requests.unsent), (2, 2, 0));
}

#[test]
fn an_address_that_refuses_datagrams_is_the_last_one_for_the_next_attempt() {
    let text = r#"
        scenario "datagrams"
        action echo = udp { to = "api.test:7"  send = "x"  expect = "x"  timeout = 1s }
        workflow { start: echo { on_error -> again  -> end }  again: echo { -> end }  end }
        load { at 0s spawn 1 }
    "#;
    host::begin(Server::Answers, "x");
    host::name("api.test", 0, Ok(&["10.0.0.1", "10.0.0.2"]));
    host::at("10.0.0.1", Some(At::Refuses));
    let report = asked(text);
    assert_eq!(host::peers(), ["10.0.0.1", "10.0.0.2"]);
    assert_eq!((report.progress.attempts.failed, report.progress.attempts.succeeded), (1, 1));
}

#[test]
fn a_thousand_users_who_wait_for_one_name_all_get_on() {
    host::begin(Server::Answers, OK);
    host::name("api.test", 300, Ok(&["10.0.0.1"]));
    let report = asked(&asks("api.test", "", "at 0s spawn 1000"));
    assert_eq!((report.progress.attempts.succeeded, host::asked().len()), (2_000, 1));
}

#[test]
fn more_names_than_can_be_asked_for_at_once_take_turns() {
    host::begin(Server::Answers, OK);
    (0..40).for_each(|number| host::name(&format!("n{number}.test"), 100, Ok(&["10.0.0.1"])));
    let report = asked(&asks("n{{user.index}}.test", "", "at 0s spawn 40"));
    // Sixteen at a time.
    assert_eq!((report.progress.attempts.succeeded, host::asked().len()), (80, 40));
    assert_eq!(milliseconds(report.progress.elapsed), 300);
}

#[test]
fn whatever_call_fails_while_names_are_waited_for_nothing_is_left() {
    let text = asks("api.test", "keep_alive = false", "at 0s spawn 3");
    let world = |failing: Option<u32>| {
        host::begin(Server::Answers, OK);
        host::name("api.test", 10, Ok(&["10.0.0.1", "10.0.0.2"]));
        host::at("10.0.0.1", Some(At::RefusesLater));
        failing.into_iter().for_each(|call| host::fail(call, SocketErrorKind::NewSocketLimit));
    };
    world(None);
    asked(&text);
    for failing in 0..host::calls() {
        world(Some(failing));
        let mut engine = Engine::<Scripted>::new(&scenario(&text), &RunOptions::default()).unwrap();
        while !engine.is_finished() && engine.step(Duration::from_millis(50)).is_ok() {}
        assert_nothing_is_left(&engine.report());
        drop(engine);
        assert_eq!(host::live(), 0, "call {failing}");
    }
}
