//! Arguments of a call, and errors about them.

use std::borrow::Cow;

use crate::dsl::expr::{EvaluationError, EvaluationFault, Value};

pub(crate) type Arguments<'a, 'v> = &'a [Cow<'v, Value>];

pub(super) fn argument<'a>(arguments: Arguments<'a, '_>, index: usize) -> &'a Value {
    static NULL: Value = Value::Null;
    arguments.get(index).map_or(&NULL, Cow::as_ref)
}

pub(super) fn wrong_type(what: &str, value: &Value) -> EvaluationError {
    EvaluationError::new(EvaluationFault::WrongType, format!("{what} does not take {}", value.type_name()))
}

pub(super) fn invalid(detail: impl Into<String>) -> EvaluationError {
    EvaluationError::new(EvaluationFault::InvalidArgument, detail)
}

/// Shortens a string for a message.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(40).collect()
}
