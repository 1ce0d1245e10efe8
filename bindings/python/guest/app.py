"""The guest: uses the component through the bindings that componentize-py makes."""

from typing import List

import wit_world
from componentize_py_types import Err
from wit_world.imports.ip_pool import IpPool
from wit_world.imports.types import IpAddress, IpAddress_Ipv4, ResourceType_Vm


class WitWorld(wit_world.WitWorld):
    def run(self, cidr: str, owners: List[str]) -> List[str]:
        try:
            with IpPool("guest") as pool:
                pool.add_cidr_range(cidr)
                return [shown(pool.allocate(*owner.split("/", 1), ResourceType_Vm())) for owner in owners]
        except Err as error:
            raise Err(f"{error.value.kind.name.lower().replace("_", "-")}: {error.value.message}") from None


def shown(address: IpAddress) -> str:
    if isinstance(address, IpAddress_Ipv4):
        return ".".join(map(str, address.value))
    return ":".join(f"{group:x}" for group in address.value)
