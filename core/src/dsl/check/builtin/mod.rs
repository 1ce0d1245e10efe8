//! Checks of built-in actions: unknown and missing parameters, values that a run would reject, exports without a
//! source.
//!
//! A value is checked as far as it is known: the part from a template is unknown. The rules are in `dsl::builtin`,
//! which the runner uses too.

mod bodies;
mod exports;
mod maps;
mod seen;
mod values;

use super::{Checker, values::describe};
use crate::{
    dsl::{
        ast::{Action, ActionItem, Literal, LiteralKind, Setting},
        builtin::{ANY_METHOD, BODIES, Kind, Parameter, Takes, Wrong, kind_for, meant, parameters},
        code,
        diagnostic::{DiagnosticBuilder, Extent},
        expr::{Value, plain_text},
    },
    suggest,
};
use seen::Seen;
pub(super) use seen::TemplateTypes;

/// Checks of one action.
struct Checks<'c, 'd, 's> {
    checker: &'c Checker<'d, 's>,
    action: &'c Action<'s>,
    /// Types of template values.
    types: &'c TemplateTypes,
}

impl<'s> Checker<'_, 's> {
    /// Checks the parameters and exports of a built-in action.
    pub(super) fn built_in(&self, action: &Action<'s>, types: &TemplateTypes) {
        let checks = Checks { checker: self, action, types };
        match parameters(action.kind.text) {
            Some(known) => checks.all(known),
            None => checks.custom(),
        }
    }
}

impl<'s> Checks<'_, '_, 's> {
    fn push(&self, diagnostic: DiagnosticBuilder) {
        self.checker.sink.push(diagnostic);
    }

    /// Returns what is known about a value.
    fn see<'l>(&self, literal: &'l Literal<'s>) -> Seen<'l, 's> {
        Seen::of(literal, self.types)
    }

    fn kind(&self) -> Kind {
        Kind::of(self.action.kind.text)
    }

    /// Returns the parameters as written.
    fn settings(&self) -> impl Iterator<Item = &Setting<'s>> {
        self.action.items.iter().filter_map(|item| match item {
            ActionItem::Parameter(setting) => Some(setting),
            _ => None,
        })
    }

    /// Returns a parameter that is given and not null.
    fn setting(&self, name: &str) -> Option<&Setting<'s>> {
        self.settings().find(|setting| setting.key.value == name && self.see(&setting.value) != Seen::Null)
    }

    fn all(&self, known: &[Parameter]) {
        for setting in self.settings() {
            match known.iter().find(|parameter| parameter.name == setting.key.value) {
                Some(parameter) => self.value(parameter, &setting.value),
                None => self.unknown(setting, known),
            }
        }
        if !self.is_whole() {
            return;
        }
        self.missing(known);
        self.families();
        match self.kind() {
            Kind::Http => self.one_body(),
            Kind::Tcp => self.reset_waits(),
            _ => {}
        }
        self.exports();
    }

    /// Returns whether the whole action could be read. Otherwise an unreadable part may be what seems to be missing.
    fn is_whole(&self) -> bool {
        !self.checker.document.damaged
            && self.checker.sink.is_read()
            && !self.action.items.iter().any(|item| matches!(item, ActionItem::Broken))
    }

    /// Warns about a custom kind of action, which the host performs; it may be a misspelled built-in kind.
    fn custom(&self) {
        let word = self.action.kind;
        if word.text.is_empty() {
            return;
        }
        let message = format!("`{}` is not a built-in kind, so the host must perform this action", word.text);
        let diagnostic = DiagnosticBuilder::warning(code::CUSTOM_KIND, word.at, message);
        if word.text.eq_ignore_ascii_case("https") {
            self.push(diagnostic.help(
                "built-in actions do not support TLS; use `get` or `post` with a URL that begins with http://, or a function of the host",
            ));
        } else if let Some(meant) = kind_for(word.text) {
            let diagnostic = diagnostic.help(format!("did you mean `{meant}`?"));
            // Kind `http` needs a method, which only a person can add.
            self.push(if meant == ANY_METHOD { diagnostic } else { diagnostic.fix_name(word.text, meant) });
        }
    }

    fn unknown(&self, setting: &Setting<'s>, known: &[Parameter]) {
        let (key, kind) = (&setting.key, self.action.kind.text);
        let diagnostic =
            DiagnosticBuilder::error(code::UNKNOWN_KEY, key.at, format!("`{kind}` has no parameter `{}`", key.value));
        let names: Vec<&str> = known.iter().map(|parameter| parameter.name).collect();
        let diagnostic = match (meant(kind, &key.value), self.elsewhere(&key.value)) {
            (Some(name), _) => {
                let diagnostic = diagnostic.help(format!("did you mean `{name}`?"));
                let value = self.see(&setting.value).kind();
                let fits = known.iter().any(|parameter| parameter.name == name && parameter.takes.takes(value));
                if fits { diagnostic.fix_name(&key.value, name) } else { diagnostic }
            }
            (None, Some(help)) => diagnostic.help(help),
            (None, None) => diagnostic.did_you_mean(&key.value, names.iter().copied()),
        };
        if diagnostic.help.is_some() {
            self.push(diagnostic);
        } else if self.checker.sink.is_read() {
            // Next to an unreadable part it may be anything.
            self.push(diagnostic.help(format!("its parameters are {}", listed(&names))));
        }
    }

    /// Returns help for a parameter that belongs to another part of the scenario.
    fn elsewhere(&self, name: &str) -> Option<&'static str> {
        Some(match (name, self.kind()) {
            ("timeout", _) => "`timeout` is a key of the action, next to its parameters",
            ("method", Kind::Http) => "the kind of the action is its method; kind `http` takes any method",
            ("retry" | "retries", _) => "`retry` is a key of a workflow node, not of an action",
            ("exports" | "export", _) => "exports are declared by the action, next to its parameters",
            ("tls" | "https" | "verify" | "insecure", _) => "built-in actions do not support TLS",
            _ => return None,
        })
    }

    fn missing(&self, known: &[Parameter]) {
        let kind = self.action.kind;
        for parameter in known.iter().filter(|parameter| parameter.is_required) {
            if self.setting(parameter.name).is_none() && !self.is_misspelled(parameter.name) {
                let message = format!("`{}` needs the parameter `{}`", kind.text, parameter.name);
                let diagnostic = DiagnosticBuilder::error(code::MISSING_KEY, kind.at, message);
                self.push(diagnostic.help(example(parameter.takes, self.checker.document.keys)));
            }
        }
    }

    /// Returns whether an unknown parameter, already reported, was probably meant to be this one.
    fn is_misspelled(&self, name: &str) -> bool {
        let word = self.action.kind.text;
        let known = || parameters(word).unwrap_or_default().iter().map(|parameter| parameter.name);
        self.settings().map(|setting| setting.key.value.as_ref()).any(|own| {
            let near = meant(word, own).or_else(|| suggest::nearest(own, known()));
            near == Some(name) && known().all(|known| known != own)
        })
    }

    /// Reports an invalid value.
    fn wrong<T>(&self, at: Extent, read: Result<T, Wrong>) {
        if let Err(Wrong { what, right }) = read {
            let diagnostic = DiagnosticBuilder::error(code::INVALID_VALUE, at, what);
            self.push(match right {
                Some(right) => diagnostic.help(right),
                None => diagnostic,
            });
        }
    }

    /// Returns the diagnostic for a value of the wrong type.
    fn wrong_type(&self, subject: &str, literal: &Literal<'s>, wanted: &str) -> DiagnosticBuilder {
        let found = match self.see(literal) {
            Seen::Unknown(kind) => kind.label(),
            _ => describe(literal),
        };
        let message = format!("{subject} must be {wanted}, not {found}");
        DiagnosticBuilder::error(code::WRONG_TYPE, literal.at, message)
    }

    /// Like [`Self::wrong_type`] where any string is valid: a number or another plain value only needs quotes.
    fn not_a_string(&self, subject: &str, literal: &Literal<'s>, wanted: &str) -> DiagnosticBuilder {
        let diagnostic = self.wrong_type(subject, literal, wanted);
        let LiteralKind::Value(value) = &literal.kind else { return diagnostic };
        match plain_text(value) {
            Ok(text) if !matches!(value, Value::Bytes(_)) => {
                let quoted = format!("\"{text}\"");
                diagnostic.help(format!("write {quoted}")).fix(literal.at, quoted)
            }
            _ => diagnostic,
        }
    }
}

/// Joins names for a message.
fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Returns help with an example of a missing parameter.
fn example(takes: Takes, keys: bool) -> String {
    let (text, key) = match takes {
        Takes::Url => ("url = \"http://127.0.0.1:8080/\"", "url: \"http://127.0.0.1:8080/\""),
        Takes::Method => ("method = \"PROPFIND\"", "method: PROPFIND"),
        Takes::Duration => ("for = 250ms", "for: 250ms"),
        _ => ("to = \"127.0.0.1:7\"", "to: \"127.0.0.1:7\""),
    };
    format!("add `{}`", if keys { key } else { text })
}

/// Returns whether a parameter is a body.
fn is_body(name: &str) -> bool {
    BODIES.contains(&name)
}
