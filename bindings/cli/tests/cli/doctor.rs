//! `doctor`: what a machine has and lacks.

use crate::{Folder, SOUND};

/// The checks are those of the machine that runs the test, so only their form is known.
#[test]
fn every_check_has_a_line() {
    let folder = Folder::new("doctor");
    let said = folder.run(&["doctor"]);
    assert!(matches!(said.code, Some(0 | 1)), "{}", said.err);
    let names: Vec<&str> =
        said.out.lines().filter(|line| !line.starts_with(' ')).map(|line| line[..12].trim_end()).collect();
    assert_eq!(names, ["addresses", "IPv6", "descriptors", "ports", "resolver", "clock"]);
    let lacks = said.out.lines().any(|line| line.get(13..20) == Some("missing"));
    assert_eq!(said.code == Some(1), lacks, "{}", said.out);
}

#[test]
fn the_pools_of_a_scenario_are_checked() {
    let folder = Folder::new("doctor-scenario");
    folder.write("a.scenario", SOUND.replace("127.10.1.0/24", "192.0.2.0/25"));
    let said = folder.run(&["doctor", "a.scenario"]);
    assert_eq!(said.code, Some(1), "{}{}", said.out, said.err);
    assert!(said.out.contains("addresses    missing  a.scenario: pool red: cannot bind 192.0.2.1"), "{}", said.out);
    if cfg!(target_os = "linux") {
        assert!(said.out.contains("  help: run `sudo ip route add local 192.0.2.0/25 dev lo`"), "{}", said.out);
    }
    folder.write("b.scenario", "scenario");
    assert_eq!(folder.run(&["doctor", "b.scenario"]).code, Some(2));
}

/// A process whose limit of descriptors cannot be raised.
#[cfg(target_os = "linux")]
#[test]
fn a_low_limit_is_reported_with_the_command_that_raises_it() {
    let folder = Folder::new("doctor-descriptors");
    folder.write("a.scenario", SOUND.replace("spawn 10", "spawn 200"));
    let program = env!("CARGO_BIN_EXE_scheduler-core");
    let mut command = std::process::Command::new("sh");
    command.args(["-c", &format!("ulimit -n 100; exec {program} doctor a.scenario")]);
    let output = command.current_dir(folder.path("")).output().unwrap();
    let out = String::from_utf8_lossy(&output.stdout);
    assert!(out.contains("descriptors  missing  100 allowed, up to "), "{out}");
    assert!(out.contains("help: raise the limit for this shell with `sudo prlimit --pid $$ --nofile="), "{out}");
    assert_eq!(output.status.code(), Some(1), "{out}");
    // Without a scenario it is not known what a run needs.
    let mut command = std::process::Command::new("sh");
    command.args(["-c", &format!("ulimit -n 100; exec {program} doctor")]);
    let out = String::from_utf8(command.output().unwrap().stdout).unwrap();
    assert!(out.contains("descriptors  warning  100 allowed"), "{out}");
}
