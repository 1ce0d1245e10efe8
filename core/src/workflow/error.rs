//! What can go wrong between a scenario and the end of a run.

use crate::state_machine::InstanceState;

/// Any error of WIT interface `workflow`; the cases are its cases.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum WorkflowError {
    /// Something was named that does not exist.
    #[error("there is no {kind} {name:?}{}", did_you_mean(.suggestion.as_deref()))]
    Unknown {
        /// What kind of thing was named.
        kind: String,
        /// The name as given, a number in decimal.
        name: String,
        /// The nearest name that exists.
        suggestion: Option<String>,
    },
    /// Something exists already.
    #[error("there is a {kind} {name:?} already: choose another name")]
    Duplicate {
        /// What kind of thing it is.
        kind: String,
        /// Its name.
        name: String,
    },
    /// An argument or a definition is out of range or of the wrong type.
    #[error("{subject}: should be {expected}")]
    Invalid {
        /// What it is about: a parameter, or the path of a task.
        subject: String,
        /// What would have been right.
        expected: String,
    },
    /// An expression could not be compiled.
    #[error("{subject}: the expression `{expression}` does not compile: {reason}")]
    Expression {
        /// Where it stands: the path of a task, or an action and a parameter.
        subject: String,
        /// The expression as written.
        expression: String,
        /// What the compiler said.
        reason: String,
    },
    /// Dependencies go in a circle.
    #[error("dependencies go in a circle: {}; remove one of them", .path.join(" → "))]
    Cycle {
        /// The tasks on the circle by path; the first one comes again at the end.
        path: Vec<String>,
    },
    /// A limit has been reached.
    #[error("{requested} is more than the limit {limit} allows: {allowed}")]
    Limit {
        /// Which limit.
        limit: String,
        /// The most that is allowed.
        allowed: u64,
        /// What was asked for.
        requested: u64,
    },
    /// The instance is in a state in which this cannot be done.
    #[error("instance {instance} is {state}; it should be {expected}")]
    Conflict {
        /// The instance.
        instance: u32,
        /// Its state.
        state: InstanceState,
        /// What would have been right.
        expected: String,
    },
    /// A resource cannot be given or taken back as asked.
    #[error("resource {resource:?} has a capacity of {} and {held} held: ask for no more than the first, return no more than the second", shown(.capacity))]
    Resource {
        /// The resource.
        resource: String,
        /// Its capacity; none: any number.
        capacity: Option<u64>,
        /// How much of it is held, by the holder if one was named.
        held: u64,
    },
    /// Time went backwards.
    #[error("{subject}: should be {expected}")]
    Time {
        /// What it is about.
        subject: String,
        /// What would have been right.
        expected: String,
    },
    /// A snapshot or a log is damaged, of an unknown version, or of another definition.
    #[error("{subject}: should be {expected}")]
    Snapshot {
        /// What it is about.
        subject: String,
        /// What would have been right.
        expected: String,
    },
}

fn did_you_mean(suggestion: Option<&str>) -> String {
    suggestion.map_or_else(String::new, |name| format!("; did you mean {name:?}?"))
}

fn shown(capacity: &Option<u64>) -> String {
    capacity.map_or_else(|| "any number".to_owned(), |capacity| capacity.to_string())
}
