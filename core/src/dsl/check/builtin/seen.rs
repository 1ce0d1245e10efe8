//! Values as far as they are known before a run.

use std::collections::BTreeMap;

use super::Checks;
use crate::dsl::{
    ast::{Literal, LiteralKind, Text},
    diagnostic::Extent,
    expr::{Value, kind_of},
    model::ExportKind,
    template,
};

/// Types of the values of strings that are templates, by where they stand.
pub(in crate::dsl::check) type TemplateTypes = BTreeMap<Extent, ExportKind>;

/// A value as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Seen<'l, 's> {
    Null,
    /// A number, bool, duration, timestamp or bytes.
    Scalar(&'l Value),
    Text(&'l str),
    List(&'l [Literal<'s>]),
    Map(&'l [(Text<'s>, Literal<'s>)]),
    /// A value of this type that only the run knows.
    Unknown(ExportKind),
}

impl Seen<'_, '_> {
    pub fn kind(&self) -> ExportKind {
        match self {
            Self::Null => ExportKind::Any,
            Self::Scalar(value) => kind_of(value),
            Self::Text(_) => ExportKind::String,
            Self::List(_) => ExportKind::List,
            Self::Map(_) => ExportKind::Map,
            Self::Unknown(kind) => *kind,
        }
    }

    /// Whether it is, or may be, a string, a number or another value with a text of its own.
    pub fn is_plain(&self) -> bool {
        !matches!(self.kind(), ExportKind::List | ExportKind::Map)
    }
}

impl<'s> Checks<'_, '_, 's> {
    /// What is known of a value.
    pub(super) fn see<'l>(&self, literal: &'l Literal<'s>) -> Seen<'l, 's> {
        match &literal.kind {
            LiteralKind::Value(Value::Null) => Seen::Null,
            LiteralKind::Value(value) => Seen::Scalar(value),
            LiteralKind::Text(text) if template::has_template(&text.value) => {
                Seen::Unknown(self.types.get(&literal.at).copied().unwrap_or(ExportKind::Any))
            }
            LiteralKind::Text(text) => Seen::Text(&text.value),
            LiteralKind::List(items) => Seen::List(items),
            LiteralKind::Map(entries) => Seen::Map(entries),
            // These have had their diagnostic.
            LiteralKind::Word(_) | LiteralKind::Broken => Seen::Unknown(ExportKind::Any),
        }
    }
}
