//! Detection of scalars that are easily misread.

use super::{
    super::{
        code,
        diagnostic::{DiagnosticBuilder, Extent},
        keyed::{Doubt, Keyed, KeyedKind, shape::Shape},
    },
    reader::Reader,
};

/// What is known about a scalar when it is read.
pub(super) struct Look {
    pub(super) plain: bool,
    pub(super) anchor: usize,
    pub(super) shape: Shape,
    pub(super) in_brackets: bool,
}

impl Reader<'_, '_> {
    /// Rejects scalars that are easily misread.
    pub(super) fn look_at(&self, tree: &mut Keyed<'_>, look: Look) -> Result<(), DiagnosticBuilder> {
        let at = tree.at;
        let KeyedKind::Scalar(scalar) = &mut tree.kind else { return Ok(()) };
        let text: &str = &scalar.text.value;
        let rest = self.source.get(at.start as usize..).unwrap_or("");
        let wrong = |message: &str| Err(DiagnosticBuilder::error(code::SYNTAX, at, format!("invalid YAML: {message}")));
        if !look.plain {
            return if text.is_empty() { self.look_at_empty(at) } else { Ok(()) };
        }
        if text.is_empty() && look.anchor > 0 {
            return wrong("an anchor without a value");
        }
        if look.in_brackets && text.starts_with(['>', '|']) {
            return wrong("an unquoted value cannot begin like this");
        }
        // `f(a, b)` within brackets is split in two.
        let count = |letter| text.matches(letter).count();
        if look.in_brackets
            && count('(') > count(')')
            && rest.get(text.len()..).is_some_and(|tail| tail.starts_with(','))
        {
            return wrong("within brackets an unquoted value ends at a comma");
        }
        if text.is_empty() {
            // The rest begins with the colon of the key.
            let line = rest.split('\n').next().unwrap_or("").trim_start_matches(':').trim_start();
            let is_comment =
                line.strip_prefix('#').is_some_and(|tail| tail.starts_with(|letter: char| !letter.is_whitespace()));
            match look.shape {
                Shape::Scalar if is_comment => return wrong("a comment takes the place of a value"),
                Shape::Any if is_comment => scalar.doubt = Doubt::Comment,
                _ => {}
            }
        }
        Ok(())
    }

    /// Rejects a `>` or `|` that was meant as a value but begins a multi-line string without lines.
    fn look_at_empty(&self, at: Extent) -> Result<(), DiagnosticBuilder> {
        let before = self.source.get(..at.start as usize).unwrap_or("").trim_end();
        let head = before.rsplit([' ', '\t', '\n']).next().unwrap_or("");
        if !head.starts_with(['>', '|']) {
            return Ok(());
        }
        let end = u32::try_from(before.len()).unwrap_or(u32::MAX);
        let at = Extent::new(end.saturating_sub(u32::try_from(head.len()).unwrap_or(0)), end);
        Err(DiagnosticBuilder::error(code::SYNTAX, at, "invalid YAML: a multi-line string has no lines"))
    }
}
