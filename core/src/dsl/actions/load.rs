//! The load section.

use super::{Handle, HandleList, TreeBuilder, scenario::last_of};
use crate::dsl::ast::{Item, Literal, Load, LoadItem, Name, Setting};

impl<'s> TreeBuilder<'s, '_> {
    pub fn load(&mut self, start: u32, end: u32, items: HandleList<Handle<LoadItem<'s>>>) -> Handle<Item<'s>> {
        let items = self.arena.all(items);
        let at = self.at(start, end);
        self.arena.put(Item::Load(Load { items, at }))
    }

    pub fn spawn(
        &mut self,
        start: u32,
        end: u32,
        moment: Handle<Literal<'s>>,
        users: Handle<Literal<'s>>,
        options: HandleList<Handle<Setting<'s>>>,
    ) -> Handle<LoadItem<'s>> {
        let options = self.arena.all(options);
        let users = self.arena.take(users);
        let moment = self.arena.take(moment);
        let at = self.at(start, end).to(last_of(&users, &options));
        self.arena.put(LoadItem::Spawn { start: moment, users, options, at })
    }

    pub fn walks(&mut self, start: u32, end: u32, count: Handle<Literal<'s>>) -> Handle<LoadItem<'s>> {
        let count = self.arena.take(count);
        let at = self.at(start, end);
        self.arena.put(LoadItem::Loop { count, at })
    }

    pub fn think(&mut self, start: u32, end: u32, value: Handle<Literal<'s>>) -> Handle<LoadItem<'s>> {
        let value = self.arena.take(value);
        let at = self.at(start, end);
        self.arena.put(LoadItem::Think { value, at })
    }

    pub fn bind(&mut self, start: u32, end: u32, scope: Name<'s>, release: Option<Name<'s>>) -> Handle<LoadItem<'s>> {
        let at = self.at(start, end);
        self.arena.put(LoadItem::Bind { scope, release, at })
    }

    pub fn limit_users(
        &mut self,
        start: u32,
        end: u32,
        (what_start, what_end): (u32, u32),
        value: Handle<Literal<'s>>,
    ) -> Handle<LoadItem<'s>> {
        let value = self.arena.take(value);
        let what = self.name(what_start, what_end);
        let at = self.at(start, end);
        self.arena.put(LoadItem::LimitUsers { what, value, at })
    }

    pub fn limit_spawn(
        &mut self,
        start: u32,
        end: u32,
        value: Handle<Literal<'s>>,
        unit: Name<'s>,
    ) -> Handle<LoadItem<'s>> {
        let value = self.arena.take(value);
        let at = self.at(start, end);
        self.arena.put(LoadItem::LimitSpawn { value, unit, at })
    }
}
