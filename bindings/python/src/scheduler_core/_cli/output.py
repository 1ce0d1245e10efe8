"""Standard output, standard error, colors, and files that are written completely or not at all."""

from __future__ import annotations

import os
import re
import secrets
import stat
import sys
from contextlib import suppress
from typing import TextIO

from .._printable import neutral, printable
from .failure import CLOSED, Failure, of_file

if sys.platform == "win32":
    fcntl = None
else:
    import fcntl

BOLD, RED, GREEN, YELLOW = "1", "1;31", "1;32", "1;33"


class Terminal:
    """Where a command writes, and whether in color."""

    def __init__(self, choice: str) -> None:
        self._choice = choice

    def is_colored(self, stream: TextIO) -> bool:
        """Returns whether a stream is written in color."""
        if self._choice != "auto":
            return self._choice == "always"
        # https://no-color.org: set and not empty.
        return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    def painted(self, text: str, color: str, stream: TextIO | None = None) -> str:
        """Returns the text in a color, if the stream is written in color; if none, that of standard output."""
        return f"\x1b[{color}m{text}\x1b[0m" if self.is_colored(stream or sys.stdout) else text

    def tell(self, text: str) -> None:
        """Prints text on standard error, and ignores errors."""
        _tell_exactly(neutral(text))

    def tell_in_place(self, text: str) -> None:
        """Prints text on standard error in place of the current line, and ignores errors."""
        _tell_exactly(f"\r\x1b[K{neutral(text)}")

    def complain(self, message: str) -> None:
        """Prints an error on standard error."""
        if message:
            self.tell(f"{self.painted('error:', RED, sys.stderr)} {message}\n")

    def warn(self, message: str) -> None:
        """Prints a warning on standard error."""
        self.tell(f"{self.painted('warning:', YELLOW, sys.stderr)} {message}\n")


def _tell_exactly(text: str) -> None:
    with suppress(OSError, ValueError):
        sys.stderr.write(text)
        sys.stderr.flush()


def show(text: str) -> None:
    """Prints text for people on standard output. Raises `Failure` if it was closed."""
    show_exactly(neutral(text))


def show_difference(text: str) -> None:
    """Prints a diff on standard output: to a terminal for people, otherwise exactly, because programs apply it."""
    (show if sys.stdout.isatty() else show_exactly)(text)


def show_exactly(text: str) -> None:
    """Prints data on standard output. Raises `Failure` if it was closed."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python would report the closed output again when it exits.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise Failure(code=CLOSED) from None
    except UnicodeEncodeError:
        # A terminal without Unicode.
        sys.stdout.buffer.write(text.encode(sys.stdout.encoding or "utf-8", "replace"))
        sys.stdout.flush()
    except OSError as error:
        raise Failure(f"cannot write to standard output: {error.strerror}") from None


def deliver(text: str, path: str | None) -> None:
    """Writes to the file, or to standard output if there is none or it is `-`."""
    if path is None or path == "-":
        show_exactly(text)
    else:
        write_file(path, text)


def write_file(path: str, text: str) -> None:
    """Writes a file as a whole or not at all: a new file in the same folder replaces it. Links and permissions are kept. Special
    files (`/dev/stdout`, a pipe) are written to directly."""
    data = text.encode()
    temporary = ""
    try:
        known = os.stat(path) if os.path.exists(path) else None
        if known is not None and stat.S_ISDIR(known.st_mode):
            raise IsADirectoryError(21, os.strerror(21))
        if known is not None and not stat.S_ISREG(known.st_mode):
            with open(path, "wb") as special:
                special.write(data)
            return
        if known is not None and not os.access(path, os.W_OK):
            shown = printable(path)
            raise Failure(f"cannot write {shown}: the file is read-only; run `chmod u+w {shown}` or choose another file")
        target = os.path.realpath(path)
        _remove_left(target)
        temporary = _next_to(target)
        with open(temporary, "xb") as file:
            if fcntl is not None:
                # It shows others that this process lives.
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if known is not None:
                os.chmod(temporary, stat.S_IMODE(known.st_mode))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except OSError as error:
        if temporary:
            with suppress(OSError):
                os.remove(temporary)
        raise of_file("write", path, error) from None


def try_file(path: str) -> None:
    """Checks that a file can be written, before the work whose result it will hold."""
    try:
        if os.path.isdir(path):
            raise IsADirectoryError(21, os.strerror(21))
        if not os.path.exists(path):
            temporary = _next_to(os.path.realpath(path))
            with open(temporary, "xb"):
                pass
            os.remove(temporary)
    except OSError as error:
        raise of_file("write", path, error) from None


def _next_to(path: str) -> str:
    """Returns a temporary name in the same folder: only the same file system can replace a file in one step."""
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name}.{secrets.token_hex(8)}.new")


def _remove_left(path: str) -> None:
    """Removes the temporary files for `path` that processes left when they were killed: those without a lock."""
    if fcntl is None:
        return
    folder, name = os.path.split(path)
    ours = re.compile(rf"\.{re.escape(name)}\.[0-9a-f]{{16}}\.new")
    with suppress(OSError), os.scandir(folder or ".") as entries:
        for entry in entries:
            if ours.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                with suppress(OSError), open(entry.path, "rb") as file:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    os.remove(entry.path)
