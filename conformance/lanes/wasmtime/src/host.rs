//! Calls by name into the component's exports.

use std::{
    collections::{BTreeMap, HashMap},
    path::{Path, PathBuf},
};

use conformance_wire::Wire;
use serde_json::{Value as Json, json};
use wasmtime::{
    Result, Store, bail,
    component::{Func, Instance, ResourceAny, Val, types::Type},
    error::Context,
};

use crate::{
    Lane,
    engine::{Program, State},
    value::{Resources, from_wire, to_json},
};

/// The lane of the component itself.
pub struct Host {
    folder: PathBuf,
    programs: BTreeMap<String, Program>,
    current: Option<Current>,
}

/// The instance of the current case.
struct Current {
    component: String,
    store: Store<State>,
    instance: Instance,
    resources: HashMap<String, ResourceAny>,
}

impl Host {
    /// Creates the lane for the components in `folder`.
    pub fn new(folder: &Path) -> Result<Self> {
        Ok(Self { folder: folder.to_path_buf(), programs: BTreeMap::new(), current: None })
    }

    fn function(&mut self, interface: &str, function: &str) -> Result<Func> {
        let current = self.current.as_mut().context("no reset came before the call")?;
        let program = self.programs.get(&current.component).context("no program")?;
        let full = program.interface(interface).with_context(|| format!("no interface {interface} is exported"))?;
        let index = current.instance.get_export_index(&mut current.store, None, &full);
        let index = current.instance.get_export_index(&mut current.store, index.as_ref(), function);
        let found = index.and_then(|index| current.instance.get_func(&mut current.store, index));
        found.with_context(|| format!("{full} exports no {function}"))
    }

    fn call(&mut self, request: &Json) -> Result<Json> {
        let text = |key: &str| request[key].as_str().with_context(|| format!("a call needs {key:?}"));
        let function = self.function(text("interface")?, text("function")?)?;
        let current = self.current.as_mut().context("no reset came before the call")?;
        let ty = function.ty(&current.store);
        let mut wires = Vec::new();
        wires.extend(request["self"].as_str().map(|name| Wire::Resource(name.into())));
        for argument in request["args"].as_array().into_iter().flatten() {
            match Wire::read(argument) {
                Ok(wire) => wires.push(wire),
                Err(error) => return Ok(json!({ "reject": error.0 })),
            }
        }
        let types: Vec<Type> = ty.params().map(|(_, ty)| ty).collect();
        if types.len() != wires.len() {
            return Ok(json!({ "reject": format!("{} arguments, expected {}", wires.len(), types.len()) }));
        }
        let mut arguments = Vec::new();
        for (ty, wire) in types.iter().zip(&wires) {
            match from_wire(ty, wire, &current.resources) {
                Ok(value) => arguments.push(value),
                Err(error) => return Ok(json!({ "reject": format!("{error:#}") })),
            }
        }
        let mut results = vec![Val::Bool(false); ty.results().len()];
        function.call(&mut current.store, &arguments, &mut results)?;
        for (ty, wire) in types.iter().zip(&wires) {
            // The component owns the arguments that it was given.
            if let (Type::Own(_), Wire::Resource(name)) = (ty, wire) {
                current.resources.remove(name);
            }
        }
        let mut made = Resources::new(request["bind"].as_str());
        let reply = match results.first() {
            None => json!({ "ok": null }),
            Some(Val::Result(Ok(value))) => {
                json!({ "ok": value.as_ref().map_or(Json::Null, |value| to_json(value, &mut made)) })
            }
            Some(Val::Result(Err(error))) => {
                json!({ "err": error.as_ref().map_or(Json::Null, |error| to_json(error, &mut made)) })
            }
            Some(value) => json!({ "ok": to_json(value, &mut made) }),
        };
        for (name, resource) in made.named {
            let old = current.resources.insert(name, resource);
            if let Some(old) = old {
                old.resource_drop(&mut current.store)?;
            }
        }
        Ok(reply)
    }
}

impl Lane for Host {
    fn reset(&mut self, component: &str, network: bool) -> Result<()> {
        let file = match component {
            "core" => "scheduler_core.wasm",
            "offline" => "scheduler_core_offline.wasm",
            "net" => "scheduler_core_net.wasm",
            "pool" => "scheduler_core_pool.wasm",
            other => bail!("there is no component {other:?}"),
        };
        if !self.programs.contains_key(component) {
            self.programs.insert(component.into(), Program::load(&self.folder.join(file))?);
        }
        let (store, instance) = self.programs.get(component).context("no program")?.instantiate(network)?;
        self.current = Some(Current { component: component.into(), store, instance, resources: HashMap::new() });
        Ok(())
    }

    fn request(&mut self, request: &Json) -> Result<Json> {
        match request["op"].as_str() {
            Some("call") => self.call(request),
            Some("batch") => {
                let parts = request["requests"].as_array().into_iter().flatten();
                Ok(json!({ "ok": parts.map(|part| self.request(part)).collect::<Result<Vec<_>>>()? }))
            }
            Some("drop") => {
                let current = self.current.as_mut().context("no reset came before the drop")?;
                let resource = request["name"].as_str().and_then(|name| current.resources.remove(name));
                if let Some(resource) = resource {
                    resource.resource_drop(&mut current.store)?;
                }
                Ok(json!({ "ok": null }))
            }
            _ => bail!("there is no operation {}", request["op"]),
        }
    }
}
