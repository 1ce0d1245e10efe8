//! Priority rules: which of the tasks that may come next does.

use crate::{sort, wbs::critical_path::EventTimes};

use super::{
    super::{
        network::{Event, at},
        tree::slot,
    },
    project::Project,
};

/// How the next task of a schedule is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum PriorityRule {
    /// The least late start first. The default: without improvement it is nearest to the optimum on most projects.
    #[default]
    LatestStart,
    /// The least late finish first.
    LatestFinish,
    /// The least slack first.
    MinimumSlack,
    /// The most tasks waiting for it, directly or not, first.
    MostSuccessors,
    /// The longest work first: its own and that of the tasks that wait for it directly.
    GreatestWeight,
}

/// By event: what the rule says of it, the least first.
pub fn keys(rule: PriorityRule, project: &Project, times: &EventTimes) -> Vec<i64> {
    // The length of the plan is the same for all, so a tail stands for a latest start.
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

/// By event: how many wait for it, directly or not. 64 events at a time are carried back along the arcs
/// as bits of a word, so no table of pairs is needed.
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
