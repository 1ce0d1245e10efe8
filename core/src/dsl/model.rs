//! The content of a scenario, independent of syntax. The three syntaxes are read into this
//! model and printed from it, and everything after the parser works on it.
//!
//! The model that reaches other modules is *checked*: names resolve, expressions
//! compile, numbers are in range. It is immutable.

use super::{
    builtin::is_pause,
    expr::{Value, ValueKind},
};
use crate::ip::PoolDefinition;

/// A whole scenario.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ScenarioModel {
    /// Its name.
    pub name: String,
    /// Its version, as written.
    pub version: String,
    /// Resources, pools and metrics.
    pub workbook: WorkbookDef,
    /// Actions that nodes refer to, in source order.
    pub actions: Vec<ActionDef>,
    /// Workflows in source order. The first one runs unless another is named.
    pub workflows: Vec<WorkflowDef>,
    /// Arrivals of users. If none, the host starts instances itself.
    pub load: Option<LoadDef>,
    /// Thresholds that decide the verdict.
    pub thresholds: Vec<ThresholdDef>,
}

/// Resources, pools and metrics.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WorkbookDef {
    /// Resources with properties and an optional capacity.
    pub resources: Vec<ResourceDef>,
    /// Pools of IP addresses.
    pub ip_pools: Vec<PoolDefinition>,
    /// Metrics in addition to those of every action.
    pub metrics: Vec<MetricDef>,
}

/// A resource: `resource api http_endpoint { ip = "…" port = 8080 }`.
#[derive(Debug, Clone, PartialEq)]
pub struct ResourceDef {
    /// Its name, as used in expressions: `api.ip`.
    pub id: String,
    /// Its type, any name. Example: `http_endpoint`.
    pub kind: String,
    /// Maximum number of holders at a time. If none, unlimited.
    pub capacity: Option<u64>,
    /// Its properties in source order.
    pub properties: Vec<(String, Value)>,
}

/// A metric that the scenario declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetricDef {
    /// Its name.
    pub id: String,
    /// Its kind.
    pub kind: MetricKind,
}

/// Kind of a metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetricKind {
    /// A sum that only grows.
    Counter,
    /// The last value.
    Gauge,
    /// The fraction of true values.
    Rate,
    /// A distribution with percentiles.
    Histogram,
}

/// An action that nodes run: `action probe = get { url = "…" }`.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionDef {
    /// Its name.
    pub id: String,
    /// Its kind: `get`, `post`, `tcp`, `sleep` … or a name that the host defines.
    pub kind: String,
    /// Its parameters in source order.
    pub parameters: Vec<(String, Parameter)>,
    /// Timeout of one attempt, in milliseconds.
    pub timeout_ms: Option<u64>,
    /// Values that it reports, available as `action.name` in expressions.
    pub exports: Vec<ExportDef>,
}

impl ActionDef {
    /// Returns the length of a pause in nanoseconds, if it is fixed.
    pub(crate) fn fixed_pause_ns(&self) -> Option<u64> {
        let (_, length) = self.parameters.iter().find(|(name, _)| is_pause(&self.kind) && name == "for")?;
        match length {
            Parameter::Literal(Value::Duration(nanoseconds)) => u64::try_from(*nanoseconds).ok(),
            _ => None,
        }
    }
}

impl ExportDef {
    /// Returns the type as written. Example: `string?` for an optional export.
    pub(crate) fn type_name(&self) -> String {
        format!("{}{}", self.kind.name(), if self.optional { "?" } else { "" })
    }
}

/// Value of a parameter.
#[derive(Debug, Clone, PartialEq)]
pub enum Parameter {
    /// A fixed value.
    Literal(Value),
    /// A string that contains `{{ expression }}`, as written. If the whole string is one
    /// template, the value keeps the expression's type.
    Template(String),
    /// A list of parameters.
    List(Vec<Parameter>),
    /// Named parameters.
    Map(Vec<(String, Parameter)>),
}

/// A value that an action reports: `export status_code: int = 0`.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportDef {
    /// Its name.
    pub name: String,
    /// Its type.
    pub kind: ValueKind,
    /// Whether an attempt succeeds without it: `export token: string?`.
    pub optional: bool,
    /// Its value before the action has run, and after an outcome without it.
    pub default: Option<Value>,
}

/// A workflow: a graph of nodes. It starts at the node `start`, or else at its first node.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkflowDef {
    /// Its name. Defaults to `main`.
    pub id: String,
    /// Its nodes in source order.
    pub nodes: Vec<NodeDef>,
}

/// A node of a workflow.
#[derive(Debug, Clone, PartialEq)]
pub struct NodeDef {
    /// Its name, unique in the workflow.
    pub id: String,
    /// Its kind.
    pub kind: NodeKind,
    /// Retries of a failed action.
    pub retry: Option<RetryDef>,
    /// Timeout of the node, including retries, in milliseconds.
    pub timeout_ms: Option<u64>,
    /// Next node after the action has failed for good and no edge was taken. If none, the instance fails.
    pub on_error: Option<String>,
    /// Edges in source order. The first one that can be taken is taken.
    pub edges: Vec<EdgeDef>,
}

/// Kind of a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NodeKind {
    /// Runs an action.
    Action {
        /// Name of the action.
        action: String,
    },
    /// Does nothing; used to branch.
    Pass,
    /// Ends the instance.
    End,
    /// Follows all its edges at once.
    Fork,
    /// Waits for branches of a fork.
    Join {
        /// Number of branches.
        wait: JoinWait,
    },
    /// Runs another workflow as one step.
    Workflow {
        /// Name of the workflow.
        workflow: String,
    },
}

/// Number of branches that a join waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JoinWait {
    /// All branches.
    All,
    /// The first branch.
    Any,
    /// This number of branches.
    Count(u32),
}

/// `retry 3 every 1s backoff 2`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RetryDef {
    /// Attempts after the first one.
    pub count: u32,
    /// Wait before the first retry, in milliseconds.
    pub interval_ms: u64,
    /// Growth factor of the wait, at least 1.
    pub backoff: f64,
    /// Maximum wait, in milliseconds.
    pub max_interval_ms: Option<u64>,
    /// Random fraction of the wait, 0–1.
    pub jitter: f64,
}

/// An edge out of a node: `-> push when probe.status_code == 200 as "success"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EdgeDef {
    /// The target node.
    pub to: String,
    /// When it can be taken.
    pub trigger: Trigger,
    /// Its label in diagrams and traces.
    pub label: Option<String>,
}

/// Trigger of an edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trigger {
    /// Always: an edge without a condition, or `otherwise`.
    Always,
    /// When the expression is true. The expression is kept as written.
    Condition(String),
    /// When the named event occurs.
    Event(String),
    /// After this time in the node, in milliseconds.
    After(u64),
}

/// Arrivals and behavior of users.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LoadDef {
    /// Groups of arrivals in source order.
    pub spawns: Vec<SpawnDef>,
    /// Number of iterations of each user, at least 1.
    pub iterations: u32,
    /// Pause between two iterations, in milliseconds.
    pub think_ms: u64,
    /// How long a user keeps an address.
    pub bind: BindScope,
    /// Maximum number of users at a time.
    pub max_users: Option<u32>,
    /// Maximum number of arrivals per second.
    pub spawn_per_second: Option<u32>,
}

/// `at 1s spawn 100 tenant "a" from eip`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpawnDef {
    /// Start of the arrivals, in milliseconds from the start of the run.
    pub at_ms: u64,
    /// Number of users.
    pub users: u32,
    /// Time over which the arrivals are spread, in milliseconds; with 0 all arrive at once.
    pub over_ms: u64,
    /// Their tenant.
    pub tenant: String,
    /// The pool of their addresses.
    pub pool: Option<String>,
    /// The workflow that they run. If none, the first one.
    pub workflow: Option<String>,
}

/// How long a user keeps an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BindScope {
    /// From arrival to exit: `bind per-user release user-exit`.
    #[default]
    PerUser,
    /// For one task: `bind per-task release task-end`.
    PerTask,
    /// All users of a tenant share one: `bind shared`.
    Shared,
}

/// `threshold p99(probe.duration) < 250ms`.
#[derive(Debug, Clone, PartialEq)]
pub struct ThresholdDef {
    /// The aggregate. Example: `p99`, `p99.9`, `count`, `rate`, `max`, `mean`.
    pub aggregate: String,
    /// The metric. Example: `probe.duration`.
    pub metric: String,
    /// The comparison: `<`, `<=`, `>`, `>=`, `==` or `!=`.
    pub comparison: Comparison,
    /// The limit. Durations are in milliseconds.
    pub limit: f64,
}

/// Comparison of two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
}
