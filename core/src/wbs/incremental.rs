//! Small transactions update the data derived from the tree in place: an edit of a large plan must
//! not cost as much as building the plan. If a change is not plainly valid, it is left to
//! [`Wbs::rebuild`], which decides and reports why.

use crate::limits::workflow as limits;

use super::{
    Wbs,
    change::{RemovalPolicy, TaskInsertion, TaskRemoval, TaskUpdate, Transaction, WbsChange},
    index::{check_siblings, check_task},
    network::{Event, planned},
    task::TaskId,
    tree::{Inverse, Tree},
};

/// Maximum number of changes in a transaction that is followed in place.
const MOST: usize = 64;

/// Progress of following a transaction in the derived data.
pub struct Edit {
    /// The events whose arcs have changed. If none, everything must be rebuilt.
    changed: Option<Vec<Event>>,
    begun: bool,
}

impl Edit {
    pub const fn of(changes: usize) -> Self {
        Self { changed: if changes <= MOST { Some(Vec::new()) } else { None }, begun: false }
    }

    pub fn changed(&self) -> Option<&[Event]> {
        self.changed.as_deref()
    }

    /// Returns whether derived data has been changed.
    pub const fn has_begun(&self) -> bool {
        self.begun
    }
}

impl Wbs {
    /// Applies a change that the tree has made to the derived data, or gives up.
    pub(super) fn follow(&mut self, change: &WbsChange, done: &Transaction, edit: &mut Edit) {
        let Some(changed) = &mut edit.changed else { return };
        edit.begun = true;
        if self.try_follow(change, done, changed).is_none() {
            edit.changed = None;
        }
    }

    fn try_follow(&mut self, change: &WbsChange, done: &Transaction, changed: &mut Vec<Event>) -> Option<()> {
        let inverses = done.inverses.as_slice();
        match change {
            WbsChange::Update(TaskUpdate { task, .. }) => self.follow_update(*task, inverses.last()?, changed),
            WbsChange::AddDependency(dependency) => {
                let (source, target) = self.network.tie(&self.index, *dependency).ok()?;
                changed.extend([source, target]);
                self.network.reorder(source, target).ok()
            }
            WbsChange::RemoveDependency(dependency) => {
                let (source, target) = self.network.untie(&self.index, *dependency).ok()?;
                changed.extend([source, target]);
                Some(())
            }
            WbsChange::AddEdge(edge) => {
                check_task(&self.tree, edge.source, self.tree.get(edge.source)?).ok()?;
                self.index.set_edges(self.index.edges().checked_add(1)?).ok()
            }
            WbsChange::RemoveEdge(_) => self.index.set_edges(self.index.edges().checked_sub(1)?).ok(),
            WbsChange::Insert(TaskInsertion { parent, .. }) => {
                let Some(Inverse::Entry(..) | Inverse::RemoveChild(..)) = inverses.last() else { return None };
                let task = self.tree.next_id().checked_sub(1)?;
                self.follow_insertion(task, *parent, changed)
            }
            WbsChange::Remove(TaskRemoval { task, policy: RemovalPolicy::Reject }) => {
                self.follow_removal(*task, done, changed)
            }
            WbsChange::Remove(_) | WbsChange::Move(_) => None,
        }
    }

    fn follow_update(&mut self, task: TaskId, inverse: &Inverse, changed: &mut Vec<Event>) -> Option<()> {
        let Inverse::Entry(_, former) = inverse else { return None };
        let (former, entry) = (former.as_ref().as_ref()?, self.tree.get(task)?);
        check_task(&self.tree, task, entry).ok()?;
        if former.settings.name != entry.settings.name || former.settings.on_error != entry.settings.on_error {
            check_siblings(&self.tree, entry.parent).ok()?;
        }
        if self.tree.is_leaf(task) {
            let event = self.network.start(&self.index, task);
            self.network.set_duration(&self.index, task, planned(entry.settings.duration));
            changed.push(event);
            changed.extend(self.network.arcs_from(event).map(|(end, _)| end));
            changed.extend(self.network.arcs_to(event).map(|(end, _)| end));
        }
        Some(())
    }

    fn follow_insertion(&mut self, task: TaskId, parent: Option<TaskId>, changed: &mut Vec<Event>) -> Option<()> {
        let entry = self.tree.get(task)?;
        check_task(&self.tree, task, entry).ok()?;
        // A leaf that gets its first child becomes two milestones.
        if (parent.is_some() && self.tree.children(parent).len() < 2)
            || entry.settings.on_error.is_some()
            || self.index.preorder().len() as u64 >= limits::TASKS
            || named(&self.tree, parent, &entry.settings.name) != 1
        {
            return None;
        }
        let duration = planned(entry.settings.duration);
        self.index.insert_leaf(&self.tree, task);
        let event = self.network.add_leaf(&self.index, task, parent, duration);
        for other in changed.iter_mut() {
            *other = other.saturating_add(u32::from(*other >= event));
        }
        if let Some(times) = self.event_times.get_mut() {
            times.insert(event);
        }
        changed.push(event);
        changed.extend(self.network.arcs_from(event).map(|(end, _)| end));
        changed.extend(self.network.arcs_to(event).map(|(end, _)| end));
        Some(())
    }

    fn follow_removal(&mut self, task: TaskId, done: &Transaction, changed: &mut Vec<Event>) -> Option<()> {
        let [.., Inverse::InsertChild(parent, ..), Inverse::Entry(..)] = done.inverses.as_slice() else { return None };
        if (parent.is_some() && self.tree.children(*parent).is_empty()) || done.removed_rescue {
            return None;
        }
        let event = self.network.start(&self.index, task);
        if self.network.is_milestone(event) {
            return None;
        }
        changed.extend(self.network.arcs_from(event).map(|(end, _)| end));
        changed.extend(self.network.arcs_to(event).map(|(end, _)| end));
        self.network.remove_leaf(&self.index, task, *parent);
        self.index.remove_leaf(&self.tree, task, *parent);
        if let Some(times) = self.event_times.get_mut() {
            times.remove(event);
        }
        changed.retain(|other| *other != event);
        for other in changed.iter_mut() {
            *other = other.saturating_sub(u32::from(*other > event));
        }
        Some(())
    }
}

/// Returns the number of siblings with this name; 2 means more than one.
fn named(tree: &Tree, parent: Option<TaskId>, name: &str) -> usize {
    let same = |sibling: &&TaskId| tree.get(**sibling).is_some_and(|entry| entry.settings.name == name);
    tree.children(parent).iter().filter(same).take(2).count()
}
