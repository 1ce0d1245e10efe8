//! Graphs in Mermaid.

use std::fmt::Write;

use super::{super::svg::escaped, Arrow, ArrowKind, Graph, Mark, Shape, Vertex, quoted::quoted};

/// The classes of marked nodes and their styles.
const LOOKS: [(&str, &str); 4] = [
    ("visited", "fill:#e3effd,stroke:#1f6feb"),
    ("here", "fill:#1f6feb,color:#fff,stroke:#0b3d91"),
    ("failed", "fill:#cf222e,color:#fff,stroke:#82071e"),
    ("critical", "fill:#fdeaea,stroke:#cf222e"),
];

pub fn write(graph: &Graph) -> String {
    let mut out = String::from("---\ntitle: ");
    let _ = writeln!(out, "\"{}\"\n---\nflowchart TD", quoted(&graph.title));
    let mut marked: [String; 4] = Default::default();
    for (place, panel) in graph.panels.iter().enumerate() {
        let _ = writeln!(out, "  subgraph p{place}[\"{}\"]", text(&panel.title));
        for (number, vertex) in panel.vertices.iter().enumerate() {
            node(vertex, place, number, &mut out);
            if let Some(list) = class(vertex.mark).and_then(|class| marked.get_mut(class)) {
                if !list.is_empty() {
                    list.push(',');
                }
                let _ = write!(list, "p{place}n{number}");
            }
        }
        panel.arrows.iter().for_each(|own| arrow(own, place, &mut out));
        out.push_str("  end\n");
    }
    for ((class, look), list) in LOOKS.iter().zip(&marked) {
        if !list.is_empty() {
            let _ = writeln!(out, "  classDef {class} {look}\n  class {list} {class}");
        }
    }
    out
}

fn node(vertex: &Vertex, place: usize, number: usize, out: &mut String) {
    let note = if vertex.note.is_empty() { String::new() } else { format!("<br/>{}", text(&vertex.note)) };
    let (open, close) = match vertex.shape {
        Shape::Work => ("[\"", "\"]"),
        Shape::Group => ("[[\"", "\"]]"),
        Shape::Pass => ("([\"", "\"])"),
        Shape::Bar => ("{{\"", "\"}}"),
        Shape::End => ("(((\"", "\")))"),
    };
    let _ = writeln!(out, "    p{place}n{number}{open}{}{note}{close}", text(&vertex.name));
}

fn arrow(arrow: &Arrow, place: usize, out: &mut String) {
    let line = match arrow.kind {
        ArrowKind::Flow => "-->",
        ArrowKind::Taken => "==>",
        ArrowKind::Aside => "-.->",
    };
    let label = if arrow.label.is_empty() { String::new() } else { format!("|\"{}\"|", text(&arrow.label)) };
    let _ = writeln!(out, "    p{place}n{} {line}{label} p{place}n{}", arrow.source, arrow.target);
}

/// Returns the index of a mark in [`LOOKS`].
const fn class(mark: Mark) -> Option<usize> {
    match mark {
        Mark::None => None,
        Mark::Visited => Some(0),
        Mark::Here => Some(1),
        Mark::Failed => Some(2),
        Mark::Critical => Some(3),
    }
}

/// Escapes a text. Mermaid reads entities such as `#quot;`.
fn text(text: &str) -> String {
    escaped(text).replace('&', "#")
}
