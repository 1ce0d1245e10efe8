//! The compiled tables that all instances run on. Rows are flat and dense: nodes in the order
//! of the tasks' codes, the edges of a node in a row.

use std::{collections::BTreeMap, ops::Range};

use crate::{
    dsl::expr::{Expression, Value, ValueKind},
    wbs::{JoinPolicy, RetryPolicy, TaskId, TaskKind},
    workbook::{ActionMetrics, MetricId},
};

use super::parameters::Parameters;

/// Number that stands for no node or no branch.
pub const NONE: u32 = u32::MAX;

/// The bit that marks a slot as one of [`Program::constants`].
pub const SHARED: u32 = 1 << 31;

/// The compiled tables of a machine.
#[derive(Debug, Clone, Default)]
pub struct Program {
    pub workflows: Vec<Workflow>,
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
    pub guards: Vec<Guard>,
    pub actions: Vec<Action>,
    pub slots: Vec<Slot>,
    pub slot_names: BTreeMap<String, u32>,
    /// Initial values that all instances share, numbered after the slots: properties of resources, then variables of
    /// the workbook.
    pub constants: Vec<Value>,
    pub constant_names: BTreeMap<String, u32>,
    /// Indexes of the workbook's variables among the constants, sorted by name.
    pub variables: Vec<(String, u32)>,
    pub events: BTreeMap<String, u32>,
    pub run_metrics: [MetricId; 3],
    /// Number of nodes that can be entered; the ones after them are only referenced. If none, all can be entered.
    pub live: Option<u32>,
}

/// A workflow.
#[derive(Debug, Clone)]
pub struct Workflow {
    pub name: String,
    pub start: u32,
    /// Its nodes.
    pub nodes: Range<u32>,
}

impl Workflow {
    /// Returns whether the workflow was removed and is only referenced.
    pub const fn is_gone(&self) -> bool {
        self.start == NONE
    }
}

/// A node.
#[derive(Debug, Clone)]
pub struct Node {
    pub task: TaskId,
    pub path: String,
    pub workflow: u32,
    /// The group that contains the node; [`NONE`] if the workflow itself contains it.
    pub parent: u32,
    pub kind: NodeKind,
    pub edges: Range<u32>,
    /// Whether an edge of the node waits for an event or for time.
    pub waits: bool,
    pub retry: Option<RetryPolicy>,
    pub timeout_ms: Option<u64>,
    pub on_error: u32,
}

impl Node {
    /// Creates a node that was removed and is only referenced.
    pub const fn gone() -> Self {
        Self {
            task: NONE,
            path: String::new(),
            workflow: NONE,
            parent: NONE,
            kind: NodeKind::Pass,
            edges: 0..0,
            waits: false,
            retry: None,
            timeout_ms: None,
            on_error: NONE,
        }
    }
}

/// Kind of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeKind {
    /// An action, by number.
    Action(u32),
    Pass,
    End,
    Fork,
    Join(JoinPolicy),
    /// A sub-workflow, with the node where it starts.
    Group(u32),
}

impl NodeKind {
    pub const fn task_kind(self) -> TaskKind {
        match self {
            Self::Action(_) => TaskKind::Action,
            Self::Pass => TaskKind::Pass,
            Self::End => TaskKind::End,
            Self::Fork => TaskKind::Fork,
            Self::Join(_) => TaskKind::Join,
            Self::Group(_) => TaskKind::Workflow,
        }
    }
}

/// An edge of a node.
#[derive(Debug, Clone)]
pub struct Edge {
    pub target: u32,
    pub trigger: Trigger,
    pub label: Option<Box<str>>,
}

/// Condition for taking an edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trigger {
    Always,
    /// This guard holds.
    Guard(u32),
    /// This event arrives.
    Event(u32),
    /// This number of milliseconds has passed.
    After(u64),
}

/// A condition, with the slots of its variables.
#[derive(Debug, Clone)]
pub struct Guard {
    pub expression: Expression,
    pub slots: Box<[u32]>,
}

/// An action that nodes refer to.
#[derive(Debug, Clone)]
pub struct Action {
    pub name: String,
    pub kind: String,
    pub parameters: Parameters,
    pub timeout_ms: Option<u64>,
    pub exports: Vec<Export>,
    /// Metrics of the action. None for a pause, which is not measured.
    pub metrics: Option<ActionMetrics>,
}

/// An export of an action.
#[derive(Debug, Clone)]
pub struct Export {
    pub name: String,
    pub slot: u32,
    pub kind: ValueKind,
    pub default: Value,
}

/// A variable of each instance.
#[derive(Debug, Clone)]
pub struct Slot {
    pub kind: ValueKind,
    /// Value at the start of an iteration. Inputs have none and keep their value.
    pub default: Option<Value>,
}

fn get<T>(list: &[T], index: u32) -> Option<&T> {
    list.get(index as usize)
}

impl Program {
    /// Returns the number of nodes that can be entered.
    pub fn live_nodes(&self) -> u32 {
        self.live.unwrap_or(u32::try_from(self.nodes.len()).unwrap_or(NONE))
    }

    pub fn node(&self, node: u32) -> Option<&Node> {
        get(&self.nodes, node)
    }

    pub fn edge(&self, edge: u32) -> Option<&Edge> {
        get(&self.edges, edge)
    }

    pub fn guard(&self, guard: u32) -> Option<&Guard> {
        get(&self.guards, guard)
    }

    pub fn action(&self, action: u32) -> Option<&Action> {
        get(&self.actions, action)
    }

    pub fn workflow(&self, workflow: u32) -> Option<&Workflow> {
        get(&self.workflows, workflow)
    }

    /// Returns the path of a node in its workflow.
    pub fn path(&self, node: u32) -> &str {
        self.node(node).map_or("", |node| node.path.as_str())
    }

    /// Returns the edges of a node, each with its number.
    pub fn edges_of(&self, node: u32) -> impl Iterator<Item = (u32, &Edge)> {
        let range = self.node(node).map_or(0..0, |node| node.edges.clone());
        range.filter_map(|edge| Some((edge, self.edge(edge)?)))
    }

    /// Returns the index of an edge among those of its node.
    pub fn edge_index(&self, node: u32, edge: u32) -> u32 {
        edge.saturating_sub(self.node(node).map_or(0, |node| node.edges.start))
    }

    /// Returns the number of variables of an instance.
    pub fn stride(&self) -> usize {
        self.slots.len()
    }
}
