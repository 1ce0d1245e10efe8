//! Constant regular expressions, which are checked when the expression is compiled.

use std::borrow::Cow;

use super::Compiler;
use crate::dsl::{
    code,
    diagnostic::{DiagnosticBuilder, Extent},
    expr::{BinaryOperator, NodeId, NodeKind, Value, pattern},
};

/// Maximum number of characters of a pattern in a message.
const SHOWN: usize = 40;

impl<'s> Compiler<'_, 's> {
    /// Reports a pattern that `matches` would always reject.
    pub(super) fn pattern(&self, id: NodeId) {
        if !self.checks() {
            return;
        }
        let Some(text) = self.constant_text(id) else { return };
        let Err(fault) = pattern::translate(&text) else { return };
        let node = self.ast.get(id);
        let offset = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX);
        let diagnostic = match node.lead {
            Some(lead) => {
                let start = node.at.start.saturating_add(lead.get().into());
                let (from, to) = (offset(fault.at.start), offset(fault.at.end));
                let at = Extent::new(start.saturating_add(from), start.saturating_add(to).min(node.at.end));
                DiagnosticBuilder::error(code::INVALID_PATTERN, at, fault.reason)
            }
            None => {
                let mut shown: String = text.chars().take(SHOWN).collect();
                if shown.len() < text.len() {
                    shown.push('…');
                }
                let message = format!("invalid regular expression `{shown}`: {}", fault.reason);
                DiagnosticBuilder::error(code::INVALID_PATTERN, node.at, message)
            }
        };
        self.sink.push(match fault.help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        });
    }

    /// Returns the value of a string literal, or of several joined with `+`.
    fn constant_text(&self, id: NodeId) -> Option<Cow<'_, str>> {
        match &self.ast.get(id).kind {
            NodeKind::Literal(Value::String(text)) => Some(Cow::Borrowed(text)),
            NodeKind::Binary { operator: BinaryOperator::Add, left, right, .. } => {
                let left = self.constant_text(*left)?;
                let right = self.constant_text(*right)?;
                Some(Cow::Owned([left, right].concat()))
            }
            _ => None,
        }
    }
}
