//! Builds the command line for a release.

use std::{path::Path, process::Command};

use anyhow::{Context, Result, ensure};

use crate::{paths, reproducible};

/// Builds the command line for `target`, a target of rustc, in profile `dist`, and prints the path
/// of the binary. Its bytes do not depend on the folders of the sources and of the build.
pub fn build(target_dir: &Path, target: &str) -> Result<()> {
    let status = Command::new(paths::cargo())
        .env("CARGO_ENCODED_RUSTFLAGS", reproducible::flags(target_dir)?)
        .args(["rustc", "--quiet", "--profile", "dist", "--locked", "--package", "scheduler-core-cli"])
        .args(["--target", target, "--target-dir"])
        .arg(target_dir)
        // A profile's `strip` does not apply to a package that the profile has settings for.
        .args(["--", "-C", "strip=symbols"])
        .current_dir(paths::root())
        .status()
        .context("running cargo rustc")?;
    ensure!(status.success(), "cargo could not build the command line for {target}");
    let ending = if target.contains("windows") { ".exe" } else { "" };
    println!("{}", target_dir.join(target).join("dist").join(format!("scheduler-core{ending}")).display());
    Ok(())
}
