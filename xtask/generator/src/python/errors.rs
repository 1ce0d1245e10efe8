//! Errors: one base class per interface, one exception per kind.

use anyhow::{Result, bail};
use wit_parser::{Enum, Field, Record, Type, TypeDefKind, TypeId};

use super::{docs, functions, names, polish, records, types, world::World};

/// Returns the class of a case: `IpPoolExhaustedError`.
pub fn class(base: &str, case: &str) -> String {
    let stem = base.strip_suffix("Error").unwrap_or(base);
    let case = names::class(case);
    let case = case.strip_suffix("Error").unwrap_or(&case);
    format!("{stem}{case}Error")
}

/// Returns the class of the errors of closed objects, for an error with the state of its object.
pub fn closed(wit: &str, base: &str) -> Option<String> {
    (wit == "socket-error").then(|| class(base, "closed"))
}

/// The kinds of an error record: `kind` is an enum, `message` a text, and the rest is shared.
pub fn kinds<'w>(world: &'w World, record: &'w Record) -> Option<(&'w Enum, TypeId, &'w [Field])> {
    let [kind, message, rest @ ..] = record.fields.as_slice() else { return None };
    let Type::Id(id) = kind.ty else { return None };
    let TypeDefKind::Enum(kinds) = &world.definition(id).kind else { return None };
    (kind.name == "kind" && message.name == "message" && message.ty == Type::String).then_some((kinds, id, rest))
}

/// Returns the codes of an error type.
pub fn codes<'w>(world: &'w World, id: TypeId) -> Vec<&'w str> {
    match &world.definition(id).kind {
        TypeDefKind::Record(record) => kinds(world, record)
            .map(|(kinds, ..)| kinds.cases.iter().map(|case| case.name.as_str()).collect())
            .unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// Returns the exceptions and the descriptor of an error record.
pub fn text(world: &World, id: TypeId, record: &Record) -> Result<String> {
    let wit = world.wit_name(id);
    let base = world.class(id);
    let Some((kinds, kind, fields)) = kinds(world, record) else {
        bail!("error {wit} must be a record whose first fields are kind, an enum, and message: string")
    };
    let enumeration = world.class(kind);
    let mut text = format!("class {base}(SchedulerCoreError):\n");
    text += &docs::docstring(world, world.definition(id).docs.contents.as_deref(), 4);
    text += &format!("\n    kind: ClassVar[{enumeration}]\n    \"\"\"What went wrong.\"\"\"\n");
    for field in fields {
        text += &format!("    {}: {}\n", records::name(world, field), records::given(world, field)?);
        text += &docs::of_field(world, field, 4);
    }
    for case in &kinds.cases {
        text += &format!("    {}: ClassVar[type[{}]]\n", names::class(&case.name), class(&base, &case.name));
    }
    let mut parameters = vec!["message: str".to_owned(), "*".to_owned()];
    for field in fields {
        let given = records::given(world, field)?;
        let default = match given.as_str() {
            _ if types::is_option(world, &field.ty) => " = None",
            "int" => " = 0",
            _ if types::is_list(world, &field.ty) => " = ()",
            _ => "",
        };
        let hint = if default == " = ()" { records::taken(world, field)? } else { given };
        parameters.push(format!("{}: {hint}{default}", records::name(world, field)));
    }
    if fields.is_empty() {
        parameters.pop();
    }
    text.push('\n');
    text += &functions::signature(4, "__init__", "self", &parameters, "None");
    text += "        super().__init__(message)\n";
    for field in fields {
        let name = records::name(world, field);
        let value = if types::is_list(world, &field.ty) && !types::is_mapping(world, &field.ty) {
            format!("list({name})")
        } else {
            name.clone()
        };
        text += &format!("        self.{name} = {value}\n");
    }
    let mut aliases = String::new();
    let mut classes = String::new();
    for case in &kinds.cases {
        let name = class(&base, &case.name);
        let builtin =
            polish::builtin_exception(wit, &case.name).map(|builtin| format!(", {builtin}")).unwrap_or_default();
        text += &format!("\n\nclass {name}({base}{builtin}):\n");
        text += &docs::docstring(world, case.docs.contents.as_deref(), 4);
        text += &format!("\n    code = \"{}\"\n    kind = {enumeration}.{}\n", case.name, names::constant(&case.name));
        aliases += &format!("{base}.{} = {name}\n", names::class(&case.name));
        classes += &format!("        \"{}\": {name},\n", case.name);
    }
    // Closed objects have the same class everywhere; this error keeps its kind.
    let closed = closed(wit, &base);
    if let Some(name) = &closed {
        text += &format!(
            "\n\nclass {name}({base_case}, ClosedError):\n    \"\"\"The object is closed: an invalid state, and a `ClosedError` too.\"\"\"\n",
            base_case = class(&base, "invalid-state")
        );
    }
    text += &format!("\n\n{aliases}\n");
    let described = records::fields(world, fields, 8)?;
    text += &format!(
        "{} = wit.ErrorRecord(\n    {base},\n    {{\n{classes}    }},\n    [\n{described}    ],\n{})\n",
        types::constant(world, id),
        closed.map(|name| format!("    closed={name},\n")).unwrap_or_default()
    );
    Ok(text)
}
