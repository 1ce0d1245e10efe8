"""The grant of the network: the one place that knows how wasmtime gives it.

wasmtime-py has no public method for it. Its private `_ffi` binds the C function
`wasi_config_inherit_network`, which up to wasmtime 47 is all that sockets need; from
48 on wasmtime denies TCP and UDP unless asked otherwise, and its C API has no way to ask.
"""

from __future__ import annotations

from typing import Any

from ._errors import UnsupportedWasmtime

GRANTING_MAJOR = 47
"""The major version of wasmtime that can grant the network."""


def grant(config: Any) -> None:
    """Lets components under `config`, a `wasmtime.WasiConfig`, use the host's network and resolver."""
    from . import _native

    try:
        if _native.MAJOR != GRANTING_MAJOR:
            raise AttributeError("its C API cannot grant TCP and UDP")
        inherit = _native.ffi.wasi_config_inherit_network
        allow_lookup = _native.ffi.wasi_config_allow_ip_name_lookup
    except AttributeError as error:
        raise UnsupportedWasmtime(
            f"wasmtime {_native.VERSION} cannot give the network to a component ({error}); install the version that can: "
            "pip install 'wasmtime==47.0.1'. Everything but sockets works without the network."
        ) from None
    inherit(config.ptr())
    allow_lookup(config.ptr(), True)
