//! Builds the two components and checks that each imports exactly what its world names; encodes the
//! WIT package.

use std::{
    collections::BTreeSet,
    fs,
    panic::resume_unwind,
    path::{Path, PathBuf},
    process::Command,
    thread,
};

use anyhow::{Context, Result, ensure};
use scheduler_core_bindings_generator::{SECTION, fingerprint};
use wasm_encoder::{ComponentSection, CustomSection};
use wit_component::{ComponentEncoder, DecodedWasm};
use wit_parser::{Resolve, WorldItem};

use crate::{copies, paths, provenance, reproducible};

/// A shipped component.
struct Target {
    /// File name in `target/component`, without `.wasm`.
    file: &'static str,
    /// Its world in `wit/world.wit`.
    world: &'static str,
    /// Cargo features of crate `scheduler-core`.
    features: &'static str,
    /// Maximum size in bytes: the current size, rounded up, so that growth is noticed. The goal is [`GOAL`].
    limit: u64,
}

/// Target size of the whole component, in bytes.
const GOAL: u64 = 474_000;

const TARGETS: [Target; 2] = [
    Target { file: "scheduler_core", world: "core", features: "component,socket", limit: 2_700_000 },
    Target { file: "scheduler_core_offline", world: "offline", features: "component", limit: 2_265_000 },
];

/// Kind of a build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Build {
    /// The shipped component.
    Shipped,
    /// A fast build, large and slow, for development.
    Quick,
}

impl Build {
    /// Returns cargo's profile, which is also the name of its folder.
    const fn profile(self) -> &'static str {
        match self {
            Self::Shipped => "component",
            Self::Quick => "component-quick",
        }
    }
}

/// Builds, componentizes and checks both components.
pub fn build_all(build: Build) -> Result<()> {
    fs::create_dir_all(paths::components())?;
    // In parallel: linking takes most of the time and uses one thread.
    let built = thread::scope(|scope| {
        let building = TARGETS.each_ref().map(|target| scope.spawn(|| build_component(target, build)));
        building.map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
    });
    for (target, component) in TARGETS.iter().zip(built) {
        let component = component?;
        let path = paths::components().join(format!("{}.wasm", target.file));
        let size = component.len() as u64;
        if build == Build::Quick {
            println!("target/component/{}.wasm  {size} bytes (quick build)", target.file);
        } else {
            ensure!(
                size <= target.limit,
                "{}.wasm has {size} bytes, more than its limit of {}",
                target.file,
                target.limit
            );
            println!("target/component/{}.wasm  {size} bytes (limit {}, goal {GOAL})", target.file, target.limit);
        }
        write_if_changed(&path, &component)?;
    }
    write_if_changed(&paths::components().join("scheduler_core_wit.wasm"), &wit_package()?)
}

/// Returns the WIT package with the packages that it uses, encoded as a registry stores it. `wkg
/// wit build` does the same.
fn wit_package() -> Result<Vec<u8>> {
    let mut resolve = Resolve::default();
    let (package, _) = resolve.push_dir(paths::wit())?;
    let mut encoded = wit_component::encode(&resolve, package)?;
    provenance::append(&mut encoded);
    Ok(encoded)
}

/// Returns the component, which imports only what its world names.
fn build_component(target: &Target, build: Build) -> Result<Vec<u8>> {
    let mut module = build_module(target, build)?;
    if build == Build::Shipped {
        module = optimize(&module)?;
    }
    let mut component = componentize(&module)?;
    check_imports(target, &component)?;
    provenance::append(&mut component);
    // Last, so that the façades find the fingerprint at the end of the component.
    let fingerprint = fingerprint(&paths::root().join("wit"))?;
    let section = CustomSection { name: SECTION.into(), data: fingerprint.as_bytes().into() };
    section.append_to_component(&mut component);
    Ok(component)
}

/// Runs Binaryen's passes, which make the module a tenth smaller than LLVM's output. `-O3` is one
/// and a half percent larger than `-Oz`, but faster.
fn optimize(module: &Path) -> Result<PathBuf> {
    // The features that rustc enables for wasm32-unknown-unknown; a stripped module does not list them.
    const FEATURES: [&str; 8] = [
        "--enable-bulk-memory",
        "--enable-bulk-memory-opt",
        "--enable-call-indirect-overlong",
        "--enable-multivalue",
        "--enable-mutable-globals",
        "--enable-nontrapping-float-to-int",
        "--enable-reference-types",
        "--enable-sign-ext",
    ];
    let program = paths::root().join("bindings/js/node_modules/binaryen/bin/wasm-opt");
    ensure!(program.is_file(), "{} is missing: `just setup` installs it", program.display());
    let optimized = module.with_extension("optimized.wasm");
    let status = Command::new("node")
        .arg(program)
        .args(FEATURES)
        .arg("-O3")
        .arg(module)
        .arg("-o")
        .arg(&optimized)
        .status()
        .context("running wasm-opt in node")?;
    ensure!(status.success(), "wasm-opt could not optimize {}", module.display());
    let module = fs::read(&optimized).with_context(|| format!("reading {}", optimized.display()))?;
    write_if_changed(&optimized, &copies::shorten(&module)?)?;
    Ok(optimized)
}

/// Builds the core module with rustc. `wasm32-unknown-unknown`, because the std of `wasm32-wasip2`
/// adds ten `wasi:cli` imports that none of our worlds names.
fn build_module(target: &Target, build: Build) -> Result<PathBuf> {
    let target_dir = paths::cargo_target().join("component-build").join(target.file);
    let status = Command::new(paths::cargo())
        .env("CARGO_ENCODED_RUSTFLAGS", reproducible::flags(&target_dir)?)
        .args(["rustc", "--quiet", "--package", "scheduler-core", "--lib", "--crate-type", "cdylib"])
        .args(["--profile", build.profile(), "--target", "wasm32-unknown-unknown", "--no-default-features"])
        .args(["--features", target.features, "--locked", "--target-dir"])
        .arg(&target_dir)
        .current_dir(paths::root())
        .status()
        .context("running cargo rustc")?;
    ensure!(status.success(), "cargo could not build {}", target.file);
    Ok(target_dir.join("wasm32-unknown-unknown").join(build.profile()).join("scheduler_core.wasm"))
}

/// Returns the component described by a core module with wit-bindgen's custom sections.
pub fn componentize(module: &Path) -> Result<Vec<u8>> {
    let mut bytes = fs::read(module).with_context(|| format!("reading {}", module.display()))?;
    reproducible::zero_build_hash(&mut bytes);
    let component = ComponentEncoder::default().validate(true).module(&bytes)?.encode()?;
    without_debug_names(&component)
}

/// Returns the component without the names of its indexes: they take 40 kB and are never read.
fn without_debug_names(component: &[u8]) -> Result<Vec<u8>> {
    let mut out = wasm_encoder::Component::new();
    let mut depth = 0_u32;
    for payload in wasmparser::Parser::new(0).parse_all(component) {
        let payload = payload?;
        match &payload {
            wasmparser::Payload::Version { .. } => depth += 1,
            wasmparser::Payload::End(_) => depth -= 1,
            _ => {}
        }
        // Nested modules and components are copied whole with their section.
        let is_names =
            matches!(&payload, wasmparser::Payload::CustomSection(section) if section.name() == "component-name");
        if depth == 1
            && !is_names
            && let Some((id, range)) = payload.as_section()
            && let Some(data) = component.get(usize::try_from(range.start)?..usize::try_from(range.end)?)
        {
            out.section(&wasm_encoder::RawSection { id, data });
        }
    }
    Ok(out.finish())
}

/// Fails if the component imports something that its world does not name, or does not import
/// something that its world names.
fn check_imports(target: &Target, component: &[u8]) -> Result<()> {
    let declared = declared_imports(target.world)?;
    let actual = actual_imports(component)?;
    let surplus: Vec<_> = actual.difference(&declared).collect();
    ensure!(surplus.is_empty(), "{}.wasm imports what world {} does not name: {surplus:?}", target.file, target.world);
    let unused: Vec<_> = declared.difference(&actual).collect();
    ensure!(unused.is_empty(), "{}.wasm does not import what world {} names: {unused:?}", target.file, target.world);
    Ok(())
}

fn declared_imports(world: &str) -> Result<BTreeSet<String>> {
    let mut resolve = Resolve::default();
    let (package, _) = resolve.push_dir(paths::wit())?;
    let world = resolve.select_world(&[package], Some(world))?;
    Ok(imports(&resolve, world))
}

fn actual_imports(component: &[u8]) -> Result<BTreeSet<String>> {
    match wit_component::decode(component)? {
        DecodedWasm::Component(resolve, world) => Ok(imports(&resolve, world)),
        DecodedWasm::WitPackage(..) => anyhow::bail!("expected a component, found a WIT package"),
    }
}

fn imports(resolve: &Resolve, world: wit_parser::WorldId) -> BTreeSet<String> {
    resolve.worlds[world]
        .imports
        .iter()
        .map(|(key, item)| match item {
            WorldItem::Interface { id, .. } => resolve.id_of(*id).unwrap_or_else(|| resolve.name_world_key(key)),
            WorldItem::Function(_) | WorldItem::Type { .. } => resolve.name_world_key(key),
        })
        .collect()
}

/// Keeps the time stamp of an unchanged file, so that nothing that depends on it is rebuilt.
pub fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
}
