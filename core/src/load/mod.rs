//! The load: the arrivals of users, the duration of a run, and the execution of a load plan.
//!
//! A [`LoadPlan`] is the load section of a scenario as exact arrivals, a [`LoadRun`] admits its
//! users one after the other, and a [`RunEstimate`] bounds the duration of a run before it starts.
//! All depend on their arguments only.

mod estimate;
#[cfg(any(test, feature = "pages"))]
mod pages;
mod plan;
mod run;

#[cfg(test)]
mod tests;

pub use estimate::{
    EstimateOptions, RunEstimate, UnboundedNode, UnboundedReason, WorkflowEstimate, estimate_workflows,
};
#[cfg(any(test, feature = "pages"))]
#[doc(hidden)]
pub use pages::{ArrivalPage, PagedDue};
#[cfg(feature = "runner")]
pub(crate) use plan::ArrivalMs;
pub use plan::{AddressScope, Arrival, LoadGroup, LoadPlan, LoadSettings, PoolDemand};
pub use run::{DueUser, DueUsers, LoadModel, LoadProgress, LoadRun};
