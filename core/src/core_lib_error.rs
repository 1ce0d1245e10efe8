//! The one error that all the others turn into.
//!
//! Each module has an error type of its own. [`CoreLibError`] is for code that uses several modules and wants one `?`.
//! It keeps the original, so nothing is lost on the way.

use crate::error::WorkflowError;

/// Any error of this crate.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum CoreLibError {
    /// Of module `socket`.
    #[cfg(feature = "socket")]
    #[error(transparent)]
    Socket(#[from] crate::socket::SocketError),
    /// Of an address pool.
    #[error(transparent)]
    IpPool(#[from] crate::ip::IpPoolError),
    /// Of the scenario language.
    #[error(transparent)]
    Parser(#[from] crate::dsl::ParserError),
    /// Of a wbs, a workbook, a load plan or a state machine.
    #[error(transparent)]
    Workflow(#[from] WorkflowError),
    /// Of a run.
    #[cfg(feature = "socket")]
    #[error(transparent)]
    Run(#[from] crate::runner::RunError),
}
