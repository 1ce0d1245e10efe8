//! A small writer of SVG.

use std::fmt::{Arguments, Write};

use crate::printable::printable;

/// Approximate width of a character in the 13-pixel font, in pixels.
const CHARACTER: i64 = 7;

/// Returns the approximate width of a string.
pub fn width_of(text: &str) -> i64 {
    i64::try_from(text.chars().count()).unwrap_or(i64::MAX).saturating_mul(CHARACTER)
}

/// Truncates a string to `most` characters.
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(most.saturating_sub(1)).collect();
    short.push('…');
    short
}

/// Escapes a string for XML, HTML and Mermaid.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in printable(text).chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

/// Alignment of a text relative to its point.
#[derive(Debug, Clone, Copy)]
pub enum Anchor {
    Start,
    Middle,
}

/// An SVG that is being written.
#[derive(Debug, Default)]
pub struct Svg {
    body: String,
    pub width: i64,
    pub height: i64,
}

impl Svg {
    /// Creates an empty SVG of this width.
    pub fn wide(width: i64) -> Self {
        Self { width, ..Self::default() }
    }

    pub fn line(&mut self, text: Arguments<'_>) {
        let _ = self.body.write_fmt(text);
        self.body.push('\n');
    }

    /// Draws a rectangle with round corners; `look` contains its attributes.
    pub fn rect(&mut self, [x, y, width, height]: [i64; 4], round: i64, look: &str) {
        self.line(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\" {look}/>"
        ));
    }

    pub fn path(&mut self, path: &str, look: &str) {
        self.line(format_args!("<path d=\"{path}\" fill=\"none\" {look}/>"));
    }

    /// Draws a text; `class` is one of the style sheet.
    pub fn text(&mut self, x: i64, y: i64, anchor: Anchor, class: &str, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
        };
        self.line(format_args!(
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" class=\"{class}\">{}</text>",
            escaped(text)
        ));
    }

    /// Returns the whole picture. Its styles apply only inside it and its ids are unique, so that
    /// several pictures can be on one page.
    pub fn finish(self, title: &str) -> String {
        let Self { body, width, height } = self;
        let title = escaped(title);
        let own = format!("scheduler-core-{:08x}-", checksum(&[&title, &body]));
        let body = body.replace(OWN, &own);
        let definitions = DEFINITIONS.replace(OWN, &own);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"scheduler-core\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
             height=\"{height}\" role=\"img\" aria-label=\"{title}\">\n<style>{STYLE}</style>\n<defs>{definitions}</defs>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n{body}</svg>\n",
        )
    }
}

/// Placeholder for the start of every id of the picture. [`escaped`] leaves no such character in a
/// string.
const OWN: &str = "\u{1}";

/// FNV-1a: equal pictures have equal ids, and different ones almost never do.
fn checksum(texts: &[&str]) -> u32 {
    let bytes = texts.iter().flat_map(|text| text.bytes());
    bytes.fold(0x811c_9dc5, |sum: u32, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Every rule names the class of the picture.
const STYLE: &str = ".scheduler-core text{font-family:Helvetica,Arial,sans-serif;font-size:13px;fill:#1b2733}\
.scheduler-core .title{font-size:16px;font-weight:bold}.scheduler-core .small{font-size:11px;fill:#5b6b7b}\
.scheduler-core .strong{font-weight:bold}\
.scheduler-core .label{font-size:11px;fill:#33475b;paint-order:stroke;stroke:#ffffff;stroke-width:4px;stroke-linejoin:round}\
.scheduler-core .inverse{fill:#ffffff}";

const DEFINITIONS: &str = "<marker id=\"\u{1}tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" \
orient=\"auto-start-reverse\"><path d=\"M0 0L8 4L0 8z\" fill=\"#5b6b7b\"/></marker>\
<marker id=\"\u{1}taken\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"6\" markerHeight=\"6\" \
orient=\"auto-start-reverse\"><path d=\"M0 0L8 4L0 8z\" fill=\"#1f6feb\"/></marker>\
<pattern id=\"\u{1}hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
<rect width=\"6\" height=\"6\" fill=\"#e6e9ed\"/><rect width=\"2\" height=\"6\" fill=\"#b3bdc7\"/></pattern>";

impl Svg {
    /// Adds the content of another one on top.
    pub fn take(&mut self, other: Self) {
        self.body.push_str(&other.body);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_and_ids_are_the_pictures_own() {
        let draw = |title: &str| {
            let mut svg = Svg::wide(10);
            svg.path("M0 0", "marker-end=\"url(#\u{1}tip)\"");
            svg.text(0, 0, Anchor::Start, "label", "\u{1}tip");
            svg.finish(title)
        };
        let (one, other) = (draw("one"), draw("other"));
        let id =
            |svg: &str| svg.split_once("id=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(id, _)| id.to_owned());
        assert_ne!(id(&one), id(&other));
        assert!(one.contains(&format!("url(#{})", id(&one).unwrap_or_default())));
        assert!(!one.contains('\u{1}'), "{one}");
        let style = one.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>")).map(|(style, _)| style);
        for rule in style.unwrap_or_default().split_terminator('}') {
            assert!(rule.starts_with(".scheduler-core "), "{rule}");
        }
    }
}
