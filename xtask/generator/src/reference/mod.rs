//! The reference: one page per interface, each function in WIT, Rust, JavaScript and Python.
//!
//! The text is the WIT's documentation. The form of a function in a language comes from its source:
//! the other backends for JavaScript and Python, the sources of crate `scheduler-core` for Rust.

pub mod native;
mod page;
mod wit;

use std::path::Path;

use anyhow::Result;

use crate::{Output, Package, javascript, python};

/// Folder of the pages, from the workspace's root.
const FOLDER: &str = "doc/reference";

/// The sources of the pages.
pub struct Sources<'a> {
    /// The WIT.
    pub package: &'a Package,
    /// The crate's public functions.
    pub native: native::Functions,
    /// The JavaScript forms.
    pub javascript: javascript::Model<'a>,
    /// The Python forms.
    pub python: python::World<'a>,
}

/// Returns the pages.
pub fn files(package: &Package, root: &Path) -> Result<Vec<Output>> {
    let sources = Sources {
        package,
        native: native::Functions::read(&root.join("core/src"))?,
        javascript: javascript::Model::new(package)?,
        python: python::World::new(package)?,
    };
    let mut outputs = Vec::new();
    for (_, interface) in package.exports("core")? {
        let name = interface.name.clone().unwrap_or_default();
        outputs.push(output(&format!("{name}.md"), page::text(&sources, interface)?));
    }
    outputs.push(output("README.md", page::index(&sources)?));
    Ok(outputs)
}

fn output(file: &str, text: String) -> Output {
    Output { path: format!("{FOLDER}/{file}").into(), text }
}
