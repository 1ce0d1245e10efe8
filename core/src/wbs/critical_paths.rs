//! All critical paths. There may be more of them than can be listed, so they are counted by
//! adding up from their ends, and the n-th is found from the counts.

use super::{
    Wbs,
    network::{Event, at},
    task::TaskId,
    tree::slot,
};

/// A page of critical paths.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct CriticalPathPage {
    /// How many there are; 2⁶⁴ − 1 stands for that many and more.
    pub count: u64,
    /// The paths, leaf tasks in order.
    pub paths: Vec<Vec<TaskId>>,
    /// The offset of the next page.
    pub next: Option<u64>,
}

/// Tasks that a page of paths has at most, in all of its paths.
const PAGE_TASKS: usize = 50_000;

/// The critical leaves, and which can come next on a path.
struct Critical {
    firsts: Vec<Event>,
    /// By event.
    nexts: Vec<Vec<Event>>,
    /// By event: how many paths lead from it to an end.
    counts: Vec<u64>,
}

impl Wbs {
    /// All critical paths, in the order of their tasks' codes; as WIT `critical-paths`.
    #[must_use]
    pub fn critical_paths(&self, offset: u64, max: u32) -> CriticalPathPage {
        let critical = self.critical_graph();
        let count = critical.firsts.iter().fold(0_u64, |sum, event| sum.saturating_add(at(&critical.counts, *event)));
        let mut page = CriticalPathPage { count, ..CriticalPathPage::default() };
        let mut tasks = 0_usize;
        let mut place = offset;
        while place < count && page.paths.len() < max as usize {
            let path = critical.path(place);
            tasks = tasks.saturating_add(path.len());
            if tasks > PAGE_TASKS && !page.paths.is_empty() {
                break;
            }
            page.paths.push(path.into_iter().map(|event| self.network.task(&self.index, event)).collect());
            place = place.saturating_add(1);
        }
        page.next = (place < count).then_some(place);
        page
    }

    fn critical_graph(&self) -> Critical {
        let (network, passes) = (&self.network, self.passes_now());
        let length = passes.length(network);
        let is_critical = |event: Event| passes.slack(event, length) == 0;
        let mut critical =
            Critical { firsts: Vec::new(), nexts: vec![Vec::new(); network.len()], counts: vec![0; network.len()] };
        let mut entered = vec![false; network.len()];
        let mut seen = vec![u32::MAX; network.len()];
        for &event in network.topological().iter().rev() {
            if network.is_milestone(event) || !is_critical(event) {
                continue;
            }
            // On to the next leaves, through milestones.
            let mut nexts = Vec::new();
            let mut open = vec![event];
            while let Some(from) = open.pop() {
                for (target, weight) in network.arcs_from(from) {
                    let fresh = seen.get(slot(target)) != Some(&event);
                    if !fresh || !is_critical(target) || !passes.is_tight(from, target, weight) {
                        continue;
                    }
                    if let Some(mark) = seen.get_mut(slot(target)) {
                        *mark = event;
                    }
                    if network.is_milestone(target) { open.push(target) } else { nexts.push(target) }
                }
            }
            nexts.sort_unstable();
            let paths = nexts.iter().fold(0_u64, |sum, next| sum.saturating_add(at(&critical.counts, *next)));
            for next in &nexts {
                if let Some(entered) = entered.get_mut(slot(*next)) {
                    *entered = true;
                }
            }
            if let (Some(own), Some(count)) =
                (critical.nexts.get_mut(slot(event)), critical.counts.get_mut(slot(event)))
            {
                (*own, *count) = (nexts, paths.max(1));
            }
        }
        let starts = |event: &Event| at(&critical.counts, *event) > 0 && !at(&entered, *event);
        critical.firsts = network.events().filter(starts).collect();
        critical
    }
}

impl Critical {
    /// The path with this number.
    fn path(&self, number: u64) -> Vec<Event> {
        let mut path = Vec::new();
        let mut left = number;
        let mut choices = self.firsts.as_slice();
        loop {
            let chosen = choices.iter().find(|event| {
                let paths = at(&self.counts, **event);
                let here = left < paths;
                if !here {
                    left = left.saturating_sub(paths);
                }
                here
            });
            let Some(event) = chosen else { return path };
            path.push(*event);
            choices = self.nexts.get(slot(*event)).map_or(&[], Vec::as_slice);
        }
    }
}
