//! One cell of the table: one case on one lane.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value as Json, json};

use crate::{
    case::{Call, Case, Outcome, Step},
    expect,
    lane::{Lane, Reply},
    names::Names,
    normal::{normal, normal_error},
    peer::Peer,
    value::shown,
    wire,
};

/// Limit of a reset: instantiating a component takes a moment, and long on a lane that compiles on demand.
const RESET_LIMIT: Duration = Duration::from_secs(300);

/// Result of a cell.
#[derive(Debug)]
pub struct Verdict {
    /// The failure, with the step. If none, the case passed.
    pub failure: Option<(usize, String)>,
    /// Whether the lane could not be started at all.
    pub missing: bool,
    /// Duration.
    pub took: Duration,
}

/// Runs a case. Peers live as long as the run.
pub fn run(case: &Case, lane: &mut Lane) -> Verdict {
    let start = Instant::now();
    let mut step = 0;
    let ready = lane.ready();
    let missing = ready.is_err();
    let result = ready.and_then(|()| steps(case, lane, &mut step));
    Verdict { failure: result.err().map(|error| (step, format!("{error:#}"))), missing, took: start.elapsed() }
}

fn steps(case: &Case, lane: &mut Lane, number: &mut usize) -> Result<()> {
    let mut names = Names::default();
    for (name, values) in &case.given {
        let value = values.get(lane.name()).or_else(|| values.get("else"));
        names.save(name, value.cloned().unwrap_or_default());
    }
    let mut peers = Vec::new();
    for (name, definition) in &case.peers {
        let peer = Peer::start(definition)?;
        names.save(name, peer.json());
        peers.push(peer);
    }
    let reset = json!({ "op": "reset", "component": lane.component(case.component).name(), "network": case.network });
    match lane.request(reset, RESET_LIMIT).context("reset")? {
        Reply::Ok(_) => (),
        other => bail!("reset: {other:?}"),
    }
    walk(&case.steps, case, lane, &mut names, number)
}

fn walk(steps: &[Step], case: &Case, lane: &mut Lane, names: &mut Names, number: &mut usize) -> Result<()> {
    for step in steps {
        if let Step::Within(limits, steps) = step {
            let before = lane.usage();
            walk(steps, case, lane, names, number)?;
            if let Some((id, before)) = before {
                before.check(id, *limits)?;
            }
            continue;
        }
        *number += 1;
        match step {
            Step::Within(..) => {}
            Step::Drop(name) => match lane.request(json!({ "op": "drop", "name": name }), RESET_LIMIT)? {
                Reply::Ok(_) => (),
                other => bail!("drop: {other:?}"),
            },
            Step::Call(call) => {
                let denied = lane.sandboxed() && !case.network;
                make(call, lane, names, *number, denied).with_context(|| call.function.name.clone())?;
            }
        }
    }
    Ok(())
}

fn make(call: &Call, lane: &mut Lane, names: &mut Names, number: usize, denied: bool) -> Result<()> {
    let function = &call.function;
    let mut arguments = Vec::new();
    for ((name, shape), argument) in function.parameters.iter().zip(&call.arguments) {
        let argument = names.resolve(argument)?;
        let wire = wire::argument(shape, &argument);
        // The façade must reject an argument that cannot be typed.
        let refused = matches!(call.outcome, Outcome::Reject);
        arguments.push(if refused {
            wire.unwrap_or(argument)
        } else {
            wire.with_context(|| format!("argument {name}"))?
        });
    }
    let mut request = json!({
        "op": "call", "interface": function.interface, "function": function.name, "args": arguments,
    });
    if let Some(on) = &call.on {
        request["self"] = on.as_str().into();
    }
    if function.result.as_ref().is_some_and(crate::shape::Shape::holds_resource) {
        // A lane names every resource; one without a name in the case is named after its step.
        request["bind"] = call.bind.clone().unwrap_or_else(|| format!("step-{number}")).into();
    }
    let reply = lane.request(request, call.limit)?;
    judge(call, reply, names, denied)
}

/// Compares a reply with the expected outcome of the step, and saves it if requested.
fn judge(call: &Call, reply: Reply, names: &mut Names, denied: bool) -> Result<()> {
    let function = &call.function;
    let outcome = match &call.outcome {
        Outcome::Denied if denied => &Outcome::Error(json!("access-denied")),
        Outcome::Denied => &Outcome::Value(None),
        outcome => outcome,
    };
    let difference = match (outcome, reply) {
        (Outcome::Value(expected), Reply::Ok(result)) => {
            let result = match &function.result {
                Some(shape) => normal(shape, &result).context("the result does not have its WIT type")?,
                None if result.is_null() => Json::Null,
                None => bail!("expected nothing, got {}", shown(&result)),
            };
            let difference = match (expected, &function.result) {
                (Some(expected), Some(shape)) => expect::difference(shape, &names.resolve(expected)?, &result)?,
                _ => None,
            };
            if let Some(name) = &call.save {
                names.save(name, result);
            }
            difference
        }
        (Outcome::Error(expected), Reply::Err(record)) => {
            let shape = function.error.as_ref().context("the function has no error")?;
            let error = normal_error(shape, &record).context("the error does not have its WIT type")?;
            expect::difference(shape, &names.resolve(expected)?, &error)?
        }
        (Outcome::Reject, Reply::Reject(_)) => None,
        (outcome, reply) => Some(format!("expected {}, got {}", describe(outcome), describe_reply(&reply))),
    };
    match difference {
        None => Ok(()),
        Some(difference) => bail!("{difference}"),
    }
}

fn describe(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Value(None) => "a result".into(),
        Outcome::Value(Some(expected)) => shown(expected),
        Outcome::Error(expected) => format!("error {}", shown(expected)),
        Outcome::Denied => "error access-denied in a sandbox".into(),
        Outcome::Reject => "that an argument is refused".into(),
    }
}

fn describe_reply(reply: &Reply) -> String {
    match reply {
        Reply::Ok(result) => format!("result {}", shown(result)),
        Reply::Err(record) => format!("error {}", shown(record)),
        Reply::Reject(message) => format!("a rejected argument: {message}"),
        Reply::Trap(message) => format!("a trap: {message}"),
    }
}
