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

use crate::{Output, Package};

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
