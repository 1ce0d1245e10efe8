"""Instances of the component: the default instance and others."""

from __future__ import annotations

import ctypes
import os
import re
import threading
import weakref
from collections import deque
from collections.abc import Generator
from contextlib import contextmanager
from struct import Struct
from typing import Any, Callable, Optional, TypeVar, Union

from . import _processes
from ._errors import ComponentMissingError, InstanceBusyError, InstanceForkedError, InstancePoisonedError
from ._network import AllowList, NetworkGrant, checked
from ._turns import OUTER, Busy, Nested, Token, Turns
from ._wit import NS_U64, SecondsLike
from ._wit import _layout as layout
from ._wit._keywords import named
from ._wit._memory import Memory, bytes_at
from ._wit._problem import Problem
from ._wit.function import Function

PATIENCE = 0.1
"""Default of `patience`, in seconds."""

_RESULT = Struct("B7xB7xQ")

_get_ident = threading.get_ident
_T = TypeVar("_T")

# Wasmtime's message about a call whose arguments do not have the types of the function.
_OTHER_VERSION = re.compile(r"expected .*, (got|found) |type mismatch")


class InstanceOccupied(Exception):
    """Another call is running or waiting."""


class Instance:
    """An instance of the component, with its own memory.

    Most programs do not need this class: the first use of any class creates the default instance.
    Threads can share an instance, which serves one call at a time: the others wait in turn. Create another one
    for a thread whose calls wait for the network, because they keep the instance until they end, and for objects
    that must survive a trap in another instance. An instance belongs to the process that created it.

    Example:
        >>> pool = IpPool("p", instance=Instance())
    """

    @named
    def __init__(self, *, network: NetworkGrant = False, patience: Optional[SecondsLike] = PATIENCE) -> None:
        """Creates an instance.

        Args:
            network: Network access of its sockets: `True` for all of the host's network, or a list of rules for the
                addresses that they bind, connect and send to, such as `["10.0.0.0/8",
                "127.0.0.0/8:8000-8999", "[fd00::/8]:443"]`. The rule `"resolve"` allows name resolution. Peers
                that connect to a listening socket are not checked. Without network access, the component cannot
                access the host except for its clock: what sockets do fails with `SocketAccessDeniedError`, and no
                descriptor is opened.
            patience: Maximum wait, in seconds, for a call of another thread that waits for the network, such as
                `accept`; then `InstanceBusyError` is raised. If `None`, the wait has no limit. Defaults to 0.1 s. The
                wait for a call that only computes has no limit.

        Raises:
            TypeError, ValueError: A rule or the patience is invalid.
            UnsupportedWasmtimeError: The installed wasmtime is not supported.
        """
        self._begin(network, patience, "Instance()")

    def _begin(self, network: NetworkGrant, patience: Optional[SecondsLike], label: str) -> None:
        """Creates the instance; `label` is the call that errors name."""
        self._patience = checked_patience(patience, label)
        network = checked(network, label)
        self.network = network
        self._allowed = network if isinstance(network, bool) else AllowList(network, label)
        self._turns = Turns()
        self._process = os.getpid()
        self._dropped: deque[int] = deque()
        self._poison: Optional[str] = None
        self._poison_kind: type[Union[InstancePoisonedError, InstanceForkedError]] = InstancePoisonedError
        self._functions: dict[Function[Any], int] = {}
        self._keep: list[Any] = []
        self._result = (ctypes.c_ubyte * layout.VALUE_SIZE)()
        self._result_address = ctypes.addressof(self._result)
        self._memory = Memory(self)
        self._waker: Optional[Callable[[], None]] = None
        self._reactor: Any = None
        self._lock_of_reactor = threading.Lock()
        with _processes.CREATING:
            self._start()
        _processes.INSTANCES.add(self)

    def _start(self) -> None:
        # Importing wasmtime takes almost 100 ms, so it is delayed until the first instance.
        import wasmtime

        from . import _component, _wasmtime_capi
        from ._wasi import linker as wasi
        from ._wasi.background import Bell
        from ._wasi.host import Host
        from ._wasi.policy import Policy
        from ._wasi.signals import SIGNALS

        engine, self._compiled = _component.load(parallel=not _processes.is_forked())
        self._capi = _wasmtime_capi
        self._store = wasmtime.Store(engine)
        self._context = _wasmtime_capi.context_address(self._store)
        self._signals = SIGNALS
        self._new_bell = Bell
        self._host = Host(Policy(self._allowed))
        wasi.register(self._context, self._host)
        weakref.finalize(self, wasi.unregister, self._context, self._host)
        self._exports = wasi.linker_for(engine).instantiate(self._store, self._compiled)

    @property
    def poisoned(self) -> bool:
        """Whether the instance and its objects can no longer be used: a call trapped, or this is the child of a fork."""
        return self._poison is not None

    @property
    def patience(self) -> Optional[float]:
        """Time that a call waits for a call of another thread that can wait for the network, in seconds. Can be set."""
        return self._patience

    @patience.setter
    def patience(self, value: Optional[SecondsLike]) -> None:
        self._patience = checked_patience(value, "Instance.patience")

    def call(self, function: Function[Any], arguments: tuple[Any, ...], checked: bool = True) -> Any:
        """Calls `function`; for generated code. The allow-list applies if `checked`.

        Waits for the turn of this thread: see `_turns`.
        """
        token: Token = [function, _get_ident(), None]
        turns = self._turns
        holder = turns.holder
        try:
            if holder.setdefault(0, token) is not token:
                self._wait(token, function.label)
            if function.waits:
                result = self._enter_host(function, arguments, checked)
            else:
                result = self._enter(function, arguments)
        finally:
            if 0 in holder and holder[0] is token:
                heir = turns.heir
                if token[OUTER] is not None:
                    holder[0] = token[OUTER]
                elif heir is not None:
                    turns.heir = None
                    holder[0] = heir.token
                    heir.wake()
                else:
                    del holder[0]
                    if turns.queue:
                        turns.wake()
            if self._dropped:
                self._drop_pending()
        if isinstance(result, Exception):
            raise result
        return result

    def attempt(self, function: Function[Any], arguments: tuple[Any, ...], blocked: list[Any], wait: bool = False) -> Any:
        """Calls `function` as `call` does; for `scheduler_core.aio`.

        `blocked` gets the sources of the host for which an operation of the call would have to wait. Unless `wait`, raises
        `InstanceOccupied` while a call is running or waiting.
        """

        def enter() -> Any:
            if not function.waits:
                return self._enter(function, arguments)
            self._host.blocked = ()
            result = self._enter_host(function, arguments, True)
            blocked[:] = self._host.blocked
            return result

        result = self._in_turn(function, function.label, enter, wait)
        if isinstance(result, Exception):
            raise result
        return result

    def reserve(self, action: Callable[[], _T], wait: bool = True) -> _T:
        """Calls `action`. Between the calls that it makes in this thread, no other thread makes a call.

        Other threads wait for it without limit, so it must not wait for the network.

        Args:
            action: What to call.
            wait: Whether to wait for the turn. If not, and a call is running or waiting, `action` is not called.

        Raises:
            BlockingIOError: The instance is not free, and `wait` is false.
            InstanceBusyError: As for a call.
        """
        try:
            return self._in_turn(None, "Instance.reserve", action, wait)
        except InstanceOccupied:
            raise BlockingIOError("the instance is not free") from None

    def _in_turn(self, function: Optional[Function[Any]], label: str, action: Callable[[], _T], wait: bool) -> _T:
        """Calls `action` in the turn of this thread."""
        token: Token = [function, _get_ident(), None]
        turns = self._turns
        try:
            if not wait and turns.queue:
                raise InstanceOccupied
            if turns.holder.setdefault(0, token) is not token:
                if not wait:
                    raise InstanceOccupied
                self._wait(token, label)
            return action()
        finally:
            try:
                turns.free(token)
            except BaseException:
                turns.free(token)  # A signal handler has raised before the turn was free.
                raise
            if self._dropped:
                self._drop_pending()

    @property
    def is_free(self) -> bool:
        """Whether a call of this thread would not wait for another one now."""
        return self._turns.is_free

    @property
    def is_waiting(self) -> bool:
        """Whether the current call can wait for the network."""
        return self._turns.holder_waits

    @property
    def _callers(self) -> int:
        """The number of threads that wait for their turn."""
        return len(self._turns.queue)

    def _enter_host(self, function: Function[Any], arguments: tuple[Any, ...], checked: bool) -> Any:
        """Calls a function that may use the host. Handlers of signals run where it waits, and after it."""
        host = self._host
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

    @contextmanager
    def ending_waits(self) -> Generator[Callable[[], None], None, None]:
        """Lets other threads end a step of a run. Yields a function that ends the wait of the current step, or of the next.

        Until the block ends, the instance must do nothing but the run.
        """
        bell = self._host.bell = self._new_bell()
        try:
            yield bell.ring
        finally:
            self._host.bell = None
            bell.close()

    def discard_unsent(self) -> None:
        """Discards the data that connections have not sent, so that they close without waiting for their peers."""
        self.reserve(self._host.discard_unsent)

    def _wait(self, token: Token, label: str) -> None:
        """Waits for the turn, which another call has."""
        try:
            # A waiting poll of scheduler_core.aio ends, and does not start again before this call is done.
            self._turns.wait(token, self._patience, self._waker)
        except Busy:
            pass
        except Nested:
            raise InstanceBusyError(
                f"{label}(): a signal handler or finalizer cannot use an instance whose call it interrupts; "
                "set a flag in it and make this call later, or use a separate Instance there"
            ) from None
        else:
            return
        raise InstanceBusyError(
            f"{label}(): another thread is blocked in a call to the same instance; set a timeout for that call, serve many sockets "
            "with one poll(), use scheduler_core.aio, whose calls do not block each other, or use a separate Instance in this thread; "
            "configure(patience=...) sets how long a call waits"
        )

    def _enter(self, function: Function[Any], arguments: tuple[Any, ...]) -> Any:
        """Returns the result, or the exception for an error case. The lock is held."""
        if self._poison is not None:
            raise self._poison_kind(f"{function.label}(): {self._poison}")
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
        call = self._capi.call_locked if function.keeps_lock else self._capi.call
        error = call(address, self._context, first, len(parameters), self._result_address, int(returns))
        if error:
            self._trap(function.label, error)
        for resource in memory.consumed:
            resource._give_away(f"{function.label}()")
        if not returns:
            return None
        try:
            if descriptor is not None and not function.fallible:
                return descriptor.lift(bytes(self._result), 0, self)
            _, good, pointer = _RESULT.unpack_from(self._result)
            if not good:
                descriptor = function.error
            if descriptor is None or not pointer:
                return None
            return descriptor.lift(bytes_at(pointer, layout.VALUE_SIZE), 0, self)
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
            raise ComponentMissingError(
                f"{function.label}(): the component has no {missing} {name}: it has another version; reinstall the package"
            )
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
        if self._host.failure is not None:
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
        rule = self._host.policy.denied
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
        # The turn is tried after adding, and the list is read after freeing the turn. So nothing is
        # left in it, and a finalizer never waits.
        token: Token = [None, 0, None]
        holder = self._turns.holder
        while self._dropped and holder.setdefault(0, token) is token:
            try:
                self._drop_now()
            finally:
                try:
                    self._turns.free(token)
                except BaseException:
                    self._turns.free(token)  # A signal handler has raised before the turn was free.
                    raise

    def _drop_now(self) -> None:
        # Only a resource with sockets calls the host when it is destroyed.
        delayed = bool(self._host.resources) and self._signals.delay()
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

    def begin_process(self) -> None:
        """Gives up the objects of the parent, in the child of a fork. Its connections stay open in the parent."""
        self._turns.reset()
        if self._poison is None:
            self._poison_kind = InstanceForkedError
            self._poison = (
                f"this object belongs to process {self._process}, which forked this one; create it in this process, for example on first "
                "use or in a hook that runs after the fork, or restore it from a snapshot() of the parent"
            )
        self._lock_of_reactor = threading.Lock()
        reactor, self._reactor, self._waker = self._reactor, None, None
        if reactor is not None:
            reactor.begin_process()
        self._host.begin_process()

    def __repr__(self) -> str:
        state = "" if self._poison is None else ", forked" if self._poison_kind is InstanceForkedError else ", poisoned"
        return f"<Instance network={self.network}{state}>"


def checked_patience(patience: Any, label: str) -> Optional[float]:
    """Returns `patience` in seconds, or `None` for no limit. Raises `TypeError` or `ValueError` for anything else."""
    if patience is None:
        return None
    try:
        return NS_U64.check(patience)
    except Problem as problem:
        raise problem.kind(f"{label}: patience {problem.text}, or None to wait without limit") from None
