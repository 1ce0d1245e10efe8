//! The WASI WIT files that the worlds import, from the crate that the socket module calls.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context, Result, ensure};

use crate::paths;

/// The WASI packages that `wit/world.wit` names, and their dependencies.
const PACKAGES: [&str; 3] = ["clocks", "io", "sockets"];

/// Copies the files of `PACKAGES` from crate `wasip2`, as locked, into `wit/deps`.
pub fn copy_wasi_wit() -> Result<()> {
    let source = wasip2_folder()?.join("wit/deps");
    let target = paths::wit().join("deps");
    fs::create_dir_all(&target)?;
    for package in PACKAGES {
        let from = source.join(format!("{package}.wit"));
        let text = fs::read(&from).with_context(|| format!("reading {}", from.display()))?;
        fs::write(target.join(format!("{package}.wit")), text)?;
        println!("wit/deps/{package}.wit");
    }
    Ok(())
}

/// Returns the folder into which cargo unpacked `wasip2`.
fn wasip2_folder() -> Result<PathBuf> {
    let output = Command::new(paths::cargo())
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(paths::root())
        .output()
        .context("running cargo metadata")?;
    ensure!(output.status.success(), "cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    metadata["packages"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|package| package["name"] == "wasip2")
        .and_then(|package| package["manifest_path"].as_str())
        .and_then(|manifest| PathBuf::from(manifest).parent().map(PathBuf::from))
        .context("Cargo.lock does not contain wasip2")
}
