//! Pictures as text: graphs in mermaid, Graphviz and SVG, charts in SVG. What is drawn comes in as plain data, so
//! this knows nothing of plans, machines and pools. Coordinates are whole numbers: every host draws the same bytes.

mod gantt;
mod graph;
mod layout;
pub mod map;
mod svg;

pub use gantt::{Bar, BarKind, Gantt, Usage, spoken};
pub use graph::{Arrow, ArrowKind, Graph, Mark, Panel, Shape, Vertex};
pub use map::{Cell, PoolMap, Stretch};

/// A picture language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum DiagramFormat {
    /// Mermaid text.
    Mermaid,
    /// Graphviz text.
    Dot,
    /// SVG.
    Svg,
}
