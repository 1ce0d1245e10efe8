"""The common exceptions of the package.

The exceptions of the WIT interfaces (one base class per interface, one subclass per case)
are generated; they derive from `SchedulerCoreError` too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar


class SchedulerCoreError(Exception):
    """The base class of every exception of this package.

    Programs match on the class or on `code`; the wording of `message` may change
    in any release.
    """

    code: ClassVar[str] = "scheduler-core"
    """Stable name of the case. Example: `"exhausted"`."""

    message: str
    """What failed, with which value, and what is expected."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        # Exceptions are pickled between processes; the default protocol loses the keyword arguments
        # of the generated ones.
        return (_rebuild, (type(self), self.message, self.__dict__.copy()))


def _rebuild(cls: type[SchedulerCoreError], message: str, detail: dict[str, Any]) -> SchedulerCoreError:
    error = cls.__new__(cls, message)
    error.args = (message,)
    error.__dict__.update(detail)
    return error


class ClosedError(SchedulerCoreError):
    """An object was used after `close()`, or after it was given to a call that keeps it."""

    code = "closed"


class InstanceBusyError(SchedulerCoreError):
    """The instance is in use: a call of another thread waits for the network, or a signal handler made a call during another call."""

    code = "instance-busy"


class InstancePoisonedError(SchedulerCoreError):
    """A call trapped, so the instance cannot be used any more."""

    code = "instance-poisoned"


class InstanceForkedError(SchedulerCoreError):
    """An object of the parent process was used in the child of a fork."""

    code = "instance-forked"


class UnsupportedWasmtimeError(SchedulerCoreError):
    """The installed `wasmtime` does not support the request."""

    code = "unsupported-wasmtime"


class ComponentMissingError(SchedulerCoreError):
    """The WebAssembly component is missing, lacks an interface, or has another version."""

    code = "component-missing"


class SimulationLimitError(SchedulerCoreError):
    """A simulation needs more actions than its `max_actions` allows."""

    code = "simulation-limit"


def no_attribute(module: str, name: str, known: Sequence[str]) -> AttributeError:
    """Returns the error for an unknown name of a module, with a suggestion."""
    text = f"module {module!r} has no attribute {name!r}"
    if name.startswith("_"):
        return AttributeError(text)
    from ._wit._suggest import nearest

    near = nearest(name, known)
    return AttributeError(f"{text}; did you mean {near!r}?" if near else text)
