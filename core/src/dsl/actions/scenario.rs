//! Statements of a scenario, except workflows and the load.

use super::{Handle, HandleList, TreeBuilder};
use crate::dsl::{
    ast::{
        Action, ActionItem, Export, Header, Item, Literal, Metric, Name, Pool, PoolItem, Resource, ResourceItem,
        Setting, Text, Threshold,
    },
    diagnostic::Extent,
    model::Comparison,
};

impl<'s> TreeBuilder<'s, '_> {
    pub fn header(
        &mut self,
        start: u32,
        end: u32,
        name: Handle<Text<'s>>,
        version: Option<Handle<Text<'s>>>,
    ) -> Handle<Item<'s>> {
        let version = self.maybe(version);
        let name = self.arena.take(name);
        let at = self.at(start, end);
        self.arena.put(Item::Header(Header { name, version, at }))
    }

    pub fn pool(
        &mut self,
        start: u32,
        end: u32,
        name: Name<'s>,
        description: Option<Handle<Text<'s>>>,
        items: HandleList<Handle<PoolItem<'s>>>,
    ) -> Handle<Item<'s>> {
        let items = self.arena.all(items);
        let description = self.maybe(description);
        let at = self.at(start, end);
        self.arena.put(Item::Pool(Pool { name, description, items, at }))
    }

    pub fn range(
        &mut self,
        start: u32,
        end: u32,
        first: Handle<Text<'s>>,
        last: Option<Handle<Text<'s>>>,
    ) -> Handle<PoolItem<'s>> {
        let last = self.maybe(last);
        let first = self.arena.take(first);
        let at = self.at(start, end);
        self.arena.put(PoolItem::Range { first, last, at })
    }

    pub fn reserve(&mut self, start: u32, end: u32, what: Handle<Text<'s>>) -> Handle<PoolItem<'s>> {
        let what = self.arena.take(what);
        let at = self.at(start, end);
        self.arena.put(PoolItem::Reserve { what, at })
    }

    pub fn strategy(&mut self, start: u32, end: u32, name: Name<'s>) -> Handle<PoolItem<'s>> {
        let at = self.at(start, end);
        self.arena.put(PoolItem::Strategy { name, at })
    }

    pub fn resource(
        &mut self,
        start: u32,
        end: u32,
        name: Name<'s>,
        kind: Name<'s>,
        items: HandleList<Handle<ResourceItem<'s>>>,
    ) -> Handle<Item<'s>> {
        let items = self.arena.all(items);
        let at = self.at(start, end);
        self.arena.put(Item::Resource(Resource { name, kind, items, at }))
    }

    pub fn property(&mut self, setting: Handle<Setting<'s>>) -> Handle<ResourceItem<'s>> {
        let setting = self.arena.take(setting);
        self.arena.put(ResourceItem::Property(setting))
    }

    pub fn capacity(&mut self, start: u32, end: u32, value: Handle<Literal<'s>>) -> Handle<ResourceItem<'s>> {
        let value = self.arena.take(value);
        let at = self.at(start, end);
        self.arena.put(ResourceItem::Capacity { value, at })
    }

    pub fn metric(&mut self, start: u32, end: u32, name: Name<'s>, kind: Name<'s>) -> Handle<Item<'s>> {
        let at = self.at(start, end);
        self.arena.put(Item::Metric(Metric { name, kind, at }))
    }

    pub fn action(
        &mut self,
        start: u32,
        end: u32,
        name: Name<'s>,
        kind: Name<'s>,
        items: HandleList<Handle<ActionItem<'s>>>,
    ) -> Handle<Item<'s>> {
        let items = self.arena.all(items);
        let at = self.at(start, end);
        self.arena.put(Item::Action(Action { name, kind, items, at }))
    }

    /// Adds a setting. `timeout = 5s` limits an attempt and is not an ordinary parameter.
    pub fn action_setting(&mut self, start: u32, end: u32, setting: Handle<Setting<'s>>) -> Handle<ActionItem<'s>> {
        let setting = self.arena.take(setting);
        let at = self.at(start, end);
        self.arena.put(if setting.key.value == "timeout" {
            ActionItem::Timeout { value: setting.value, at }
        } else {
            ActionItem::Parameter(setting)
        })
    }

    pub fn export(
        &mut self,
        start: u32,
        end: u32,
        name: Name<'s>,
        (kind, marks): (Name<'s>, Option<(usize, u32)>),
        default: Option<Handle<Literal<'s>>>,
    ) -> Handle<ActionItem<'s>> {
        let default = self.maybe(default);
        let at = self.at(start, end);
        let written = marks.map_or(kind.at, |(_, end)| kind.at.to(self.at(end, end)));
        let marks = marks.map_or(0, |(count, _)| count);
        self.arena.put(ActionItem::Export(Export { name, kind, marks, written, default, at }))
    }

    pub fn threshold(
        &mut self,
        start: u32,
        end: u32,
        aggregate: Name<'s>,
        metric: Name<'s>,
        comparison: Comparison,
        limit: Handle<Literal<'s>>,
    ) -> Handle<Item<'s>> {
        let limit = self.arena.take(limit);
        let at = self.at(start, end);
        self.arena.put(Item::Threshold(Threshold { aggregate, metric, comparison, limit, at }))
    }

    /// Joins several names with dots.
    pub fn dotted(&mut self, start: u32, end: u32) -> Name<'s> {
        Name { text: self.slice(start, end), at: self.at(start, end) }
    }
}

/// Returns the end of a statement with options. Without options, the grammar's own end is past the
/// next token.
pub(super) fn last_of(value: &Literal<'_>, options: &[Setting<'_>]) -> Extent {
    options.last().map_or(value.at, |option| option.value.at)
}
