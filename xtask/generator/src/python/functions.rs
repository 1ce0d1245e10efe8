//! Functions: a constant that describes each, and a `def` that calls it.

use anyhow::{Result, ensure};
use wit_parser::{Function, FunctionKind, Type};

use super::{
    docs,
    facade::{self, Facade, Form},
    names, polish, records, rows, time,
    types::{self, Way},
    world::{Module, World},
};

/// Preferred maximum length of a line.
pub const WIDTH: usize = 110;

/// Returns a `def` on one or more lines. `first` is `self` for a method.
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

/// Returns the constant that describes a function: `_IP_POOL_ALLOCATE`.
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

/// Returns the name by which users call a function: `IpPool.allocate`.
pub fn label(world: &World, facade: &Facade) -> String {
    let function = facade.function;
    let name = facade.names.iter().rfind(|name| !name.is_empty()).map(String::as_str).unwrap_or_default();
    match (function.kind.resource(), &function.kind) {
        (Some(id), _) if facade.is_constructor() => world.class(id),
        (Some(id), _) => format!("{}.{name}", world.class(id)),
        (None, _) => name.to_owned(),
    }
}

/// Returns the definition of a function's constant.
pub fn description(world: &World, module: &Module, function: &Function) -> Result<String> {
    ensure!(!function.kind.is_async(), "{} is async, which is not supported", function.name);
    let facade = Facade::new(world, function)?;
    let mut parameters = String::new();
    for parameter in &function.params {
        let unit = time::of_parameter(world, parameter);
        let name =
            if parameter.name == "self" { "self".to_owned() } else { names::snake(&time::name(&parameter.name, unit)) };
        let descriptor = if let Some(record) = facade::options(world, &parameter.ty) {
            format!("wit.Spread(\n{}        )", records::fields(world, &record.fields, 12)?)
        } else if parameter.name == "page" {
            "wit.PAGE_REQUEST".to_owned()
        } else if polish::is_cidr(parameter) {
            "wit.CIDR".to_owned()
        } else {
            types::descriptor(world, &parameter.ty, unit)?
        };
        parameters += &format!("        (\"{name}\", {descriptor}),\n");
    }
    let parameters = if parameters.is_empty() { "[]".to_owned() } else { format!("[\n{parameters}    ]") };
    let (ok, error, fallible) = sides(world, function);
    let mut rest = String::new();
    if let Some(ok) = ok {
        let unit = time::of_result(world, function, ok);
        rest += &format!("    result={},\n", types::descriptor(world, ok, unit)?);
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
    let raw = match facade.form {
        Form::Plain | Form::Property => result_hint(world, function)?,
        _ => "Any".into(),
    };
    let constant = constant(world, function);
    let mut text = format!(
        "{constant}: wit.Function[{raw}] = {class}(\n    \"{}\",\n    \"{}\",\n    \"{}\",\n    {parameters},\n{rest})\n",
        module.full,
        function.name,
        label(world, &facade),
    );
    let caller = caller(world, &facade);
    match facade.form {
        Form::Plain | Form::Property => {}
        Form::Listing => {
            let page = ok.and_then(|ty| facade::page_of(world, ty)).unwrap_or_default();
            let rows = facade::rows_of(world, page)?.1;
            let class = if polish::goes_on_from(&function.name) { "wit.EventListing" } else { "wit.Listing" };
            let separate =
                if function.params.iter().any(|parameter| parameter.name == "cursor") { ", True" } else { "" };
            text += &format!("{caller}: wit.Listing[{}] = {class}({constant}, {rows}{separate})\n", facade.result);
        }
        Form::Collected => {
            let list = ok.map(|ty| facade::list_of(world, ty)).transpose()?.unwrap_or_default();
            text += &format!("{caller}: wit.Collected[{}] = wit.Collected({constant}, \"{list}\")\n", facade.result);
        }
        Form::Batch => {
            let rows = rows::batch(&function.name).map(rows::Row::constant).unwrap_or_default();
            text += &format!("{caller}: wit.Batch[{}] = wit.Batch({constant}, {rows})\n", facade.result);
        }
        Form::Holder => {
            let (field, page) = ok.and_then(|ty| facade::holds_page(world, ty)).unwrap_or_default();
            let rows = facade::rows_of(world, page)?.1;
            let field = names::snake(field);
            text += &format!("{caller}: wit.Holder[{}] = wit.Holder({constant}, \"{field}\", {rows})\n", facade.result);
        }
        Form::Folded => {
            let page = ok.and_then(|ty| facade::page_of(world, ty)).unwrap_or_default();
            let arguments = rows::row(page).and_then(|row| Some(row.whole.as_ref()?.arguments(row, &facade.result)));
            let arguments = arguments.unwrap_or_default();
            text += &format!("{caller}: wit.Folded[{}] = wit.Folded({constant}, {arguments})\n", facade.result);
        }
        Form::WholeText => text += &format!("{caller} = wit.WholeText({constant})\n"),
        Form::Repeated(class) => {
            text += &format!("{caller}: {class}[{}] = {class}({constant})\n", facade.result);
        }
        Form::TextTaker => {
            text += &format!("{caller}: wit.TextTaker[{}] = wit.TextTaker({constant})\n", facade.result);
        }
    }
    Ok(text)
}

/// Returns the constant that the `def` calls: the function's own, or that of its Python form.
pub fn caller(world: &World, facade: &Facade) -> String {
    let suffix = match facade.form {
        Form::Plain | Form::Property => "",
        Form::Listing => "_PAGES",
        Form::Collected => "_WHOLE",
        Form::Batch => "_BATCH",
        Form::Holder => "_FILLED",
        Form::Folded => "_FOLDED",
        Form::WholeText => "_TEXT",
        Form::TextTaker | Form::Repeated(_) => "_PIECES",
    };
    format!("{}{suffix}", constant(world, facade.function))
}

/// Returns the hint of a function's result.
pub fn result_hint(world: &World, function: &Function) -> Result<String> {
    match sides(world, function).0 {
        Some(ty) => types::hint(world, ty, Way::Given, time::of_result(world, function, ty)),
        None => Ok("None".into()),
    }
}

/// Returns the success type, the error type, and whether there is a `result` at all.
pub fn sides<'t>(world: &'t World, function: &'t Function) -> (Option<&'t Type>, Option<&'t Type>, bool) {
    match function.result.as_ref() {
        None => (None, None, false),
        Some(ty) => match world.result(ty) {
            Some((ok, error)) => (ok, error, true),
            None => (Some(ty), None, false),
        },
    }
}

/// Returns the hints of a `def`: that of the first name and that of the second.
pub fn returned(facade: &Facade) -> [String; 2] {
    match facade.form {
        Form::Listing => [format!("Iterator[{}]", facade.result), format!("list[{}]", facade.result)],
        Form::Batch => [format!("list[{}]", facade.result), String::new()],
        _ => [facade.result.clone(), String::new()],
    }
}

/// Returns the line that reads a path, if the function takes one.
pub fn reading(facade: &Facade, indent: usize) -> String {
    if !facade.reads_source {
        return String::new();
    }
    format!("{}text, syntax = wit.read_source(text, syntax)\n", " ".repeat(indent))
}

/// Returns a function that belongs to no resource.
pub fn freestanding(world: &World, function: &Function) -> Result<String> {
    let facade = Facade::new(world, function)?;
    let name = facade.names.first().map(String::as_str).unwrap_or_default();
    let [returned, _] = returned(&facade);
    let takes_names = facade.parameters.iter().any(|parameter| parameter.default.is_some());
    let mut text = if takes_names { "@wit.named\n".to_owned() } else { String::new() };
    text += &signature(0, name, "", &facade.signature(), &returned);
    text += &docs::of_function(world, &facade, 4)?;
    text += &reading(&facade, 4);
    text += &format!("    return {}(instance{})\n", caller(world, &facade), facade.passed());
    Ok(text)
}
