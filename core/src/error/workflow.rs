//! The error of the plan, the workbook, the load and the state machine.

use std::{borrow::Borrow, fmt};

use crate::suggest;

/// An error of a wbs, a workbook, a load plan or a state machine.
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
    #[error("{}", invalid_argument(.subject, .found.as_deref(), .expected))]
    InvalidArgument {
        /// What it is about: a parameter, or the path of a task.
        subject: String,
        /// What would have been right.
        expected: String,
        /// What is wrong with the task at that path; none for a parameter.
        #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
        found: Option<String>,
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

/// The kind of a [`WorkflowError`], without its details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
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
    /// Dependencies form a cycle.
    DependencyCycle,
    /// A limit was exceeded.
    LimitExceeded,
    /// The instance is in a state that does not allow the call.
    InvalidState,
    /// A resource cannot be acquired or released as requested.
    ResourceConflict,
    /// The time of a call is earlier than that of a call before it.
    TimeWentBackwards,
    /// A snapshot or a log is damaged, of an unknown version, or of another definition.
    InvalidSnapshot,
}

impl WorkflowError {
    /// Returns the kind of the error, to decide by.
    ///
    /// ```
    /// use scheduler_core::{Wbs, error::WorkflowErrorKind};
    ///
    /// let error = Wbs::new("plan").find("build").unwrap_err();
    /// assert_eq!(error.kind(), WorkflowErrorKind::NotFound);
    /// ```
    #[must_use]
    pub const fn kind(&self) -> WorkflowErrorKind {
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

pub(crate) fn did_you_mean(suggestion: Option<&str>) -> String {
    suggestion.map_or_else(String::new, |name| format!("; did you mean {name:?}?"))
}

fn invalid_argument(subject: &str, found: Option<&str>, expected: &str) -> String {
    found.map_or_else(
        || format!("{subject}: should be {expected}"),
        |found| format!("task {subject:?} {found}; {expected}"),
    )
}

/// The known name that `name` is probably meant to be, at the end of a message.
pub(crate) fn meant<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    did_you_mean(suggest::among(name, known).as_deref())
}

fn shown(capacity: &Option<u64>) -> String {
    capacity.map_or_else(|| "any number".to_owned(), |capacity| capacity.to_string())
}

/// Where an instance stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum InstanceState {
    /// It has not been started.
    Ready,
    /// An action of it is to be done, or is being done.
    Running,
    /// It waits for time or for an event.
    Waiting,
    /// It has come to its end.
    Done,
    /// It cannot go on.
    Failed,
    /// It was cancelled.
    Cancelled,
}

impl InstanceState {
    /// Whether the instance has ended, in whichever way.
    ///
    /// ```
    /// use scheduler_core::InstanceState;
    ///
    /// assert!(InstanceState::Cancelled.is_final() && !InstanceState::Waiting.is_final());
    /// ```
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Done | Self::Failed | Self::Cancelled)
    }
}

impl fmt::Display for InstanceState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Ready => "ready",
            Self::Running => "running",
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        })
    }
}

/// A kind of thing with a name, in errors.
pub(crate) fn not_found<'a, I, S>(kind: &str, name: &str, known: I) -> WorkflowError
where
    I: IntoIterator<Item = &'a S>,
    S: Borrow<str> + ?Sized + 'a,
{
    WorkflowError::NotFound {
        item: kind.to_owned(),
        subject: name.to_owned(),
        suggestion: suggest::among(name, known.into_iter().map(Borrow::borrow)),
    }
}

/// As [`not_found`], for things that go by number.
pub(crate) fn not_found_number(kind: &str, number: impl ToString) -> WorkflowError {
    WorkflowError::NotFound { item: kind.to_owned(), subject: number.to_string(), suggestion: None }
}

/// As [`WorkflowError::InvalidArgument`], in one line.
pub(crate) fn invalid(subject: impl Into<String>, expected: impl Into<String>) -> WorkflowError {
    WorkflowError::InvalidArgument { subject: subject.into(), expected: expected.into(), found: None }
}

/// The same for a task. Both texts are said of it: `has an action and is of kind pass`, and a sentence on what would be right.
pub(crate) fn invalid_task(
    path: impl Into<String>,
    found: impl Into<String>,
    expected: impl Into<String>,
) -> WorkflowError {
    WorkflowError::InvalidArgument { subject: path.into(), expected: expected.into(), found: Some(found.into()) }
}

/// Fails when `requested` is more than `allowed`.
pub(crate) fn within(limit: &str, allowed: u64, requested: u64) -> Result<(), WorkflowError> {
    if requested <= allowed {
        return Ok(());
    }
    Err(WorkflowError::LimitExceeded { subject: limit.to_owned(), maximum: allowed, actual: requested })
}
