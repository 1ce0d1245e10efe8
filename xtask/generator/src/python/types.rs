//! The hint and the descriptor of a type.

use anyhow::{Result, bail};
use wit_parser::{Handle, Type, TypeDefKind, TypeId};

use super::{names, polish, world::World};

/// Which way a value goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// From the caller: as much as is understood is taken.
    Taken,
    /// To the caller: one type.
    Given,
}

/// The type hint of `ty`.
pub fn hint(world: &World, ty: &Type, way: Way) -> Result<String> {
    Ok(match ty {
        Type::Bool => "bool".into(),
        Type::U8 | Type::U16 | Type::U32 | Type::U64 | Type::S8 | Type::S16 | Type::S32 | Type::S64 => "int".into(),
        Type::F32 | Type::F64 => "float".into(),
        Type::Char | Type::String => "str".into(),
        Type::ErrorContext => bail!("error-context is not supported"),
        Type::Id(id) => hint_of_definition(world, *id, way)?,
    })
}

fn hint_of_definition(world: &World, id: TypeId, way: Way) -> Result<String> {
    let definition = world.definition(id);
    if let Some(special) = polish::special(world.wit_name(id)) {
        return Ok(if way == Way::Taken { special.taken } else { special.given }.into());
    }
    Ok(match &definition.kind {
        TypeDefKind::Type(inner) => hint(world, inner, way)?,
        TypeDefKind::List(Type::U8) if way == Way::Taken => "BytesLike".into(),
        TypeDefKind::List(Type::U8) => "bytes".into(),
        TypeDefKind::List(inner) if way == Way::Taken => format!("Sequence[{}]", hint(world, inner, way)?),
        TypeDefKind::List(inner) => format!("list[{}]", hint(world, inner, way)?),
        TypeDefKind::Option(inner) => format!("{} | None", hint(world, inner, way)?),
        TypeDefKind::Tuple(tuple) => {
            let hints: Result<Vec<_>> = tuple.types.iter().map(|inner| hint(world, inner, way)).collect();
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

/// The expression for the descriptor of `ty`.
pub fn descriptor(world: &World, ty: &Type) -> Result<String> {
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
        Type::Id(id) => descriptor_of_definition(world, *id)?,
    })
}

fn descriptor_of_definition(world: &World, id: TypeId) -> Result<String> {
    if let Some(special) = polish::special(world.wit_name(id)) {
        return Ok(special.descriptor.into());
    }
    Ok(match &world.definition(id).kind {
        TypeDefKind::Type(inner) => descriptor(world, inner)?,
        TypeDefKind::List(Type::U8) => "wit.BYTES".into(),
        TypeDefKind::List(inner) => format!("wit.List({})", descriptor(world, inner)?),
        TypeDefKind::Option(inner) => format!("wit.Option({})", descriptor(world, inner)?),
        TypeDefKind::Tuple(tuple) => {
            let parts: Result<Vec<_>> = tuple.types.iter().map(|inner| descriptor(world, inner)).collect();
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

/// The constant that holds the descriptor of a named type.
pub fn constant(world: &World, id: TypeId) -> String {
    names::constant(world.wit_name(id))
}

/// Whether `ty` is an option.
pub fn is_option(world: &World, ty: &Type) -> bool {
    matches!(ty, Type::Id(id) if matches!(world.definition(*id).kind, TypeDefKind::Option(_)))
}

/// Whether `ty` is a list.
pub fn is_list(world: &World, ty: &Type) -> bool {
    matches!(ty, Type::Id(id) if matches!(world.definition(*id).kind, TypeDefKind::List(_)))
}
