"""The core of schedulers, load generators and multi-tenant network services.

Reads scenarios, turns them into work breakdown structures and running state machines,
assigns addresses to tenants, and opens sockets bound to them. The package runs a WebAssembly
component, which can access the network only after `configure(network=True)`, or with a list of
allowed addresses.

Example:
    >>> from scheduler_core import IpPool
    >>> pool = IpPool("eip")
    >>> pool.add_cidr_range("10.0.1.0/24")
    IPv4Network('10.0.1.0/24')
    >>> pool.allocate("tenant-a", "vm-1", "vm")
    IPv4Address('10.0.1.1')
"""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

from ._default import configure as configure
from ._default import default_instance as default_instance
from ._errors import ClosedError as ClosedError
from ._errors import ComponentMissingError as ComponentMissingError
from ._errors import InstanceBusyError as InstanceBusyError
from ._errors import InstanceForkedError as InstanceForkedError
from ._errors import InstancePoisonedError as InstancePoisonedError
from ._errors import SchedulerCoreError as SchedulerCoreError
from ._errors import SimulationLimitError as SimulationLimitError
from ._errors import UnsupportedWasmtimeError as UnsupportedWasmtimeError
from ._instance import Instance as Instance
from ._network import NetworkGrant as NetworkGrant
from ._wit import BytesLike as BytesLike
from ._wit import CidrLike as CidrLike
from ._wit import Duration as Duration
from ._wit import Timestamp as Timestamp
from ._wit import IpAddress as IpAddress
from ._wit import IpAddressLike as IpAddressLike
from ._wit import IpNetwork as IpNetwork
from ._wit import IpNetworkLike as IpNetworkLike
from ._wit import MappingLike as MappingLike
from ._wit import RawValue as RawValue
from ._wit import Resource as Resource
from ._wit import SecondsLike as SecondsLike
from ._wit import SourceLike as SourceLike
from ._wit import TypeName as TypeName
from ._wit import Uint as Uint
from ._wit import Value as Value
from ._wit import ValueLike as ValueLike

__version__ = "0.1.0"
"""Version of the package."""

# Type checkers see every name; a running program imports an interface when one of its names is first used.
if _TYPE_CHECKING:
    from ._generated import *  # noqa: F403
    from ._drive.outcome import Outcome as Outcome
    from ._drive.simulate import InstanceInputs as InstanceInputs
    from ._drive.simulate import Simulated as Simulated
    from ._drive.simulate import SimulatedAction as SimulatedAction
    from ._drive.simulate import SimulatedEvent as SimulatedEvent
    from ._drive.simulate import simulate as simulate
    from ._drive.simulation import Simulation as Simulation
    from ._report.plain import to_plain as to_plain
    from ._run.options import RunSettings as RunSettings
    from ._run.report import RunResult as RunResult
    from ._run.run_sync import ActionFunction as ActionFunction
    from ._run.run_sync import ProgressFunction as ProgressFunction
    from ._run.run_sync import run as run
else:
    import builtins as _builtins
    from importlib import import_module as _import_module

    from ._generated._names import HOMES as _HOMES

    # Modules of the names that are not generated and take time to import.
    _LATER = {
        "_drive.outcome": ("Outcome",),
        "_drive.simulate": ("InstanceInputs", "Simulated", "SimulatedAction", "SimulatedEvent", "simulate"),
        "_drive.simulation": ("Simulation",),
        "_report.plain": ("to_plain",),
        "_run.options": ("RunSettings",),
        "_run.report": ("RunResult",),
        "_run.run_sync": ("ActionFunction", "ProgressFunction", "run"),
    }
    _MODULES = {name: module for module, names in _LATER.items() for name in names}

    # `format` stays `scheduler_core.format`: importing every name must not hide a built-in function.
    _OWN = {name for name in globals() if not name.startswith("_") and name != "annotations"}
    __all__ = sorted({*_OWN, *_HOMES, *_MODULES, "__version__"} - {*dir(_builtins)})  # pyright: ignore[reportUnsupportedDunderAll]

    def __getattr__(name: str) -> object:
        if name in _MODULES:
            found = globals()[name] = getattr(_import_module(f".{_MODULES[name]}", __name__), name)
            return found
        if name not in _HOMES:
            from ._errors import no_attribute

            raise no_attribute(__name__, name, __all__)
        from . import _generated

        found = globals()[name] = getattr(_generated, name)
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
