//! The error type that covers the whole crate.
//!
//! Each module has its own error type. [`CoreLibError`] is for code that uses several modules with
//! one `?`. It keeps the original error, so no details are lost.

#[cfg(feature = "scenarios")]
use crate::error::{WorkflowError, WorkflowErrorKind};

/// Any error of this crate.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum CoreLibError {
    /// An error of module `socket`.
    #[cfg(feature = "socket")]
    #[error(transparent)]
    Socket(#[from] crate::socket::SocketError),
    /// An error of an address pool.
    #[error(transparent)]
    IpPool(#[from] crate::ip::IpPoolError),
    /// An error of the scenario language.
    #[cfg(feature = "scenarios")]
    #[error(transparent)]
    Parser(#[from] crate::dsl::ParserError),
    /// An error of a wbs, a workbook, a load plan or a state machine.
    #[cfg(feature = "scenarios")]
    #[error(transparent)]
    Workflow(#[from] WorkflowError),
    /// An error of a run.
    #[cfg(feature = "runner")]
    #[error(transparent)]
    Run(#[from] crate::runner::RunnerError),
}

/// The kind of a [`CoreLibError`]: the kind of the error inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CoreLibErrorKind {
    /// An error of module `socket`.
    #[cfg(feature = "socket")]
    Socket(crate::socket::SocketErrorKind),
    /// An error of an address pool.
    IpPool(crate::ip::IpPoolErrorKind),
    /// An error of the scenario language.
    #[cfg(feature = "scenarios")]
    Parser(crate::dsl::ParserErrorKind),
    /// An error of a wbs, a workbook, a load plan or a state machine.
    #[cfg(feature = "scenarios")]
    Workflow(WorkflowErrorKind),
    /// An error of a run.
    #[cfg(feature = "runner")]
    Run(crate::runner::RunnerErrorKind),
}

impl CoreLibError {
    /// Returns the kind of the error inside, for matching.
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
            #[cfg(feature = "scenarios")]
            Self::Parser(error) => CoreLibErrorKind::Parser(error.kind()),
            #[cfg(feature = "scenarios")]
            Self::Workflow(error) => CoreLibErrorKind::Workflow(error.kind()),
            #[cfg(feature = "runner")]
            Self::Run(error) => CoreLibErrorKind::Run(error.kind()),
        }
    }
}
