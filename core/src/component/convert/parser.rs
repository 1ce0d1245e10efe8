//! Errors and enumerations of interface `parser`.

use super::diagnostic;
use crate::{
    component::exports::parser as wit,
    dsl::{
        Completion, CompletionKind, Limits, ParserError, Syntax,
        expr::{Dialect, EvaluationFault},
        model::ExportKind,
    },
};

pub fn syntax(syntax: wit::Syntax) -> Syntax {
    match syntax {
        wit::Syntax::Text => Syntax::Text,
        wit::Syntax::Yaml => Syntax::Yaml,
        wit::Syntax::Json => Syntax::Json,
    }
}

pub fn dialect(dialect: wit::Dialect) -> Dialect {
    match dialect {
        wit::Dialect::Scenario => Dialect::Scenario,
        wit::Dialect::Cel => Dialect::Cel,
    }
}

/// WIT limits, of ours.
pub fn wire_limits(limits: Limits) -> wit::ParserLimits {
    let wide = |limit: usize| u64::try_from(limit).unwrap_or(u64::MAX);
    wit::ParserLimits {
        bytes: wide(limits.bytes),
        diagnostics: wide(limits.diagnostics),
        depth: wide(limits.depth),
        nodes: wide(limits.nodes),
    }
}

/// Ours, of WIT limits; what does not fit is beyond every bound anyway.
pub fn read_limits(limits: wit::ParserLimits) -> Limits {
    let narrow = |limit: u64| usize::try_from(limit).unwrap_or(usize::MAX);
    Limits {
        bytes: narrow(limits.bytes),
        diagnostics: narrow(limits.diagnostics),
        depth: narrow(limits.depth),
        nodes: narrow(limits.nodes),
    }
}

/// A WIT completion, of ours.
pub fn wire_completion(completion: Completion) -> wit::Completion {
    wit::Completion {
        text: completion.text,
        kind: match completion.kind {
            CompletionKind::Keyword => wit::CompletionKind::Keyword,
            CompletionKind::Action => wit::CompletionKind::Action,
            CompletionKind::Node => wit::CompletionKind::Node,
            CompletionKind::Workflow => wit::CompletionKind::Workflow,
            CompletionKind::Pool => wit::CompletionKind::Pool,
            CompletionKind::Resource => wit::CompletionKind::Resource,
            CompletionKind::Variable => wit::CompletionKind::Variable,
            CompletionKind::Function => wit::CompletionKind::Function,
            CompletionKind::Metric => wit::CompletionKind::Metric,
            CompletionKind::Choice => wit::CompletionKind::Choice,
        },
        detail: completion.detail,
        replace: diagnostic::wire_span(completion.replace),
    }
}

/// Ours, of a WIT type of values.
pub fn read_kind(kind: wit::ValueKind) -> ExportKind {
    match kind {
        wit::ValueKind::Bool => ExportKind::Bool,
        wit::ValueKind::Int => ExportKind::Int,
        wit::ValueKind::Uint => ExportKind::Uint,
        wit::ValueKind::Double => ExportKind::Double,
        wit::ValueKind::String => ExportKind::String,
        wit::ValueKind::Bytes => ExportKind::Bytes,
        wit::ValueKind::List => ExportKind::List,
        wit::ValueKind::Map => ExportKind::Map,
        wit::ValueKind::Duration => ExportKind::Duration,
        wit::ValueKind::Timestamp => ExportKind::Timestamp,
        wit::ValueKind::Any => ExportKind::Any,
    }
}

/// A WIT type of values, of ours.
pub fn wire_kind(kind: ExportKind) -> wit::ValueKind {
    match kind {
        ExportKind::Bool => wit::ValueKind::Bool,
        ExportKind::Int => wit::ValueKind::Int,
        ExportKind::Uint => wit::ValueKind::Uint,
        ExportKind::Double => wit::ValueKind::Double,
        ExportKind::String => wit::ValueKind::String,
        ExportKind::Bytes => wit::ValueKind::Bytes,
        ExportKind::List => wit::ValueKind::List,
        ExportKind::Map => wit::ValueKind::Map,
        ExportKind::Duration => wit::ValueKind::Duration,
        ExportKind::Timestamp => wit::ValueKind::Timestamp,
        ExportKind::Any => wit::ValueKind::Any,
    }
}

fn fault(fault: EvaluationFault) -> wit::EvaluationFault {
    match fault {
        EvaluationFault::WrongType => wit::EvaluationFault::WrongType,
        EvaluationFault::DivisionByZero => wit::EvaluationFault::DivisionByZero,
        EvaluationFault::Overflow => wit::EvaluationFault::Overflow,
        EvaluationFault::NoSuchKey => wit::EvaluationFault::NoSuchKey,
        EvaluationFault::IndexOutOfRange => wit::EvaluationFault::IndexOutOfRange,
        EvaluationFault::InvalidArgument => wit::EvaluationFault::InvalidArgument,
        EvaluationFault::DuplicateKey => wit::EvaluationFault::DuplicateKey,
        EvaluationFault::MissingVariable => wit::EvaluationFault::MissingVariable,
        EvaluationFault::LimitExceeded => wit::EvaluationFault::LimitExceeded,
    }
}

/// A WIT error, of ours.
pub fn wire_error(error: ParserError) -> wit::ParserError {
    let message = error.to_string();
    match error {
        ParserError::Rejected { diagnostics } => {
            wit::ParserError::Rejected(wit::TextRejection { message, diagnostics: diagnostic::wire_all(diagnostics) })
        }
        ParserError::LimitExceeded { subject: limit, maximum, actual } => {
            wit::ParserError::TooLarge(wit::ParserLimitExcess { message, limit, maximum, actual })
        }
        ParserError::MalformedValue { node } => {
            wit::ParserError::MalformedValue(wit::MalformedValueDetail { message, node })
        }
        ParserError::EvaluationFailed { fault: kind, offset, detail } => {
            wit::ParserError::EvaluationFailed(wit::EvaluationFailure { message, fault: fault(kind), offset, detail })
        }
    }
}
