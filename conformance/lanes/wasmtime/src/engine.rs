//! A component, compiled once, and its instances, each with a separate WASI.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
    process::{self, Command},
};

use wasmtime::{
    Engine, Result, Store, bail,
    component::{Component, Instance, InstancePre, Linker, ResourceTable},
    error::Context,
};
use wasmtime_wasi::{WasiCtx, WasiCtxBuilder, WasiCtxView, WasiView};

/// What the compiled form depends on: the options and the version of the compiler.
const COMPILER: [&str; 2] =
    [include_str!("../compile.py"), include_str!("../../../../bindings/python/requirements-dev.txt")];

/// State of the host for an instance.
pub struct State {
    context: WasiCtx,
    table: ResourceTable,
}

impl WasiView for State {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView { ctx: &mut self.context, table: &mut self.table }
    }
}

/// A compiled component.
pub struct Program {
    engine: Engine,
    instance: InstancePre<State>,
}

impl Program {
    /// Loads the component in `file`. Its compiled form is kept next to it.
    pub fn load(file: &Path) -> Result<Self> {
        let engine = Engine::default();
        let bytes = fs::read(file).with_context(|| format!("reading {}", file.display()))?;
        let mut hasher = DefaultHasher::new();
        (bytes, COMPILER).hash(&mut hasher);
        let key = hasher.finish().to_le_bytes();
        let kept = file.with_extension("cwasm");
        let known = fs::read(&kept).ok().filter(|known| known.starts_with(&key));
        let compiled = known.map_or_else(|| compile(file, &kept, key), Ok)?;
        // SAFETY: the key proves that `compile.py` wrote it, for these bytes and this engine.
        let component = unsafe { Component::deserialize(&engine, compiled.get(key.len()..).unwrap_or_default()) }?;
        Self::link(engine, &component)
    }

    fn link(engine: Engine, component: &Component) -> Result<Self> {
        let mut linker = Linker::new(&engine);
        wasmtime_wasi::p2::add_to_linker_sync(&mut linker)?;
        let instance = linker.instantiate_pre(component)?;
        Ok(Self { engine, instance })
    }

    /// Returns a new instance, with the host's network or without network.
    pub fn instantiate(&self, network: bool) -> Result<(Store<State>, Instance)> {
        let mut context = WasiCtxBuilder::new();
        if network {
            context.inherit_network().allow_tcp(true).allow_udp(true).allow_ip_name_lookup(true);
        }
        let mut store = Store::new(&self.engine, State { context: context.build(), table: ResourceTable::new() });
        let instance = self.instance.instantiate(&mut store)?;
        Ok((store, instance))
    }

    /// Returns the full name of interface `interface` of package `scheduler:core`, as exported.
    pub fn interface(&self, interface: &str) -> Option<String> {
        let prefix = format!("scheduler:core/{interface}@");
        let component = self.instance.component();
        component
            .component_type()
            .exports(&self.engine)
            .map(|(name, _)| name.to_owned())
            .find(|name| name.starts_with(&prefix))
    }
}

/// Compiles the component in `file` with wasmtime-py, and returns the key and the compiled form. They are also written to `kept`.
fn compile(file: &Path, kept: &Path, key: [u8; 8]) -> Result<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    // Renamed, so that no reader finds half of it. Without the file, only the next start is slower.
    let unfinished = file.with_extension(format!("cwasm-{}", process::id()));
    let status = Command::new(root.join("bindings/python/.venv/bin/python"))
        .arg(root.join("conformance/lanes/wasmtime/compile.py"))
        .args([file, &unfinished])
        .status()
        .context("running bindings/python/.venv/bin/python; `just setup` makes it")?;
    if !status.success() {
        bail!("compile.py could not compile {}", file.display());
    }
    let compiled = [&key[..], &fs::read(&unfinished)?].concat();
    let _ = fs::write(&unfinished, &compiled).and_then(|()| fs::rename(&unfinished, kept));
    Ok(compiled)
}
