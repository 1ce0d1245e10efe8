//! What a scenario says, free of syntax: the three syntaxes are read into this
//! model and printed from it, and everything behind the parser starts here.
//!
//! The model that reaches other modules is *checked*: names resolve, expressions
//! compile, numbers are in range. It never changes after that.

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
    /// What the run has to work with.
    pub workbook: WorkbookDef,
    /// The actions that nodes refer to, in the order of the text.
    pub actions: Vec<ActionDef>,
    /// The workflows, in the order of the text; the first one runs when none is named.
    pub workflows: Vec<WorkflowDef>,
    /// Who arrives when. None: the host starts instances by hand.
    pub load: Option<LoadDef>,
    /// What decides the verdict.
    pub thresholds: Vec<ThresholdDef>,
}

/// Resources, pools and metrics.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WorkbookDef {
    /// Things with properties and, perhaps, a capacity.
    pub resources: Vec<ResourceDef>,
    /// Pools of IP addresses.
    pub ip_pools: Vec<PoolDefinition>,
    /// Metrics beyond those that every action has.
    pub metrics: Vec<MetricDef>,
}

/// A resource: `resource api http_endpoint { ip = "…" port = 8080 }`.
#[derive(Debug, Clone, PartialEq)]
pub struct ResourceDef {
    /// Its name, as expressions use it: `api.ip`.
    pub id: String,
    /// Its type, free text. Example: `http_endpoint`.
    pub kind: String,
    /// How many holders it can have at once; none: any number.
    pub capacity: Option<u64>,
    /// Its properties, in the order of the text.
    pub properties: Vec<(String, Value)>,
}

/// A metric that the scenario declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetricDef {
    /// Its name.
    pub id: String,
    /// What it keeps.
    pub kind: MetricKind,
}

/// What a metric keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetricKind {
    /// A sum that only grows.
    Counter,
    /// The last value.
    Gauge,
    /// The share of true among booleans.
    Rate,
    /// A distribution with percentiles.
    Histogram,
}

/// Something a node does: `action probe = get { url = "…" }`.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionDef {
    /// Its name.
    pub id: String,
    /// What kind of action: `get`, `post`, `tcp`, `sleep` … or a name the host knows.
    pub kind: String,
    /// Its parameters, in the order of the text.
    pub parameters: Vec<(String, Parameter)>,
    /// How long one attempt may take, in milliseconds.
    pub timeout_ms: Option<u64>,
    /// What it reports back, as `action.name` in expressions.
    pub exports: Vec<ExportDef>,
}

impl ActionDef {
    /// How long a pause takes whose length is fixed, in nanoseconds.
    pub(crate) fn fixed_pause_ns(&self) -> Option<u64> {
        let (_, length) = self.parameters.iter().find(|(name, _)| is_pause(&self.kind) && name == "for")?;
        match length {
            Parameter::Literal(Value::Duration(nanoseconds)) => u64::try_from(*nanoseconds).ok(),
            _ => None,
        }
    }
}

impl ExportDef {
    /// The type as it is written. Example: `string?` for an export that is optional.
    pub(crate) fn type_name(&self) -> String {
        format!("{}{}", self.kind.name(), if self.optional { "?" } else { "" })
    }
}

/// The value of a parameter.
#[derive(Debug, Clone, PartialEq)]
pub enum Parameter {
    /// Fixed.
    Literal(Value),
    /// Text with `{{ expression }}` in it, as written. When the whole text is one
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
    /// Whether the attempt succeeds without it: `export token: string?`.
    pub optional: bool,
    /// What it is before the action has run, and when the outcome leaves it out.
    pub default: Option<Value>,
}

/// A workflow: a graph of nodes. The first node is where it starts unless one is called `start`.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkflowDef {
    /// Its name; `main` where the text gives none.
    pub id: String,
    /// Its nodes, in the order of the text.
    pub nodes: Vec<NodeDef>,
}

/// A node of a workflow.
#[derive(Debug, Clone, PartialEq)]
pub struct NodeDef {
    /// Its name, unique in the workflow.
    pub id: String,
    /// What it is.
    pub kind: NodeKind,
    /// How often and when a failed action is tried again.
    pub retry: Option<RetryDef>,
    /// How long the node may take, retries included, in milliseconds.
    pub timeout_ms: Option<u64>,
    /// Where to go when the action has failed for good and no edge says so. None: the instance fails.
    pub on_error: Option<String>,
    /// Ways out, in the order of the text; the first that may be taken is taken.
    pub edges: Vec<EdgeDef>,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NodeKind {
    /// Does an action.
    Action {
        /// Name of the action.
        action: String,
    },
    /// Does nothing: a place to branch.
    Pass,
    /// The instance is done.
    End,
    /// Goes all its edges at once.
    Fork,
    /// Waits for branches of a fork.
    Join {
        /// How many of them.
        wait: JoinWait,
    },
    /// Runs another workflow as one step.
    Workflow {
        /// Name of the workflow.
        workflow: String,
    },
}

/// How many branches a join waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JoinWait {
    /// Every one.
    All,
    /// The first.
    Any,
    /// So many.
    Count(u32),
}

/// `retry 3 every 1s backoff 2`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RetryDef {
    /// Attempts after the first one.
    pub count: u32,
    /// Wait before the first of them, in milliseconds.
    pub interval_ms: u64,
    /// Factor by which the wait grows, at least 1.
    pub backoff: f64,
    /// The longest wait, in milliseconds.
    pub max_interval_ms: Option<u64>,
    /// The share of the wait that is drawn at random, 0–1.
    pub jitter: f64,
}

/// A way out of a node: `-> push when probe.status_code == 200 as "success"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EdgeDef {
    /// The node it leads to.
    pub to: String,
    /// When it may be taken.
    pub trigger: Trigger,
    /// What pictures and traces call it.
    pub label: Option<String>,
}

/// When an edge may be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trigger {
    /// Always: an edge with no condition, or `otherwise`.
    Always,
    /// When the expression, as written, is true.
    Condition(String),
    /// When the named event comes.
    Event(String),
    /// When so many milliseconds have passed in the node.
    After(u64),
}

/// Who arrives when, and how users behave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LoadDef {
    /// Groups of arrivals, in the order of the text.
    pub spawns: Vec<SpawnDef>,
    /// How often each user walks the workflow; at least 1.
    pub iterations: u32,
    /// Pause between two walks, in milliseconds.
    pub think_ms: u64,
    /// How long a user keeps an address.
    pub bind: BindScope,
    /// The most users at a time.
    pub max_users: Option<u32>,
    /// The most arrivals a second.
    pub spawn_per_second: Option<u32>,
}

/// `at 1s spawn 100 tenant "a" from eip`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpawnDef {
    /// When, in milliseconds from the start.
    pub at_ms: u64,
    /// How many users.
    pub users: u32,
    /// Over how long they are spread, in milliseconds; 0: all at once.
    pub over_ms: u64,
    /// Their tenant.
    pub tenant: String,
    /// The pool of their addresses.
    pub pool: Option<String>,
    /// The workflow they walk; none: the first.
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
    /// What is measured. Example: `p99`, `p99.9`, `count`, `rate`, `max`, `mean`.
    pub aggregate: String,
    /// The metric. Example: `probe.duration`.
    pub metric: String,
    /// How it is compared: `<`, `<=`, `>`, `>=`, `==` or `!=`.
    pub comparison: Comparison,
    /// With what. Durations in milliseconds.
    pub limit: f64,
}

/// A comparison of two numbers.
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
