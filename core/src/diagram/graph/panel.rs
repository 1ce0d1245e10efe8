//! A panel of a graph in SVG.

use std::fmt::Write;

use super::{
    super::{
        layout::{Layout, Task},
        svg::{Anchor, Svg, shortened, width_of},
    },
    Arrow, ArrowKind, Mark, Panel, Shape, Vertex,
};

/// Maximum number of characters of a label that are shown.
const LABEL: usize = 34;
/// Maximum number of characters of a name that are shown.
const NAME: usize = 28;

/// Returns the width of a label, in its font of 11 pixels.
fn label_width(text: &str) -> i64 {
    width_of(text).saturating_mul(6).wrapping_div(7)
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

    /// Draws the panel below `top` and returns its bottom.
    pub(super) fn draw(&self, svg: &mut Svg, top: i64) -> i64 {
        let sizes = self.sizes();
        let edges: Vec<(usize, usize)> = self.arrows.iter().map(|arrow| (arrow.source, arrow.target)).collect();
        let labels: Vec<i64> = self.arrows.iter().map(|arrow| label_width(&shortened(&arrow.label, LABEL))).collect();
        let gap = (34, 62);
        let layout = Layout::of(&Task { sizes: &sizes, edges: &edges, labels: &labels, start: self.start, gap });
        let left = 48_i64;
        let right = left.saturating_add(layout.width);
        let mut drawing =
            Drawing { layout, sizes, left, first: top.saturating_add(44), right, lane: right, body: Svg::default() };
        for (number, arrow) in self.arrows.iter().enumerate() {
            drawing.arrow(svg, arrow, number);
        }
        self.vertices.iter().enumerate().for_each(|(number, vertex)| drawing.vertex(vertex, number));
        let bottom = drawing.first.saturating_add(drawing.layout.height).saturating_add(24);
        let wide = drawing.right.saturating_add(24).max(width_of(&self.title).saturating_add(80));
        let frame = [24, top, wide.saturating_sub(24), bottom.saturating_sub(top)];
        svg.rect(frame, 10, "fill=\"none\" stroke=\"#c3ccd5\"");
        svg.text(40, top.saturating_add(22), Anchor::Start, "strong", &self.title);
        svg.take(drawing.body);
        svg.width = svg.width.max(wide.saturating_add(24));
        bottom
    }
}

/// A panel while it is drawn.
struct Drawing {
    layout: Layout,
    sizes: Vec<(i64, i64)>,
    /// Left edge of the layout.
    left: i64,
    first: i64,
    /// Right edge of the drawing.
    right: i64,
    /// Position of the last backward arrow at the right side.
    lane: i64,
    /// Everything above the lines of the arrows: nodes and labels.
    body: Svg,
}

impl Drawing {
    fn center(&self, vertex: usize) -> (i64, i64) {
        let (x, y) = self.layout.centers.get(vertex).copied().unwrap_or_default();
        (x.saturating_add(self.left), y.saturating_add(self.first))
    }

    /// Returns half the width and height of a vertex.
    fn half(&self, vertex: usize) -> (i64, i64) {
        let (width, height) = self.sizes.get(vertex).copied().unwrap_or_default();
        (width.wrapping_div(2), height.wrapping_div(2))
    }

    fn vertex(&mut self, vertex: &Vertex, number: usize) {
        let ((x, y), size) = (self.center(number), self.sizes.get(number).copied().unwrap_or_default());
        vertex.draw(&mut self.body, x, y, size);
    }

    fn arrow(&mut self, svg: &mut Svg, arrow: &Arrow, number: usize) {
        let look = match arrow.kind {
            ArrowKind::Flow => "stroke=\"#5b6b7b\" stroke-width=\"1.4\" marker-end=\"url(#\u{1}tip)\"",
            ArrowKind::Taken => "stroke=\"#1f6feb\" stroke-width=\"2.6\" marker-end=\"url(#\u{1}taken)\"",
            ArrowKind::Aside => {
                "stroke=\"#5b6b7b\" stroke-width=\"1.2\" stroke-dasharray=\"5 4\" marker-end=\"url(#\u{1}tip)\""
            }
        };
        let label = shortened(&arrow.label, LABEL);
        let way = self.layout.ways.get(number).map(Vec::as_slice).unwrap_or_default();
        if way.is_empty() {
            let path = self.way_back(arrow, &label);
            svg.path(&path, look);
        } else {
            let way: Vec<(i64, i64)> =
                way.iter().map(|(x, y)| (x.saturating_add(self.left), y.saturating_add(self.first))).collect();
            let path = self.way_down(arrow, &way, &label);
            svg.path(&path, look);
        }
    }

    /// Draws a backward arrow: out at the right side, up next to everything, in at the right side;
    /// where another node blocks that side, out below and in from above.
    fn way_back(&mut self, arrow: &Arrow, label: &str) -> String {
        self.lane = self.lane.saturating_add(28);
        let lane = self.lane;
        let (from, to) = (self.center(arrow.source), self.center(arrow.target));
        let (from_half, to_half) = (self.half(arrow.source), self.half(arrow.target));
        let into_y = if arrow.source == arrow.target { to.1.saturating_sub(10) } else { to.1 };
        let middle = from.1.saturating_add(into_y).wrapping_div(2);
        let mut path = if self.layout.is_last(arrow.source) {
            let out = from.0.saturating_add(from_half.0);
            format!("M{out} {y} C{lane} {y} {lane} {y} {lane} {middle}", y = from.1)
        } else {
            let bottom = from.1.saturating_add(from_half.1);
            let (x, y) = (from.0.saturating_add(from_half.0.wrapping_div(2)), bottom.saturating_add(44));
            format!("M{x} {bottom} C{x} {y} {lane} {y} {lane} {middle}")
        };
        let _ = if self.layout.is_last(arrow.target) {
            let into = to.0.saturating_add(to_half.0);
            write!(path, " S{lane} {into_y} {into} {into_y}")
        } else {
            let top = to.1.saturating_sub(to_half.1);
            let (x, y) = (to.0.saturating_add(to_half.0.wrapping_div(2)), top.saturating_sub(44));
            write!(path, " C{lane} {y} {x} {y} {x} {top}")
        };
        self.label(lane.saturating_add(4), middle, Anchor::Start, label);
        self.right = self.right.max(lane.saturating_add(width_of(label)));
        path
    }

    /// Draws a label above all lines. Its background hides the lines that would cross it.
    fn label(&mut self, x: i64, y: i64, anchor: Anchor, text: &str) {
        if text.is_empty() {
            return;
        }
        let width = label_width(text);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x.saturating_sub(width.wrapping_div(2)),
        };
        let ground = [left.saturating_sub(2), y.saturating_sub(11), width.saturating_add(4), 15];
        self.body.rect(ground, 3, "fill=\"#ffffff\"");
        self.body.text(x, y, anchor, "label", text);
    }

    /// Draws a downward arrow through the points of its path.
    fn way_down(&mut self, arrow: &Arrow, way: &[(i64, i64)], label: &str) -> String {
        let mut path = String::new();
        let mut before: Option<(i64, i64)> = None;
        let last = way.len().saturating_sub(1);
        for (place, &(x, mut y)) in way.iter().enumerate() {
            if place == 0 {
                y = y.saturating_add(self.half(arrow.source).1);
            } else if place == last {
                y = y.saturating_sub(self.half(arrow.target).1);
            }
            match before {
                None => path = format!("M{x} {y}"),
                Some((from_x, from_y)) => {
                    let middle = from_y.saturating_add(y).wrapping_div(2);
                    let _ = write!(path, " C{from_x} {middle} {x} {middle} {x} {y}");
                    if place == 1 {
                        // Closer to the target, where edges with the same source have separated.
                        let at = from_x.saturating_add(x.saturating_mul(4)).wrapping_div(5);
                        self.label(at, middle.saturating_add(12), Anchor::Middle, label);
                    }
                }
            }
            before = Some((x, y));
        }
        path
    }
}

impl Vertex {
    fn draw(&self, svg: &mut Svg, x: i64, y: i64, (width, height): (i64, i64)) {
        let (fill, stroke, text) = match self.mark {
            Mark::None => ("#ffffff", "#5b6b7b", ""),
            Mark::Visited => ("#e3effd", "#1f6feb", ""),
            Mark::Here => ("#1f6feb", "#0b3d91", " inverse"),
            Mark::Failed => ("#cf222e", "#82071e", " inverse"),
            Mark::Critical => ("#fdeaea", "#cf222e", ""),
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
