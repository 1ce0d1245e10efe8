//! What a graph consists of.

/// What a node looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A box: it does something.
    Work,
    /// A box with a double side: what is below it has a panel of its own.
    Group,
    /// A pill: a place to branch.
    Pass,
    /// A bar: a fork or join.
    Bar,
    /// A ring: the end.
    End,
}

/// How a node is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    None,
    /// It was entered.
    Visited,
    /// An instance stands in it.
    Here,
    /// It failed there.
    Failed,
    /// It is critical: the length of the plan depends on it.
    Critical,
}

/// A node.
#[derive(Debug, Clone)]
pub struct Vertex {
    pub name: String,
    /// A second line, smaller; may be empty.
    pub note: String,
    pub shape: Shape,
    pub mark: Mark,
}

/// What an arrow looks like.
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

/// Nodes that belong together.
#[derive(Debug, Clone, Default)]
pub struct Panel {
    pub title: String,
    pub vertices: Vec<Vertex>,
    pub arrows: Vec<Arrow>,
    /// Where it begins.
    pub start: usize,
}

/// The whole picture.
#[derive(Debug, Clone, Default)]
pub struct Graph {
    pub title: String,
    pub note: String,
    pub panels: Vec<Panel>,
}
