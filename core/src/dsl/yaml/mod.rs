//! YAML 1.2 (core schema) into a [`Keyed`], from the events of crate `saphyr-parser`.
//!
//! One document; aliases are expanded, and counted against the limits while they are.

// A reading ends with its first error, so what that weighs does not matter.
#![allow(clippy::result_large_err)]

mod quotes;
mod window;

pub(crate) use quotes::{Reading, explain};

use crate::limits::scenario::ALIAS_NODES;
use crate::limits::scenario::LOOKAHEAD;
use std::{borrow::Cow, collections::BTreeMap};

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use self::window::{Ahead, Window};
use super::{
    ast::Text,
    code,
    diagnostic::{DiagnosticBuilder, DiagnosticSink, Extent},
    json,
    keyed::{
        Doubt, Keyed, KeyedKind, is_null, numbers,
        shape::{Misfits, Part, Shape, Written},
    },
    limits::Limits,
};

/// Reads a YAML text of one document. What was read over is in the sink.
pub(crate) fn read<'s>(
    source: &'s str,
    limits: &Limits,
    sink: &DiagnosticSink,
) -> Result<Keyed<'s>, DiagnosticBuilder> {
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
    let mut root: Option<Keyed<'s>> = None;
    let mut documents = 0_usize;
    let mut last = Extent::default();
    while let Some(next) = parser.next_event() {
        if ahead.is_exhausted() {
            let message =
                format!("more than {LOOKAHEAD} characters in one string or pair of brackets; reading stopped");
            let help = "write it in lines of its own, with indentation in place of brackets, or as JSON";
            return Err(DiagnosticBuilder::error(code::LIMIT_COUNT, last, message).help(help));
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
                    return Err(DiagnosticBuilder::error(code::SYNTAX, at, "a file holds one YAML document"));
                }
                None
            }
            Event::Scalar(value, style, anchor, tag) => {
                if tag.is_some() {
                    return Err(reader.tag(at));
                }
                reader.count(at, stack.len())?;
                let (mut tree, plain) = reader.scalar(value, style, at);
                let written = if is_null(&tree) { Written::Null } else { Written::Scalar };
                let shape = place(&stack, &mut misfits, written);
                let in_brackets = stack.last().is_some_and(|open| open.in_brackets(source));
                reader.look_at(&mut tree, Look { plain, anchor, shape, in_brackets })?;
                Some((tree, anchor))
            }
            Event::Alias(anchor) => {
                let tree = reader.alias(anchor, at, stack.len())?;
                Some((tree, 0))
            }
            Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag) if tag.is_some() => {
                let _ = anchor;
                return Err(reader.tag(at));
            }
            Event::SequenceStart(anchor, _) => {
                reader.count(at, stack.len())?;
                let shape = place(&stack, &mut misfits, Written::List);
                stack.push(Open { at, anchor, shape, content: Content::List(Vec::new()), merged: Vec::new() });
                None
            }
            Event::MappingStart(anchor, _) => {
                reader.count(at, stack.len())?;
                let shape = place(&stack, &mut misfits, Written::Map);
                stack.push(Open { at, anchor, shape, content: Content::Map(Vec::new(), None), merged: Vec::new() });
                None
            }
            Event::SequenceEnd | Event::MappingEnd => stack.pop().map(|open| open.close(at)),
        };
        if let Some(most) = misfits.too_many() {
            let message = format!("more than {most} keys and values that belong nowhere; reading stopped");
            return Err(
                DiagnosticBuilder::error(code::LIMIT_COUNT, at, message).help("this does not look like a scenario")
            );
        }
        let Some((tree, anchor)) = finished else { continue };
        if anchor > 0 {
            reader.anchors.insert(anchor, tree.clone());
        }
        match stack.last_mut() {
            Some(open) => open.take(tree, &mut misfits, sink)?,
            None => root = Some(tree),
        }
    }
    root.ok_or_else(|| DiagnosticBuilder::error(code::SYNTAX, Extent::default(), "the text is empty"))
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

/// Types of YAML that have tags of their own.
const TAGS: &[&str] =
    &["str", "int", "float", "bool", "null", "map", "seq", "binary", "timestamp", "set", "omap", "merge"];

/// A list or map whose end has not come yet.
struct Open<'s> {
    at: Extent,
    anchor: usize,
    shape: Shape,
    content: Content<'s>,
    /// Entries that merge keys stand for.
    merged: Vec<(Text<'s>, Keyed<'s>)>,
}

/// What is known of a scalar when it comes.
struct Look {
    plain: bool,
    anchor: usize,
    shape: Shape,
    in_brackets: bool,
}

enum Content<'s> {
    List(Vec<Keyed<'s>>),
    /// Entries, and the key that waits for its value, with what belongs behind it.
    Map(Vec<(Text<'s>, Keyed<'s>)>, Option<(Text<'s>, Shape)>),
}

impl<'s> Open<'s> {
    /// Whether it is written in brackets.
    fn in_brackets(&self, source: &str) -> bool {
        matches!(source.as_bytes().get(self.at.start as usize), Some(b'{' | b'['))
    }

    fn take(&mut self, tree: Keyed<'s>, misfits: &mut Misfits, sink: &DiagnosticSink) -> Result<(), DiagnosticBuilder> {
        match &mut self.content {
            Content::List(items) => items.push(tree),
            Content::Map(entries, waiting) => match waiting.take() {
                Some((key, _)) if is_merge_key(&key) => {
                    sink.push(merge_key(key.at));
                    // What they say is understood, so that nothing else seems to be wrong because of them.
                    let maps = match tree.kind {
                        KeyedKind::List(items) => items,
                        _ => vec![tree],
                    };
                    self.merged.extend(maps.into_iter().flat_map(|map| match map.kind {
                        KeyedKind::Map(entries) => entries,
                        _ => Vec::new(),
                    }));
                }
                Some((key, _)) => entries.push((key, tree)),
                None => match tree.kind {
                    KeyedKind::Scalar(scalar) => {
                        let behind = misfits.key(self.shape, &scalar.text.value, entries.len());
                        *waiting = Some((scalar.text, behind));
                    }
                    _ => return Err(DiagnosticBuilder::error(code::SYNTAX, tree.at, "a key must be a string")),
                },
            },
        }
        Ok(())
    }

    fn close(self, end: Extent) -> (Keyed<'s>, usize) {
        let (kind, last) = match self.content {
            Content::List(items) => {
                let last = items.last().map(|item| item.at.end);
                (KeyedKind::List(items), last)
            }
            Content::Map(mut entries, _) => {
                let last = entries.last().map(|(_, value)| value.at.end);
                for (key, value) in self.merged {
                    if !entries.iter().any(|(own, _)| own.value == key.value) {
                        entries.push((key, value));
                    }
                }
                (KeyedKind::Map(entries), last)
            }
        };
        // A block's end comes with the next token, lines later; its content ends with its last part.
        let end = if end.start == end.end { last.unwrap_or(self.at.end) } else { end.end };
        (Keyed { kind, at: Extent::new(self.at.start, end.max(self.at.start)) }, self.anchor)
    }
}

/// `<<`, not in quotes.
fn is_merge_key(key: &Text<'_>) -> bool {
    key.value == "<<" && key.at.end.saturating_sub(key.at.start) == 2
}

fn merge_key(at: Extent) -> DiagnosticBuilder {
    DiagnosticBuilder::error(code::UNKNOWN_KEY, at, "`<<` merges maps in YAML 1.1; YAML 1.2 has no merge keys")
        .help("write the keys of the other map here; an alias (`*name`) can stand for a whole value")
}

struct Reader<'s, 'l> {
    source: &'s str,
    offsets: Offsets,
    nodes: usize,
    /// Values that came from aliases.
    expanded: usize,
    limits: &'l Limits,
    anchors: BTreeMap<usize, Keyed<'s>>,
}

impl<'s> Reader<'s, '_> {
    fn count(&mut self, at: Extent, depth: usize) -> Result<(), DiagnosticBuilder> {
        self.nodes = self.nodes.saturating_add(1);
        if depth > self.limits.depth {
            let message = format!("nested more than {} levels deep", self.limits.depth);
            return Err(DiagnosticBuilder::error(code::LIMIT_DEPTH, at, message));
        }
        if self.nodes > self.limits.nodes {
            let message = format!("more than {} values, aliases expanded", self.limits.nodes);
            return Err(DiagnosticBuilder::error(code::LIMIT_COUNT, at, message));
        }
        Ok(())
    }

    /// What an anchor names, once more.
    fn alias(&mut self, anchor: usize, at: Extent, depth: usize) -> Result<Keyed<'s>, DiagnosticBuilder> {
        let Some(tree) = self.anchors.get(&anchor).cloned() else {
            return Err(DiagnosticBuilder::error(code::SYNTAX, at, "this alias names a value that it is part of"));
        };
        let (nodes, height) = extent_of(&tree);
        self.nodes = self.nodes.saturating_add(nodes);
        self.expanded = self.expanded.saturating_add(nodes);
        if self.expanded > ALIAS_NODES {
            let message = format!("aliases stand for more than {ALIAS_NODES} values");
            return Err(DiagnosticBuilder::error(code::LIMIT_COUNT, at, message));
        }
        self.count(at, depth.saturating_add(height))?;
        Ok(tree)
    }

    fn scalar(&self, value: Cow<'_, str>, style: ScalarStyle, at: Extent) -> (Keyed<'s>, bool) {
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
        let plain = style == ScalarStyle::Plain;
        let (typed, doubt) = if plain { numbers::resolve(&text) } else { (None, Doubt::None) };
        (Keyed::doubtful(text, at, verbatim, typed, doubt), plain)
    }

    /// Rejects scalars that are not what they look like.
    fn look_at(&self, tree: &mut Keyed<'s>, look: Look) -> Result<(), DiagnosticBuilder> {
        let at = tree.at;
        let KeyedKind::Scalar(scalar) = &mut tree.kind else { return Ok(()) };
        let text: &str = &scalar.text.value;
        let rest = self.source.get(at.start as usize..).unwrap_or("");
        let wrong =
            |message: &str| Err(DiagnosticBuilder::error(code::SYNTAX, at, format!("this is not YAML: {message}")));
        if !look.plain {
            return if text.is_empty() { self.look_at_empty(at) } else { Ok(()) };
        }
        if text.is_empty() && look.anchor > 0 {
            return wrong("an anchor names nothing");
        }
        if look.in_brackets && text.starts_with(['>', '|']) {
            return wrong("a value without quotes cannot begin like this");
        }
        // `f(a, b)` within brackets is cut in two.
        let count = |letter| text.matches(letter).count();
        if look.in_brackets
            && count('(') > count(')')
            && rest.get(text.len()..).is_some_and(|tail| tail.starts_with(','))
        {
            return wrong("within brackets a value without quotes ends at a comma");
        }
        if text.is_empty() {
            // It begins with the colon of its key.
            let line = rest.split('\n').next().unwrap_or("").trim_start_matches(':').trim_start();
            let is_comment =
                line.strip_prefix('#').is_some_and(|tail| tail.starts_with(|letter: char| !letter.is_whitespace()));
            match look.shape {
                Shape::Scalar if is_comment => return wrong("a comment stands in the place of a value"),
                Shape::Any if is_comment => scalar.doubt = Doubt::Comment,
                _ => {}
            }
        }
        Ok(())
    }

    /// Rejects a `>` that was meant as a value, and is the head of a text without lines.
    fn look_at_empty(&self, at: Extent) -> Result<(), DiagnosticBuilder> {
        let before = self.source.get(..at.start as usize).unwrap_or("").trim_end();
        let head = before.rsplit([' ', '\t', '\n']).next().unwrap_or("");
        if !head.starts_with(['>', '|']) {
            return Ok(());
        }
        let end = u32::try_from(before.len()).unwrap_or(u32::MAX);
        let at = Extent::new(end.saturating_sub(u32::try_from(head.len()).unwrap_or(0)), end);
        Err(DiagnosticBuilder::error(code::SYNTAX, at, "this is not YAML: a string of several lines has no lines"))
    }

    /// Of an alias whose anchor there is under a similar name.
    fn unknown_anchor(&self, start: u32) -> Option<DiagnosticBuilder> {
        let is_part = |letter: char| !letter.is_whitespace() && !matches!(letter, ',' | '[' | ']' | '{' | '}');
        let (before, rest) = self.source.split_at_checked(start as usize)?;
        let name = rest.strip_prefix('*')?.split(|letter| !is_part(letter)).next()?;
        let anchors = before.split('&').skip(1).filter_map(|tail| tail.split(|letter| !is_part(letter)).next());
        let at = Extent::new(
            start.saturating_add(1),
            start.saturating_add(1).saturating_add(u32::try_from(name.len()).ok()?),
        );
        let diagnostic = DiagnosticBuilder::error(code::SYNTAX, at, format!("no anchor is called `{name}`"));
        Some(diagnostic.did_you_mean(name, anchors)).filter(|diagnostic| diagnostic.fix.is_some())
    }

    /// Of a tag: most begin a value that lacks its quotes, which is found out elsewhere.
    fn tag(&self, value: Extent) -> DiagnosticBuilder {
        let start = value.start as usize;
        let line = self.source.get(..start).unwrap_or("").rsplit('\n').next().unwrap_or("");
        // The tag stands before the value, or where the value seems to begin.
        let before = line.rfind('!').map(|at| line.get(at..).unwrap_or("").len());
        let back = before.filter(|_| !self.source.get(start..).is_some_and(|rest| rest.starts_with('!')));
        let mut from = start.saturating_sub(back.unwrap_or(0));
        while self.source.get(..from).is_some_and(|before| before.ends_with('!')) {
            from = from.saturating_sub(1);
        }
        let rest = self.source.get(from..).unwrap_or("");
        let word = rest.split([' ', '\t', '\r', '\n', ',', '}', ']']).next().unwrap_or("");
        let place = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        let at = Extent::new(place(from), place(from.saturating_add(word.len())));
        let is_type = word.strip_prefix("!!").is_some_and(|name| TAGS.contains(&name)) || word.starts_with("!<");
        if !is_type {
            return DiagnosticBuilder::error(code::SYNTAX, at, "tags are not supported")
                .help("put the value in quotes");
        }
        let tail = rest.get(word.len()..).unwrap_or("");
        let blanks = tail.len().saturating_sub(tail.trim_start_matches(' ').len());
        let tail = tail.get(blanks..).unwrap_or("");
        let plain = tail.split(['\n', '\r', ',', '}', ']', '#']).next().unwrap_or("").trim_end();
        let is_text = word == "!!str" && !plain.is_empty() && !plain.contains(['"', '\'', '\\', '{', '[', '|', '>']);
        let (length, right) = if is_text { (plain.len(), format!("\"{plain}\"")) } else { (0, String::new()) };
        let end = from.saturating_add(word.len()).saturating_add(blanks).saturating_add(length);
        DiagnosticBuilder::error(code::SYNTAX, at, "tags are not supported")
            .help("remove the tag, or write `{ $duration: 5s }`, `{ $uint: 5 }`, `{ $bytes: \"ff00\" }` or `{ $timestamp: \"…\" }`; put strings in quotes")
            .fix(Extent::new(at.start, place(end)), right)
    }

    fn scan_error(&mut self, error: &saphyr_parser::ScanError) -> DiagnosticBuilder {
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
            return DiagnosticBuilder::error(code::SYNTAX, at, "this is not YAML: the indentation contains a tab")
                .help("indent with spaces");
        }
        let info = error.info();
        if info.starts_with("while scanning a quoted scalar") || info == "invalid indentation in quoted scalar" {
            return DiagnosticBuilder::error(code::UNTERMINATED_TEXT, at, "this string has no closing quote")
                .help("close it; its lines are indented as what it belongs to");
        }
        if info.contains("escape character") {
            let diagnostic =
                DiagnosticBuilder::error(code::INVALID_ESCAPE, at, "this is not an escape sequence of YAML")
                    .help("strings in single quotes or without quotes have no escape sequences");
            return match quotes::in_single_quotes(self.source.get(start as usize..).unwrap_or("")) {
                Some((length, right)) => diagnostic.fix(Extent::new(start, start.saturating_add(length)), right),
                None => diagnostic,
            };
        }
        if info.contains("unknown anchor")
            && let Some(diagnostic) = self.unknown_anchor(start)
        {
            return diagnostic;
        }
        DiagnosticBuilder::error(code::SYNTAX, at, format!("this is not YAML: {}", info))
    }
}

/// How many nodes a tree has, and how many levels.
fn extent_of(tree: &Keyed<'_>) -> (usize, usize) {
    let mut nodes = 0_usize;
    let mut height = 0_usize;
    let mut open = vec![(tree, 1_usize)];
    while let Some((tree, depth)) = open.pop() {
        nodes = nodes.saturating_add(1);
        height = height.max(depth);
        let below = depth.saturating_add(1);
        match &tree.kind {
            KeyedKind::Scalar(_) => {}
            KeyedKind::List(items) => open.extend(items.iter().map(|item| (item, below))),
            KeyedKind::Map(entries) => open.extend(entries.iter().map(|(_, value)| (value, below))),
        }
    }
    (nodes, height)
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
