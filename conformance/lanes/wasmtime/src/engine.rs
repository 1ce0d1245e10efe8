//! A component, compiled once, and its instances, each with a separate WASI.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
};

use wasmtime::{
    Engine, Result, Store,
    component::{Component, Instance, InstancePre, Linker, ResourceTable},
    error::Context,
};
use wasmtime_wasi::{WasiCtx, WasiCtxBuilder, WasiCtxView, WasiView};

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
    /// Compiles the component in `file`. The compiled code is cached next to it: a Python guest
    /// takes half a minute.
    pub fn load(file: &Path) -> Result<Self> {
        let engine = Engine::default();
        let bytes = std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        engine.precompile_compatibility_hash().hash(&mut hasher);
        let key = hasher.finish().to_le_bytes();
        let cache = file.with_extension("cwasm");
        if let Some(compiled) = std::fs::read(&cache).ok().as_deref().and_then(|cached| cached.strip_prefix(&key)) {
            // SAFETY: the key proves that this program wrote it, for these bytes and this engine.
            let component = unsafe { Component::deserialize(&engine, compiled) }?;
            return Self::link(engine, &component);
        }
        let component = Component::new(&engine, bytes)?;
        let written = [&key[..], &component.serialize()?].concat();
        // Renamed, so that no reader finds half of it. Without the cache, only the next start is slower.
        let unfinished = file.with_extension(format!("cwasm-{}", std::process::id()));
        let _ = std::fs::write(&unfinished, written).and_then(|()| std::fs::rename(&unfinished, &cache));
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
