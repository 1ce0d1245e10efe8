//! Graphs in DOT, the language of Graphviz.

use std::fmt::Write;

use super::{Arrow, ArrowKind, Graph, Mark, Shape, Vertex, quoted::quoted};

pub fn write(graph: &Graph) -> String {
    let mut out = String::from("digraph g {\n  rankdir=TB; compound=true;\n");
    let _ = writeln!(out, "  label=\"{}\"; labelloc=t; fontname=Helvetica;", quoted(&graph.title));
    out.push_str("  node [fontname=Helvetica, fontsize=12]; edge [fontname=Helvetica, fontsize=10];\n");
    for (place, panel) in graph.panels.iter().enumerate() {
        let title = quoted(&panel.title);
        let _ = writeln!(out, "  subgraph cluster_{place} {{\n    label=\"{title}\"; style=rounded; color=gray60;");
        for (number, vertex) in panel.vertices.iter().enumerate() {
            node(vertex, place, number, &mut out);
        }
        panel.arrows.iter().for_each(|own| arrow(own, place, &mut out));
        out.push_str("  }\n");
    }
    out.push_str("}\n");
    out
}

fn node(vertex: &Vertex, place: usize, number: usize, out: &mut String) {
    let shape = match vertex.shape {
        Shape::Work => "box, style=\"rounded,filled\"",
        Shape::Group => "box, peripheries=2, style=filled",
        Shape::Pass => "ellipse, style=filled",
        Shape::Bar => "hexagon, style=filled",
        Shape::End => "doublecircle, style=filled",
    };
    let fill = match vertex.mark {
        Mark::None => "fillcolor=white",
        Mark::Visited => "fillcolor=\"#e3effd\", color=\"#1f6feb\"",
        Mark::Here => "fillcolor=\"#1f6feb\", fontcolor=white",
        Mark::Failed => "fillcolor=\"#cf222e\", fontcolor=white",
        Mark::Critical => "fillcolor=\"#fdeaea\", color=\"#cf222e\"",
    };
    let note = if vertex.note.is_empty() { String::new() } else { format!("\\n{}", quoted(&vertex.note)) };
    let name = quoted(&vertex.name);
    let _ = writeln!(out, "    p{place}n{number} [label=\"{name}{note}\", shape={shape}, {fill}];");
}

fn arrow(arrow: &Arrow, place: usize, out: &mut String) {
    let Arrow { source, target, label, kind } = arrow;
    let look = match kind {
        ArrowKind::Flow => "",
        ArrowKind::Taken => ", penwidth=2.5, color=\"#1f6feb\"",
        ArrowKind::Aside => ", style=dashed",
    };
    let label = quoted(label);
    let _ = writeln!(out, "    p{place}n{source} -> p{place}n{target} [label=\"{label}\"{look}];");
}
