//! YAML 1.2 (core schema) into a [`Tree`], from the events of crate `saphyr-parser`.
//!
//! One document; aliases are expanded, and counted against the limits while they are.

// A reading ends with its first error, so what that weighs does not matter.
#![allow(clippy::result_large_err)]

mod window;

use std::{borrow::Cow, collections::BTreeMap};

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use self::window::{Ahead, Window};
use super::{
    ast::Text,
    code,
    diagnostic::{Extent, Finding},
    expr::Value,
    json,
    limits::{ALIAS_NODES, LOOKAHEAD, Limits},
    tree::{
        Tree, TreeKind, is_null,
        shape::{Misfits, Part, Shape, Written},
    },
};

/// Reads a YAML text of one document.
pub(crate) fn read<'s>(source: &'s str, limits: &Limits) -> Result<Tree<'s>, Finding> {
    // Much YAML is JSON, which is read in a fifth of the time.
    if let Some(tree) = source.trim_start().starts_with('{').then(|| json::read_strictly(source, limits)).flatten() {
        return Ok(tree);
    }
    let mut reader =
        Reader { source, offsets: Offsets::new(source), nodes: 0, expanded: 0, limits, anchors: BTreeMap::new() };
    let mut misfits = Misfits::default();
    let ahead = Ahead::new(LOOKAHEAD);
    let mut parser = Parser::new(Window::new(source, &ahead));
    let mut stack: Vec<Open<'s>> = Vec::new();
    let mut root: Option<Tree<'s>> = None;
    let mut documents = 0_usize;
    let mut last = Extent::default();
    while let Some(next) = parser.next_event() {
        if ahead.is_exhausted() {
            let message = format!("more than {LOOKAHEAD} characters in one text or pair of brackets; reading stopped");
            let help = "write it in lines of its own, with indentation in place of brackets, or as JSON";
            return Err(Finding::error(code::LIMIT_COUNT, last, message).help(help));
        }
        ahead.reset();
        let (event, span) = match next {
            Ok(next) => next,
            Err(error) => return Err(reader.scan_error(&error)),
        };
        let at = reader.offsets.extent(span);
        last = Extent::new(at.end, at.end);
        let finished = match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => None,
            Event::DocumentStart(_) => {
                documents = documents.saturating_add(1);
                if documents > 1 {
                    return Err(Finding::error(code::SYNTAX, at, "a file holds one YAML document"));
                }
                None
            }
            Event::Scalar(value, style, anchor, tag) => {
                if tag.is_some() {
                    return Err(unsupported(at, "tags"));
                }
                reader.count(at, stack.len())?;
                let tree = reader.scalar(value, style, at);
                let written = if is_null(&tree) { Written::Null } else { Written::Scalar };
                place(&stack, &mut misfits, written);
                Some((tree, anchor))
            }
            Event::Alias(anchor) => {
                let tree = reader.alias(anchor, at, stack.len())?;
                Some((tree, 0))
            }
            Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag) if tag.is_some() => {
                let _ = anchor;
                return Err(unsupported(at, "tags"));
            }
            Event::SequenceStart(anchor, _) => {
                reader.count(at, stack.len())?;
                let shape = place(&stack, &mut misfits, Written::List);
                stack.push(Open { at, anchor, shape, content: Content::List(Vec::new()) });
                None
            }
            Event::MappingStart(anchor, _) => {
                reader.count(at, stack.len())?;
                let shape = place(&stack, &mut misfits, Written::Map);
                stack.push(Open { at, anchor, shape, content: Content::Map(Vec::new(), None) });
                None
            }
            Event::SequenceEnd | Event::MappingEnd => stack.pop().map(|open| open.close(at)),
        };
        if let Some(most) = misfits.too_many() {
            let message = format!("more than {most} keys and values that belong nowhere; reading stopped");
            return Err(Finding::error(code::LIMIT_COUNT, at, message).help("this does not look like a scenario"));
        }
        let Some((tree, anchor)) = finished else { continue };
        if anchor > 0 {
            reader.anchors.insert(anchor, tree.clone());
        }
        match stack.last_mut() {
            Some(open) => open.take(tree, &mut misfits)?,
            None => root = Some(tree),
        }
    }
    root.ok_or_else(|| Finding::error(code::SYNTAX, Extent::default(), "the text is empty"))
}

/// Takes note of a value: what is in it is held to the shape that comes back.
fn place(stack: &[Open<'_>], misfits: &mut Misfits, written: Written) -> Shape {
    let place = match stack.last() {
        None => Shape::Part(Part::Scenario),
        Some(Open { shape, content: Content::List(items), .. }) => {
            let place = misfits.item(*shape, items.len());
            // Null leaves out what a key would give; in a list it is a value like others.
            return misfits.value(place, if written == Written::Null { Written::Scalar } else { written });
        }
        Some(Open { content: Content::Map(_, Some((_, behind))), .. }) => *behind,
        // A key: what it means is looked at when it has been read.
        Some(Open { content: Content::Map(_, None), .. }) => return Shape::Nothing,
    };
    misfits.value(place, written)
}

fn unsupported(at: Extent, what: &str) -> Finding {
    Finding::error(code::SYNTAX, at, format!("{what} are not understood here"))
        .help("write `{ $duration: 5s }`, `{ $uint: 5 }`, `{ $bytes: \"ff00\" }` or `{ $timestamp: \"…\" }` for values of those types")
}

/// A list or map whose end has not come yet.
struct Open<'s> {
    at: Extent,
    anchor: usize,
    shape: Shape,
    content: Content<'s>,
}

enum Content<'s> {
    List(Vec<Tree<'s>>),
    /// Entries, and the key that waits for its value, with what belongs behind it.
    Map(Vec<(Text<'s>, Tree<'s>)>, Option<(Text<'s>, Shape)>),
}

impl<'s> Open<'s> {
    fn take(&mut self, tree: Tree<'s>, misfits: &mut Misfits) -> Result<(), Finding> {
        match &mut self.content {
            Content::List(items) => items.push(tree),
            Content::Map(entries, waiting) => match waiting.take() {
                Some((key, _)) => entries.push((key, tree)),
                None => match tree.kind {
                    TreeKind::Scalar(scalar) => {
                        let behind = misfits.key(self.shape, &scalar.text.value, entries.len());
                        *waiting = Some((scalar.text, behind));
                    }
                    _ => return Err(Finding::error(code::SYNTAX, tree.at, "a key must be a text")),
                },
            },
        }
        Ok(())
    }

    fn close(self, end: Extent) -> (Tree<'s>, usize) {
        let (kind, last) = match self.content {
            Content::List(items) => {
                let last = items.last().map(|item| item.at.end);
                (TreeKind::List(items), last)
            }
            Content::Map(entries, _) => {
                let last = entries.last().map(|(_, value)| value.at.end);
                (TreeKind::Map(entries), last)
            }
        };
        // A block's end comes with the next token, lines later; its content ends with its last part.
        let end = if end.start == end.end { last.unwrap_or(self.at.end) } else { end.end };
        (Tree { kind, at: Extent::new(self.at.start, end.max(self.at.start)) }, self.anchor)
    }
}

struct Reader<'s, 'l> {
    source: &'s str,
    offsets: Offsets,
    nodes: usize,
    /// Values that came from aliases.
    expanded: usize,
    limits: &'l Limits,
    anchors: BTreeMap<usize, Tree<'s>>,
}

impl<'s> Reader<'s, '_> {
    fn count(&mut self, at: Extent, depth: usize) -> Result<(), Finding> {
        self.nodes = self.nodes.saturating_add(1);
        if depth > self.limits.depth {
            let message = format!("nested more than {} levels deep", self.limits.depth);
            return Err(Finding::error(code::LIMIT_DEPTH, at, message));
        }
        if self.nodes > self.limits.nodes {
            let message = format!("more than {} values, aliases expanded", self.limits.nodes);
            return Err(Finding::error(code::LIMIT_COUNT, at, message));
        }
        Ok(())
    }

    /// What an anchor names, once more.
    fn alias(&mut self, anchor: usize, at: Extent, depth: usize) -> Result<Tree<'s>, Finding> {
        let Some(tree) = self.anchors.get(&anchor).cloned() else {
            return Err(Finding::error(code::SYNTAX, at, "this alias names a value that it is part of"));
        };
        let (nodes, height) = extent_of(&tree);
        self.nodes = self.nodes.saturating_add(nodes);
        self.expanded = self.expanded.saturating_add(nodes);
        if self.expanded > ALIAS_NODES {
            let message = format!("aliases stand for more than {ALIAS_NODES} values");
            return Err(Finding::error(code::LIMIT_COUNT, at, message));
        }
        self.count(at, depth.saturating_add(height))?;
        Ok(tree)
    }

    fn scalar(&self, value: Cow<'_, str>, style: ScalarStyle, at: Extent) -> Tree<'s> {
        let quote = match style {
            ScalarStyle::SingleQuoted => "'",
            ScalarStyle::DoubleQuoted => "\"",
            _ => "",
        };
        // The parser's end may lie behind blanks that follow; what counts is what stands at the start.
        let rest = self.source.get(at.start as usize..).unwrap_or("");
        let content = rest.strip_prefix(quote).filter(|content| {
            content.strip_prefix(&*value).is_some_and(|after| after.starts_with(quote) || quote.is_empty())
        });
        let inside = at.start.saturating_add(u32::from(!quote.is_empty()));
        let length = u32::try_from(value.len()).unwrap_or(u32::MAX);
        let (text, verbatim, at) = match content.and_then(|content| content.get(..value.len())) {
            Some(content) => {
                let end = inside.saturating_add(length).saturating_add(u32::from(!quote.is_empty()));
                (Cow::Borrowed(content), Some(inside), Extent::new(at.start, end))
            }
            None => (Cow::Owned(value.into_owned()), None, at),
        };
        let typed = if style == ScalarStyle::Plain { resolve(&text) } else { None };
        Tree::scalar(text, at, verbatim, typed)
    }

    fn scan_error(&mut self, error: &saphyr_parser::ScanError) -> Finding {
        let start = self.offsets.byte(error.marker().index());
        let end = self
            .source
            .get(start as usize..)
            .and_then(|rest| rest.chars().next())
            .map_or(start, |letter| start.saturating_add(u32::try_from(letter.len_utf8()).unwrap_or(0)));
        let at = Extent::new(start, end);
        let before = self.source.get(..start as usize).unwrap_or("");
        let indentation = before.rsplit('\n').next().unwrap_or("");
        if (indentation.contains('\t') || at.of(self.source) == "\t") && indentation.trim().is_empty() {
            return Finding::error(code::SYNTAX, at, "this is not YAML: a tab stands in the indentation")
                .help("indent by blanks");
        }
        let info = error.info();
        if info.starts_with("while scanning a quoted scalar") || info == "invalid indentation in quoted scalar" {
            return Finding::error(code::UNTERMINATED_TEXT, at, "this text has no closing quote")
                .help("close it; its lines are indented as what it belongs to");
        }
        if info.contains("escape character") {
            return Finding::error(code::INVALID_ESCAPE, at, "this is no escape sequence of YAML")
                .help("texts in single quotes, or without quotes, have none");
        }
        Finding::error(code::SYNTAX, at, format!("this is not YAML: {}", info))
    }
}

/// How many nodes a tree has, and how many levels.
fn extent_of(tree: &Tree<'_>) -> (usize, usize) {
    let mut nodes = 0_usize;
    let mut height = 0_usize;
    let mut open = vec![(tree, 1_usize)];
    while let Some((tree, depth)) = open.pop() {
        nodes = nodes.saturating_add(1);
        height = height.max(depth);
        let below = depth.saturating_add(1);
        match &tree.kind {
            TreeKind::Scalar(_) => {}
            TreeKind::List(items) => open.extend(items.iter().map(|item| (item, below))),
            TreeKind::Map(entries) => open.extend(entries.iter().map(|(_, value)| (value, below))),
        }
    }
    (nodes, height)
}

/// The value of a plain scalar by the core schema (YAML 1.2.2, chapter 10.3.2); none: a text.
fn resolve(text: &str) -> Option<Value> {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Some(Value::Null),
        "true" | "True" | "TRUE" => return Some(Value::Bool(true)),
        "false" | "False" | "FALSE" => return Some(Value::Bool(false)),
        ".nan" | ".NaN" | ".NAN" => return Some(Value::Double(f64::NAN)),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => return Some(Value::Double(f64::INFINITY)),
        "-.inf" | "-.Inf" | "-.INF" => return Some(Value::Double(f64::NEG_INFINITY)),
        _ => {}
    }
    let first = text.bytes().next()?;
    if !matches!(first, b'0'..=b'9' | b'-' | b'+' | b'.') {
        return None;
    }
    if let Some(digits) = text.strip_prefix("0x") {
        return u64::from_str_radix(digits, 16).ok().map(unsigned);
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return u64::from_str_radix(digits, 8).ok().map(unsigned);
    }
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return text.parse().map(Value::Int).or_else(|_| text.parse().map(Value::Uint)).ok();
    }
    let number = digits.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.')
        && digits.bytes().any(|digit| digit.is_ascii_digit())
        && digits.bytes().all(|digit| digit.is_ascii_digit() || matches!(digit, b'.' | b'e' | b'E' | b'+' | b'-'));
    if !number {
        return None;
    }
    text.parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Double)
}

fn unsigned(number: u64) -> Value {
    i64::try_from(number).map_or(Value::Uint(number), Value::Int)
}

/// From the parser's places, counted in characters, to bytes.
struct Offsets {
    /// Offset of each character; empty where all are one byte long.
    bytes: Vec<u32>,
    length: u32,
}

impl Offsets {
    fn new(source: &str) -> Self {
        let place = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        let bytes = if source.is_ascii() {
            Vec::new()
        } else {
            source.char_indices().map(|(offset, _)| place(offset)).collect()
        };
        Self { bytes, length: place(source.len()) }
    }

    fn byte(&self, character: usize) -> u32 {
        if self.bytes.is_empty() {
            return u32::try_from(character).unwrap_or(u32::MAX).min(self.length);
        }
        self.bytes.get(character).copied().unwrap_or(self.length)
    }

    fn extent(&self, span: Span) -> Extent {
        Extent::new(self.byte(span.start.index()), self.byte(span.end.index()))
    }
}
