//! The plan of a run: the scenario, its users, and whether it is stopped, all drawn from the seed.

use std::{fmt::Write, net::IpAddr, time::Duration};

use crate::{
    id::{HEADER, mix},
    request::Method,
};

/// Timeout of every attempt.
pub const TIMEOUT: Duration = Duration::from_millis(200);

/// Length of a pause after which a client must have noticed what happened to a keep-alive connection in
/// the meantime.
pub const PAUSE: Duration = Duration::from_millis(80);

/// Time after which unasked bytes from the server must have been noticed.
pub const NOTICED: Duration = Duration::from_millis(60);

/// An action of the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Action {
    pub name: &'static str,
    pub method: Method,
    /// Maximum number of redirects.
    pub redirects: u32,
    /// Successful statuses. If empty, all statuses are successful.
    pub expect: &'static [u16],
    /// Whether it keeps the body, so that the limit of bodies applies.
    pub keeps_body: bool,
    /// Whether the workflow retries it after a failure.
    pub retries: bool,
    /// Other parameters, as in the scenario.
    parameters: &'static str,
}

const GET: Action = Action {
    name: "look",
    method: Method::Get,
    redirects: 3,
    expect: &[],
    keeps_body: true,
    retries: false,
    parameters: "export status_code: int = 0  export body: string = \"\"",
};

/// The actions, in the order of the scenario, followed by the pauses.
pub const ACTIONS: [Action; 7] = [
    GET,
    Action {
        name: "read",
        expect: &[200, 201, 204],
        redirects: 1,
        retries: true,
        parameters: "extract = { id: \"$.id\" }  export id: int? = 0",
        ..GET
    },
    Action { name: "peek", method: Method::Head, redirects: 2, keeps_body: false, parameters: "", ..GET },
    Action {
        name: "store",
        method: Method::Put,
        redirects: 2,
        keeps_body: false,
        parameters: "body = \"a body of {{user.index}}\"",
        ..GET
    },
    Action {
        name: "send",
        method: Method::Post,
        redirects: 2,
        keeps_body: false,
        parameters: "body = \"a body\"  export body_size: int = 0",
        ..GET
    },
    Action {
        name: "order",
        method: Method::Post,
        redirects: 0,
        expect: &[200, 201, 204],
        parameters: "json = { user: \"{{user.index}}\" }  export body: string = \"\"",
        ..GET
    },
    Action {
        name: "remove",
        method: Method::Delete,
        redirects: 1,
        expect: &[200, 201, 204, 299, 301, 302, 303, 304, 307, 308, 404],
        keeps_body: false,
        parameters: "",
        ..GET
    },
];

/// How a run is stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// Not stopped: it ends with its last user.
    Never,
    /// Gracefully, and immediately 60 ms later.
    Graceful,
    Hard,
}

/// A step of every user's iteration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Node {
    /// An action, by its index in [`ACTIONS`].
    Action(usize),
    /// A pause of a few milliseconds.
    Rest,
    /// A pause of [`PAUSE`].
    Pause,
}

/// A run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub seed: u64,
    /// Users of each tenant.
    pub users: u32,
    pub iterations: u32,
    pub nodes: Vec<Node>,
    pub stop: Stop,
}

/// The tenants: name, and the first three numbers of their users' addresses.
pub const TENANTS: [(&str, [u8; 3]); 2] = [("red", [127, 77, 1]), ("blue", [127, 77, 2])];

/// Returns the tenant of an address, by its index in [`TENANTS`].
pub fn tenant_of(address: IpAddr) -> Option<usize> {
    let IpAddr::V4(address) = address else { return None };
    TENANTS.iter().position(|(_, network)| address.octets().starts_with(network))
}

impl Plan {
    /// Returns the plan of a seed.
    pub fn new(seed: u64) -> Self {
        let mut state = mix(seed ^ 0x686f_7374_696c_6521);
        let mut below = |limit: u64| {
            state = mix(state);
            state % limit
        };
        let mut nodes: Vec<Node> = (0..ACTIONS.len()).map(Node::Action).collect();
        nodes.extend([Node::Rest, Node::Rest, Node::Pause]);
        for last in (1..nodes.len()).rev() {
            let other = usize::try_from(below(last as u64 + 1)).unwrap_or_default();
            nodes.swap(last, other);
        }
        let stop = match seed % 10 {
            4 => Stop::Graceful,
            9 => Stop::Hard,
            _ => Stop::Never,
        };
        let users = 4 + u32::try_from(below(4)).unwrap_or_default();
        Self { seed, users, iterations: 3, nodes, stop }
    }

    /// Returns when the run is stopped, from its start.
    pub fn stop_after(&self) -> Duration {
        Duration::from_millis(120 + mix(self.seed) % 150)
    }

    /// Returns the time that users have to finish after a graceful stop.
    pub fn stop_timeout(&self) -> Duration {
        Duration::from_millis(60)
    }

    /// Returns the scenario, in the text syntax.
    pub fn scenario(&self) -> String {
        let mut text = format!("scenario \"hostile {}\"\n", self.seed);
        for (tenant, [a, b, c]) in TENANTS {
            let _ = writeln!(text, "pool {tenant} {{ range {a}.{b}.{c}.1 - {a}.{b}.{c}.{} }}", self.users);
        }
        text.push_str("resource server http_server { port = 8080 }\n");
        let timeout = TIMEOUT.as_millis();
        for Action { name, method, redirects, expect, parameters, .. } in ACTIONS {
            let kind = method.word().to_ascii_lowercase();
            let _ = write!(
                text,
                "action {name} = {kind} {{ url = \"http://127.0.0.1:{{{{server.port}}}}/at/{name}?u={{{{user.index}}}}\""
            );
            if redirects > 0 {
                let _ = write!(text, "  redirects = {redirects}");
            }
            if !expect.is_empty() {
                let _ = write!(text, "  expect_status = {expect:?}");
            }
            let _ = writeln!(text, "  timeout = {timeout}ms  {parameters} }}");
        }
        let _ = writeln!(
            text,
            "action rest = sleep {{ for = 3ms }}\naction pause = sleep {{ for = {}ms }}",
            PAUSE.as_millis()
        );
        text.push_str("workflow {\n");
        for (index, node) in self.nodes.iter().enumerate() {
            let (action, retries) = match node {
                Node::Action(index) => {
                    ACTIONS.get(*index).map_or(("rest", false), |action| (action.name, action.retries))
                }
                Node::Rest => ("rest", false),
                Node::Pause => ("pause", false),
            };
            let name = |index: usize| match index {
                0 => "start".to_owned(),
                index if index == self.nodes.len() => "end".to_owned(),
                index => format!("n{index}"),
            };
            let (own, next) = (name(index), name(index + 1));
            let retry = if retries { "retry 1 every 2ms  " } else { "" };
            let _ = writeln!(text, "  {own}: {action} {{ {retry}on_error -> {next}  -> {next} }}");
        }
        text.push_str("  end\n}\nload {\n");
        for (tenant, _) in TENANTS {
            let _ = writeln!(text, "  at 0s spawn {} tenant \"{tenant}\" from {tenant}", self.users);
        }
        let _ = writeln!(text, "  loop {} think 2ms\n}}", self.iterations);
        text
    }

    /// Name of the header field that carries ids.
    pub fn header(&self) -> &'static str {
        HEADER
    }
}

/// Returns the action with this name, by its index in [`ACTIONS`].
pub fn action_named(name: &str) -> Option<usize> {
    ACTIONS.iter().position(|action| action.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::METHODS;

    #[test]
    fn a_seed_has_one_plan_with_every_method_and_both_kinds_of_stop() {
        assert_eq!(Plan::new(5), Plan::new(5));
        assert_ne!(Plan::new(5).nodes, Plan::new(6).nodes);
        assert!(METHODS.iter().all(|method| ACTIONS.iter().any(|action| action.method == *method)));
        let stops: Vec<Stop> = (1..=50).map(|seed| Plan::new(seed).stop).collect();
        assert_eq!(stops.iter().filter(|stop| **stop == Stop::Hard).count(), 5);
        assert_eq!(stops.iter().filter(|stop| **stop == Stop::Graceful).count(), 5);
    }

    #[test]
    fn the_scenario_names_every_action_and_node_once() {
        let text = Plan::new(1).scenario();
        assert!(ACTIONS.iter().all(|action| text.matches(&format!("action {} =", action.name)).count() == 1));
        assert_eq!(text.matches("on_error").count(), Plan::new(1).nodes.len());
        assert!(text.contains("-> end }"));
    }
}
