"""Reasons why a command does not complete, and its exit codes."""

from __future__ import annotations

import errno
from typing import Optional

from .._printable import printable

FINE = 0
"""No problems."""
FOUND = 1
"""Problems were found, or a run failed."""
UNUSABLE = 2
"""The command could not run."""
NO_DATA = 3
"""The run attempted nothing."""
INCOMPLETE = 4
"""The run lost a part of its plan."""
STOPPED = 5
"""`--max-duration` stopped the run before its plan was done."""
INTERRUPTED = 130
"""A signal stopped the run, as for a process ended by signal 2."""
CLOSED = 141
"""The output was closed early, as for a process ended by signal 13."""


class Failure(Exception):
    """Ends a command with a message and an exit code."""

    def __init__(self, message: str = "", code: int = UNUSABLE) -> None:
        super().__init__(message)
        self.message = message
        self.code = code


_ADVICE = {
    errno.ENOENT: "the folder does not exist; create it or correct the path",
    errno.ENOSPC: "the disk is full; free some space or choose another path",
    errno.EROFS: "the file system is read-only; choose another path",
    errno.ENOTDIR: "part of the path is a file, not a folder; correct the path",
    errno.EISDIR: "the path is a folder; name a file in it",
}


def of_file(doing: str, path: str, error: OSError) -> Failure:
    """Returns the failure for an error of a file, with advice. `doing` is `read` or `write`."""
    path = printable(path)
    advice: Optional[str] = _ADVICE.get(error.errno or 0)
    if isinstance(error, PermissionError):
        advice = "permission denied; choose another path, or change the permissions of the folder"
        if doing == "read":
            advice = f"permission denied; run `chmod u+r {path}`, or run this command as the file's owner"
    return Failure(f"cannot {doing} {path}: {advice or error.strerror or error}")
