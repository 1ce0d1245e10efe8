//! What interface `workflow` takes and gives.

pub mod estimate;
pub mod machine;
pub mod wbs;
pub mod workbook;

use crate::{
    component::exports::{types, workflow as wit},
    dsl::expr::Value,
    picture::PictureFormat,
    state_machine::InstanceState,
    workbook::NamedValue,
    workflow::{TextPage, WorkflowError},
};

use super::value;

pub type Result<T> = std::result::Result<T, wit::WorkflowError>;

/// A result of ours, its error for WIT.
pub fn wire_result<T>(result: std::result::Result<T, WorkflowError>) -> Result<T> {
    result.map_err(wire_error)
}

pub fn wire_error(error: WorkflowError) -> wit::WorkflowError {
    let message = error.to_string();
    match error {
        WorkflowError::NotFound { item: kind, subject: name, suggestion } => {
            wit::WorkflowError::Unknown(wit::UnknownItem { message, kind, name, suggestion })
        }
        WorkflowError::Duplicate { item: kind, subject: name } => {
            wit::WorkflowError::Duplicate(wit::DuplicateItem { message, kind, name })
        }
        WorkflowError::InvalidArgument { subject, expected } => {
            wit::WorkflowError::Invalid(wit::InvalidItem { message, subject, expected })
        }
        WorkflowError::InvalidExpression { subject, expression, reason } => {
            wit::WorkflowError::Expression(wit::ExpressionFailure { message, subject, expression, reason })
        }
        WorkflowError::DependencyCycle { path } => wit::WorkflowError::Cycle(wit::DependencyCycle { message, path }),
        WorkflowError::LimitExceeded { subject: limit, maximum: allowed, actual: requested } => {
            wit::WorkflowError::Limit(wit::WorkflowLimit { message, limit, allowed, requested })
        }
        WorkflowError::InvalidState { instance, state, expected: _ } => {
            let state = wire_state(state);
            wit::WorkflowError::Conflict(wit::InstanceConflict { message, instance, state })
        }
        WorkflowError::ResourceConflict { subject: resource, maximum: capacity, actual: held } => {
            wit::WorkflowError::Resource(wit::ResourceConflict { message, resource, capacity, held })
        }
        WorkflowError::TimeWentBackwards { subject, expected } => {
            wit::WorkflowError::Time(wit::InvalidItem { message, subject, expected })
        }
        WorkflowError::InvalidSnapshot { subject, expected } => {
            wit::WorkflowError::Snapshot(wit::InvalidItem { message, subject, expected })
        }
    }
}

pub const fn wire_state(state: InstanceState) -> wit::InstanceState {
    match state {
        InstanceState::Ready => wit::InstanceState::Ready,
        InstanceState::Running => wit::InstanceState::Running,
        InstanceState::Waiting => wit::InstanceState::Waiting,
        InstanceState::Done => wit::InstanceState::Done,
        InstanceState::Failed => wit::InstanceState::Failed,
        InstanceState::Cancelled => wit::InstanceState::Cancelled,
    }
}

/// A value of the parameter or name `subject`.
pub fn read_value(subject: &str, value: types::Value) -> Result<Value> {
    let expected = "a value of up to 64 levels and 65536 nodes, each before its one parent and the root last";
    let invalid = || WorkflowError::InvalidArgument { subject: subject.to_owned(), expected: expected.to_owned() };
    value::read(value).map_err(|_| wire_error(invalid()))
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

/// A page of a text.
pub fn wire_page(page: std::result::Result<TextPage, WorkflowError>) -> Result<wit::TextPage> {
    wire_result(page).map(|TextPage { text, next }| wit::TextPage { text, next })
}

pub const fn read_format(format: wit::PictureFormat) -> PictureFormat {
    match format {
        wit::PictureFormat::Mermaid => PictureFormat::Mermaid,
        wit::PictureFormat::Dot => PictureFormat::Dot,
        wit::PictureFormat::Svg => PictureFormat::Svg,
    }
}
