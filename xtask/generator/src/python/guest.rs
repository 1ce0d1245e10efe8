//! The dispatch table of the Python guest: the name of each function in the bindings of
//! componentize-py, and its parameters.

use std::{collections::BTreeSet, fmt::Write};

use anyhow::{Context, Result, bail};
use wit_parser::{FunctionKind, Handle, InterfaceId, Resolve, Type, TypeDefKind, TypeId, TypeOwner};

use super::names::{class, constant, snake};
use crate::Package;

/// Returns the text of `conformance/guests/python/table.py`.
pub fn table(package: &Package) -> Result<String> {
    let resolve = &package.resolve;
    let interfaces = package.exports("core")?;
    let modules: Vec<String> =
        interfaces.iter().filter_map(|(_, interface)| interface.name.as_deref()).map(snake).collect();
    let exported: BTreeSet<InterfaceId> = interfaces.iter().map(|(id, _)| *id).collect();
    let mut text = format!(
        "\"\"\"Every function of package `scheduler:core`, as the imports of a Python guest have it.\"\"\"\n\
         # Generated from wit/ by `cargo xtask bindings`. Do not edit.\n\n\
         from shapes import Enum, Flags, List, Option, Own, Record, Tuple, Variant\n\
         from wit_world.imports import {}\n\n",
        modules.join(", ")
    );
    // Types are defined before their use, so in this order the parts of each shape exist.
    for (id, definition) in resolve.types.iter() {
        let TypeOwner::Interface(owner) = definition.owner else { continue };
        if exported.contains(&owner)
            && let Some(shape) = definition_of(resolve, id)?
        {
            writeln!(text, "{} = {shape}", name_of(resolve, id)?)?;
        }
    }
    text.push_str("\nFUNCTIONS = {\n");
    for (_, interface) in interfaces {
        let name = interface.name.as_deref().context("an interface without a name")?;
        writeln!(text, "    \"{name}\": {{")?;
        for (mangled, function) in &interface.functions {
            let (path, skip) = match function.kind {
                FunctionKind::Freestanding => (format!("{}.{}", snake(name), snake(function.item_name())), 0),
                FunctionKind::Constructor(resource) => (class_path(resolve, resource)?, 0),
                FunctionKind::Static(resource) => {
                    (format!("{}.{}", class_path(resolve, resource)?, snake(function.item_name())), 0)
                }
                FunctionKind::Method(resource) => {
                    (format!("{}.{}", class_path(resolve, resource)?, snake(function.item_name())), 1)
                }
                _ => bail!("{mangled}: async functions are not supported in a synchronous protocol"),
            };
            let parameters = function.params.iter().skip(skip).map(|parameter| shape(resolve, &parameter.ty));
            let parameters = parameters.collect::<Result<Vec<_>>>()?.join(", ");
            writeln!(text, "        \"{mangled}\": ({path}, [{parameters}]),")?;
        }
        text.push_str("    },\n");
    }
    text.push_str("}\n");
    Ok(text)
}

/// Returns the text of `conformance/guests/python/wit/world.wit`: a world that imports every interface.
pub fn wit_world(package: &Package) -> Result<String> {
    let mut imports = String::new();
    for (id, _) in package.exports("core")? {
        let name = package.resolve.id_of(id).context("an interface without a name")?;
        writeln!(imports, "    import {name};")?;
    }
    Ok(format!(
        "// Generated from wit/ by `cargo xtask bindings`. Do not edit.\n\n\
         /// The lane of a Python guest: a component that imports `scheduler:core` and makes the calls from inside.\n\
         package conformance:python-guest@0.1.0;\n\n\
         /// The guest.\nworld lane {{\n{imports}\n    \
         /// Answers one request of the lane protocol.\n    export call: func(request: string) -> string;\n}}\n"
    ))
}

/// Returns the shape of a named type; none for aliases and resources.
fn definition_of(resolve: &Resolve, id: TypeId) -> Result<Option<String>> {
    let definition = &resolve.types[id];
    Ok(Some(match &definition.kind {
        TypeDefKind::Resource | TypeDefKind::Type(_) | TypeDefKind::Handle(_) => return Ok(None),
        TypeDefKind::Record(record) => {
            let fields: Vec<String> = record
                .fields
                .iter()
                .map(|field| Ok(format!("\"{}\": {}", field.name, shape(resolve, &field.ty)?)))
                .collect::<Result<_>>()?;
            format!("Record({}, {{{}}})", class_path(resolve, id)?, fields.join(", "))
        }
        TypeDefKind::Variant(variant) => {
            let path = class_path(resolve, id)?;
            let case = |case: &wit_parser::Case| {
                let payload = case.ty.map_or(Ok("None".into()), |ty| shape(resolve, &ty))?;
                Ok(format!("\"{}\": ({path}_{}, {payload})", case.name, class(&case.name)))
            };
            format!("Variant({{{}}})", variant.cases.iter().map(case).collect::<Result<Vec<_>>>()?.join(", "))
        }
        TypeDefKind::Enum(cases) => {
            let path = class_path(resolve, id)?;
            let case = |case: &wit_parser::EnumCase| format!("\"{}\": {path}.{}", case.name, constant(&case.name));
            format!("Enum({{{}}})", cases.cases.iter().map(case).collect::<Vec<_>>().join(", "))
        }
        TypeDefKind::Flags(flags) => {
            let path = class_path(resolve, id)?;
            let flag = |flag: &wit_parser::Flag| format!("\"{}\": {path}.{}", flag.name, constant(&flag.name));
            format!("Flags({path}, {{{}}})", flags.flags.iter().map(flag).collect::<Vec<_>>().join(", "))
        }
        kind => anonymous(resolve, kind)?,
    }))
}

/// Returns the expression of a type's shape; `None` if the wire format is sufficient.
fn shape(resolve: &Resolve, ty: &Type) -> Result<String> {
    let Type::Id(id) = ty else { return Ok("None".into()) };
    let definition = &resolve.types[*id];
    match &definition.kind {
        TypeDefKind::Type(inner) => shape(resolve, inner),
        kind if definition.name.is_none() || matches!(kind, TypeDefKind::Handle(_)) => anonymous(resolve, kind),
        _ => name_of(resolve, *id),
    }
}

fn anonymous(resolve: &Resolve, kind: &TypeDefKind) -> Result<String> {
    Ok(match kind {
        TypeDefKind::List(item) => format!("List({})", shape(resolve, item)?),
        TypeDefKind::Option(inner) => format!("Option({})", shape(resolve, inner)?),
        TypeDefKind::Tuple(tuple) => {
            let parts: Vec<String> = tuple.types.iter().map(|ty| shape(resolve, ty)).collect::<Result<_>>()?;
            format!("Tuple([{}])", parts.join(", "))
        }
        TypeDefKind::Handle(Handle::Own(_)) => "Own()".into(),
        TypeDefKind::Handle(Handle::Borrow(_)) => "None".into(),
        other => bail!("{} is not supported as a parameter of a Python guest", other.as_str()),
    })
}

/// Returns the constant of a named type. Its name is unique in the package.
fn name_of(resolve: &Resolve, id: TypeId) -> Result<String> {
    Ok(constant(resolve.types[id].name.as_deref().context("a type without a name")?))
}

/// Returns the path of the class that componentize-py creates for a type or resource.
fn class_path(resolve: &Resolve, id: TypeId) -> Result<String> {
    let mut id = id;
    while let TypeDefKind::Type(Type::Id(inner)) = resolve.types[id].kind {
        id = inner;
    }
    let definition = &resolve.types[id];
    let TypeOwner::Interface(owner) = definition.owner else { bail!("a type outside an interface") };
    let module = resolve.interfaces[owner].name.as_deref().context("an interface without a name")?;
    Ok(format!("{}.{}", snake(module), class(definition.name.as_deref().context("a type without a name")?)))
}
