//! Reader of `load`.

use std::borrow::Cow;

use super::{Keyed, reader::Reader, schema};
use crate::dsl::{
    ast::{Load, LoadItem, Name, Setting, Text},
    diagnostic::Extent,
};

impl<'t, 's: 't> Reader<'t, '_> {
    pub(super) fn load(&mut self, tree: &'t Keyed<'s>) -> Option<Load<'t>> {
        let fields = self.fields(tree, "the load", schema::LOAD)?;
        let mut items = Vec::new();
        if fields.astray || fields.get("spawns").is_some_and(|tree| !matches!(tree.kind, super::KeyedKind::List(_))) {
            items.push(LoadItem::Broken);
        }
        for spawn in self.list(fields.get("spawns"), "spawns") {
            items.push(self.spawn(spawn).unwrap_or(LoadItem::Broken));
        }
        if let Some(count) = fields.get("loop") {
            items.push(LoadItem::Loop { count: self.literal(count), at: count.at });
        }
        if let Some(think) = fields.get("think") {
            items.push(LoadItem::Think { value: self.literal(think), at: think.at });
        }
        let release = fields.get("release").and_then(|tree| self.name(tree, "`release`"));
        if let Some(bind) = fields.get("bind")
            && let Some(scope) = self.name(bind, "`bind`")
        {
            items.push(LoadItem::Bind { scope, release, at: bind.at });
        }
        if let Some(limits) = fields.get("limits") {
            self.limits(limits, &mut items);
        }
        Some(Load { items, at: tree.at })
    }

    fn spawn(&mut self, tree: &'t Keyed<'s>) -> Option<LoadItem<'t>> {
        let fields = self.fields(tree, "a spawn", schema::SPAWN)?;
        let start = self.required(&fields, "at").map(|tree| self.literal(tree));
        let users = self.required(&fields, "users").map(|tree| self.literal(tree));
        let mut options = Vec::new();
        // The key `pool` is `from` in the text syntax.
        for (key, word) in [("over", "over"), ("tenant", "tenant"), ("pool", "from"), ("workflow", "workflow")] {
            if let Some(value) = fields.get(key) {
                let at = Extent::new(value.at.start, value.at.start);
                // Names that look like numbers are still names.
                let read = match (&value.kind, key) {
                    (super::KeyedKind::Scalar(scalar), "tenant" | "pool" | "workflow") => crate::dsl::ast::Literal {
                        kind: crate::dsl::ast::LiteralKind::Text(super::reader::borrow(&scalar.text)),
                        at: value.at,
                    },
                    _ => self.literal(value),
                };
                options.push(Setting { key: Text { value: Cow::Borrowed(word), at, verbatim: None }, value: read });
            }
        }
        Some(LoadItem::Spawn { start: start?, users: users?, options, at: tree.at })
    }

    fn limits(&mut self, tree: &'t Keyed<'s>, items: &mut Vec<LoadItem<'t>>) {
        let Some(fields) = self.fields(tree, "`limits`", schema::LIMITS) else { return };
        if let Some(users) = fields.get("users") {
            let what = Name { text: "users", at: users.at };
            items.push(LoadItem::LimitUsers { what, value: self.literal(users), at: users.at });
        }
        if let Some(rate) = fields.get("spawn_per_second") {
            let unit = Name { text: "s", at: rate.at };
            items.push(LoadItem::LimitSpawn { value: self.literal(rate), unit, at: rate.at });
        }
    }
}
