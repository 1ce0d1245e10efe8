//! How commands end: what the exit code says, and why one could not do its work.

use std::{fmt, io, path::Path, process::ExitCode};

/// The end of a command that did what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Nothing is to be complained of: 0.
    Fine,
    /// It looked, and something is wrong: errors in a scenario, a file that is not formatted, a verdict `failed`. 1.
    Found,
    /// A run in which nothing was attempted: 3.
    NoData,
    /// A run that lost a part of its plan: 4.
    Incomplete,
    /// A run that ended by its maximum duration before its plan was done: 5.
    Stopped,
    /// A run that a signal ended before its plan was done: 130, as of a process that signal 2 has ended.
    Interrupted,
}

impl Done {
    /// [`Self::Found`] if there was something.
    pub const fn found(something: bool) -> Self {
        if something { Self::Found } else { Self::Fine }
    }
}

impl From<Done> for ExitCode {
    fn from(done: Done) -> Self {
        Self::from(match done {
            Done::Fine => 0,
            Done::Found => 1,
            Done::NoData => 3,
            Done::Incomplete => 4,
            Done::Stopped => 5,
            Done::Interrupted => 130,
        })
    }
}

/// Why a command could not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// It could not begin or go on: a sentence that says what to do. 2.
    Told(String),
    /// What was asked for is not to be had: a sentence that says why. 1.
    Refused(String),
    /// All has been said already; only the exit code, 2 for one that could not begin, is left.
    Said(u8),
    /// Nobody reads the output any more. 141, as of a process that signal 13 has ended.
    NobodyReads,
}

impl Failure {
    /// A sentence.
    pub fn new(message: impl Into<String>) -> Self {
        Self::Told(message.into())
    }

    /// What the system said about a file, with what to do about it. `doing` is what was tried: `read`, `write`.
    pub fn of_file(doing: &str, path: &Path, error: &io::Error) -> Self {
        let name = path.display();
        let advice = match error.kind() {
            io::ErrorKind::PermissionDenied if doing == "read" => {
                format!(": you may not read it: `chmod u+r {name}`, or run this as its owner")
            }
            io::ErrorKind::PermissionDenied => {
                ": you may not write there: choose another place, or change who may write to the folder".to_owned()
            }
            io::ErrorKind::NotFound => ": the folder does not exist: make it first, or correct the path".to_owned(),
            io::ErrorKind::StorageFull => ": the disk is full: make room, or choose another place".to_owned(),
            io::ErrorKind::ReadOnlyFilesystem => ": the file system is read-only: choose another place".to_owned(),
            io::ErrorKind::NotADirectory => ": a file stands where the path has a folder: correct the path".to_owned(),
            io::ErrorKind::IsADirectory => ": it is a folder: name a file in it".to_owned(),
            _ => format!(": {error}"),
        };
        Self::Told(format!("cannot {doing} {name}{advice}"))
    }

    const fn code(&self) -> u8 {
        match self {
            Self::Told(_) => 2,
            Self::Refused(_) => 1,
            Self::Said(code) => *code,
            Self::NobodyReads => 141,
        }
    }
}

impl From<Failure> for ExitCode {
    fn from(failure: Failure) -> Self {
        Self::from(failure.code())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Told(message) | Self::Refused(message) => formatter.write_str(message),
            Self::Said(_) | Self::NobodyReads => Ok(()),
        }
    }
}
