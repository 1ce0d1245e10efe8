//! Handing out actions and receiving their outcomes.

mod action;
mod issue;
mod outcome;
mod report;
mod settle;

#[cfg(any(test, feature = "pages"))]
#[doc(hidden)]
pub use self::action::ActionBatch;
pub use self::{
    action::ActionRequest,
    outcome::{ActionOutcome, LateReport, OutcomeKind, ReportStatus},
};
pub(crate) use self::{action::Issue, outcome::Outcome};
