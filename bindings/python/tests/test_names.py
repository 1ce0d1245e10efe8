"""The names of the package: what `import *` gives, and that asyncio's are the same."""

from __future__ import annotations

import builtins
import inspect
import re
from pathlib import Path

import pytest

import scheduler_core
from scheduler_core import aio

ROOT = Path(__file__).parents[3]


def test_importing_every_name_hides_no_builtin() -> None:
    assert not {*scheduler_core.__all__} & {*dir(builtins)}
    assert not {*aio.__all__} & {*dir(builtins)}
    assert callable(scheduler_core.format)
    names: dict[str, object] = {}
    exec("from scheduler_core import *\nfrom scheduler_core.aio import run", names)
    assert names["__version__"] == scheduler_core.__version__


def test_the_version_is_that_of_the_package() -> None:
    project = (ROOT / "bindings" / "python" / "pyproject.toml").read_text()
    assert re.search(r'^version = "(.*)"$', project, re.MULTILINE)[1] == scheduler_core.__version__  # type: ignore[index]


def test_every_exception_ends_in_error() -> None:
    for name in scheduler_core.__all__:
        found = getattr(scheduler_core, name)
        if inspect.isclass(found) and issubclass(found, BaseException):
            assert name.endswith("Error")
            assert f"{found.__module__}.{found.__name__}" in (f"scheduler_core.{name}", f"scheduler_core._errors.{name}")


def members(cls: type) -> set[str]:
    own = {name for name in vars(cls) if not name.startswith("_")}
    return own - {"case"}


RESOURCES = [
    name
    for name in scheduler_core.__all__
    if inspect.isclass(getattr(scheduler_core, name)) and issubclass(getattr(scheduler_core, name), scheduler_core.Resource)
]


@pytest.mark.parametrize("name", [name for name in RESOURCES if name != "Resource"])
def test_asyncio_has_every_method(name: str) -> None:
    assert members(getattr(scheduler_core, name)) == members(getattr(aio, name))


def test_asyncio_has_every_name() -> None:
    own = {"ActionFunction", "ProgressFunction", "RunResult", "RunSettings", "configure", "default_instance", "Instance", "to_plain"}
    # A simulation waits for nothing.
    own |= {"InstanceInputs", "Outcome", "Simulated", "SimulatedAction", "SimulatedEvent", "Simulation", "simulate"}
    missing = {*scheduler_core.__all__} - {*aio.__all__} - own
    assert {name for name in missing if not hasattr(aio, name)} <= {*dir(scheduler_core._wit), *dir(scheduler_core._errors), "NetworkGrant", "__version__"}


RUST = {
    "IpPool": "add_cidr_range allocate allocate_specific release_by_ip release_by_subid release_by_subinstance get_binding "
    "find_by_subid find_by_resource list_by_subinstance list_bindings reserve_ip unreserve_ip stats",
    "Socket": "tcp_v4 tcp_v6 udp_v4 udp_v6 bind bind_to_ip bind_with_binding listen accept connect send recv send_to recv_from close "
    "is_bound is_connected is_listening local_ip local_port remote_addr protocol family",
}


@pytest.mark.parametrize("name", RUST)
def test_the_names_of_the_crate_hold(name: str) -> None:
    assert {*RUST[name].split()} <= {*dir(getattr(scheduler_core, name))}
