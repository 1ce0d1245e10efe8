//! Gets a peer ready: compiled, or with its packages installed, below `target/bench/peers`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use super::{
    super::{paths, progress},
    Peer,
};

/// The Go program in `peers/FOLDER`, built with the versions in its `go.mod` and `go.sum`.
///
/// # Errors
/// A sentence for the report's notes: Go is not installed, or its modules cannot be had.
pub fn go(name: &'static str, folder: &str) -> Result<Peer, String> {
    progress(&format!("building {name}"));
    let binary = built(folder)?;
    // The one that `just setup-extra` brings where the machine's own is missing or too old.
    let brought = built("go/bin/go")?;
    let mut command = Command::new(if brought.is_file() { brought } else { "go".into() });
    command
        .current_dir(paths::peers().join(folder))
        .args(["build", "-trimpath", "-mod=readonly", "-o"])
        .arg(&binary)
        .arg(".");
    succeed(name, &mut command)?;
    Ok(Peer::new(name, Command::new(binary)))
}

/// A script in `peers/python`, in a virtual environment with the packages of its `requirements.txt`.
///
/// # Errors
/// A sentence for the report's notes: Python is not installed, or a package cannot be had.
pub fn python(name: &'static str, script: &str) -> Result<Peer, String> {
    progress(&format!("preparing {name}"));
    let requirements = paths::peers().join("python/requirements.txt");
    let environment = built("python")?;
    let interpreter = environment.join("bin/python");
    let stamp = environment.join("installed-requirements.txt");
    if !same(&requirements, &stamp) {
        succeed(name, Command::new("python3").args(["-m", "venv"]).arg(&environment))?;
        succeed(
            name,
            Command::new(&interpreter).args(["-m", "pip", "install", "--quiet", "--requirement"]).arg(&requirements),
        )?;
        fs::copy(&requirements, &stamp).map_err(|error| format!("{name}: {error}"))?;
    }
    let mut command = Command::new(interpreter);
    command.arg(paths::peers().join("python").join(script));
    Ok(Peer::new(name, command))
}

/// A script of ours that Node runs.
///
/// # Errors
/// A sentence for the report's notes: Node is not installed.
pub fn node(name: &'static str, script: &Path) -> Result<Peer, String> {
    succeed(name, Command::new("node").arg("--version").stdout(Stdio::null()))?;
    let mut command = Command::new("node");
    command.arg(script);
    Ok(Peer::new(name, command))
}

/// A script in `peers/node` that needs the packages of `peers/node/package.json`.
///
/// # Errors
/// A sentence for the report's notes: Node is not installed, or a package cannot be had.
pub fn npm(name: &'static str, script: &str) -> Result<Peer, String> {
    progress(&format!("preparing {name}"));
    let manifest = paths::peers().join("node/package.json");
    let folder = built("node")?;
    let stamp = folder.join("installed-package.json");
    if !same(&manifest, &stamp) {
        fs::create_dir_all(&folder)
            .and_then(|()| fs::copy(&manifest, folder.join("package.json")))
            .map_err(|error| format!("{name}: {error}"))?;
        let quiet = ["install", "--no-audit", "--no-fund", "--silent"];
        succeed(name, Command::new("npm").args(quiet).current_dir(&folder))?;
        fs::copy(&manifest, &stamp).map_err(|error| format!("{name}: {error}"))?;
    }
    node(name, &paths::peers().join("node").join(script))
}

/// A binary of a package of this workspace, in the release profile.
///
/// # Errors
/// A sentence for the report's notes: it does not build.
pub fn cargo(name: &'static str, package: &str) -> Result<Peer, String> {
    progress(&format!("building {package} (the first time takes minutes)"));
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| paths::root().join("target"), PathBuf::from);
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(paths::root()).args(["build", "--quiet", "--release", "--locked", "--package", package]);
    succeed(name, &mut command)?;
    Ok(Peer::new(name, Command::new(target.join("release").join(package))))
}

/// The Rust program in `peers/FOLDER`, called `bench-FOLDER`, in the release profile. It is a
/// workspace of its own.
///
/// # Errors
/// A sentence for the report's notes: it does not build.
pub fn host(name: &'static str, folder: &str) -> Result<Peer, String> {
    progress(&format!("building {name} (the first time takes minutes)"));
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| paths::root().join("target"), PathBuf::from);
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(paths::peers().join(folder)).args([
        "build",
        "--quiet",
        "--release",
        "--locked",
        "--target-dir",
    ]);
    command.arg(&target);
    succeed(name, &mut command)?;
    Ok(Peer::new(name, Command::new(target.join(format!("release/bench-{folder}")))))
}

/// Where something is built.
fn built(folder: &str) -> Result<PathBuf, String> {
    let parent = paths::output().join("peers");
    fs::create_dir_all(&parent).map_err(|error| format!("{}: {error}", parent.display()))?;
    Ok(parent.join(folder))
}

fn succeed(name: &str, command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} is not measured: {program} ended with {status}")),
        Err(error) => Err(format!("{name} is not measured: {program} does not start: {error}")),
    }
}

fn same(left: &Path, right: &Path) -> bool {
    fs::read(left).is_ok_and(|left| fs::read(right).is_ok_and(|right| left == right))
}
