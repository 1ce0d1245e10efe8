//! Checks of edge conditions: they compile, are bools and are not constant.

use super::Checker;
use crate::dsl::{
    ast::Condition,
    code,
    diagnostic::DiagnosticBuilder,
    expr::{Compiler, Declarations, Dialect, Expression, NodeKind, Value, ValueKind},
    template,
};

/// What is known about a condition before the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Truth {
    Open,
    Always,
    Never,
}

impl Checker<'_, '_> {
    pub(super) fn condition(&self, condition: &Condition<'_>, declared: &Declarations) -> Truth {
        let ast = &self.document.expressions;
        if let NodeKind::Literal(Value::String(text)) = &ast.get(condition.root).kind
            && template::has_template(text)
        {
            self.sink.push(
                DiagnosticBuilder::error(
                    code::TEMPLATE_IN_CONDITION,
                    condition.at,
                    "a condition is already an expression",
                )
                .help("remove the quotes and the `{{ }}`"),
            );
            return Truth::Open;
        }
        let errors = self.sink.errors();
        let compiler = || Compiler::new(ast, declared, Dialect::Scenario, self.sink).lenient(self.document.damaged);
        let (kind, depends, scratch) = compiler().over(self.scratch.take()).check(condition.root);
        self.scratch.replace(scratch);
        if self.sink.errors() != errors {
            return Truth::Open;
        }
        if !matches!(kind, ValueKind::Bool | ValueKind::Any) {
            self.sink.push(
                DiagnosticBuilder::error(
                    code::WRONG_TYPE,
                    condition.at,
                    format!("a condition must be a bool, not {}", kind.label()),
                )
                .help("compare it with a value, such as `probe.status_code == 200`"),
            );
            return Truth::Open;
        }
        if depends || self.document.damaged {
            return Truth::Open;
        }
        let truth = match Expression::from_program(&condition.source, compiler().compile(condition.root)).evaluate(&[])
        {
            Ok(Value::Bool(true)) => Truth::Always,
            Ok(Value::Bool(false)) => Truth::Never,
            Ok(_) | Err(_) => {
                self.sink.push(DiagnosticBuilder::error(
                    code::WRONG_TYPE,
                    condition.at,
                    "this condition is constant and has no bool value",
                ));
                return Truth::Open;
            }
        };
        let word = if truth == Truth::Always { "true" } else { "false" };
        let diagnostic =
            DiagnosticBuilder::warning(code::CONSTANT_CONDITION, condition.at, format!("this is always {word}"));
        self.sink.push(match truth {
            Truth::Always => diagnostic.help("write `otherwise` for an edge that is always taken"),
            _ => diagnostic.help("the edge is never taken; remove it"),
        });
        truth
    }
}
