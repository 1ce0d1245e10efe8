//! The hint and the descriptor of a type.

use anyhow::{Result, bail};
use wit_parser::{Field, Handle, Type, TypeDefKind, TypeId};

use super::{
    names, polish,
    time::{self, Unit},
    world::World,
};

/// Direction of a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// From the caller: every supported form is accepted.
    Taken,
    /// To the caller: one type.
    Given,
}

/// Returns the type hint of `ty`, whose numbers are times if there is a unit.
pub fn hint(world: &World, ty: &Type, way: Way, unit: Option<Unit>) -> Result<String> {
    Ok(match ty {
        Type::U32 | Type::U64 | Type::S64 | Type::F64 if unit.is_some() => {
            if way == Way::Taken { "SecondsLike" } else { "float" }.into()
        }
        Type::Bool => "bool".into(),
        Type::U8 | Type::U16 | Type::U32 | Type::U64 | Type::S8 | Type::S16 | Type::S32 | Type::S64 => "int".into(),
        Type::F32 | Type::F64 => "float".into(),
        Type::Char | Type::String => "str".into(),
        Type::ErrorContext => bail!("error-context is not supported"),
        Type::Id(id) => hint_of_definition(world, *id, way, unit)?,
    })
}

fn hint_of_definition(world: &World, id: TypeId, way: Way, unit: Option<Unit>) -> Result<String> {
    let definition = world.definition(id);
    if let Some(special) = polish::special(world.wit_name(id)) {
        return Ok(if way == Way::Taken { special.taken } else { special.given }.into());
    }
    if nested(world, id)?.is_some() {
        return Ok("MappingLike[str, MappingLike[str, ValueLike]]".into());
    }
    if let Some((key, value)) = mapping(world, id) {
        let (key, value) =
            (hint(world, &key.ty, way, None)?, hint(world, &value.ty, way, time::of_field(world, value))?);
        let name = if way == Way::Taken { "MappingLike" } else { "dict" };
        return Ok(format!("{name}[{key}, {value}]"));
    }
    Ok(match &definition.kind {
        TypeDefKind::Type(inner) => hint(world, inner, way, unit)?,
        TypeDefKind::List(Type::U8) if way == Way::Taken => "BytesLike".into(),
        TypeDefKind::List(Type::U8) => "bytes".into(),
        TypeDefKind::List(inner) if way == Way::Taken => format!("Sequence[{}]", hint(world, inner, way, unit)?),
        TypeDefKind::List(inner) => format!("list[{}]", hint(world, inner, way, unit)?),
        TypeDefKind::Option(inner) => format!("{} | None", hint(world, inner, way, unit)?),
        TypeDefKind::Tuple(tuple) => {
            let hints: Result<Vec<_>> = tuple.types.iter().map(|inner| hint(world, inner, way, unit)).collect();
            format!("tuple[{}]", hints?.join(", "))
        }
        TypeDefKind::Handle(Handle::Own(resource) | Handle::Borrow(resource)) => world.class(*resource),
        TypeDefKind::Enum(_) if way == Way::Taken => format!("{}Like", world.class(id)),
        TypeDefKind::Variant(variant) if way == Way::Taken && variant.cases.iter().any(|case| case.ty.is_none()) => {
            format!("{}Like", world.class(id))
        }
        TypeDefKind::Enum(_) | TypeDefKind::Variant(_) | TypeDefKind::Flags(_) | TypeDefKind::Record(_) => {
            world.class(id)
        }
        other => bail!("{} is not supported", other.as_str()),
    })
}

/// Returns the expression for the descriptor of `ty`, whose numbers are times if there is a unit.
pub fn descriptor(world: &World, ty: &Type, unit: Option<Unit>) -> Result<String> {
    if let Some(descriptor) = unit.and_then(|unit| time::descriptor(ty, unit)) {
        return Ok(descriptor);
    }
    Ok(match ty {
        Type::Bool => "wit.BOOL".into(),
        Type::U8 => "wit.U8".into(),
        Type::U16 => "wit.U16".into(),
        Type::U32 => "wit.U32".into(),
        Type::U64 => "wit.U64".into(),
        Type::S8 => "wit.S8".into(),
        Type::S16 => "wit.S16".into(),
        Type::S32 => "wit.S32".into(),
        Type::S64 => "wit.S64".into(),
        Type::F32 => "wit.F32".into(),
        Type::F64 => "wit.F64".into(),
        Type::Char => "wit.CHAR".into(),
        Type::String => "wit.STRING".into(),
        Type::ErrorContext => bail!("error-context is not supported"),
        Type::Id(id) => descriptor_of_definition(world, *id, unit)?,
    })
}

fn descriptor_of_definition(world: &World, id: TypeId, unit: Option<Unit>) -> Result<String> {
    if let Some(special) = polish::special(world.wit_name(id)) {
        return Ok(special.descriptor.into());
    }
    if let Some(fields) = nested(world, id)? {
        return Ok(format!("wit.Nested({fields})"));
    }
    if let Some((key, value)) = mapping(world, id) {
        return Ok(format!("wit.Mapping({}, {})", field(world, key)?, field(world, value)?));
    }
    Ok(match &world.definition(id).kind {
        TypeDefKind::Type(inner) => descriptor(world, inner, unit)?,
        TypeDefKind::List(Type::U8) => "wit.BYTES".into(),
        TypeDefKind::List(inner) => format!("wit.List({})", descriptor(world, inner, unit)?),
        TypeDefKind::Option(inner) => format!("wit.Option({})", descriptor(world, inner, unit)?),
        TypeDefKind::Tuple(tuple) => {
            let parts: Result<Vec<_>> = tuple.types.iter().map(|inner| descriptor(world, inner, unit)).collect();
            format!("wit.Tuple({})", parts?.join(", "))
        }
        TypeDefKind::Handle(Handle::Own(resource)) => format!("wit.Own({})", world.class(*resource)),
        TypeDefKind::Handle(Handle::Borrow(resource)) => format!("wit.Borrow({})", world.class(*resource)),
        TypeDefKind::Enum(_) | TypeDefKind::Variant(_) | TypeDefKind::Flags(_) | TypeDefKind::Record(_) => {
            constant(world, id)
        }
        other => bail!("{} is not supported", other.as_str()),
    })
}

/// Returns the constant that holds the descriptor of a named type.
pub fn constant(world: &World, id: TypeId) -> String {
    names::constant(world.wit_name(id))
}

/// Returns whether `ty` is an option.
pub fn is_option(world: &World, ty: &Type) -> bool {
    matches!(ty, Type::Id(id) if matches!(world.definition(*id).kind, TypeDefKind::Option(_)))
}

/// Returns whether `ty` is a list.
pub fn is_list(world: &World, ty: &Type) -> bool {
    matches!(ty, Type::Id(id) if matches!(world.definition(*id).kind, TypeDefKind::List(_)))
}

/// Returns whether `ty` is an enum.
pub fn is_enum(world: &World, ty: &Type) -> bool {
    matches!(ty, Type::Id(id) if matches!(world.definition(*id).kind, TypeDefKind::Enum(_)))
}

/// Returns the definition that `ty` names.
pub fn id(ty: &Type) -> Result<TypeId> {
    let Type::Id(id) = ty else { bail!("a type without a definition") };
    Ok(*id)
}

/// Returns whether `ty` is a list of named things.
pub fn is_mapping(world: &World, ty: &Type) -> bool {
    matches!(ty, Type::Id(id) if mapping(world, *id).is_some())
}

/// Returns the fields of a list that is a dict of dicts.
fn nested(world: &World, id: TypeId) -> Result<Option<String>> {
    let TypeDefKind::List(Type::Id(item)) = &world.definition(id).kind else { return Ok(None) };
    if !polish::is_nested(world.wit_name(*item)) {
        return Ok(None);
    }
    let TypeDefKind::Record(record) = &world.definition(*item).kind else { return Ok(None) };
    let fields: Result<Vec<String>> = record.fields.iter().map(|part| field(world, part)).collect();
    Ok(Some(fields?.join(", ")))
}

/// Returns the key and the value of a list of named records: a `dict` in Python.
fn mapping<'w>(world: &'w World, id: TypeId) -> Option<(&'w Field, &'w Field)> {
    let TypeDefKind::List(Type::Id(item)) = &world.definition(id).kind else { return None };
    if !world.named.contains(&world.resolved(*item)) {
        return None;
    }
    let TypeDefKind::Record(record) = &world.definition(*item).kind else { return None };
    match record.fields.as_slice() {
        [key, value] => Some((key, value)),
        _ => None,
    }
}

/// Returns the expression that describes a field.
pub fn field(world: &World, field: &Field) -> Result<String> {
    let unit = time::of_field(world, field);
    let name = names::snake(&time::name(&field.name, unit));
    Ok(format!("wit.Field(\"{}\", \"{name}\", {})", field.name, descriptor(world, &field.ty, unit)?))
}
