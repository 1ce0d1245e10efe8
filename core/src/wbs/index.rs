//! The order of the codes, and the checks of the tree.

use std::collections::BTreeSet;

use crate::{
    duration::milliseconds,
    error::workflow::{WorkflowError, invalid_task, not_found_number, within},
    limits::workflow as limits,
    sort::ByName,
};

use super::{
    task::{EdgeTrigger, TaskId, TaskKind, TaskSettings},
    tree::{Entry, Tree, count, slot},
};

/// Preorder of the tree: rank 0 is the task with code 1.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// Tasks by rank.
    preorder: Vec<TaskId>,
    /// Ranks by task; `u32::MAX` for a removed task.
    ranks: Vec<u32>,
    /// Positions among siblings, from 1, by task.
    places: Vec<u32>,
    /// By rank: the rank after the last task below it.
    ends: Vec<u32>,
    /// Number of edges.
    edges: u32,
}

impl Index {
    /// Visits the tree and checks everything that does not need the graph of dependencies.
    pub fn of(tree: &Tree) -> Result<Self, WorkflowError> {
        let slots = slot(tree.next_id());
        let mut index = Self {
            preorder: Vec::new(),
            ranks: vec![u32::MAX; slots],
            places: vec![0; slots],
            ends: Vec::new(),
            edges: 0,
        };
        let mut edges = 0_u64;
        // The current position: a list of siblings on each level, and the next one of them.
        let mut open: Vec<(Option<TaskId>, usize)> = vec![(None, 0)];
        check_siblings(tree, None)?;
        while let Some((parent, next)) = open.last_mut() {
            let Some(&task) = tree.children(*parent).get(*next) else {
                if let Some(parent) = *parent {
                    index.close(parent);
                }
                open.pop();
                continue;
            };
            *next = next.saturating_add(1);
            let place = count(*next);
            let Some(entry) = tree.get(task) else { return Err(not_found_number("task", task)) };
            index.open(task, place);
            edges = edges.saturating_add(entry.edges.len() as u64);
            check_task(tree, task, entry)?;
            if tree.is_leaf(task) {
                index.close(task);
            } else {
                within("depth", limits::DEPTH, (open.len() as u64).saturating_add(1))?;
                check_siblings(tree, Some(task))?;
                open.push((Some(task), 0));
            }
        }
        within("tasks", limits::TASKS, index.preorder.len() as u64)?;
        within("edges", limits::EDGES, edges)?;
        within("dependencies", limits::EDGES, tree.dependencies().len() as u64)?;
        index.edges = u32::try_from(edges).unwrap_or(u32::MAX);
        Ok(index)
    }

    fn open(&mut self, task: TaskId, place: u32) {
        let rank = count(self.preorder.len());
        self.preorder.push(task);
        self.ends.push(rank);
        if let (Some(own_rank), Some(own_place)) = (self.ranks.get_mut(slot(task)), self.places.get_mut(slot(task))) {
            *own_rank = rank;
            *own_place = place;
        }
    }

    fn close(&mut self, task: TaskId) {
        let end = count(self.preorder.len());
        let rank = self.rank(task);
        if let Some(own) = self.ends.get_mut(slot(rank)) {
            *own = end;
        }
    }

    /// Adds a new leaf that the tree already contains.
    pub fn insert_leaf(&mut self, tree: &Tree, task: TaskId) {
        let Some(parent) = tree.get(task).map(|entry| entry.parent) else { return };
        let siblings = tree.children(parent);
        let place = siblings.iter().position(|sibling| *sibling == task).unwrap_or(0);
        let before = place.checked_sub(1).and_then(|before| siblings.get(before));
        let rank = match (before, parent) {
            (Some(sibling), _) => self.end(self.rank(*sibling)),
            (None, Some(parent)) => self.rank(parent).saturating_add(1),
            (None, None) => 0,
        };
        self.preorder.insert(slot(rank).min(self.preorder.len()), task);
        for own in self.ranks.iter_mut().filter(|own| **own != u32::MAX) {
            *own = own.wrapping_add(u32::from(*own >= rank));
        }
        self.ranks.resize(slot(tree.next_id()), u32::MAX);
        self.places.resize(slot(tree.next_id()), 0);
        if let Some(own) = self.ranks.get_mut(slot(task)) {
            *own = rank;
        }
        for end in &mut self.ends {
            *end = end.wrapping_add(u32::from(*end > rank));
        }
        self.ends.insert(slot(rank).min(self.ends.len()), rank.saturating_add(1));
        // The tasks above it that end with it now end after it.
        let mut above = parent;
        while let Some(ancestor) = above {
            let own = slot(self.rank(ancestor));
            if let Some(end) = self.ends.get_mut(own).filter(|end| **end == rank) {
                *end = rank.saturating_add(1);
            }
            above = tree.get(ancestor).and_then(|entry| entry.parent);
        }
        self.number(siblings);
    }

    /// Removes a leaf that the tree no longer contains.
    pub fn remove_leaf(&mut self, tree: &Tree, task: TaskId, parent: Option<TaskId>) {
        let rank = self.rank(task);
        if slot(rank) >= self.preorder.len() {
            return;
        }
        self.preorder.remove(slot(rank));
        self.ends.remove(slot(rank));
        for end in &mut self.ends {
            *end = end.wrapping_sub(u32::from(*end > rank));
        }
        if let Some(own) = self.ranks.get_mut(slot(task)) {
            *own = u32::MAX;
        }
        for own in self.ranks.iter_mut().filter(|own| **own != u32::MAX) {
            *own = own.wrapping_sub(u32::from(*own > rank));
        }
        self.number(tree.children(parent));
    }

    fn number(&mut self, siblings: &[TaskId]) {
        for (sibling, place) in siblings.iter().zip(1_u32..) {
            if let Some(own) = self.places.get_mut(slot(*sibling)) {
                *own = place;
            }
        }
    }

    /// Sets the number of control-flow edges; fails if it exceeds the limit.
    pub fn set_edges(&mut self, edges: u32) -> Result<(), WorkflowError> {
        within("edges", limits::EDGES, u64::from(edges))?;
        self.edges = edges;
        Ok(())
    }

    /// Returns whether two indexes are equal.
    #[cfg(test)]
    pub fn same(&self, other: &Self) -> bool {
        let places = |index: &Self| -> Vec<(TaskId, u32, u32)> {
            let all = index.preorder.iter().copied();
            all.map(|task| (task, index.rank(task), index.places.get(slot(task)).copied().unwrap_or(0))).collect()
        };
        places(self) == places(other) && self.ends == other.ends && self.edges == other.edges
    }

    /// Returns all tasks in the order of their codes.
    pub fn preorder(&self) -> &[TaskId] {
        &self.preorder
    }

    /// Returns the rank of a task in that order; `u32::MAX` if the task does not exist.
    pub fn rank(&self, task: TaskId) -> u32 {
        self.ranks.get(slot(task)).copied().unwrap_or(u32::MAX)
    }

    /// Returns the rank after the last task below the one with this rank.
    pub fn end(&self, rank: u32) -> u32 {
        self.ends.get(slot(rank)).copied().unwrap_or(rank)
    }

    /// Returns the number of control-flow edges.
    pub const fn edges(&self) -> u32 {
        self.edges
    }

    /// Returns the code of a task. Example: `1.2.3`.
    pub fn code(&self, tree: &Tree, task: TaskId) -> String {
        let mut places = Vec::new();
        let mut next = Some(task);
        while let Some(task) = next
            && let Some(entry) = tree.get(task)
        {
            places.push(self.places.get(slot(task)).copied().unwrap_or(0).to_string());
            next = entry.parent;
        }
        places.reverse();
        places.join(".")
    }
}

/// Checks that names are unique among siblings.
pub fn check_siblings(tree: &Tree, parent: Option<TaskId>) -> Result<(), WorkflowError> {
    let mut names = BTreeSet::new();
    for entry in tree.children(parent).iter().filter_map(|task| tree.get(*task)) {
        if !names.insert(entry.settings.name.as_str()) {
            return Err(WorkflowError::Duplicate { item: "task".to_owned(), subject: entry.settings.name.clone() });
        }
    }
    // `on_error` names a sibling; check it here, where the names are available.
    for entry in tree.children(parent).iter().filter_map(|task| tree.get(*task)) {
        if let Some(target) = &entry.settings.on_error
            && !names.contains(target.as_str())
        {
            return Err(crate::error::workflow::not_found("task", target, names.iter().copied()));
        }
    }
    Ok(())
}

pub fn check_task(tree: &Tree, task: TaskId, entry: &Entry) -> Result<(), WorkflowError> {
    check_settings(&entry.settings, || tree.path(task))?;
    if !entry.settings.kind.groups() && !tree.is_leaf(task) {
        let found = format!("has children but is of kind {}", entry.settings.kind.name());
        return Err(invalid_task(tree.path(task), found, "use kind workflow or summary"));
    }
    if !entry.settings.needs.is_empty() && !tree.is_leaf(task) {
        return Err(invalid_task(tree.path(task), "has needs and children", "move the needs to the children"));
    }
    for edge in &entry.edges {
        let Some(target) = tree.get(edge.target) else { return Err(not_found_number("task", edge.target)) };
        if target.parent != entry.parent {
            let found = format!("has an edge to {:?}", tree.path(edge.target));
            return Err(invalid_task(tree.path(task), found, "edges connect siblings only"));
        }
        if let EdgeTrigger::After(wait) = edge.trigger {
            within("planned-ms", limits::PLANNED_MS, milliseconds(wait))?;
        }
    }
    Ok(())
}

/// Checks the settings as far as possible without the tree.
pub fn check_settings(settings: &TaskSettings, path: impl Fn() -> String) -> Result<(), WorkflowError> {
    let name = &settings.name;
    if name.is_empty() || name.len() > limits::NAME_BYTES || name.contains('/') {
        return Err(invalid_task(path(), "has an invalid name", "use 1 to 255 bytes without \"/\""));
    }
    let kind = settings.kind;
    if kind == TaskKind::Action && settings.action.is_none() {
        let expected = "set its action, or use kind pass";
        return Err(invalid_task(path(), "is of kind action but has no action", expected));
    }
    if kind != TaskKind::Action && settings.action.is_some() {
        let found = format!("has an action but is of kind {}", kind.name());
        return Err(invalid_task(path(), found, "use kind action or remove the action"));
    }
    if settings.join.is_some() && kind != TaskKind::Join {
        let found = format!("has a join policy but is of kind {}", kind.name());
        return Err(invalid_task(path(), found, "use kind join or remove the policy"));
    }
    if settings.join == Some(super::JoinPolicy::Count(0)) {
        return Err(invalid_task(path(), "waits for 0 branches", "a join waits for at least 1"));
    }
    let longest = settings.duration.max(settings.timeout.unwrap_or_default());
    within("planned-ms", limits::PLANNED_MS, milliseconds(longest))?;
    within("needs", limits::NEEDS, settings.needs.len() as u64)?;
    for (place, need) in settings.needs.iter().enumerate() {
        let named = |other: &super::ResourceNeed| other.resource_id == need.resource_id;
        if need.amount == 0 {
            return Err(invalid_task(path(), format!("needs 0 of {:?}", need.resource_id), "use 1 or more"));
        }
        if settings.needs.iter().take(place).any(named) {
            let found = format!("needs {:?} twice", need.resource_id);
            return Err(invalid_task(path(), found, "list each resource once, with the total amount"));
        }
    }
    if let Some(retry) = settings.retry {
        let longest = retry.interval.max(retry.max_interval.unwrap_or_default());
        within("planned-ms", limits::PLANNED_MS, milliseconds(longest))?;
        if !(retry.backoff >= 1.0 && retry.backoff.is_finite()) {
            let found = format!("has a retry with backoff {}", retry.backoff);
            return Err(invalid_task(path(), found, "use a number of at least 1"));
        }
        if !(0.0..=1.0).contains(&retry.jitter) {
            let found = format!("has a retry with jitter {}", retry.jitter);
            return Err(invalid_task(path(), found, "use a number from 0 to 1"));
        }
    }
    Ok(())
}

/// Returns the tasks below `parent` by name.
pub fn names(tree: &Tree, parent: Option<TaskId>) -> ByName<'_, TaskId> {
    ByName::of(tree.children(parent).iter().filter_map(|task| Some((tree.get(*task)?.settings.name.as_str(), *task))))
}
