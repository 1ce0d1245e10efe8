//! A component, compiled once, and instances of it with a WASI of their own.

use std::path::Path;

use wasmtime::{
    Engine, Result, Store,
    component::{Component, Instance, InstancePre, Linker, ResourceTable},
    error::Context,
};
use wasmtime_wasi::{WasiCtx, WasiCtxBuilder, WasiCtxView, WasiView};

/// What the host keeps for an instance.
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
    /// Compiles the component in `file`.
    pub fn load(file: &Path) -> Result<Self> {
        let engine = Engine::default();
        let bytes = std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
        let component = Component::new(&engine, bytes)?;
        let mut linker = Linker::new(&engine);
        wasmtime_wasi::p2::add_to_linker_sync(&mut linker)?;
        let instance = linker.instantiate_pre(&component)?;
        Ok(Self { engine, instance })
    }

    /// A fresh instance, with the host's network or with none.
    pub fn instantiate(&self, network: bool) -> Result<(Store<State>, Instance)> {
        let mut context = WasiCtxBuilder::new();
        if network {
            context.inherit_network().allow_tcp(true).allow_udp(true).allow_ip_name_lookup(true);
        }
        let mut store = Store::new(&self.engine, State { context: context.build(), table: ResourceTable::new() });
        let instance = self.instance.instantiate(&mut store)?;
        Ok((store, instance))
    }

    /// The full name of interface `interface` of package `scheduler:core`, as exported.
    pub fn interface(&self, interface: &str) -> Option<String> {
        let prefix = format!("scheduler:core/{interface}@");
        let component = self.instance.component();
        component.component_type().exports(&self.engine).map(|(name, _)| name.to_owned()).find(|name| name.starts_with(&prefix))
    }
}
