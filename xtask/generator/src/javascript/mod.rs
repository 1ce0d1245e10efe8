//! The façade of the npm package: `create-api.js` with one class per resource and one function per
//! function, `api.js` with those of the default instance, and `api.d.ts` with their types and
//! documentation; `worker.js` and `worker.d.ts` are the same with promises.
//!
//! [`model`] sorts the package into the parts of a JavaScript API; [`codecs`], [`functions`] and
//! [`classes`] write the script, [`types`] and [`declarations`] the types, [`docs`] and
//! [`examples`] the comments. Code that does not depend on the WIT is written by hand in
//! `bindings/js/src/runtime`; [`idioms`] lists the functions whose form is in
//! `bindings/js/src/idioms`.

mod classes;
mod codecs;
mod declarations;
mod docs;
mod examples;
mod functions;
mod idioms;
mod model;
mod script;
mod text;
mod types;

use std::path::PathBuf;

use anyhow::Result;
use wit_parser::{Function, Type};

use crate::{Output, Package};

pub use model::Model;

/// The first line of each file.
const HEADER: &str = "// Generated from the WIT package by `cargo xtask bindings`. Do not edit.\n";

/// Returns the files of this backend.
pub fn files(package: &Package) -> Result<Vec<Output>> {
    let model = Model::new(package)?;
    let folder = PathBuf::from("bindings/js/src/generated");
    Ok(vec![
        Output { path: folder.join("create-api.js"), text: script::create_api(&model)? },
        Output { path: folder.join("api.js"), text: script::api(&model) },
        Output { path: folder.join("api.d.ts"), text: declarations::api(&model)? },
        Output { path: folder.join("worker.js"), text: script::worker(&model) },
        Output { path: folder.join("worker.d.ts"), text: declarations::worker(&model)? },
    ])
}

/// Returns `fingerprint.js`: the last bytes of a component of this version.
pub fn fingerprint(fingerprint: &str) -> Output {
    let text = format!(
        "{HEADER}\n/** How a component of this version ends. */\nexport const ENDING = \"{}{fingerprint}\";\n",
        crate::SECTION
    );
    Output { path: PathBuf::from("bindings/js/src/generated/fingerprint.js"), text }
}

/// Returns a function as in its declaration, for the reference.
pub fn shown(model: &Model<'_>, function: &Function) -> Result<String> {
    declarations::shown(model, function)
}

/// Returns the form that replaces a record of columns, for the reference.
pub fn shown_folded(wit: &str) -> Option<&'static str> {
    idioms::folded(wit)
}

/// Returns a type as functions return it, for the reference.
pub fn shown_type(model: &Model<'_>, ty: Type) -> Result<String> {
    types::typescript(model, ty, types::Direction::Out)
}
