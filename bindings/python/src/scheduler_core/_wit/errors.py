"""Error variants: an exception a case."""

from __future__ import annotations

import errno
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


class ErrorVariant(Descriptor):
    """The error of an interface: `cls` is the base, `cases` has an exception for every case
    and the fields that its record has beside `message`."""

    def __init__(
        self, cls: type[SchedulerCoreError], cases: dict[str, tuple[type[SchedulerCoreError], tuple[Field, ...]]]
    ) -> None:
        self.cls = cls
        self.cases = cases
        self._by_name = {case.encode(): found for case, found in cases.items()}

    def lift(self, raw: bytes, at: int, instance: Any) -> SchedulerCoreError:
        _, size, name, pointer = layout.VARIANT_VALUE.unpack_from(raw, at)
        cls, fields = self._by_name[string_at(name, size)]
        _, count, entries = layout.SIZED.unpack(string_at(pointer, layout.SIZED.size))
        block = string_at(entries, layout.ENTRY_SIZE * count)
        _, length, text = layout.SIZED.unpack_from(block, layout.ENTRY_VALUE)
        message = string_at(text, length).decode() if length else ""
        if cls.code == "access-denied":
            message = instance.explain_denial(message)
        error = cls.__new__(cls, message)
        error.args = (message,)
        error.message = message
        if isinstance(error, OSError):
            error.errno = _ERRNO[cls.code]
        at = layout.ENTRY_SIZE + layout.ENTRY_VALUE
        for field in fields:
            setattr(error, field.name, field.type.lift(block, at, instance))
            at += layout.ENTRY_SIZE
        return error
