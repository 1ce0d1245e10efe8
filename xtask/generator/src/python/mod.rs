//! The Python backend: package `scheduler_core._generated`, one module per interface.
//!
//! The generated code contains names, documentation, type hints and the description of every type;
//! all behavior is in the hand-written `scheduler_core._wit`.

mod aio;
mod choices;
mod docs;
mod errors;
mod examples;
mod facade;
mod fold;
mod functions;
mod guest;
mod imports;
mod module;
mod names;
mod polish;
mod records;
mod resources;
mod rows;
mod time;
mod types;
mod wording;
mod world;

use anyhow::Result;
use wit_parser::{Field, Function, FunctionKind};

use crate::{Output, Package};

pub use world::World;

/// Folder of the package, from the workspace's root.
const FOLDER: &str = "bindings/python/src/scheduler_core/_generated";

/// Folder of the conformance suite's guest.
const GUEST: &str = "conformance/guests/python";

/// The first line of every file.
const HEADER: &str = "# Generated from wit/ by `cargo xtask bindings`. Do not edit.\n";

/// Returns the files of this backend.
pub fn files(package: &Package) -> Result<Vec<Output>> {
    let world = world::World::new(package)?;
    let mut outputs = Vec::new();
    for interface in &world.interfaces {
        if let Some(text) = module::text(&world, interface)? {
            outputs.push(output(&format!("{}.py", interface.module), text));
        }
        if let Some(text) = module::values(&world, interface)? {
            outputs.push(output(&format!("values/{}.py", interface.module), text));
        }
        if let Some(text) = aio::text(&world, interface)? {
            outputs.push(output(&format!("aio/{}.py", interface.module), text));
        }
    }
    outputs.push(output("__init__.py", module::door(&world)?));
    outputs.push(output("_names.py", module::names_table(&world)?));
    outputs.push(output(
        "values/__init__.py",
        "\"\"\"Records, enums, variants and errors: a module an interface.\"\"\"\n".into(),
    ));
    outputs.push(output("aio/__init__.py", aio::door(&world)?));
    for (file, text) in [("table.py", guest::table(package)?), ("wit/world.wit", guest::wit_world(package)?)] {
        outputs.push(Output { path: format!("{GUEST}/{file}").into(), text });
    }
    Ok(outputs)
}

fn output(file: &str, text: String) -> Output {
    Output { path: format!("{FOLDER}/{file}").into(), text: format!("{HEADER}{}", fold::calls(&text)) }
}

/// Returns `_fingerprint.py`: the last bytes of a component of this version.
pub fn fingerprint(fingerprint: &str) -> Output {
    let docs = "\"\"\"How a component of this version ends.\"\"\"";
    output("_fingerprint.py", format!("{docs}\n\nENDING = b\"{}{fingerprint}\"\n{docs}\n", crate::SECTION))
}

/// Returns a function on one line for each of its names, for the reference.
pub fn shown(world: &World, function: &Function) -> Result<String> {
    let facade = facade::Facade::new(world, function)?;
    if facade.form == facade::Form::Property {
        return Ok(format!("{}: {}", facade.names.join(""), facade.result));
    }
    let parameters = facade.signature().join(", ");
    if let Some(resource) = function.kind.resource().filter(|_| facade.is_constructor()) {
        return Ok(format!("{}({parameters})", world.class(resource)));
    }
    let class = match function.kind {
        FunctionKind::Static(resource) => format!("{}.", world.class(resource)),
        _ => String::new(),
    };
    let returned = functions::returned(&facade);
    let shown: Vec<String> = facade
        .names
        .iter()
        .zip(returned)
        .filter(|(name, _)| !name.is_empty())
        .map(|(name, returned)| format!("{class}{name}({parameters}) -> {returned}"))
        .collect();
    Ok(shown.join("; "))
}

/// Returns the form that replaces a record of columns outside of listings, for the reference.
pub fn shown_folded(wit: &str) -> Option<String> {
    let row = rows::row(wit)?;
    let fields: Vec<_> = row.columns.iter().map(|(field, ..)| *field).collect();
    let item = format!("{}({})", row.hint(), fields.join(", "));
    match &row.whole {
        Some(whole) => Some(format!("{}: list of {item}", whole.list.0)),
        None => row.is_lazy.then(|| format!("list of {item}")),
    }
}

/// Returns a field as users read it, for the reference: its name and its hint.
pub fn shown_field(world: &World, field: &Field) -> Result<(String, String)> {
    Ok((records::name(world, field), records::given(world, field)?))
}
