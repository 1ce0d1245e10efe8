//! Builds the components and checks that each imports exactly what its world names; encodes the
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

use crate::{
    brotli, copies, glue,
    kept::{kept, stamp},
    names, paths, provenance, reproducible,
};

/// A shipped component.
struct Target {
    /// File name in `target/component`, without `.wasm`.
    file: &'static str,
    /// Its world in `wit/world.wit`.
    world: &'static str,
    /// Cargo features of crate `scheduler-core`.
    features: &'static str,
    /// LLVM's optimization level.
    level: &'static str,
    /// LLVM's threshold for inlining, if it is not the one of the level.
    inline: Option<u32>,
    /// Maximum size of the download, in bytes: compressed by Brotli at level 11. doc/PERFORMANCE.md has a row for each raise.
    limit: u64,
}

const CORE: Target = Target {
    file: "scheduler_core",
    world: "core",
    features: "component,runner,yaml",
    level: "'s'",
    inline: None,
    limit: 832_000,
};

const OFFLINE: Target = Target {
    file: "scheduler_core_offline",
    world: "offline",
    features: "component,yaml",
    level: "'s'",
    inline: None,
    limit: 694_000,
};

// Less is inlined than by default at level 2: a tenth smaller, and 2 % slower (doc/PERFORMANCE.md).
const NET: Target = Target {
    file: "scheduler_core_net",
    world: "net",
    features: "component,socket",
    level: "2",
    inline: Some(120),
    limit: 195_000,
};

const POOL: Target = Target {
    file: "scheduler_core_pool",
    world: "pool",
    features: "component",
    level: "2",
    inline: Some(120),
    limit: 155_000,
};

/// The components. Those of a list are built one after the other, and the lists in parallel: linking takes most of the time and
/// uses one thread.
const LISTS: [&[Target]; 2] = [&[CORE], &[OFFLINE, NET, POOL]];

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
    pub const fn profile(self) -> &'static str {
        match self {
            Self::Shipped => "component",
            Self::Quick => "component-quick",
        }
    }
}

/// Runs clippy on the crate as each of the components has it.
pub fn clippy() -> Result<()> {
    for target in LISTS.into_iter().flatten() {
        let glue = glue::write(target.world, &paths::cargo_target().join("component-build/glue"))?;
        let status = Command::new(paths::cargo())
            .env(glue::VARIABLE, glue)
            .args(["clippy", "--quiet", "--package", "scheduler-core", "--no-default-features"])
            .args(["--features", target.features, "--target", "wasm32-unknown-unknown", "--", "--deny", "warnings"])
            .current_dir(paths::root())
            .status()
            .context("running cargo clippy")?;
        ensure!(status.success(), "clippy found faults in the glue of world {}", target.world);
    }
    Ok(())
}

/// Builds, componentizes and checks the components.
pub fn build_all(build: Build) -> Result<()> {
    fs::create_dir_all(paths::components())?;
    thread::scope(|scope| {
        let building =
            LISTS.map(|targets| scope.spawn(move || targets.iter().try_for_each(|target| build_one(target, build))));
        building.into_iter().try_for_each(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })?;
    write_if_changed(&paths::components().join("scheduler_core_wit.wasm"), &wit_package()?)
}

/// Builds a component and writes it to the folder of finished components.
fn build_one(target: &Target, build: Build) -> Result<()> {
    let (component, names) = build_component(target, build)?;
    let path = paths::components().join(format!("{}.wasm", target.file));
    let size = component.len();
    if build == Build::Quick {
        println!("target/component/{}.wasm  {size} bytes (quick build)", target.file);
    } else {
        check_size(target, &path, &component)?;
    }
    write_if_changed(&path, &component)?;
    let names = format!("{}.wasm {} {size} bytes\n{names}", target.file, env!("CARGO_PKG_VERSION"));
    write_if_changed(&path.with_extension("names"), names.as_bytes())
}

/// Fails if the download of the component is larger than its limit. A component that is the same as the one at `path` has been
/// checked.
fn check_size(target: &Target, path: &Path, component: &[u8]) -> Result<()> {
    let Target { file, limit, .. } = target;
    if fs::read(path).is_ok_and(|old| old == component) {
        println!("target/component/{file}.wasm  {} bytes (unchanged)", component.len());
        return Ok(());
    }
    let download = brotli::size(component)?;
    ensure!(
        download <= *limit,
        "{file}.wasm has {download} bytes after compression by Brotli, more than its limit of {limit}; \
         doc/PERFORMANCE.md, section Size, says what a higher one needs"
    );
    println!("target/component/{file}.wasm  {} bytes, Brotli {download} (limit {limit})", component.len());
    Ok(())
}

/// Returns the WIT package with the packages that it uses, encoded as a registry stores it. `wkg
/// wit build` does the same.
fn wit_package() -> Result<Vec<u8>> {
    let mut resolve = Resolve::default();
    let (package, _) = resolve.push_dir(paths::wit())?;
    let mut encoded = wit_component::encode(&resolve, package)?;
    let docs = resolve.packages[package].docs.contents.as_deref().context("the package has no documentation")?;
    provenance::append(&mut encoded, &provenance::first_sentence(docs));
    Ok(encoded)
}

/// Returns the component, which imports only what its world names, and the names of its functions.
fn build_component(target: &Target, build: Build) -> Result<(Vec<u8>, String)> {
    let module = build_module(target, build)?;
    let path = build_folder(target).join(format!("{}.wasm", build.profile()));
    let names_file = path.with_extension("names");
    if !names_file.is_file() {
        // Both are made together, so neither is kept without the other.
        let _ = fs::remove_file(&path);
    }
    let fingerprint = fingerprint(&paths::wit())?;
    let component = kept(&path, (build.profile(), stamp(&module)?, &fingerprint), || {
        let module = if build == Build::Shipped { optimize(&module)? } else { module };
        let bytes = fs::read(&module).with_context(|| format!("reading {}", module.display()))?;
        let (bytes, names) = names::split(&bytes)?;
        let mut component = encode(&bytes)?;
        check_imports(target, &component)?;
        provenance::append(&mut component, &provenance::first_sentence(&world_docs(target.world)?));
        // Last, so that the façades find the fingerprint at the end of the component.
        let section = CustomSection { name: SECTION.into(), data: fingerprint.as_bytes().into() };
        section.append_to_component(&mut component);
        fs::write(&names_file, names).with_context(|| format!("writing {}", names_file.display()))?;
        Ok(component)
    })?;
    let names = fs::read_to_string(&names_file).with_context(|| format!("reading {}", names_file.display()))?;
    Ok((component, names))
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
        .args(["-O3", "-g"])
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

/// Returns cargo's folder for a component. Each has its own: cargo gives the module of all of them the same name, and would
/// build it again after each of the others.
fn build_folder(target: &Target) -> PathBuf {
    paths::cargo_target().join("component-build").join(target.world)
}

/// Builds the core module with rustc. `wasm32-unknown-unknown`, because the std of `wasm32-wasip2`
/// adds ten `wasi:cli` imports that none of our worlds names.
fn build_module(target: &Target, build: Build) -> Result<PathBuf> {
    let target_dir = build_folder(target);
    let glue = glue::write(target.world, &target_dir.join("glue"))?;
    let mut command = Command::new(paths::cargo());
    let mut flags = reproducible::flags(&target_dir)?;
    if build == Build::Shipped {
        command.args(["--config", &format!("profile.component.opt-level={}", target.level)]);
        flags.extend(target.inline.map(|threshold| format!("\u{1f}-Cllvm-args=-inline-threshold={threshold}")));
    }
    let status = command
        .env("CARGO_ENCODED_RUSTFLAGS", flags)
        .env(glue::VARIABLE, glue)
        .args(["rustc", "--quiet", "--package", "scheduler-core", "--lib", "--crate-type", "cdylib"])
        .args(["--profile", build.profile(), "--target", "wasm32-unknown-unknown", "--no-default-features"])
        .args(["--features", target.features, "--locked", "--target-dir"])
        .arg(&target_dir)
        // Keeps the names, unlike the profile: `names::split` writes them to a file.
        .args(["--", "-C", "strip=debuginfo"])
        .current_dir(paths::root())
        .status()
        .context("running cargo rustc")?;
    ensure!(status.success(), "cargo could not build {}", target.file);
    Ok(target_dir.join("wasm32-unknown-unknown").join(build.profile()).join("scheduler_core.wasm"))
}

/// Returns the component described by a core module with wit-bindgen's custom sections.
pub fn componentize(module: &Path) -> Result<Vec<u8>> {
    encode(&fs::read(module).with_context(|| format!("reading {}", module.display()))?)
}

fn encode(bytes: &[u8]) -> Result<Vec<u8>> {
    let component = ComponentEncoder::default().validate(true).module(bytes)?.encode()?;
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

/// Returns the file name, without `.wasm`, of the smallest component that exports all of these interfaces.
pub fn exporting(interfaces: &[&str]) -> Result<Option<&'static str>> {
    let mut resolve = Resolve::default();
    let (package, _) = resolve.push_dir(paths::wit())?;
    for target in [POOL, NET, OFFLINE, CORE] {
        let world = resolve.select_world(&[package], Some(target.world))?;
        let exports: BTreeSet<String> =
            resolve.worlds[world].exports.keys().map(|key| resolve.name_world_key(key)).collect();
        if interfaces.iter().all(|interface| exports.contains(*interface)) {
            return Ok(Some(target.file));
        }
    }
    Ok(None)
}

fn world_docs(world: &str) -> Result<String> {
    let mut resolve = Resolve::default();
    let (package, _) = resolve.push_dir(paths::wit())?;
    let id = resolve.select_world(&[package], Some(world))?;
    let docs = resolve.worlds[id].docs.contents.as_deref();
    docs.map(str::to_owned).with_context(|| format!("world {world} has no documentation"))
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
