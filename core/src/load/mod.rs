//! The load: who arrives when, how long a run takes, and a load plan while it is run.
//!
//! A [`LoadPlan`] is the load section of a scenario as exact arrivals, a [`LoadRun`] admits its users one after the other,
//! and a [`RunEstimate`] bounds the length of a run before it starts. All follow from their arguments alone.

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
#[cfg(feature = "socket")]
pub(crate) use plan::ArrivalMs;
pub use plan::{AddressScope, Arrival, LoadGroup, LoadPlan, LoadSettings, PoolDemand};
pub use run::{DueUser, DueUsers, LoadModel, LoadProgress, LoadRun};
