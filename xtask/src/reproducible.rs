//! The same component from the same sources, whatever the folders are called: rustc writes the paths of
//! sources into the messages of panics, so each root that has its own name on a machine gets a fixed one.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};

use crate::paths;

/// The flags for rustc as `CARGO_ENCODED_RUSTFLAGS` has them: with a unit separator between them, so that folders may have
/// spaces in their names. Of several that match, rustc takes the last.
pub fn flags(target_dir: &Path) -> Result<String> {
    let mut roots = vec![(paths::root().to_owned(), "/scheduler-core")];
    roots.extend(registries()?.into_iter().map(|folder| (folder, "/cargo")));
    // Inside the workspace as a rule, so after it.
    roots.push((build_dir(target_dir), "/target"));
    let (sources, name) = standard_library()?;
    let mut flags: Vec<String> =
        roots.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display())).collect();
    flags.push(format!("--remap-path-prefix={}={name}", sources.display()));
    Ok(flags.join("\u{1f}"))
}

/// Zeroes, in place, the hash that cargo gives the folder of our build script's output: it is made of the flags above,
/// with the paths in them, and no flag can name a folder that the build makes.
pub fn zero_build_hash(module: &mut [u8]) {
    const BEFORE: &[u8] = b"/build/scheduler-core-";
    const HASH: usize = 16;
    const AFTER: &[u8] = b"/out/";
    let mut rest = module;
    while let Some(at) = rest.windows(BEFORE.len()).position(|window| window == BEFORE) {
        rest = &mut rest[at + BEFORE.len()..];
        if rest.get(HASH..HASH + AFTER.len()) == Some(AFTER) {
            rest[..HASH].fill(b'0');
        }
    }
}

/// Where cargo puts what build scripts write: beside the rest unless the environment says otherwise.
fn build_dir(target_dir: &Path) -> PathBuf {
    std::env::var_os("CARGO_BUILD_BUILD_DIR").map_or_else(|| target_dir.to_owned(), PathBuf::from)
}

/// The folders in which the sources of dependencies lie: cargo's home, by registry.
fn registries() -> Result<BTreeSet<PathBuf>> {
    let output = Command::new(env!("CARGO"))
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

/// The standard library's sources, if `rust-src` is installed, and what they are called where it is not.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_hash_of_a_build_folder_is_zeroed() {
        let mut module =
            *b"a/build/scheduler-core-6348364f0a49c6ff/out/x\0/build/scheduler-core-short/build/scheduler-core-";
        zero_build_hash(&mut module);
        let expected =
            b"a/build/scheduler-core-0000000000000000/out/x\0/build/scheduler-core-short/build/scheduler-core-";
        assert_eq!(&module, expected);
    }
}
