//! Scenarios of any size, as a user would write them.

use std::fmt::Write as _;

/// Nodes of one workflow.
const NODES: usize = 1000;

/// A scenario in the text syntax with so many nodes, each with two conditions: 100 actions, workflows of 1000 nodes.
pub fn text(nodes: usize) -> String {
    let mut out = String::with_capacity(nodes * 220);
    out.push_str("scenario \"ramp\" version \"1.0\"\n\n");
    out.push_str("pool clients \"source addresses\" {\n  range 10.0.0.0/16\n  strategy round-robin\n}\n\n");
    out.push_str("resource api http_endpoint {\n  ip = \"192.168.1.100\"\n  port = 8080\n}\n\n");
    for action in 0..100 {
        let _ = write!(
            out,
            "action probe-{action} = get {{\n  url = \"http://{{{{api.ip}}}}:{{{{api.port}}}}/asset/{action}\"\n  \
             bind_ip = \"{{{{user.allocated_ip}}}}\"\n  timeout = 5s\n  export status_code: int = 0\n  \
             export took: duration\n}}\n\n"
        );
    }
    let mut left = nodes;
    let mut number = 0;
    while left > 0 {
        let here = left.min(NODES);
        workflow(&mut out, number, here);
        left -= here;
        number += 1;
    }
    out.push_str(
        "load {\n  at 0s spawn 500 tenant \"a\" from clients over 10s\n  bind per-user release user-exit\n}\n\n",
    );
    out.push_str("threshold p99(probe-0.duration) < 250ms\n");
    out
}

fn workflow(out: &mut String, number: usize, nodes: usize) {
    let _ = writeln!(out, "workflow walk-{number} {{");
    for node in 0..nodes {
        let action = node % 100;
        let next = if node + 1 < nodes { format!("step-{}", node + 1) } else { "end".to_owned() };
        let _ = write!(
            out,
            "  step-{node}: probe-{action} {{\n    retry 3 every 1s backoff 2\n    \
             -> {next} when probe-{action}.status_code == 200 && probe-{action}.took < 250ms as \"success\"\n    \
             -> step-0 when probe-{action}.status_code >= 500\n    -> end otherwise\n  }}\n"
        );
    }
    out.push_str("  end\n}\n\n");
}

/// A scenario of about so many bytes.
pub fn text_of(bytes: usize) -> String {
    let sample = text(10 * NODES);
    text((bytes as f64 / sample.len() as f64 * 10.0 * NODES as f64) as usize)
}
