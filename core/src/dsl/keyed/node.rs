//! Tree of a YAML or JSON text.

use std::borrow::Cow;

use crate::dsl::{ast::Text, diagnostic::Extent, expr::Value};

/// A node of a YAML or JSON text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Keyed<'s> {
    pub kind: KeyedKind<'s>,
    pub at: Extent,
}

/// Kind of a node.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum KeyedKind<'s> {
    Scalar(Scalar<'s>),
    List(Vec<Keyed<'s>>),
    Map(Vec<(Text<'s>, Keyed<'s>)>),
}

/// A scalar: the text as written, and its value unless it is a string.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scalar<'s> {
    pub text: Text<'s>,
    /// Null, a bool or a number. If none, the scalar is a string.
    pub value: Option<Value>,
    pub doubt: Doubt,
}

/// Doubt about a scalar that is used as a value, not as a name.
#[cfg_attr(not(feature = "yaml"), allow(dead_code))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Doubt {
    #[default]
    None,
    /// It is a number outside the range of its type.
    Range(NumberType),
    /// It is a decimal number with a leading zero, not an octal one.
    LeadingZero,
    /// It is a string, but a number in YAML 1.1.
    NoNumber,
    /// It is null, because `#` begins a comment.
    Comment,
}

/// Type whose range a number exceeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberType {
    Int,
    Uint,
    Double,
}

/// Returns whether a value is null, which means it is omitted.
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
