//! The bounds of one iteration, from the start of a workflow to its end.
//!
//! The minimum is the shortest path to an end, where the cost of a join is the sum of the costs of
//! its branches (Dijkstra's algorithm as generalized by Knuth, 1977: a join is reached with the
//! last branch that it waits for). The maximum is the longest path, if no edge leads back.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, BinaryHeap},
};

use crate::{
    dsl::model::{JoinWait, NodeKind, Trigger, WorkflowDef},
    sort::{self, ByName},
    wbs::start_place,
};

use super::{
    node::{Lengths, Stay},
    types::{Bounds, LISTED, UnboundedNode, UnboundedReason},
};

/// The graph of a workflow, by the indexes of its nodes.
struct Graph<'w> {
    workflow: &'w WorkflowDef,
    stays: Vec<Stay>,
    /// Edges out of each node.
    ways: Vec<Vec<Way>>,
    start: usize,
}

/// An edge out of a node.
#[derive(Debug, Clone, Copy)]
struct Way {
    target: usize,
    /// Minimum time until the edge is taken. If none, the stay of the node.
    least_ms: Option<u64>,
    /// Whether it is the edge of a failed action.
    is_rescue: bool,
}

/// The edges that the shortest path may use.
#[derive(Debug, Clone, Copy)]
struct Shortest {
    /// Whether a join waits for branches.
    joins: bool,
    /// Whether actions may fail.
    rescues: bool,
}

pub fn bounds(workflow: &WorkflowDef, lengths: &Lengths<'_>, called: &ByName<'_, Bounds>) -> Bounds {
    let places = ByName::of(workflow.nodes.iter().enumerate().map(|(place, node)| (node.id.as_str(), place)));
    let ways = workflow.nodes.iter().map(|node| {
        let edges = node.edges.iter().filter_map(|edge| {
            let least = match edge.trigger {
                Trigger::Event(_) => Some(0),
                Trigger::After(milliseconds) => Some(milliseconds),
                _ => None,
            };
            Some(Way { target: *places.get(edge.to.as_str())?, least_ms: least, is_rescue: false })
        });
        // A failure may occur immediately.
        let rescue = node
            .on_error
            .iter()
            .filter_map(|name| Some(Way { target: *places.get(name.as_str())?, least_ms: Some(0), is_rescue: true }));
        edges.chain(rescue).collect()
    });
    let graph = Graph {
        workflow,
        stays: workflow.nodes.iter().map(|node| lengths.stay(node, called)).collect(),
        ways: ways.collect(),
        start: start_place(workflow.nodes.iter().map(|node| node.id.as_str())),
    };
    let (topological, loops) = graph.order();
    let mut unbounded: Vec<UnboundedNode> = Vec::new();
    let own = |place: usize, reason| UnboundedNode {
        workflow: workflow.id.clone(),
        node: workflow.nodes.get(place).map_or_else(String::new, |node| node.id.clone()),
        reason,
    };
    unbounded.extend(loops.iter().map(|place| own(*place, UnboundedReason::Loop)));
    let mut reached = topological.clone();
    sort::sort(&mut reached);
    for place in reached {
        let Some(Err(reason)) = graph.stays.get(place).map(|stay| stay.max_ms) else { continue };
        match workflow.nodes.get(place).map(|node| &node.kind) {
            Some(NodeKind::Workflow { workflow }) => {
                unbounded
                    .extend(called.get(workflow.as_str()).into_iter().flat_map(|own| own.unbounded.iter().cloned()));
            }
            _ => unbounded.push(own(place, reason)),
        }
        if unbounded.len() > LISTED {
            break;
        }
    }
    let is_bounded = unbounded.is_empty();
    unbounded.truncate(LISTED);
    Bounds {
        min_ms: graph
            .shortest(Shortest { joins: true, rescues: false })
            .or_else(|| graph.shortest(Shortest { joins: false, rescues: false }))
            .or_else(|| graph.shortest(Shortest { joins: false, rescues: true }))
            .unwrap_or_default(),
        max_ms: is_bounded.then(|| graph.longest(&topological)),
        unbounded,
    }
}

/// A branch of a fork, and the branch that contains the fork.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Label {
    fork: usize,
    branch: usize,
    outer: Option<usize>,
}

impl Graph<'_> {
    fn ways(&self, place: usize) -> &[Way] {
        self.ways.get(place).map_or(&[], Vec::as_slice)
    }

    fn kind(&self, place: usize) -> Option<&NodeKind> {
        self.workflow.nodes.get(place).map(|node| &node.kind)
    }

    /// Returns the reachable nodes in topological order, and the nodes that edges lead back to.
    fn order(&self) -> (Vec<usize>, Vec<usize>) {
        #[derive(Clone, Copy, PartialEq)]
        enum Seen {
            No,
            Open,
            Closed,
        }
        let mut seen = vec![Seen::No; self.ways.len()];
        let (mut finished, mut loops) = (Vec::new(), Vec::new());
        let mut open = vec![(self.start, 0_usize)];
        while let Some((place, next)) = open.last_mut() {
            let place = *place;
            if let Some(own) = seen.get_mut(place) {
                *own = Seen::Open;
            }
            let Some(Way { target, .. }) = self.ways(place).get(*next).copied() else {
                if let Some(own) = seen.get_mut(place) {
                    *own = Seen::Closed;
                }
                finished.push(place);
                open.pop();
                continue;
            };
            *next = next.saturating_add(1);
            match seen.get(target) {
                Some(Seen::No) => open.push((target, 0)),
                Some(Seen::Open) => loops.push(target),
                _ => {}
            }
        }
        finished.reverse();
        sort::sort(&mut loops);
        loops.dedup();
        (finished, loops)
    }

    /// Returns the length of the longest path, if no edge leads back.
    fn longest(&self, topological: &[usize]) -> u64 {
        let mut reached = vec![0_u64; self.ways.len()];
        let mut longest = 0;
        for place in topological {
            let stay = self.stays.get(*place).and_then(|stay| stay.max_ms.ok()).unwrap_or_default();
            let left = reached.get(*place).copied().unwrap_or_default().saturating_add(stay);
            longest = longest.max(left);
            for way in self.ways(*place) {
                if let Some(own) = reached.get_mut(way.target) {
                    *own = left.max(*own);
                }
            }
        }
        longest
    }

    /// Returns the length of the shortest path to an end; none if no end is reached.
    fn shortest(&self, allowed: Shortest) -> Option<u64> {
        let mut labels: Vec<Label> = Vec::new();
        let mut settled = vec![false; self.ways.len()];
        // Branches that have reached a join, by join and fork.
        let mut come: BTreeMap<(usize, usize), BTreeSet<usize>> = BTreeMap::new();
        let mut queue = BinaryHeap::from([Reverse((0_u64, self.start, None::<usize>))]);
        while let Some(Reverse((at, place, label))) = queue.pop() {
            if settled.get(place).copied().unwrap_or(true) {
                continue;
            }
            let mut inside = label;
            if allowed.joins
                && let Some(NodeKind::Join { wait }) = self.kind(place)
                && let Some(own) = label.and_then(|label| labels.get(label)).copied()
            {
                let branches = come.entry((place, own.fork)).or_default();
                branches.insert(own.branch);
                if branches.len() < self.wanted(*wait, own.fork) {
                    continue;
                }
                inside = own.outer;
            }
            if let Some(own) = settled.get_mut(place) {
                *own = true;
            }
            let least = self.stays.get(place).map_or(0, |stay| stay.min_ms);
            // A node without outgoing edges also ends the iteration, if only by a fault.
            if matches!(self.kind(place), Some(NodeKind::End)) || self.ways(place).is_empty() {
                return Some(at.saturating_add(least));
            }
            let is_fork = matches!(self.kind(place), Some(NodeKind::Fork));
            for (branch, way) in self.ways(place).iter().enumerate() {
                if way.is_rescue && !allowed.rescues {
                    continue;
                }
                let label = if is_fork {
                    labels.push(Label { fork: place, branch, outer: inside });
                    labels.len().checked_sub(1)
                } else {
                    inside
                };
                queue.push(Reverse((at.saturating_add(way.least_ms.unwrap_or(least)), way.target, label)));
            }
        }
        None
    }

    /// Returns the number of branches of a fork that a join waits for.
    fn wanted(&self, wait: JoinWait, fork: usize) -> usize {
        let branches = self.ways(fork).len().max(1);
        match wait {
            JoinWait::All => branches,
            JoinWait::Any => 1,
            JoinWait::Count(count) => usize::try_from(count).unwrap_or(usize::MAX).clamp(1, branches),
        }
    }
}
