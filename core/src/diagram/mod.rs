//! Diagrams as text: graphs in Mermaid, Graphviz and SVG, charts in SVG. The input is plain data,
//! so this module does not depend on plans, machines and pools. Coordinates are whole numbers, so
//! that every host draws the same bytes.

#[cfg(feature = "scenarios")]
mod gantt;
#[cfg(feature = "scenarios")]
mod graph;
#[cfg(feature = "scenarios")]
mod layout;
pub mod map;
mod svg;

#[cfg(feature = "scenarios")]
pub use gantt::{Bar, BarKind, Gantt, Usage, spoken};
#[cfg(feature = "scenarios")]
pub use graph::{Arrow, ArrowKind, Graph, Mark, Panel, Shape, Vertex};
pub use map::{Cell, PoolMap, Stretch};

/// Format of a diagram.
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
