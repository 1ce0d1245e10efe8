//! WIT types in TypeScript.

use anyhow::{Result, bail};
use wit_parser::{Handle, Type, TypeDefKind, TypeId};

use crate::names::{ToLowerCamelCase, ToUpperCamelCase};

use super::{
    codecs::column,
    model::{Model, Special},
};

/// Direction of a value: users may pass more forms than they get.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Users pass it.
    In,
    /// Users get it.
    Out,
}

/// Returns the TypeScript type of `ty`.
pub fn typescript(model: &Model<'_>, ty: Type, direction: Direction) -> Result<String> {
    let Some((id, definition)) = model.definition(ty) else { return scalar(model.target(ty)) };
    if let Some(special) = model.special(id) {
        return Ok(match (special, direction) {
            (Special::IpAddress | Special::IpNetwork, _) => "string".into(),
            (Special::U128, _) => "Integer".into(),
            (Special::Value, Direction::In) => "ValueInput".into(),
            (Special::Value, Direction::Out) => "Value".into(),
        });
    }
    if definition.name.is_some() {
        return Ok(name(model, id, direction));
    }
    let readonly = if direction == Direction::In { "readonly " } else { "" };
    Ok(match &definition.kind {
        TypeDefKind::Option(inner) => format!("{} | undefined", typescript(model, *inner, direction)?),
        TypeDefKind::List(Type::U8) => "Uint8Array".into(),
        TypeDefKind::List(inner) => {
            let element = typescript(model, *inner, direction)?;
            let element = if element.contains(" | ") { format!("({element})") } else { element };
            match (column(model.target(*inner)), direction) {
                (Some(kind), Direction::In) => format!("{kind} | readonly {element}[]"),
                (Some(kind), Direction::Out) => kind.into(),
                (None, _) => format!("{readonly}{element}[]"),
            }
        }
        TypeDefKind::Tuple(tuple) => {
            let parts = tuple.types.iter().map(|ty| typescript(model, *ty, direction)).collect::<Result<Vec<_>>>()?;
            format!("{readonly}[{}]", parts.join(", "))
        }
        TypeDefKind::Result(result) => {
            let side =
                |ty: Option<Type>| ty.map_or_else(|| Ok("undefined".into()), |ty| typescript(model, ty, direction));
            format!("{{ ok: {} }} | {{ err: {} }}", side(result.ok)?, side(result.err)?)
        }
        TypeDefKind::Handle(Handle::Own(id) | Handle::Borrow(id)) => model.class(*id),
        other => bail!("a {} is not supported", other.as_str()),
    })
}

/// Returns the name of a named type. If users may pass more forms than they get, these have a second name.
pub fn name(model: &Model<'_>, id: TypeId, direction: Direction) -> String {
    let name = model.name(id).to_upper_camel_case();
    if direction == Direction::In && has_input_form(model, id) { format!("{name}Input") } else { name }
}

/// Returns whether the type needs a second name for the forms that users may pass.
pub fn has_input_form(model: &Model<'_>, id: TypeId) -> bool {
    let both = model.types.iter().any(|named| named.id == id && named.taken && named.returned);
    both && differs(model, Type::Id(id))
}

/// Returns whether users may pass more forms of a type than they get.
fn differs(model: &Model<'_>, ty: Type) -> bool {
    let Some((id, definition)) = model.definition(ty) else { return false };
    if let Some(special) = model.special(id) {
        return special == Special::Value;
    }
    match &definition.kind {
        TypeDefKind::Record(record) => record.fields.iter().any(|field| differs(model, field.ty)),
        TypeDefKind::Variant(variant) => variant.cases.iter().filter_map(|case| case.ty).any(|ty| differs(model, ty)),
        TypeDefKind::List(Type::U8) => false,
        // Users may pass readonly arrays, and omit those of a record.
        TypeDefKind::List(_) | TypeDefKind::Tuple(_) => true,
        TypeDefKind::Option(inner) => differs(model, *inner),
        TypeDefKind::Result(result) => [result.ok, result.err].into_iter().flatten().any(|ty| differs(model, ty)),
        _ => false,
    }
}

/// A property key. Example: `bind`, `"tcp-v4"`.
pub fn key(name: &str) -> String {
    if name.contains('-') { format!("{name:?}") } else { name.to_lower_camel_case() }
}

fn scalar(ty: Type) -> Result<String> {
    Ok(match ty {
        Type::Bool => "boolean",
        Type::U8 | Type::U16 | Type::U32 | Type::S8 | Type::S16 | Type::S32 | Type::F32 | Type::F64 => "number",
        Type::U64 | Type::S64 => "Integer",
        Type::Char | Type::String => "string",
        Type::ErrorContext | Type::Id(_) => bail!("{ty:?} is not supported"),
    }
    .into())
}
