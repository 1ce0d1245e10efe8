//! Checks before a run starts, so that the user gets one message instead of a thousand failed attempts.

mod addresses;
mod descriptors;
mod ports;

pub use addresses::{Lack, bind, how_to_have_one as how_to_have};
pub use descriptors::{how_to_raise, limit as descriptor_limit};
pub use ports::{DEFAULT_PORTS, available as available_ports, warnings as port_warnings};

use scheduler_core::{
    LoadPlan, Scenario,
    dsl::{Definition, Severity, diagnostic::LineIndex},
    runner::{InputUse, PropertyOverride, input_uses},
};

use crate::{
    arguments::{Input, RunArguments},
    connections::Demand,
    failure::Failure,
    files::shown,
    input::Document,
    kinds,
    output::Terminal,
};

/// Default of `--max-connections`.
pub const MAX_CONNECTIONS: u32 = 10_000;

/// Checks that the machine has what the load needs: addresses, ports and descriptors. Raises the limit of descriptors
/// as far as allowed. Returns warnings about what may not be enough.
///
/// # Errors
/// The machine lacks addresses or descriptors.
pub fn machine(
    document: &Document,
    scenario: &Scenario,
    load: Option<&LoadPlan>,
    arguments: &RunArguments,
    properties: &[PropertyOverride],
) -> Result<Vec<String>, Failure> {
    let most = arguments.max_connections.unwrap_or(MAX_CONNECTIONS);
    let Some(load) = load else {
        descriptors::raise(&document.shown(), 0)?;
        return Ok(Vec::new());
    };
    let demand = Demand::of(scenario.model(), load, properties);
    let mut warnings = Vec::new();
    if !arguments.skip_address_check {
        warnings.extend(addresses::check(document, scenario, load, &arguments.fallback)?);
    }
    descriptors::raise(&document.shown(), demand.descriptors(most))?;
    warnings.extend(ports::warnings(&demand, most));
    Ok(warnings)
}

/// Checks the addresses of all pools that a load uses. Returns a warning if addresses were left out.
///
/// # Errors
/// A socket cannot be bound to some addresses.
pub fn addresses(document: &Document, scenario: &Scenario, load: &LoadPlan) -> Result<Option<String>, Lack> {
    addresses::check(document, scenario, load, &[])
}

/// # Errors
/// A workflow uses an action of a kind that only a host program performs. All such actions are printed.
pub fn actions(document: &Document, scenario: &Scenario, terminal: Terminal) -> Result<(), Failure> {
    match kinds::of_the_host(document, scenario, Severity::Error).as_slice() {
        [] => Ok(()),
        found => Err(document.has_errors(found, terminal)),
    }
}

/// Checks that all inputs of the scenario are given. Returns warnings about inputs that no action sends.
///
/// # Errors
/// An action sends an input that is not given.
pub fn inputs(document: &Document, scenario: &Scenario, given: &[Input]) -> Result<Vec<String>, Failure> {
    let uses = input_uses(scenario);
    let is_given = |name: &str| given.iter().any(|own| own.name == name);
    let missing: Vec<String> = uses
        .iter()
        .filter_map(|InputUse { action, input }| {
            let name = input.as_deref().filter(|name| !is_given(name))?;
            let place = at(document, scenario, action);
            Some(format!(
                "{place}: action {action} sends the input `{name}`, which is missing; add `--input {name}=FILE`"
            ))
        })
        .collect();
    let used = |name: &str| uses.iter().any(|own| own.input.as_deref().is_none_or(|input| input == name));
    let unused = given.iter().filter(|own| !used(&own.name));
    let unused: Vec<String> =
        unused.map(|own| format!("`--input {}={}` is not sent by any action", own.name, shown(&own.file))).collect();
    if missing.is_empty() {
        return Ok(unused);
    }
    // An unused input may be a misspelling of the missing one.
    Err(Failure::new(missing.into_iter().chain(unused).collect::<Vec<_>>().join("\n")))
}

/// Returns the file and the line where the action is declared.
fn at(document: &Document, scenario: &Scenario, action: &str) -> String {
    match scenario.position(Definition::Action(action)) {
        None => document.shown(),
        Some(at) => format!("{}:{}", document.shown(), LineIndex::new(&document.text).position(at.start).line),
    }
}
