//! Transactions: several changes, all or nothing, one revision, an exact inverse.

use crate::{
    error::workflow::{WorkflowError, invalid, invalid_task, not_found_number},
    limits::workflow as limits,
};

use super::{
    Wbs,
    change::{RemovalPolicy, TaskInsertion, TaskMove, TaskRemoval, TaskUpdate, Transaction, WbsChange, WbsReceipt},
    incremental::Edit,
    index::Index,
    network::Network,
    task::{Dependency, DependencyKind, FlowEdge, TaskId},
    tree::{Edge, Entry, slot},
};

impl Wbs {
    /// Applies all changes or nothing.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if a change names something that does not exist;
    /// [`WorkflowError::Duplicate`], [`WorkflowError::InvalidArgument`],
    /// [`WorkflowError::DependencyCycle`] or [`WorkflowError::LimitExceeded`] if the result would
    /// be invalid.
    pub fn apply(&mut self, changes: &[WbsChange]) -> Result<WbsReceipt, WorkflowError> {
        let mut transaction = Transaction::default();
        let mut edit = Edit::of(changes.len());
        let next = self.tree.next_id();
        let outcome = changes.iter().try_for_each(|change| {
            self.make(change, &edit, &mut transaction)?;
            self.follow(change, &transaction, &mut edit);
            Ok(())
        });
        match outcome.and_then(|()| self.derive(&edit)) {
            Ok(()) => {
                let inserted = transaction.inserted.clone();
                if self.history.len() >= limits::UNDO {
                    self.history.pop_front();
                }
                self.history.push_back(transaction);
                self.revision = self.revision.saturating_add(1);
                Ok(WbsReceipt { revision: self.revision, inserted })
            }
            Err(error) => {
                self.take_back(transaction);
                // The ids of a failed transaction were never visible.
                self.tree.truncate(next);
                if edit.has_begun() {
                    // The tree was valid before.
                    self.rebuild()?;
                }
                Err(error)
            }
        }
    }

    /// Reverts the last transaction that has not been reverted. Returns none if there is nothing to revert.
    pub fn undo(&mut self) -> Option<WbsReceipt> {
        let transaction = self.history.pop_back()?;
        self.take_back(transaction);
        self.rebuild().ok()?;
        self.revision = self.revision.saturating_add(1);
        Some(WbsReceipt { revision: self.revision, inserted: Vec::new() })
    }

    /// Updates the data that is derived from the tree.
    fn derive(&mut self, edit: &Edit) -> Result<(), WorkflowError> {
        let Some(changed) = edit.changed() else { return self.rebuild() };
        if let Some(times) = self.event_times.get_mut() {
            times.update(&self.network, changed);
        }
        self.forget();
        Ok(())
    }

    /// Discards the data that is computed on demand.
    fn forget(&mut self) {
        self.dates.take();
        self.critical.take();
        self.order.take();
        self.waves.take();
    }

    fn take_back(&mut self, transaction: Transaction) {
        for inverse in transaction.inverses.into_iter().rev() {
            self.tree.revert(inverse);
        }
    }

    /// Rebuilds all data derived from the tree; changes nothing if the tree is invalid.
    pub(super) fn rebuild(&mut self) -> Result<(), WorkflowError> {
        let index = Index::of(&self.tree)?;
        let network = Network::of(&self.tree, &index)?;
        self.index = index;
        self.network = network;
        self.event_times.take();
        self.forget();
        Ok(())
    }

    fn make(&mut self, change: &WbsChange, edit: &Edit, done: &mut Transaction) -> Result<(), WorkflowError> {
        match change {
            WbsChange::Insert(insertion) => self.insert(insertion, done),
            WbsChange::Remove(TaskRemoval { task, policy }) => {
                self.must_exist(*task)?;
                match policy {
                    RemovalPolicy::Reject => self.remove_alone(*task, edit, done),
                    RemovalPolicy::Cascade => self.remove_all(*task, done),
                    RemovalPolicy::Reconnect => self.remove_and_reconnect(*task, done),
                }
            }
            WbsChange::Move(moved) => self.move_task(*moved, done),
            WbsChange::Update(TaskUpdate { task, settings }) => {
                self.change_entry(*task, done, |entry| entry.settings = settings.clone().in_milliseconds())
            }
            WbsChange::AddDependency(dependency) => self.add_dependency(*dependency, done),
            WbsChange::RemoveDependency(dependency) => {
                let same = |other: &Dependency| Dependency { lag_ms: dependency.lag_ms, ..*other } == *dependency;
                let place = self.tree.dependencies().iter().position(same);
                let place = place.ok_or_else(|| not_found_number("dependency", described(dependency)))?;
                done.inverses.extend(self.tree.remove_dependency(place));
                Ok(())
            }
            WbsChange::AddEdge(edge) => {
                self.must_exist(edge.target)?;
                let FlowEdge { source, index, target, trigger, label } = edge.clone();
                self.change_entry(source, done, |entry| {
                    entry.edges.insert(slot(index).min(entry.edges.len()), Edge { target, trigger, label });
                })
            }
            WbsChange::RemoveEdge((source, index)) => {
                let edges = self.tree.get(*source).map_or(0, |entry| entry.edges.len());
                self.must_exist(*source)?;
                if slot(*index) >= edges {
                    return Err(not_found_number("edge", format!("{index} of {}", self.tree.path(*source))));
                }
                self.change_entry(*source, done, |entry| {
                    entry.edges.remove(slot(*index));
                })
            }
        }
    }

    fn change_entry(
        &mut self,
        task: TaskId,
        done: &mut Transaction,
        change: impl FnOnce(&mut Entry),
    ) -> Result<(), WorkflowError> {
        let mut entry = self.tree.get(task).cloned().ok_or_else(|| not_found_number("task", task))?;
        change(&mut entry);
        done.inverses.extend(self.tree.replace(task, Some(entry)));
        Ok(())
    }

    fn insert(&mut self, insertion: &TaskInsertion, done: &mut Transaction) -> Result<(), WorkflowError> {
        let TaskInsertion { parent, index, settings } = insertion;
        parent.map_or(Ok(()), |parent| self.must_exist(parent))?;
        let entry = Entry { settings: settings.clone().in_milliseconds(), parent: *parent, edges: Vec::new() };
        let (task, inverse) = self.tree.create(entry);
        done.inverses.push(inverse);
        done.inserted.push(task);
        self.place(*parent, *index, task, done)
    }

    fn place(
        &mut self,
        parent: Option<TaskId>,
        index: Option<u32>,
        task: TaskId,
        done: &mut Transaction,
    ) -> Result<(), WorkflowError> {
        let siblings = self.tree.children(parent).len();
        let inverse = self.tree.insert_child(parent, index.map(slot), task);
        done.inverses.push(inverse.ok_or_else(|| invalid("index", format!("at most {siblings}")))?);
        Ok(())
    }

    fn move_task(&mut self, moved: TaskMove, done: &mut Transaction) -> Result<(), WorkflowError> {
        let TaskMove { task, parent, index } = moved;
        let former = self.tree.get(task).ok_or_else(|| not_found_number("task", task))?.parent;
        parent.map_or(Ok(()), |parent| self.must_exist(parent))?;
        let mut above = parent;
        while let Some(ancestor) = above {
            if ancestor == task {
                let found = "would move below itself";
                return Err(invalid_task(self.tree.path(task), found, "choose a parent that is not below it"));
            }
            above = self.tree.get(ancestor).and_then(|entry| entry.parent);
        }
        done.inverses.extend(self.tree.remove_child(former, task));
        self.change_entry(task, done, |entry| entry.parent = parent)?;
        self.place(parent, index, task, done)
    }

    fn add_dependency(&mut self, dependency: Dependency, done: &mut Transaction) -> Result<(), WorkflowError> {
        self.must_exist(dependency.predecessor)?;
        self.must_exist(dependency.successor)?;
        // A duplicate is detected when the graph is built.
        done.inverses.push(self.tree.add_dependency(dependency));
        Ok(())
    }

    fn remove_alone(&mut self, task: TaskId, edit: &Edit, done: &mut Transaction) -> Result<(), WorkflowError> {
        let entry = self.tree.get(task).ok_or_else(|| not_found_number("task", task))?;
        // One pass over the siblings for both ways to name the task: there can be many, and they are large.
        let (mut led_to, mut rescue) = (false, false);
        for sibling in self.tree.children(entry.parent).iter().filter_map(|sibling| self.tree.get(*sibling)) {
            led_to |= sibling.edges.iter().any(|edge| edge.target == task);
            rescue |= sibling.settings.on_error.as_ref() == Some(&entry.settings.name);
        }
        let tied = if edit.changed().is_some() {
            // The graph is up to date, and its rows are short.
            [true, false].into_iter().any(|toward| !self.network.ties(&self.index, task, toward).is_empty())
        } else {
            let tied = |dependency: &Dependency| dependency.predecessor == task || dependency.successor == task;
            self.tree.dependencies().iter().any(tied)
        };
        let free = self.tree.is_leaf(task) && entry.edges.is_empty() && !led_to && !tied;
        done.removed_rescue = rescue;
        if !free {
            let found = "has children, edges or dependencies";
            return Err(invalid_task(
                self.tree.path(task),
                found,
                "remove them first, or use a policy other than `reject`",
            ));
        }
        self.take_out(task, done)
    }

    fn remove_all(&mut self, task: TaskId, done: &mut Transaction) -> Result<(), WorkflowError> {
        let mut below = vec![task];
        let mut next = 0;
        while let Some(&parent) = below.get(next) {
            below.extend_from_slice(self.tree.children(Some(parent)));
            next = next.saturating_add(1);
        }
        // Leaves first, so that each child list is empty when its task goes.
        for task in below.into_iter().rev() {
            self.untie(task, done)?;
            self.take_out(task, done)?;
        }
        Ok(())
    }

    /// Removes a task's dependencies, and the edges that lead to it.
    fn untie(&mut self, task: TaskId, done: &mut Transaction) -> Result<(), WorkflowError> {
        let tied = |dependency: &Dependency| dependency.predecessor == task || dependency.successor == task;
        while let Some(place) = self.tree.dependencies().iter().rposition(tied) {
            done.inverses.extend(self.tree.remove_dependency(place));
        }
        for source in self.sources_of(task) {
            self.change_entry(source, done, |entry| entry.edges.retain(|edge| edge.target != task))?;
        }
        Ok(())
    }

    /// Returns the siblings with an edge to a task.
    fn sources_of(&self, task: TaskId) -> Vec<TaskId> {
        let parent = self.tree.get(task).and_then(|entry| entry.parent);
        let leads = |sibling: &&TaskId| {
            self.tree.get(**sibling).is_some_and(|entry| entry.edges.iter().any(|edge| edge.target == task))
        };
        self.tree.children(parent).iter().filter(leads).copied().collect()
    }

    fn take_out(&mut self, task: TaskId, done: &mut Transaction) -> Result<(), WorkflowError> {
        let parent = self.tree.get(task).ok_or_else(|| not_found_number("task", task))?.parent;
        done.inverses.extend(self.tree.remove_child(parent, task));
        done.inverses.extend(self.tree.replace(task, None));
        Ok(())
    }

    fn remove_and_reconnect(&mut self, task: TaskId, done: &mut Transaction) -> Result<(), WorkflowError> {
        let entry = self.tree.get(task).cloned().ok_or_else(|| not_found_number("task", task))?;
        self.reconnect_edges(task, &entry, done)?;
        self.reconnect_dependencies(task, done)?;
        let place = self.tree.children(entry.parent).iter().position(|sibling| *sibling == task).unwrap_or(0);
        for (offset, child) in self.tree.children(Some(task)).to_vec().into_iter().enumerate() {
            let index = u32::try_from(place.saturating_add(offset)).ok();
            self.move_task(TaskMove { task: child, parent: entry.parent, index }, done)?;
        }
        self.untie(task, done)?;
        self.take_out(task, done)
    }

    /// Redirects the edges to a task to the only target of its own edges.
    fn reconnect_edges(&mut self, task: TaskId, entry: &Entry, done: &mut Transaction) -> Result<(), WorkflowError> {
        let mut targets: Vec<TaskId> =
            entry.edges.iter().map(|edge| edge.target).filter(|target| *target != task).collect();
        targets.dedup();
        let sources: Vec<TaskId> = self.sources_of(task).into_iter().filter(|source| *source != task).collect();
        match (targets.as_slice(), sources.is_empty()) {
            (_, true) | ([], _) => Ok(()),
            ([target], false) => {
                for source in sources {
                    self.change_entry(source, done, |entry| {
                        entry
                            .edges
                            .iter_mut()
                            .filter(|edge| edge.target == task)
                            .for_each(|edge| edge.target = *target);
                    })?;
                }
                Ok(())
            }
            _ => {
                let found = "has edges to several tasks, but policy `reconnect` allows only one";
                Err(invalid_task(self.tree.path(task), found, "keep one edge, or use another policy"))
            }
        }
    }

    /// Connects each predecessor to each successor; the lags add up.
    fn reconnect_dependencies(&mut self, task: TaskId, done: &mut Transaction) -> Result<(), WorkflowError> {
        let all = self.tree.dependencies();
        let before: Vec<Dependency> = all.iter().filter(|dependency| dependency.successor == task).copied().collect();
        let behind: Vec<Dependency> = all.iter().filter(|dependency| dependency.predecessor == task).copied().collect();
        for first in &before {
            for second in &behind {
                let tied = Dependency {
                    predecessor: first.predecessor,
                    successor: second.successor,
                    kind: DependencyKind::from_ends(first.kind.ends().0, second.kind.ends().1),
                    lag_ms: first.lag_ms.saturating_add(second.lag_ms),
                };
                let exists = |other: &Dependency| Dependency { lag_ms: tied.lag_ms, ..*other } == tied;
                if !self.tree.dependencies().iter().any(exists) {
                    done.inverses.push(self.tree.add_dependency(tied));
                }
            }
        }
        Ok(())
    }
}

fn described(dependency: &Dependency) -> String {
    let Dependency { predecessor, successor, kind, .. } = dependency;
    format!("{predecessor} {kind:?} {successor}")
}
