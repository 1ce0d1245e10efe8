//! `actions`.

use super::{Tree, reader::Reader, schema};
use crate::dsl::ast::{Action, ActionItem, Export};

impl<'t, 's: 't> Reader<'t, '_> {
    pub(super) fn action(&mut self, tree: &'t Tree<'s>) -> Option<Action<'t>> {
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

    fn export(&mut self, tree: &'t Tree<'s>) -> Option<Export<'t>> {
        let fields = self.fields(tree, "an export", schema::EXPORT)?;
        let name = self.required_name(&fields, "name");
        let kind = self.required_name(&fields, "type");
        let default = fields.given("default").map(|tree| self.literal(tree));
        Some(Export { name: name?, kind: kind?, default, at: tree.at })
    }
}
