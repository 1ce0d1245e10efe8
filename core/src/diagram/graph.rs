//! Graphs: panels of nodes with arrows between them, in three languages.

use std::fmt::Write;

use super::{
    PictureFormat,
    layout::{Layout, Task},
    svg::{Anchor, Svg, escaped, shortened, width_of},
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

/// Characters of a label that are shown.
const LABEL: usize = 34;
/// Characters of a name that are shown.
const NAME: usize = 28;

impl Graph {
    pub fn render(&self, format: PictureFormat) -> String {
        match format {
            PictureFormat::Mermaid => self.mermaid(),
            PictureFormat::Dot => self.dot(),
            PictureFormat::Svg => self.svg(),
        }
    }

    fn mermaid(&self) -> String {
        let mut out = String::from("---\ntitle: ");
        let _ = writeln!(out, "\"{}\"\n---\nflowchart TD", quoted(&self.title));
        let mut marked: [String; 3] = Default::default();
        for (place, panel) in self.panels.iter().enumerate() {
            let _ = writeln!(out, "  subgraph p{place}[\"{}\"]", mermaid_text(&panel.title));
            for (number, vertex) in panel.vertices.iter().enumerate() {
                let note =
                    if vertex.note.is_empty() { String::new() } else { format!("<br/>{}", mermaid_text(&vertex.note)) };
                let (open, close) = match vertex.shape {
                    Shape::Work => ("[\"", "\"]"),
                    Shape::Group => ("[[\"", "\"]]"),
                    Shape::Pass => ("([\"", "\"])"),
                    Shape::Bar => ("{{\"", "\"}}"),
                    Shape::End => ("(((\"", "\")))"),
                };
                let _ = writeln!(out, "    p{place}n{number}{open}{}{note}{close}", mermaid_text(&vertex.name));
                let class = match vertex.mark {
                    Mark::None => None,
                    Mark::Visited => Some(0),
                    Mark::Here => Some(1),
                    Mark::Failed => Some(2),
                };
                if let Some(list) = class.and_then(|class| marked.get_mut(class)) {
                    if !list.is_empty() {
                        list.push(',');
                    }
                    let _ = write!(list, "p{place}n{number}");
                }
            }
            for arrow in &panel.arrows {
                let line = match arrow.kind {
                    ArrowKind::Flow => "-->",
                    ArrowKind::Taken => "==>",
                    ArrowKind::Aside => "-.->",
                };
                let label = if arrow.label.is_empty() {
                    String::new()
                } else {
                    format!("|\"{}\"|", mermaid_text(&arrow.label))
                };
                let _ = writeln!(out, "    p{place}n{} {line}{label} p{place}n{}", arrow.source, arrow.target);
            }
            out.push_str("  end\n");
        }
        let looks = [
            ("visited", "fill:#e3effd,stroke:#1f6feb"),
            ("here", "fill:#1f6feb,color:#fff,stroke:#0b3d91"),
            ("failed", "fill:#cf222e,color:#fff,stroke:#82071e"),
        ];
        for ((class, look), list) in looks.iter().zip(&marked) {
            if !list.is_empty() {
                let _ = writeln!(out, "  classDef {class} {look}\n  class {list} {class}");
            }
        }
        out
    }

    fn dot(&self) -> String {
        let mut out = String::from("digraph g {\n  rankdir=TB; compound=true;\n");
        let _ = writeln!(out, "  label=\"{}\"; labelloc=t; fontname=Helvetica;", quoted(&self.title));
        out.push_str("  node [fontname=Helvetica, fontsize=12]; edge [fontname=Helvetica, fontsize=10];\n");
        for (place, panel) in self.panels.iter().enumerate() {
            let _ = writeln!(
                out,
                "  subgraph cluster_{place} {{\n    label=\"{}\"; style=rounded; color=gray60;",
                quoted(&panel.title)
            );
            for (number, vertex) in panel.vertices.iter().enumerate() {
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
                };
                let note = if vertex.note.is_empty() { String::new() } else { format!("\\n{}", quoted(&vertex.note)) };
                let _ = writeln!(
                    out,
                    "    p{place}n{number} [label=\"{}{note}\", shape={shape}, {fill}];",
                    quoted(&vertex.name)
                );
            }
            for arrow in &panel.arrows {
                let look = match arrow.kind {
                    ArrowKind::Flow => "",
                    ArrowKind::Taken => ", penwidth=2.5, color=\"#1f6feb\"",
                    ArrowKind::Aside => ", style=dashed",
                };
                let _ = writeln!(
                    out,
                    "    p{place}n{} -> p{place}n{} [label=\"{}\"{look}];",
                    arrow.source,
                    arrow.target,
                    quoted(&arrow.label)
                );
            }
            out.push_str("  }\n");
        }
        out.push_str("}\n");
        out
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

impl Panel {
    fn sizes(&self) -> Vec<(i64, i64)> {
        let size = |vertex: &Vertex| {
            let name = width_of(&shortened(&vertex.name, NAME));
            let note = width_of(&shortened(&vertex.note, LABEL)).saturating_mul(6).wrapping_div(7);
            let wide = name.max(note).saturating_add(30).max(76);
            match vertex.shape {
                Shape::End => (name.saturating_add(34).max(56), 34),
                Shape::Bar => (wide.max(120), if vertex.note.is_empty() { 28 } else { 42 }),
                _ => (wide, if vertex.note.is_empty() { 36 } else { 50 }),
            }
        };
        self.vertices.iter().map(size).collect()
    }

    /// Draws the panel below `top`; says where it ends.
    fn draw(&self, svg: &mut Svg, top: i64) -> i64 {
        let sizes = self.sizes();
        let edges: Vec<(usize, usize)> = self.arrows.iter().map(|arrow| (arrow.source, arrow.target)).collect();
        let gap = (34, 62);
        let labels: Vec<i64> = self
            .arrows
            .iter()
            .map(|arrow| width_of(&shortened(&arrow.label, LABEL)).saturating_mul(6).wrapping_div(7))
            .collect();
        let layout = Layout::of(&Task { sizes: &sizes, edges: &edges, labels: &labels, start: self.start, gap });
        let (left, first) = (48_i64, top.saturating_add(44));
        let mut svg_body = Svg::default();
        let mut right = left.saturating_add(layout.width);
        let mut lane = right;
        for (arrow, way) in self.arrows.iter().zip(&layout.ways) {
            let half = |vertex: usize| {
                let (width, height) = sizes.get(vertex).copied().unwrap_or_default();
                (width.wrapping_div(2), height.wrapping_div(2))
            };
            let centre = |vertex: usize| {
                let (x, y) = layout.centres.get(vertex).copied().unwrap_or_default();
                (x.saturating_add(left), y.saturating_add(first))
            };
            let (look, class) = match arrow.kind {
                ArrowKind::Flow => ("stroke=\"#5b6b7b\" stroke-width=\"1.4\" marker-end=\"url(#tip)\"", "label"),
                ArrowKind::Taken => ("stroke=\"#1f6feb\" stroke-width=\"2.6\" marker-end=\"url(#taken)\"", "label"),
                ArrowKind::Aside => (
                    "stroke=\"#5b6b7b\" stroke-width=\"1.2\" stroke-dasharray=\"5 4\" marker-end=\"url(#tip)\"",
                    "label",
                ),
            };
            let label = shortened(&arrow.label, LABEL);
            if way.is_empty() {
                // Back: out at the right side, up beside everything, in at the right side; where another node stands in the
                // way there, out below and in from above.
                lane = lane.saturating_add(28);
                let (from, to) = (centre(arrow.source), centre(arrow.target));
                let into_y = if arrow.source == arrow.target { to.1.saturating_sub(10) } else { to.1 };
                let middle = from.1.saturating_add(into_y).wrapping_div(2);
                let mut path = if layout.is_last(arrow.source) {
                    let out = from.0.saturating_add(half(arrow.source).0);
                    format!("M{out} {y} C{lane} {y} {lane} {y} {lane} {middle}", y = from.1)
                } else {
                    let bottom = from.1.saturating_add(half(arrow.source).1);
                    let (x, y) =
                        (from.0.saturating_add(half(arrow.source).0.wrapping_div(2)), bottom.saturating_add(44));
                    format!("M{x} {bottom} C{x} {y} {lane} {y} {lane} {middle}")
                };
                let _ = if layout.is_last(arrow.target) {
                    let into = to.0.saturating_add(half(arrow.target).0);
                    write!(path, " S{lane} {into_y} {into} {into_y}")
                } else {
                    let top = to.1.saturating_sub(half(arrow.target).1);
                    let (x, y) = (to.0.saturating_add(half(arrow.target).0.wrapping_div(2)), top.saturating_sub(44));
                    write!(path, " C{lane} {y} {x} {y} {x} {top}")
                };
                svg_body.path(&path, look);
                svg_body.text(lane.saturating_add(4), middle, Anchor::Start, class, &label);
                right = right.max(lane.saturating_add(width_of(&label)));
                continue;
            }
            let mut path = String::new();
            let mut before: Option<(i64, i64)> = None;
            let last = way.len().saturating_sub(1);
            for (place, (x, y)) in way.iter().enumerate() {
                let (x, mut y) = (x.saturating_add(left), y.saturating_add(first));
                if place == 0 {
                    y = y.saturating_add(half(arrow.source).1);
                } else if place == last {
                    y = y.saturating_sub(half(arrow.target).1);
                }
                match before {
                    None => path = format!("M{x} {y}"),
                    Some((from_x, from_y)) => {
                        let middle = from_y.saturating_add(y).wrapping_div(2);
                        let _ = write!(path, " C{from_x} {middle} {x} {middle} {x} {y}");
                        if place == 1 {
                            // Nearer to the target, where edges of one source have parted.
                            let at = from_x.saturating_add(x.saturating_mul(4)).wrapping_div(5);
                            svg_body.text(at, middle.saturating_add(12), Anchor::Middle, class, &label);
                        }
                    }
                }
                before = Some((x, y));
            }
            svg.path(&path, look);
        }
        for (vertex, ((x, y), size)) in self.vertices.iter().zip(layout.centres.iter().zip(&sizes)) {
            vertex.draw(&mut svg_body, x.saturating_add(left), y.saturating_add(first), *size);
        }
        let bottom = first.saturating_add(layout.height).saturating_add(24);
        let wide = right.saturating_add(24).max(width_of(&self.title).saturating_add(80));
        svg.rect(
            [24, top, wide.saturating_sub(24), bottom.saturating_sub(top)],
            10,
            "fill=\"none\" stroke=\"#c3ccd5\"",
        );
        svg.text(40, top.saturating_add(22), Anchor::Start, "strong", &self.title);
        svg.take(svg_body);
        svg.width = svg.width.max(wide.saturating_add(24));
        bottom
    }
}

impl Vertex {
    fn draw(&self, svg: &mut Svg, x: i64, y: i64, (width, height): (i64, i64)) {
        let (fill, stroke, text) = match self.mark {
            Mark::None => ("#ffffff", "#5b6b7b", ""),
            Mark::Visited => ("#e3effd", "#1f6feb", ""),
            Mark::Here => ("#1f6feb", "#0b3d91", " inverse"),
            Mark::Failed => ("#cf222e", "#82071e", " inverse"),
        };
        let (left, top) = (x.saturating_sub(width.wrapping_div(2)), y.saturating_sub(height.wrapping_div(2)));
        let round = match self.shape {
            Shape::Work | Shape::Group => 6,
            Shape::Pass | Shape::End => height.wrapping_div(2),
            Shape::Bar => 3,
        };
        let look = format!("fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1.5\"");
        svg.rect([left, top, width, height], round, &look);
        match self.shape {
            Shape::Group => {
                for side in [left.saturating_add(6), left.saturating_add(width).saturating_sub(6)] {
                    svg.path(&format!("M{side} {top}v{height}"), &format!("stroke=\"{stroke}\""));
                }
            }
            Shape::End => {
                let inner =
                    [left.saturating_add(4), top.saturating_add(4), width.saturating_sub(8), height.saturating_sub(8)];
                svg.rect(inner, round, &format!("fill=\"none\" stroke=\"{stroke}\""));
            }
            Shape::Bar => {
                svg.path(
                    &format!("M{left} {top}h{width}M{left} {}h{width}", top.saturating_add(height)),
                    &format!("stroke=\"{stroke}\" stroke-width=\"4\""),
                );
            }
            Shape::Work | Shape::Pass => {}
        }
        let middle = if self.note.is_empty() { y.saturating_add(5) } else { y.saturating_sub(2) };
        svg.text(x, middle, Anchor::Middle, &format!("strong{text}"), &shortened(&self.name, NAME));
        if !self.note.is_empty() {
            svg.text(x, y.saturating_add(14), Anchor::Middle, &format!("small{text}"), &shortened(&self.note, LABEL));
        }
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

/// Mermaid reads `#quot;` and its like.
fn mermaid_text(text: &str) -> String {
    escaped(text).replace('&', "#")
}
