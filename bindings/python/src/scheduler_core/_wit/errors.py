"""Errors: one exception class for every kind of error of an interface."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from typing import Any, Optional

from .._errors import SchedulerCoreError
from . import _layout as layout
from ._memory import bytes_at
from .base import Descriptor
from .containers import Option
from .records import Field, Record

_ERRNO = {
    "access-denied": errno.EACCES,
    "broken-pipe": errno.EPIPE,
    "connection-aborted": errno.ECONNABORTED,
    "connection-refused": errno.ECONNREFUSED,
    "connection-reset": errno.ECONNRESET,
    "timed-out": errno.ETIMEDOUT,
    "would-block": errno.EWOULDBLOCK,
}
"""For exceptions that are also an `OSError`."""


class ErrorRecord(Descriptor):
    """The error of an interface: a record of its kind, its message, and fields that all kinds share.

    `cls` is the base class, `kinds` has the exception of every kind, `fields` are the attributes that all of them have.
    """

    def __init__(
        self,
        cls: type[SchedulerCoreError],
        kinds: dict[str, type[SchedulerCoreError]],
        fields: Sequence[Field],
        closed: Optional[type[SchedulerCoreError]] = None,
    ) -> None:
        self.cls = cls
        self.kinds = kinds
        self.fields: tuple[Field, ...] = tuple(fields)
        self._by_name = {kind.encode(): found for kind, found in kinds.items()}
        self._closed = closed
        """The class of an `invalid-state` whose state is `closed`."""
        for exception in (cls, *kinds.values(), *((closed,) if closed else ())):
            # The public module: tracebacks and pickles use it.
            exception.__module__ = "scheduler_core"

    def make(self, code: str, message: str, **values: Any) -> SchedulerCoreError:
        """Returns an exception as the component would report it. A tuple represents a record."""
        error = _new(self.kinds[code], message)
        for field in self.fields:
            setattr(error, field.name, _record(field.type, values.get(field.name)))
        return error

    def lift(self, raw: bytes, at: int, instance: Any) -> SchedulerCoreError:
        _, count, entries = layout.SIZED.unpack_from(raw, at)
        block = bytes_at(entries, layout.ENTRY_SIZE * count)
        at = layout.ENTRY_VALUE
        _, size, name = layout.SIZED.unpack_from(block, at)
        cls = self._by_name[bytes_at(name, size)]
        at += layout.ENTRY_SIZE
        _, size, text = layout.SIZED.unpack_from(block, at)
        message = bytes_at(text, size).decode() if size else ""
        if cls.code == "access-denied":
            message = instance.explain_denial(message)
        error = _new(cls, message)
        for field in self.fields:
            at += layout.ENTRY_SIZE
            setattr(error, field.name, field.type.lift(block, at, instance))
        if self._closed is not None and cls.code == "invalid-state" and getattr(error, "state", None) == "closed":
            error.__class__ = self._closed
        return error


def _new(cls: type[SchedulerCoreError], message: str) -> SchedulerCoreError:
    error = cls.__new__(cls, message)
    error.args = (message,)
    error.message = message
    if isinstance(error, OSError):
        error.errno = _ERRNO[cls.code]
    return error


def _record(descriptor: Descriptor, value: Any) -> Any:
    if isinstance(descriptor, Option):
        descriptor = descriptor.some
    return descriptor.cls(*value) if isinstance(descriptor, Record) and isinstance(value, tuple) else value
