//! A module of the package, and the package's door.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use wit_parser::{Function, FunctionKind, TypeDefKind, TypeId};

use super::{
    choices, docs, errors, functions, names, records, resources, types,
    world::{Module, World},
};

/// The text of the module for one interface.
pub fn text(world: &World, module: &Module) -> Result<String> {
    let mut blocks = Vec::new();
    for id in module.types.iter().copied().filter(|id| world.is_written(*id)) {
        blocks.push(definition(world, module, id)?);
    }
    let all: Vec<&Function> = module.interface.functions.values().collect();
    for function in all.iter().filter(|function| function.kind.resource().is_none()) {
        blocks.push(functions::freestanding(world, function)?);
    }
    for function in &all {
        blocks.push(functions::description(world, module, function)?);
    }
    blocks.push(table(world, &all));
    let body = blocks.join("\n\n");
    let exported: String = public(world, module).iter().map(|name| format!("    \"{name}\",\n")).collect();
    let mut head = docs::docstring(world, module.interface.docs.contents.as_deref(), 0);
    head += "\nfrom __future__ import annotations\n\n";
    head += &imports(world, module, &body);
    Ok(format!("{head}\n__all__ = [\n{exported}]\n\n\n{body}"))
}

/// The text of `__init__.py`. A module is imported when one of its names is asked for first, because
/// importing all of them takes longer than everything else that a program's first call does.
pub fn door(world: &World) -> Result<String> {
    let mut modules: Vec<_> = world.interfaces.iter().collect();
    modules.sort_by_key(|module| &module.module);
    let mut hints = String::new();
    let mut homes = String::new();
    for module in &modules {
        let list = public(world, module);
        let lines: String = list.iter().map(|name| format!("        {name} as {name},\n")).collect();
        hints += &format!("    from .{} import (\n{lines}    )\n", module.module);
        homes += &list.iter().map(|name| format!("    \"{name}\": \"{}\",\n", module.module)).collect::<String>();
    }
    let names: BTreeSet<String> = modules.iter().flat_map(|module| public(world, module)).collect();
    let exported: String = names.iter().map(|name| format!("    \"{name}\",\n")).collect();
    let interfaces: String =
        world.interfaces.iter().map(|module| format!("    \"{}\": \"{}\",\n", module.wit, module.module)).collect();
    Ok(DOOR
        .replace("@HINTS@", &hints)
        .replace("@EXPORTED@", &exported)
        .replace("@HOMES@", &homes)
        .replace("@INTERFACES@", &interfaces))
}

const DOOR: &str = r#""""What follows from the WIT package: a module an interface, all names in one place.

A module is imported when one of its names is asked for first.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Callable

if TYPE_CHECKING:
    from .. import _wit as wit
@HINTS@
__all__ = [
@EXPORTED@]

HOMES = {
@HOMES@}
"""The module that has each name."""

_MODULES = {
@INTERFACES@}


def interfaces() -> dict[str, dict[str, tuple[Callable[..., Any], wit.Function[Any]]]]:
    """What users call for each function of each interface, and its description."""
    return {name: import_module(f".{module}", __name__).FUNCTIONS for name, module in _MODULES.items()}


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f".{HOMES[name]}", __name__), name)
        return found
"#;

fn definition(world: &World, module: &Module, id: TypeId) -> Result<String> {
    match &world.resolve.types[id].kind {
        TypeDefKind::Record(record) if world.errors.contains(&id) => errors::text(world, id, record),
        TypeDefKind::Record(record) => records::text(world, id, record),
        TypeDefKind::Enum(definition) => choices::enumeration(world, id, definition),
        TypeDefKind::Flags(definition) => choices::flags(world, id, definition),
        TypeDefKind::Variant(variant) => choices::variant(world, id, variant),
        TypeDefKind::Resource => resources::text(world, module, id),
        other => anyhow::bail!("{} is not supported", other.as_str()),
    }
}

/// The names that users import.
pub fn public(world: &World, module: &Module) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for id in module.types.iter().copied().filter(|id| world.is_written(*id)) {
        let class = world.class(id);
        match &world.resolve.types[id].kind {
            TypeDefKind::Enum(_) => {
                names.insert(format!("{class}Like"));
            }
            TypeDefKind::Record(record) if world.errors.contains(&id) => {
                let kinds = errors::parts(world, record).map(|(kinds, _)| kinds.cases.as_slice()).unwrap_or_default();
                names.extend(kinds.iter().map(|kind| errors::class(&class, kind)));
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
    let free = module.interface.functions.values().filter(|function| function.kind.resource().is_none());
    names.extend(free.map(|function| names::snake(&function.name)));
    names
}

/// What users call for each function, and its description.
fn table(world: &World, functions: &[&Function]) -> String {
    let lines: String = functions
        .iter()
        .map(|function| {
            let callable = match function.kind {
                FunctionKind::Freestanding => names::snake(&function.name),
                _ => functions::label(world, function),
            };
            format!("    \"{}\": ({callable}, {}),\n", function.name, functions::constant(world, function))
        })
        .collect();
    format!("FUNCTIONS: dict[str, tuple[Callable[..., Any], wit.Function[Any]]] = {{\n{lines}}}\n")
}

/// Whether `body` has `name` as a word of its own, outside strings.
pub fn mentions(body: &str, name: &str) -> bool {
    body.match_indices(name).any(|(start, _)| {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        let before = body.get(..start).and_then(|text| text.chars().next_back());
        let after = body.get(start + name.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(|c| word(c) || c == '"' || c == '.') && !after.is_some_and(word)
    })
}

/// The imports that `body` needs.
fn imports(world: &World, module: &Module, body: &str) -> String {
    let uses = |name: &str| mentions(body, name);
    let group = |from: &str, candidates: &[&str]| {
        let used: Vec<_> = candidates.iter().copied().filter(|name| uses(name)).collect();
        if used.is_empty() { String::new() } else { import(from, &used) }
    };
    let mut text = group("collections.abc", &["Sequence"]);
    text += &group("enum", &["Enum", "Flag"]);
    text += &group("typing", &["TYPE_CHECKING", "Any", "Callable", "ClassVar", "Literal", "Union"]);
    let instance = uses("Instance");
    if instance {
        text = text.replace("import Any", "import TYPE_CHECKING, Any");
    }
    text += "\nfrom .. import _wit as wit\n";
    text += &group(".._errors", &["SchedulerCoreError"]);
    text += &group(
        ".._wit",
        &["BytesLike", "IpAddress", "IpAddressLike", "IpNetwork", "IpNetworkLike", "Value", "ValueLike", "dataclass"],
    );
    let mut foreign: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mentioned = world.mentioned(module);
    for other in world.interfaces.iter().filter(|other| other.module != module.module) {
        for id in other.types.iter().copied().filter(|id| mentioned.contains(id) && world.is_written(*id)) {
            let class = world.class(id);
            let is_resource = matches!(world.definition(id).kind, TypeDefKind::Resource);
            let constant = (!is_resource).then(|| types::constant(world, id));
            for name in constant.into_iter().chain([format!("{class}Like"), class]) {
                if uses(&name) {
                    foreign.entry(&other.module).or_default().insert(name);
                }
            }
        }
    }
    for (from, names) in foreign {
        let names: Vec<_> = names.into_iter().collect();
        text += &import(&format!(".{from}"), &names.iter().map(String::as_str).collect::<Vec<_>>());
    }
    if instance {
        text += "\nif TYPE_CHECKING:\n    from .._instance import Instance\n";
    }
    text
}

/// One import, on one line if it fits.
pub fn import(from: &str, names: &[&str]) -> String {
    let line = format!("from {from} import {}\n", names.join(", "));
    if line.len() <= functions::WIDTH {
        return line;
    }
    let lines: String = names.iter().map(|name| format!("    {name},\n")).collect();
    format!("from {from} import (\n{lines})\n")
}
