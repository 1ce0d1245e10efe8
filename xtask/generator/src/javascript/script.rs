//! Writes `create-api.js`, `api.js` and `worker.js`.

use anyhow::Result;

use super::{
    HEADER, classes,
    codecs::Codecs,
    functions::{self, Callable, identifier},
    model::{Exported, Model},
    text::Text,
};

/// Writes `create-api.js`.
pub fn create_api(model: &Model<'_>) -> Result<String> {
    let mut codecs = Codecs::new(model);
    let mut calls = Text::default();
    let mut body = Text::default();
    for interface in &model.interfaces {
        body.gap();
        body.line(format!("// Interface {}", interface.name));
        for resource in &interface.resources {
            classes::class(&mut body, &mut calls, &mut codecs, model, interface, resource)?;
        }
        for function in &interface.functions {
            let callable = Callable { model, function, interface: interface.name, class: None };
            let head = format!("function {}({}) {{", callable.name(), callable.parameters().join(", "));
            let mut outcome = Ok(());
            body.gap();
            body.block(head, "}", |text| outcome = callable.body(text, &mut codecs));
            outcome?;
            calls.line(callable.call());
        }
    }

    let mut text = Text::default();
    text.line(HEADER);
    text.gap();
    text.line("import * as rt from \"../runtime/index.js\";");
    for class in functions::error_classes(model) {
        text.gap();
        text.line(format!("export class {class} extends rt.SchedulerCoreError {{}}"));
        text.line(format!("rt.named({class}, {class:?});"));
    }
    text.gap();
    text.line("/** The classes and functions of one instance. */");
    text.block("export function createApi(instance) {", "}", |text| {
        text.line(body.finish());
        text.gap();
        text.line("// Codecs, parts first");
        text.gap();
        text.line(codecs.finish());
        text.gap();
        text.line("// What errors and stack traces know of each function");
        text.gap();
        text.line(calls.finish());
        text.gap();
        list(text, "return {", "};", &members(model));
    });
    Ok(text.finish())
}

/// Writes `api.js`.
pub fn api(model: &Model<'_>) -> String {
    let imports =
        ["import { defaultInstance } from \"../default.js\";", "import { createApi } from \"../idioms/index.js\";"];
    let docs = "/** The API of the default instance, which is made at first use. */";
    top_level(model, &imports, docs, "createApi(defaultInstance)")
}

/// Writes `worker.js`.
pub fn worker(model: &Model<'_>) -> String {
    let imports = ["import { defaultApi } from \"../worker/default.js\";"];
    top_level(model, &imports, "/** The API of the default worker, which starts at first use. */", "defaultApi")
}

/// Writes errors, and the members of `api` as exports.
fn top_level(model: &Model<'_>, imports: &[&str], docs: &str, api: &str) -> String {
    let mut text = Text::default();
    text.line(HEADER);
    text.gap();
    imports.iter().for_each(|import| text.line(import));
    text.gap();
    list(&mut text, "export {", "} from \"./create-api.js\";", &functions::error_classes(model));
    text.gap();
    text.line(docs);
    list(&mut text, "export const {", &format!("}} = {api};"), &members(model));
    text.finish()
}

/// Returns the names of an instance's classes and functions.
fn members(model: &Model<'_>) -> Vec<String> {
    let of = |interface: &Exported<'_>| {
        let classes = interface.resources.iter().map(|resource| resource.class.clone());
        let functions = interface.functions.iter().map(|function| identifier(&function.name));
        classes.chain(functions).collect::<Vec<_>>()
    };
    model.interfaces.iter().flat_map(of).collect()
}

/// Writes names, one per line.
fn list(text: &mut Text, open: &str, close: &str, names: &[String]) {
    text.block(open, close, |text| names.iter().for_each(|name| text.line(format!("{name},"))));
}
