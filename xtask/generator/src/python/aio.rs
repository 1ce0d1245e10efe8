//! The classes of `scheduler_core.aio`: the same names, with methods that are awaited.
//!
//! Records, enums and errors are those of the package itself; written here are classes of resources
//! and functions alone.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use wit_parser::{Function, FunctionKind, Handle, Type, TypeDefKind, TypeId};

use super::{
    docs, functions, module, names, polish,
    world::{Module, World},
};

/// The text of the module for one interface; none where it has nothing to call.
pub fn text(world: &World, module: &Module) -> Result<Option<String>> {
    let mut blocks = Vec::new();
    for id in module.types.iter().copied().filter(|id| is_resource(world, *id)) {
        blocks.push(class(world, module, id)?);
    }
    for function in module.interface.functions.values().filter(|function| function.kind.resource().is_none()) {
        blocks.push(freestanding(world, function)?);
    }
    if blocks.is_empty() {
        return Ok(None);
    }
    let body = blocks.join("\n\n");
    let exported: String = public(world, module).iter().map(|name| format!("    \"{name}\",\n")).collect();
    let head = format!("\"\"\"Interface `{}` for asyncio.\"\"\"\n\nfrom __future__ import annotations\n\n", module.wit);
    let imports = imports(world, module, &body);
    Ok(Some(format!("{head}{imports}\n__all__ = [\n{exported}]\n\n\n{body}")))
}

/// The names that are written for `module`.
pub fn public(world: &World, module: &Module) -> BTreeSet<String> {
    let classes = module.types.iter().filter(|id| is_resource(world, **id)).map(|id| world.class(*id));
    let free = module.interface.functions.values().filter(|function| function.kind.resource().is_none());
    classes.chain(free.map(|function| names::snake(&function.name))).collect()
}

fn is_resource(world: &World, id: TypeId) -> bool {
    matches!(world.definition(id).kind, TypeDefKind::Resource)
}

fn class(world: &World, module: &Module, id: TypeId) -> Result<String> {
    let class = world.class(id);
    let base = if polish::waits(world.wit_name(id)) { class.as_str() } else { "Resource" };
    let mut text = format!("class {class}(aio.{base}):\n");
    text += &docs::docstring(world, world.definition(id).docs.contents.as_deref(), 4);
    text += &format!("\n    __slots__ = ()\n    _sync = sync.{class}\n");
    let own: Vec<&Function> = module
        .interface
        .functions
        .values()
        .filter(|function| function.kind.resource().is_some_and(|resource| world.resolved(resource) == id))
        .collect();
    if !own.iter().any(|function| matches!(function.kind, FunctionKind::Constructor(_))) {
        text += &super::resources::no_constructor(world, id, &class);
    }
    for function in own {
        text += &member(world, function)?;
    }
    Ok(text)
}

fn member(world: &World, function: &Function) -> Result<String> {
    let parameters = functions::parameters(world, function)?;
    let result = functions::result_hint(world, function)?;
    let constant = functions::constant(world, function);
    let arguments = functions::arguments(function);
    let doc = docs::docstring(world, function.docs.contents.as_deref(), 8);
    let name = names::snake(function.item_name());
    let made = made(world, function);
    Ok(match (&function.kind, made) {
        (FunctionKind::Constructor(_), _) => format!(
            "\n{}{doc}        self._open(sync.{constant}, instance{arguments})\n",
            functions::signature(4, "__init__", "self", &parameters, "None")
        ),
        (FunctionKind::Static(_), Some(made)) => format!(
            "\n    @staticmethod\n{}{doc}        return aio.Opening({made}, sync.{constant}, instance{arguments})\n",
            functions::signature(4, &name, "", &parameters, &format!("aio.Opening[{made}]"))
        ),
        (FunctionKind::Static(_), None) => format!(
            "\n    @staticmethod\n{}{doc}        return await aio.call(sync.{constant}, instance{arguments})\n",
            asynchronous(functions::signature(4, &name, "", &parameters, &result))
        ),
        (_, Some(made)) => format!(
            "\n{}{doc}        return aio.Opening({made}, sync.{constant}, self{arguments})\n",
            functions::signature(4, &name, "self", &parameters, &format!("aio.Opening[{made}]"))
        ),
        (_, None) if name == "close" && parameters.is_empty() && result == "None" => format!(
            "\n{}{doc}        if not self.closed:\n            await self._call(sync.{constant})\n",
            asynchronous(functions::signature(4, &name, "self", &parameters, &result))
        ),
        (_, None) => format!(
            "\n{}{doc}        return await self._call(sync.{constant}{arguments})\n",
            asynchronous(functions::signature(4, &name, "self", &parameters, &result))
        ),
    })
}

fn freestanding(world: &World, function: &Function) -> Result<String> {
    let parameters = functions::parameters(world, function)?;
    let name = names::snake(&function.name);
    let doc = docs::docstring(world, function.docs.contents.as_deref(), 4);
    let constant = functions::constant(world, function);
    let arguments = functions::arguments(function);
    Ok(match made(world, function) {
        Some(made) => format!(
            "{}{doc}    return aio.Opening({made}, sync.{constant}, instance{arguments})\n",
            functions::signature(0, &name, "", &parameters, &format!("aio.Opening[{made}]"))
        ),
        None => {
            let call = if polish::waits(&function.name) {
                format!("aio.{name}(sync.{constant}{arguments}, instance)")
            } else {
                format!("aio.call(sync.{constant}, instance{arguments})")
            };
            let result = functions::result_hint(world, function)?;
            format!(
                "{}{doc}    return await {call}\n",
                asynchronous(functions::signature(0, &name, "", &parameters, &result))
            )
        }
    })
}

fn asynchronous(signature: String) -> String {
    signature.replacen("def ", "async def ", 1)
}

/// The class of the object that `function` makes.
fn made(world: &World, function: &Function) -> Option<String> {
    let result = function.result.as_ref()?;
    let ok = world.result(result).map_or(Some(result), |sides| sides.0)?;
    let Type::Id(id) = ok else { return None };
    match world.definition(*id).kind {
        TypeDefKind::Handle(Handle::Own(resource)) => Some(world.class(resource)),
        _ => None,
    }
}

fn imports(world: &World, module: &Module, body: &str) -> String {
    let uses = |name: &str| module::mentions(body, name);
    let mut text = String::new();
    if uses("Sequence") {
        text += "from collections.abc import Sequence\n";
    }
    text += "from typing import TYPE_CHECKING\n\n";
    text += &format!("from ... import _aio as aio\nfrom .. import {} as sync\n", module.module);
    let own: Vec<_> = ["BytesLike", "IpAddress", "IpAddressLike", "IpNetwork", "IpNetworkLike", "Value", "ValueLike"]
        .into_iter()
        .filter(|name| uses(name))
        .collect();
    let mut hints = if own.is_empty() { String::new() } else { format!("    {}", module::import("..._wit", &own)) };
    if uses("Instance") {
        hints += "    from ..._instance import Instance\n";
    }
    let mentioned = world.mentioned(module);
    let mut foreign: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for other in &world.interfaces {
        let written = public(world, other);
        for name in module::public(world, other).into_iter().filter(|name| uses(name)) {
            if !written.contains(&name) {
                foreign.entry(format!("..{}", other.module)).or_default().insert(name);
            } else if other.module != module.module
                && other.types.iter().any(|id| mentioned.contains(id) && world.class(*id) == name)
            {
                text += &format!("from .{} import {name}\n", other.module);
            }
        }
    }
    for (from, list) in foreign {
        let list: Vec<_> = list.iter().map(String::as_str).collect();
        hints += &module::import(&from, &list).lines().fold(String::new(), |mut lines, line| {
            if !line.is_empty() {
                lines += &format!("    {line}\n");
            }
            lines
        });
    }
    if !hints.is_empty() {
        text += &format!("\nif TYPE_CHECKING:\n{hints}");
    } else {
        text = text.replace("from typing import TYPE_CHECKING\n\n", "");
    }
    text
}

/// The text of `aio/__init__.py`: where each name is.
pub fn door(world: &World) -> String {
    let mut hints = String::new();
    let mut homes = String::new();
    let mut all = BTreeSet::new();
    let mut modules: Vec<_> = world.interfaces.iter().collect();
    modules.sort_by_key(|module| &module.module);
    for module in modules {
        let own = public(world, module);
        for (names, from) in [
            (own.clone(), format!("aio.{}", module.module)),
            (module::public(world, module).difference(&own).cloned().collect(), module.module.clone()),
        ] {
            if names.is_empty() {
                continue;
            }
            let relative = from.strip_prefix("aio").map_or(format!("..{from}"), str::to_owned);
            let lines: String = names.iter().map(|name| format!("        {name} as {name},\n")).collect();
            hints += &format!("    from {relative} import (\n{lines}    )\n");
            homes += &names.iter().map(|name| format!("    \"{name}\": \"{from}\",\n")).collect::<String>();
            all.extend(names);
        }
    }
    let exported: String = all.iter().map(|name| format!("    \"{name}\",\n")).collect();
    format!(
        "\"\"\"What `scheduler_core.aio` has: classes and functions of its own, records, enums and errors of the package.\n\n\
         A module is imported when one of its names is asked for first.\n\"\"\"\n\nfrom __future__ import annotations\n\n\
         from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n{hints}\n__all__ = [\n{exported}]\n\nHOMES = {{\n{homes}}}\n\
         \"\"\"The module of `_generated` that has each name.\"\"\"\n"
    )
}
