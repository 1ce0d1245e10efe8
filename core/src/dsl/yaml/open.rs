//! Lists and maps that are still open.

use super::super::{
    ast::Text,
    code,
    diagnostic::{DiagnosticBuilder, DiagnosticSink, Extent},
    keyed::{
        Keyed, KeyedKind,
        shape::{Misfits, Part, Shape, Written},
    },
};

/// A list or map that is still open.
pub(super) struct Open<'s> {
    pub(super) at: Extent,
    pub(super) anchor: usize,
    pub(super) shape: Shape,
    pub(super) content: Content<'s>,
    /// Entries from merge keys.
    pub(super) merged: Vec<(Text<'s>, Keyed<'s>)>,
}

pub(super) enum Content<'s> {
    List(Vec<Keyed<'s>>),
    /// Entries, and the key that waits for its value, with the expected shape of the value.
    Map(Vec<(Text<'s>, Keyed<'s>)>, Option<(Text<'s>, Shape)>),
}

impl<'s> Open<'s> {
    /// Returns whether it is written in brackets.
    pub(super) fn in_brackets(&self, source: &str) -> bool {
        matches!(source.as_bytes().get(self.at.start as usize), Some(b'{' | b'['))
    }

    pub(super) fn take(
        &mut self,
        tree: Keyed<'s>,
        misfits: &mut Misfits,
        sink: &DiagnosticSink,
    ) -> Result<(), DiagnosticBuilder> {
        match &mut self.content {
            Content::List(items) => items.push(tree),
            Content::Map(entries, waiting) => match waiting.take() {
                Some((key, _)) if is_merge_key(&key) => {
                    sink.push(merge_key(key.at));
                    // Merge keys are applied, so that they cause no further diagnostics.
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

    pub(super) fn close(self, end: Extent) -> (Keyed<'s>, usize) {
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
        // The end event of a block comes with the next token, lines later; the content ends with its last part.
        let end = if end.start == end.end { last.unwrap_or(self.at.end) } else { end.end };
        (Keyed { kind, at: Extent::new(self.at.start, end.max(self.at.start)) }, self.anchor)
    }
}

/// Returns whether a key is `<<`, not in quotes.
fn is_merge_key(key: &Text<'_>) -> bool {
    key.value == "<<" && key.at.end.saturating_sub(key.at.start) == 2
}

fn merge_key(at: Extent) -> DiagnosticBuilder {
    DiagnosticBuilder::error(code::UNKNOWN_KEY, at, "`<<` merges maps in YAML 1.1; YAML 1.2 has no merge keys")
        .help("write the keys of the other map here; an alias (`*name`) can stand for a whole value")
}

/// Records a value and returns the expected shape of its content.
pub(super) fn place(stack: &[Open<'_>], misfits: &mut Misfits, written: Written) -> Shape {
    let place = match stack.last() {
        None => Shape::Part(Part::Scenario),
        Some(Open { shape, content: Content::List(items), .. }) => {
            let place = misfits.item(*shape, items.len());
            // Null omits the value of a key; in a list it is a value like any other.
            return misfits.value(place, if written == Written::Null { Written::Scalar } else { written });
        }
        Some(Open { content: Content::Map(_, Some((_, behind))), .. }) => *behind,
        // A key is checked after it has been read.
        Some(Open { content: Content::Map(_, None), .. }) => return Shape::Nothing,
    };
    misfits.value(place, written)
}
