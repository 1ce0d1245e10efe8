//! The one error that all the others turn into.
//!
//! Each module has an error type of its own. [`CoreLibError`] is for code that uses several modules and wants one `?`.
//! It keeps the original, so nothing is lost on the way.

use crate::error::{WorkflowError, WorkflowErrorKind};

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
    Run(#[from] crate::runner::RunnerError),
}

/// The kind of a [`CoreLibError`]: that of the error inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CoreLibErrorKind {
    /// Of module `socket`.
    #[cfg(feature = "socket")]
    Socket(crate::socket::SocketErrorKind),
    /// Of an address pool.
    IpPool(crate::ip::IpPoolErrorKind),
    /// Of the scenario language.
    Parser(crate::dsl::ParserErrorKind),
    /// Of a wbs, a workbook, a load plan or a state machine.
    Workflow(WorkflowErrorKind),
    /// Of a run.
    #[cfg(feature = "socket")]
    Run(crate::runner::RunnerErrorKind),
}

impl CoreLibError {
    /// Returns the kind of the error inside, to decide by.
    ///
    /// ```
    /// use scheduler_core::{CoreLibError, CoreLibErrorKind, IpPool, ip::IpPoolErrorKind};
    ///
    /// let error: CoreLibError = IpPool::new("p").add_cidr_range("10.0.0.0/33").unwrap_err().into();
    /// assert_eq!(error.kind(), CoreLibErrorKind::IpPool(IpPoolErrorKind::InvalidArgument));
    /// ```
    #[must_use]
    pub fn kind(&self) -> CoreLibErrorKind {
        match self {
            #[cfg(feature = "socket")]
            Self::Socket(error) => CoreLibErrorKind::Socket(error.kind()),
            Self::IpPool(error) => CoreLibErrorKind::IpPool(error.kind()),
            Self::Parser(error) => CoreLibErrorKind::Parser(error.kind()),
            Self::Workflow(error) => CoreLibErrorKind::Workflow(error.kind()),
            #[cfg(feature = "socket")]
            Self::Run(error) => CoreLibErrorKind::Run(error.kind()),
        }
    }
}
