//! The classes of `scheduler_core.aio`: the same names, with awaitable methods.
//!
//! Records, enums and errors are those of the package itself; only classes of resources and
//! functions are written here.

use anyhow::Result;
use wit_parser::{Function, FunctionKind, TypeDefKind, TypeId};

use super::{
    docs,
    facade::{self, Facade, Form},
    functions, imports, module, polish,
    world::{Module, World},
};

/// Returns the text of the module for one interface; none if it has nothing to call.
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
    let head = format!("\"\"\"Interface `{}` for asyncio.\"\"\"\n\nfrom __future__ import annotations\n\n", module.wit);
    let imports = imports(world, module, &body)?;
    Ok(Some(format!("{head}{imports}\n{}\n\n{body}", module::exported(&module::callables(world, module)?))))
}

fn is_resource(world: &World, id: TypeId) -> bool {
    matches!(world.definition(id).kind, TypeDefKind::Resource)
}

fn class(world: &World, module: &Module, id: TypeId) -> Result<String> {
    let class = world.class(id);
    let base = match world.wit_name(id) {
        "ip-pool" => "Pool",
        name if polish::waits(name) => class.as_str(),
        _ => "Resource",
    };
    let mut text = format!("class {class}(aio.{base}):\n");
    text += &docs::of_resource(world, world.definition(id).docs.contents.as_deref(), 4);
    text += &format!("\n    __slots__ = ()\n    _sync = sync.{class}\n");
    let own: Vec<&Function> = module
        .interface
        .functions
        .values()
        .filter(|function| function.kind.resource().is_some_and(|resource| world.resolved(resource) == id))
        .collect();
    if !own.iter().any(|function| matches!(function.kind, FunctionKind::Constructor(_))) {
        text += &super::resources::no_constructor(world, id, &class)?;
    }
    for function in own {
        text += &member(world, function)?;
    }
    Ok(text)
}

fn member(world: &World, function: &Function) -> Result<String> {
    if polish::is_hidden(&function.name) {
        return Ok(String::new());
    }
    let facade = Facade::new(world, function)?;
    let parameters = facade.signature();
    let [returned, listed] = functions::returned(&facade);
    let constant = functions::caller(world, &facade);
    let passed = facade.passed();
    let first = facade.names.first().map(String::as_str).unwrap_or_default();
    let doc = match function.kind.resource() {
        Some(resource) if !first.is_empty() => {
            let class = world.class(world.resolved(resource));
            let name = if facade.is_constructor() { class } else { format!("{class}.{first}") };
            short(world, &facade, 8, &name)?
        }
        _ => docs::of_function(world, &facade, 8)?,
    };
    let reading = functions::reading(&facade, 8);
    let made = facade::made(world, function);
    let mut text = match (&function.kind, made) {
        _ if first.is_empty() => String::new(),
        _ if facade.is_constructor() => format!(
            "\n{}{doc}{reading}        self._open(sync.{constant}, instance{passed})\n",
            functions::signature(4, "__init__", "self", &parameters, "None")
        ),
        (FunctionKind::Static(_), Some(made)) => format!(
            "\n    @staticmethod\n{}{doc}{reading}        return aio.Opening({made}, sync.{constant}, instance{passed})\n",
            functions::signature(4, first, "", &parameters, &format!("aio.Opening[{made}]"))
        ),
        (FunctionKind::Static(_), None) => format!(
            "\n    @staticmethod\n{}{doc}{reading}        return await aio.call(sync.{constant}, instance{passed})\n",
            asynchronous(functions::signature(4, first, "", &parameters, &returned))
        ),
        (_, Some(made)) => format!(
            "\n{}{doc}{reading}        return aio.Opening({made}, sync.{constant}, self{passed})\n",
            functions::signature(4, first, "self", &parameters, &format!("aio.Opening[{made}]"))
        ),
        (_, None) if facade.form == Form::Listing => format!(
            "\n{}{doc}        return aio.listing(self, sync.{constant}{passed})\n",
            functions::signature(4, first, "self", &parameters, &format!("Async{returned}"))
        ),
        (_, None) if first == "close" && parameters.is_empty() && returned == "None" => format!(
            "\n{}{doc}        if not self.closed:\n            await self._call(sync.{constant})\n",
            asynchronous(functions::signature(4, first, "self", &parameters, &returned))
        ),
        (_, None) => format!(
            "\n{}{doc}{reading}        return await self._call(sync.{constant}{passed})\n",
            asynchronous(functions::signature(4, first, "self", &parameters, &returned))
        ),
    };
    if let Some(second) = facade.names.get(1) {
        let doc =
            if first.is_empty() { doc } else { format!("        \"\"\"The items of `{first}` as a list.\"\"\"\n") };
        text += &format!(
            "\n{}{doc}        return [item async for item in aio.listing(self, sync.{constant}{passed})]\n",
            asynchronous(functions::signature(4, second, "self", &parameters, &listed))
        );
    }
    Ok(text)
}

fn freestanding(world: &World, function: &Function) -> Result<String> {
    let facade = Facade::new(world, function)?;
    let parameters = facade.signature();
    let name = facade.names.first().map(String::as_str).unwrap_or_default();
    let doc = short(world, &facade, 4, name)?;
    let reading = functions::reading(&facade, 4);
    let constant = functions::caller(world, &facade);
    let passed = facade.passed();
    Ok(match facade::made(world, function) {
        Some(made) => format!(
            "{}{doc}{reading}    return aio.Opening({made}, sync.{constant}, instance{passed})\n",
            functions::signature(0, name, "", &parameters, &format!("aio.Opening[{made}]"))
        ),
        None => {
            let call = if polish::waits(&function.name) {
                format!("aio.{name}(sync.{constant}{passed}, instance)")
            } else {
                format!("aio.call(sync.{constant}, instance{passed})")
            };
            format!(
                "{}{doc}{reading}    return await {call}\n",
                asynchronous(functions::signature(0, name, "", &parameters, &facade.result))
            )
        }
    })
}

/// Returns the first paragraph of the docstring, and where the rest of it is: a second copy of everything would be a third
/// of the compressed size of the modules.
fn short(world: &World, facade: &Facade, indent: usize, name: &str) -> Result<String> {
    let doc = docs::of_function(world, facade, indent)?;
    let pad = " ".repeat(indent);
    Ok(match doc.split_once("\n\n") {
        Some((first, _)) => {
            format!("{first}\n\n{pad}Arguments and errors: see `scheduler_core.{name}`.\n{pad}\"\"\"\n")
        }
        None => doc,
    })
}

fn asynchronous(signature: String) -> String {
    signature.replacen("def ", "async def ", 1)
}

fn imports(world: &World, module: &Module, body: &str) -> Result<String> {
    let body = imports::without_docs(body);
    let uses = |name: &str| imports::mentions(&body, name);
    let mut text = String::new();
    let abc: Vec<_> = ["AsyncIterator", "Sequence"].into_iter().filter(|name| uses(name)).collect();
    if !abc.is_empty() {
        text += &imports::import("collections.abc", &abc);
    }
    text += "from typing import TYPE_CHECKING\n\n";
    text += "from ... import _aio as aio\n";
    if uses("wit") {
        text += "from ... import _wit as wit\n";
    }
    text += &format!("from .. import {} as sync\n", module.module);
    let own: Vec<_> = imports::HINTS.into_iter().filter(|name| uses(name)).collect();
    let mut hints = if own.is_empty() { String::new() } else { imports::import("..._wit", &own) };
    if uses("Instance") {
        hints += "from ..._instance import Instance\n";
    }
    let mentioned = world.mentioned(module);
    for other in &world.interfaces {
        let values: Vec<String> = module::public_values(world, other).into_iter().filter(|name| uses(name)).collect();
        if !values.is_empty() {
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            hints += &imports::import(&format!("..values.{}", other.module), &values);
        }
        for id in other.types.iter().filter(|id| is_resource(world, **id) && mentioned.contains(id)) {
            let class = world.class(*id);
            if other.module != module.module && uses(&class) {
                text += &format!("from .{} import {class}\n", other.module);
            }
        }
    }
    if hints.is_empty() {
        return Ok(text.replace("from typing import TYPE_CHECKING\n\n", ""));
    }
    let hints: String = hints.lines().map(|line| format!("    {line}\n")).collect();
    Ok(text + &format!("\nif TYPE_CHECKING:\n{hints}"))
}

/// Returns the text of `aio/__init__.py`.
pub fn door(world: &World) -> Result<String> {
    let mut hints = String::new();
    for module in &world.interfaces {
        if !module::public_values(world, module).is_empty() {
            hints += &format!("    from ..values.{} import *  # noqa: F403\n", module.module);
        }
        if !module::callables(world, module)?.is_empty() {
            hints += &format!("    from .{} import *  # noqa: F403\n", module.module);
        }
    }
    Ok(format!(
        "\"\"\"What `scheduler_core.aio` has: classes and functions of its own, and the values of the package.\"\"\"\n\n\
         from typing import TYPE_CHECKING as _TYPE_CHECKING\n\nif _TYPE_CHECKING:\n{hints}"
    ))
}
