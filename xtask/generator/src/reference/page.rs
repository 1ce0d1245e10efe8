//! The pages, and their index.

use std::fmt::Write;

use anyhow::{Context, Result};
use wit_parser::{Function, FunctionKind, Interface, TypeDefKind, TypeId};

use super::{Sources, wit};
use crate::{
    javascript,
    names::{ToLowerCamelCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase},
    python,
};

const HEADER: &str = "<!-- Generated from wit/ by `cargo xtask bindings`. Do not edit. -->\n";

/// Returns the page of one interface.
pub fn text(sources: &Sources, interface: &Interface) -> Result<String> {
    let name = interface.name.as_deref().unwrap_or_default();
    let mut text = format!("{HEADER}# {name}\n\n{}\n", prose(interface.docs.contents.as_deref(), 1));
    contents(&mut text, sources, interface)?;
    let free: Vec<&Function> =
        interface.functions.values().filter(|function| function.kind.resource().is_none()).collect();
    for id in types(interface, |kind| matches!(kind, TypeDefKind::Resource), sources) {
        resource(&mut text, sources, interface, id)?;
    }
    if !free.is_empty() {
        writeln!(text, "\n## Functions")?;
        for function in free {
            one(&mut text, sources, interface, function)?;
        }
    }
    let named = types(interface, |kind| !matches!(kind, TypeDefKind::Resource | TypeDefKind::Type(_)), sources);
    if !named.is_empty() {
        writeln!(text, "\n## Types")?;
        for id in named {
            definition(&mut text, sources, id)?;
        }
    }
    Ok(text)
}

/// Returns the index page.
pub fn index(sources: &Sources) -> Result<String> {
    let mut text = format!(
        "{HEADER}# Reference\n\nEvery function of the WIT package, as WIT, Rust, JavaScript and Python have it. The text is the WIT's. \
         Rust is the native crate `scheduler-core`; a Rust guest has the same names in crate `scheduler-core-guest`. In Python, times are seconds, listings are \
         iterators. A name without parentheses is a property in JavaScript and an attribute in Python; `scheduler_core.aio` has the same names, awaited, and methods in place of attributes. In JavaScript, `scheduler-core/worker` has \
         them with promises.\n\n| interface | what it is | functions |\n|---|---|---|\n"
    );
    for (_, interface) in sources.package.exports("core")? {
        let name = interface.name.as_deref().unwrap_or_default();
        let docs = interface.docs.contents.as_deref().unwrap_or_default();
        let first = docs.split("\n\n").next().unwrap_or_default().replace('\n', " ");
        writeln!(text, "| [{name}]({name}.md) | {} | {} |", cell(first.trim()), interface.functions.len())?;
    }
    Ok(text)
}

fn types(interface: &Interface, wanted: impl Fn(&TypeDefKind) -> bool, sources: &Sources) -> Vec<TypeId> {
    interface.types.values().copied().filter(|id| wanted(&sources.package.resolve.types[*id].kind)).collect()
}

fn contents(text: &mut String, sources: &Sources, interface: &Interface) -> Result<()> {
    let mut lines = Vec::new();
    for id in types(interface, |kind| matches!(kind, TypeDefKind::Resource), sources) {
        let links: Vec<String> = of_resource(interface, id).map(|function| link(sources, function)).collect();
        let name = sources.package.resolve.types[id].name.as_deref().unwrap_or_default();
        lines.push(format!("- `{name}`: {}", links.join(" · ")));
    }
    let free: Vec<String> = interface
        .functions
        .values()
        .filter(|function| function.kind.resource().is_none())
        .map(|function| link(sources, function))
        .collect();
    if !free.is_empty() {
        lines.push(format!("- functions: {}", free.join(" · ")));
    }
    if !lines.is_empty() {
        writeln!(text, "\n{}", lines.join("\n"))?;
    }
    Ok(())
}

fn link(sources: &Sources, function: &Function) -> String {
    format!("[{}](#{})", item(function), anchor(sources, function))
}

fn anchor(sources: &Sources, function: &Function) -> String {
    match function.kind.resource() {
        Some(id) => {
            format!("{}{}", sources.package.resolve.types[id].name.as_deref().unwrap_or_default(), item(function))
        }
        None => item(function).to_owned(),
    }
}

fn item(function: &Function) -> &str {
    match function.kind {
        FunctionKind::Constructor(_) => "constructor",
        _ => function.item_name(),
    }
}

fn of_resource(interface: &Interface, id: TypeId) -> impl Iterator<Item = &Function> {
    interface.functions.values().filter(move |function| function.kind.resource() == Some(id))
}

fn resource(text: &mut String, sources: &Sources, interface: &Interface, id: TypeId) -> Result<()> {
    let definition = &sources.package.resolve.types[id];
    let name = definition.name.as_deref().unwrap_or_default();
    writeln!(text, "\n## Resource {name}\n\n`{}` in Rust, JavaScript and Python.", name.to_upper_camel_case())?;
    let docs = prose(definition.docs.contents.as_deref(), 2);
    if !docs.is_empty() {
        writeln!(text, "\n{docs}")?;
    }
    for function in of_resource(interface, id) {
        one(text, sources, interface, function)?;
    }
    Ok(())
}

/// Writes a function in four languages, and its documentation.
fn one(text: &mut String, sources: &Sources, interface: &Interface, function: &Function) -> Result<()> {
    let heading = match function.kind.resource() {
        Some(id) => {
            format!("{}.{}", sources.package.resolve.types[id].name.as_deref().unwrap_or_default(), item(function))
        }
        None => item(function).to_owned(),
    };
    writeln!(text, "\n### {heading}\n\n| | |\n|---|---|")?;
    let rows = [
        ("WIT", wit::function(&sources.package.resolve, function)?),
        ("Rust", native(sources, interface, function).with_context(|| format!("the crate has no function {heading}"))?),
        ("JavaScript", javascript::shown(&sources.javascript, function)?),
        ("Python", python::shown(&sources.python, function)?),
    ];
    for (language, signature) in rows {
        writeln!(text, "| {language} | `{}` |", cell(&signature))?;
    }
    let docs = prose(function.docs.contents.as_deref(), 3);
    if !docs.is_empty() {
        writeln!(text, "\n{docs}")?;
    }
    Ok(())
}

/// Functions with another name in the native crate, where a listing is an iterator and a snapshot
/// is one string.
const NATIVE_NAMES: &[(&str, &str)] = &[
    ("complete_many", "complete"),
    ("last_arrival_ms", "last_arrival"),
    ("list_prefixes", "prefixes"),
    ("list_reservations", "reservations"),
    ("list_tenants", "tenants"),
    ("next_actions_batch", "next_actions"),
    ("snapshot", "to_snapshot"),
];

/// Returns the signature in the native crate.
fn native(sources: &Sources, interface: &Interface, function: &Function) -> Option<String> {
    let name = match function.kind {
        FunctionKind::Constructor(_) => "new".to_owned(),
        _ => function.item_name().to_snake_case(),
    };
    let other = NATIVE_NAMES.iter().find(|(wit, _)| *wit == name).map(|(_, native)| *native);
    match function.kind.resource() {
        Some(id) => {
            let class = sources.package.resolve.types[id].name.as_deref().unwrap_or_default().to_upper_camel_case();
            let method = |name| sources.native.method(&class, name);
            let found = method(&name).or_else(|| method(other?))?;
            Some(if function.kind_is_method() {
                found.to_owned()
            } else {
                found.replacen("fn ", &format!("fn {class}::"), 1)
            })
        }
        None => {
            let module = match interface.name.as_deref() {
                Some("parser") => "dsl",
                Some("ip-pool") => "ip",
                Some(other) => other,
                None => "",
            };
            let found = sources.native.free(&module.to_snake_case(), &name)?;
            Some(found.replacen("fn ", &format!("fn {}::", module.to_snake_case()), 1))
        }
    }
}

trait Kind {
    fn kind_is_method(&self) -> bool;
}

impl Kind for Function {
    fn kind_is_method(&self) -> bool {
        matches!(self.kind, FunctionKind::Method(_))
    }
}

/// Writes a type and the form of its parts in each language.
fn definition(text: &mut String, sources: &Sources, id: TypeId) -> Result<()> {
    let resolve = &sources.package.resolve;
    let definition = &resolve.types[id];
    let name = definition.name.as_deref().unwrap_or_default();
    writeln!(
        text,
        "\n### {name}\n\n{} `{}`. {}",
        definition.kind.as_str(),
        name.to_upper_camel_case(),
        prose(definition.docs.contents.as_deref(), 3)
    )?;
    match &definition.kind {
        TypeDefKind::Record(record) if python::shown_folded(name).is_some() => {
            let (javascript, python) =
                (javascript::shown_folded(name).unwrap_or_default(), python::shown_folded(name).unwrap_or_default());
            writeln!(text, "\nJavaScript: `{javascript}`; Python: `{python}`. The WIT has columns:")?;
            writeln!(text, "\n| field | WIT | |\n|---|---|---|")?;
            for field in &record.fields {
                let docs = inline(field.docs.contents.as_deref());
                writeln!(text, "| `{}` | `{}` | {docs} |", field.name, cell(&wit::ty(resolve, &field.ty)?))?;
            }
        }
        TypeDefKind::Record(record) => {
            writeln!(text, "\n| field | WIT | JavaScript | Python | |\n|---|---|---|---|---|")?;
            for field in &record.fields {
                let (name, hint) = python::shown_field(&sources.python, field)?;
                writeln!(
                    text,
                    "| `{}` | `{}` | `{}: {}` | `{}: {}` | {} |",
                    field.name,
                    cell(&wit::ty(resolve, &field.ty)?),
                    field.name.to_lower_camel_case(),
                    cell(&javascript::shown_type(&sources.javascript, field.ty)?),
                    name,
                    cell(&hint),
                    inline(field.docs.contents.as_deref()),
                )?;
            }
        }
        TypeDefKind::Variant(variant) => {
            writeln!(text, "\n| case | carries | |\n|---|---|---|")?;
            for case in &variant.cases {
                let carries = case.ty.as_ref().map(|ty| wit::ty(resolve, ty)).transpose()?;
                let carries = carries.map(|ty| format!("`{}`", cell(&ty))).unwrap_or_default();
                writeln!(text, "| `{}` | {carries} | {} |", case.name, inline(case.docs.contents.as_deref()))?;
            }
        }
        TypeDefKind::Enum(cases) => {
            writeln!(text, "\n| WIT, JavaScript | Rust | Python | |\n|---|---|---|---|")?;
            for case in &cases.cases {
                writeln!(
                    text,
                    "| `{}` | `{}` | `{}` | {} |",
                    case.name,
                    case.name.to_upper_camel_case(),
                    case.name.to_shouty_snake_case(),
                    inline(case.docs.contents.as_deref())
                )?;
            }
        }
        TypeDefKind::Flags(flags) => {
            writeln!(text, "\n| flag | |\n|---|---|")?;
            for flag in &flags.flags {
                writeln!(text, "| `{}` | {} |", flag.name, inline(flag.docs.contents.as_deref()))?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// Returns documentation with its headings `level` deeper.
fn prose(docs: Option<&str>, level: usize) -> String {
    let mut fenced = false;
    let lines: Vec<String> = docs
        .unwrap_or_default()
        .trim()
        .lines()
        .map(|line| {
            if line.trim_start().starts_with("```") {
                fenced = !fenced;
            }
            if line.starts_with('#') && !fenced { format!("{}{line}", "#".repeat(level)) } else { line.to_owned() }
        })
        .collect();
    lines.join("\n")
}

fn inline(docs: Option<&str>) -> String {
    cell(&docs.unwrap_or_default().trim().replace('\n', " "))
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
