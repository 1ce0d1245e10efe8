//! Writes `api.d.ts` and `worker.d.ts`.

use anyhow::{Result, bail, ensure};
use wit_parser::{Docs as WitDocs, Function, FunctionKind, Record, TypeDefKind, TypeId, Variant};

use crate::getters;
use crate::names::{ToLowerCamelCase, ToUpperCamelCase};

use super::{
    HEADER, classes,
    docs::Docs,
    functions::{Callable, identifier},
    idioms,
    model::{Exported, Model, Resource},
    text::Text,
    types::{Direction, has_input_form, key, name, typescript},
};

/// How functions return.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// Immediately.
    Direct,
    /// Through a promise, from the thread of a worker; the last parameter is `call`.
    Promised,
}

/// Writes `api.d.ts`.
pub fn api(model: &Model<'_>) -> Result<String> {
    let docs = Docs::new(model);
    let mut text = Text::default();
    text.line(HEADER);
    text.gap();
    text.line("/// <reference lib=\"es2022\" />");
    text.line("/// <reference lib=\"esnext.disposable\" />");
    text.gap();
    text.line("import type { SchedulerCoreError } from \"../errors.js\";");
    text.line("import type { Integer, Value, ValueInput } from \"../values.js\";");
    for named in &model.types {
        if model.is_error(named.id) {
            error(&mut text, model, &docs, named.id)?;
        } else if idioms::folded(model.name(named.id)).is_none() {
            let direction = if named.returned { Direction::Out } else { Direction::In };
            named_type(&mut text, model, &docs, named.id, direction)?;
            if has_input_form(model, named.id) {
                named_type(&mut text, model, &docs, named.id, Direction::In)?;
            }
        }
    }
    text.gap();
    text.line(callables(model, &docs, Style::Direct)?);
    Ok(text.finish())
}

/// Writes `worker.d.ts`: the same classes and functions with promises, over the types of `api.d.ts`.
pub fn worker(model: &Model<'_>) -> Result<String> {
    let docs = Docs::new(model);
    let mut text = Text::default();
    text.line(HEADER);
    text.gap();
    text.line("/// <reference lib=\"es2022\" />");
    text.line("/// <reference lib=\"esnext.disposable\" />");
    text.gap();
    text.block("import type {", "} from \"./api.js\";", |text| {
        for named in model
            .types
            .iter()
            .filter(|named| !model.is_error(named.id) && idioms::folded(model.name(named.id)).is_none())
        {
            text.line(format!("{},", model.name(named.id).to_upper_camel_case()));
            if has_input_form(model, named.id) {
                text.line(format!("{},", name(model, named.id, Direction::In)));
            }
        }
    });
    text.line("import type { CallOptions } from \"../worker/call-options.js\";");
    text.line("import type { Integer, Value, ValueInput } from \"../values.js\";");
    text.gap();
    text.line("// Types and errors; what follows here takes the place of what they have of the same name.");
    text.line("export * from \"./api.js\";");
    text.line("export type { AbortSignalLike, CallOptions } from \"../worker/call-options.js\";");
    text.gap();
    text.line(callables(model, &docs, Style::Promised)?);
    Ok(text.finish())
}

/// Writes the classes and functions, and `Api`, which contains them all.
fn callables(model: &Model<'_>, docs: &Docs, style: Style) -> Result<String> {
    let mut text = Text::default();
    let mut members = Vec::new();
    for interface in &model.interfaces {
        for resource in &interface.resources {
            class(&mut text, model, docs, interface, resource, style)?;
            members.push(resource.class.clone());
        }
        for function in &interface.functions {
            let callable = Callable { model, function, interface: interface.name, class: None };
            if idioms::form(None, &callable.name()).is_some() {
                continue;
            }
            text.gap();
            comment(&mut text, model, docs, function);
            text.line(format!("export function {}{};", callable.name(), signature(model, function, style)?));
            members.push(callable.name());
        }
    }
    text.gap();
    text.line("/** The classes and functions of one instance. Objects cannot be shared between instances. */");
    text.block("export interface Api {", "}", |text| {
        members.iter().for_each(|member| text.line(format!("readonly {member}: typeof {member};")));
    });
    Ok(text.finish())
}

fn named_type(text: &mut Text, model: &Model<'_>, docs: &Docs, id: TypeId, direction: Direction) -> Result<()> {
    let definition = &model.package.resolve.types[id];
    let name = name(model, id, direction);
    text.gap();
    let extra = if name.ends_with("Input") && has_input_form(model, id) {
        vec![format!(
            "As a function takes it: {{@link {}}}, in the forms that users may give.",
            name.trim_end_matches("Input")
        )]
    } else {
        Vec::new()
    };
    docs.comment(text, definition.docs.contents.as_deref(), &extra);
    match &definition.kind {
        TypeDefKind::Record(record) => {
            let mut outcome = Ok(());
            text.block(format!("export interface {name} {{"), "}", |text| {
                outcome = fields(text, model, docs, record, direction, &[]);
            });
            outcome
        }
        TypeDefKind::Variant(variant) => union(text, model, docs, &name, variant, direction),
        TypeDefKind::Enum(cases) => {
            text.line(format!("export type {name} ="));
            alternatives(text, docs, cases.cases.iter().map(|case| (format!("{:?}", case.name), &case.docs)));
            Ok(())
        }
        TypeDefKind::Flags(flags) => {
            let names: Vec<_> = flags.flags.iter().map(|flag| format!("{:?}", flag.name)).collect();
            text.line(format!("export type {name} = ({})[];", names.join(" | ")));
            Ok(())
        }
        other => bail!("{name}: a named {} is not supported", other.as_str()),
    }
}

/// Writes the fields of a record, except for those in `without`.
fn fields(
    text: &mut Text,
    model: &Model<'_>,
    docs: &Docs,
    record: &Record,
    direction: Direction,
    without: &[&str],
) -> Result<()> {
    for field in record.fields.iter().filter(|field| !without.contains(&field.name.as_str())) {
        docs.comment(text, field.docs.contents.as_deref(), &[]);
        let ty = typescript(model, field.ty, direction)?;
        let name = field.name.to_lower_camel_case();
        text.line(if model.is_option(field.ty) {
            format!("{name}?: {ty};")
        } else if direction == Direction::In && model.is_list(field.ty) {
            format!("{name}?: {ty} | undefined;")
        } else {
            format!("{name}: {ty};")
        });
    }
    Ok(())
}

fn union(
    text: &mut Text,
    model: &Model<'_>,
    docs: &Docs,
    name: &str,
    variant: &Variant,
    direction: Direction,
) -> Result<()> {
    let mut cases = Vec::new();
    for case in &variant.cases {
        let shown = match case.ty {
            Some(ty) => format!("{{ {}: {} }}", key(&case.name), typescript(model, ty, direction)?),
            None => format!("{:?}", case.name),
        };
        cases.push((shown, &case.docs));
    }
    text.line(format!("export type {name} ="));
    alternatives(text, docs, cases.into_iter());
    Ok(())
}

fn alternatives<'d>(text: &mut Text, docs: &Docs, cases: impl ExactSizeIterator<Item = (String, &'d WitDocs)>) {
    let last = cases.len();
    for (index, (case, case_docs)) in cases.enumerate() {
        let mut inner = Text::default();
        docs.comment(&mut inner, case_docs.contents.as_deref(), &[]);
        inner.line(format!("| {case}{}", if index + 1 == last { ";" } else { "" }));
        inner.finish().lines().for_each(|line| text.line(format!("  {line}")));
    }
}

/// Writes an error class: `code` is the record's kind, `detail` everything but the message.
fn error(text: &mut Text, model: &Model<'_>, docs: &Docs, id: TypeId) -> Result<()> {
    let definition = &model.package.resolve.types[id];
    let TypeDefKind::Record(record) = &definition.kind else { bail!("{}: an error is a record", model.name(id)) };
    let [kind, message, details @ ..] = record.fields.as_slice() else {
        bail!("{}: an error has a kind and a message", model.name(id));
    };
    ensure!(kind.name == "kind" && message.name == "message", "{}: kind and message come first", model.name(id));
    let class = model.name(id).to_upper_camel_case();
    text.gap();
    docs.comment(text, definition.docs.contents.as_deref(), &[]);
    let code = typescript(model, kind.ty, Direction::Out)?;
    let mut fields = Vec::new();
    for field in details {
        let inner = model.definition(field.ty).and_then(|(_, own)| match own.kind {
            TypeDefKind::Option(inner) => Some(inner),
            _ => None,
        });
        let ty = typescript(model, inner.unwrap_or(field.ty), Direction::Out)?;
        let mark = if inner.is_some() { "?" } else { "" };
        let name = key(&field.name.to_lower_camel_case());
        fields.push((format!("readonly {name}{mark}: {ty};"), &field.docs));
    }
    text.block(format!("export class {class} extends SchedulerCoreError {{"), "}", |text| {
        docs.comment(text, kind.docs.contents.as_deref(), &[]);
        text.line(format!("readonly code: {code};"));
        text.line("/** The details, by name. One that does not apply to the code is left out. */");
        text.block("readonly detail: {", "};", |text| {
            for (line, documented) in fields {
                docs.comment(text, documented.contents.as_deref(), &[]);
                text.line(line);
            }
        });
        text.line("private constructor(...given: never);");
    });
    Ok(())
}

fn class(
    text: &mut Text,
    model: &Model<'_>,
    docs: &Docs,
    interface: &Exported<'_>,
    resource: &Resource<'_>,
    style: Style,
) -> Result<()> {
    text.gap();
    docs.comment(text, resource.docs, &[]);
    let mut outcome = Ok(());
    text.block(format!("export class {} {{", resource.class), "}", |text| {
        outcome = members(text, model, docs, interface, resource, style);
    });
    outcome
}

fn members(
    text: &mut Text,
    model: &Model<'_>,
    docs: &Docs,
    interface: &Exported<'_>,
    resource: &Resource<'_>,
    style: Style,
) -> Result<()> {
    match resource.constructor {
        Some(function) => {
            comment(text, model, docs, function);
            text.line(format!("constructor({});", parameters(model, function)?.join(", ")));
        }
        None => text.line("private constructor();"),
    }
    for function in resource.statics.iter().chain(&resource.methods) {
        let callable = Callable { model, function, interface: interface.name, class: Some(&resource.class) };
        if idioms::form(Some(&resource.class), &callable.name()).is_some() {
            continue;
        }
        let prefix = if matches!(function.kind, FunctionKind::Static(_)) { "static " } else { "" };
        text.gap();
        comment(text, model, docs, function);
        if callable.is_getter() {
            text.line(format!("readonly {}: {};", callable.name(), property(model, function, style)?));
        } else {
            text.line(format!("{prefix}{}{};", callable.name(), signature(model, function, style)?));
        }
    }
    let closes = resource.methods.iter().any(|function| classes::is_close(model, function));
    if style == Style::Promised {
        promised_members(text, resource, closes);
        return Ok(());
    }
    if !closes {
        text.gap();
        text.line("/** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */");
        text.line("close(): void;");
    }
    text.gap();
    text.line("/** Gives the object back to the component, at the end of a `using` block for example. */");
    text.line("[Symbol.dispose](): void;");
    Ok(())
}

/// Writes the members of a worker's classes that are not functions of the WIT.
fn promised_members(text: &mut Text, resource: &Resource<'_>, closes: bool) {
    if !closes {
        text.gap();
        text.line("/** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */");
        text.line("close(): Promise<void>;");
    }
    text.gap();
    text.line("/** Gives the object back to the component, at the end of an `await using` block for example. */");
    text.line("[Symbol.asyncDispose](): Promise<void>;");
    if !resource.methods.iter().any(|function| function.item_name() == "accept") {
        return;
    }
    let class = &resource.class;
    text.gap();
    text.line("/**");
    text.line(" * The connections of a server, as they come: accepts until it is closed. A connection that was broken off before it");
    text.line(" * could be taken is passed over. Leaving the loop does not close the server.");
    text.line(" *");
    text.line(" * Example: `for await (const client of server.connections()) { … }`, or just `of server`.");
    text.line(" */");
    text.line(format!("connections(call?: CallOptions): AsyncGenerator<{class}, void, undefined>;"));
    text.gap();
    text.line("/** The same, for `for await (… of server)`. */");
    text.line(format!("[Symbol.asyncIterator](): AsyncGenerator<{class}, void, undefined>;"));
}

fn comment(text: &mut Text, model: &Model<'_>, docs: &Docs, function: &Function) {
    let (_, error) = model.outcome(function);
    let thrown = error.and_then(|error| model.definition(error));
    let extra: Vec<_> =
        thrown.map(|(id, _)| format!("@throws {{{}}}", model.name(id).to_upper_camel_case())).into_iter().collect();
    let written = function.docs.contents.as_deref();
    // A property is read like a field, so its text starts with a noun.
    let noun = written.filter(|_| getters::is_getter(&function.name)).and_then(|docs| docs.strip_prefix("Returns "));
    docs.comment(text, noun.map(capitalized).as_deref().or(written), &extra);
}

/// Returns `text` with a capital first letter.
fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Returns the type of a property.
fn property(model: &Model<'_>, function: &Function, style: Style) -> Result<String> {
    let (ok, _) = model.outcome(function);
    let result = ok.map_or_else(|| Ok("void".into()), |ok| typescript(model, ok, Direction::Out))?;
    Ok(if style == Style::Direct { result } else { format!("Promise<{result}>") })
}

fn signature(model: &Model<'_>, function: &Function, style: Style) -> Result<String> {
    let (ok, _) = model.outcome(function);
    let result = ok.map_or_else(|| Ok("void".into()), |ok| typescript(model, ok, Direction::Out))?;
    let mut parameters = parameters(model, function)?;
    if style == Style::Direct {
        return Ok(format!("({}): {result}", parameters.join(", ")));
    }
    parameters.push("call?: CallOptions".into());
    Ok(format!("({}): Promise<{result}>", parameters.join(", ")))
}

fn parameters(model: &Model<'_>, function: &Function) -> Result<Vec<String>> {
    let parameters = model.arguments(function);
    let mut shown = Vec::new();
    for (index, parameter) in parameters.iter().enumerate() {
        let trailing =
            parameters.iter().skip(index).all(|later| model.is_option(later.ty) || model.is_options(later.ty));
        let mark = if trailing { "?" } else { "" };
        let ty = typescript(model, parameter.ty, Direction::In)?;
        shown.push(format!("{}{mark}: {ty}", identifier(&parameter.name)));
    }
    Ok(shown)
}

/// Returns a function on one line: `static tcpV4(): Socket`.
pub fn shown(model: &Model<'_>, function: &Function) -> Result<String> {
    if let FunctionKind::Constructor(resource) = function.kind {
        return Ok(format!("new {}({})", model.class(resource), parameters(model, function)?.join(", ")));
    }
    let prefix = if matches!(function.kind, FunctionKind::Static(_)) { "static " } else { "" };
    let class = function.kind.resource().map(|resource| model.class(resource));
    if let Some(form) = idioms::form(class.as_deref(), &identifier(function.item_name())) {
        return Ok(format!("{prefix}{form}"));
    }
    if getters::is_getter(&function.name) {
        return Ok(format!("{}: {}", identifier(function.item_name()), property(model, function, Style::Direct)?));
    }
    Ok(format!("{prefix}{}{}", identifier(function.item_name()), signature(model, function, Style::Direct)?))
}
