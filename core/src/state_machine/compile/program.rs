//! The compiled tables that all instances walk. Rows are flat and dense: nodes in the order
//! of the tasks' codes, the edges of a node one behind the other.

use std::{collections::BTreeMap, ops::Range};

use crate::{
    dsl::expr::{Expression, Value, ValueKind},
    wbs::{JoinPolicy, RetryPolicy, TaskId, TaskKind},
    workbook::{ActionMetrics, MetricId},
};

use super::parameters::Parameters;

/// No node, no branch.
pub const NONE: u32 = u32::MAX;

/// The bit that marks a slot as one of [`Program::constants`].
pub const SHARED: u32 = 1 << 31;

/// The tables.
#[derive(Debug, Clone, Default)]
pub struct Program {
    pub workflows: Vec<Workflow>,
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
    pub guards: Vec<Guard>,
    pub actions: Vec<Action>,
    pub slots: Vec<Slot>,
    pub slot_names: BTreeMap<String, u32>,
    /// Values that all instances share, behind the slots, as they were at first: properties of resources, then
    /// variables of the workbook.
    pub constants: Vec<Value>,
    pub constant_names: BTreeMap<String, u32>,
    /// Where the variables of the workbook are among the constants, in the order of their names.
    pub variables: Vec<(String, u32)>,
    pub events: BTreeMap<String, u32>,
    pub run_metrics: [MetricId; 3],
    /// How many nodes can be entered; those behind them are only spoken of. None: all.
    pub live: Option<u32>,
}

/// A workflow that can be walked.
#[derive(Debug, Clone)]
pub struct Workflow {
    pub name: String,
    pub start: u32,
    /// Its nodes.
    pub nodes: Range<u32>,
}

impl Workflow {
    /// Whether it is only spoken of.
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
    /// The node that it is part of; [`NONE`]: it stands in the workflow itself.
    pub parent: u32,
    pub kind: NodeKind,
    pub edges: Range<u32>,
    /// Whether an edge of it waits for an event or for time.
    pub waits: bool,
    pub retry: Option<RetryPolicy>,
    pub timeout_ms: Option<u64>,
    pub on_error: u32,
}

impl Node {
    /// One that is only spoken of.
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

/// What a node does.
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

/// A way out of a node.
#[derive(Debug, Clone)]
pub struct Edge {
    pub target: u32,
    pub trigger: Trigger,
    pub label: Option<Box<str>>,
}

/// When an edge may be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trigger {
    Always,
    /// When this guard holds.
    Guard(u32),
    /// When this event comes.
    Event(u32),
    /// After so many milliseconds.
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
    /// None of a pause, which is not measured.
    pub metrics: Option<ActionMetrics>,
}

/// What an action reports back.
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
    /// What it is when a walk begins; inputs have none, and are kept.
    pub default: Option<Value>,
}

fn get<T>(list: &[T], index: u32) -> Option<&T> {
    list.get(index as usize)
}

impl Program {
    /// How many nodes can be entered.
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

    /// The path of a node in its workflow.
    pub fn path(&self, node: u32) -> &str {
        self.node(node).map_or("", |node| node.path.as_str())
    }

    /// The edges of a node, each with its number.
    pub fn edges_of(&self, node: u32) -> impl Iterator<Item = (u32, &Edge)> {
        let range = self.node(node).map_or(0..0, |node| node.edges.clone());
        range.filter_map(|edge| Some((edge, self.edge(edge)?)))
    }

    /// The place of an edge among those of its node.
    pub fn edge_index(&self, node: u32, edge: u32) -> u32 {
        edge.saturating_sub(self.node(node).map_or(0, |node| node.edges.start))
    }

    /// How many variables an instance has.
    pub fn stride(&self) -> usize {
        self.slots.len()
    }
}
