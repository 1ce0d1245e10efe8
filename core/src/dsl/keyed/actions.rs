//! Reader of `actions`.

use super::{Keyed, reader::Reader, schema};
use crate::dsl::{
    ast::{Action, ActionItem, Export, Name},
    diagnostic::Extent,
};

impl<'t, 's: 't> Reader<'t, '_> {
    pub(super) fn action(&mut self, tree: &'t Keyed<'s>) -> Option<Action<'t>> {
        let fields = self.fields(tree, "an action", schema::ACTION)?;
        let name = self.required_name(&fields, "id");
        let kind = self.required_name(&fields, "type");
        let mut items: Vec<ActionItem<'t>> =
            self.settings(fields.get("parameters"), "parameters").into_iter().map(ActionItem::Parameter).collect();
        if let Some(timeout) = fields.get("timeout") {
            items.push(ActionItem::Timeout { value: self.literal(timeout), at: timeout.at });
        }
        for export in self.list(fields.get("exports"), "exports") {
            let export = self.export(export);
            items.extend(self.keep(export.map(ActionItem::Export)));
        }
        Some(Action { name: name?, kind: kind?, items, at: tree.at })
    }

    fn export(&mut self, tree: &'t Keyed<'s>) -> Option<Export<'t>> {
        let fields = self.fields(tree, "an export", schema::EXPORT)?;
        let name = self.required_name(&fields, "name");
        let written = self.required_name(&fields, "type");
        let default = fields.given("default").map(|tree| self.any(tree));
        let (name, written) = (name?, written?);
        let (kind, marks) = marked(written);
        Some(Export { name, kind, marks, written: written.at, default, at: tree.at })
    }
}

/// Separates a type from the question marks after it.
fn marked(written: Name<'_>) -> (Name<'_>, usize) {
    let text = written.text.trim_end_matches('?');
    let marks = written.text.len().saturating_sub(text.len());
    // If the string does not occur verbatim, the position is that of the whole string.
    let width = usize::try_from(written.at.end.saturating_sub(written.at.start)).unwrap_or(usize::MAX);
    let end = written.at.end.saturating_sub(u32::try_from(marks).unwrap_or(u32::MAX));
    let at = if width == written.text.len() { Extent::new(written.at.start, end) } else { written.at };
    (Name { text, at }, marks)
}
