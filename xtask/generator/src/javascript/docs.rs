//! WIT documentation as JSDoc.

use std::collections::BTreeSet;

use wit_parser::TypeDefKind;

use crate::absent;
use crate::getters;
use crate::names::{ToLowerCamelCase, ToUpperCamelCase};

use super::{examples::Examples, model::Model, text::Text};

/// Turns documentation into comments and its WIT names into JavaScript's.
pub struct Docs {
    /// Functions, parameters and fields.
    values: BTreeSet<String>,
    /// Types and resources.
    types: BTreeSet<String>,
    /// Cases, which keep their names.
    cases: BTreeSet<String>,
    examples: Examples,
}

impl Docs {
    /// Collects the names of the package.
    pub fn new(model: &Model<'_>) -> Self {
        let mut docs =
            Self { values: BTreeSet::new(), types: BTreeSet::new(), cases: BTreeSet::new(), examples: examples(model) };
        for function in model.functions() {
            docs.values.insert(function.item_name().to_owned());
            docs.values.extend(function.params.iter().map(|parameter| parameter.name.clone()));
        }
        for (_, definition) in &model.package.resolve.types {
            docs.types.extend(definition.name.clone());
            match &definition.kind {
                TypeDefKind::Record(record) => docs.values.extend(record.fields.iter().map(|field| field.name.clone())),
                TypeDefKind::Variant(variant) => docs.cases.extend(variant.cases.iter().map(|case| case.name.clone())),
                TypeDefKind::Enum(cases) => docs.cases.extend(cases.cases.iter().map(|case| case.name.clone())),
                TypeDefKind::Flags(flags) => docs.cases.extend(flags.flags.iter().map(|flag| flag.name.clone())),
                _ => {}
            }
        }
        docs
    }

    /// Writes a comment, followed by `extra` lines. Writes nothing if both are empty.
    pub fn comment(&self, text: &mut Text, docs: Option<&str>, extra: &[String]) {
        let docs = docs.map(|docs| self.translate(docs)).unwrap_or_default();
        let mut lines: Vec<_> = docs.lines().map(str::to_owned).collect();
        if !lines.is_empty() && !extra.is_empty() {
            lines.push(String::new());
        }
        lines.extend(extra.iter().cloned());
        match lines.as_slice() {
            [] => {}
            [line] => text.line(format!("/** {line} */")),
            lines => {
                text.line("/**");
                lines.iter().for_each(|line| text.line(format!(" * {line}").trim_end()));
                text.line(" */");
            }
        }
    }

    /// Returns the text with the names in `code` in JavaScript's style.
    fn translate(&self, docs: &str) -> String {
        let docs = docs.replace("*/", "*\u{200b}/");
        let spans = docs.split('`').enumerate();
        spans
            .map(|(index, span)| if index % 2 == 1 { self.code(span) } else { absent::named(span, "`undefined`") })
            .collect::<Vec<_>>()
            .join("`")
    }

    /// Renames the kebab-case words of a piece of code.
    fn code(&self, code: &str) -> String {
        let is_word =
            |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-';
        let mut result = String::new();
        let mut rest = code;
        while let Some(start) = rest.find(is_word) {
            let (before, from) = rest.split_at(start);
            let end = from.find(|character| !is_word(character)).unwrap_or(from.len());
            let (word, after) = from.split_at(end);
            result.push_str(before);
            result.push_str(&self.word(word));
            rest = after;
        }
        result.push_str(rest);
        self.examples.translate(&result)
    }

    fn word(&self, word: &str) -> String {
        if !word.contains('-') || self.cases.contains(word) {
            word.to_owned()
        } else if self.types.contains(word) {
            word.to_upper_camel_case()
        } else if self.values.contains(word) {
            word.to_lower_camel_case()
        } else {
            word.to_owned()
        }
    }
}

/// Returns the data of the package that the translation of examples needs.
fn examples(model: &Model<'_>) -> Examples {
    let mut examples = Examples::default();
    for (_, definition) in &model.package.resolve.types {
        match &definition.kind {
            TypeDefKind::Variant(variant) => {
                let bare = variant.cases.iter().filter(|case| case.ty.is_none());
                examples.cases.extend(bare.map(|case| case.name.clone()));
            }
            TypeDefKind::Enum(cases) => examples.cases.extend(cases.cases.iter().map(|case| case.name.clone())),
            _ => {}
        }
    }
    for resource in model.interfaces.iter().flat_map(|interface| &interface.resources) {
        let name = model.name(resource.id).to_lower_camel_case();
        let getters = resource.methods.iter().filter(|method| getters::is_getter(&method.name));
        examples.getters.extend(getters.map(|method| method.item_name().to_lower_camel_case()));
        for function in &resource.statics {
            examples.statics.insert(format!("{name}.{}", function.item_name().to_lower_camel_case()));
        }
        if resource.constructor.is_some() {
            examples.constructible.insert(resource.class.clone());
        }
        // An object of the class has the same name.
        examples.cases.remove(&name);
        examples.classes.insert(name, resource.class.clone());
    }
    examples
}
