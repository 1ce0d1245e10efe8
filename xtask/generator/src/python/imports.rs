//! Imports of a generated module.

use std::collections::BTreeSet;

use super::{
    functions, module, rows, types,
    world::{Module, World},
};

/// Returns whether `body` contains `name` as a word, outside strings.
pub fn mentions(body: &str, name: &str) -> bool {
    body.match_indices(name).any(|(start, _)| {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        let before = body.get(..start).and_then(|text| text.chars().next_back());
        let after = body.get(start + name.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(|c| word(c) || c == '"' || c == '.') && !after.is_some_and(word)
    })
}

/// Returns `body` without its docstrings, which mention unused names.
pub fn without_docs(body: &str) -> String {
    body.split("\"\"\"").step_by(2).collect()
}

/// A kind of module of an interface.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The module of its resources and functions.
    Calls,
    /// The module of its values.
    Values,
}

/// Returns the imports that `body` needs.
pub fn of(world: &World, own_module: &Module, body: &str, place: Place) -> String {
    let body = without_docs(body);
    let uses = |name: &str| mentions(&body, name);
    let group = |from: &str, candidates: &[&str]| {
        let used: Vec<_> = candidates.iter().copied().filter(|name| uses(name)).collect();
        if used.is_empty() { String::new() } else { import(from, &used) }
    };
    let (root, own) = if place == Place::Calls { ("..", ".") } else { ("...", "..") };
    let mut text = group("collections.abc", &["Iterator", "Sequence"]);
    text += &group("enum", &["Enum", "Flag"]);
    text += &group("operator", &["attrgetter"]);
    text += &group("typing", &["TYPE_CHECKING", "Any", "Callable", "ClassVar", "Literal", "Union"]);
    let instance = uses("Instance");
    if instance {
        text = text.replace("import Any", "import TYPE_CHECKING, Any");
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text += &format!("from {root} import _wit as wit\n");
    text += &group(&format!("{root}_errors"), &["ClosedError", "SchedulerCoreError"]);
    text += &group(&format!("{root}_mixins"), &["LengthMixin", "PictureMixin", "PoolMixin"]);
    text += &group(&format!("{root}_wit"), &HINTS);
    let mentioned = world.mentioned(own_module);
    for other in &world.interfaces {
        let is_own = other.module == own_module.module;
        let mut classes = BTreeSet::new();
        let mut values = BTreeSet::new();
        for id in other.types.iter().copied().filter(|id| world.is_written(*id)) {
            let class = world.class(id);
            if module::is_resource(world, id) {
                if uses(&class) && !is_own && mentioned.contains(&id) {
                    classes.insert(class);
                }
            } else if !(is_own && place == Place::Values) {
                let row = rows::row(world.wit_name(id)).and_then(|row| row.class).map(str::to_owned);
                let names = [types::constant(world, id), format!("{class}Like"), class];
                let known = |name: &String| {
                    *name == types::constant(world, id) || module::public_values(world, other).contains(name)
                };
                values.extend(names.into_iter().chain(row).filter(|name| uses(name) && known(name)));
            }
        }
        for (from, names) in [
            (format!("{own}{}", other.module), classes),
            (
                format!(
                    "{root_values}{}",
                    other.module,
                    root_values = if place == Place::Calls { ".values." } else { "." }
                ),
                values,
            ),
        ] {
            let names: Vec<_> = names.iter().map(String::as_str).collect();
            if !names.is_empty() {
                text += &import(&from, &names);
            }
        }
    }
    if instance {
        text += &format!("\nif TYPE_CHECKING:\n    from {root}_instance import Instance\n");
    }
    text
}

/// Types of the package that hints mention.
pub const HINTS: [&str; 12] = [
    "BytesLike",
    "CidrLike",
    "IpAddress",
    "IpAddressLike",
    "IpNetwork",
    "IpNetworkLike",
    "MappingLike",
    "SecondsLike",
    "SourceLike",
    "Value",
    "ValueLike",
    "dataclass",
];

/// Returns one import, on one line if it fits.
pub fn import(from: &str, names: &[&str]) -> String {
    let line = format!("from {from} import {}\n", names.join(", "));
    if line.len() <= functions::WIDTH {
        return line;
    }
    let lines: String = names.iter().map(|name| format!("    {name},\n")).collect();
    format!("from {from} import (\n{lines})\n")
}
