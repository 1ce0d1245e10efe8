//! Storage for parsed parts until the enclosing statement takes them.
//!
//! The parser's own stack holds only handles. A grammar rule puts its part here, and the enclosing
//! rule takes it out, usually at once. Parts left over after an error are dropped with the builder.

use std::marker::PhantomData;

use crate::dsl::{
    ast::{
        ActionItem, Item, Literal, LiteralKind, LoadItem, Node, NodeItem, PoolItem, ResourceItem, Setting, Text,
        Trigger,
    },
    diagnostic::Extent,
    expr::NodeId,
};

/// Handle of a stored part.
pub(crate) struct Handle<T> {
    index: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Handle<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Handle<T> {}

/// A list of handles or of expression nodes.
pub(crate) struct HandleList<T> {
    index: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for HandleList<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for HandleList<T> {}

/// A map entry in an expression: key and value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pair(pub NodeId, pub NodeId);

/// An item of a list: one number or two.
pub(crate) trait Member: Copy {
    fn write(self, list: &mut Vec<u32>);
}

impl<T> Member for Handle<T> {
    fn write(self, list: &mut Vec<u32>) {
        list.push(self.index);
    }
}

impl Member for NodeId {
    fn write(self, list: &mut Vec<u32>) {
        list.push(self);
    }
}

impl Member for Pair {
    fn write(self, list: &mut Vec<u32>) {
        list.extend([self.0, self.1]);
    }
}

/// A type that the arena can store.
pub(crate) trait Part<'s>: Sized {
    fn wrap(self) -> Kept<'s>;
    fn unwrap(kept: Kept<'s>) -> Self;
}

macro_rules! parts {
    ($($name:ident($kind:ty) else $missing:expr;)*) => {
        /// A stored part of any type.
        #[derive(Debug, Default)]
        pub(crate) enum Kept<'s> {
            /// Already taken.
            #[default]
            Gone,
            $($name($kind),)*
        }

        $(impl<'s> Part<'s> for $kind {
            fn wrap(self) -> Kept<'s> {
                Kept::$name(self)
            }

            fn unwrap(kept: Kept<'s>) -> Self {
                match kept {
                    Kept::$name(part) => part,
                    _ => $missing,
                }
            }
        })*
    };
}

parts! {
    Item(Item<'s>) else Item::Broken;
    PoolItem(PoolItem<'s>) else PoolItem::Broken;
    ResourceItem(ResourceItem<'s>) else ResourceItem::Broken;
    ActionItem(ActionItem<'s>) else ActionItem::Broken;
    Node(Node<'s>) else Node::broken(Extent::default());
    NodeItem(NodeItem<'s>) else NodeItem::Broken;
    Trigger(Trigger<'s>) else Trigger::Broken;
    LoadItem(LoadItem<'s>) else LoadItem::Broken;
    Setting(Setting<'s>) else Setting { key: Text::default(), value: Literal::broken(Extent::default()) };
    Literal(Literal<'s>) else Literal { kind: LiteralKind::Broken, at: Extent::default() };
    Text(Text<'s>) else Text::default();
}

/// All parts that have not been taken yet.
#[derive(Debug, Default)]
pub(crate) struct Arena<'s> {
    parts: Vec<Kept<'s>>,
    lists: Vec<Vec<u32>>,
    /// Emptied lists for reuse.
    spare: Vec<Vec<u32>>,
}

impl<'s> Arena<'s> {
    /// Stores a part.
    pub fn put<T: Part<'s>>(&mut self, part: T) -> Handle<T> {
        let index = u32::try_from(self.parts.len()).unwrap_or(u32::MAX);
        self.parts.push(part.wrap());
        Handle { index, of: PhantomData }
    }

    /// Takes a part out.
    pub fn take<T: Part<'s>>(&mut self, handle: Handle<T>) -> T {
        let kept = self.parts.get_mut(handle.index as usize).map(std::mem::take).unwrap_or_default();
        // Parts are taken in roughly stack order.
        while matches!(self.parts.last(), Some(Kept::Gone)) {
            self.parts.pop();
        }
        T::unwrap(kept)
    }

    /// Returns an empty list.
    pub fn none<T>(&mut self) -> HandleList<T> {
        let index = u32::try_from(self.lists.len()).unwrap_or(u32::MAX);
        let list = self.spare.pop().unwrap_or_default();
        self.lists.push(list);
        HandleList { index, of: PhantomData }
    }

    /// Appends an item and returns the list.
    pub fn more<T: Member>(&mut self, list: HandleList<T>, item: T) -> HandleList<T> {
        if let Some(numbers) = self.lists.get_mut(list.index as usize) {
            item.write(numbers);
        }
        list
    }

    /// Returns the last statement of a node's list, to extend it.
    pub fn last_of(&mut self, list: HandleList<Handle<NodeItem<'s>>>) -> Option<&mut NodeItem<'s>> {
        let index = *self.lists.get(list.index as usize)?.last()?;
        match self.parts.get_mut(index as usize) {
            Some(Kept::NodeItem(item)) => Some(item),
            _ => None,
        }
    }

    /// Takes a list out as plain numbers.
    pub fn numbers<T>(&mut self, list: HandleList<T>) -> Vec<u32> {
        let numbers = self.lists.get_mut(list.index as usize).map(std::mem::take).unwrap_or_default();
        if usize::try_from(list.index).ok().and_then(|index| index.checked_add(1)) == Some(self.lists.len()) {
            self.lists.pop();
        }
        numbers
    }

    /// Keeps the memory of a list for reuse.
    fn again(&mut self, mut numbers: Vec<u32>) {
        numbers.clear();
        if self.spare.len() < 16 {
            self.spare.push(numbers);
        }
    }

    /// Takes a list of pairs out.
    pub fn pairs(&mut self, list: HandleList<Pair>) -> Vec<(NodeId, NodeId)> {
        let numbers = self.numbers(list);
        numbers
            .chunks_exact(2)
            .filter_map(|pair| match pair {
                [key, value] => Some((*key, *value)),
                _ => None,
            })
            .collect()
    }

    /// Takes a list out with all its parts.
    pub fn all<T: Part<'s>>(&mut self, list: HandleList<Handle<T>>) -> Vec<T> {
        let numbers = self.numbers(list);
        let mut parts: Vec<T> =
            numbers.iter().rev().map(|index| self.take(Handle { index: *index, of: PhantomData })).collect();
        parts.reverse();
        self.again(numbers);
        parts
    }
}
