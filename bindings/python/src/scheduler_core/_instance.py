"""Instances of the component: the default instance and others."""

from __future__ import annotations

import ctypes
import re
import threading
import weakref
from collections import deque
from struct import Struct
from typing import TYPE_CHECKING, Any, Callable, Literal, Optional, Union

from ._errors import ComponentMissingError, InstanceBusyError, InstancePoisonedError
from ._network import AllowList, NetworkGrant, checked
from ._wit import _layout as layout
from ._wit._host import register_default
from ._wit._keywords import named
from ._wit._memory import Memory
from ._wit._problem import Problem
from ._wit.function import Function

if TYPE_CHECKING:
    from ._wasi.host import Host

Component = Literal["core", "offline"]

_RESULT = Struct("B7xB7xQ")

# Wasmtime's message about a call whose arguments do not have the types of the function.
_OTHER_VERSION = re.compile(r"expected .*, (got|found) |type mismatch")


class Instance:
    """An instance of the component, with its own memory.

    Most programs do not need this class: the first use of any class creates the default instance.
    Create another one for a thread that blocks, because an instance serves one call at a
    time, and for objects that must survive a trap in another instance.

    Example:
        >>> pool = IpPool("p", instance=Instance(component="offline"))
    """

    patience: float = 0.1
    """Time that a call waits for the call of another thread before it raises `InstanceBusyError`, in seconds."""

    @named
    def __init__(self, *, network: NetworkGrant = False, component: Component = "core") -> None:
        """Creates an instance.

        Args:
            network: Network access of its sockets: `True` for all of the host's network, or a list of rules for the
                addresses that they bind, connect and send to, such as `["10.0.0.0/8",
                "127.0.0.0/8:8000-8999", "[fd00::/8]:443"]`. The rule `"resolve"` allows name resolution. Peers
                that connect to a listening socket are not checked.
            component: `"core"` for everything, or `"offline"` for everything but sockets: that component
                imports nothing, so it cannot access the host.

        Raises:
            TypeError, ValueError: A rule is invalid, or `"offline"` was combined with network access.
            UnsupportedWasmtimeError: The installed wasmtime is not supported.
        """
        self._begin(network, component, "Instance()")

    def _begin(self, network: NetworkGrant, component: Component, label: str) -> None:
        """Creates the instance; `label` is the call that errors name."""
        network = checked(network, label)
        if component not in ("core", "offline"):
            raise ValueError(f'{label}: component must be "core" or "offline", not {component!r}')
        if network and component == "offline":
            raise ValueError(f'{label}: component "offline" has no sockets; use component="core" with network=True')
        self.network = network
        self.component = component
        self._allowed = network if isinstance(network, bool) else AllowList(network, label)
        self._host: Optional[Host] = None
        self._lock = threading.Lock()
        self._dropped: deque[int] = deque()
        self._poison: Optional[str] = None
        self._functions: dict[Function[Any], int] = {}
        self._keep: list[Any] = []
        self._result = (ctypes.c_ubyte * layout.VALUE_SIZE)()
        self._result_address = ctypes.addressof(self._result)
        self._memory = Memory(self)
        self._callers = 0
        self._waker: Optional[Callable[[], None]] = None
        self._reactor: Any = None
        self._lock_of_reactor = threading.Lock()
        self._start()

    def _start(self) -> None:
        # Importing wasmtime takes almost 100 ms, so it is delayed until the first instance.
        import wasmtime

        from . import _component, _wasmtime_capi

        engine, self._compiled = _component.load(self.component)
        self._capi = _wasmtime_capi
        self._store = wasmtime.Store(engine)
        self._context = _wasmtime_capi.context_address(self._store)
        if self.component == "core":
            from ._wasi import linker as wasi
            from ._wasi.host import Host
            from ._wasi.policy import Policy
            from ._wasi.signals import SIGNALS

            self._signals = SIGNALS
            self._host = Host(Policy(self._allowed))
            wasi.register(self._context, self._host)
            weakref.finalize(self, wasi.unregister, self._context, self._host)
            linker = wasi.linker_for(engine)
        else:
            linker = _wasmtime_capi.component.Linker(engine)
        self._exports = linker.instantiate(self._store, self._compiled)

    @property
    def poisoned(self) -> bool:
        """Whether a call trapped. The instance and its objects can then no longer be used."""
        return self._poison is not None

    def call(self, function: Function[Any], arguments: tuple[Any, ...], checked: bool = True) -> Any:
        """Calls `function`; for generated code. The allow-list applies if `checked`."""
        self._acquire(function.label)
        try:
            if self._host is None or not function.waits:
                result = self._enter(function, arguments)
            else:
                result = self._enter_host(self._host, function, arguments, checked)
        finally:
            self._lock.release()
            if self._dropped:
                self._drop_pending()
        if isinstance(result, Exception):
            raise result
        return result

    def _enter_host(self, host: Host, function: Function[Any], arguments: tuple[Any, ...], checked: bool) -> Any:
        """Calls a function that may use the host. Handlers of signals run where it waits, and after it."""
        delayed = self._signals.delay()
        try:
            host.keeps_time = function.keeps_time
            host.policy.denied = None
            host.policy.trusted = not checked
            return self._enter(function, arguments)
        finally:
            interrupt = host.end() if host.has_to_end else None
            if delayed:
                self._signals.restore()
            if interrupt is not None:
                raise interrupt

    def _acquire(self, label: str) -> None:
        if self._lock.acquire(blocking=False):
            return
        # A waiting poll of scheduler_core.aio ends, and does not start again before this call is done.
        self._callers += 1
        try:
            if self._waker is not None:
                self._waker()
            got = self._lock.acquire(timeout=self.patience)
        finally:
            self._callers -= 1
        if not got:
            raise InstanceBusyError(
                f"{label}(): another thread is blocked in a call to the same instance; set a timeout for that call, serve many sockets "
                "with one poll(), use scheduler_core.aio, whose calls do not block each other, or use a separate Instance in this thread"
            )

    def _enter(self, function: Function[Any], arguments: tuple[Any, ...]) -> Any:
        """Returns the result, or the exception for an error case. The lock is held."""
        if self._poison is not None:
            raise InstancePoisonedError(f"{function.label}(): {self._poison}")
        if self._dropped:
            self._drop_now()
        address = self._functions.get(function) or self._resolve(function)
        memory = self._memory
        memory.reset()
        parameters = function.parameters
        view, start, first = memory.take(layout.VALUE_SIZE * len(parameters))
        index = 0
        try:
            for _, parameter in parameters:
                parameter.lower(arguments[index], memory, view, start)
                start += layout.VALUE_SIZE
                index += 1
        except Problem as problem:
            raise function.problem(index, problem) from None
        descriptor: Any = function.result
        returns = descriptor is not None or function.fallible
        call = self._capi.call_locked if function.calls_host else self._capi.call
        error = call(address, self._context, first, len(parameters), self._result_address, int(returns))
        if error:
            self._trap(function.label, error)
        for resource in memory.consumed:
            resource._give_away(f"{function.label}()")
        if not returns:
            return None
        try:
            raw = bytes(self._result)
            if descriptor is not None and not function.fallible:
                return descriptor.lift(raw, 0, self)
            _, good, pointer = _RESULT.unpack_from(raw)
            if not good:
                descriptor = function.error
            if descriptor is None or not pointer:
                return None
            return descriptor.lift(ctypes.string_at(pointer, layout.VALUE_SIZE), 0, self)
        finally:
            self._capi.delete_value(self._result_address)
            self._result[0] = layout.BOOL

    def _resolve(self, function: Function[Any]) -> int:
        outer = self._compiled.get_export_index(function.interface)
        inner = self._compiled.get_export_index(function.wit, outer) if outer is not None else None
        func = self._exports.get_func(self._store, inner) if inner is not None else None
        if func is None:
            missing = "function" if outer is not None else "interface"
            name = function.wit if outer is not None else function.interface
            advice = 'use Instance(component="core")' if self.component == "offline" else "reinstall the package, which does not match the component"
            raise ComponentMissingError(f'{function.label}(): component "{self.component}" has no {missing} {name}; {advice}')
        self._keep.append(func)
        address = self._functions[function] = self._capi.func_address(func)
        return address

    def _trap(self, label: str, error: int) -> None:
        text = self._capi.error_text(error)
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        cause = lines[-1].split(": ", 1)[-1] if lines else "unknown trap"
        if _OTHER_VERSION.match(cause):
            # Rejected before the component was entered, so the instance can still be used.
            raise ComponentMissingError(
                f"{label}(): the component and the package have different versions ({cause}); "
                "reinstall the package, or run `just build` in the source tree"
            )
        self._poison = f"this instance is unusable since {label}() trapped ({cause}); create its objects again in a new Instance"
        poisoned = InstancePoisonedError(f"{label}() trapped ({cause}), so this instance is unusable; create its objects again in a new Instance")
        poisoned.__cause__ = RuntimeError(text)
        if self._host is not None and self._host.failure is not None:
            poisoned.__cause__, self._host.failure = self._host.failure, None
        raise poisoned

    def explain_denial(self, message: str) -> str:
        """Returns the `message` of an access-denied error with advice."""
        if self.network is True:
            return message
        if self.network is False:
            return (
                f"{message} (this instance has no network access; call scheduler_core.configure(network=True) "
                "before creating the socket, or create it in an Instance(network=True))"
            )
        rule = self._host.policy.denied if self._host is not None else None
        if rule is None:
            return message
        allowed = ", ".join(f'"{known}"' for known in self.network) or "nothing"
        wanted = ", ".join(f'"{known}"' for known in (*self.network, rule))
        return (
            f"{message}; the allow-list of this instance ({allowed}) does not include {rule}; "
            f"call scheduler_core.configure(network=[{wanted}]) before creating the socket, or create it in an Instance with that list"
        )

    def keep(self, pointer: int) -> int:
        """Returns an owned handle for the resource in a result."""
        handle: int = self._capi.clone_handle(pointer)
        return handle

    def forget(self, handle: int) -> None:
        """Frees the handle of a resource that was given away."""
        self._capi.delete_handle(handle)

    def drop(self, handle: int) -> None:
        """Destroys a resource: at once, or after the call of another thread has ended."""
        self._dropped.append(handle)
        self._drop_pending()
        if self._dropped and self._waker is not None:
            self._waker()

    def _drop_pending(self) -> None:
        # The lock is tried after adding, and the list is read after freeing the lock. So nothing is
        # left in it, and a finalizer never waits.
        while self._dropped and self._lock.acquire(blocking=False):
            try:
                self._drop_now()
            finally:
                self._lock.release()

    def _drop_now(self) -> None:
        # Only a resource with sockets calls the host when it is destroyed.
        delayed = self._host is not None and bool(self._host.resources) and self._signals.delay()
        try:
            while self._dropped:
                handle = self._dropped.popleft()
                error = self._capi.drop_handle(self._store, handle) if self._poison is None else None
                self._capi.delete_handle(handle)
                if error:
                    self._trap("close", error)
        finally:
            if delayed:
                self._signals.restore()

    def __repr__(self) -> str:
        state = ", poisoned" if self.poisoned else ""
        return f"<Instance component={self.component!r} network={self.network}{state}>"


_default_lock = threading.Lock()
_default: Optional[Instance] = None
_network: Union[bool, tuple[str, ...]] = False
_component_name: Component = "core"


@named
def configure(*, network: NetworkGrant = False, component: Component = "core") -> Instance:
    """Configures the default instance and returns it.

    Existing objects stay in their instance; objects created from now on use the new one.
    A second call with the same settings changes nothing.

    Args:
        network: Network access of sockets, as in `Instance`.
        component: `"core"` or `"offline"`, as in `Instance`.

    Returns:
        Instance: The default instance.

    Example:
        >>> configure(network=["127.0.0.0/8", "10.0.0.0/8:443"]).network
        ('127.0.0.0/8', '10.0.0.0/8:443')
    """
    global _default, _network, _component_name
    network = checked(network, "configure()")
    with _default_lock:
        same = _default is not None and not _default.poisoned and (_network, _component_name) == (network, component)
        if not same:
            made = Instance.__new__(Instance)
            made._begin(network, component, "configure()")
            _default, _network, _component_name = made, network, component
        assert _default is not None
        return _default


def default_instance() -> Instance:
    """Returns the default instance, which objects use if no instance is given.

    It is created on first use, without network access unless `configure` granted it, and again after a trap.
    """
    global _default
    found = _default
    if found is not None and found._poison is None:
        return found
    with _default_lock:
        if _default is None or _default.poisoned:
            _default = Instance(network=_network, component=_component_name)
        return _default


register_default(default_instance)
