//! Names of metrics that are derived from others.

use crate::dsl::{
    metric_name::{self, ALL, Statuses},
    vocabulary::ACTION_METRICS,
};

use super::MetricKind;

/// Returns the metric of [`ACTION_METRICS`] that a name refers to over all actions.
pub fn of_all(owner: &str, rest: &str) -> Option<(usize, MetricKind)> {
    let place = ACTION_METRICS.iter().position(|(name, _)| owner == ALL && *name == rest)?;
    ACTION_METRICS.get(place).map(|(_, kind)| (place, (*kind).into()))
}

/// Returns whether a name refers to a derived metric, for which no values can be stored.
pub fn is_derived(name: &str) -> bool {
    name.split_once('.').is_some_and(|(owner, rest)| {
        of_all(owner, rest).is_some() || metric_name::status_argument(rest).and_then(Statuses::read).is_some()
    })
}
