//! Parts of a graph.

/// Shape of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A box: an action.
    Work,
    /// A box with a double side: its subtasks are in a separate panel.
    Group,
    /// A pill: a branch.
    Pass,
    /// A bar: a fork or join.
    Bar,
    /// A ring: the end.
    End,
}

/// Mark of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    None,
    /// It was entered.
    Visited,
    /// An instance is in it.
    Here,
    /// An instance failed in it.
    Failed,
    /// It is critical: the length of the plan depends on it.
    Critical,
}

/// A node.
#[derive(Debug, Clone)]
pub struct Vertex {
    pub name: String,
    /// A second, smaller line; may be empty.
    pub note: String,
    pub shape: Shape,
    pub mark: Mark,
}

/// Style of an arrow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArrowKind {
    Flow,
    /// It was taken.
    Taken,
    /// Dashed: on failure, or a dependency.
    Aside,
}

/// An arrow between two nodes of a panel.
#[derive(Debug, Clone)]
pub struct Arrow {
    pub source: usize,
    pub target: usize,
    pub label: String,
    pub kind: ArrowKind,
}

/// A group of nodes.
#[derive(Debug, Clone, Default)]
pub struct Panel {
    pub title: String,
    pub vertices: Vec<Vertex>,
    pub arrows: Vec<Arrow>,
    /// Index of the start node.
    pub start: usize,
}

/// The whole picture.
#[derive(Debug, Clone, Default)]
pub struct Graph {
    pub title: String,
    pub note: String,
    pub panels: Vec<Panel>,
}
