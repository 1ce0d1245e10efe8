"""Functions of the component, as the generated code calls them."""

# What users give is `Any` until it has been checked.
# pyright: reportUnknownArgumentType=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, Optional, TypeVar

from .._errors import SchedulerCoreError
from ._host import Host, default_instance
from ._memory import POOLED_BYTES
from ._problem import Problem
from .base import Descriptor
from .errors import ErrorRecord
from .mappings import Spread
from .resources import Resource

_R = TypeVar("_R", covariant=True)

_LONG = frozenset(
    """
    resolve from-scenario from-wbs from-plan from-definition restore snapshot render render-gantt render-visits render-pool
    allocate-many release-many release-by-subinstance remove-range export-block claim-block drop-block events-since list-bindings
    list-by-subinstance list-tenants list-reservations list-prefixes find-by-resource apply undo schedule explain order dates tasks edges
    dependencies critical-path critical-paths wave sync replay log trace trace-hash variables visits states nodes merge summary
    thresholds metrics record-many spawn add-instances complete-many next-actions-batch run-until arrivals feasibility estimate
    late-reports next-finished tick due send-event journal-since apply-events in-flight
    """.split()
)
"""Functions whose time grows with their arguments, their result or the size of the object."""

_OF_A_RUN = ("[method]run.step", "[method]run.next-actions", "[method]run.complete", "[method]run.stop", "[method]run.progress")


class Function(Generic[_R]):
    """A function. Calling it checks the arguments, then enters the component."""

    def __init__(
        self,
        interface: str,
        wit: str,
        label: str,
        parameters: Sequence[tuple[str, Descriptor]],
        result: Optional[Descriptor] = None,
        error: Optional[ErrorRecord] = None,
        fallible: bool = False,
    ) -> None:
        self.interface = interface
        """Full name of the interface. Example: `scheduler:core/ip-pool@0.1.0`."""
        self.wit = wit
        """Mangled WIT name of the function. Example: `[method]ip-pool.allocate`."""
        self.label = label
        """Public name. Example: `IpPool.allocate`."""
        self.parameters: tuple[tuple[str, Descriptor], ...] = tuple(parameters)
        self.result = result
        self.error = error
        self.fallible = fallible
        """Whether the WIT function returns a `result`."""
        self.waits = "/socket@" in interface or "/runner@" in interface
        """Whether the function may use sockets."""
        self.keeps_lock = "/socket@" in interface or wit in _OF_A_RUN
        """Whether a call keeps the interpreter lock except where it waits. That is faster for a function that does little but
        call the host. A run would wait 5 ms for the lock at each of these calls while another thread computes."""
        self.is_short = not ("/parser@" in interface or "/runner@" in interface or wit.rpartition(".")[2] in _LONG)
        """Whether the time of a call is bounded and short, so that an event loop can make it itself."""
        self.keeps_time = "/runner@" in interface
        """Whether the time of the host must go on during a call, also if a signal ends its wait."""

    def __call__(self, instance: Optional[Host], *arguments: Any) -> _R:
        if instance is None:
            instance = instance_of(arguments) or default_instance()
        return instance.call(self, arguments)  # type: ignore[no-any-return]

    def of(self, resource: Resource, *arguments: Any) -> _R:
        """Calls a method of `resource`."""
        try:
            resource._require()
        except AttributeError:
            raise TypeError(f"{self.label}() needs its object first, not {resource!r}") from None
        return resource._instance.call(self, (resource, *arguments))  # type: ignore[no-any-return]

    def problem(self, index: int, problem: Problem) -> Exception:
        """Returns the exception for a wrong argument of this function."""
        name, descriptor = self.parameters[index]
        if isinstance(descriptor, Spread):
            # Its fields are keyword arguments of the function.
            name, problem.path = "", problem.path[1:]
        return problem.kind(f"{self.label}(): {name}{problem.path} {problem.text}")


_CHUNK = POOLED_BYTES


class ChunkedFunction(Function[_R]):
    """A method that takes any number of bytes, while a call takes at most 1 MiB."""

    def __init__(self, *description: Any, chunked: str, sent: str, **rest: Any) -> None:
        super().__init__(*description, **rest)
        self._index = [name for name, _ in self.parameters].index(chunked)
        self._sent = sent

    def of(self, resource: Resource, *arguments: Any) -> _R:
        index = self._index - 1
        data = arguments[index]
        if not isinstance(data, (bytes, bytearray, memoryview)) or memoryview(data).nbytes <= _CHUNK:
            return super().of(resource, *arguments)
        view = memoryview(data).cast("B")
        result: Any = None
        for start in range(0, len(view), _CHUNK):
            piece = bytes(view[start : start + _CHUNK])
            try:
                result = super().of(resource, *arguments[:index], piece, *arguments[index + 1 :])
            except SchedulerCoreError as error:
                if hasattr(error, self._sent):
                    setattr(error, self._sent, getattr(error, self._sent) + start)
                raise
        return result  # type: ignore[no-any-return]


def instance_of(values: Any) -> Optional[Host]:
    """The instance of the first resource in `values`."""
    for value in values:
        if isinstance(value, Resource) and not value.closed:
            return value._instance
        if isinstance(value, (list, tuple)) and value:
            found = instance_of(value[:1])
            if found is not None:
                return found
        elif "__dataclass_fields__" in type(value).__dict__:
            found = instance_of(tuple(vars(value).values()))
            if found is not None:
                return found
    return None

