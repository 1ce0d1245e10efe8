//! Constant values of parameters that built-in actions take.

use super::Checker;
use crate::dsl::{
    ast::{Action, Literal, LiteralKind, Setting},
    code,
    diagnostic::Finding,
    expr::Value,
    status_set::StatusSet,
    template,
    vocabulary::has_statuses,
};

impl<'s> Checker<'_, 's> {
    /// Says what is wrong with a parameter whose value is known before the run.
    pub(super) fn constant_parameter(&self, action: &Action<'s>, setting: &Setting<'s>) {
        if has_statuses(action.kind.text) && setting.key.value == "expect_status" {
            self.statuses(&setting.value);
        }
    }

    /// Each part of a list by itself, so that a finding has its place.
    fn statuses(&self, written: &Literal<'s>) {
        match &written.kind {
            LiteralKind::List(items) if !items.is_empty() => {
                for item in items {
                    if let Some(value) = constant(item) {
                        self.parameter_value(item, StatusSet::parse(&Value::List(vec![value])));
                    }
                }
            }
            _ => {
                if let Some(value) = constant(written) {
                    self.parameter_value(written, StatusSet::parse(&value));
                }
            }
        }
    }

    /// Reports a reason of the form `what is wrong; what would be right`.
    fn parameter_value<T>(&self, written: &Literal<'s>, read: Result<T, String>) {
        let Err(reason) = read else { return };
        let (message, help) = reason.split_once("; ").unwrap_or((&reason, ""));
        let finding = Finding::error(code::INVALID_VALUE, written.at, message);
        self.sink.push(if help.is_empty() { finding } else { finding.help(help) });
    }
}

/// A value that no template and no mistake is in.
fn constant(written: &Literal<'_>) -> Option<Value> {
    match &written.kind {
        LiteralKind::Value(value) => Some(value.clone()),
        LiteralKind::Text(text) if template::has_template(&text.value) => None,
        LiteralKind::Text(text) => Some(Value::String(text.value.clone().into_owned())),
        LiteralKind::List(items) => items.iter().map(constant).collect::<Option<_>>().map(Value::List),
        LiteralKind::Map(entries) => {
            let pair = |(key, value): &(crate::dsl::ast::Text<'_>, Literal<'_>)| {
                Some((Value::String(key.value.clone().into_owned()), constant(value)?))
            };
            entries.iter().map(pair).collect::<Option<_>>().map(Value::Map)
        }
        LiteralKind::Word(_) | LiteralKind::Broken => None,
    }
}
