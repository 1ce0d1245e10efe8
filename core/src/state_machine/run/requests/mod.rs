//! Handing out actions, listing them again and receiving their outcomes.

mod action;
mod in_flight;
mod issue;
mod outcome;
mod report;
mod settle;

#[cfg(any(test, feature = "pages"))]
#[doc(hidden)]
pub use self::{action::ActionBatch, in_flight::ActionPage};
pub use self::{
    action::ActionRequest,
    outcome::{ActionOutcome, LateReport, OutcomeKind, ReportStatus},
};
pub(crate) use self::{action::Issue, outcome::Outcome};
