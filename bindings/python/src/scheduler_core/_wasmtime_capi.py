"""The only access to wasmtime: its C API as ctypes functions.

Compiling, linking and instantiating go through wasmtime-py's public classes. Calls do
not: `wasmtime.component.Func` converts one byte at a time, so a call goes straight to
the C API, with the library handle and the structure definitions of `wasmtime._ffi`. The same
is true of the calls that the component makes (`_wasi`). That module is private, so all uses of
it are here, and checked.
"""

from __future__ import annotations

import ctypes
from ctypes import CFUNCTYPE, PYFUNCTYPE, c_bool, c_char_p, c_size_t, c_uint32, c_void_p
from pathlib import Path
from typing import Any

import wasmtime
from wasmtime import _ffi as ffi
from wasmtime import component

from ._errors import UnsupportedWasmtimeError
from ._wit import _layout as layout

__all__ = [
    "CALLBACK", "DESTRUCTOR", "VERSION", "add_function", "add_instance", "add_resource", "any_to_host", "call", "call_locked", "clone_handle",
    "clone_value", "component", "context_address", "copy_list", "delete_handle", "delete_host", "delete_linker_instance", "delete_value",
    "drop_handle", "error_text", "func_address", "host_resource", "host_to_any", "host_type", "linker_root", "new_bytes", "new_config",
    "new_error", "new_list", "new_record", "new_tuple", "new_value", "rep_of",
]


def _version() -> str:
    """Returns the version of wasmtime-py, which has no attribute for it."""
    # Its metadata is in the folder next to it; importing `importlib.metadata` to find it takes 10 ms.
    found = [path.name for path in Path(wasmtime.__file__).parents[1].glob("wasmtime-*.dist-info")]
    if len(found) == 1:
        return found[0].removeprefix("wasmtime-").removesuffix(".dist-info")
    import importlib.metadata

    return importlib.metadata.version("wasmtime")


VERSION = _version()
"""Version of wasmtime-py, which is the version of wasmtime."""


def _check_layout() -> None:
    """Rejects a wasmtime whose values have another layout."""
    value = ffi.wasmtime_component_val_t
    entry = ffi.wasmtime_component_valrecord_entry_t
    have = (ctypes.sizeof(value), value.of.offset, ctypes.sizeof(entry), entry.val.offset)
    want = (layout.VALUE_SIZE, layout.PAYLOAD, layout.ENTRY_SIZE, layout.ENTRY_VALUE)
    kinds = {name: getattr(ffi, f"WASMTIME_COMPONENT_{name}").value for name in layout.KINDS}
    if have != want or kinds != layout.KINDS:
        raise AttributeError("its component values have another layout")


def _function(name: str, result: Any, *arguments: Any, make: Any = CFUNCTYPE) -> Any:
    # A separate prototype: wasmtime-py's has the same argument types as pointers to
    # ctypes structures, and making those costs more than the call.
    library: Any = ffi.dll
    prototype: Any = make(result, *arguments)
    return prototype((name, library))


def _short_function(name: str, result: Any, *arguments: Any) -> Any:
    """A function that is so short that it keeps the interpreter lock: freeing and taking it costs more than the function."""
    return _function(name, result, *arguments, make=PYFUNCTYPE)


CALLBACK = CFUNCTYPE(c_size_t, c_void_p, c_void_p, c_void_p, c_void_p, c_size_t, c_void_p, c_size_t)
"""A function for the component: takes its data, the context, its type, the address and the number of its arguments, the
address and the number of its results. Returns the address of an error, or 0."""

DESTRUCTOR = CFUNCTYPE(c_size_t, c_void_p, c_void_p, c_uint32)
"""Destroys a resource of the host: takes its data, the context and the number of the resource. Returns the address of an
error, or 0."""


try:
    _check_layout()
    _CALL = ("wasmtime_component_func_call", c_void_p, c_void_p, c_void_p, c_void_p, c_size_t, c_void_p, c_size_t)
    call = _function(*_CALL)
    # Keeps the interpreter lock: for functions that compute little and call the host, which frees it where it waits.
    call_locked = _short_function(*_CALL)
    delete_value = _short_function("wasmtime_component_val_delete", None, c_void_p)
    clone_handle = _function("wasmtime_component_resource_any_clone", c_void_p, c_void_p)
    _drop_handle = _function("wasmtime_component_resource_any_drop", c_void_p, c_void_p, c_void_p)
    delete_handle = _function("wasmtime_component_resource_any_delete", None, c_void_p)

    # For the functions and resources of the host.
    linker_root = _function("wasmtime_component_linker_root", c_void_p, c_void_p)
    delete_linker_instance = _function("wasmtime_component_linker_instance_delete", None, c_void_p)
    add_instance = _function("wasmtime_component_linker_instance_add_instance", c_void_p, c_void_p, c_char_p, c_size_t, c_void_p)
    add_function = _function(
        "wasmtime_component_linker_instance_add_func", c_void_p, c_void_p, c_char_p, c_size_t, CALLBACK, c_void_p, c_void_p
    )
    add_resource = _function(
        "wasmtime_component_linker_instance_add_resource", c_void_p, c_void_p, c_char_p, c_size_t, c_void_p, DESTRUCTOR, c_void_p, c_void_p
    )
    host_type = _function("wasmtime_component_resource_type_new_host", c_void_p, c_uint32)
    any_to_host = _short_function("wasmtime_component_resource_any_to_host", c_void_p, c_void_p, c_void_p, c_void_p)
    host_to_any = _short_function("wasmtime_component_resource_host_to_any", c_void_p, c_void_p, c_void_p, c_void_p)
    host_resource = _short_function("wasmtime_component_resource_host_new", c_void_p, c_bool, c_uint32, c_uint32)
    rep_of = _short_function("wasmtime_component_resource_host_rep", c_uint32, c_void_p)
    delete_host = _short_function("wasmtime_component_resource_host_delete", None, c_void_p)
    new_value = _short_function("wasmtime_component_val_new", c_void_p, c_char_p)
    clone_value = _short_function("wasmtime_component_val_clone", None, c_void_p, c_void_p)
    new_list = _short_function("wasmtime_component_vallist_new_uninit", None, c_void_p, c_size_t)
    copy_list = _short_function("wasmtime_component_vallist_new", None, c_void_p, c_size_t, c_void_p)
    new_tuple = _short_function("wasmtime_component_valtuple_new_uninit", None, c_void_p, c_size_t)
    new_record = _short_function("wasmtime_component_valrecord_new_uninit", None, c_void_p, c_size_t)
    new_bytes = _short_function("wasm_byte_vec_new", None, c_void_p, c_size_t, c_char_p)
    new_error = _short_function("wasmtime_error_new", c_size_t, c_char_p)
except AttributeError as _error:
    raise UnsupportedWasmtimeError(
        f"wasmtime {VERSION} is not supported ({_error}); install a supported version: pip install 'wasmtime>=47'"
    ) from None


def new_config(parallel: bool = True) -> wasmtime.Config:
    """Returns the configuration of an engine, which compiles with several threads if `parallel`.

    Concurrent calls are off: the component has no asynchronous functions, and with them on, wasmtime 50.0 traps in a function
    of the host that borrows two resources.
    """
    config = wasmtime.Config()
    _switch(config, "concurrency_support", False)
    if not parallel:
        _switch(config, "parallel_compilation", False)
    return config


def _switch(config: wasmtime.Config, name: str, on: bool) -> None:
    """Sets an option of the C API that wasmtime-py has no attribute for. Some versions lack it."""
    switch = getattr(ffi, f"wasmtime_config_{name}_set", None)
    if switch is not None:
        switch(config.ptr(), on)


# A handle is the address of a box of the C API and not an object with a finalizer: in a cycle
# the collector finalizes in any order, so such an object could be gone before the resource's own
# finalizer needs it. The owner of a handle passes it to `drop_handle` or `delete_handle` once.


def drop_handle(store: wasmtime.Store, handle: int) -> int | None:
    """Destroys the resource; a store that is gone has done so already. Returns the address of an error, or `None`."""
    try:
        error: int | None = _drop_handle(context_address(store), handle)
    except ValueError:
        return None
    return error


def func_address(func: component.Func) -> int:
    """Returns the address of the C API's handle of `func`, which must outlive the use."""
    return ctypes.addressof(func._func)


def context_address(store: wasmtime.Store) -> int:
    """Returns the address of the context of `store`, which must outlive the use."""
    return ctypes.cast(store._context(), c_void_p).value or 0


def error_text(address: int) -> str:
    """Returns the message of the error at `address` and frees the error."""
    pointer = ctypes.cast(address, ctypes.POINTER(ffi.wasmtime_error_t))
    error = wasmtime.WasmtimeError._from_ptr(pointer)
    text = str(error)
    error.close()
    return text
