//! `plan`.

use serde_json::Value;

use crate::{Folder, SOUND, unsound};

#[test]
fn a_plan_has_arrivals_addresses_schedule_and_critical_path() {
    let folder = Folder::new("plan");
    folder.write("a.scenario", SOUND.replace("from red", "from red over 9s"));
    let said = folder.run(&["plan", "a.scenario"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let expected = [
        "sound: 10 users, the last arrives at 8.10 s, each walks 1 time\n",
        "  at 0: 10 of tenant a from red over 9.00 s\n",
        "red                        10          254  enough\n",
        "1.1 start                 0     5.00 s          0 critical\n",
        "critical path    start (5.00 s)\n",
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
    assert!(said.out.starts_with("sound: no load section, so nobody runs it\n"), "{}", said.out);
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
        "one of red             30,000       28,232  127.0.0.1:8080  too few\n  help: use more source addresses",
        "connections            30,000\ndescriptors            30,064\n",
        "help: a run has at most 10,000 connections; `run --max-connections 30000` lets it have all",
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
    assert!(own.contains("one of red                  1       28,232  127.0.0.1:8080\n"), "{own}");
}
