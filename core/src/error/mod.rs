//! The error that several modules share: wbs, workbook, load and state machine return a [`WorkflowError`].

pub(crate) mod workflow;

pub use workflow::{InstanceState, WorkflowError, WorkflowErrorKind};
