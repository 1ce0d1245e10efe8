//! The actions of a scenario, prepared for the run: their kinds, and the sources of their exports.

use crate::{
    dsl::{
        builtin::Kind,
        expr::Value,
        model::{ActionDef, Parameter, ScenarioModel},
    },
    runner::error::{RunnerError, invalid, not_found},
    state_machine::Machine,
};

use super::{
    extract::{Extract, Needs},
    http::Method,
};

/// A prepared action.
#[derive(Debug, Clone)]
pub struct ActionPlan {
    pub name: String,
    /// Position in the scenario.
    pub place: u32,
    pub kind: Kind,
    /// Method of its requests, if its kind determines it.
    pub method: Option<Method>,
    /// Condition that a response must meet.
    pub condition: Option<Extract>,
    pub extracts: Vec<Extract>,
    pub needs: Needs,
}

/// Prepares the actions of a machine, by its numbers.
///
/// # Errors
/// Those that the check of a scenario reports, if the scenario has not passed it.
pub fn actions(scenario: &ScenarioModel, machine: &Machine) -> Result<Vec<ActionPlan>, RunnerError> {
    let mut plans = Vec::new();
    for number in 0..=u32::MAX {
        let Some((name, _)) = machine.action_name(number) else { break };
        let found = scenario.actions.iter().zip(0_u32..).find(|(action, _)| action.id == name);
        let Some((action, place)) = found else { return Err(not_found("action", name, std::iter::empty::<&str>())) };
        plans.push(plan(action, place)?);
    }
    Ok(plans)
}

pub fn plan(action: &ActionDef, place: u32) -> Result<ActionPlan, RunnerError> {
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
    // The check of the scenario has rejected unknown and missing parameters.
    if kind == Kind::Custom {
        return Ok(plan);
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
        return Err(not_found(&kind, name, action.exports.iter().map(|export| export.name.as_str())));
    }
    for export in &action.exports {
        let entry = written.iter().find(|(name, _)| *name == export.name).map(|(_, entry)| *entry);
        let extract = match kind {
            Kind::Sleep => {
                return Err(invalid(format!("action {}", action.id), "without exports: a pause has none"));
            }
            _ => Extract::compile(&action.id, export, entry, kind)?,
        };
        extract.add_needs(&mut plan.needs);
        plan.extracts.push(extract);
    }
    // `expect` examines the received bytes.
    plan.needs.body |= matches!(kind, Kind::Tcp | Kind::Udp);
    Ok(plan)
}

/// Returns a parameter that is given and not null.
fn given<'a>(action: &'a ActionDef, name: &str) -> Option<&'a Parameter> {
    let found = action.parameters.iter().find(|(other, _)| other == name).map(|(_, parameter)| parameter);
    found.filter(|parameter| **parameter != Parameter::Literal(Value::Null))
}

/// Compiles `expect` of an HTTP action.
fn condition(action: &ActionDef) -> Result<Option<Extract>, RunnerError> {
    match given(action, "expect") {
        None => Ok(None),
        Some(Parameter::Literal(Value::String(written))) => Extract::condition(&action.id, written).map(Some),
        Some(_) => Err(invalid(
            format!("action {}, expect", action.id),
            "an expression in quotes without templates, such as \"response.status == 200\"",
        )),
    }
}

/// Returns the entries of `extract`.
fn extracts(action: &ActionDef) -> Result<Vec<(&str, &str)>, RunnerError> {
    let Some(parameter) = given(action, "extract") else { return Ok(Vec::new()) };
    let wrong = || invalid(format!("action {}, extract", action.id), "a map from exports to strings without templates");
    let Parameter::Literal(Value::Map(pairs)) = parameter else { return Err(wrong()) };
    let entries = pairs.iter().map(|pair| match pair {
        (Value::String(name), Value::String(entry)) => Ok((name.as_str(), entry.as_str())),
        _ => Err(wrong()),
    });
    entries.collect()
}
