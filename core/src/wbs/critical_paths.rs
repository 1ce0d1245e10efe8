//! All critical paths. Their number can be too large to list, so they are counted by adding up from
//! their ends, and the n-th path is computed from the counts.

use super::{
    Wbs,
    network::{Event, at},
    task::TaskId,
    tree::slot,
};

/// Iterator over the critical paths of a plan; each path is a list of leaf tasks in order. Created
/// by [`Wbs::critical_paths`](Wbs::critical_paths).
#[derive(Debug, Clone)]
pub struct CriticalPaths<'a> {
    wbs: &'a Wbs,
    critical: Critical,
    total: u64,
    place: u64,
}

impl<'a> CriticalPaths<'a> {
    pub(super) fn of(wbs: &'a Wbs) -> Self {
        let critical = wbs.critical_graph();
        let total = critical.firsts.iter().fold(0_u64, |sum, event| sum.saturating_add(at(&critical.counts, *event)));
        Self { wbs, critical, total, place: 0 }
    }

    /// Returns the total number of paths; 2⁶⁴ − 1 means at least that many.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.total
    }

    /// Continues at the path with this number, from 0.
    pub const fn skip_to(&mut self, place: u64) {
        self.place = place;
    }

    /// Returns the number of the next path.
    #[cfg(any(test, feature = "pages"))]
    pub(super) const fn place(&self) -> u64 {
        self.place
    }
}

impl Iterator for CriticalPaths<'_> {
    type Item = Vec<TaskId>;

    fn next(&mut self) -> Option<Vec<TaskId>> {
        if self.place >= self.total {
            return None;
        }
        let path = self.critical.path(self.place);
        self.place = self.place.saturating_add(1);
        Some(path.into_iter().map(|event| self.wbs.network.task(&self.wbs.index, event)).collect())
    }

    fn nth(&mut self, skipped: usize) -> Option<Vec<TaskId>> {
        self.place = self.place.saturating_add(skipped as u64);
        self.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = usize::try_from(self.total.saturating_sub(self.place));
        (left.unwrap_or(usize::MAX), left.ok())
    }
}

/// The critical leaves, and the possible next ones on a path.
#[derive(Debug, Clone)]
struct Critical {
    firsts: Vec<Event>,
    /// By event.
    nexts: Vec<Vec<Event>>,
    /// By event: the number of paths from it to an end.
    counts: Vec<u64>,
}

impl Wbs {
    fn critical_graph(&self) -> Critical {
        let (network, times) = (&self.network, self.event_times_now());
        let length = times.length(network);
        let is_critical = |event: Event| times.slack(event, length) == 0;
        let mut critical =
            Critical { firsts: Vec::new(), nexts: vec![Vec::new(); network.len()], counts: vec![0; network.len()] };
        let mut entered = vec![false; network.len()];
        let mut seen = vec![u32::MAX; network.len()];
        for &event in network.topological().iter().rev() {
            if network.is_milestone(event) || !is_critical(event) {
                continue;
            }
            // Follow milestones to the next leaves.
            let mut nexts = Vec::new();
            let mut open = vec![event];
            while let Some(from) = open.pop() {
                for (target, weight) in network.arcs_from(from) {
                    let fresh = seen.get(slot(target)) != Some(&event);
                    if !fresh || !is_critical(target) || !times.is_tight(from, target, weight) {
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
    /// Returns the path with this number.
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
