//! Records: frozen dataclasses whose constructor checks and converts.

use anyhow::Result;
use wit_parser::{Field, Record, TypeId};

use super::{
    docs, facade, names, rows, time,
    types::{self, Way},
    world::World,
};

/// Returns the class and the descriptor of a record.
pub fn text(world: &World, id: TypeId, record: &Record) -> Result<String> {
    let class = world.class(id);
    let constant = types::constant(world, id);
    let mut text = format!("@dataclass(frozen=True, init=False)\nclass {class}:\n");
    text += &docs::docstring(world, world.definition(id).docs.contents.as_deref(), 4);
    text.push('\n');
    // A page that users get whole has no cursor in Python.
    let shown: &[Field] = match record.fields.split_last() {
        Some((last, rest)) if world.pages.contains(&id) && last.name == "next" => rest,
        _ => &record.fields,
    };
    for field in shown {
        text += &format!("    {}: {}\n", name(world, field), given(world, field)?);
        text += &docs::of_field(world, field, 4);
    }
    let parameters = parameters(world, shown)?;
    let values: Vec<_> = shown.iter().map(|field| name(world, field)).collect();
    let comma = if values.len() == 1 { "," } else { "" };
    text.push('\n');
    text += &super::functions::signature(4, "__init__", "self", &parameters, "None");
    text += &format!("        {constant}.fill(self, ({}{comma}))\n\n\n", values.join(", "));
    text += &format!("{constant} = wit.Record(\n    {class},\n    [\n{}    ],\n)\n", fields(world, &record.fields, 8)?);
    Ok(text)
}

/// Returns the lines that describe `fields`.
pub fn fields(world: &World, fields: &[Field], indent: usize) -> Result<String> {
    let pad = " ".repeat(indent);
    fields.iter().map(|field| Ok(format!("{pad}{},\n", types::field(world, field)?))).collect()
}

/// Returns the name of a field.
pub fn name(world: &World, field: &Field) -> String {
    names::snake(&time::name(&field.name, time::of_field(world, field)))
}

/// Returns the hint of a field's value.
pub fn given(world: &World, field: &Field) -> Result<String> {
    if let Some(page) = facade::page_of(world, &field.ty) {
        return match rows::row(page) {
            Some(row) => Ok(row.list_hint()),
            None => Ok(format!("list[{}]", facade::rows_of(world, page)?.0)),
        };
    }
    types::hint(world, &field.ty, Way::Given, time::of_field(world, field))
}

/// Returns the hint of the values that a field accepts.
pub fn taken(world: &World, field: &Field) -> Result<String> {
    types::hint(world, &field.ty, Way::Taken, time::of_field(world, field))
}

/// Returns the descriptor of a page, with its columns unchanged.
pub fn page(world: &World, id: TypeId, record: &Record) -> Result<String> {
    let fields: String = record
        .fields
        .iter()
        .map(|field| {
            let descriptor = types::descriptor(world, &field.ty, None)?;
            Ok(format!("        wit.Field(\"{}\", \"{}\", {descriptor}),\n", field.name, names::snake(&field.name)))
        })
        .collect::<Result<_>>()?;
    Ok(format!("{} = wit.Page(\n    \"{}\",\n    [\n{fields}    ],\n)\n", types::constant(world, id), world.class(id)))
}

/// Returns the parameters of a constructor. Optional ones come last, keyword-only unless they
/// already came last.
pub fn parameters(world: &World, fields: &[Field]) -> Result<Vec<String>> {
    let may_be_left_out = |field: &Field| types::is_option(world, &field.ty) || types::is_mapping(world, &field.ty);
    let required = fields.iter().rposition(|field| !may_be_left_out(field) && !types::is_list(world, &field.ty));
    let required = required.map_or(0, |last| last.saturating_add(1));
    // A list at the end is optional if another parameter is.
    let any_option = fields.iter().skip(required).any(may_be_left_out);
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    let mut is_moved = false;
    for (index, field) in fields.iter().enumerate() {
        let hint = match facade::page_of(world, &field.ty) {
            Some(_) => given(world, field)?,
            None => taken(world, field)?,
        };
        let name = name(world, field);
        if may_be_left_out(field) || (index >= required && any_option) {
            is_moved |= index < required;
            let default = if types::is_option(world, &field.ty) { "None" } else { "()" };
            rest.push(format!("{name}: {hint} = {default}"));
        } else {
            first.push(format!("{name}: {hint}"));
        }
    }
    if is_moved {
        first.push("*".into());
    }
    first.extend(rest);
    Ok(first)
}
