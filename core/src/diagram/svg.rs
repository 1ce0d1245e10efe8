//! A small writer of SVG.

use std::fmt::{Arguments, Write};

/// Pixels that a character of the 13-pixel font takes, nearly.
const CHARACTER: i64 = 7;

/// How wide a text is, nearly.
pub fn width_of(text: &str) -> i64 {
    i64::try_from(text.chars().count()).unwrap_or(i64::MAX).saturating_mul(CHARACTER)
}

/// A text cut to so many characters.
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(most.saturating_sub(1)).collect();
    short.push('…');
    short
}

/// A text as XML, HTML and mermaid can have it.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            control if control.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

/// Where a text stands against its point.
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
    /// One of this width, empty.
    pub fn wide(width: i64) -> Self {
        Self { width, ..Self::default() }
    }

    pub fn line(&mut self, text: Arguments<'_>) {
        let _ = self.body.write_fmt(text);
        self.body.push('\n');
    }

    /// A rectangle with round corners; `look` has its attributes.
    pub fn rect(&mut self, [x, y, width, height]: [i64; 4], round: i64, look: &str) {
        self.line(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\" {look}/>"
        ));
    }

    pub fn path(&mut self, path: &str, look: &str) {
        self.line(format_args!("<path d=\"{path}\" fill=\"none\" {look}/>"));
    }

    /// A text; `class` is one of those in the style sheet.
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

    /// The whole picture.
    pub fn finish(self, title: &str) -> String {
        let Self { body, width, height } = self;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
             role=\"img\" aria-label=\"{title}\">\n<style>{STYLE}</style>\n<defs>{DEFINITIONS}</defs>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n{body}</svg>\n",
            title = escaped(title)
        )
    }
}

const STYLE: &str = "text{font-family:Helvetica,Arial,sans-serif;font-size:13px;fill:#1b2733}\
.title{font-size:16px;font-weight:bold}.small{font-size:11px;fill:#5b6b7b}.strong{font-weight:bold}\
.label{font-size:11px;fill:#33475b;paint-order:stroke;stroke:#ffffff;stroke-width:4px;stroke-linejoin:round}\
.inverse{fill:#ffffff}";

const DEFINITIONS: &str = "<marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" \
orient=\"auto-start-reverse\"><path d=\"M0 0L8 4L0 8z\" fill=\"#5b6b7b\"/></marker>\
<marker id=\"taken\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"6\" markerHeight=\"6\" \
orient=\"auto-start-reverse\"><path d=\"M0 0L8 4L0 8z\" fill=\"#1f6feb\"/></marker>\
<pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
<rect width=\"6\" height=\"6\" fill=\"#e6e9ed\"/><rect width=\"2\" height=\"6\" fill=\"#b3bdc7\"/></pattern>";

impl Svg {
    /// Puts what another one has on top.
    pub fn take(&mut self, other: Self) {
        self.body.push_str(&other.body);
    }
}
