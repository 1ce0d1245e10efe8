//! The classes of resources.

use anyhow::Result;
use wit_parser::{Function, Handle, Type, TypeDefKind, TypeId};

use crate::names::ToLowerCamelCase;

use super::{
    codecs::Codecs,
    functions::Callable,
    model::{Exported, Model, Resource},
    text::Text,
};

/// Writes the class of `resource`, and the `Call`s of its functions into `calls`.
pub fn class(
    text: &mut Text,
    calls: &mut Text,
    codecs: &mut Codecs<'_, '_>,
    model: &Model<'_>,
    interface: &Exported<'_>,
    resource: &Resource<'_>,
) -> Result<()> {
    let mut outcome = Ok(());
    text.gap();
    text.block(format!("class {} extends rt.Resource {{", resource.class), "}", |text| {
        outcome = members(text, calls, codecs, model, interface, resource);
    });
    outcome
}

fn members(
    text: &mut Text,
    calls: &mut Text,
    codecs: &mut Codecs<'_, '_>,
    model: &Model<'_>,
    interface: &Exported<'_>,
    resource: &Resource<'_>,
) -> Result<()> {
    if resource.constructor.is_none() {
        let makers = makers(model, resource.id).join(", ");
        let advice = if makers.is_empty() { String::new() } else { format!("; one comes from {makers}") };
        let message = format!("{} has no constructor{advice}", resource.class);
        text.block("constructor() {", "}", |text| {
            text.line(format!("throw rt.noConstructor({}, {message:?});", resource.class))
        });
    }
    let functions = resource.constructor.iter().chain(&resource.statics).chain(&resource.methods);
    for function in functions {
        let callable = Callable { model, function, interface: interface.name, class: Some(&resource.class) };
        let is_static = matches!(function.kind, wit_parser::FunctionKind::Static(_));
        let head = format!(
            "{}{}({}) {{",
            if is_static {
                "static "
            } else if callable.is_getter() {
                "get "
            } else {
                ""
            },
            callable.name(),
            callable.parameters().join(", ")
        );
        let mut outcome = Ok(());
        text.gap();
        text.block(head, "}", |text| {
            if is_close(model, function) {
                text.line("// Closing twice is harmless, after the handle itself was given back too.");
                text.line("if (rt.handle(this)?.raw === undefined) return;");
            }
            outcome = callable.body(text, codecs);
        });
        outcome?;
        calls.line(callable.call());
    }
    Ok(())
}

/// Returns whether the WIT has its own `close`, which replaces the one that all classes have.
pub fn is_close(model: &Model<'_>, function: &Function) -> bool {
    function.item_name() == "close" && model.arguments(function).is_empty()
}

/// Returns the functions that return such an object, as a user writes them.
fn makers(model: &Model<'_>, wanted: TypeId) -> Vec<String> {
    let mut makers = Vec::new();
    for interface in &model.interfaces {
        for resource in &interface.resources {
            for function in &resource.statics {
                if returns(model, function, wanted) {
                    makers.push(format!("{}.{}(…)", resource.class, function.item_name().to_lower_camel_case()));
                }
            }
            for function in &resource.methods {
                if returns(model, function, wanted) {
                    makers.push(format!("{}(…) of a {}", function.item_name().to_lower_camel_case(), resource.class));
                }
            }
        }
        for function in &interface.functions {
            if returns(model, function, wanted) {
                makers.push(format!("{}(…)", function.name.to_lower_camel_case()));
            }
        }
    }
    makers
}

fn returns(model: &Model<'_>, function: &Function, wanted: TypeId) -> bool {
    model.outcome(function).0.is_some_and(|ty| contains(model, ty, wanted))
}

fn contains(model: &Model<'_>, ty: Type, wanted: TypeId) -> bool {
    let Some((_, definition)) = model.definition(ty) else { return false };
    match &definition.kind {
        TypeDefKind::Handle(Handle::Own(id)) => {
            model.definition(Type::Id(*id)).is_some_and(|(resource, _)| resource == wanted)
        }
        TypeDefKind::List(inner) | TypeDefKind::Option(inner) => contains(model, *inner, wanted),
        TypeDefKind::Tuple(tuple) => tuple.types.iter().any(|ty| contains(model, *ty, wanted)),
        TypeDefKind::Record(record) => record.fields.iter().any(|field| contains(model, field.ty, wanted)),
        TypeDefKind::Variant(variant) => {
            variant.cases.iter().filter_map(|case| case.ty).any(|ty| contains(model, ty, wanted))
        }
        _ => false,
    }
}
