//! A scenario as it was written: every part with its place, nothing resolved yet.
//!
//! Text, YAML and JSON are all read into this tree; the checks, the formatter and
//! the step to the model start from it and do not know which syntax it was.

use std::borrow::Cow;

use super::{
    diagnostic::Extent,
    expr::{Ast, NodeId, Value},
    model::{Comparison, JoinWait},
};

/// A name and its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Name<'s> {
    pub text: &'s str,
    pub at: Extent,
}

/// A text, decoded, and its place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Text<'s> {
    pub value: Cow<'s, str>,
    /// All of it, quotes included.
    pub at: Extent,
    /// Offset of the first byte of `value`, when it stands in the source as it is.
    pub verbatim: Option<u32>,
}

/// A value as written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Literal<'s> {
    pub kind: LiteralKind<'s>,
    pub at: Extent,
}

/// What a literal is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum LiteralKind<'s> {
    /// A number, bool, null, bytes, duration or timestamp.
    Value(Value),
    /// A text, perhaps with templates in it.
    Text(Text<'s>),
    /// A bare word (text syntax only), which may stand where a name or a network is meant.
    Word(&'s str),
    List(Vec<Literal<'s>>),
    Map(Vec<(Text<'s>, Literal<'s>)>),
    /// Could not be read; a diagnostic says why.
    Broken,
}

/// A scenario.
#[derive(Debug, Clone, Default)]
pub(crate) struct Document<'s> {
    pub items: Vec<Item<'s>>,
    /// All expressions.
    pub expressions: Ast<'s>,
    /// Some item could not be read, so a name that seems to be missing may be in it.
    pub damaged: bool,
    /// It was written by keys, in YAML or JSON: what would be right is said in their terms.
    pub keys: bool,
}

/// A statement of the outermost level.
#[derive(Debug, Clone)]
pub(crate) enum Item<'s> {
    Header(Header<'s>),
    Pool(Pool<'s>),
    Resource(Resource<'s>),
    Metric(Metric<'s>),
    Action(Action<'s>),
    Workflow(Workflow<'s>),
    Load(Load<'s>),
    Threshold(Threshold<'s>),
    Broken,
}

/// `scenario "name" version "1.0"`.
#[derive(Debug, Clone)]
pub(crate) struct Header<'s> {
    pub name: Text<'s>,
    pub version: Option<Text<'s>>,
    pub at: Extent,
}

#[derive(Debug, Clone)]
pub(crate) struct Pool<'s> {
    pub name: Name<'s>,
    pub description: Option<Text<'s>>,
    pub items: Vec<PoolItem<'s>>,
    pub at: Extent,
}

#[derive(Debug, Clone)]
pub(crate) enum PoolItem<'s> {
    Range { first: Text<'s>, last: Option<Text<'s>>, at: Extent },
    Reserve { what: Text<'s>, at: Extent },
    Strategy { name: Name<'s>, at: Extent },
    Broken,
}

#[derive(Debug, Clone)]
pub(crate) struct Resource<'s> {
    pub name: Name<'s>,
    pub kind: Name<'s>,
    pub items: Vec<ResourceItem<'s>>,
    pub at: Extent,
}

#[derive(Debug, Clone)]
pub(crate) enum ResourceItem<'s> {
    Capacity { value: Literal<'s>, at: Extent },
    Property(Setting<'s>),
    Broken,
}

/// `key = value`.
#[derive(Debug, Clone)]
pub(crate) struct Setting<'s> {
    pub key: Text<'s>,
    pub value: Literal<'s>,
}

#[derive(Debug, Clone)]
pub(crate) struct Metric<'s> {
    pub name: Name<'s>,
    pub kind: Name<'s>,
    pub at: Extent,
}

#[derive(Debug, Clone)]
pub(crate) struct Action<'s> {
    pub name: Name<'s>,
    pub kind: Name<'s>,
    pub items: Vec<ActionItem<'s>>,
    pub at: Extent,
}

#[derive(Debug, Clone)]
pub(crate) enum ActionItem<'s> {
    Parameter(Setting<'s>),
    Timeout { value: Literal<'s>, at: Extent },
    Export(Export<'s>),
    Broken,
}

#[derive(Debug, Clone)]
pub(crate) struct Export<'s> {
    pub name: Name<'s>,
    /// Its type, without question marks.
    pub kind: Name<'s>,
    /// Question marks after the type: none, one for an optional export, or too many.
    pub marks: usize,
    /// The place of the type and its question marks.
    pub written: Extent,
    pub default: Option<Literal<'s>>,
    pub at: Extent,
}

#[derive(Debug, Clone)]
pub(crate) struct Workflow<'s> {
    pub name: Option<Name<'s>>,
    pub nodes: Vec<Node<'s>>,
    /// Some node or edge could not be read, so the graph is not whole.
    pub damaged: bool,
    pub at: Extent,
}

#[derive(Debug, Clone)]
pub(crate) struct Node<'s> {
    pub name: Name<'s>,
    pub kind: NodeKind<'s>,
    pub items: Vec<NodeItem<'s>>,
    pub at: Extent,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NodeKind<'s> {
    Action(Name<'s>),
    Pass,
    End,
    Fork,
    Join(JoinWait, Extent),
    Workflow(Name<'s>),
    Broken,
}

#[derive(Debug, Clone)]
pub(crate) enum NodeItem<'s> {
    Retry { count: Literal<'s>, options: Vec<Setting<'s>>, at: Extent },
    Timeout { value: Literal<'s>, at: Extent },
    OnError { node: Name<'s>, at: Extent },
    Edge(Edge<'s>),
    Broken,
}

#[derive(Debug, Clone)]
pub(crate) struct Edge<'s> {
    pub to: Name<'s>,
    pub trigger: Trigger<'s>,
    pub label: Option<Text<'s>>,
    pub at: Extent,
}

#[derive(Debug, Clone)]
pub(crate) enum Trigger<'s> {
    /// Nothing said.
    None,
    Otherwise,
    When(Condition<'s>),
    On(Name<'s>),
    After(Literal<'s>),
    Broken,
}

/// A condition: its source, and the expression that it is.
#[derive(Debug, Clone)]
pub(crate) struct Condition<'s> {
    pub source: Cow<'s, str>,
    pub root: NodeId,
    pub at: Extent,
}

#[derive(Debug, Clone)]
pub(crate) struct Load<'s> {
    pub items: Vec<LoadItem<'s>>,
    pub at: Extent,
}

#[derive(Debug, Clone)]
pub(crate) enum LoadItem<'s> {
    Spawn {
        start: Literal<'s>,
        users: Literal<'s>,
        options: Vec<Setting<'s>>,
        at: Extent,
    },
    Loop {
        count: Literal<'s>,
        at: Extent,
    },
    Think {
        value: Literal<'s>,
        at: Extent,
    },
    Bind {
        scope: Name<'s>,
        release: Option<Name<'s>>,
        at: Extent,
    },
    LimitUsers {
        what: Name<'s>,
        value: Literal<'s>,
        at: Extent,
    },
    /// So many a `unit`; `s` is the only one.
    LimitSpawn {
        value: Literal<'s>,
        unit: Name<'s>,
        at: Extent,
    },
    Broken,
}

#[derive(Debug, Clone)]
pub(crate) struct Threshold<'s> {
    pub aggregate: Name<'s>,
    pub metric: Name<'s>,
    pub comparison: Comparison,
    pub limit: Literal<'s>,
    pub at: Extent,
}

impl ResourceItem<'_> {
    /// Could not be read, so nobody knows which property it was.
    pub fn is_broken(&self) -> bool {
        match self {
            Self::Broken => true,
            Self::Property(setting) => setting.value.kind == LiteralKind::Broken,
            Self::Capacity { .. } => false,
        }
    }
}

impl ActionItem<'_> {
    /// Could not be read, so nobody knows whether it was an export.
    pub fn is_broken(&self) -> bool {
        match self {
            Self::Broken => true,
            Self::Parameter(setting) => setting.value.kind == LiteralKind::Broken,
            Self::Timeout { .. } | Self::Export(_) => false,
        }
    }
}

impl Literal<'_> {
    /// What is left of a value that could not be read.
    pub fn broken(at: Extent) -> Self {
        Self { kind: LiteralKind::Broken, at }
    }
}

impl Node<'_> {
    /// What is left of a node that could not be read.
    pub fn broken(at: Extent) -> Self {
        Self { name: Name { text: "", at }, kind: NodeKind::Broken, items: Vec::new(), at }
    }
}
