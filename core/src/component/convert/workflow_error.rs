//! Conversions that the interfaces `wbs`, `workbook`, `load` and `workflow` share: their error, and
//! named values.

use crate::{
    component::exports::types,
    diagram::DiagramFormat,
    dsl::expr::Value,
    error::workflow::{WorkflowError, WorkflowErrorKind, invalid},
    state_machine::InstanceState,
    workbook::NamedValue,
};

use super::value;

pub type Result<T> = std::result::Result<T, types::WorkflowError>;

/// Converts the error of a result to WIT.
pub fn wire_result<T>(result: std::result::Result<T, WorkflowError>) -> Result<T> {
    result.map_err(wire_error)
}

/// Converts an error to WIT.
pub fn wire_error(error: WorkflowError) -> types::WorkflowError {
    let message = error.to_string();
    let kind = match error.kind() {
        WorkflowErrorKind::NotFound => types::WorkflowErrorKind::NotFound,
        WorkflowErrorKind::Duplicate => types::WorkflowErrorKind::Duplicate,
        WorkflowErrorKind::InvalidArgument => types::WorkflowErrorKind::InvalidArgument,
        WorkflowErrorKind::InvalidExpression => types::WorkflowErrorKind::InvalidExpression,
        WorkflowErrorKind::DependencyCycle => types::WorkflowErrorKind::DependencyCycle,
        WorkflowErrorKind::LimitExceeded => types::WorkflowErrorKind::LimitExceeded,
        WorkflowErrorKind::InvalidState => types::WorkflowErrorKind::InvalidState,
        WorkflowErrorKind::ResourceConflict => types::WorkflowErrorKind::ResourceConflict,
        WorkflowErrorKind::TimeWentBackwards => types::WorkflowErrorKind::TimeWentBackwards,
        WorkflowErrorKind::InvalidSnapshot => types::WorkflowErrorKind::InvalidSnapshot,
    };
    let blank = types::WorkflowError {
        kind,
        message,
        subject: None,
        item: None,
        suggestion: None,
        expected: None,
        expression: None,
        reason: None,
        path: Vec::new(),
        instance: None,
        state: None,
        maximum: None,
        actual: None,
    };
    match error {
        WorkflowError::NotFound { item, subject, suggestion } => {
            types::WorkflowError { item: Some(item), subject: Some(subject), suggestion, ..blank }
        }
        WorkflowError::Duplicate { item, subject } => {
            types::WorkflowError { item: Some(item), subject: Some(subject), ..blank }
        }
        WorkflowError::InvalidArgument { subject, expected, found: _ }
        | WorkflowError::TimeWentBackwards { subject, expected }
        | WorkflowError::InvalidSnapshot { subject, expected } => {
            types::WorkflowError { subject: Some(subject), expected: Some(expected), ..blank }
        }
        WorkflowError::InvalidExpression { subject, expression, reason } => {
            types::WorkflowError { subject: Some(subject), expression: Some(expression), reason: Some(reason), ..blank }
        }
        WorkflowError::DependencyCycle { path } => types::WorkflowError { path, ..blank },
        WorkflowError::LimitExceeded { subject, maximum, actual } => {
            types::WorkflowError { subject: Some(subject), maximum: Some(maximum), actual: Some(actual), ..blank }
        }
        WorkflowError::InvalidState { instance, state, expected } => types::WorkflowError {
            instance: Some(instance),
            state: Some(wire_state(state)),
            expected: Some(expected),
            ..blank
        },
        WorkflowError::ResourceConflict { subject, maximum, actual } => {
            types::WorkflowError { subject: Some(subject), maximum, actual: Some(actual), ..blank }
        }
    }
}

pub const fn wire_state(state: InstanceState) -> types::InstanceState {
    match state {
        InstanceState::Ready => types::InstanceState::Ready,
        InstanceState::Running => types::InstanceState::Running,
        InstanceState::Waiting => types::InstanceState::Waiting,
        InstanceState::Done => types::InstanceState::Done,
        InstanceState::Failed => types::InstanceState::Failed,
        InstanceState::Cancelled => types::InstanceState::Cancelled,
    }
}

/// Converts a WIT value of the parameter or name `subject`.
pub fn read_value(subject: &str, value: types::Value) -> Result<Value> {
    let expected = "a value of up to 64 levels and 65536 nodes, each before its only parent, the root last";
    value::read(value).map_err(|_| wire_error(invalid(subject, expected)))
}

pub fn read_named(named: Vec<types::NamedValue>) -> Result<Vec<NamedValue>> {
    let one = |named: types::NamedValue| {
        let value = read_value(&named.name, named.value)?;
        Ok(NamedValue { name: named.name, value })
    };
    named.into_iter().map(one).collect()
}

pub fn wire_named(named: Vec<NamedValue>) -> Vec<types::NamedValue> {
    named.into_iter().map(|named| types::NamedValue { name: named.name, value: value::wire(named.value) }).collect()
}

pub const fn read_format(format: types::DiagramFormat) -> DiagramFormat {
    match format {
        types::DiagramFormat::Mermaid => DiagramFormat::Mermaid,
        types::DiagramFormat::Dot => DiagramFormat::Dot,
        types::DiagramFormat::Svg => DiagramFormat::Svg,
    }
}
