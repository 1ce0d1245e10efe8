//! The actions of a scenario, made ready: what kind each is, and where its exports come from.

use crate::{
    dsl::expr::Value,
    dsl::model::{ActionDef, Parameter, Scenario},
    state_machine::Machine,
    workflow::{WorkflowError, invalid, unknown},
};

use super::{
    extract::{Extract, Needs},
    http::Method,
};

/// The kind of HTTP actions whose method is a parameter.
const ANY_METHOD: &str = "http";

/// Who does an action, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Http,
    Tcp,
    Udp,
    Sleep,
    /// The host does it.
    Custom,
}

/// An action, made ready.
#[derive(Debug, Clone)]
pub struct ActionPlan {
    pub name: String,
    /// Its place in the scenario.
    pub place: u32,
    pub kind: Kind,
    /// The method of its requests, if its kind says it.
    pub method: Option<Method>,
    /// What a response has to fulfil.
    pub condition: Option<Extract>,
    pub extracts: Vec<Extract>,
    pub needs: Needs,
}

const HTTP: &[&str] = &[
    "url",
    "query",
    "headers",
    "basic_auth",
    "body",
    "json",
    "form",
    "multipart",
    "input",
    "cookies",
    "compressed",
    "redirects",
    "proxy",
    "keep_alive",
    "close",
    "bind_ip",
    "resolve",
    "expect_status",
    "expect",
    "extract",
    // Last, so that other kinds can leave it out.
    "method",
];
const TCP: &[&str] = &["to", "port", "bind_ip", "resolve", "send", "expect", "receive", "to_end", "close", "extract"];
const UDP: &[&str] = &["to", "port", "bind_ip", "resolve", "send", "expect", "extract"];
const SLEEP: &[&str] = &["for"];

impl Kind {
    pub fn of(word: &str) -> Self {
        match (word, Method::of(word)) {
            (_, Some(_)) | (ANY_METHOD, _) => Self::Http,
            ("tcp", _) => Self::Tcp,
            ("udp", _) => Self::Udp,
            ("sleep", _) => Self::Sleep,
            _ => Self::Custom,
        }
    }

    /// The parameters that it takes, and those without which it does nothing.
    fn parameters(self, word: &str) -> Option<(&'static [&'static str], &'static [&'static str])> {
        match self {
            Self::Http if word == ANY_METHOD => Some((HTTP, &["url", "method"])),
            Self::Http => Some((HTTP.split_last().map_or(HTTP, |(_, others)| others), &["url"])),
            Self::Tcp => Some((TCP, &["to"])),
            Self::Udp => Some((UDP, &["to"])),
            Self::Sleep => Some((SLEEP, &["for"])),
            Self::Custom => None,
        }
    }
}

/// The actions of a machine, by its numbers.
///
/// # Errors
/// [`WorkflowError::Unknown`] for a parameter that a built-in action does not take, [`WorkflowError::Invalid`] for one that
/// is missing and for an export that comes from nowhere, [`WorkflowError::Expression`] for what does not compile.
pub fn actions(scenario: &Scenario, machine: &Machine) -> Result<Vec<ActionPlan>, WorkflowError> {
    let mut plans = Vec::new();
    for number in 0..=u32::MAX {
        let Some((name, _)) = machine.action_name(number) else { break };
        let found = scenario.actions.iter().zip(0_u32..).find(|(action, _)| action.id == name);
        let Some((action, place)) = found else { return Err(unknown("action", name, std::iter::empty::<&str>())) };
        plans.push(plan(action, place)?);
    }
    Ok(plans)
}

fn plan(action: &ActionDef, place: u32) -> Result<ActionPlan, WorkflowError> {
    let kind = Kind::of(&action.kind);
    let mut plan = ActionPlan {
        name: action.id.clone(),
        place,
        kind,
        method: Method::of(&action.kind),
        condition: None,
        extracts: Vec::new(),
        needs: Needs::default(),
    };
    let Some((known, needed)) = kind.parameters(&action.kind) else { return Ok(plan) };
    let given = |name: &str| action.parameters.iter().any(|(other, _)| other == name);
    if let Some((name, _)) = action.parameters.iter().find(|(name, _)| !known.contains(&name.as_str())) {
        let kind = format!("parameter of a `{}` action such as {}:", action.kind, action.id);
        return Err(unknown(&kind, name, known.iter().copied()));
    }
    if let Some(name) = needed.iter().find(|name| !given(name)) {
        return Err(invalid(format!("action {}", action.id), format!("with the parameter `{name}`")));
    }
    if kind == Kind::Http
        && let Some(condition) = condition(action)?
    {
        condition.add_needs(&mut plan.needs);
        plan.condition = Some(condition);
    }
    let written = extracts(action)?;
    if let Some((name, _)) = written.iter().find(|(name, _)| !action.exports.iter().any(|export| export.name == *name))
    {
        let kind = format!("export of action {}:", action.id);
        return Err(unknown(&kind, name, action.exports.iter().map(|export| export.name.as_str())));
    }
    for export in &action.exports {
        let entry = written.iter().find(|(name, _)| *name == export.name).map(|(_, entry)| *entry);
        let extract = match kind {
            Kind::Sleep => {
                return Err(invalid(format!("action {}", action.id), "without exports: a pause reports nothing"));
            }
            _ => Extract::compile(&action.id, export, entry, kind == Kind::Http)?,
        };
        extract.add_needs(&mut plan.needs);
        plan.extracts.push(extract);
    }
    // What is received is what `expect` looks at.
    plan.needs.body |= matches!(kind, Kind::Tcp | Kind::Udp);
    Ok(plan)
}

/// What `expect` of an HTTP action says.
fn condition(action: &ActionDef) -> Result<Option<Extract>, WorkflowError> {
    match action.parameters.iter().find(|(name, _)| name == "expect") {
        None => Ok(None),
        Some((_, Parameter::Literal(Value::String(written)))) => Extract::condition(&action.id, written).map(Some),
        Some(_) => Err(invalid(
            format!("action {}, expect", action.id),
            "an expression in quotes without templates, such as \"response.status == 200\"",
        )),
    }
}

/// The entries of `extract`.
fn extracts(action: &ActionDef) -> Result<Vec<(&str, &str)>, WorkflowError> {
    let Some((_, parameter)) = action.parameters.iter().find(|(name, _)| name == "extract") else {
        return Ok(Vec::new());
    };
    let wrong = || invalid(format!("action {}, extract", action.id), "a map from exports to texts without templates");
    let Parameter::Literal(Value::Map(pairs)) = parameter else { return Err(wrong()) };
    let entries = pairs.iter().map(|pair| match pair {
        (Value::String(name), Value::String(entry)) => Ok((name.as_str(), entry.as_str())),
        _ => Err(wrong()),
    });
    entries.collect()
}
