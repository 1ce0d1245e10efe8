//! Resources: classes.

use anyhow::Result;
use wit_parser::{Function, FunctionKind, Handle, Type, TypeDefKind, TypeId};

use super::{
    docs, functions, names,
    world::{Module, World},
};

/// The class of a resource.
pub fn text(world: &World, module: &Module, id: TypeId) -> Result<String> {
    let class = world.class(id);
    let mut text = format!("class {class}(wit.Resource):\n");
    text += &docs::docstring(world, world.definition(id).docs.contents.as_deref(), 4);
    text += "\n    __slots__ = ()\n";
    let own: Vec<&Function> = module
        .interface
        .functions
        .values()
        .filter(|function| function.kind.resource().is_some_and(|resource| world.resolved(resource) == id))
        .collect();
    if !own.iter().any(|function| matches!(function.kind, FunctionKind::Constructor(_))) {
        text += &no_constructor(world, id, &class);
    }
    for function in own {
        text += &member(world, function)?;
    }
    Ok(text)
}

fn member(world: &World, function: &Function) -> Result<String> {
    let parameters = functions::parameters(world, function)?;
    let result = functions::result_hint(world, function)?;
    let constant = functions::constant(world, function);
    let arguments = functions::arguments(function);
    let doc = docs::docstring(world, function.docs.contents.as_deref(), 8);
    let name = names::snake(function.item_name());
    Ok(match &function.kind {
        FunctionKind::Constructor(_) => format!(
            "\n{}{doc}        self._take({constant}(instance{arguments}))\n",
            functions::signature(4, "__init__", "self", &parameters, "None")
        ),
        FunctionKind::Static(_) => format!(
            "\n    @staticmethod\n{}{doc}        return {constant}(instance{arguments})\n",
            functions::signature(4, &name, "", &parameters, &result)
        ),
        // `close` must be harmless twice, and on an object that was let go of.
        _ if name == "close" && parameters.is_empty() && result == "None" => format!(
            "\n{}{doc}        if not self.closed and not self._instance.poisoned:\n            {constant}.of(self)\n            \
             self._ended = True\n",
            functions::signature(4, &name, "self", &parameters, &result)
        ),
        _ => format!(
            "\n{}{doc}        return {constant}.of(self{arguments})\n",
            functions::signature(4, &name, "self", &parameters, &result)
        ),
    })
}

/// The constructor of a class that has none: it says what makes one.
pub fn no_constructor(world: &World, id: TypeId, class: &str) -> String {
    let makers: Vec<String> = world
        .interfaces
        .iter()
        .flat_map(|module| module.interface.functions.values())
        .filter(|function| gives(world, function, id))
        .map(|function| format!("{}()", functions::label(world, function)))
        .collect();
    let advice = if makers.is_empty() { String::new() } else { format!("; use {}", makers.join(", ")) };
    format!(
        "\n{}        raise TypeError(\"{class} has no constructor{advice}\")\n",
        functions::signature(4, "__init__", "self", &["*_: object".to_owned()], "None")
    )
}

fn gives(world: &World, function: &Function, id: TypeId) -> bool {
    let own = |ty: &Type| {
        matches!(ty, Type::Id(ty) if matches!(world.definition(*ty).kind,
            TypeDefKind::Handle(Handle::Own(resource)) if world.resolved(resource) == id))
    };
    let Some(result) = &function.result else { return false };
    match world.result(result) {
        Some((ok, _)) => ok.is_some_and(own),
        None => own(result),
    }
}
