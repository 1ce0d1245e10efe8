//! The error of the wbs, the workbook, the load plan and the state machine.

use std::{borrow::Borrow, fmt};

use crate::suggest;

/// An error of a wbs, a workbook, a load plan or a state machine.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum WorkflowError {
    /// The item does not exist.
    #[error("there is no {item} {subject:?}{}", did_you_mean(.suggestion.as_deref()))]
    NotFound {
        /// Kind of the item.
        item: String,
        /// Name of the item as given; a number in decimal.
        subject: String,
        /// The most similar name that exists.
        suggestion: Option<String>,
    },
    /// The item already exists.
    #[error("{item} {subject:?} already exists; choose another name")]
    Duplicate {
        /// Kind of the item.
        item: String,
        /// Name of the item.
        subject: String,
    },
    /// An argument or a definition is out of range or of the wrong type.
    #[error("{}", invalid_argument(.subject, .found.as_deref(), .expected))]
    InvalidArgument {
        /// Subject of the error: a parameter, or the path of a task.
        subject: String,
        /// What is expected.
        expected: String,
        /// What is wrong with the task at that path; none for a parameter.
        #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
        found: Option<String>,
    },
    /// An expression does not compile.
    #[error("{subject}: the expression `{expression}` does not compile: {reason}")]
    InvalidExpression {
        /// Position of the expression: the path of a task, or an action and a parameter.
        subject: String,
        /// The expression as written.
        expression: String,
        /// The message of the compiler.
        reason: String,
    },
    /// Dependencies form a cycle.
    #[error("dependency cycle: {}; remove one dependency", .path.join(" → "))]
    DependencyCycle {
        /// Paths of the tasks in the cycle; the first one is repeated at the end.
        path: Vec<String>,
    },
    /// A limit is exceeded.
    #[error("limit exceeded: {actual} {subject}, at most {maximum}")]
    LimitExceeded {
        /// Name of the limit.
        subject: String,
        /// The maximum.
        maximum: u64,
        /// The requested number.
        actual: u64,
    },
    /// The state of the instance does not allow the call.
    #[error("instance {instance} is {state}; it should be {expected}")]
    InvalidState {
        /// The instance.
        instance: u32,
        /// Its state.
        state: InstanceState,
        /// What is expected.
        expected: String,
    },
    /// A resource cannot be acquired or released as requested.
    #[error("resource {subject:?}: capacity {}, {actual} held; acquire at most the capacity, release at most what is held", shown(.maximum))]
    ResourceConflict {
        /// The resource.
        subject: String,
        /// Its capacity. If none, it is unlimited.
        maximum: Option<u64>,
        /// Amount that is held: by the holder if one was named, else in total.
        actual: u64,
    },
    /// The time is earlier than the time of a previous call.
    #[error("{subject}: should be {expected}")]
    TimeWentBackwards {
        /// Subject of the error.
        subject: String,
        /// What is expected.
        expected: String,
    },
    /// A snapshot or a log is damaged, has an unknown version, or belongs to another definition.
    #[error("{subject}: should be {expected}")]
    InvalidSnapshot {
        /// Subject of the error.
        subject: String,
        /// What is expected.
        expected: String,
    },
}

/// The kind of a [`WorkflowError`], without its details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum WorkflowErrorKind {
    /// The item does not exist.
    NotFound,
    /// The item already exists.
    Duplicate,
    /// An argument or a definition is out of range or of the wrong type.
    InvalidArgument,
    /// An expression does not compile.
    InvalidExpression,
    /// Dependencies form a cycle.
    DependencyCycle,
    /// A limit is exceeded.
    LimitExceeded,
    /// The state of the instance does not allow the call.
    InvalidState,
    /// A resource cannot be acquired or released as requested.
    ResourceConflict,
    /// The time is earlier than the time of a previous call.
    TimeWentBackwards,
    /// A snapshot or a log is damaged, has an unknown version, or belongs to another definition.
    InvalidSnapshot,
}

impl WorkflowError {
    /// Returns the kind of the error, for matching.
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

/// Returns the known name that `name` probably means, as the end of a message.
pub(crate) fn meant<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    did_you_mean(suggest::among(name, known).as_deref())
}

fn shown(capacity: &Option<u64>) -> String {
    capacity.map_or_else(|| "unlimited".to_owned(), |capacity| capacity.to_string())
}

/// State of an instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum InstanceState {
    /// Not started yet.
    Ready,
    /// One of its actions is due or in progress.
    Running,
    /// Waiting for time or for an event.
    Waiting,
    /// Finished.
    Done,
    /// Failed, so that it cannot continue.
    Failed,
    /// Cancelled.
    Cancelled,
}

impl InstanceState {
    /// Returns whether the instance has ended, in any way.
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

/// Returns the error for an unknown name; `kind` is the kind of the item.
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

/// Like [`not_found`], for items that are identified by number.
pub(crate) fn not_found_number(kind: &str, number: impl ToString) -> WorkflowError {
    WorkflowError::NotFound { item: kind.to_owned(), subject: number.to_string(), suggestion: None }
}

/// Returns a [`WorkflowError::InvalidArgument`] for a parameter.
pub(crate) fn invalid(subject: impl Into<String>, expected: impl Into<String>) -> WorkflowError {
    WorkflowError::InvalidArgument { subject: subject.into(), expected: expected.into(), found: None }
}

/// Returns a [`WorkflowError::InvalidArgument`] for a task. `found` is its predicate, such as `has
/// an action and is of kind pass`; `expected` is a sentence on what would be right.
pub(crate) fn invalid_task(
    path: impl Into<String>,
    found: impl Into<String>,
    expected: impl Into<String>,
) -> WorkflowError {
    WorkflowError::InvalidArgument { subject: path.into(), expected: expected.into(), found: Some(found.into()) }
}

/// Fails if `requested` exceeds `allowed`.
pub(crate) fn within(limit: &str, allowed: u64, requested: u64) -> Result<(), WorkflowError> {
    if requested <= allowed {
        return Ok(());
    }
    Err(WorkflowError::LimitExceeded { subject: limit.to_owned(), maximum: allowed, actual: requested })
}
