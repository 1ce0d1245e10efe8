//! The capacities that a schedule satisfies.

use std::collections::BTreeMap;

/// The capacity of each resource. A [`Workbook`](crate::Workbook) converts into it.
///
/// ```
/// use scheduler_core::{Wbs, wbs::{Capacities, ScheduleOptions}};
///
/// let capacities = Capacities::new().with("gpu", Some(2)).with("license", None);
/// assert_eq!((capacities.get("gpu"), capacities.get("cpu")), (Some(Some(2)), None));
/// assert_eq!(capacities.resources().collect::<Vec<_>>(), ["gpu", "license"]);
/// assert!(Wbs::new("plan").schedule(&capacities, ScheduleOptions::default())?.length.is_zero());
/// # Ok::<(), scheduler_core::WorkflowError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Capacities(BTreeMap<String, Option<u64>>);

impl Capacities {
    /// Creates capacities without any resource.
    #[must_use]
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Adds a resource, or changes its capacity. If `capacity` is none, it is unlimited.
    pub fn insert(&mut self, resource: impl Into<String>, capacity: Option<u64>) {
        self.0.insert(resource.into(), capacity);
    }

    /// Does the same as [`insert`](Self::insert), in a chain.
    #[must_use]
    pub fn with(mut self, resource: impl Into<String>, capacity: Option<u64>) -> Self {
        self.insert(resource, capacity);
        self
    }

    /// Returns the capacity of a resource: none if there is no such resource, `Some(None)` if it is unlimited.
    #[must_use]
    pub fn get(&self, resource: &str) -> Option<Option<u64>> {
        self.0.get(resource).copied()
    }

    /// Returns the names of the resources, in ascending order.
    pub fn resources(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

impl<R: Into<String>> FromIterator<(R, Option<u64>)> for Capacities {
    fn from_iter<I: IntoIterator<Item = (R, Option<u64>)>>(resources: I) -> Self {
        Self(resources.into_iter().map(|(resource, capacity)| (resource.into(), capacity)).collect())
    }
}
