//! Resources: classes.

use anyhow::Result;
use wit_parser::{Function, FunctionKind, Handle, Type, TypeDefKind, TypeId};

use super::{
    docs,
    facade::{Facade, Form},
    functions, polish,
    world::{Module, World},
};

/// Returns the class of a resource.
pub fn text(world: &World, module: &Module, id: TypeId) -> Result<String> {
    let class = world.class(id);
    let mixin = polish::mixin(world.wit_name(id)).map(|mixin| format!("{mixin}, ")).unwrap_or_default();
    let mut text = format!("class {class}({mixin}wit.Resource):\n");
    text += &docs::of_resource(world, world.definition(id).docs.contents.as_deref(), 4);
    text += "\n    __slots__ = ()\n";
    let own: Vec<&Function> = module
        .interface
        .functions
        .values()
        .filter(|function| function.kind.resource().is_some_and(|resource| world.resolved(resource) == id))
        .collect();
    if !own.iter().any(|function| matches!(function.kind, FunctionKind::Constructor(_))) {
        text += &no_constructor(world, id, &class)?;
    }
    for function in own {
        text += &member(world, function)?;
    }
    Ok(text)
}

fn member(world: &World, function: &Function) -> Result<String> {
    if polish::is_hidden(&function.name) {
        return Ok(String::new());
    }
    let facade = Facade::new(world, function)?;
    let constant = functions::caller(world, &facade);
    let passed = facade.passed();
    let doc = docs::of_function(world, &facade, 8)?;
    let parameters = facade.signature();
    let [returned, listed] = functions::returned(&facade);
    let first = facade.names.first().map(String::as_str).unwrap_or_default();
    let reading = functions::reading(&facade, 8);
    let mut text = match (&function.kind, facade.form) {
        _ if facade.is_constructor() => format!(
            "\n{}{doc}{reading}        self._take({constant}(instance{passed}))\n",
            functions::signature(4, "__init__", "self", &parameters, "None")
        ),
        (FunctionKind::Static(_), _) => format!(
            "\n    @staticmethod\n{}{doc}{reading}        return {constant}(instance{passed})\n",
            functions::signature(4, first, "", &parameters, &returned)
        ),
        (_, Form::Property) => format!(
            "\n    @property\n{}{doc}        return {constant}.of(self)\n",
            functions::signature(4, first, "self", &parameters, &returned)
        ),
        // `close` must be harmless if called twice, and on a released object.
        _ if first == "close" && parameters.is_empty() && returned == "None" => format!(
            "\n{}{doc}        if not self.closed and not self._instance.poisoned:\n            {constant}.of(self)\n            \
             self._ended = True\n",
            functions::signature(4, first, "self", &parameters, &returned)
        ),
        _ if first.is_empty() => String::new(),
        _ => format!(
            "\n{}{doc}{reading}        return {constant}.of(self{passed})\n",
            functions::signature(4, first, "self", &parameters, &returned)
        ),
    };
    if let Some(second) = facade.names.get(1) {
        let doc = if first.is_empty() {
            doc
        } else {
            format!("        \"\"\"The same as a list: `list(x.{first}(...))`.\"\"\"\n")
        };
        text += &format!(
            "\n{}{doc}        return list({constant}.of(self{passed}))\n",
            functions::signature(4, second, "self", &parameters, &listed)
        );
    }
    Ok(text)
}

/// Returns the constructor of a class without one: it names the functions that create an object.
pub fn no_constructor(world: &World, id: TypeId, class: &str) -> Result<String> {
    let makers: Vec<String> = world
        .interfaces
        .iter()
        .flat_map(|module| module.interface.functions.values())
        .filter(|function| gives(world, function, id))
        .map(|function| Ok(format!("{}()", functions::label(world, &Facade::new(world, function)?))))
        .collect::<Result<_>>()?;
    let advice = if makers.is_empty() { String::new() } else { format!("; use {}", makers.join(", ")) };
    Ok(format!(
        "\n{}        raise TypeError(\"{class} has no constructor{advice}\")\n",
        functions::signature(4, "__init__", "self", &["*_: object".to_owned()], "None")
    ))
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
