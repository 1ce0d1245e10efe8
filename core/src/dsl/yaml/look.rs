//! Scalars that are not what they look like.

use super::{
    super::{
        code,
        diagnostic::{DiagnosticBuilder, Extent},
        keyed::{Doubt, Keyed, KeyedKind, shape::Shape},
    },
    reader::Reader,
};

/// What is known of a scalar when it comes.
pub(super) struct Look {
    pub(super) plain: bool,
    pub(super) anchor: usize,
    pub(super) shape: Shape,
    pub(super) in_brackets: bool,
}

impl Reader<'_, '_> {
    /// Rejects scalars that are not what they look like.
    pub(super) fn look_at(&self, tree: &mut Keyed<'_>, look: Look) -> Result<(), DiagnosticBuilder> {
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
}
