"""Error records: an exception a kind."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from ctypes import string_at
from typing import Any

from .._errors import SchedulerCoreError
from . import _layout as layout
from .base import Descriptor
from .records import Field

_ERRNO = {
    "access-denied": errno.EACCES,
    "broken-pipe": errno.EPIPE,
    "connection-aborted": errno.ECONNABORTED,
    "connection-refused": errno.ECONNREFUSED,
    "connection-reset": errno.ECONNRESET,
    "timed-out": errno.ETIMEDOUT,
    "would-block": errno.EWOULDBLOCK,
}
"""For the exceptions that are an `OSError` as well."""


class ErrorRecord(Descriptor):
    """The error of an interface: a record that begins with its kind and its message. `cls` is the base, `kinds` has
    an exception for every kind, `fields` are the attributes that all of them have."""

    def __init__(
        self, cls: type[SchedulerCoreError], kinds: dict[str, type[SchedulerCoreError]], fields: Sequence[Field]
    ) -> None:
        self.cls = cls
        self.kinds = kinds
        self.fields = tuple(fields)
        self._by_name = {kind.encode(): found for kind, found in kinds.items()}

    def lift(self, raw: bytes, at: int, instance: Any) -> SchedulerCoreError:
        _, count, entries = layout.SIZED.unpack_from(raw, at)
        block = string_at(entries, layout.ENTRY_SIZE * count)
        _, size, name = layout.SIZED.unpack_from(block, layout.ENTRY_VALUE)
        cls = self._by_name[string_at(name, size)]
        _, length, text = layout.SIZED.unpack_from(block, layout.ENTRY_SIZE + layout.ENTRY_VALUE)
        message = string_at(text, length).decode() if length else ""
        if cls.code == "access-denied":
            message = instance.explain_denial(message)
        error = cls.__new__(cls, message)
        error.args = (message,)
        error.message = message
        if isinstance(error, OSError):
            error.errno = _ERRNO[cls.code]
        at = 2 * layout.ENTRY_SIZE + layout.ENTRY_VALUE
        for field in self.fields:
            setattr(error, field.name, field.type.lift(block, at, instance))
            at += layout.ENTRY_SIZE
        return error
