//! Composition: a component's exports plugged into a guest's imports.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};
use wac_graph::{CompositionGraph, EncodeOptions, types::Package};

use crate::{component, paths};

/// Writes to `out` the component `socket` with its imports filled by the exports of `plugged`.
pub fn compose(socket: &Path, plugged: &Path, out: &Path) -> Result<()> {
    let mut graph = CompositionGraph::new();
    let mut register = |name: &str, file: &Path| -> Result<_> {
        let bytes = fs::read(file).with_context(|| format!("reading {}", file.display()))?;
        let package = Package::from_bytes(name, None, bytes, graph.types_mut())
            .with_context(|| format!("{} is not a component", file.display()))?;
        Ok(graph.register_package(package)?)
    };
    let socket_package = register("socket", socket)?;
    let plugged_package = register("plug", plugged)?;
    let same: Vec<String> = {
        let exports = &graph.types()[graph[plugged_package].ty()].exports;
        let imports = &graph.types()[graph[socket_package].ty()].imports;
        imports.keys().filter(|name| exports.contains_key(*name)).cloned().collect()
    };
    ensure!(!same.is_empty(), "{} imports nothing that {} exports", socket.display(), plugged.display());
    let inner = graph.instantiate(plugged_package);
    let outer = graph.instantiate(socket_package);
    for name in &same {
        let export = graph.alias_instance_export(inner, name)?;
        // `wac_graph::plug` would leave an import open if its type does not fit.
        graph.set_instantiation_argument(outer, name, export).with_context(|| {
            format!("{name}: {} was built against another version of {}", socket.display(), plugged.display())
        })?;
    }
    let exports: Vec<String> = graph.types()[graph[socket_package].ty()].exports.keys().cloned().collect();
    for name in &exports {
        let export = graph.alias_instance_export(outer, name)?;
        graph.export(export, name)?;
    }
    let bytes = graph.encode(EncodeOptions::default())?;
    component::write_if_changed(out, &bytes)?;
    println!("{}  {} bytes", out.strip_prefix(paths::root()).unwrap_or(out).display(), bytes.len());
    Ok(())
}

/// The guests of the conformance suite: package, the component that it is composed with, and the file of the composed one.
const GUESTS: [(&str, &str, &str); 2] = [
    ("lane-guest-rust", "scheduler_core.wasm", "conformance_guest.wasm"),
    ("guest-http", "scheduler_core_net.wasm", "http_guest.wasm"),
];

/// Builds the guests of the conformance suite and composes each with a component.
pub fn guests() -> Result<()> {
    for (package, component, file) in GUESTS {
        let components = paths::components();
        compose(&guest(package)?, &components.join(component), &components.join(file))?;
    }
    Ok(())
}

/// Builds a guest and creates its component.
pub fn guest(package: &str) -> Result<PathBuf> {
    let module = package.replace('-', "_");
    let target_dir = paths::cargo_target().join("component-build/guests");
    let status = Command::new(paths::cargo())
        .args(["build", "--quiet", "--package", package, "--profile", "component"])
        .args(["--target", "wasm32-unknown-unknown", "--locked", "--target-dir"])
        .arg(&target_dir)
        .current_dir(paths::root())
        .status()
        .context("running cargo build")?;
    ensure!(status.success(), "cargo could not build {package}");
    let built = target_dir.join(format!("wasm32-unknown-unknown/component/{module}.wasm"));
    let guest = target_dir.join(format!("{module}.component.wasm"));
    component::write_if_changed(&guest, &component::componentize(&built)?)?;
    Ok(guest)
}
