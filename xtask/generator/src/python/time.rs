//! Times: milliseconds and nanoseconds in the WIT, seconds in Python.

use wit_parser::{Field, Function, Param, Type, TypeDefKind};

use super::{polish, world::World};

/// The unit of the component.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Thousandths of a second.
    Milliseconds,
    /// Billionths of a second.
    Nanoseconds,
}

/// Returns the unit of a parameter.
pub fn of_parameter(world: &World, parameter: &Param) -> Option<Unit> {
    of_name(world, &parameter.name, &parameter.ty)
}

/// Returns the unit of a field.
pub fn of_field(world: &World, field: &Field) -> Option<Unit> {
    of_name(world, &field.name, &field.ty)
}

/// Returns the unit of a function's result.
pub fn of_result(world: &World, function: &Function, ok: &Type) -> Option<Unit> {
    if polish::returns_milliseconds(&function.name) {
        return Some(Unit::Milliseconds);
    }
    of_name(world, function.item_name(), ok)
}

/// Returns the unit of a value called `name`, by the alias of its type or by its suffix.
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

/// Returns the name without its unit.
pub fn name(wit: &str, unit: Option<Unit>) -> String {
    if unit.is_none() {
        return wit.to_owned();
    }
    if matches!(wit, "milliseconds" | "nanoseconds") {
        return "seconds".to_owned();
    }
    wit.strip_suffix("-ms").or_else(|| wit.strip_suffix("-ns")).unwrap_or(wit).to_owned()
}

/// Returns the descriptor of a number of `unit`.
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
