//! `run`, against a server on the loopback interface.

use serde_json::Value;

use crate::{Folder, SOUND, server::Server};

/// Users from their own addresses, where the machine has them: on Linux the whole of 127.0.0.0/8.
pub fn scenario() -> String {
    if cfg!(target_os = "linux") { SOUND.to_owned() } else { SOUND.replace(" from red", "") }
}

#[test]
fn a_run_that_passes_says_so_and_every_user_has_its_address() {
    let (folder, server) = (Folder::new("run"), Server::answering("200 OK"));
    folder.write("a.scenario", scenario());
    let said = folder.run(&["run", "a.scenario", "--set", &server.set()]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    assert!(said.out.ends_with("\nverdict: passed\n"), "{}", said.out);
    assert!(said.out.contains("10 attempts in "), "{}", said.out);
    if cfg!(target_os = "linux") {
        let mut peers: Vec<_> = server.peers.lock().unwrap().iter().map(|peer| peer.ip().to_string()).collect();
        peers.sort();
        peers.dedup();
        assert_eq!(peers.len(), 10, "{peers:?}");
        assert!(peers.iter().all(|peer| peer.starts_with("127.10.1.")), "{peers:?}");
    }
}

#[test]
fn a_run_that_fails_ends_with_1_and_says_what_to_do() {
    let (folder, server) = (Folder::new("run-fails"), Server::answering("503 Busy"));
    folder.write("a.scenario", scenario());
    let said = folder.run(&["run", "a.scenario", "--set", &server.set()]);
    assert_eq!(said.code, Some(1), "{}", said.err);
    assert!(said.out.contains("10 × status 503, expected 200"), "{}", said.out);
    // A port that was free a moment ago: nobody listens.
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let nobody = folder.run(&["run", "a.scenario", "--set", &format!("server.port={free}")]);
    assert_eq!(nobody.code, Some(1));
    assert!(nobody.out.contains("help: start the server, or set its address with `--set"), "{}", nobody.out);
    assert!(nobody.out.contains("see `connection refused: nothing listens there` in doc/TROUBLESHOOTING.md\n"));
    assert!(!nobody.out.contains("(10 of 10)"), "{}", nobody.out);
}

#[test]
fn of_several_failures_the_most_frequent_is_named_first() {
    let (folder, server) = (Folder::new("run-several"), Server::answering("503 Busy"));
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let text = scenario()
        .replace("workflow {", &format!("action lost = get {{ url = \"http://127.0.0.1:{free}/\" }}\nworkflow {{"));
    let other = "workflow other { start: lost { -> end } end }\nload {\n  at 0s spawn 2 tenant \"b\" workflow other\n";
    folder.write("a.scenario", text.replace("load {\n", other));
    let said = folder.run(&["run", "a.scenario", "--set", &server.set()]);
    let expected = "  help: `status 503, expected 200`, the most frequent failure (10 of 12): check the method and path of \
                    the action, the log of the server, or `expect_status`; see `status 501, expected …` in \
                    doc/TROUBLESHOOTING.md\n  help: `connect to 127.0.0.1:";
    assert!(said.out.contains(expected), "{}", said.out);
    assert!(
        said.out.contains("nothing listens there` (2 of 12): start the server, or set its address"),
        "{}",
        said.out
    );
}

#[test]
fn failures_that_no_threshold_looks_at_are_pointed_out() {
    let (folder, server) = (Folder::new("run-blind"), Server::answering("503 Busy"));
    folder.write("a.scenario", scenario() + "threshold p99(probe.duration) < 60s\n");
    let said = folder.run(&["run", "a.scenario", "--set", &server.set()]);
    assert_eq!(said.code, Some(0), "{}", said.out);
    assert!(said.out.contains("help: attempts failed, but no threshold checks them"), "{}", said.out);
}

#[test]
fn quiet_is_one_line_and_a_run_of_nobody_has_a_code_of_its_own() {
    let (folder, server) = (Folder::new("run-quiet"), Server::answering("200 OK"));
    folder.write("a.scenario", scenario());
    let said = folder.run(&["run", "-q", "a.scenario", "--set", &server.set()]);
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (Some(0), "verdict: passed\n", ""));
    folder.write("b.scenario", scenario().split("load {").next().unwrap());
    let nobody = folder.run(&["run", "-q", "b.scenario"]);
    assert_eq!((nobody.code, nobody.out.as_str()), (Some(3), "verdict: no-data\n"));
}

#[test]
fn json_lines_are_a_start_progress_and_a_summary() {
    let (folder, server) = (Folder::new("run-json"), Server::answering("200 OK"));
    let slow = scenario().replace("at 0s spawn 10 tenant \"a\"", "at 0s spawn 5 tenant \"a\"") + "";
    folder.write("a.scenario", slow.replace("load {", "load {\n  loop 3 think 100ms\n"));
    let said =
        folder.run(&["run", "a.scenario", "--json", "--interval", "50ms", "--set", &server.set(), "--seed", "7"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{}", said.out);
    let lines: Vec<Value> = said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let kinds: Vec<&str> = lines.iter().map(|line| line["type"].as_str().unwrap()).collect();
    assert_eq!((kinds[0], kinds[kinds.len() - 1]), ("start", "summary"));
    assert!(kinds.len() > 2 && kinds[1..kinds.len() - 1].iter().all(|kind| *kind == "progress"), "{kinds:?}");
    assert_eq!((&lines[0]["seed"], &lines[0]["users"], &lines[0]["tenants"][0]), (&7.into(), &5.into(), &"a".into()));
    let progress = &lines[1];
    assert!(progress["tenants"][0]["rate"].is_number() && progress["users"]["present"].is_number(), "{progress}");
    let summary = &lines[lines.len() - 1];
    assert_eq!((&summary["verdict"], &summary["interrupted"]), (&"passed".into(), &false.into()));
    assert_eq!(
        (&summary["progress"]["attempts"]["succeeded"], &summary["progress"]["addresses"]),
        (&15.into(), &0.into())
    );
    assert_eq!(summary["actions"][0]["attempts"]["started"], 15);
    let tenant = &summary["tenants"][0];
    assert_eq!(
        (&tenant["attempts"]["succeeded"], &tenant["attempts"]["failed"], &tenant["statuses"]["200"]),
        (&15.into(), &0.into(), &15.into())
    );
    assert_eq!(tenant["addresses"], if cfg!(target_os = "linux") { 5 } else { 0 });
    assert_eq!(summary["trace_hash"].as_str().unwrap().len(), 16);
}

#[test]
fn the_page_loads_nothing_and_has_all_its_parts() {
    let (folder, server) = (Folder::new("run-html"), Server::answering("503 Busy"));
    folder.write(
        "a.scenario",
        scenario().replace("sound", "a <b> & \\\"c\\\"") + "threshold p99(probe.duration) < 60s\n",
    );
    let said = folder.run(&["run", "-q", "a.scenario", "--set", &server.set(), "--html", "report.html"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let page = folder.read("report.html");
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
    assert!(page.contains("<h1>a &lt;b&gt; &amp; &quot;c&quot;</h1>"), "escaped");
    for part in [
        "Thresholds",
        "Over time",
        "Tenants",
        "Attempts by tenant",
        "Actions",
        "HTTP requests",
        "Transfers",
        "Pools",
        "Failures",
        "Machine",
    ] {
        assert!(page.contains(&format!("<h2>{part}</h2>")), "{part}");
    }
    let pictures = if cfg!(target_os = "linux") { 2 } else { 1 };
    assert_eq!(page.matches("src=\"data:image/svg+xml;base64,").count(), pictures, "map and machine");
    // All that could load something is an attribute or a style that names an address.
    let loads = ["http://", "https://", "//", "url(", "@import", "<script", "<link", "<iframe"];
    let without_data =
        page.split("base64,").map(|part| part.split_once('"').map_or(part, |(_, rest)| rest)).collect::<String>();
    for load in loads {
        assert!(!without_data.contains(load), "{load}");
    }
    let late = folder.run(&["run", "a.scenario", "--html", "none/report.html"]);
    assert_eq!(
        late.err,
        "error: cannot write none/report.html: the folder does not exist; create it or correct the path\n"
    );
    assert_eq!((late.code, late.out.as_str()), (Some(2), ""), "before anything is run");
}

#[test]
fn what_cannot_be_run_is_said_before_anything_is() {
    let folder = Folder::new("run-mistakes");
    let fails = |text: &str, arguments: &[&str], with: &str| {
        folder.write("a.scenario", text);
        let said = folder.run(&[&["run", "a.scenario"], arguments].concat());
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{}", said.err);
        assert!(said.err.contains(with), "{}", said.err);
    };
    let sound = scenario();
    fails(
        &sound,
        &["--set", "sevrer.port=1"],
        "a.scenario: --set sevrer.port=1: there is no resource \"sevrer\"; did you mean \"server\"? (resources: server)",
    );
    fails(&sound, &["--set", "port"], "expected RESOURCE.PROPERTY=VALUE, for example server.port=8080");
    fails(&sound, &["--max-duration", "30"], "expected a number with a unit: 500ms, 5s, 2m or 1h");
    fails(&sound, &["--resolve", "api.test=there"], "host \"api.test\": \"there\" is not an IP address");
    fails(&sound, &["--resolve", "api.test"], "expected HOST=ADDRESS");
    fails(&sound, &["--fallback", "red=blue"], "a.scenario: there is no pool \"blue\"");
    let custom = sound.replace("= get", "= pay");
    let cannot = "`scheduler-core run` cannot perform action `probe`: kind `pay` is not built in";
    fails(&custom, &[], cannot);
    fails(&custom, &[], "a.scenario:12:8");
    // `check` notes the same, and a host program runs the scenario.
    folder.write("a.scenario", &custom);
    let said = folder.run(&["check", "a.scenario"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.contains("note[custom-kind]") && said.out.contains(cannot), "{}", said.out);
    // `run` prints what `check` prints.
    let misspelled = sound.replace("= get {", "= get { querry = { a: 1 }");
    folder.write("a.scenario", &misspelled);
    let (check, run) = (folder.run(&["check", "a.scenario"]), folder.run(&["run", "a.scenario"]));
    let diagnostics = check.out.split("1 file:").next().unwrap_or_default();
    assert!(diagnostics.contains("did you mean `query`?") && run.err.starts_with(diagnostics), "{}", run.err);
    assert!(run.err.ends_with("a.scenario has 1 error\n"), "{}", run.err);
}

/// An address of a network that documentation alone may use: RFC 5737.
#[test]
fn addresses_that_the_machine_does_not_have_are_found_before_the_run() {
    let folder = Folder::new("run-addresses");
    folder.write("a.scenario", SOUND.replace("127.10.1.0", "192.0.2.0"));
    let said = folder.run(&["run", "a.scenario"]);
    assert_eq!(said.code, Some(2), "{}", said.out);
    assert!(
        said.err.contains(
            "pool red: cannot bind 192.0.2.1 and 1 more of 2 tried: the address is not assigned to this machine"
        ),
        "{}",
        said.err
    );
    if cfg!(target_os = "linux") {
        assert!(said.err.contains("help: run `sudo ip route add local 192.0.2.0/24 dev lo` to add"), "{}", said.err);
    }
    let skipped = folder.run(&["run", "-q", "a.scenario", "--skip-address-check"]);
    assert_eq!((skipped.code, skipped.out.as_str()), (Some(1), "verdict: failed\n"), "{}", skipped.err);
}

#[test]
fn the_exit_code_is_that_of_the_first_verdict_that_applies() {
    let (folder, server) = (Folder::new("run-verdicts"), Server::answering("503 Busy"));
    let scenario = |action: &str, load: &str, threshold: &str| {
        format!(
            "scenario \"verdicts\"\nresource server http_server {{ port = 1 }}\n\
             action probe = get {{ url = \"http://127.0.0.1:{{{{server.port}}}}/\" timeout = 5s {action} }}\n\
             action nap = sleep {{ for = 1ms }}\n\
             workflow {{ start: probe {{ on_error -> rest -> rest }} rest: nap {{ -> end }} end }}\n\
             workflow pauses {{ start: nap {{ -> end }} end }}\n\
             load {{ {load} }}\n{threshold}\n"
        )
    };
    let kept = "threshold count(probe.timeouts) == 0";
    for (action, load, threshold, more, code, verdict) in [
        ("", "at 0s spawn 2", "", &[][..], 0, "passed"),
        // A user goes on after an error, but every attempt of the action failed.
        ("expect_status = 200", "at 0s spawn 2", "", &[], 1, "failed"),
        ("expect_status = 200", "at 0s spawn 2", kept, &[], 0, "passed"),
        ("", "at 0s spawn 2", "threshold rate(probe.status(5xx)) == 0", &[], 1, "failed"),
        ("", "at 0s spawn 1 at 60s spawn 1", kept, &["--max-duration", "200ms"], 5, "stopped"),
        ("", "at 0s spawn 1 at 60s spawn 1", "", &["--max-duration", "200ms"], 1, "failed"),
        ("", "at 0s spawn 2 workflow pauses", "", &[], 3, "no-data"),
    ] {
        let name = format!("{action:?} {load:?} {threshold:?}");
        folder.write("a.scenario", scenario(action, load, threshold));
        let set = server.set();
        let arguments = [&["run", "-q", "a.scenario", "--set", &set][..], more].concat();
        let said = folder.run(&arguments);
        assert_eq!(
            (said.code, said.out.as_str()),
            (Some(code), &*format!("verdict: {verdict}\n")),
            "{name}: {}",
            said.err
        );
    }
}

#[test]
fn what_the_server_answers_is_counted_in_every_output() {
    let (folder, server) = (Folder::new("run-counts"), Server::answering("503 Busy"));
    folder.write("a.scenario", scenario() + "threshold count(probe.timeouts) == 0\n");
    let set = server.set();
    let said = folder.run(&["run", "a.scenario", "--set", &set, "--html", "report.html"]);
    for part in ["status 503, expected 200 (status: probe, a)", "503 × 10", "threshold"] {
        assert!(said.out.contains(part), "{part} in {}", said.out);
    }
    let page = folder.read("report.html");
    for part in ["status 503, expected 200", "503 × 10", "<th scope=\"col\">unsent</th>"] {
        assert!(page.contains(part), "{part}");
    }
    let json = folder.run(&["run", "a.scenario", "--json", "--set", &set]).out;
    let summary: Value = serde_json::from_str(json.lines().last().unwrap()).unwrap();
    let action = &summary["actions"][0];
    assert_eq!((&action["attempts"]["failed"], &action["statuses"]["503"]), (&10.into(), &10.into()), "{summary}");
    assert_eq!(action["requests"]["responses"], 10);
    let failure = &summary["failures"][0];
    assert_eq!((&failure["kind"], &failure["status"], &failure["count"]), (&"status".into(), &503.into(), &10.into()));
}

/// The limit of this test's own process stays as it is: a shell lowers it for the command alone.
#[cfg(target_os = "linux")]
#[test]
fn a_limit_of_descriptors_that_is_too_low_ends_before_the_first_user() {
    let folder = Folder::new("run-descriptors");
    folder.write("a.scenario", SOUND.replace("spawn 10", "spawn 200"));
    // Root may raise it, unless the container does not let it.
    let program = env!("CARGO_BIN_EXE_scheduler-core");
    let limited = |more: &[&str]| {
        let script = "ulimit -S -n 100 && ulimit -H -n 120 && exec \"$@\"";
        let arguments = ["-c", script, "sh", program, "run", "-q", "a.scenario"];
        std::process::Command::new("sh").args(arguments).args(more).current_dir(folder.path("")).output().unwrap()
    };
    let said = limited(&[]);
    let error = String::from_utf8_lossy(&said.stderr).into_owned();
    let expected = "a.scenario: the run may need 264 file descriptors, but the limit of this process is 120; raise the limit for this \
                    shell with `sudo prlimit --pid $$ --nofile=264:264`";
    // Where it was raised, the run goes on and meets no server.
    assert!(said.status.code() == Some(1) && error.is_empty() || error.contains(expected), "{error}");
    let fits = limited(&["--max-connections", "56"]);
    assert_eq!(fits.status.code(), Some(1), "{}", String::from_utf8_lossy(&fits.stderr));
}

#[test]
fn inputs_come_from_files_and_standard_input() {
    let folder = Folder::new("run-inputs");
    folder.write("a.scenario", "scenario \"a\" action rest = sleep { for = 1ms } workflow { start: rest { -> end } end } load { at 0s spawn 1 }");
    folder.write("avatar.png", "x".repeat(3_000_000));
    folder.write("empty", "");
    let sound = folder.run(&["run", "-q", "a.scenario", "--input", "avatar=avatar.png", "--input", "empty=empty"]);
    assert_eq!((sound.code, sound.out.as_str()), (Some(3), "verdict: no-data\n"), "{}", sound.err);
    let wrong: [(&[&str], &str); 6] = [
        (&["--input", "avatar=none.png"], "--input avatar=none.png: No such file"),
        (&["--input", "avatar=."], "--input avatar=.: is a directory"),
        (&["--input", "avatar"], "expected NAME=FILE"),
        (&["--input", "a=-", "--input", "b=-"], "standard input can be read only once"),
        (
            &["--input", "avatar=avatar.png", "--max-buffered", "2999999"],
            "limit exceeded: 3000000 input-bytes, at most 2999999",
        ),
        (&["--input", &format!("{}=empty", "n".repeat(256))], "1 to 255 bytes"),
    ];
    for (more, message) in wrong {
        let said = folder.run(&[&["run", "a.scenario"], more].concat());
        assert_eq!(said.code, Some(2), "{more:?}: {}{}", said.out, said.err);
        assert!(said.err.contains(message), "{more:?}: {}", said.err);
    }
}

#[test]
fn a_property_that_the_scenario_does_not_have_is_rejected_with_those_that_it_has() {
    let folder = Folder::new("run-set");
    folder.write("a.scenario", SOUND.replace("port = 8080", "port = 8080 host = \"10.0.0.1\" wait = 2s"));
    folder.write(
        "none.scenario",
        SOUND.replace("resource server http_server {\n  port = 8080\n}", "").replace("{{server.port}}", "80"),
    );
    let cases = [
        (
            "a",
            "server.prt=1",
            "resource server has no property \"prt\"; did you mean \"port\"? (properties: port, host, wait)",
        ),
        ("a", "servr.port=1", "there is no resource \"servr\"; did you mean \"server\"? (resources: server)"),
        ("none", "server.port=1", "there is no resource \"server\" (the scenario has no resources)"),
        ("a", "server.port=abc", "property server.port: should be an int, as in the scenario, not a string"),
        ("a", "server.port=\"80\"", "property server.port: should be an int, as in the scenario, not a string"),
        ("a", "server.port=1.5", "property server.port: should be an int, as in the scenario, not a double"),
        ("a", "server.wait=5", "property server.wait: should be a duration, as in the scenario, not an int"),
    ];
    for (file, set, message) in cases {
        let file = format!("{file}.scenario");
        for command in ["check", "plan", "run"] {
            let said = folder.run(&[command, &file, "--set", set]);
            assert_eq!(said.code, Some(2), "{command} {set}: {}{}", said.out, said.err);
            assert_eq!(said.err, format!("error: {file}: --set {set}: {message}\n"), "{command}");
        }
    }
    for sound in ["server.port=81", "server.host=80", "server.host=\"x\"", "server.wait=250ms"] {
        for command in ["check", "plan"] {
            let said = folder.run(&[command, "a.scenario", "--set", sound]);
            assert_eq!(said.code, Some(0), "{command} {sound}: {}", said.err);
        }
    }
    let planned = folder.run(&["plan", "a.scenario", "--set", "server.port=81"]).out;
    assert!(planned.contains("127.0.0.1:81\n"), "{planned}");
}

#[test]
fn inputs_that_are_missing_or_not_used_are_told_before_the_run() {
    let folder = Folder::new("run-inputs-names");
    folder.write("logo.png", "x");
    let text = "scenario \"a\"\n\naction send = post { url = \"http://127.0.0.1:1/\" input = \"avatar\" }\n\
                action more = post {\n  url = \"http://127.0.0.1:1/\"\n  multipart = [{ name: \"f\", input: \"letter\" }]\n}\n\
                workflow { start: send { -> next } next: more { -> end } end }\nload { at 0s spawn 1 }\n";
    folder.write("a.scenario", text);
    let said = folder.run(&["run", "a.scenario", "--input", "avatr=logo.png"]);
    let expected = "error: a.scenario:3: action send sends the input `avatar`, which is missing; add `--input avatar=FILE`\n\
                    a.scenario:4: action more sends the input `letter`, which is missing; add `--input letter=FILE`\n\
                    `--input avatr=logo.png` is not sent by any action\n";
    assert_eq!((said.code, said.err.as_str()), (Some(2), expected));
    let all = ["--input", "avatar=logo.png", "--input", "letter=logo.png"];
    let said = folder.run(&[&["run", "a.scenario", "--input", "more=logo.png"][..], &all].concat());
    assert_eq!(said.code, Some(1), "{}", said.err);
    assert!(
        said.err.starts_with("warning: a.scenario: `--input more=logo.png` is not sent by any action\n"),
        "{}",
        said.err
    );
    let said = folder.run(&[&["run", "a.scenario", "--input", "avatar=logo.png"][..], &all].concat());
    assert_eq!(
        (said.code, said.err.as_str()),
        (Some(2), "error: --input avatar is given twice; give each input once\n")
    );
    folder.write("a.scenario", text.replace("\"letter\"", "\"{{user.tenant}}\""));
    let said = folder.run(&["run", "a.scenario", "--input", "more=logo.png", "--input", "avatar=logo.png"]);
    assert!(!said.err.contains("is not sent by"), "the name may be any: {}", said.err);
}
