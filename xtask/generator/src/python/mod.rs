//! The Python backend: package `scheduler_core._generated`, a module an interface.
//!
//! What is written holds names, documentation, type hints and the description of
//! every type; all behaviour lives in the hand-written `scheduler_core._wit`.

mod aio;
mod choices;
mod docs;
mod errors;
mod functions;
mod guest;
mod module;
mod names;
mod polish;
mod records;
mod resources;
mod types;
mod world;

use anyhow::Result;
use wit_parser::{Function, FunctionKind, Type};

use crate::{Output, Package};

pub use world::World;

/// Where the package is, from the workspace's root.
const FOLDER: &str = "bindings/python/src/scheduler_core/_generated";

/// Where the guest of the conformance suite is.
const GUEST: &str = "conformance/guests/python";

/// The first line of every file.
const HEADER: &str = "# Generated from wit/ by `cargo xtask bindings`. Do not edit.\n";

/// The files of this backend.
pub fn files(package: &Package) -> Result<Vec<Output>> {
    let world = world::World::new(package)?;
    let mut outputs = Vec::new();
    for interface in &world.interfaces {
        outputs.push(output(&format!("{}.py", interface.module), module::text(&world, interface)?));
        if let Some(text) = aio::text(&world, interface)? {
            outputs.push(output(&format!("aio/{}.py", interface.module), text));
        }
    }
    outputs.push(output("__init__.py", module::door(&world)?));
    outputs.push(output("aio/__init__.py", aio::door(&world)));
    for (file, text) in [("table.py", guest::table(package)?), ("wit/world.wit", guest::wit_world(package)?)] {
        outputs.push(Output { path: format!("{GUEST}/{file}").into(), text });
    }
    Ok(outputs)
}

fn output(file: &str, text: String) -> Output {
    Output { path: format!("{FOLDER}/{file}").into(), text: format!("{HEADER}{text}") }
}

/// A function on one line, for the reference.
pub fn shown(world: &World, function: &Function) -> Result<String> {
    let mut parameters = functions::parameters(world, function)?;
    parameters.retain(|parameter| parameter != "*" && !parameter.starts_with("instance:"));
    let parameters = parameters.join(", ");
    if let FunctionKind::Constructor(resource) = function.kind {
        return Ok(format!("{}({parameters})", world.class(resource)));
    }
    let name = match function.kind {
        FunctionKind::Static(_) => functions::label(world, function),
        _ => names::snake(function.item_name()),
    };
    Ok(format!("{name}({parameters}) -> {}", functions::result_hint(world, function)?))
}

/// A type as functions return it, for the reference.
pub fn shown_type(world: &World, ty: &Type) -> Result<String> {
    types::hint(world, ty, types::Way::Given)
}

/// A field's name.
pub fn field_name(wit: &str) -> String {
    names::snake(wit)
}
