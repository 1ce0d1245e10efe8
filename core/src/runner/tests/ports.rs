//! Ports of source addresses: how many there are towards each destination, what their lack is called, when they come free.

use crate::socket::SocketErrorKind;

use super::{
    super::{RunOptions, RunReport},
    host::{self, Scripted},
    run,
};

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

const ONE: &str = r#"
    scenario "one"
    pool eip { range 127.9.0.0/29 }
    action probe = get { url = "http://127.0.0.1:80/"  timeout = 1s }
    workflow { start: probe { -> end } end }
    load { at 0s spawn 1 tenant "a" from eip }
"#;

#[test]
fn a_source_address_without_a_port_or_that_is_not_this_machines_is_a_failure_of_the_address() {
    // The host's calls: open, bind, connect, the outcome.
    for (call, kind, reason) in [
        (1, SocketErrorKind::AddressNotBindable, "bind to 127.9.0.1: the address is not assigned to this machine"),
        (1, SocketErrorKind::AddressInUse, "no free port at 127.9.0.1 for 127.0.0.1:80"),
    ] {
        host::begin(host::Server::Answers, OK);
        host::fail(call, kind);
        let report = run::<Scripted>(ONE, &RunOptions::default());
        let failures: Vec<_> = report.failures.iter().map(|own| (own.kind.as_str(), own.reason.as_str())).collect();
        assert_eq!(failures, [("address", reason)]);
    }
}

#[test]
fn failures_of_one_kind_with_different_causes_are_different_groups() {
    host::begin(host::Server::Dead, OK);
    host::fail(1, SocketErrorKind::AddressNotBindable);
    let text = ONE.replace("spawn 1", "spawn 3");
    let report = run::<Scripted>(&text, &RunOptions::default());
    let groups: Vec<_> = report.failures.iter().map(|own| (own.kind.as_str(), own.count)).collect();
    assert_eq!(groups, [("connect", 2), ("address", 1)]);
    host::begin(host::Server::Dead, OK);
    host::fail(2, SocketErrorKind::NetworkUnreachable);
    let report = run::<Scripted>(&text, &RunOptions::default());
    let groups: Vec<_> = report.failures.iter().map(|own| (own.kind.as_str(), own.count)).collect();
    assert_eq!(groups, [("connect", 2), ("connect", 1)], "{:?}", report.failures);
}

#[test]
fn how_a_connection_is_closed_is_one_of_two_words() {
    for (action, words) in [
        (
            r#"get { url = "http://127.0.0.1:80/" close = "{{user.tenant}}" timeout = 1s }"#,
            r#"use "orderly" or "reset""#,
        ),
        (
            r#"tcp { to = "127.0.0.1:80" send = "x" close = "{{'reset'}}" timeout = 1s }"#,
            "`expect`, `receive` or `to_end`",
        ),
    ] {
        host::begin(host::Server::Answers, OK);
        let text = ONE.replace(r#"get { url = "http://127.0.0.1:80/"  timeout = 1s }"#, action);
        let report = run::<Scripted>(&text, &RunOptions::default());
        assert_eq!(report.failures[0].kind, "parameter");
        assert!(report.failures[0].reason.contains(words), "{:?}", report.failures);
    }
}

/// Runs over this system's sockets in a network namespace of its own, whose ephemeral ports are 64.
#[cfg(target_os = "linux")]
mod namespace {
    use std::process::Command;

    use super::*;
    use crate::{
        runner::tests::real::{Server, ok},
        socket::HostSocket,
    };

    /// Set in a namespace.
    const WITHIN: &str = "SCHEDULER_CORE_TEST_NAMESPACE";

    /// What a test of this module is called in its namespace.
    const INSIDE: &str = "runner::tests::ports::namespace::inside_";

    /// Runs a test that is ignored otherwise in a namespace. A system that allows none is told, and nothing is shown.
    fn in_namespace(test: &str) {
        let script = "ip link set lo up && exec \"$@\"";
        let unshare = |command: &mut Command| {
            command.args(["--map-root-user", "--net", "--mount", "--", "sh", "-c", script, "sh"]);
        };
        let mut probe = Command::new("unshare");
        unshare(&mut probe);
        let is_possible = probe.arg("true").output().is_ok_and(|output| output.status.success());
        if !is_possible {
            eprintln!("{test}: NOT RUN: no network namespace can be made here (`unshare --map-root-user --net`, `ip`)");
            return;
        }
        let mut command = Command::new("unshare");
        unshare(&mut command);
        command.env(WITHIN, "1");
        command.arg(std::env::current_exe().unwrap()).args([&format!("{INSIDE}{test}"), "--exact", "--ignored"]);
        let output = command.output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success() && text.contains("1 passed"),
            "{text}{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    /// The servers have theirs by now, outside of these: a connection gets none that anybody is bound to.
    fn run_with_64_ports(text: &str) -> RunReport {
        assert!(std::env::var_os(WITHIN).is_some(), "this test changes a setting of its network namespace");
        std::fs::write("/proc/sys/net/ipv4/ip_local_port_range", "20000 20063").unwrap();
        run::<HostSocket>(text, &RunOptions::default())
    }

    fn server() -> Server {
        Server::start(|_, stream| ok(stream, "", "hello"))
    }

    /// Sockets of this namespace in TIME_WAIT.
    fn waiting() -> usize {
        let sockets = std::fs::read_to_string("/proc/self/net/tcp").unwrap();
        sockets.lines().filter(|line| line.split_whitespace().nth(3) == Some("06")).count()
    }

    /// Users from one address, and for how long each stays.
    fn users(groups: &[(usize, &Server)], more: &str, stay: &str) -> String {
        let mut text = String::from("scenario \"ports\"\npool one { range 127.10.9.1/32 }\n");
        text.push_str(&format!("action rest = sleep {{ for = {stay} }}\n"));
        let mut load = String::new();
        for (number, (count, server)) in groups.iter().enumerate() {
            let url = format!("http://{}/", server.address);
            text.push_str(&format!(
                "action ask{number} = get {{ url = \"{url}\"  expect_status = 200  timeout = 10s  {more} }}\n\
                 workflow w{number} {{ start: ask{number} {{ -> rest }} rest: rest {{ -> end }} end }}\n"
            ));
            load.push_str(&format!("  at 0s spawn {count} tenant \"t\" from one workflow w{number}\n"));
        }
        format!("{text}load {{\n{load}  bind shared release run-end\n}}\n")
    }

    #[test]
    fn the_ports_of_an_address_serve_for_each_destination() {
        in_namespace("each_destination");
    }

    #[test]
    #[ignore = "runs in a namespace"]
    fn inside_each_destination() {
        let (first, second) = (server(), server());
        let report = run_with_64_ports(&users(&[(50, &first), (50, &second)], "", "500ms"));
        assert_eq!((report.progress.done, report.progress.attempts.failures()), (100, 0), "{report:?}");
        assert_eq!(report.progress.transfer.connections, 100);
    }

    #[test]
    fn a_connection_too_many_says_which_address_has_no_port_towards_which_destination() {
        in_namespace("one_too_many");
    }

    #[test]
    #[ignore = "runs in a namespace"]
    fn inside_one_too_many() {
        let server = server();
        let report = run_with_64_ports(&users(&[(70, &server)], "", "500ms"));
        assert_eq!((report.progress.done, report.progress.failed), (64, 6), "{report:?}");
        let expected = format!("no free port at 127.10.9.1 for {}", server.address);
        let [failure] = report.failures.as_slice() else { panic!("{:?}", report.failures) };
        assert_eq!((failure.kind.as_str(), failure.reason.as_str(), failure.count), ("address", expected.as_str(), 6));
    }

    #[test]
    fn ports_come_free_at_once_where_connections_are_closed_by_a_reset() {
        in_namespace("reset");
    }

    #[test]
    #[ignore = "runs in a namespace"]
    fn inside_reset() {
        let server = server();
        let short = |close: &str| {
            let text = users(&[(1, &server)], &format!("keep_alive = false  close = \"{close}\""), "0ms");
            run_with_64_ports(&text.replace("bind shared", "loop 200 bind shared"))
        };
        let reset = short("reset");
        assert_eq!((reset.progress.attempts.succeeded, reset.progress.attempts.failures()), (200, 0), "{reset:?}");
        assert_eq!(waiting(), 0);
        let orderly = short("orderly");
        assert!(waiting() > 0 && orderly.failures[0].reason.starts_with("no free port at 127.10.9.1"), "{orderly:?}");
    }

    #[test]
    #[ignore = "runs in a namespace"]
    fn inside_kept() {
        let server = server();
        // The action that used it last says how a keep-alive connection is closed.
        let text = users(&[(10, &server)], "close = \"reset\"", "0ms");
        let report = run_with_64_ports(&text);
        assert_eq!((report.progress.done, waiting()), (10, 0), "{report:?}");
    }

    #[test]
    fn a_kept_connection_is_closed_by_a_reset_too() {
        in_namespace("kept");
    }
}
