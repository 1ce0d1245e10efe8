//! The tasks as given, their order, the control flow and the dependencies.
//!
//! Every change of a [`Tree`] returns its [`Inverse`], so that a transaction can be reverted
//! exactly, during the transaction or later.

use super::task::{Dependency, EdgeTrigger, TaskId, TaskSettings};

/// A control-flow edge, stored with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    pub target: TaskId,
    pub trigger: EdgeTrigger,
    pub label: Option<String>,
}

/// A task in the tree. Its children are stored separately.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub settings: TaskSettings,
    pub parent: Option<TaskId>,
    pub edges: Vec<Edge>,
}

/// A change that reverts another one.
#[derive(Debug, Clone, PartialEq)]
pub enum Inverse {
    /// Restores the content of the slot.
    Entry(TaskId, Box<Option<Entry>>),
    /// Removes the child at this index.
    RemoveChild(Option<TaskId>, usize),
    /// Inserts a child at this index.
    InsertChild(Option<TaskId>, usize, TaskId),
    /// Removes the dependency at this index.
    RemoveDependency(usize),
    /// Inserts a dependency at this index.
    InsertDependency(usize, Dependency),
}

/// The tasks by id, the order of siblings, and the dependencies in the order in which they were added.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tree {
    entries: Vec<Option<Entry>>,
    children: Vec<Vec<TaskId>>,
    roots: Vec<TaskId>,
    dependencies: Vec<Dependency>,
}

/// Returns a task id as an index.
pub const fn slot(task: TaskId) -> usize {
    task as usize
}

/// Returns a number of tasks or edges as in the WIT. The limits keep it below 2³².
pub fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl Tree {
    /// Creates a tree in which the ids below `next` are used up and no task exists.
    pub fn with_slots(next: TaskId) -> Self {
        Self { entries: vec![None; slot(next)], children: vec![Vec::new(); slot(next)], ..Self::default() }
    }

    /// Returns whether an id is used up and belongs to no task.
    pub fn is_free(&self, task: TaskId) -> bool {
        self.entries.get(slot(task)).is_some_and(Option::is_none)
    }

    /// Changes a task in place, without an inverse.
    pub fn change(&mut self, task: TaskId, change: impl FnOnce(&mut Entry)) {
        if let Some(Some(entry)) = self.entries.get_mut(slot(task)) {
            change(entry);
        }
    }

    /// Makes the ids from `next` on available again; they must belong to no task.
    pub fn truncate(&mut self, next: TaskId) {
        self.entries.truncate(slot(next));
        self.children.truncate(slot(next));
    }

    /// Returns the next id.
    pub fn next_id(&self) -> TaskId {
        count(self.entries.len())
    }

    pub fn get(&self, task: TaskId) -> Option<&Entry> {
        self.entries.get(slot(task))?.as_ref()
    }

    pub fn children(&self, parent: Option<TaskId>) -> &[TaskId] {
        match parent {
            None => &self.roots,
            Some(parent) => self.children.get(slot(parent)).map_or(&[], Vec::as_slice),
        }
    }

    pub fn dependencies(&self) -> &[Dependency] {
        &self.dependencies
    }

    /// Returns whether a task has no children. The dates of a task with children follow from theirs.
    pub fn is_leaf(&self, task: TaskId) -> bool {
        self.children(Some(task)).is_empty()
    }

    /// Returns the names from the top level to a task, joined by `/`.
    pub fn path(&self, task: TaskId) -> String {
        let mut names = Vec::new();
        let mut next = Some(task);
        while let Some(entry) = next.and_then(|task| self.get(task)) {
            names.push(entry.settings.name.as_str());
            next = entry.parent;
        }
        names.reverse();
        names.join("/")
    }

    fn siblings_mut(&mut self, parent: Option<TaskId>) -> Option<&mut Vec<TaskId>> {
        match parent {
            None => Some(&mut self.roots),
            Some(parent) => self.children.get_mut(slot(parent)),
        }
    }

    /// Creates a task without a parent.
    pub fn create(&mut self, entry: Entry) -> (TaskId, Inverse) {
        let id = self.next_id();
        self.entries.push(Some(entry));
        self.children.push(Vec::new());
        (id, Inverse::Entry(id, Box::new(None)))
    }

    /// Replaces the content of a slot.
    pub fn replace(&mut self, task: TaskId, entry: Option<Entry>) -> Option<Inverse> {
        let place = self.entries.get_mut(slot(task))?;
        Some(Inverse::Entry(task, Box::new(std::mem::replace(place, entry))))
    }

    /// Makes a task the child at `index` of `parent`, or the last one.
    pub fn insert_child(&mut self, parent: Option<TaskId>, index: Option<usize>, task: TaskId) -> Option<Inverse> {
        let siblings = self.siblings_mut(parent)?;
        let index = index.unwrap_or(siblings.len());
        if index > siblings.len() {
            return None;
        }
        siblings.insert(index, task);
        Some(Inverse::RemoveChild(parent, index))
    }

    /// Removes a task from the children of its parent.
    pub fn remove_child(&mut self, parent: Option<TaskId>, task: TaskId) -> Option<Inverse> {
        let siblings = self.siblings_mut(parent)?;
        let index = siblings.iter().position(|sibling| *sibling == task)?;
        siblings.remove(index);
        Some(Inverse::InsertChild(parent, index, task))
    }

    pub fn add_dependency(&mut self, dependency: Dependency) -> Inverse {
        self.dependencies.push(dependency);
        Inverse::RemoveDependency(self.dependencies.len().saturating_sub(1))
    }

    pub fn remove_dependency(&mut self, index: usize) -> Option<Inverse> {
        if index >= self.dependencies.len() {
            return None;
        }
        Some(Inverse::InsertDependency(index, self.dependencies.remove(index)))
    }

    /// Reverts a change. Inverses must be applied in the reverse order of their changes.
    pub fn revert(&mut self, inverse: Inverse) {
        match inverse {
            Inverse::Entry(task, entry) => {
                if let Some(place) = self.entries.get_mut(slot(task)) {
                    *place = *entry;
                }
            }
            Inverse::RemoveChild(parent, index) => {
                if let Some(siblings) = self.siblings_mut(parent)
                    && index < siblings.len()
                {
                    siblings.remove(index);
                }
            }
            Inverse::InsertChild(parent, index, task) => {
                if let Some(siblings) = self.siblings_mut(parent)
                    && index <= siblings.len()
                {
                    siblings.insert(index, task);
                }
            }
            Inverse::RemoveDependency(index) => {
                if index < self.dependencies.len() {
                    self.dependencies.remove(index);
                }
            }
            Inverse::InsertDependency(index, dependency) => {
                if index <= self.dependencies.len() {
                    self.dependencies.insert(index, dependency);
                }
            }
        }
    }
}
