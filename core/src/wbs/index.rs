//! The order of the codes, and whether the tree is sound.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    duration::milliseconds,
    error::workflow::{WorkflowError, invalid_task, not_found_number, within},
    limits::workflow as limits,
    sort,
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
    /// Ranks by task; `u32::MAX` for one that is gone.
    ranks: Vec<u32>,
    /// Places among siblings, from 1, by task.
    places: Vec<u32>,
    /// By rank: the rank behind the last task below it.
    ends: Vec<u32>,
    /// How many edges there are.
    edges: u32,
}

impl Index {
    /// Walks the tree and checks all that does not need the dependencies' graph.
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
        // Where the walk stands: a list of siblings on each level, and the next one of them.
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

    /// Takes in a new leaf that the tree has already.
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
        // The tasks above it whose last one it is end behind it now.
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

    /// Takes out a leaf that the tree has no longer.
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

    /// Another number of control-flow edges; fails when it is beyond the limit.
    pub fn set_edges(&mut self, edges: u32) -> Result<(), WorkflowError> {
        within("edges", limits::EDGES, u64::from(edges))?;
        self.edges = edges;
        Ok(())
    }

    /// Whether two are the same.
    #[cfg(test)]
    pub fn same(&self, other: &Self) -> bool {
        let places = |index: &Self| -> Vec<(TaskId, u32, u32)> {
            let all = index.preorder.iter().copied();
            all.map(|task| (task, index.rank(task), index.places.get(slot(task)).copied().unwrap_or(0))).collect()
        };
        places(self) == places(other) && self.ends == other.ends && self.edges == other.edges
    }

    /// All tasks in the order of their codes.
    pub fn preorder(&self) -> &[TaskId] {
        &self.preorder
    }

    /// The place of a task in that order; `u32::MAX` if there is no such task.
    pub fn rank(&self, task: TaskId) -> u32 {
        self.ranks.get(slot(task)).copied().unwrap_or(u32::MAX)
    }

    /// The rank behind the last task below the one with this rank.
    pub fn end(&self, rank: u32) -> u32 {
        self.ends.get(slot(rank)).copied().unwrap_or(rank)
    }

    /// How many control-flow edges there are.
    pub const fn edges(&self) -> u32 {
        self.edges
    }

    /// The code of a task. Example: `1.2.3`.
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

/// No name twice.
pub fn check_siblings(tree: &Tree, parent: Option<TaskId>) -> Result<(), WorkflowError> {
    let mut names = BTreeSet::new();
    for entry in tree.children(parent).iter().filter_map(|task| tree.get(*task)) {
        if !names.insert(entry.settings.name.as_str()) {
            return Err(WorkflowError::Duplicate { item: "task".to_owned(), subject: entry.settings.name.clone() });
        }
    }
    // `on_error` names a sibling; look for it while the names are at hand.
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
        let found = format!("has tasks below it and is of kind {}", entry.settings.kind.name());
        return Err(invalid_task(tree.path(task), found, "a task with others below it is a workflow or a summary"));
    }
    if !entry.settings.needs.is_empty() && !tree.is_leaf(task) {
        return Err(invalid_task(tree.path(task), "has needs and tasks below it", "give the needs to those tasks"));
    }
    for edge in &entry.edges {
        let Some(target) = tree.get(edge.target) else { return Err(not_found_number("task", edge.target)) };
        if target.parent != entry.parent {
            let found = format!("has an edge to {:?}", tree.path(edge.target));
            return Err(invalid_task(tree.path(task), found, "edges lead to siblings only"));
        }
        if let EdgeTrigger::After(wait) = edge.trigger {
            within("planned-ms", limits::PLANNED_MS, milliseconds(wait))?;
        }
    }
    Ok(())
}

/// What can be said of settings without the tree.
pub fn check_settings(settings: &TaskSettings, path: impl Fn() -> String) -> Result<(), WorkflowError> {
    let name = &settings.name;
    if name.is_empty() || name.len() > limits::NAME_BYTES || name.contains('/') {
        return Err(invalid_task(path(), "has an invalid name", "a name has 1 to 255 bytes and no \"/\""));
    }
    let kind = settings.kind;
    if kind == TaskKind::Action && settings.action.is_none() {
        let expected = "name its action, or give it kind pass if it performs none";
        return Err(invalid_task(path(), "is of kind action and has no action", expected));
    }
    if kind != TaskKind::Action && settings.action.is_some() {
        let found = format!("has an action and is of kind {}", kind.name());
        return Err(invalid_task(path(), found, "a task with an action is of kind action"));
    }
    if settings.join.is_some() && kind != TaskKind::Join {
        let found = format!("has a join policy and is of kind {}", kind.name());
        return Err(invalid_task(path(), found, "a task with a join policy is of kind join"));
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
            return Err(invalid_task(path(), format!("needs 0 of {:?}", need.resource_id), "need at least 1"));
        }
        if settings.needs.iter().take(place).any(named) {
            let found = format!("needs {:?} twice", need.resource_id);
            return Err(invalid_task(path(), found, "name each resource once, with the amount in all"));
        }
    }
    if let Some(retry) = settings.retry {
        let longest = retry.interval.max(retry.max_interval.unwrap_or_default());
        within("planned-ms", limits::PLANNED_MS, milliseconds(longest))?;
        if !(retry.backoff >= 1.0 && retry.backoff.is_finite()) {
            let found = format!("has a retry with backoff {}", retry.backoff);
            return Err(invalid_task(path(), found, "a backoff is a number of at least 1"));
        }
        if !(0.0..=1.0).contains(&retry.jitter) {
            let found = format!("has a retry with jitter {}", retry.jitter);
            return Err(invalid_task(path(), found, "a jitter is between 0 and 1"));
        }
    }
    Ok(())
}

/// The tasks below `parent` by name.
pub fn names(tree: &Tree, parent: Option<TaskId>) -> BTreeMap<&str, TaskId> {
    sort::map(tree.children(parent).iter().filter_map(|task| Some((tree.get(*task)?.settings.name.as_str(), *task))))
}
