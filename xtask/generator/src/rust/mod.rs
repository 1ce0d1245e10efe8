//! The rust backend: the dispatch tables of the two conformance lanes that are
//! written in Rust, and the import bindings of crate `scheduler-core-guest`.
//!
//! Both lanes use one template. Types are inferred from the called functions, so the table needs
//! the WIT only; a [`flavor::Flavor`] contains the differences between native Rust and wit-bindgen
//! in what they borrow.

mod dispatch;
mod flavor;
mod guest;

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::{Output, Package};

/// Returns the files of this backend.
pub fn files(package: &Package, root: &Path) -> Result<Vec<Output>> {
    let output = |path: &str, text| Output { path: PathBuf::from(path), text };
    Ok(vec![
        guest::interfaces(package, root)?,
        output("conformance/lanes/native/src/dispatch.rs", dispatch::table(package, &flavor::NATIVE)?),
        output("conformance/guests/rust/src/dispatch.rs", dispatch::table(package, &flavor::GUEST)?),
        output("bindings/rust/src/bindings.rs", guest::bindings(package)?),
    ])
}
