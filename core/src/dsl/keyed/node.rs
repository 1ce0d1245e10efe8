//! A YAML or JSON text as a tree.

use std::borrow::Cow;

use crate::dsl::{ast::Text, diagnostic::Extent, expr::Value};

/// A node of a YAML or JSON text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Keyed<'s> {
    pub kind: KeyedKind<'s>,
    pub at: Extent,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum KeyedKind<'s> {
    Scalar(Scalar<'s>),
    List(Vec<Keyed<'s>>),
    Map(Vec<(Text<'s>, Keyed<'s>)>),
}

/// A scalar: what is written, and the value where that is no text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scalar<'s> {
    pub text: Text<'s>,
    /// Null, a bool or a number; none: a text.
    pub value: Option<Value>,
    pub doubt: Doubt,
}

/// What there is to say about a scalar where it is a value, and no name.
#[cfg_attr(not(feature = "yaml"), allow(dead_code))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Doubt {
    #[default]
    None,
    /// It is a number that no type holds.
    Range(NumberType),
    /// It is a number, and its leading zero makes it no octal one.
    LeadingZero,
    /// It is a string, and a number to readers of YAML 1.1.
    NoNumber,
    /// It is null, because `#` begins a comment.
    Comment,
}

/// A type that a number is beyond of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberType {
    Int,
    Uint,
    Double,
}

/// Whether it stands for what is left out.
pub(crate) fn is_null(tree: &Keyed<'_>) -> bool {
    matches!(&tree.kind, KeyedKind::Scalar(scalar) if scalar.value == Some(Value::Null))
}

impl<'s> Keyed<'s> {
    pub fn text(value: Cow<'s, str>, at: Extent, verbatim: Option<u32>) -> Self {
        Self::scalar(value, at, verbatim, None)
    }

    pub fn scalar(value: Cow<'s, str>, at: Extent, verbatim: Option<u32>, typed: Option<Value>) -> Self {
        Self::doubtful(value, at, verbatim, typed, Doubt::None)
    }

    pub fn doubtful(
        value: Cow<'s, str>,
        at: Extent,
        verbatim: Option<u32>,
        typed: Option<Value>,
        doubt: Doubt,
    ) -> Self {
        let text = Text { value, at, verbatim };
        Self { kind: KeyedKind::Scalar(Scalar { text, value: typed, doubt }), at }
    }
}
