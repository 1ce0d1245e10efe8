//! What the check of a scenario says of a built-in action, and what the runner makes of the same action, agree.
//!
//! Every seed is printed; `CHECKED_SEED=n` repeats one, `CHECKED_RUNS=n` makes more of them.

use std::sync::Arc;

use crate::dsl::{
    self, Severity, Syntax,
    builtin::{Kind, parameters},
    expr::Value,
    model::{ActionDef, Parameter},
};

use super::super::{
    action_plan,
    http::LastUrl,
    protocol::{Client, Origin, bind_ip, host_addresses, pause_ns},
};

/// Values of all types, right ones and wrong ones for each parameter.
const VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "1",
    "7",
    "20",
    "21",
    "-1",
    "65535",
    "65536",
    "4294967296",
    "9223372036854775807",
    "1.5",
    "1s",
    "-1s",
    "0s",
    "b\"x\"",
    "b\"\\xff\"",
    "\"\"",
    "\"x\"",
    "\"7\"",
    "\"0\"",
    "\"-7\"",
    "\"1s\"",
    "\"true\"",
    "\"orderly\"",
    "\"reset\"",
    "\"GET\"",
    "\"a b\"",
    "\"PROPFIND\"",
    "\"CONNECT\"",
    "\"http://127.0.0.1/\"",
    "\"http://127.0.0.1:99999/\"",
    "\"http://[::1]:80/x?y\"",
    "\"https://127.0.0.1/\"",
    "\"127.0.0.1\"",
    "\"127.0.0.1:7\"",
    "\"[::1]:7\"",
    "\"::1\"",
    "\"[::1]\"",
    "\"api.test:80\"",
    "\"010.0.0.1\"",
    "\"2xx\"",
    "\"6xx\"",
    "\"200..299\"",
    "\"200-299\"",
    "200",
    "99",
    "[]",
    "[200, \"2xx\"]",
    "[200, 99]",
    "[null]",
    "[\"x\"]",
    "[1, true]",
    "[[1]]",
    "[{ name: \"a\", value: \"b\" }]",
    "[{ name: \"a\" }]",
    "[{ value: 1 }]",
    "[{ name: 1, value: 1 }]",
    "[{ name: \"a\", value: [1] }]",
    "[{ name: \"a\", value: \"b\", type: \"text/plain\" }]",
    "[{ name: \"a\", value: \"b\", other: 1 }]",
    "{}",
    "{ a: \"b\" }",
    "{ a: 1, b: true, c: 1.5, d: null, e: 1s }",
    "{ a: [1, \"x\"] }",
    "{ a: [null] }",
    "{ a: { b: 1 } }",
    "{ a: b\"\\xff\" }",
    "{ \"a b\": \"c\" }",
    "{ \"X-A\": \"a\\nb\" }",
    "{ \"Content-Length\": 5 }",
    "{ user: \"u\" }",
    "{ user: \"u:v\" }",
    "{ user: \"u\", password: 5 }",
    "{ password: \"p\" }",
    "{ user: \"u\", realm: \"r\" }",
    "{ user: null, password: \"p\" }",
    "{ \"a.test\": \"127.0.0.1\" }",
    "{ \"a.test\": [\"127.0.0.1\", \"::1\"] }",
    "{ \"a.test\": [] }",
    "{ \"a.test\": 5 }",
    "{ \"10.0.0.1\": \"127.0.0.1\" }",
    "{ \"a.test\": \"127.0.0.1\", \"A.test.\": \"127.0.0.1\" }",
    "\"response.status == 200\"",
    "\"response.status\"",
    "\"response.nothing\"",
    "\"size(response.body) > 1\"",
    "\"$.id\"",
    "{ status: \"$.id\" }",
    "{ status: \"$.\" }",
    "{ status: \"header:etag\" }",
    "{ status: 5 }",
];

/// What the check says more than the runner: what fails only when a connection is made, or what does nothing.
const ONLY_CHECKED: &[&str] = &[
    "is not a host name",
    "one is an IPv4 address, the other an IPv6 address",
    "the name of an input is empty",
    // Of another type than the export: the attempt fails once there is an answer.
    "not an int;",
];

struct Random(u64);

impl Random {
    /// A number below a bound, by SplitMix64.
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % bound as u64) as usize
    }
}

/// An action with a right value of what it needs, as a rule, and some random ones.
fn action(random: &mut Random) -> (&'static str, String, bool) {
    let kind = ["get", "post", "http", "tcp", "udp", "sleep"][random.below(6)];
    let mut given: Vec<(&str, &str)> = Vec::new();
    for parameter in parameters(kind).unwrap() {
        let right = match parameter.name {
            "url" => "\"http://127.0.0.1:8080/\"",
            "to" => "\"127.0.0.1:7\"",
            "for" => "1s",
            "method" => "\"GET\"",
            _ => continue,
        };
        given.push((parameter.name, right));
    }
    for _ in 0..=random.below(2) {
        let known = parameters(kind).unwrap();
        let name = known[random.below(known.len())].name;
        given.retain(|(other, _)| *other != name);
        given.push((name, VALUES[random.below(VALUES.len())]));
    }
    let written: Vec<String> = given.iter().map(|(name, value)| format!("{name} = {value}")).collect();
    let exports = matches!(Kind::of(kind), Kind::Http) && random.below(3) == 0;
    let export = if exports { " export status: int" } else { "" };
    (kind, format!("{{ {}{export} }}", written.join(" ")), exports)
}

fn scenario(kind: &str, body: &str) -> String {
    format!("scenario \"s\" action a = {kind} {body} workflow {{ start: a {{ -> end }} end }}")
}

/// The action as the runner gets it, without the check of its kind.
fn unchecked(kind: &str, body: &str) -> Option<ActionDef> {
    let scenario = dsl::parse(&scenario("of-the-host", body), Syntax::Text).ok()?;
    let action = scenario.model().actions.first()?.clone();
    Some(ActionDef { kind: kind.to_owned(), ..action })
}

/// Why the runner rejects an action, when it begins or when the action is attempted.
fn rejected(action: &ActionDef) -> Option<String> {
    let plan = match action_plan::plan(action, 0) {
        Ok(plan) => plan,
        Err(error) => return Some(error.to_string()),
    };
    let pairs = action.parameters.iter().map(|(name, parameter)| match parameter {
        Parameter::Literal(value) => (Value::String(name.clone()), value.clone()),
        other => panic!("{other:?} is no constant"),
    });
    let values = Value::Map(pairs.collect());
    if plan.kind == Kind::Sleep {
        return pause_ns(&values).err();
    }
    let inputs = |_: &str| Some(Arc::from(&b"input"[..]));
    let mut urls = LastUrl::default();
    let origin = Origin { plan: &plan, urls: &mut urls, inputs: &inputs, body_limit: u32::MAX as usize, id: None };
    let client = Client::new(origin, &values).err().map(|failure| failure.reason);
    client.or_else(|| bind_ip(&values).err()).or_else(|| host_addresses(&values).err())
}

#[test]
fn what_the_runner_rejects_the_check_has_found_and_the_other_way_round() {
    let variable = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let seeds = match variable("CHECKED_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..variable("CHECKED_RUNS").unwrap_or(10_000),
    };
    let (mut both, mut neither) = (0, 0);
    for seed in seeds {
        let (kind, body, _) = action(&mut Random(seed));
        let Some(action) = unchecked(kind, &body) else { continue };
        let found = dsl::validate(&scenario(kind, &body), Syntax::Text).unwrap();
        let errors: Vec<String> =
            found.iter().filter(|own| own.severity == Severity::Error).map(ToString::to_string).collect();
        match (rejected(&action), errors.as_slice()) {
            (Some(_), [_, ..]) => both += 1,
            (None, []) => neither += 1,
            (Some(reason), []) => panic!("CHECKED_SEED={seed}: only the runner rejects {kind} {body}: {reason}"),
            (None, errors) => {
                let is_known = |error: &String| ONLY_CHECKED.iter().any(|words| error.contains(words));
                assert!(
                    errors.iter().all(is_known),
                    "CHECKED_SEED={seed}: only the check rejects {kind} {body}: {errors:#?}"
                );
            }
        }
    }
    println!("{both} rejected by both, {neither} by neither");
    assert!(variable("CHECKED_SEED").is_some() || (both > 1_000 && neither > 500), "{both} {neither}");
}
