//! Functions: a constant that describes each, and a `def` that calls it.

use anyhow::{Result, ensure};
use wit_parser::{Function, FunctionKind, Type};

use super::{
    docs, names, polish,
    types::{self, Way},
    world::{Module, World},
};

/// The longest line that is written if it can be helped.
pub const WIDTH: usize = 110;

/// A `def` line, or lines. `first` is `self` for a method.
pub fn signature(indent: usize, name: &str, first: &str, parameters: &[String], result: &str) -> String {
    let pad = " ".repeat(indent);
    let all: Vec<&str> = Some(first)
        .filter(|first| !first.is_empty())
        .into_iter()
        .chain(parameters.iter().map(String::as_str))
        .collect();
    let line = format!("{pad}def {name}({}) -> {result}:\n", all.join(", "));
    if line.len() <= WIDTH {
        return line;
    }
    let lines: String = all.iter().map(|parameter| format!("{pad}    {parameter},\n")).collect();
    format!("{pad}def {name}(\n{lines}{pad}) -> {result}:\n")
}

/// The constant that describes a function: `_IP_POOL_ALLOCATE`.
pub fn constant(world: &World, function: &Function) -> String {
    let item = match function.kind {
        FunctionKind::Constructor(_) => "new",
        _ => function.item_name(),
    };
    match function.kind.resource() {
        Some(id) => format!("_{}_{}", names::constant(world.wit_name(id)), names::constant(item)),
        None => format!("_{}", names::constant(item)),
    }
}

/// The name by which users call a function: `IpPool.allocate`.
pub fn label(world: &World, function: &Function) -> String {
    match (function.kind.resource(), &function.kind) {
        (Some(id), FunctionKind::Constructor(_)) => world.class(id),
        (Some(id), _) => format!("{}.{}", world.class(id), names::snake(function.item_name())),
        (None, _) => names::snake(&function.name),
    }
}

/// The definition of a function's constant.
pub fn description(world: &World, module: &Module, function: &Function) -> Result<String> {
    ensure!(!function.kind.is_async(), "{} is async, which is not supported", function.name);
    let mut parameters = String::new();
    for parameter in &function.params {
        let descriptor = types::descriptor(world, &parameter.ty)?;
        let name = if parameter.name == "self" { "self".to_owned() } else { names::snake(&parameter.name) };
        parameters += &format!("        (\"{name}\", {descriptor}),\n");
    }
    let parameters = if parameters.is_empty() { "[]".to_owned() } else { format!("[\n{parameters}    ]") };
    let (ok, error, fallible) = sides(world, function);
    let mut rest = String::new();
    if let Some(ok) = ok {
        rest += &format!("    result={},\n", types::descriptor(world, ok)?);
    }
    if let Some(Type::Id(error)) = error {
        rest += &format!("    error={},\n", types::constant(world, world.resolved(*error)));
    }
    if fallible {
        rest += "    fallible=True,\n";
    }
    let mut class = "wit.Function";
    if let Some((parameter, sent)) = polish::chunked(&function.name) {
        class = "wit.ChunkedFunction";
        rest += &format!("    chunked=\"{}\",\n    sent=\"{}\",\n", names::snake(parameter), names::snake(sent));
    }
    Ok(format!(
        "{}: wit.Function[{}] = {class}(\n    \"{}\",\n    \"{}\",\n    \"{}\",\n    {parameters},\n{rest})\n",
        constant(world, function),
        result_hint(world, function)?,
        module.full,
        function.name,
        label(world, function),
    ))
}

/// The hint of what a function returns.
pub fn result_hint(world: &World, function: &Function) -> Result<String> {
    match sides(world, function).0 {
        Some(ty) => types::hint(world, ty, Way::Given),
        None => Ok("None".into()),
    }
}

/// The good result, the error, and whether there is a `result` at all.
fn sides<'t>(world: &'t World, function: &'t Function) -> (Option<&'t Type>, Option<&'t Type>, bool) {
    match function.result.as_ref() {
        None => (None, None, false),
        Some(ty) => match world.result(ty) {
            Some((ok, error)) => (ok, error, true),
            None => (Some(ty), None, false),
        },
    }
}

/// The parameters of the `def`, without the object of a method; options at the end have defaults.
pub fn parameters(world: &World, function: &Function) -> Result<Vec<String>> {
    let own = usize::from(matches!(function.kind, FunctionKind::Method(_)));
    let given: Vec<_> = function.params.iter().skip(own).collect();
    let required = given
        .iter()
        .rposition(|parameter| !types::is_option(world, &parameter.ty))
        .map_or(0, |last| last.saturating_add(1));
    let mut parameters = Vec::new();
    for (index, parameter) in given.iter().enumerate() {
        let hint = types::hint(world, &parameter.ty, Way::Taken)?;
        let default = if index >= required { " = None" } else { "" };
        parameters.push(format!("{}: {hint}{default}", names::snake(&parameter.name)));
    }
    if own == 0 {
        ensure!(
            function.params.iter().all(|parameter| parameter.name != "instance"),
            "{} has a parameter called instance, which is the façade's own",
            function.name
        );
        parameters.extend(["*".to_owned(), "instance: Instance | None = None".to_owned()]);
    }
    Ok(parameters)
}

/// The arguments that the `def` hands on, each behind a comma.
pub fn arguments(function: &Function) -> String {
    let own = usize::from(matches!(function.kind, FunctionKind::Method(_)));
    function.params.iter().skip(own).map(|parameter| format!(", {}", names::snake(&parameter.name))).collect()
}

/// A function that belongs to no resource.
pub fn freestanding(world: &World, function: &Function) -> Result<String> {
    let mut text =
        signature(0, &names::snake(&function.name), "", &parameters(world, function)?, &result_hint(world, function)?);
    text += &docs::docstring(world, function.docs.contents.as_deref(), 4);
    text += &format!("    return {}(instance{})\n", constant(world, function), arguments(function));
    Ok(text)
}
