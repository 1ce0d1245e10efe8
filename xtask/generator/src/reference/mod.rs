//! The reference: a page an interface, each function as WIT, Rust, JavaScript and Python have it.
//!
//! The WIT's documentation is the text. What a language makes of a function comes from where it is decided:
//! the other backends for JavaScript and Python, the sources of crate `scheduler-core` for Rust.

pub mod native;
mod page;
mod wit;

use std::path::Path;

use anyhow::Result;

use crate::{Output, Package, javascript, python};

/// Where the pages are, from the workspace's root.
const FOLDER: &str = "doc/reference";

/// What the pages are made of.
pub struct Sources<'a> {
    /// The WIT.
    pub package: &'a Package,
    /// The crate's public functions.
    pub native: native::Functions,
    /// JavaScript's form of everything.
    pub javascript: javascript::Model<'a>,
    /// Python's form of everything.
    pub python: python::World<'a>,
}

/// The pages.
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
