//! Upper bounds of what a run needs from the system: connections, ports per source address and destination,
//! descriptors.
//!
//! The bounds follow from the scenario alone. They assume that all users of the plan, or as many as `limit users`
//! allows, are present at the same time, and that each has as many connections as its workflow can have. Redirects to
//! other servers and host names with several addresses are not counted as destinations.

use std::collections::{BTreeMap, BTreeSet};

use scheduler_core::{
    LoadPlan,
    dsl::{
        expr::Value,
        model::{ActionDef, NodeKind, Parameter, ScenarioModel},
    },
    load::{AddressScope, LoadGroup},
    runner::PropertyOverride,
};

/// Connections that the runner keeps open for a user (doc/RUNNER.md).
const KEPT: u64 = 8;

/// Descriptors that lookups of host names use to wake up the run.
const RESOLVER: u64 = 2;

/// Descriptors that the process needs for everything else: files, standard streams, the clock.
pub const OTHERS: u64 = 64;

/// Source address of connections.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// An address of this pool.
    Pool(String),
    /// The address set by `bind_ip`.
    Address(String),
    /// The address chosen by the system.
    System,
}

/// Ports needed by one source address for one destination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortDemand {
    pub source: Source,
    /// `HOST:PORT`. Templates that are resolved only during the run are kept.
    pub destination: String,
    /// Maximum number of simultaneous connections from one source address.
    pub needed: u64,
}

/// Upper bounds of what a run needs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Demand {
    /// Maximum number of open connections of all users.
    pub connections: u64,
    /// Ports by source and destination.
    pub ports: Vec<PortDemand>,
    /// Whether host names may need a lookup.
    pub names: bool,
}

impl Demand {
    /// Computes what the load of a scenario needs, with these property overrides.
    pub fn of(scenario: &ScenarioModel, load: &LoadPlan, properties: &[PropertyOverride]) -> Self {
        let settings = load.settings();
        let most_users = settings.max_users.map_or(u64::MAX, u64::from);
        let (mut connections, mut most_of_a_user) = (0_u64, 0);
        let mut ports: BTreeMap<(Source, String), BTreeMap<String, u64>> = BTreeMap::new();
        for group in load.groups() {
            let usage = Usage::of(scenario, group.workflow.as_deref(), properties);
            let users = u64::from(group.users);
            connections += users * usage.connections();
            most_of_a_user = most_of_a_user.max(usage.connections());
            for ((address, destination), count) in &usage.destinations {
                let source = source(group, address.as_deref());
                // Users who share an address, by the group that shares it.
                let sharers = match (&source, settings.bind) {
                    (Source::Pool(_), AddressScope::PerUser) => None,
                    (Source::Pool(_), AddressScope::PerTask) => Some((String::new(), 1)),
                    (Source::Pool(_), AddressScope::Shared) => Some((group.tenant.clone(), users * count)),
                    _ => Some((String::new(), users * count)),
                };
                let own = ports.entry((source, destination.clone())).or_default();
                match sharers {
                    Some((name, needed)) => {
                        let sum = own.entry(name).or_default();
                        *sum = sum.saturating_add(needed).min(most_users.saturating_mul(*count));
                    }
                    None => {
                        let most = own.entry(String::new()).or_default();
                        *most = (*most).max(*count);
                    }
                }
            }
        }
        let names = ports.keys().any(|(_, destination)| may_be_name(destination));
        let ports = ports.into_iter().map(|((source, destination), own)| PortDemand {
            needed: own.into_values().max().unwrap_or(0),
            source,
            destination,
        });
        Self { connections: connections.min(most_users.saturating_mul(most_of_a_user)), ports: ports.collect(), names }
    }

    /// Returns the descriptors needed for at most `max_connections` connections.
    pub fn descriptors(&self, max_connections: u32) -> u64 {
        self.connections.min(max_connections.into()) + OTHERS + if self.names { RESOLVER } else { 0 }
    }
}

fn source(group: &LoadGroup, address: Option<&str>) -> Source {
    match (address, &group.pool) {
        (Some(address), _) => Source::Address(address.to_owned()),
        (None, Some(pool)) => Source::Pool(pool.clone()),
        (None, None) => Source::System,
    }
}

/// The connections of one user of a workflow.
#[derive(Debug, Default)]
struct Usage {
    /// Simultaneous connections, by the address of `bind_ip` and the destination.
    destinations: BTreeMap<(Option<String>, String), u64>,
    /// Destinations to which connections are kept.
    keeping: BTreeSet<(Option<String>, String)>,
    /// Number of nodes that connect.
    nodes: u64,
    /// Whether some connections are not kept.
    has_short: bool,
    /// Whether connections to destinations that are not known beforehand may be kept.
    is_open: bool,
    /// Whether branches run at the same time.
    has_forks: bool,
}

impl Usage {
    fn of(scenario: &ScenarioModel, workflow: Option<&str>, properties: &[PropertyOverride]) -> Self {
        let mut usage = Self::default();
        let first = workflow.or(scenario.workflows.first().map(|own| own.id.as_str()));
        let (mut open, mut seen): (Vec<&str>, BTreeSet<&str>) = (first.into_iter().collect(), BTreeSet::new());
        while let Some(id) = open.pop() {
            let Some(workflow) = scenario.workflows.iter().find(|own| own.id == id).filter(|_| seen.insert(id)) else {
                continue;
            };
            for node in &workflow.nodes {
                match &node.kind {
                    NodeKind::Fork => usage.has_forks = true,
                    NodeKind::Workflow { workflow } => open.push(workflow),
                    NodeKind::Action { action } => {
                        if let Some(action) = scenario.actions.iter().find(|own| own.id == *action) {
                            usage.add(scenario, action, properties);
                        }
                    }
                    _ => {}
                }
            }
        }
        if !usage.has_forks {
            usage.destinations.values_mut().for_each(|count| *count = 1);
        }
        usage
    }

    fn add(&mut self, scenario: &ScenarioModel, action: &ActionDef, properties: &[PropertyOverride]) {
        let text = |name: &str| text(action, name).map(|text| filled(text, scenario, properties));
        let destination = match action.kind.as_str() {
            "sleep" => return,
            "tcp" | "udp" => match (text("to"), text("port")) {
                (Some(to), Some(port)) => format!("{to}:{port}"),
                (Some(to), None) => to,
                (None, _) => return,
            },
            // With a proxy, the connection goes to the proxy.
            _ => match text("proxy").filter(|proxy| !proxy.is_empty()).or_else(|| text("url")) {
                Some(url) => authority(&url),
                None => return,
            },
        };
        self.nodes += 1;
        // Datagrams use a port for any destination.
        let address = text("bind_ip").filter(|address| scheduler_core::ip::parse_address(address).is_some());
        let key = (address, destination);
        *self.destinations.entry(key.clone()).or_default() += 1;
        let is_http = !matches!(action.kind.as_str(), "tcp" | "udp");
        let is_short = matches!(parameter(action, "keep_alive"), Some(Parameter::Literal(Value::Bool(false))));
        if !is_http || is_short {
            self.has_short = true;
            return;
        }
        let follows = parameter(action, "redirects").is_some_and(|own| *own != Parameter::Literal(Value::Int(0)));
        self.is_open |= follows || key.1.contains("{{");
        self.keeping.insert(key);
    }

    /// Returns the maximum number of simultaneous connections of a user.
    fn connections(&self) -> u64 {
        let at_once = if self.has_forks { self.nodes } else { self.nodes.min(1) };
        if self.is_open {
            return KEPT + at_once;
        }
        if self.has_forks {
            return self.nodes;
        }
        (self.keeping.len() as u64 + u64::from(self.has_short)).min(KEPT + at_once)
    }
}

fn parameter<'a>(action: &'a ActionDef, name: &str) -> Option<&'a Parameter> {
    action.parameters.iter().find(|(own, _)| own == name).map(|(_, parameter)| parameter)
}

fn text(action: &ActionDef, name: &str) -> Option<String> {
    match parameter(action, name)? {
        Parameter::Template(text) | Parameter::Literal(Value::String(text)) => Some(text.clone()),
        Parameter::Literal(Value::Int(number)) => Some(number.to_string()),
        _ => None,
    }
}

/// Replaces `{{resource.property}}` with the properties of resources.
fn filled(mut text: String, scenario: &ScenarioModel, properties: &[PropertyOverride]) -> String {
    for resource in &scenario.workbook.resources {
        for (name, value) in &resource.properties {
            let own = properties.iter().find(|own| own.resource_id == resource.id && own.property == *name);
            let value = match own.map_or(value, |own| &own.value) {
                Value::String(text) => text.clone(),
                Value::Int(number) => number.to_string(),
                _ => continue,
            };
            for inside in [format!("{{{{{}.{name}}}}}", resource.id), format!("{{{{ {}.{name} }}}}", resource.id)] {
                text = text.replace(&inside, &value);
            }
        }
    }
    text
}

/// Returns the `HOST:PORT` of a URL that may contain templates.
fn authority(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
    let mut depth = 0_u32;
    let end = rest.char_indices().find(|(_, letter)| {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(letter, '/' | '?' | '#')
    });
    let authority = rest.get(..end.map_or(rest.len(), |(at, _)| at)).unwrap_or(rest);
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    // The port follows the last colon outside of brackets and templates.
    let outside = host.rsplit_once(']').or(host.rsplit_once("}}")).map_or(host, |(_, rest)| rest);
    if outside.contains(':') || host.contains(":{{") {
        return host.to_owned();
    }
    let port = if scheme.eq_ignore_ascii_case("https") { 443 } else { 80 };
    format!("{host}:{port}")
}

/// Returns whether the host of `HOST:PORT` may need a lookup: it is neither an IP address nor a template for one.
fn may_be_name(destination: &str) -> bool {
    let host = destination.rsplit_once(':').map_or(destination, |(host, _)| host);
    let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    let is_address = |text: &str| scheduler_core::ip::parse_address(text).is_some();
    if is_address(host) || is_address(destination) {
        return false;
    }
    let (Some((before, _)), Some((_, after))) = (host.split_once("{{"), host.rsplit_once("}}")) else { return true };
    let of_address = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    !before.contains('.') || !of_address(before) || !of_address(after)
}

#[cfg(test)]
mod tests {
    use scheduler_core::dsl::{self, Syntax};

    use super::*;

    fn demand(actions: &str, workflow: &str, load: &str) -> Demand {
        let text = format!(
            "scenario \"x\"\npool red {{ range 127.10.0.0/24 }}\npool blue {{ range 127.11.0.0/24 }}\n\
             resource api http_server {{ ip = \"10.0.0.1\" port = 8080 }}\n{actions}\n{workflow}\nload {{ {load} }}\n"
        );
        let scenario = dsl::parse(&text, Syntax::Text).unwrap_or_else(|error| panic!("{error:?}"));
        let load = LoadPlan::from_scenario(&scenario).unwrap();
        let port = PropertyOverride { resource_id: "api".into(), property: "port".into(), value: Value::Int(81) };
        Demand::of(scenario.model(), &load, &[port])
    }

    fn ports(demand: &Demand) -> Vec<(Source, &str, u64)> {
        demand.ports.iter().map(|own| (own.source.clone(), own.destination.as_str(), own.needed)).collect()
    }

    const TWO: &str = "action a = get { url = \"http://{{api.ip}}:{{api.port}}/x\" }\n\
                       action b = get { url = \"http://10.0.0.2:443/{{user.index}}\" }\n\
                       action nap = sleep { for = 1s }";
    const CHAIN: &str =
        "workflow { start: a { -> next } next: b { -> again } again: a { -> rest } rest: nap { -> end } end }";

    #[test]
    fn a_user_has_one_connection_to_each_destination() {
        let red = || Source::Pool("red".into());
        let own = demand(TWO, CHAIN, "at 0s spawn 100 tenant \"t\" from red");
        assert_eq!(ports(&own), [(red(), "10.0.0.1:81", 1), (red(), "10.0.0.2:443", 1)]);
        assert_eq!((own.connections, own.descriptors(10_000), own.descriptors(50)), (200, 264, 114));
        let own = demand(TWO, CHAIN, "at 0s spawn 100 tenant \"t\" from red limit users 30");
        assert_eq!(own.connections, 60);
    }

    #[test]
    fn users_who_share_an_address_share_its_ports_by_tenant_and_pool() {
        let load = "at 0s spawn 30 tenant \"t\" from red at 1s spawn 12 tenant \"t\" from red at 0s spawn 20 tenant \"u\" from red \
                    at 0s spawn 5 tenant \"u\" from blue at 0s spawn 7 bind shared";
        let own = demand(TWO, CHAIN, load);
        let expected = [
            (Source::Pool("blue".into()), "10.0.0.1:81", 5),
            (Source::Pool("blue".into()), "10.0.0.2:443", 5),
            (Source::Pool("red".into()), "10.0.0.1:81", 42),
            (Source::Pool("red".into()), "10.0.0.2:443", 42),
            (Source::System, "10.0.0.1:81", 7),
            (Source::System, "10.0.0.2:443", 7),
        ];
        assert_eq!(ports(&own), expected);
        let limited = demand(TWO, CHAIN, &load.replace("bind shared", "bind shared limit users 10"));
        assert!(limited.ports.iter().all(|own| own.needed <= 10), "{:?}", limited.ports);
        assert!(ports(&demand(TWO, CHAIN, "at 0s spawn 9 from red bind per-task")).iter().all(|own| own.2 == 1));
    }

    #[test]
    fn branches_connect_at_the_same_time() {
        let fork = "workflow { start: fork { -> one -> two } one: a { -> both } two: a { -> both } both: join all { -> end } end }";
        let own = demand(TWO, fork, "at 0s spawn 10 tenant \"t\" from red");
        assert_eq!((own.ports[0].needed, own.connections), (2, 20));
    }

    #[test]
    fn what_is_known_only_in_the_run_counts_as_all_that_a_user_can_keep() {
        let vary = "action a = get { url = \"http://10.0.0.{{user.index}}:80/\" }";
        let own = demand(vary, "workflow { start: a { -> end } end }", "at 0s spawn 10 tenant \"t\" from red");
        assert_eq!((own.connections, own.ports[0].destination.as_str()), (90, "10.0.0.{{user.index}}:80"));
        let short = vary.replace("80/\"", "80/\" keep_alive = false");
        let own = demand(&short, "workflow { start: a { -> end } end }", "at 0s spawn 10 tenant \"t\" from red");
        assert_eq!(own.connections, 10);
    }

    #[test]
    fn host_names_take_two_descriptors_for_their_lookups() {
        for (destination, expected) in [
            ("10.0.0.1:80", false),
            ("[::1]:80", false),
            ("::1", false),
            ("10.0.0.{{user.index}}:80", false),
            ("shop.test:443", true),
            ("localhost", true),
            ("{{user.id}}:80", true),
            ("1.{{user.index}}.test:80", true),
        ] {
            let own = demand(
                &format!("action a = get {{ url = \"http://{destination}/\" }}")
                    .replace("http://::1/", "http://[::1]/"),
                "workflow { start: a { -> end } end }",
                "at 0s spawn 10 tenant \"t\" from red",
            );
            assert_eq!(own.names, expected, "{destination}");
            assert_eq!(own.descriptors(1) - 65, if expected { 2 } else { 0 });
        }
    }

    #[test]
    fn an_address_of_the_action_is_shared_by_all() {
        let own = demand(
            "action a = tcp { to = \"10.0.0.3:7\" bind_ip = \"127.10.0.9\" send = \"x\" }",
            "workflow { start: a { -> end } end }",
            "at 0s spawn 10 tenant \"t\" from red",
        );
        assert_eq!(ports(&own), [(Source::Address("127.10.0.9".into()), "10.0.0.3:7", 10)]);
    }

    #[test]
    fn the_authority_of_a_url_may_have_templates() {
        for (url, expected) in [
            ("http://10.0.0.1/x", "10.0.0.1:80"),
            ("https://[::1]/x", "[::1]:443"),
            ("http://[::1]:8080", "[::1]:8080"),
            ("http://u:p@host:81?q", "host:81"),
            ("http://{{user.host}}/x", "{{user.host}}:80"),
            ("http://{{user.host}}:{{a.b/2}}/x", "{{user.host}}:{{a.b/2}}"),
        ] {
            assert_eq!(authority(url), expected, "{url}");
        }
    }
}
