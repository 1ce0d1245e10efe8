//! Times: the WIT counts milliseconds and nanoseconds, Python has seconds.

use wit_parser::{Field, Function, Param, Type, TypeDefKind};

use super::{polish, world::World};

/// What the component counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Thousandths of a second.
    Milliseconds,
    /// Thousand-millionths of a second.
    Nanoseconds,
}

/// The unit of a parameter.
pub fn of_parameter(world: &World, parameter: &Param) -> Option<Unit> {
    of_name(world, &parameter.name, &parameter.ty)
}

/// The unit of a field.
pub fn of_field(world: &World, field: &Field) -> Option<Unit> {
    of_name(world, &field.name, &field.ty)
}

/// The unit of what a function returns.
pub fn of_result(world: &World, function: &Function, ok: &Type) -> Option<Unit> {
    if polish::returns_milliseconds(&function.name) {
        return Some(Unit::Milliseconds);
    }
    of_name(world, function.item_name(), ok)
}

/// The unit of something called `name`, by its type's alias or by its suffix.
pub fn of_name(world: &World, name: &str, ty: &Type) -> Option<Unit> {
    match alias(world, ty) {
        Some("milliseconds") => return Some(Unit::Milliseconds),
        Some("nanoseconds") => return Some(Unit::Nanoseconds),
        _ => {}
    }
    if !is_number(world, ty) {
        return None;
    }
    if name.ends_with("-ms") || name == "milliseconds" {
        Some(Unit::Milliseconds)
    } else if name.ends_with("-ns") || name == "nanoseconds" {
        Some(Unit::Nanoseconds)
    } else {
        None
    }
}

/// The name without its unit.
pub fn name(wit: &str, unit: Option<Unit>) -> String {
    if unit.is_none() {
        return wit.to_owned();
    }
    if matches!(wit, "milliseconds" | "nanoseconds") {
        return "seconds".to_owned();
    }
    wit.strip_suffix("-ms").or_else(|| wit.strip_suffix("-ns")).unwrap_or(wit).to_owned()
}

/// The descriptor of a number of `unit`.
pub fn descriptor(ty: &Type, unit: Unit) -> Option<String> {
    let unit = match unit {
        Unit::Milliseconds => "MS",
        Unit::Nanoseconds => "NS",
    };
    let base = match ty {
        Type::U32 => "U32",
        Type::U64 => "U64",
        Type::S64 => "S64",
        Type::F64 => "F64",
        _ => return None,
    };
    Some(format!("wit.{unit}_{base}"))
}

fn alias<'w>(world: &'w World, ty: &Type) -> Option<&'w str> {
    let Type::Id(id) = ty else { return None };
    let definition = &world.resolve.types[*id];
    match &definition.kind {
        TypeDefKind::Option(inner) | TypeDefKind::List(inner) => alias(world, inner),
        TypeDefKind::Type(inner) => match definition.name.as_deref() {
            Some(name @ ("milliseconds" | "nanoseconds")) => Some(name),
            _ => alias(world, inner),
        },
        _ => None,
    }
}

fn is_number(world: &World, ty: &Type) -> bool {
    match ty {
        Type::U32 | Type::U64 | Type::S64 | Type::F64 => true,
        Type::Id(id) => match &world.definition(*id).kind {
            TypeDefKind::Option(inner) | TypeDefKind::List(inner) | TypeDefKind::Type(inner) => is_number(world, inner),
            _ => false,
        },
        _ => false,
    }
}
