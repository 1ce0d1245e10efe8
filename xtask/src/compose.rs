//! Composition: a component's exports plugged into a guest's imports.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};
use wac_graph::{CompositionGraph, EncodeOptions, types::Package};

use crate::{
    component::{self, Build},
    paths,
};

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
    let open: Vec<String> = {
        let imports = &graph.types()[graph[socket_package].ty()].imports;
        imports.keys().filter(|name| name.starts_with(PACKAGE) && !same.contains(name)).cloned().collect()
    };
    ensure!(open.is_empty(), "{}", open_imports(socket, plugged, &same, &open)?);
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

/// The package whose imports have to be filled: a host does not have them.
const PACKAGE: &str = "scheduler:core/";

/// Returns the message for imports that would stay open: which, and the component to plug.
fn open_imports(socket: &Path, plugged: &Path, same: &[String], open: &[String]) -> Result<String> {
    let needed: Vec<&str> =
        open.iter().chain(same).map(String::as_str).filter(|name| name.starts_with(PACKAGE)).collect();
    let instead = component::exporting(&needed)?.map_or_else(
        || "no component of this repository exports it; build the guest against this version".to_owned(),
        |file| format!("plug {file}.wasm, which exports it"),
    );
    Ok(format!(
        "{} imports {}, which {} does not export; {instead}",
        socket.display(),
        open.join(", "),
        plugged.display()
    ))
}

/// The guests of the conformance suite: package, the component that it is composed with, and the file of the composed one.
const GUESTS: [(&str, &str, &str); 2] = [
    ("lane-guest-rust", "scheduler_core.wasm", "conformance_guest.wasm"),
    ("guest-http", "scheduler_core_net.wasm", "http_guest.wasm"),
];

/// Builds the guests of the conformance suite and composes each with a component.
pub fn guests(build: Build) -> Result<()> {
    for (package, component, file) in GUESTS {
        let components = paths::components();
        compose(&guest(package, build)?, &components.join(component), &components.join(file))?;
    }
    Ok(())
}

/// Builds a guest and creates its component.
pub fn guest(package: &str, build: Build) -> Result<PathBuf> {
    let (module, profile) = (package.replace('-', "_"), build.profile());
    let target_dir = paths::cargo_target().join("component-build/guests");
    let status = Command::new(paths::cargo())
        .args(["build", "--quiet", "--package", package, "--profile", profile])
        .args(["--target", "wasm32-unknown-unknown", "--locked", "--target-dir"])
        .arg(&target_dir)
        .current_dir(paths::root())
        .status()
        .context("running cargo build")?;
    ensure!(status.success(), "cargo could not build {package}");
    let built = target_dir.join(format!("wasm32-unknown-unknown/{profile}/{module}.wasm"));
    let guest = target_dir.join(format!("{module}.component.wasm"));
    component::write_if_changed(&guest, &component::componentize(&built)?)?;
    Ok(guest)
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        Component, ComponentExportKind, ComponentExportSection, ComponentImportSection, ComponentTypeRef,
        ComponentTypeSection, InstanceType,
    };

    use super::*;

    /// Returns a component that imports instances without functions and exports the first one under another name.
    fn component(imported: &[&str], exported: Option<&str>) -> Vec<u8> {
        let (mut types, mut imports) = (ComponentTypeSection::new(), ComponentImportSection::new());
        types.ty().instance(&InstanceType::new());
        for name in imported {
            imports.import(*name, ComponentTypeRef::Instance(0));
        }
        let mut component = Component::new();
        component.section(&types).section(&imports);
        if let Some(name) = exported {
            let mut exports = ComponentExportSection::new();
            exports.export(name, ComponentExportKind::Instance, 0, None);
            component.section(&exports);
        }
        component.finish()
    }

    #[test]
    fn an_import_that_stays_open_is_an_error_that_names_what_to_plug() {
        let folder = std::env::temp_dir().join(format!("xtask-compose-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let [guest, plug, out] = ["guest.wasm", "plug.wasm", "out.wasm"].map(|name| folder.join(name));
        fs::write(&plug, component(&["a:b/c"], Some("scheduler:core/ip-pool@0.1.0"))).unwrap();
        let composed = |imports: &[&str]| {
            fs::write(&guest, component(imports, None)).unwrap();
            compose(&guest, &plug, &out).map_err(|error| format!("{error:#}").replace(folder.to_str().unwrap(), "."))
        };
        assert_eq!(
            composed(&["scheduler:core/ip-pool@0.1.0", "scheduler:core/socket@0.1.0"]).unwrap_err(),
            "./guest.wasm imports scheduler:core/socket@0.1.0, which ./plug.wasm does not export; \
             plug scheduler_core_net.wasm, which exports it"
        );
        assert_eq!(
            composed(&["scheduler:core/ip-pool@0.0.9"]).unwrap_err(),
            "./guest.wasm imports scheduler:core/ip-pool@0.0.9, which ./plug.wasm does not export; \
             no component of this repository exports it; build the guest against this version"
        );
        assert!(!out.exists());
        composed(&["scheduler:core/ip-pool@0.1.0", "d:e/f"]).unwrap();
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn the_smallest_component_that_is_sufficient_is_named() {
        let smallest = |interfaces: &[&str]| {
            let names: Vec<_> = interfaces.iter().map(|name| format!("scheduler:core/{name}@0.1.0")).collect();
            component::exporting(&names.iter().map(String::as_str).collect::<Vec<_>>()).unwrap()
        };
        assert_eq!(smallest(&["types", "ip-pool"]), Some("scheduler_core_pool"));
        assert_eq!(smallest(&["socket"]), Some("scheduler_core_net"));
        assert_eq!(smallest(&["parser", "ip-pool"]), Some("scheduler_core_offline"));
        assert_eq!(smallest(&["parser", "socket"]), Some("scheduler_core"));
        assert_eq!(smallest(&["nothing"]), None);
    }
}
