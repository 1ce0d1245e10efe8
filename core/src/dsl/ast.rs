//! A scenario as written: every part with its position, nothing resolved yet.
//!
//! Text, YAML and JSON are all read into this tree. The checks, the formatter and
//! the conversion to the model start from it, independent of the syntax.

use std::borrow::Cow;

use super::{
    diagnostic::Extent,
    expr::{Ast, NodeId, Value},
    model::{Comparison, JoinWait},
};

/// A name and its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Name<'s> {
    pub text: &'s str,
    pub at: Extent,
}

/// A decoded string and its position.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Text<'s> {
    pub value: Cow<'s, str>,
    /// The whole string, including quotes.
    pub at: Extent,
    /// Offset of the first byte of `value`, if it occurs verbatim in the source text.
    pub verbatim: Option<u32>,
}

/// A value as written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Literal<'s> {
    pub kind: LiteralKind<'s>,
    pub at: Extent,
}

/// Kind of a literal.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum LiteralKind<'s> {
    /// A number, bool, null, bytes, duration or timestamp.
    Value(Value),
    /// A string, possibly with templates.
    Text(Text<'s>),
    /// A bare word (text syntax only), allowed where a name or a network is expected.
    Word(&'s str),
    List(Vec<Literal<'s>>),
    Map(Vec<(Text<'s>, Literal<'s>)>),
    /// Could not be read; a diagnostic was reported.
    Broken,
}

/// A scenario.
#[derive(Debug, Clone, Default)]
pub(crate) struct Document<'s> {
    pub items: Vec<Item<'s>>,
    /// All expressions.
    pub expressions: Ast<'s>,
    /// Some item could not be read, so an apparently missing name may be in it.
    pub damaged: bool,
    /// Written in YAML or JSON: help refers to keys.
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
    /// Position of the type and its question marks.
    pub written: Extent,
    pub default: Option<Literal<'s>>,
    pub at: Extent,
}

#[derive(Debug, Clone)]
pub(crate) struct Workflow<'s> {
    pub name: Option<Name<'s>>,
    pub nodes: Vec<Node<'s>>,
    /// Some node or edge could not be read, so the graph is incomplete.
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
    /// No trigger.
    None,
    Otherwise,
    When(Condition<'s>),
    On(Name<'s>),
    After(Literal<'s>),
    Broken,
}

/// A condition: its source and its expression.
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
    /// Maximum arrivals per `unit`; only `s` is valid.
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
    /// Returns whether it could not be read: it may be any property.
    pub fn is_broken(&self) -> bool {
        match self {
            Self::Broken => true,
            Self::Property(setting) => setting.value.kind == LiteralKind::Broken,
            Self::Capacity { .. } => false,
        }
    }
}

impl ActionItem<'_> {
    /// Returns whether it could not be read: it may be an export.
    pub fn is_broken(&self) -> bool {
        match self {
            Self::Broken => true,
            Self::Parameter(setting) => setting.value.kind == LiteralKind::Broken,
            Self::Timeout { .. } | Self::Export(_) => false,
        }
    }
}

impl Literal<'_> {
    /// Creates the placeholder of a value that could not be read.
    pub fn broken(at: Extent) -> Self {
        Self { kind: LiteralKind::Broken, at }
    }
}

impl Node<'_> {
    /// Creates the placeholder of a node that could not be read.
    pub fn broken(at: Extent) -> Self {
        Self { name: Name { text: "", at }, kind: NodeKind::Broken, items: Vec::new(), at }
    }
}
