//! Syntax tree of expressions. It is stored in an arena, so that neither building nor dropping it
//! recurses.

use std::num::NonZeroU8;

use crate::dsl::diagnostic::Extent;

use super::Value;

/// Index of a node in an [`Ast`].
pub(crate) type NodeId = u32;

/// Expressions of one source, each identified by its root node.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ast<'s> {
    nodes: Vec<Node<'s>>,
}

/// A node of the tree.
#[derive(Debug, Clone)]
pub(crate) struct Node<'s> {
    pub kind: NodeKind<'s>,
    /// Range of the whole node in the source.
    pub at: Extent,
    /// Height of its subtree, including itself.
    pub depth: u16,
    /// For a string without escapes: length of its prefix and opening quotes, in bytes.
    pub lead: Option<NonZeroU8>,
}

/// Kind and content of a node.
#[derive(Debug, Clone)]
pub(crate) enum NodeKind<'s> {
    Literal(Value),
    /// Absolute value of an int literal; a preceding minus may make it negative.
    Int(u64),
    Name(&'s str),
    /// `.name`: never the variable of a macro.
    Global(&'s str),
    Select {
        operand: NodeId,
        field: &'s str,
        field_at: Extent,
    },
    Index {
        operand: NodeId,
        index: NodeId,
    },
    Call {
        function: &'s str,
        function_at: Extent,
        target: Option<NodeId>,
        arguments: Box<[NodeId]>,
    },
    List(Box<[NodeId]>),
    Map(Box<[(NodeId, NodeId)]>),
    Not(NodeId),
    Negate(NodeId),
    Binary {
        operator: BinaryOperator,
        left: NodeId,
        right: NodeId,
        operator_at: Extent,
    },
    Conditional {
        condition: NodeId,
        yes: NodeId,
        no: NodeId,
    },
    /// A node that could not be parsed; reported as a diagnostic.
    Broken,
}

/// An operator with two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BinaryOperator {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}

impl BinaryOperator {
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Or => "||",
            Self::And => "&&",
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::In => "in",
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::Remainder => "%",
        }
    }
}

impl<'s> Ast<'s> {
    /// Returns a node, or a broken node if the id is not from this arena.
    pub fn get(&self, id: NodeId) -> &Node<'s> {
        const BROKEN: Node<'static> = Node { kind: NodeKind::Broken, at: Extent::new(0, 0), depth: 1, lead: None };
        static NODE: Node<'static> = BROKEN;
        self.nodes.get(id as usize).unwrap_or(&NODE)
    }

    pub fn push(&mut self, kind: NodeKind<'s>, at: Extent) -> NodeId {
        let depth = kind.children().map(|child| self.get(child).depth).max().unwrap_or(0).saturating_add(1);
        let id = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        self.nodes.push(Node { kind, at, depth, lead: None });
        id
    }

    /// Marks a string as written without escapes, `lead` bytes after the start of the node.
    pub fn set_lead(&mut self, id: NodeId, lead: NonZeroU8) {
        if let Some(node) = self.nodes.get_mut(id as usize) {
            node.lead = Some(lead);
        }
    }

    pub fn len(&self) -> usize {
        self.nodes.len()
    }
}

impl NodeKind<'_> {
    /// Returns the direct children.
    pub fn children(&self) -> impl Iterator<Item = NodeId> + '_ {
        /// Up to three single nodes, a list of nodes, and a list of pairs.
        type Below<'n> = ([Option<NodeId>; 3], &'n [NodeId], &'n [(NodeId, NodeId)]);
        let (fixed, many, pairs): Below<'_> = match self {
            Self::Literal(_) | Self::Int(_) | Self::Name(_) | Self::Global(_) | Self::Broken => ([None; 3], &[], &[]),
            Self::Select { operand, .. } => ([Some(*operand), None, None], &[], &[]),
            Self::Index { operand, index } => ([Some(*operand), Some(*index), None], &[], &[]),
            Self::Call { target, arguments, .. } => ([*target, None, None], arguments, &[]),
            Self::List(items) => ([None; 3], items, &[]),
            Self::Map(entries) => ([None; 3], &[], entries),
            Self::Not(operand) | Self::Negate(operand) => ([Some(*operand), None, None], &[], &[]),
            Self::Binary { left, right, .. } => ([Some(*left), Some(*right), None], &[], &[]),
            Self::Conditional { condition, yes, no } => ([Some(*condition), Some(*yes), Some(*no)], &[], &[]),
        };
        fixed
            .into_iter()
            .flatten()
            .chain(many.iter().copied())
            .chain(pairs.iter().flat_map(|(key, value)| [*key, *value]))
    }
}
