"""What a type checker must refuse: every line with a comment EXPECTED, and no other."""

from scheduler_core import IpPool, Socket, SocketAddress, aio, configure

pool = IpPool("p")
pool.add_cidr_range(24)  # EXPECTED
pool.allocate("t", "a", "tcp-server")  # EXPECTED
pool.allocate("t", "a")  # EXPECTED
pool.allocat("t", "a", "vm")  # EXPECTED
SocketAddress("127.0.0.1", "80")  # EXPECTED
socket = Socket.tcp_v4()
socket.send("hello")  # EXPECTED
socket.bind(("127.0.0.1", 80))  # EXPECTED
socket.set_timeout("2.5")  # EXPECTED
configure(network=80)  # EXPECTED


async def main() -> None:
    shared = await aio.IpPool("p")
    address: str = await shared.allocate("t", "a", "vm")  # EXPECTED
    del address
    aio.Socket.tcp_v4().listen(16)  # EXPECTED
