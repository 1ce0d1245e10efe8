//! Reading of values: they count against the limits, and aliases are expanded.

use std::{borrow::Cow, collections::BTreeMap};

use saphyr_parser::ScalarStyle;

use super::{
    super::{
        code,
        diagnostic::{DiagnosticBuilder, Extent},
        keyed::{Doubt, Keyed, KeyedKind, numbers},
        limits::ParserLimits,
    },
    offsets::Offsets,
};
use crate::limits::scenario::ALIAS_NODES;

/// State while a text is read.
pub(super) struct Reader<'s, 'l> {
    pub(super) source: &'s str,
    pub(super) offsets: Offsets,
    pub(super) nodes: usize,
    /// Number of values from aliases.
    pub(super) expanded: usize,
    pub(super) limits: &'l ParserLimits,
    pub(super) anchors: BTreeMap<usize, Keyed<'s>>,
}

impl<'s> Reader<'s, '_> {
    pub(super) fn count(&mut self, at: Extent, depth: usize) -> Result<(), DiagnosticBuilder> {
        self.nodes = self.nodes.saturating_add(1);
        if depth > self.limits.depth {
            let message = format!("nested more than {} levels deep", self.limits.depth);
            return Err(DiagnosticBuilder::error(code::LIMIT_DEPTH, at, message));
        }
        if self.nodes > self.limits.nodes {
            let message = format!("more than {} values after expanding aliases", self.limits.nodes);
            return Err(DiagnosticBuilder::error(code::LIMIT_COUNT, at, message));
        }
        Ok(())
    }

    /// Returns a copy of the value of an anchor.
    pub(super) fn alias(&mut self, anchor: usize, at: Extent, depth: usize) -> Result<Keyed<'s>, DiagnosticBuilder> {
        let Some(tree) = self.anchors.get(&anchor).cloned() else {
            return Err(DiagnosticBuilder::error(code::SYNTAX, at, "this alias refers to a value that contains it"));
        };
        let (nodes, height) = extent_of(&tree);
        self.nodes = self.nodes.saturating_add(nodes);
        self.expanded = self.expanded.saturating_add(nodes);
        if self.expanded > ALIAS_NODES {
            let message = format!("aliases expand to more than {ALIAS_NODES} values");
            return Err(DiagnosticBuilder::error(code::LIMIT_COUNT, at, message));
        }
        self.count(at, depth.saturating_add(height))?;
        Ok(tree)
    }

    pub(super) fn scalar(&self, value: Cow<'_, str>, style: ScalarStyle, at: Extent) -> (Keyed<'s>, bool) {
        let quote = match style {
            ScalarStyle::SingleQuoted => "'",
            ScalarStyle::DoubleQuoted => "\"",
            _ => "",
        };
        // The parser's end may be after trailing whitespace; the text at the start counts.
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
}

/// Returns the number of nodes and of levels of a tree.
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
