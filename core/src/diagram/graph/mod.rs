//! Graphs: panels of nodes with arrows between them, in three languages.

mod dot;
mod mermaid;
mod panel;
mod parts;
mod quoted;

use super::{
    DiagramFormat,
    svg::{Anchor, Svg, width_of},
};

pub use self::parts::{Arrow, ArrowKind, Graph, Mark, Panel, Shape, Vertex};

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
