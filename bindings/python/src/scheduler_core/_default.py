"""The default instance, which objects use if no instance is given."""

from __future__ import annotations

from typing import Optional, Union

from . import _processes
from ._instance import PATIENCE, Instance, checked_patience
from ._network import NetworkGrant, checked
from ._wit import SecondsLike
from ._wit._host import register_default
from ._wit._keywords import named


_default: Optional[Instance] = None
_network: Union[bool, tuple[str, ...]] = False
_patience: Optional[float] = PATIENCE


@named
def configure(*, network: NetworkGrant = False, patience: Optional[SecondsLike] = PATIENCE) -> Instance:
    """Configures the default instance and returns it.

    Existing objects stay in their instance; objects created from now on use the new one.
    A second call with the same settings changes nothing. The children of a fork keep the settings.

    Args:
        network: Network access of sockets, as in `Instance`.
        patience: Limit of the wait for a call of another thread, as in `Instance`. It does not need a new instance.

    Returns:
        Instance: The default instance.

    Example:
        >>> configure(network=["127.0.0.0/8", "10.0.0.0/8:443"]).network
        ('127.0.0.0/8', '10.0.0.0/8:443')
    """
    global _default, _network, _patience
    network = checked(network, "configure()")
    patience = checked_patience(patience, "configure()")
    with _processes.CREATING:
        if _default is None or _default.poisoned or _network != network:
            made = Instance.__new__(Instance)
            made._begin(network, patience, "configure()")
            _default, _network = made, network
        _default.patience = _patience = patience
        return _default


def default_instance() -> Instance:
    """Returns the default instance, which objects use if no instance is given.

    It is created on first use, without network access unless `configure` granted it, and again after a trap and in the
    child of a fork.
    """
    global _default
    found = _default
    if found is not None and found._poison is None:
        return found
    with _processes.CREATING:
        if _default is None or _default.poisoned:
            _default = Instance(network=_network, patience=_patience)
        return _default


def granted() -> Union[bool, tuple[str, ...]]:
    """Returns the network access that `configure` has granted."""
    return _network


register_default(default_instance)
