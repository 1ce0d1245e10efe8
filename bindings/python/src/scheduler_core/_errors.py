"""The exceptions that every part of the package shares.

The exceptions of the WIT interfaces (one base an interface, one subclass a case)
are generated; all of them derive from `SchedulerCoreError` too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar


class SchedulerCoreError(Exception):
    """The base of every exception that this package defines.

    Programs match on the class or on `code`; the wording of `message` may change
    in any release.
    """

    code: ClassVar[str] = "scheduler-core"
    """The name of the case, for good. Example: `"exhausted"`."""

    message: str
    """What failed, with which value, and what is expected."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        # Exceptions cross process borders; the generated ones take keyword arguments,
        # which the default protocol loses.
        return (_rebuild, (type(self), self.message, self.__dict__.copy()))


def _rebuild(cls: type[SchedulerCoreError], message: str, detail: dict[str, Any]) -> SchedulerCoreError:
    error = cls.__new__(cls, message)
    error.args = (message,)
    error.__dict__.update(detail)
    return error


class ClosedError(SchedulerCoreError):
    """An object was used after `close()`, or after it was given away to a call that keeps it."""

    code = "closed"


class InstanceBusyError(SchedulerCoreError):
    """Another thread is blocked in a call to the same instance."""

    code = "instance-busy"


class InstancePoisonedError(SchedulerCoreError):
    """A call trapped, so the instance can never be entered again."""

    code = "instance-poisoned"


class UnsupportedWasmtimeError(SchedulerCoreError):
    """The installed `wasmtime` cannot do what was asked."""

    code = "unsupported-wasmtime"


class ComponentMissingError(SchedulerCoreError):
    """The WebAssembly component is not where it should be, lacks an interface, or is of another version."""

    code = "component-missing"


def no_attribute(module: str, name: str, known: Sequence[str]) -> AttributeError:
    """The error for a name that a module does not have, with the one that was meant."""
    text = f"module {module!r} has no attribute {name!r}"
    if name.startswith("_"):
        return AttributeError(text)
    from ._wit._suggest import nearest

    near = nearest(name, known)
    return AttributeError(f"{text}; did you mean {near!r}?" if near else text)
