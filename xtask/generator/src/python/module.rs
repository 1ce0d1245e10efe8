//! The modules of the package, and its `__init__.py`.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use wit_parser::{Function, TypeDefKind, TypeId};

use super::{
    choices, docs, errors,
    facade::{Facade, Form},
    functions,
    imports::{self, Place},
    polish, records, resources, rows,
    world::{Module, World},
};

/// Returns the text of an interface's module: its resources and functions.
pub fn text(world: &World, module: &Module) -> Result<Option<String>> {
    let mut blocks = Vec::new();
    for id in module.types.iter().copied().filter(|id| is_resource(world, *id)) {
        blocks.push(resources::text(world, module, id)?);
    }
    let all: Vec<&Function> = module.interface.functions.values().collect();
    if all.is_empty() {
        return Ok(None);
    }
    for function in all.iter().filter(|function| function.kind.resource().is_none()) {
        blocks.push(functions::freestanding(world, function)?);
    }
    blocks.extend(rows::descriptions(world, module));
    for function in &all {
        blocks.push(functions::description(world, module, function)?);
    }
    blocks.push(table(world, &all)?);
    let body = blocks.join("\n\n");
    let mut head = docs::of_interface(world, &module.wit, module.interface.docs.contents.as_deref());
    head += "\nfrom __future__ import annotations\n\n";
    head += &imports::of(world, module, &body, Place::Calls);
    Ok(Some(format!("{head}\n{}\n\n{body}", exported(&callables(world, module)?))))
}

/// Returns the text of an interface's module of values: records, enums, variants and errors.
pub fn values(world: &World, module: &Module) -> Result<Option<String>> {
    let mut blocks = Vec::new();
    for id in module.types.iter().copied().filter(|id| world.is_written(*id) && !is_resource(world, *id)) {
        blocks.push(definition(world, id)?);
    }
    if blocks.is_empty() {
        return Ok(None);
    }
    let body = blocks.join("\n\n");
    let head =
        format!("\"\"\"The values of interface `{}`.\"\"\"\n\nfrom __future__ import annotations\n\n", module.wit);
    let imports = imports::of(world, module, &body, Place::Values);
    Ok(Some(format!("{head}{imports}\n{}\n\n{body}", exported(&public_values(world, module)))))
}

/// Returns a list of names for `__all__`.
pub fn exported(names: &BTreeSet<String>) -> String {
    let lines: String = names.iter().map(|name| format!("    \"{name}\",\n")).collect();
    format!("__all__ = [\n{lines}]\n")
}

pub fn is_resource(world: &World, id: TypeId) -> bool {
    matches!(world.definition(id).kind, TypeDefKind::Resource)
}

/// Returns the text of `_names.py`: the table of names.
pub fn names_table(world: &World) -> Result<String> {
    let mut modules: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut own = BTreeSet::new();
    for module in &world.interfaces {
        let callables = callables(world, module)?;
        own.extend(callables.iter().cloned());
        modules.insert(module.module.clone(), callables);
        modules.insert(format!("values.{}", module.module), public_values(world, module));
    }
    let modules: String = modules
        .iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(module, names)| format!("    \"{module}\": \"\"\"\n{}    \"\"\",\n", wrapped(names)))
        .collect();
    let interfaces: String =
        world.interfaces.iter().map(|module| format!("    \"{}\": \"{}\",\n", module.wit, module.module)).collect();
    Ok(NAMES.replace("@MODULES@", &modules).replace("@INTERFACES@", &interfaces))
}

/// Writes names, filling each line.
fn wrapped(names: &BTreeSet<String>) -> String {
    let mut text = String::new();
    let mut line = String::new();
    for name in names {
        if line.len() + name.len() + 9 > functions::WIDTH {
            text += &format!("       {line}\n");
            line.clear();
        }
        line += &format!(" {name}");
    }
    text + &format!("       {line}\n")
}

const NAMES: &str = r#""""The one table of names: which module has each.

A module is imported when one of its names is asked for first, because importing all of
them takes longer than everything else that a program's first call does.
"""

from __future__ import annotations

MODULES = {
@MODULES@}
"""The names that each module has. Those outside `values` are in `aio` too, in a form for asyncio."""

INTERFACES = {
@INTERFACES@}
"""The module of each interface."""

HOMES = {name: module for module, names in MODULES.items() for name in names.split()}
"""The module that has each name."""
"#;

/// Returns the text of `__init__.py`.
pub fn door(world: &World) -> Result<String> {
    let mut hints = String::new();
    for module in &world.interfaces {
        if !public_values(world, module).is_empty() {
            hints += &format!("    from .values.{} import *  # noqa: F403\n", module.module);
        }
        if !callables(world, module)?.is_empty() {
            hints += &format!("    from .{} import *  # noqa: F403\n", module.module);
        }
    }
    Ok(DOOR.replace("@HINTS@", &hints))
}

const DOOR: &str = r#""""What follows from the WIT package: a module an interface, all names in one place."""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING as _TYPE_CHECKING
from typing import Any as _Any

from ._names import INTERFACES
from ._names import HOMES as HOMES

if _TYPE_CHECKING:
@HINTS@

def interfaces() -> dict[str, dict[str, tuple[_Any, _Any]]]:
    """Returns what users call for each function of each interface, and its description."""
    return {
        name: getattr(_import_module(f".{module}", __name__), "FUNCTIONS", {}) for name, module in INTERFACES.items()
    }


if not _TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(_import_module(f".{HOMES[name]}", __name__), name)
        return found
"#;

fn definition(world: &World, id: TypeId) -> Result<String> {
    match &world.resolve.types[id].kind {
        TypeDefKind::Record(record) if world.errors.contains(&id) => errors::text(world, id, record),
        TypeDefKind::Record(record) if world.pages.contains(&id) && !polish::is_collected(world.wit_name(id)) => {
            let class =
                rows::row(world.wit_name(id)).map(|row| rows::classes(row, &world.class(id))).unwrap_or_default();
            let gap = if class.is_empty() { "" } else { "\n\n" };
            Ok(format!("{class}{gap}{}", records::page(world, id, record)?))
        }
        TypeDefKind::Record(record) => records::text(world, id, record),
        TypeDefKind::Enum(definition) => choices::enumeration(world, id, definition),
        TypeDefKind::Flags(definition) => choices::flags(world, id, definition),
        TypeDefKind::Variant(variant) => choices::variant(world, id, variant),
        other => anyhow::bail!("{} is not supported", other.as_str()),
    }
}

/// Returns the names of an interface's values that users import.
pub fn public_values(world: &World, module: &Module) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for id in module.types.iter().copied().filter(|id| world.is_written(*id) && !is_resource(world, *id)) {
        let class = world.class(id);
        if world.pages.contains(&id) && !polish::is_collected(world.wit_name(id)) {
            let row = rows::row(world.wit_name(id)).filter(|row| row.written.is_some());
            names.extend(row.and_then(|row| row.class).map(str::to_owned));
            names.extend(row.filter(|row| row.whole.is_some()).map(|_| class));
            continue;
        }
        match &world.resolve.types[id].kind {
            _ if world.errors.contains(&id) => {
                names.extend(errors::codes(world, id).iter().map(|code| errors::class(&class, code)));
                names.extend(errors::closed(world.wit_name(id), &class));
            }
            TypeDefKind::Enum(_) => {
                names.insert(format!("{class}Like"));
            }
            TypeDefKind::Variant(variant) => {
                names.extend(variant.cases.iter().map(|case| choices::case_class(&class, case)));
                if variant.cases.iter().any(|case| case.ty.is_none()) {
                    names.insert(format!("{class}Like"));
                }
            }
            _ => {}
        }
        names.insert(class);
    }
    names
}

/// Returns the names of an interface's resources and functions.
pub fn callables(world: &World, module: &Module) -> Result<BTreeSet<String>> {
    let classes = module.types.iter().filter(|id| is_resource(world, **id)).map(|id| world.class(*id));
    let mut names: BTreeSet<String> = classes.collect();
    for function in module.interface.functions.values().filter(|function| function.kind.resource().is_none()) {
        names.extend(Facade::new(world, function)?.names);
    }
    Ok(names)
}

/// Returns the Python form of each function with its description. If the form has another shape, it
/// is the description itself.
fn table(world: &World, functions: &[&Function]) -> Result<String> {
    let mut lines = String::new();
    for function in functions {
        let facade = Facade::new(world, function)?;
        let constant = functions::constant(world, function);
        let name = facade.names.first().map(String::as_str).unwrap_or_default();
        let callable = match (facade.form, function.kind.resource()) {
            _ if polish::is_hidden(&function.name) => constant.clone(),
            (Form::Plain, None) => name.to_owned(),
            (Form::Plain, Some(_)) => functions::label(world, &facade),
            (Form::Property, _) => format!("attrgetter(\"{name}\")"),
            _ => constant.clone(),
        };
        lines += &format!("    \"{}\": ({callable}, {constant}),\n", function.name);
    }
    Ok(format!("FUNCTIONS: dict[str, tuple[Callable[..., Any], wit.Function[Any]]] = {{\n{lines}}}\n"))
}
