//! doc/TROUBLESHOOTING.md: each of its messages is produced here as a newcomer does.

use std::{collections::BTreeSet, net::TcpListener, path::Path};

use crate::{Folder, Said, run::scenario, server::Server};

/// A message of the page, which is a heading, and what produces it.
type Trouble = (&'static str, fn(&Folder) -> Said);

const TROUBLES: &[Trouble] = &[
    ("the address is not assigned to this machine", |folder| {
        folder.write("a.scenario", crate::SOUND.replace("127.10.1.0/24", "192.0.2.0/24"));
        folder.run(&["run", "a.scenario"])
    }),
    ("connection refused: nothing listens there", |folder| {
        folder.write("a.scenario", scenario());
        let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        folder.run(&["run", "a.scenario", "--set", &format!("server.port={free}")])
    }),
    ("timed out", |folder| {
        folder.write("a.scenario", scenario().replace("5s", "50ms"));
        let silent = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = silent.local_addr().unwrap().port();
        folder.run(&["run", "a.scenario", "--set", &format!("server.port={port}")])
    }),
    ("status 501, expected …", |folder| {
        // A server of files: it answers GET only.
        let server = Server::answering("501 Unsupported method");
        folder.write("a.scenario", scenario().replace("= get", "= post"));
        folder.run(&["run", "a.scenario", "--set", &server.set()])
    }),
    ("is exhausted", |folder| {
        folder.write("a.scenario", crate::SOUND.replace("/24", "/30").replace("5s", "50ms"));
        let silent = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = silent.local_addr().unwrap().port();
        let set = format!("server.port={port}");
        folder.run(&["run", "a.scenario", "--exhaustion", "reject", "--skip-address-check", "--set", &set])
    }),
    ("file descriptors, but the limit of this process is", |folder| {
        folder.write("a.scenario", scenario().replace("spawn 10", "spawn 200"));
        let run = concat!(env!("CARGO_BIN_EXE_scheduler-core"), " run --skip-address-check a.scenario");
        // Root may raise the hard limit, unless it lacks that capability.
        let drop = "setpriv --bounding-set -sys_resource --inh-caps -sys_resource";
        let script = format!("ulimit -n 100; [ $(id -u) = 0 ] && exec {drop} {run} || exec {run}");
        folder.run_program("sh", &["-c", &script])
    }),
    ("needs TLS, which built-in actions do not support", |folder| {
        folder.write("a.scenario", scenario().replace("http://", "https://"));
        folder.run(&["check", "a.scenario"])
    }),
    ("kind … is not built in", |folder| {
        folder.write("a.scenario", scenario().replace("= get", "= gett"));
        folder.run(&["run", "a.scenario"])
    }),
    ("verdict: stopped", |folder| {
        let server = Server::answering("200 OK");
        let text = scenario() + "threshold count(probe.timeouts) == 0\n";
        folder.write("a.scenario", text.replace("load {", "load {\n  at 60s spawn 1"));
        let set = server.set();
        folder.run(&["run", "a.scenario", "--set", &set, "--max-duration", "200ms"])
    }),
    ("no action was attempted", |folder| {
        folder.write("a.scenario", scenario().split("load {").next().unwrap());
        folder.run(&["run", "a.scenario"])
    }),
    ("attempts failed, but no threshold checks them", |folder| {
        let server = Server::answering("503 Busy");
        folder.write("a.scenario", scenario() + "threshold p99(probe.duration) < 60s\n");
        folder.run(&["run", "a.scenario", "--set", &server.set()])
    }),
    ("has no property", |folder| {
        folder.write("a.scenario", scenario());
        folder.run(&["run", "a.scenario", "--set", "server.prt=1"])
    }),
    ("unknown file extension", |folder| {
        folder.write("a.txt", scenario());
        folder.run(&["check", "a.txt"])
    }),
    ("but its extension says", |folder| {
        folder.write("a.yaml", scenario());
        folder.run(&["check", "a.yaml"])
    }),
    ("command not found", |folder| folder.run_program("bash", &["-c", "PATH=/none; scheduler-core doctor"])),
    ("already exists; choose another file", |folder| {
        folder.write("load.scenario", scenario());
        folder.run(&["init", "http://127.0.0.1/"])
    }),
];

#[test]
#[cfg(target_os = "linux")]
fn every_message_of_the_page_is_one_that_newcomers_get() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../doc/TROUBLESHOOTING.md");
    let page = std::fs::read_to_string(page).unwrap();
    let headings: BTreeSet<&str> =
        page.lines().filter_map(|line| line.strip_prefix("## `")?.strip_suffix('`')).collect();
    assert_eq!(headings, TROUBLES.iter().map(|(message, _)| *message).collect());
    for (index, (message, make)) in TROUBLES.iter().enumerate() {
        let said = make(&Folder::new(&format!("trouble-{index}")));
        let whole = format!("{}{}", said.out, said.err);
        // Every entry that a message names is one of the page.
        for part in whole.split("see `").skip(1) {
            let entry = part.split('`').next().unwrap_or_default();
            assert!(headings.contains(entry), "{entry}: {whole}");
        }
        // `…` stands for a name.
        let mut rest = whole.as_str();
        for part in message.split('…') {
            let found = rest.split_once(part.trim());
            rest = found.unwrap_or_else(|| panic!("{message}: {whole}")).1;
        }
    }
}
