//! The lanes run cases at the same time, so no case may take a port that another lane needs.

use std::{fs, path::Path};

use conformance::paths;
use serde_json::Value as Json;

/// Appends the ports other than 0 that a step binds, also within `for` and `at-most`.
fn fixed_ports(step: &Json, found: &mut Vec<u64>) {
    step["steps"].as_array().into_iter().flatten().for_each(|step| fixed_ports(step, found));
    let binds = step["call"].as_str().is_some_and(|call| call.starts_with("socket.socket.bind"));
    // What is refused takes no port.
    if !binds || step.get("error").is_some() || step.get("reject").is_some() {
        return;
    }
    for argument in step["args"].as_array().into_iter().flatten() {
        let written = argument.as_str().and_then(|text| text.rsplit_once(':')?.1.parse().ok());
        found.extend(argument.as_u64().or(argument["port"].as_u64()).or(written).filter(|port| *port != 0));
    }
}

fn ports_of(text: &str) -> Vec<u64> {
    let case: Json = serde_json::from_str(text).expect("a case is JSON");
    let mut found = Vec::new();
    fixed_ports(&case, &mut found);
    found
}

#[test]
fn a_fixed_port_is_found_in_each_form() {
    let text = r#"{"steps": [{"for": 2, "steps": [
        {"call": "socket.socket.bind", "on": "s", "args": ["127.0.0.1:7"]},
        {"call": "socket.socket.bind", "on": "s", "args": [{"address": "::1", "port": 8}]},
        {"call": "socket.socket.bind-to-ip", "on": "s", "args": ["127.0.0.1", 9]},
        {"call": "socket.socket.bind", "on": "s", "args": ["127.0.0.1:0"]},
        {"call": "socket.socket.bind", "on": "s", "args": ["127.0.0.1:1"], "error": "access-denied"}]}]}"#;
    assert_eq!(ports_of(text), [7, 8, 9]);
}

#[test]
fn no_case_binds_a_fixed_port() {
    let mut read = 0;
    let mut files = |folder: &Path| {
        for file in fs::read_dir(folder).expect("a folder of cases") {
            let file = file.expect("a case").path();
            let text = fs::read_to_string(&file).expect("a case");
            assert_eq!(ports_of(&text), [0_u64; 0], "{}: use port 0, see conformance/README.md", file.display());
            read += 1;
        }
    };
    for interface in ["socket", "runner", "load"] {
        files(&paths::root().join("conformance/cases").join(interface));
    }
    assert!(read > 100, "{read} cases");
}
