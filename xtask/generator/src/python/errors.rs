//! Error records: a base an interface, an exception a kind.

use anyhow::{Context, Result, ensure};
use wit_parser::{Enum, EnumCase, Field, Record, Type, TypeDefKind, TypeId};

use super::{
    docs, functions, names, polish, records,
    types::{self, Way},
    world::World,
};

/// The exceptions and the descriptor of an error record.
pub fn text(world: &World, id: TypeId, definition: &Record) -> Result<String> {
    let wit = world.wit_name(id);
    let base = world.class(id);
    let (kinds, fields) = parts(world, definition).with_context(|| format!("error {wit}"))?;
    let mut text = format!("class {base}(SchedulerCoreError):\n");
    text += &docs::docstring(world, world.definition(id).docs.contents.as_deref(), 4);
    text.push('\n');
    for kind in &kinds.cases {
        text += &format!("    {}: ClassVar[type[{}]]\n", names::class(&kind.name), class(&base, kind));
        text += &docs::docstring(world, kind.docs.contents.as_deref(), 4);
    }
    text += &details(world, fields)?;
    let mut aliases = String::new();
    let mut cases = String::new();
    for kind in &kinds.cases {
        let name = class(&base, kind);
        let builtin =
            polish::builtin_exception(wit, &kind.name).map(|builtin| format!(", {builtin}")).unwrap_or_default();
        text += &format!("\n\nclass {name}({base}{builtin}):\n");
        text += &docs::docstring(world, kind.docs.contents.as_deref(), 4);
        text += &format!("\n    code = \"{}\"\n", kind.name);
        aliases += &format!("{base}.{} = {name}\n", names::class(&kind.name));
        cases += &format!("        \"{}\": {name},\n", kind.name);
    }
    text += &format!("\n\n{aliases}\n");
    text += &format!(
        "{} = wit.ErrorRecord(\n    {base},\n    {{\n{cases}    }},\n    [\n{}    ],\n)\n",
        types::constant(world, id),
        records::fields(world, fields, 8)?,
    );
    Ok(text)
}

/// The kinds of an error record, and its fields after kind and message.
pub fn parts<'w>(world: &'w World, record: &'w Record) -> Result<(&'w Enum, &'w [Field])> {
    let rule = "an error is a record that begins with kind: an enum, and message: string";
    let [kind, message, fields @ ..] = record.fields.as_slice() else { anyhow::bail!(rule) };
    ensure!(kind.name == "kind" && message.name == "message" && message.ty == Type::String, rule);
    let Type::Id(id) = kind.ty else { anyhow::bail!(rule) };
    let TypeDefKind::Enum(kinds) = &world.definition(world.resolved(id)).kind else { anyhow::bail!(rule) };
    Ok((kinds, fields))
}

/// The class of a kind: `IpPoolExhaustedError`.
pub fn class(base: &str, kind: &EnumCase) -> String {
    let stem = base.strip_suffix("Error").unwrap_or(base);
    let kind = names::class(&kind.name);
    let kind = kind.strip_suffix("Error").unwrap_or(&kind);
    format!("{stem}{kind}Error")
}

/// The attributes that all exceptions of a base share, and their constructor.
fn details(world: &World, fields: &[Field]) -> Result<String> {
    let mut text = String::new();
    let mut parameters = vec!["message: str".to_owned(), "*".to_owned()];
    let mut body = String::from("        super().__init__(message)\n");
    for field in fields {
        let name = names::snake(&field.name);
        let hint = types::hint(world, &field.ty, Way::Given)?;
        text += &format!("    {name}: {hint}\n");
        text += &docs::docstring(world, field.docs.contents.as_deref(), 4);
        if types::is_option(world, &field.ty) {
            parameters.push(format!("{name}: {hint} = None"));
            body += &format!("        self.{name} = {name}\n");
        } else if types::is_list(world, &field.ty) {
            parameters.push(format!("{name}: Optional[{hint}] = None"));
            body += &format!("        self.{name} = [] if {name} is None else {name}\n");
        } else {
            parameters.push(format!("{name}: {hint}"));
            body += &format!("        self.{name} = {name}\n");
        }
    }
    text.push('\n');
    text += &functions::signature(4, "__init__", "self", &parameters, "None");
    text += &body;
    Ok(text)
}
