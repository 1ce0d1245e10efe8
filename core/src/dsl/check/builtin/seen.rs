//! Values, as far as they are known before a run.

use std::collections::BTreeMap;

use crate::dsl::{
    ast::{Literal, LiteralKind, Text},
    diagnostic::Extent,
    expr::{Value, ValueKind},
    template,
};

/// Types of the values of templates, by position.
pub(in crate::dsl::check) type TemplateTypes = BTreeMap<Extent, ValueKind>;

/// A value, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Seen<'l, 's> {
    Null,
    /// A number, bool, duration, timestamp or bytes.
    Scalar(&'l Value),
    Text(&'l str),
    List(&'l [Literal<'s>]),
    Map(&'l [(Text<'s>, Literal<'s>)]),
    /// A value of this type that is only known during the run.
    Unknown(ValueKind),
}

impl<'l, 's> Seen<'l, 's> {
    /// Returns what is known about a value, given the types of templates.
    pub fn of(literal: &'l Literal<'s>, types: &TemplateTypes) -> Self {
        match &literal.kind {
            LiteralKind::Value(Value::Null) => Self::Null,
            LiteralKind::Value(value) => Self::Scalar(value),
            LiteralKind::Text(text) if template::has_template(&text.value) => {
                Self::Unknown(types.get(&literal.at).copied().unwrap_or(ValueKind::Any))
            }
            LiteralKind::Text(text) => Self::Text(&text.value),
            LiteralKind::List(items) => Self::List(items),
            LiteralKind::Map(entries) => Self::Map(entries),
            // Already reported.
            LiteralKind::Word(_) | LiteralKind::Broken => Self::Unknown(ValueKind::Any),
        }
    }

    pub fn kind(&self) -> ValueKind {
        match self {
            Self::Null => ValueKind::Any,
            Self::Scalar(value) => ValueKind::of(value),
            Self::Text(_) => ValueKind::String,
            Self::List(_) => ValueKind::List,
            Self::Map(_) => ValueKind::Map,
            Self::Unknown(kind) => *kind,
        }
    }

    /// Returns whether it is, or may be, a string, a number or another value with a string form.
    pub fn is_plain(&self) -> bool {
        !matches!(self.kind(), ValueKind::List | ValueKind::Map)
    }
}
