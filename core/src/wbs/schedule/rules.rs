//! Priority rules: which of the tasks that can come next is chosen.

use crate::{sort, wbs::critical_path::EventTimes};

use super::{
    super::{
        network::{Event, at},
        tree::slot,
    },
    project::Project,
};

/// Rule for choosing the next task of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum PriorityRule {
    /// The task with the smallest latest start first. The default: without improvement, it is
    /// nearest to the optimum on most projects.
    #[default]
    LatestStart,
    /// The task with the smallest latest finish first.
    LatestFinish,
    /// The task with the smallest slack first.
    MinimumSlack,
    /// The task with the most direct and indirect successors first.
    MostSuccessors,
    /// The task with the largest work first: its duration and those of its direct successors.
    GreatestWeight,
}

/// Returns the key of each event by a rule; the lowest comes first.
pub fn keys(rule: PriorityRule, project: &Project, times: &EventTimes) -> Vec<i64> {
    // The length of the plan is the same for all events, so a tail can replace a latest start.
    let late = |event: Event| at(&times.tail, event).saturating_neg();
    let duration = |event: Event| at(&project.durations, event);
    match rule {
        PriorityRule::LatestStart => project.events().map(late).collect(),
        PriorityRule::LatestFinish => {
            project.events().map(|event| late(event).saturating_add(duration(event))).collect()
        }
        PriorityRule::MinimumSlack => {
            project.events().map(|event| late(event).saturating_sub(at(&times.early, event))).collect()
        }
        PriorityRule::GreatestWeight => {
            let behind = |event: Event| project.forwards.followers(event).iter().map(|(other, _)| duration(*other));
            let weight = |event: Event| behind(event).fold(duration(event), i64::saturating_add);
            project.events().map(|event| weight(event).saturating_neg()).collect()
        }
        PriorityRule::MostSuccessors => successors(project).into_iter().map(i64::saturating_neg).collect(),
    }
}

/// Returns, by event, the number of direct and indirect successors. The events are processed 64 at
/// a time, as bits of a word along the arcs, so no table of pairs is needed.
fn successors(project: &Project) -> Vec<i64> {
    let mut order: Vec<Event> = project.events().collect();
    sort::sort_by_key(&mut order, |event| std::cmp::Reverse(project.forwards.position(*event)));
    let mut counts = vec![0_i64; order.len()];
    let mut bits = vec![0_u64; order.len()];
    for block in order.chunks(64) {
        bits.iter_mut().for_each(|bits| *bits = 0);
        for (event, place) in block.iter().zip(0_u32..) {
            if let Some(own) = bits.get_mut(slot(*event)) {
                *own = 1_u64.wrapping_shl(place);
            }
        }
        for &event in &order {
            let reached =
                project.forwards.followers(event).iter().fold(0_u64, |sum, (other, _)| sum | at(&bits, *other));
            if let (Some(own), Some(count)) = (bits.get_mut(slot(event)), counts.get_mut(slot(event))) {
                *own |= reached;
                *count = count.saturating_add(i64::from(reached.count_ones()));
            }
        }
    }
    counts
}
