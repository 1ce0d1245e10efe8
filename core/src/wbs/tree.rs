//! What was said: tasks, their order, the control flow, the dependencies.
//!
//! Every change that [`Tree`] makes hands back its [`Inverse`], so that a
//! transaction can be taken back exactly, half way or later.

use super::task::{Dependency, EdgeTrigger, TaskId, TaskSettings};

/// A control-flow edge, as its source keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    pub target: TaskId,
    pub trigger: EdgeTrigger,
    pub label: Option<String>,
}

/// A task, as the tree keeps it. Its children are kept beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub settings: TaskSettings,
    pub parent: Option<TaskId>,
    pub edges: Vec<Edge>,
}

/// A change that takes another one back.
#[derive(Debug, Clone, PartialEq)]
pub enum Inverse {
    /// Put back what the slot held.
    Entry(TaskId, Box<Option<Entry>>),
    /// Take out the child at this place.
    RemoveChild(Option<TaskId>, usize),
    /// Put a child back at this place.
    InsertChild(Option<TaskId>, usize, TaskId),
    /// Take out the dependency at this place.
    RemoveDependency(usize),
    /// Put a dependency back at this place.
    InsertDependency(usize, Dependency),
}

/// The tasks by id, the order of siblings, the dependencies in the order in which they were made.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tree {
    entries: Vec<Option<Entry>>,
    children: Vec<Vec<TaskId>>,
    roots: Vec<TaskId>,
    dependencies: Vec<Dependency>,
}

/// A task id as an index.
pub const fn slot(task: TaskId) -> usize {
    task as usize
}

/// A number of tasks or edges as WIT has it. The limits keep it below 2³².
pub fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl Tree {
    /// One in which so many ids have been given, and no task is left.
    pub fn with_slots(next: TaskId) -> Self {
        Self { entries: vec![None; slot(next)], children: vec![Vec::new(); slot(next)], ..Self::default() }
    }

    /// Whether an id has been given and belongs to no task.
    pub fn is_free(&self, task: TaskId) -> bool {
        self.entries.get(slot(task)).is_some_and(Option::is_none)
    }

    /// Changes a task in place, for good.
    pub fn change(&mut self, task: TaskId, change: impl FnOnce(&mut Entry)) {
        if let Some(Some(entry)) = self.entries.get_mut(slot(task)) {
            change(entry);
        }
    }

    /// Takes back the ids from this one on, which belong to no task.
    pub fn truncate(&mut self, next: TaskId) {
        self.entries.truncate(slot(next));
        self.children.truncate(slot(next));
    }

    /// How many ids have been given.
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

    /// Whether there are tasks below it. Such a task's dates follow from those.
    pub fn is_leaf(&self, task: TaskId) -> bool {
        self.children(Some(task)).is_empty()
    }

    /// The names from the top down to a task, joined by `/`.
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

    /// A new task, not yet anybody's child.
    pub fn create(&mut self, entry: Entry) -> (TaskId, Inverse) {
        let id = self.next_id();
        self.entries.push(Some(entry));
        self.children.push(Vec::new());
        (id, Inverse::Entry(id, Box::new(None)))
    }

    /// Puts something else into a slot.
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

    /// Takes a task out of its parent's children.
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

    /// Takes a change back. Inverses must come in the reverse order of their changes.
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
