//! Exports, and the expressions over a response that fill them.

use super::{Checks, Seen, listed};
use crate::{
    dsl::{
        ast::{ActionItem, Export, Literal, LiteralKind, Text},
        builtin::{Entry, Kind, Named, Wrong, export_meant, fits, is_token, json_fits, named, names, path, variables},
        code,
        diagnostic::{DiagnosticBuilder, DiagnosticSink},
        expr::{Compiler, Declarations, Dialect, ValueKind},
        lexer::Place,
        limits::ParserLimits,
        template,
    },
    suggest,
};

impl<'s> Checks<'_, '_, 's> {
    /// Checks that every export has a source, and a type that fits it.
    pub(super) fn exports(&self) {
        let kind = self.kind();
        let written = self.setting("extract");
        let entries = match written.map(|setting| self.see(&setting.value)) {
            Some(Seen::Map(entries)) => entries,
            // Already reported.
            Some(_) => return,
            None => &[],
        };
        // The mistake in `extract` is already reported.
        if self.is_misspelled("extract") || (kind == Kind::Sleep && written.is_some()) {
            return;
        }
        for export in self.declared() {
            if kind == Kind::Sleep {
                let diagnostic =
                    DiagnosticBuilder::error(code::EXPORT_WITHOUT_SOURCE, export.name.at, "`sleep` has no exports");
                self.push(diagnostic.help("remove the export"));
            } else if !entries.iter().any(|(name, _)| self.is_meant(export, name)) {
                self.unwritten(export);
            }
        }
    }

    fn declared(&self) -> impl Iterator<Item = &Export<'s>> {
        self.action.items.iter().filter_map(|item| match item {
            ActionItem::Export(export) => Some(export),
            _ => None,
        })
    }

    /// Returns whether an entry of `extract` belongs to an export, or was probably meant to (already reported).
    fn is_meant(&self, export: &Export<'s>, entry: &Text<'s>) -> bool {
        let names = || self.declared().map(|export| export.name.text);
        entry.value == export.name.text
            || (!names().any(|name| name == entry.value)
                && suggest::nearest(&entry.value, names()) == Some(export.name.text))
    }

    /// Checks an export without an entry in `extract`.
    fn unwritten(&self, export: &Export<'s>) {
        let kind = self.kind();
        let Some(named) = named(kind, export.name.text) else {
            let known: Vec<&str> = names(kind).iter().map(|(name, _)| *name).collect();
            let message = format!("export `{}` has no source", export.name.text);
            let diagnostic = DiagnosticBuilder::error(code::EXPORT_WITHOUT_SOURCE, export.name.at, message);
            let near = export_meant(kind, export.name.text)
                .or_else(|| suggest::nearest(export.name.text, known.iter().copied()));
            let example = if self.checker.document.keys {
                format!("`extract: {{ {0}: \"$.{0}\" }}` under `parameters`", export.name.text)
            } else {
                format!("`extract = {{ {0}: \"$.{0}\" }}`", export.name.text)
            };
            let help = match near {
                Some(near) => format!("did you mean `{near}`? Otherwise add {example}"),
                None => format!("add {example}, or export one of {}", listed(&known)),
            };
            self.push(diagnostic.help(help));
            return;
        };
        if let Some(wanted) = ValueKind::named(export.kind.text)
            && !named.fits(wanted)
        {
            match named {
                Named::Json => self.not_json(export, wanted),
                _ => self.other_type(export, named.kind()),
            }
        }
    }

    /// Reports an export whose type does not exist in JSON.
    fn not_json(&self, export: &Export<'s>, wanted: ValueKind) {
        let message = format!("`{}` is a JSON value; JSON has no type {}", export.name.text, wanted.name());
        let help = match wanted {
            ValueKind::Bytes => "export it as a string",
            _ => "export it as a string or a number, or convert it in an expression over response.json",
        };
        self.push(DiagnosticBuilder::error(code::WRONG_TYPE, export.kind.at, message).help(help));
    }

    fn other_type(&self, export: &Export<'s>, found: ValueKind) {
        let Some(wanted) = ValueKind::named(export.kind.text) else { return };
        let name = found.name();
        let message = format!("`{}` is {}, not {}", export.name.text, found.label(), wanted.label());
        let diagnostic = DiagnosticBuilder::error(code::WRONG_TYPE, export.kind.at, message);
        self.push(diagnostic.help(format!("write `{name}`")).fix_name(export.kind.text, name));
    }

    /// Checks the entries of `extract`.
    pub(super) fn extracts(&self, entries: &[(Text<'s>, Literal<'s>)]) {
        for (name, value) in entries {
            let export = self.declared().find(|export| export.name.text == name.value);
            // It may be an export that could not be read.
            if export.is_none() && self.is_whole() {
                let message = format!("`{}` has no export `{}`", self.action.name.text, name.value);
                let known = self.declared().map(|export| export.name.text);
                let diagnostic = DiagnosticBuilder::error(code::UNDECLARED_EXPORT, name.at, message)
                    .did_you_mean(&name.value, known);
                let lacks_help = diagnostic.help.is_none();
                let example = if self.checker.document.keys {
                    format!("add `{{ name: {}, type: string }}` to its exports", name.value)
                } else {
                    format!("add `export {}: string`", name.value)
                };
                self.push(if lacks_help { diagnostic.help(example) } else { diagnostic });
            }
            let LiteralKind::Text(text) = &value.kind else {
                if !matches!(value.kind, LiteralKind::Word(_) | LiteralKind::Broken) {
                    let diagnostic = self.wrong_type(&format!("`{}` in `extract`", name.value), value, "a string");
                    self.push(diagnostic.help("write a JSON path such as \"$.id\", \"header:NAME\" or an expression"));
                }
                continue;
            };
            if self.has_template(text, "extract") {
                continue;
            }
            let found = self.entry(text);
            let (Some(export), Some(found)) = (export, found) else { continue };
            let Some(wanted) = ValueKind::named(export.kind.text) else { continue };
            if matches!(Entry::of(&text.value), Entry::Path(_)) && !json_fits(wanted) {
                self.not_json(export, wanted);
            } else if !fits(found, wanted) {
                self.other_type(export, found);
            }
        }
    }

    /// Reports a template in a parameter that does not support templates.
    fn has_template(&self, text: &Text<'s>, parameter: &str) -> bool {
        let has = template::has_template(&text.value);
        if has {
            let message = format!("`{parameter}` cannot contain templates: it is compiled before the run");
            let diagnostic = DiagnosticBuilder::error(code::INVALID_VALUE, text.at, message);
            self.push(diagnostic.help(match parameter {
                "expect" => "to compare with a variable, export the value and use it in a condition: `-> next when ACTION.EXPORT == …`",
                _ => "write a JSON path such as \"$.id\", \"header:NAME\" or an expression over the response",
            }));
        }
        has
    }

    /// Returns the type of the value that an entry of `extract` reads, or none after a diagnostic.
    fn entry(&self, text: &Text<'s>) -> Option<ValueKind> {
        if let Some(name) = misspelled_header(&text.value) {
            let wrong =
                Wrong::new(format!("{:?} is not a header field", text.value), format!("write \"header:{name}\""));
            self.wrong::<()>(text.at, Err(wrong));
            return None;
        }
        match Entry::of(&text.value) {
            Entry::Header(name) if !is_token(name) => {
                let wrong = Wrong::new(
                    format!("{:?} is not a header field", text.value),
                    "write \"header:\" and a name, such as \"header:etag\"",
                );
                self.wrong::<()>(text.at, Err(wrong));
                None
            }
            Entry::Header(_) if self.kind() != Kind::Http => {
                let what = format!("a response over {} has no header fields", self.action.kind.text);
                let right = "use a JSON path or an expression over response.body";
                self.wrong::<()>(text.at, Err(Wrong::new(what, right)));
                None
            }
            Entry::Header(_) => Some(ValueKind::String),
            Entry::Path(written) => match path(written) {
                Ok(_) => Some(ValueKind::Any),
                Err(wrong) => {
                    self.wrong::<()>(text.at, Err(wrong));
                    None
                }
            },
            Entry::Expression(_) => self.expression(text),
        }
    }

    /// Checks `expect` of an HTTP action.
    pub(super) fn condition(&self, written: &Literal<'s>) {
        let LiteralKind::Text(text) = &written.kind else { return };
        if self.has_template(text, "expect") {
            return;
        }
        match self.expression(text) {
            None | Some(ValueKind::Bool | ValueKind::Any) => {}
            Some(kind) => {
                let message = format!("`expect` must be true or false, not {}", kind.label());
                let diagnostic = DiagnosticBuilder::error(code::WRONG_TYPE, written.at, message);
                self.push(diagnostic.help("compare it with a value, such as \"response.status == 200\""));
            }
        }
    }

    /// Returns the type of an expression over the response, or none after a diagnostic.
    fn expression(&self, text: &Text<'s>) -> Option<ValueKind> {
        let place = match text.verbatim {
            Some(start) => Place::Verbatim(start),
            None => Place::Decoded(text.at),
        };
        let sink = DiagnosticSink::new(ParserLimits::DEFAULT.diagnostics);
        let read = crate::dsl::actions::read_expression_at(
            &text.value,
            place,
            Dialect::Scenario,
            &ParserLimits::DEFAULT,
            &sink,
        );
        // Other errors in a repaired expression follow from the repair.
        let kind = read.filter(|_| sink.is_clean()).map(|(ast, root)| {
            let declared: Declarations = variables(self.kind()).iter().copied().collect();
            Compiler::new(&ast, &declared, Dialect::Scenario, &sink).compile(root).kind
        });
        let is_clean = sink.is_clean();
        for diagnostic in sink.into_builders() {
            self.push(self.explained(diagnostic, &text.value));
        }
        kind.filter(|_| is_clean)
    }

    /// Adds help for an unknown name in an expression over a response, which is usually a part of it or of its JSON.
    fn explained(&self, mut diagnostic: DiagnosticBuilder, written: &str) -> DiagnosticBuilder {
        if diagnostic.code == code::UNDECLARED_EXPORT && self.kind() != Kind::Http && diagnostic.fix.is_none() {
            diagnostic.message =
                diagnostic.message.replace("`response` has", &format!("a response over {} has", self.action.kind.text));
            return diagnostic.help("use `response.body` or `response.json`");
        }
        if diagnostic.code != code::UNKNOWN_NAME || diagnostic.help.is_some() {
            return diagnostic;
        }
        let known = variables(self.kind());
        let name = diagnostic.message.split('`').nth(1).unwrap_or_default();
        if let Some((variable, _)) = known.iter().find(|(own, _)| own.strip_prefix("response.") == Some(name)) {
            return diagnostic.help(format!("did you mean `{variable}`?"));
        }
        let names: Vec<&str> = known.iter().map(|(own, _)| *own).collect();
        let path = if path(&format!("$.{written}")).is_ok() {
            format!("a JSON path begins with `$`, such as \"$.{written}\"; ")
        } else {
            String::new()
        };
        diagnostic.help(format!("{path}an expression here can use {}", listed(&names)))
    }
}

/// Returns the name if the string was probably meant to be `header:NAME`.
fn misspelled_header(written: &str) -> Option<&str> {
    let lower = written.get(.."headers".len())?.to_ascii_lowercase();
    let length = if lower == "headers" { "headers".len() } else { "header".len() };
    let rest = written.get(length..).filter(|_| lower.starts_with("header"))?;
    let name = rest.strip_prefix([':', ' '])?.trim();
    (is_token(name) && !written.starts_with("header:")).then_some(name)
}
