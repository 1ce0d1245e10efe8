"""What an instance may reach."""

from __future__ import annotations

from typing import Optional, Protocol, Union

from .._wit import IpAddress
from .addresses import Address, ip_address
from .errors import WasiError


class AllowList(Protocol):
    """A list of allowed addresses."""

    resolve: bool
    """Whether names may be looked up."""

    def allows(self, address: IpAddress, port: int) -> bool:
        """Returns whether a port of an address is allowed."""
        ...


class Policy:
    """Decides which addresses sockets may bind, connect and send to, and whether names are looked up."""

    def __init__(self, network: Union[bool, AllowList]) -> None:
        self._network = network
        self.trusted = False
        """Whether the current call is the package's own, which is not checked."""
        self.denied: Optional[str] = None
        """The rule that would allow what was last denied."""

    @property
    def is_off(self) -> bool:
        """Whether there is no network at all."""
        return self._network is False and not self.trusted

    def require(self, address: Address) -> None:
        """Rejects an address that is not allowed."""
        if self._network is True or self.trusted:
            return
        if self._network is False:
            raise WasiError("access-denied")
        ip = ip_address(address)
        if not self._network.allows(ip, address[1]):
            host = f"[{ip}]" if ip.version == 6 else str(ip)
            self.denied = f"{host}:{address[1]}" if address[1] else str(ip)
            raise WasiError("access-denied")

    def require_listener(self, address: Address) -> None:
        """Rejects a server at an address that is not allowed: one that was bound to port 0 may have got any port."""
        if isinstance(self._network, bool) or self.trusted:
            return
        ip = ip_address(address)
        if not self._network.allows(ip, address[1]):
            # The next one gets another port.
            self.denied = str(ip)
            raise WasiError("access-denied")

    def require_resolve(self) -> None:
        """Rejects a lookup that is not allowed."""
        if self._network is True:
            return
        if self._network is False or not self._network.resolve:
            self.denied = "resolve"
            raise WasiError("access-denied")
