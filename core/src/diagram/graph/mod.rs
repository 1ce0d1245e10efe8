//! Graphs: panels of nodes with arrows between them, in three languages.

mod dot;
mod mermaid;
mod panel;

use super::{
    DiagramFormat,
    svg::{Anchor, Svg, width_of},
};

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
    /// An instance stands in it, or it is critical.
    Here,
    /// It failed there.
    Failed,
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

impl Graph {
    pub fn render(&self, format: DiagramFormat) -> String {
        match format {
            DiagramFormat::Mermaid => mermaid::write(self),
            DiagramFormat::Dot => dot::write(self),
            DiagramFormat::Svg => self.svg(),
        }
    }

    fn svg(&self) -> String {
        let mut svg = Svg::wide(width_of(&self.title).max(width_of(&self.note)).saturating_add(90));
        svg.text(24, 32, Anchor::Start, "title", &self.title);
        if !self.note.is_empty() {
            svg.text(24, 52, Anchor::Start, "small", &self.note);
        }
        let mut top = 68_i64;
        for panel in &self.panels {
            top = panel.draw(&mut svg, top).saturating_add(24);
        }
        svg.height = top;
        svg.finish(&self.title)
    }
}

/// A text within quotation marks of Graphviz or YAML.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' | '\\' => {
                out.push('\\');
                out.push(character);
            }
            control if control.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out
}
