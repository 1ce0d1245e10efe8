//! Errors and enumerations of interface `parser`.

use crate::{
    component::exports::{parser as wit, types},
    dsl::{
        Completion, CompletionKind, ParserError, ParserErrorKind, ParserLimits, Syntax,
        expr::{Dialect, EvaluationFault, ValueKind},
    },
};

use super::diagnostic;

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

/// Converts limits to WIT.
pub fn wire_limits(limits: ParserLimits) -> wit::ParserLimits {
    let wide = |limit: usize| u64::try_from(limit).unwrap_or(u64::MAX);
    wit::ParserLimits {
        bytes: wide(limits.bytes),
        diagnostics: wide(limits.diagnostics),
        depth: wide(limits.depth),
        nodes: wide(limits.nodes),
    }
}

/// Converts WIT limits. A value that does not fit is above every maximum anyway.
pub fn read_limits(limits: wit::ParserLimits) -> ParserLimits {
    let narrow = |limit: u64| usize::try_from(limit).unwrap_or(usize::MAX);
    ParserLimits {
        bytes: narrow(limits.bytes),
        diagnostics: narrow(limits.diagnostics),
        depth: narrow(limits.depth),
        nodes: narrow(limits.nodes),
    }
}

/// Converts a completion to WIT.
pub fn wire_completion(completion: Completion) -> wit::Completion {
    wit::Completion {
        text: completion.text,
        kind: match completion.kind {
            CompletionKind::Keyword => wit::CompletionKind::Keyword,
            CompletionKind::Action => wit::CompletionKind::Action,
            CompletionKind::Node => wit::CompletionKind::Node,
            CompletionKind::Workflow => wit::CompletionKind::Workflow,
            CompletionKind::Pool => wit::CompletionKind::Pool,
            CompletionKind::WorkbookResource => wit::CompletionKind::WorkbookResource,
            CompletionKind::Variable => wit::CompletionKind::Variable,
            CompletionKind::Function => wit::CompletionKind::Function,
            CompletionKind::Metric => wit::CompletionKind::Metric,
            CompletionKind::Choice => wit::CompletionKind::Choice,
        },
        detail: completion.detail,
        replace: diagnostic::wire_span(completion.replace),
    }
}

/// Converts a WIT kind of value.
pub fn read_kind(kind: wit::ValueKind) -> ValueKind {
    match kind {
        wit::ValueKind::Bool => ValueKind::Bool,
        wit::ValueKind::Int => ValueKind::Int,
        wit::ValueKind::Uint => ValueKind::Uint,
        wit::ValueKind::Double => ValueKind::Double,
        wit::ValueKind::String => ValueKind::String,
        wit::ValueKind::Bytes => ValueKind::Bytes,
        wit::ValueKind::List => ValueKind::List,
        wit::ValueKind::Map => ValueKind::Map,
        wit::ValueKind::Duration => ValueKind::Duration,
        wit::ValueKind::Timestamp => ValueKind::Timestamp,
        wit::ValueKind::Any => ValueKind::Any,
    }
}

/// Converts a kind of value to WIT.
pub fn wire_kind(kind: ValueKind) -> wit::ValueKind {
    match kind {
        ValueKind::Bool => wit::ValueKind::Bool,
        ValueKind::Int => wit::ValueKind::Int,
        ValueKind::Uint => wit::ValueKind::Uint,
        ValueKind::Double => wit::ValueKind::Double,
        ValueKind::String => wit::ValueKind::String,
        ValueKind::Bytes => wit::ValueKind::Bytes,
        ValueKind::List => wit::ValueKind::List,
        ValueKind::Map => wit::ValueKind::Map,
        ValueKind::Duration => wit::ValueKind::Duration,
        ValueKind::Timestamp => wit::ValueKind::Timestamp,
        ValueKind::Any => wit::ValueKind::Any,
    }
}

fn fault(fault: EvaluationFault) -> types::EvaluationFault {
    match fault {
        EvaluationFault::WrongType => types::EvaluationFault::WrongType,
        EvaluationFault::DivisionByZero => types::EvaluationFault::DivisionByZero,
        EvaluationFault::Overflow => types::EvaluationFault::Overflow,
        EvaluationFault::NoSuchKey => types::EvaluationFault::NoSuchKey,
        EvaluationFault::IndexOutOfRange => types::EvaluationFault::IndexOutOfRange,
        EvaluationFault::InvalidArgument => types::EvaluationFault::InvalidArgument,
        EvaluationFault::DuplicateKey => types::EvaluationFault::DuplicateKey,
        EvaluationFault::MissingVariable => types::EvaluationFault::MissingVariable,
        EvaluationFault::LimitExceeded => types::EvaluationFault::LimitExceeded,
    }
}

/// Converts an error to WIT.
pub fn wire_error(error: ParserError) -> types::ParserError {
    let kind = match error.kind() {
        ParserErrorKind::Rejected => types::ParserErrorKind::Rejected,
        ParserErrorKind::InvalidArgument => types::ParserErrorKind::InvalidArgument,
        ParserErrorKind::LimitExceeded => types::ParserErrorKind::LimitExceeded,
        ParserErrorKind::MalformedValue => types::ParserErrorKind::MalformedValue,
        ParserErrorKind::EvaluationFailed => types::ParserErrorKind::EvaluationFailed,
    };
    let blank = types::ParserError {
        kind,
        message: error.to_string(),
        diagnostics: Vec::new(),
        subject: None,
        expected: None,
        maximum: None,
        actual: None,
        node: None,
        fault: None,
        offset: None,
        detail: None,
    };
    match error {
        ParserError::Rejected { diagnostics } => {
            types::ParserError { diagnostics: diagnostic::wire_all(diagnostics), ..blank }
        }
        ParserError::InvalidArgument { subject, expected } => {
            types::ParserError { subject: Some(subject), expected: Some(expected), ..blank }
        }
        ParserError::LimitExceeded { subject, maximum, actual } => {
            types::ParserError { subject: Some(subject), maximum: Some(maximum), actual: Some(actual), ..blank }
        }
        ParserError::MalformedValue { node } => types::ParserError { node: Some(node), ..blank },
        ParserError::EvaluationFailed { fault: own, offset, detail } => {
            types::ParserError { fault: Some(fault(own)), offset: Some(offset), detail: Some(detail), ..blank }
        }
    }
}
