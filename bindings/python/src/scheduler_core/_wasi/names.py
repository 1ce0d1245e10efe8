"""`wasi:sockets/ip-name-lookup`: lookups in threads of their own."""

from __future__ import annotations

import socket
import threading
from ipaddress import IPv6Address
from typing import Optional

from .addresses import Address
from .background import Bell
from .errors import WasiError, code_of
from .policy import Policy
from .system import READ


class Lookup:
    """A `resolve-address-stream`."""

    def __init__(self, name: str, policy: Policy) -> None:
        policy.require_resolve()
        self._found: Optional[list[Address]] = _literal(name)
        self._failed: Optional[str] = None
        self._bell: Optional[Bell] = None
        if self._found is None:
            try:
                encoded = name.encode("idna") if not name.isascii() else name.encode()
            except UnicodeError:
                raise WasiError("invalid-argument") from None
            self._bell = Bell()
            threading.Thread(target=self._run, args=(encoded, self._bell), name="scheduler_core.resolve", daemon=True).start()

    def _run(self, name: bytes, bell: Bell) -> None:
        found: list[Address] = []
        failed: Optional[str] = None
        try:
            for family, _, _, _, address in socket.getaddrinfo(name, None, type=socket.SOCK_STREAM):
                host = str(address[0])
                entry: Address = (host, 0) if family == socket.AF_INET else _canonical(host)
                if entry not in found:
                    found.append(entry)
        except OSError as error:
            failed = code_of(error)
        except UnicodeError:
            failed = "invalid-argument"
        self._failed, self._found = failed, found
        bell.ring()

    def resolve_next_address(self) -> Optional[Address]:
        """Returns the next address, or `None` after the last."""
        if self._found is None:
            raise WasiError("would-block")
        if self._failed is not None:
            raise WasiError(self._failed)
        return self._found.pop(0) if self._found else None

    def interest(self) -> Optional[tuple[int, int]]:
        """See `pollable.Source`."""
        return None if self._found is not None or self._bell is None else (self._bell.descriptor, READ)

    def advance(self) -> bool:
        """See `pollable.Source`."""
        return self._found is not None

    def abandon(self) -> None:
        """Closes the descriptors, which are copies of another process's."""
        if self._bell is not None:
            self._bell.close()

    def drop(self) -> None:
        """Drops the resource. A thread that still waits for the name server ends later."""
        if self._bell is not None:
            self._bell.close()


def _literal(name: str) -> Optional[list[Address]]:
    """Returns the address that `name` is, if it is one."""
    try:
        socket.inet_pton(socket.AF_INET, name)
        return [(name, 0)]
    except OSError:
        pass
    try:
        socket.inet_pton(socket.AF_INET6, name.strip("[]"))
        return [_canonical(name.strip("[]"))]
    except OSError:
        return None


def _canonical(host: str) -> Address:
    """Returns an IPv6 address, or the IPv4 address that it maps."""
    mapped = IPv6Address(host.partition("%")[0]).ipv4_mapped
    return (host, 0, 0, 0) if mapped is None else (str(mapped), 0)
