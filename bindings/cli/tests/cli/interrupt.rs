//! `run` and Ctrl-C: once, twice, and before anybody was asked.

use std::{
    io::{BufRead, BufReader, Lines},
    process::{Child, ChildStderr},
};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

use crate::{Folder, run::scenario, server::Server};

/// Users of [`scenario`].
const USERS: u32 = 10;

fn interrupt(child: &Child) {
    kill_process(Pid::from_child(child), Signal::INT).unwrap();
}

/// A run all of whose users wait for an answer, and what it says on stderr.
fn waiting(
    folder: &Folder,
    server: &Server,
    asked: &std::sync::mpsc::Receiver<()>,
) -> (Child, Lines<BufReader<ChildStderr>>) {
    folder.write("a.scenario", scenario().replace("load {", "load {\n  loop 1000\n").replace("5s", "10m"));
    let arguments = ["run", "a.scenario", "--json", "--interval", "1h", "--set", &server.set()];
    let mut child = folder.command(&arguments).spawn().unwrap();
    for _ in 0..USERS {
        asked.recv().unwrap();
    }
    let lines = BufReader::new(child.stderr.take().unwrap()).lines();
    (child, lines)
}

/// How it ended, and its summary.
fn ending(child: Child) -> (Option<i32>, Value) {
    let output = child.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    (output.status.code(), serde_json::from_str(text.lines().last().unwrap()).unwrap())
}

/// Neither sockets nor addresses, and nobody under way.
fn assert_nothing_is_left(summary: &Value) {
    let progress = &summary["progress"];
    for name in ["connections", "addresses"] {
        assert_eq!(progress[name], 0, "{name} in {summary}");
    }
    assert_eq!(progress["attempts"]["in_flight"], 0, "{summary}");
    assert_eq!((&progress["users"]["present"], &progress["phase"]), (&0.into(), &"finished".into()), "{summary}");
    assert!(summary["pools"].as_array().unwrap().iter().all(|pool| pool["held"] == 0), "{summary}");
}

#[test]
fn the_first_lets_users_finish_their_walks_and_no_more() {
    let (folder, (server, asked, gate)) = (Folder::new("interrupt-once"), Server::holding());
    let held = gate.write().unwrap();
    let (child, mut said) = waiting(&folder, &server, &asked);
    interrupt(&child);
    assert!(said.next().unwrap().unwrap().starts_with("stopping: users finish their iterations"));
    drop(held);
    let (code, summary) = ending(child);
    assert_eq!((code, &summary["interrupted"]), (Some(130), &true.into()), "{summary}");
    let progress = &summary["progress"];
    assert_eq!((&progress["users"]["done"], &progress["users"]["cancelled"]), (&USERS.into(), &0.into()), "{summary}");
    assert_eq!(
        (&progress["attempts"]["succeeded"], &progress["attempts"]["failed"]),
        (&USERS.into(), &0.into()),
        "one walk of a thousand: {summary}"
    );
    assert_nothing_is_left(&summary);
}

#[test]
fn the_second_ends_everything_where_it_stands() {
    let (folder, (server, asked, gate)) = (Folder::new("interrupt-twice"), Server::holding());
    let held = gate.write().unwrap();
    let (child, mut said) = waiting(&folder, &server, &asked);
    interrupt(&child);
    assert!(said.next().unwrap().unwrap().starts_with("stopping: "));
    interrupt(&child);
    assert_eq!(said.next().unwrap().unwrap(), "stopped");
    let (code, summary) = ending(child);
    drop(held);
    assert_eq!((code, &summary["interrupted"]), (Some(130), &true.into()), "{summary}");
    let users = &summary["progress"]["users"];
    assert_eq!(
        (&users["cancelled"], &users["done"], &users["failed"]),
        (&USERS.into(), &0.into(), &0.into()),
        "{summary}"
    );
    assert_nothing_is_left(&summary);
}

#[test]
fn an_interrupt_stops_the_run_and_the_report_is_printed_all_the_same() {
    let (folder, server) = (Folder::new("run-interrupt"), Server::answering("200 OK"));
    folder.write("a.scenario", scenario().replace("load {", "load {\n  loop 100000 think 10s\n"));
    let mut child =
        folder.command(&["run", "a.scenario", "--json", "--interval", "10ms", "--set", &server.set()]).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    // With the first line of progress it listens for signals, and users walk.
    let seen = lines.by_ref().map(Result::unwrap).find(|line| line.contains("\"type\":\"progress\""));
    assert!(seen.is_some());
    interrupt(&child);
    let summary: Value = serde_json::from_str(&lines.map(Result::unwrap).last().unwrap()).unwrap();
    assert_eq!((&summary["type"], &summary["interrupted"]), (&"summary".into(), &true.into()));
    assert_eq!(summary["progress"]["connections"], 0);
    assert_eq!(child.wait().unwrap().code(), Some(130));
}
