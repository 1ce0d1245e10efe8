//! Reads the WIT package and writes the files derived from it: the façades of the JavaScript and
//! Python packages, the dispatch tables of the Rust lanes and the reference.
//!
//! A backend is a module that turns a [`Package`] into files. It depends on the WIT only, so a new
//! WIT function appears everywhere without manual work.

mod absent;
mod fingerprint;
mod getters;
mod javascript;
mod names;
mod package;
mod public_api;
mod python;
mod reference;
mod rust;

pub use fingerprint::{SECTION, fingerprint};
pub use package::Package;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// A generated file.
pub struct Output {
    /// Path, from the workspace's root.
    pub path: PathBuf,
    /// Content.
    pub text: String,
}

/// Returns all files derived from the WIT package of the workspace at `root`.
pub fn outputs(root: &Path) -> Result<Vec<Output>> {
    let package = Package::load(&root.join("wit"))?;
    let fingerprint = fingerprint(&root.join("wit"))?;
    let mut outputs = javascript::files(&package)?;
    outputs.push(javascript::fingerprint(&fingerprint));
    outputs.extend(python::files(&package)?);
    outputs.push(python::fingerprint(&fingerprint));
    outputs.extend(rust::files(&package, root)?);
    outputs.extend(reference::files(&package, root)?);
    outputs.extend(public_api::files(root)?);
    Ok(outputs)
}

/// Writes every output below `root`; returns those that were not up to date.
pub fn write(root: &Path) -> Result<Vec<PathBuf>> {
    let stale = stale(root)?;
    let mut written = Vec::new();
    for output in stale {
        let path = root.join(&output.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, output.text).with_context(|| format!("writing {}", path.display()))?;
        written.push(output.path);
    }
    Ok(written)
}

/// Returns the outputs whose files below `root` are missing or differ.
pub fn stale(root: &Path) -> Result<Vec<Output>> {
    let differs = |output: &Output| fs::read_to_string(root.join(&output.path)).ok().as_deref() != Some(&output.text);
    Ok(outputs(root)?.into_iter().filter(differs).collect())
}
