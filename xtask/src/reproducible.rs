//! Reproducible components: rustc writes the paths of sources into panic messages, so each root
//! whose path depends on the machine is mapped to a fixed name.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};

use crate::paths;

/// Returns the flags for rustc as in `CARGO_ENCODED_RUSTFLAGS`: separated by unit separators, so
/// that folders may have spaces in their names. If several match, rustc uses the last one.
pub fn flags(target_dir: &Path) -> Result<String> {
    let mut roots = vec![(paths::root().to_owned(), "/scheduler-core")];
    roots.extend(registries()?.into_iter().map(|folder| (folder, "/cargo")));
    // Usually inside the workspace, so it comes after it.
    roots.push((build_dir(target_dir), "/target"));
    let (sources, name) = standard_library()?;
    let mut flags: Vec<String> =
        roots.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display())).collect();
    flags.push(format!("--remap-path-prefix={}={name}", sources.display()));
    Ok(flags.join("\u{1f}"))
}

/// Returns the folder for the output of build scripts: the target folder unless the environment
/// sets another one.
fn build_dir(target_dir: &Path) -> PathBuf {
    std::env::var_os("CARGO_BUILD_BUILD_DIR").map_or_else(|| target_dir.to_owned(), PathBuf::from)
}

/// Returns the folders with the sources of dependencies: cargo's home, by registry.
fn registries() -> Result<BTreeSet<PathBuf>> {
    let output = Command::new(paths::cargo())
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown"])
        .current_dir(paths::root())
        .output()
        .context("running cargo metadata")?;
    ensure!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let packages = metadata["packages"].as_array().context("cargo metadata names no packages")?;
    Ok(packages
        .iter()
        .filter(|package| !package["source"].is_null())
        .filter_map(|package| Path::new(package["manifest_path"].as_str()?).parent()?.parent().map(Path::to_owned))
        .collect())
}

/// Returns the folder of the standard library's sources, if `rust-src` is installed, and its name
/// where it is not.
fn standard_library() -> Result<(PathBuf, String)> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let said = |argument: &[&str]| -> Result<String> {
        let output =
            Command::new(&rustc).args(argument).current_dir(paths::root()).output().context("running rustc")?;
        ensure!(output.status.success(), "rustc {argument:?}: {}", String::from_utf8_lossy(&output.stderr));
        Ok(String::from_utf8(output.stdout)?)
    };
    let sysroot = said(&["--print", "sysroot"])?;
    let version = said(&["-vV"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    Ok((Path::new(sysroot.trim()).join("lib/rustlib/src/rust"), format!("/rustc/{commit}")))
}
