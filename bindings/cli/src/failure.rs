//! Results of commands: exit codes and failures.

use std::{fmt, io, path::Path, process::ExitCode};

use crate::files::shown;

/// Result of a command that completed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// No problems: 0.
    Fine,
    /// Problems were found: errors in a scenario, a file that is not formatted, a verdict `failed`: 1.
    Found,
    /// A run without any attempt: 3.
    NoData,
    /// A run that lost part of its plan: 4.
    Incomplete,
    /// A run stopped by its maximum duration before its plan was done: 5.
    Stopped,
    /// A run stopped by a signal before its plan was done: 130, as for a process ended by signal 2.
    Interrupted,
}

impl Done {
    /// Returns [`Self::Found`] if `something` was found.
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

/// Reason why a command did not complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The command could not start or continue. The message says what to do. Exit code 2.
    Told(String),
    /// The request was rejected. The message gives the reason. Exit code 1.
    Refused(String),
    /// The message was printed already. Only the exit code is left: 2 for a command that could not start.
    Said(u8),
    /// The output was closed early (broken pipe): 141, as for a process ended by signal 13.
    NobodyReads,
}

impl Failure {
    /// Creates a failure with a message and exit code 2.
    pub fn new(message: impl Into<String>) -> Self {
        Self::Told(message.into())
    }

    /// Creates the failure for an I/O error on a file, with advice. `doing` is the operation: `read`, `write`.
    pub fn of_file(doing: &str, path: &Path, error: &io::Error) -> Self {
        let name = shown(path);
        let advice = match error.kind() {
            io::ErrorKind::PermissionDenied if doing == "read" => {
                format!(": permission denied; run `chmod u+r {name}`, or run this command as the file's owner")
            }
            io::ErrorKind::PermissionDenied => {
                ": permission denied; choose another path, or change the permissions of the folder".to_owned()
            }
            io::ErrorKind::NotFound => ": the folder does not exist; create it or correct the path".to_owned(),
            io::ErrorKind::StorageFull => ": the disk is full; free some space or choose another path".to_owned(),
            io::ErrorKind::ReadOnlyFilesystem => ": the file system is read-only; choose another path".to_owned(),
            io::ErrorKind::NotADirectory => ": part of the path is a file, not a folder; correct the path".to_owned(),
            io::ErrorKind::IsADirectory => ": the path is a folder; name a file in it".to_owned(),
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
