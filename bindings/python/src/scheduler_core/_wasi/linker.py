"""Defines the functions and resources of the host for the components of an engine."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import wasmtime

from .. import _wasmtime_capi as capi
from .._wit import _layout as layout
from . import functions
from .functions import DROPPED, FUNCTIONS, RESOURCES, Function
from .host import Host

VERSION = "0.2.12"
"""Version of the interfaces. A component of another version 0.2 finds them too."""

_HOSTS: dict[int, Host] = {}
"""The hosts by the addresses of the contexts of their stores."""

_kept: list[Any] = []
"""The callbacks, which the linkers use as long as the process lives."""

_linkers: dict[wasmtime.Engine, capi.component.Linker] = {}


def register(context: int, host: Host) -> None:
    """Makes `host` the host of the store whose context is at `context`."""
    _HOSTS[context] = host


def unregister(context: int, host: Host) -> None:
    """Closes a host whose store ends."""
    if _HOSTS.get(context) is host:
        del _HOSTS[context]
    host.close()


def linker_for(engine: wasmtime.Engine) -> capi.component.Linker:
    """Returns a linker with all functions and resources, which all instances of an engine share."""
    found = _linkers.get(engine)
    if found is None:
        found = capi.component.Linker(engine)
        _define(found)
        _linkers[engine] = found
    return found


def _define(linker: capi.component.Linker) -> None:
    address = ctypes.cast(linker.ptr(), ctypes.c_void_p).value
    root = capi.linker_root(address)
    by_interface: dict[str, list[Function]] = {name: [] for name in RESOURCES}
    for function in FUNCTIONS:
        by_interface.setdefault(function.interface, []).append(function)
    for interface, listed in by_interface.items():
        instance = ctypes.c_void_p()
        name = f"{interface}@{VERSION}".encode()
        _check(capi.add_instance(root, name, len(name), ctypes.addressof(instance)))
        for resource, kind in RESOURCES.get(interface, ()):
            encoded = resource.encode()
            destructor = capi.DESTRUCTOR(_destructor(kind))
            _kept.append(destructor)
            _check(capi.add_resource(instance, encoded, len(encoded), capi.host_type(kind), destructor, None, None))
        for function in listed:
            encoded = function.name.encode()
            callback = capi.CALLBACK(_callback(function))
            _kept.append(callback)
            _check(capi.add_function(instance, encoded, len(encoded), callback, None, None))
        capi.delete_linker_instance(instance)
    capi.delete_linker_instance(root)


def _check(error: int) -> None:
    if error:
        raise RuntimeError(capi.error_text(error))


def _callback(function: Function) -> Callable[..., int]:
    size = layout.VALUE_SIZE * len(function.readers)
    run = functions.caller(function)
    hosts, value = _HOSTS, ctypes.c_char * layout.VALUE_SIZE

    def call(_data: int, context: int, _type: int, arguments: int, _count: int, results: int, _returned: int) -> int:
        host = None
        try:
            host = hosts[context]
            host.pointed_to.value = arguments
            result = run(host, context, host.pointer[:size])
            if isinstance(result, bytes):
                value.from_address(results).raw = result
            elif result is not None:
                result.copy_to(results)
        except BaseException as error:
            return _fail(host, function.name, error)
        return 0

    return call


def _destructor(kind: int) -> Callable[..., int]:
    dropped = kind in DROPPED

    def drop(_data: int, context: int, rep: int) -> int:
        host = None
        try:
            host = _HOSTS.get(context)
            resource = host.resources.pop(rep, None) if host is not None else None
            if dropped and resource is not None:
                resource.drop()
        except BaseException as error:
            return _fail(host, "drop", error)
        return 0

    return drop


def _fail(host: Host | None, name: str, error: BaseException) -> int:
    """Returns an error that traps: nothing may pass through the component's frames."""
    if host is not None:
        host.failure = error
    address: int = capi.new_error(f"{name}: {type(error).__name__}: {error}".encode())
    return address
