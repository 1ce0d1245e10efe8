//! Records: frozen dataclasses whose constructor checks and converts.

use anyhow::Result;
use wit_parser::{Field, Record, TypeId};

use super::{
    docs, names,
    types::{self, Way},
    world::World,
};

/// The class and the descriptor of a record.
pub fn text(world: &World, id: TypeId, record: &Record) -> Result<String> {
    let class = world.class(id);
    let constant = types::constant(world, id);
    let mut text = format!("@dataclass(frozen=True, init=False)\nclass {class}:\n");
    text += &docs::docstring(world, world.definition(id).docs.contents.as_deref(), 4);
    text.push('\n');
    for field in &record.fields {
        text += &format!("    {}: {}\n", names::snake(&field.name), types::hint(world, &field.ty, Way::Given)?);
        text += &docs::docstring(world, field.docs.contents.as_deref(), 4);
    }
    let parameters = parameters(world, &record.fields)?;
    let values: Vec<_> = record.fields.iter().map(|field| names::snake(&field.name)).collect();
    let comma = if values.len() == 1 { "," } else { "" };
    text.push('\n');
    text += &super::functions::signature(4, "__init__", "self", &parameters, "None");
    text += &format!("        {constant}.fill(self, ({}{comma}))\n\n\n", values.join(", "));
    text += &format!("{constant} = wit.Record(\n    {class},\n    [\n{}    ],\n)\n", fields(world, &record.fields, 8)?);
    Ok(text)
}

/// The lines that describe `fields`.
pub fn fields(world: &World, fields: &[Field], indent: usize) -> Result<String> {
    let pad = " ".repeat(indent);
    fields
        .iter()
        .map(|field| {
            let descriptor = types::descriptor(world, &field.ty)?;
            Ok(format!("{pad}wit.Field(\"{}\", \"{}\", {descriptor}),\n", field.name, names::snake(&field.name)))
        })
        .collect()
}

/// The parameters of a constructor. Options and lists at the end have defaults.
pub fn parameters(world: &World, fields: &[Field]) -> Result<Vec<String>> {
    let required = fields
        .iter()
        .rposition(|field| !types::is_option(world, &field.ty) && !types::is_list(world, &field.ty))
        .map_or(0, |last| last.saturating_add(1));
    let any_option = fields.iter().skip(required).any(|field| types::is_option(world, &field.ty));
    fields
        .iter()
        .enumerate()
        .map(|(index, field)| {
            let hint = types::hint(world, &field.ty, Way::Taken)?;
            let default = match (index >= required && any_option, types::is_option(world, &field.ty)) {
                (true, true) => " = None",
                (true, false) => " = ()",
                (false, _) => "",
            };
            Ok(format!("{}: {hint}{default}", names::snake(&field.name)))
        })
        .collect()
}
