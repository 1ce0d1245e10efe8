"""What an instance cannot do without a grant, and what it cannot do with one that does not say so.

A listener of the operating system counts what reaches it: nothing may.
"""

from __future__ import annotations

import socket as host

from scheduler_core import Instance, Socket, SocketAddress, SocketError, resolve, run

SCENARIO = """scenario "ask"
action ask = get {{ url = "http://{host}:{port}/"  timeout = 5s }}
workflow {{ start: ask {{ -> end }} end }}
load {{ at 0s spawn 1 tenant "a" }}"""


def refused(action: object, what: str) -> None:
    assert callable(action)
    try:
        action()
    except SocketError.AccessDenied as error:
        assert "configure(network=" in error.message, error.message
        return
    raise AssertionError(f"{what} was not refused")


with host.socket() as listener, host.socket(host.AF_INET, host.SOCK_DGRAM) as receiver:
    listener.bind(("127.0.0.1", 0))
    listener.listen(16)
    listener.setblocking(False)
    receiver.bind(("127.0.0.1", 0))
    receiver.setblocking(False)
    tcp = SocketAddress("127.0.0.1", listener.getsockname()[1])
    udp = SocketAddress("127.0.0.1", receiver.getsockname()[1])
    free = 1 if tcp.port == 65_535 else tcp.port + 1

    for instance in (Instance(), Instance(network=[]), Instance(network=["127.0.0.2", f"127.0.0.1:{free}"])):
        with Socket.tcp_v4(instance=instance) as stream, Socket.udp_v4(instance=instance) as datagrams:
            refused(lambda: stream.bind(tcp), "bind")
            refused(lambda: stream.bind_to_ip("127.0.0.1", tcp.port), "bind-to-ip")
            refused(lambda: stream.connect(tcp), "connect")
            refused(lambda: datagrams.send_to(b"x", udp), "send-to")
            refused(lambda: datagrams.send_many(b"x", [1], udp), "send-many")
            refused(lambda: datagrams.connect(udp), "connect of a datagram socket")
        refused(lambda: resolve("localhost", instance=instance), "resolve")

    # A run opens its sockets inside the component.
    for name, rules in (("127.0.0.1", ["127.0.0.2", f"127.0.0.1:{free}"]), ("localhost", ["127.0.0.0/8"])):
        report = run(SCENARIO.format(host=name, port=tcp.port), network=rules)
        assert report.progress.failed == 1, report.text

    for silent in (listener.accept, lambda: receiver.recv(1)):
        try:
            silent()
        except BlockingIOError:
            continue
        raise AssertionError("something came through")

    with Socket.tcp_v4(instance=Instance(network=[f"127.0.0.1:{tcp.port}"])) as stream:
        stream.connect(tcp)
    listener.setblocking(True)
    listener.accept()[0].close()

print("sandbox: nothing came through but what was granted")
