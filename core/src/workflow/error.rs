//! What can go wrong between a scenario and the end of a run.

use crate::state_machine::InstanceState;

/// Any error of WIT interface `workflow`; the cases are its cases.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum WorkflowError {
    /// Something was named that does not exist.
    #[error("there is no {item} {subject:?}{}", did_you_mean(.suggestion.as_deref()))]
    NotFound {
        /// What kind of thing was named.
        item: String,
        /// The name as given, a number in decimal.
        subject: String,
        /// The nearest name that exists.
        suggestion: Option<String>,
    },
    /// Something exists already.
    #[error("there is a {item} {subject:?} already: choose another name")]
    Duplicate {
        /// What kind of thing it is.
        item: String,
        /// Its name.
        subject: String,
    },
    /// An argument or a definition is out of range or of the wrong type.
    #[error("{subject}: should be {expected}")]
    InvalidArgument {
        /// What it is about: a parameter, or the path of a task.
        subject: String,
        /// What would have been right.
        expected: String,
    },
    /// An expression could not be compiled.
    #[error("{subject}: the expression `{expression}` does not compile: {reason}")]
    InvalidExpression {
        /// Where it stands: the path of a task, or an action and a parameter.
        subject: String,
        /// The expression as written.
        expression: String,
        /// What the compiler said.
        reason: String,
    },
    /// Dependencies go in a circle.
    #[error("dependencies go in a circle: {}; remove one of them", .path.join(" → "))]
    DependencyCycle {
        /// The tasks on the circle by path; the first one comes again at the end.
        path: Vec<String>,
    },
    /// A limit has been reached.
    #[error("{actual} is more than the limit {subject} allows: {maximum}")]
    LimitExceeded {
        /// Which limit.
        subject: String,
        /// The most that is allowed.
        maximum: u64,
        /// What was asked for.
        actual: u64,
    },
    /// The instance is in a state in which this cannot be done.
    #[error("instance {instance} is {state}; it should be {expected}")]
    InvalidState {
        /// The instance.
        instance: u32,
        /// Its state.
        state: InstanceState,
        /// What would have been right.
        expected: String,
    },
    /// A resource cannot be given or taken back as asked.
    #[error("resource {subject:?} has a capacity of {} and {actual} held: ask for no more than the first, return no more than the second", shown(.maximum))]
    ResourceConflict {
        /// The resource.
        subject: String,
        /// Its capacity; none: any number.
        maximum: Option<u64>,
        /// How much of it is held, by the holder if one was named.
        actual: u64,
    },
    /// Time went backwards.
    #[error("{subject}: should be {expected}")]
    TimeWentBackwards {
        /// What it is about.
        subject: String,
        /// What would have been right.
        expected: String,
    },
    /// A snapshot or a log is damaged, of an unknown version, or of another definition.
    #[error("{subject}: should be {expected}")]
    InvalidSnapshot {
        /// What it is about.
        subject: String,
        /// What would have been right.
        expected: String,
    },
}

/// The kind of a [`WorkflowError`], without its details: WIT `workflow-error-kind`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WorkflowErrorKind {
    /// Something was named that does not exist.
    NotFound,
    /// Something exists already.
    Duplicate,
    /// An argument or a definition is out of range or of the wrong type.
    InvalidArgument,
    /// An expression could not be compiled.
    InvalidExpression,
    /// Dependencies go in a circle.
    DependencyCycle,
    /// A limit has been reached.
    LimitExceeded,
    /// The instance is in a state in which this cannot be done.
    InvalidState,
    /// A resource cannot be given or taken back as asked.
    ResourceConflict,
    /// Time went backwards.
    TimeWentBackwards,
    /// A snapshot or a log is damaged, of an unknown version, or of another definition.
    InvalidSnapshot,
}

impl WorkflowError {
    /// Which kind of error it is.
    pub fn kind(&self) -> WorkflowErrorKind {
        match self {
            Self::NotFound { .. } => WorkflowErrorKind::NotFound,
            Self::Duplicate { .. } => WorkflowErrorKind::Duplicate,
            Self::InvalidArgument { .. } => WorkflowErrorKind::InvalidArgument,
            Self::InvalidExpression { .. } => WorkflowErrorKind::InvalidExpression,
            Self::DependencyCycle { .. } => WorkflowErrorKind::DependencyCycle,
            Self::LimitExceeded { .. } => WorkflowErrorKind::LimitExceeded,
            Self::InvalidState { .. } => WorkflowErrorKind::InvalidState,
            Self::ResourceConflict { .. } => WorkflowErrorKind::ResourceConflict,
            Self::TimeWentBackwards { .. } => WorkflowErrorKind::TimeWentBackwards,
            Self::InvalidSnapshot { .. } => WorkflowErrorKind::InvalidSnapshot,
        }
    }
}

fn did_you_mean(suggestion: Option<&str>) -> String {
    suggestion.map_or_else(String::new, |name| format!("; did you mean {name:?}?"))
}

fn shown(capacity: &Option<u64>) -> String {
    capacity.map_or_else(|| "any number".to_owned(), |capacity| capacity.to_string())
}
