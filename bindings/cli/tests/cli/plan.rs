//! `plan`.

use serde_json::Value;

use crate::{Folder, SOUND, server::Server, unsound};

#[test]
fn a_plan_has_arrivals_addresses_schedule_and_critical_path() {
    let folder = Folder::new("plan");
    folder.write("a.scenario", SOUND.replace("from red", "from red over 9s"));
    let said = folder.run(&["plan", "a.scenario"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let expected = [
        "sound: 10 users, last arrival at 8.10 s, 1 iteration each\n",
        "\narrivals: time, users until the next line\n",
        "  at 0: 10 users of tenant a from pool red over 9.00 s\n",
        "\npool                     addresses needed        available\n",
        "red                                    10              254  enough\n",
        "\nsteps of workflow main    starts at    ends at      slack\n",
        "1.1 start                         0     5.00 s          0 critical\n",
        "  critical path: start (5.00 s)\n",
        "  slack: how late a step can be without a longer workflow; critical: a step without slack\n",
    ];
    for line in expected {
        assert!(said.out.contains(line), "{line}{}", said.out);
    }
}

#[test]
fn a_pool_that_is_too_small_ends_with_1_and_what_to_do() {
    let folder = Folder::new("plan-small");
    folder.write("a.scenario", SOUND.replace("10.1.0/24", "10.1.0/29"));
    let said = folder.run(&["plan", "a.scenario"]);
    assert_eq!(said.code, Some(1), "{}", said.out);
    assert!(said.out.contains("too few\n  help: add a range with 4 more"), "{}", said.out);
    let told: Value = serde_json::from_str(&folder.run(&["plan", "a.scenario", "--format", "json"]).out).unwrap();
    assert_eq!((&told["pools"][0]["needed"], &told["pools"][0]["available"]), (&10.into(), &6.into()));
    assert_eq!(told["pools"][0]["enough"], false);
}

#[test]
fn json_has_every_arrival_and_every_task() {
    let folder = Folder::new("plan-json");
    folder.write("a.scenario", SOUND);
    let told: Value = serde_json::from_str(&folder.run(&["plan", "a.scenario", "--format", "json"]).out).unwrap();
    assert_eq!(told["load"]["arrivals"]["at_ms"].as_array().unwrap().len(), 10);
    assert_eq!(told["load"]["tenants"][0], "a");
    assert_eq!(told["workflows"][0]["critical_path"], serde_json::json!(["start"]));
    assert_eq!(told["workflows"][0]["tasks"][0]["duration_ms"], 5_000);
}

#[test]
fn without_a_load_section_there_is_still_a_schedule() {
    let folder = Folder::new("plan-no-load");
    folder.write("a.scenario", SOUND.split("load {").next().unwrap());
    let said = folder.run(&["plan", "a.scenario"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.starts_with("sound: no users (no load section)\n"), "{}", said.out);
    folder.write("b.scenario", unsound());
    assert_eq!(folder.run(&["plan", "b.scenario"]).code, Some(2));
}

#[test]
fn a_plan_says_how_many_ports_connections_and_descriptors_it_takes_at_most() {
    let folder = Folder::new("plan-ports");
    let shared = SOUND.replace("spawn 10 tenant \"a\" from red", "spawn 30000 tenant \"a\" from red bind shared");
    folder.write("a.scenario", &shared);
    let said = folder.run(&["plan", "a.scenario"]);
    let expected = [
        "\nsource address               ports needed        available  destination\n",
        "each of pool red                   30,000           28,232  127.0.0.1:8080  too few\n  help: use more source",
        "\nneeded at the same time           at most\n",
        "connections                        30,000\nfile descriptors                   30,064\n",
        "help: a run opens at most 10,000 connections; raise the limit with `run --max-connections 30000`",
    ];
    for line in expected {
        assert!(said.out.contains(line), "{line}\n{}", said.out);
    }
    let told: Value = serde_json::from_str(&folder.run(&["plan", "a.scenario", "--format", "json"]).out).unwrap();
    let ports =
        serde_json::json!([{ "pool": "red", "address": null, "destination": "127.0.0.1:8080", "needed": 30_000 }]);
    assert_eq!((&told["ports"], &told["connections"], &told["descriptors"]), (&ports, &30_000.into(), &30_064.into()));
    folder.write("b.scenario", SOUND);
    let own = folder.run(&["plan", "b.scenario"]).out;
    assert!(own.contains("each of pool red                        1           28,232  127.0.0.1:8080\n"), "{own}");
}

/// The estimate of a scenario in milliseconds, and how long its run took.
fn estimated_and_measured(name: &str, scenario: &str, options: &[&str]) -> (u64, Option<u64>, u64) {
    let folder = Folder::new(name);
    folder.write("a.scenario", scenario);
    let planned = folder.run(&[&["plan", "a.scenario", "--format", "json"], options].concat());
    let told: Value = serde_json::from_str(&planned.out).unwrap_or_else(|_| panic!("{}", planned.err));
    let ran = folder.run(&[&["run", "a.scenario", "--json"], options].concat());
    let summary: Value = serde_json::from_str(ran.out.lines().last().unwrap_or_default())
        .unwrap_or_else(|_| panic!("{}\n{}", ran.out, ran.err));
    let own = &told["estimate"];
    let measured = summary["progress"]["elapsed_ms"].as_u64().unwrap();
    (own["min_ms"].as_u64().unwrap(), own["max_ms"].as_u64(), measured)
}

#[test]
fn a_run_takes_as_long_as_its_estimate_says() {
    let pauses = "action nap = sleep { for = 100ms }\naction rest = sleep { for = 250ms }\n";
    let server = Server::answering("200 OK");
    let ask = format!("action ask = get {{ url = \"http://{}/\" timeout = 5s }}\n", server.address);
    let cases = [
        ("one pause", "workflow { start: nap { -> end } end }", "at 0s spawn 3"),
        ("a chain", "workflow { start: nap { -> next } next: rest { -> end } end }", "at 200ms spawn 3"),
        ("iterations", "workflow { start: nap { -> end } end }", "at 0s spawn 2 loop 3 think 150ms"),
        ("arrivals", "workflow { start: rest { -> end } end }", "at 100ms spawn 4 over 800ms"),
        (
            "branches",
            "workflow { start: fork { -> a -> b } a: nap { -> j } b: rest { -> j } j: join all { -> last } last: nap { -> end } end }",
            "at 0s spawn 2",
        ),
        (
            "the first branch",
            "workflow { start: fork { -> a -> b } a: nap { -> j } b: rest { -> j } j: join any { -> end } end }",
            "at 0s spawn 2",
        ),
        ("an after edge", "workflow { start: pass { -> next after 300ms } next: nap { -> end } end }", "at 0s spawn 2"),
        (
            "a sub-workflow",
            "workflow { start: workflow inner { -> end } end } workflow inner { start: rest { -> end } end }",
            "at 0s spawn 2 loop 2",
        ),
        ("requests", "workflow { start: ask { -> next } next: nap { -> end } end }", "at 0s spawn 5 over 200ms"),
        ("two groups", "workflow { start: rest { -> end } end }", "at 0s spawn 1 at 300ms spawn 1"),
    ];
    for (name, workflow, load) in cases {
        let text = format!("scenario \"{name}\"\n{pauses}{ask}{workflow}\nload {{ {load} }}\n");
        let (min, max, measured) = estimated_and_measured("plan-truth", &text, &[]);
        assert!(min <= measured && max.is_none_or(|max| measured <= max + 500), "{name}: {min} {measured} {max:?}");
        assert!(measured < min + 500, "{name}: {min} {measured}");
    }
}

#[test]
fn a_run_that_is_stopped_ends_within_its_estimate() {
    let text = "scenario \"x\"\naction rest = sleep { for = 300ms }\n\
                workflow { start: rest { -> end } end }\nload { at 0s spawn 1 loop 100 }\n";
    let options = ["--max-duration", "500ms", "--stop-timeout", "1s"];
    let (min, max, measured) = estimated_and_measured("plan-stopped", text, &options);
    assert_eq!((min, max), (500, Some(1_500)));
    assert!((500..=1_500).contains(&measured), "{measured}");
}

#[test]
fn what_a_length_follows_from_is_told() {
    let folder = Folder::new("plan-length");
    let text = "scenario \"x\"\naction rest = sleep { for = 3s }\naction ask = get { url = \"http://shop.test/\" }\n\
                workflow { start: ask { retry 2 every 1s -> rest } rest: rest { -> poll } \
                poll: pass { -> start on again -> end after 2s } end }\nload { at 1s spawn 4 loop 2 think 500ms }\n";
    folder.write("a.scenario", text);
    let said = folder.run(&["plan", "a.scenario"]);
    let expected = "
estimated length                 at least          at most
iteration of main                  5.00 s        unbounded
one user                          10.50 s        unbounded
whole run                         11.50 s        unbounded
  main: 1 pause, 2 retries, 1 action with the default timeout (30.00 s)
  main: unbounded: node start is in a loop
";
    assert!(said.out.ends_with(expected), "{}", said.out);
    assert!(said.out.contains("file descriptors                       70\n"), "two for lookups\n{}", said.out);
    let options = ["--format", "json", "--action-timeout", "2s", "--max-duration", "1h"];
    folder.write("a.scenario", text.replace("-> start on again ", ""));
    let told: Value = serde_json::from_str(&folder.run(&[&["plan", "a.scenario"][..], &options].concat()).out).unwrap();
    let workflow = serde_json::json!({ "workflow": "main", "min_ms": 5_000, "max_ms": 13_000, "pauses": 1,
        "default_timeouts": 1, "retries": 2, "unbounded": [] });
    assert_eq!(told["estimate"]["workflows"][0], workflow);
    assert_eq!((&told["estimate"]["min_ms"], &told["estimate"]["max_ms"]), (&11_500.into(), &27_500.into()));
}
