"""The core of schedulers, load generators and multi-tenant network services.

Read a scenario, turn it into a work breakdown structure and a running state machine,
hand out addresses to tenants, and open sockets bound to them. The work is done by a
WebAssembly component that this package carries; it reaches the network only when
`configure(network=True)`, or a list of what it may reach, says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import _generated
from ._errors import (
    ClosedError,
    ComponentMissing,
    InstanceBusy,
    InstancePoisoned,
    SchedulerCoreError,
    UnsupportedWasmtime,
)
from ._instance import Instance, configure, default_instance
from ._network import NetworkGrant
from ._wit import (
    BytesLike,
    Duration,
    Instant,
    IpAddress,
    IpAddressLike,
    IpNetwork,
    IpNetworkLike,
    RawValue,
    Resource,
    TypeName,
    Uint,
    Value,
    ValueLike,
)

__all__ = [
    "BytesLike",
    "ClosedError",
    "ComponentMissing",
    "Duration",
    "Instance",
    "InstanceBusy",
    "InstancePoisoned",
    "Instant",
    "IpAddress",
    "IpAddressLike",
    "IpNetwork",
    "IpNetworkLike",
    "NetworkGrant",
    "RawValue",
    "Resource",
    "SchedulerCoreError",
    "TypeName",
    "Uint",
    "UnsupportedWasmtime",
    "Value",
    "ValueLike",
    "configure",
    "default_instance",
]
__all__ += _generated.__all__

__all__ += ["ActionFunction", "ProgressFunction", "RunSettings", "run"]

# Type checkers see every name; a running program imports an interface when it first asks for one of its names.
if TYPE_CHECKING:
    from ._generated import *  # noqa: F403
    from ._run.blocking import ActionFunction, ProgressFunction, run
    from ._run.keywords import RunSettings
else:

    def __getattr__(name: str) -> object:
        if name in ("ActionFunction", "ProgressFunction", "RunSettings", "run"):
            from ._run import blocking

            return getattr(blocking, name)
        if name not in _generated.HOMES:
            from ._errors import no_attribute

            raise no_attribute(__name__, name, __all__)
        found = globals()[name] = getattr(_generated, name)
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
