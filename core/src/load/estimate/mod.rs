//! Estimate of the duration of a run: the minimum and the maximum.
//!
//! This module contains the bounds of one iteration over the graph of a workflow (`walk`), of a
//! visit of each node (`node`), and of the whole load. They follow from the scenario and the
//! options alone. The minimum assumes that all answers and events arrive immediately; the maximum
//! that each attempt takes its whole timeout and fails.

mod node;
mod types;
mod walk;

#[cfg(test)]
mod tests;

use std::time::Duration;

use crate::{
    dsl::{Scenario, model},
    duration::milliseconds,
    error::workflow::{WorkflowError, invalid},
    sort::ByName,
};

use super::{AddressScope, LoadModel, LoadPlan};

use types::Bounds;
pub use types::{EstimateOptions, RunEstimate, UnboundedNode, UnboundedReason, WorkflowEstimate};

impl LoadPlan {
    /// Estimates the duration of a run of this load.
    ///
    /// ```
    /// use std::time::Duration;
    /// use scheduler_core::{LoadPlan, dsl, load::{EstimateOptions, RunEstimate}};
    ///
    /// let scenario = dsl::parse(r#"
    ///     scenario "pauses"
    ///     action probe = get { url = "http://10.0.0.1/" timeout = 2s }
    ///     action rest = sleep { for = 500ms }
    ///     workflow { start: probe { retry 1 every 1s -> rest } rest: rest { -> end } end }
    ///     load { at 10s spawn 5 loop 3 think 1s }
    /// "#, dsl::Syntax::Text)?;
    /// let estimate: RunEstimate = LoadPlan::from_scenario(&scenario)?.estimate(&scenario, &EstimateOptions::default())?;
    /// let ms = Duration::from_millis;
    /// assert_eq!((estimate.user_min, estimate.user_max), (ms(3 * 500 + 2 * 1_000), Some(ms(3 * 5_500 + 2 * 1_000))));
    /// assert_eq!((estimate.min, estimate.max), (ms(13_500), Some(ms(28_500))));
    /// # Ok::<(), scheduler_core::CoreLibError>(())
    /// ```
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if a property does not exist in the scenario;
    /// [`WorkflowError::InvalidArgument`] if a property has another type in the scenario, or the
    /// action timeout is 0.
    pub fn estimate(&self, scenario: &Scenario, options: &EstimateOptions) -> Result<RunEstimate, WorkflowError> {
        if options.action_timeout == Some(Duration::ZERO) {
            return Err(invalid("action-timeout-ms", "at least 1"));
        }
        let workflows = estimate_workflows(scenario, options)?;
        let of = |workflow: Option<&str>| match workflow {
            Some(name) => workflows.iter().find(|own| own.workflow == name),
            None => workflows.first(),
        };
        let settings = self.settings();
        let user = |walk_ms: u64| {
            let iterations = u64::from(settings.iterations);
            let thinking = milliseconds(settings.think).saturating_mul(iterations.saturating_sub(1));
            walk_ms.saturating_mul(iterations).saturating_add(thinking)
        };
        let groups = self.groups();
        let last = self.last_arrivals();
        let (mut user_min, mut user_max) = (0, Some(0_u64));
        let (mut served_min, mut first_user) = (self.last_arrival_ms(), None);
        let mut longest = Some(self.last_arrival_ms());
        for (group, last_ms) in groups.iter().zip(last) {
            let (Some(walk), Some(last_ms)) = (of(group.workflow.as_deref()), last_ms) else { continue };
            let (least, most) = (user(milliseconds(walk.min)), walk.max.map(milliseconds).map(user));
            user_min = user_min.max(least);
            user_max = user_max.zip(most).map(|(one, other)| one.max(other));
            served_min = served_min.max(last_ms.saturating_add(least));
            let end = milliseconds(group.at).saturating_add(least);
            first_user = Some(first_user.map_or(end, |other: u64| other.min(end)));
            longest = longest.zip(most).map(|(before, most)| before.max(last_ms.saturating_add(most)));
        }
        // Users who wait for others begin later: at worst, each of these rounds takes as long as
        // the longest user.
        let rounds = self.rounds(options.model.unwrap_or(LoadModel::Open));
        if rounds > 1 {
            let all = user_max.map(|most| most.saturating_mul(rounds));
            longest = all.map(|all| self.last_arrival_ms().saturating_add(all));
        }
        // Then some users may be dropped or rejected, possibly the last ones; the first users are not.
        let is_full = rounds > 1 || settings.max_users.is_some_and(|most| most < self.users());
        let mut shortest =
            if is_full { self.last_arrival_ms().max(first_user.unwrap_or_default()) } else { served_min };
        if let Some(most) = options.max_duration.map(milliseconds) {
            let end = most.saturating_add(options.stop_timeout.map_or(STOP_TIMEOUT_MS, milliseconds));
            shortest = shortest.min(most);
            longest = Some(longest.map_or(end, |longest| longest.min(end)));
        }
        let span = Duration::from_millis;
        Ok(RunEstimate {
            workflows,
            user_min: span(user_min),
            user_max: user_max.map(span),
            min: span(shortest),
            max: longest.map(span),
        })
    }

    /// Returns the arrival of the last user of each group; none if the group has no users.
    fn last_arrivals(&self) -> Vec<Option<u64>> {
        let mut last = vec![None; self.groups().len()];
        for user in 0..self.users() {
            if let Some(arrival) = self.arrival(user)
                && let Some(own) = last.get_mut(arrival.group as usize)
            {
                *own = Some(arrival.at_ms);
            }
        }
        last
    }

    /// Returns the maximum number of other users that a user waits for, one after the other, until
    /// a slot or an address is free.
    fn rounds(&self, model: LoadModel) -> u64 {
        let users = u64::from(self.users());
        let settings = self.settings();
        let places = match (model, settings.max_users) {
            (LoadModel::Closed, Some(most)) => u64::from(most.max(1)),
            _ => u64::MAX,
        };
        let scarce = self.feasibility().iter().filter(|pool| pool.needed > pool.available);
        let addresses = match settings.bind {
            AddressScope::Shared => u64::MAX,
            _ => scarce.map(|pool| pool.available.max(1)).min().unwrap_or(u64::MAX),
        };
        users.div_ceil(places.min(addresses).max(1))
    }
}

/// Time that users have after a graceful stop, unless the options set it.
const STOP_TIMEOUT_MS: u64 = 30_000;

/// Returns the estimates of all workflows, in source order.
///
/// ```
/// use scheduler_core::{
///     dsl,
///     load::{EstimateOptions, UnboundedNode, UnboundedReason, WorkflowEstimate, estimate_workflows},
/// };
///
/// let scenario = dsl::parse(r#"
///     scenario "poll"
///     action ask = get { url = "http://10.0.0.1/"  export status_code: int = 0 }
///     action rest = sleep { for = 2s }
///     workflow { start: ask { -> end when ask.status_code == 200 -> rest otherwise } rest: rest { -> start } end }
/// "#, dsl::Syntax::Text)?;
/// let own: WorkflowEstimate = estimate_workflows(&scenario, &EstimateOptions::default())?.remove(0);
/// assert_eq!((own.min.is_zero(), own.max, own.default_timeouts), (true, None, 1));
/// let node = UnboundedNode { workflow: "main".into(), node: "start".into(), reason: UnboundedReason::Loop };
/// assert_eq!(own.unbounded, [node]);
/// # Ok::<(), scheduler_core::CoreLibError>(())
/// ```
///
/// # Errors
/// [`WorkflowError::NotFound`] if a property does not exist in the scenario;
/// [`WorkflowError::InvalidArgument`] if a property has another type in the scenario, or a workflow
/// runs itself, which a checked scenario excludes.
pub fn estimate_workflows(
    scenario: &Scenario,
    options: &EstimateOptions,
) -> Result<Vec<WorkflowEstimate>, WorkflowError> {
    let model = scenario.model();
    let lengths = node::Lengths::new(model, options)?;
    let mut known: ByName<'_, Bounds> = ByName::new();
    // A workflow comes after those that it runs. In a checked scenario none runs itself, so the
    // stack is bounded.
    for start in &model.workflows {
        let mut open: Vec<&model::WorkflowDef> = vec![start];
        while let Some(workflow) = open.last() {
            let missing = calls(workflow).find(|name| !known.contains(name));
            match missing.and_then(|name| model.workflows.iter().find(|own| own.id == name)) {
                Some(called) if open.len() > model.workflows.len() => {
                    return Err(invalid(&called.id, "a workflow that does not run itself"));
                }
                Some(called) => open.push(called),
                None => {
                    known.insert(&workflow.id, walk::bounds(workflow, &lengths, &known));
                    open.pop();
                }
            }
        }
    }
    let estimate = |workflow: &model::WorkflowDef| {
        let bounds = known.get(workflow.id.as_str()).cloned().unwrap_or_default();
        let counts = lengths.counts(workflow);
        WorkflowEstimate {
            workflow: workflow.id.clone(),
            min: Duration::from_millis(bounds.min_ms),
            max: bounds.max_ms.map(Duration::from_millis),
            pauses: counts.pauses,
            default_timeouts: counts.default_timeouts,
            retries: counts.retries,
            unbounded: bounds.unbounded,
        }
    };
    Ok(model.workflows.iter().map(estimate).collect())
}

/// Returns the existing workflows that a workflow runs.
fn calls(workflow: &model::WorkflowDef) -> impl Iterator<Item = &str> {
    workflow.nodes.iter().filter_map(|node| match &node.kind {
        model::NodeKind::Workflow { workflow } => Some(workflow.as_str()),
        _ => None,
    })
}
