"""The functions of the host: for each, how to read its arguments, what it does, and how to write its result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, Optional, Union

from .._wit import _layout as layout
from . import arguments as read
from . import clocks
from .addresses import IPV4, IPV6, Address
from .errors import StreamClosed, StreamFailed, WasiError
from .host import Host
from .names import Lookup
from .pollable import Pollable, Timer, Wait
from .streams import Input, Output
from .tcp import TcpSocket
from .udp import Incoming, Outgoing, UdpSocket
from .values import Constant, Values

NETWORK, ERROR, POLLABLE, INPUT, OUTPUT, TCP, UDP, INCOMING, OUTGOING, LOOKUP = range(1, 11)

RESOURCES: dict[str, tuple[tuple[str, int], ...]] = {
    "wasi:io/error": (("error", ERROR),),
    "wasi:io/poll": (("pollable", POLLABLE),),
    "wasi:io/streams": (("input-stream", INPUT), ("output-stream", OUTPUT)),
    "wasi:sockets/network": (("network", NETWORK),),
    "wasi:sockets/ip-name-lookup": (("resolve-address-stream", LOOKUP),),
    "wasi:sockets/tcp": (("tcp-socket", TCP),),
    "wasi:sockets/udp": (("udp-socket", UDP), ("incoming-datagram-stream", INCOMING), ("outgoing-datagram-stream", OUTGOING)),
}
"""The resources of each interface, with the numbers of their types."""

DROPPED = frozenset({INPUT, OUTPUT, TCP, UDP, INCOMING, OUTGOING, LOOKUP})
"""The types whose objects are told that their resource is dropped."""

Reader = Callable[[Host, int, bytes, int], Any]
Writer = Callable[[Host, int, Any], Union[bytes, Constant]]


class Function(NamedTuple):
    """A function of an interface."""

    interface: str
    name: str
    readers: tuple[Reader, ...]
    act: Callable[..., Any]
    write: Optional[Writer]
    """Writes the result; for a function that can fail, its success. If none, there is no result."""
    fails: bool
    """Whether the result is a `result`."""


# Writers.


def _bool(host: Host, _context: int, value: Any) -> bytes:
    return host.values.plain(layout.BOOL, value)


def _u8(host: Host, _context: int, value: Any) -> bytes:
    return host.values.plain(layout.U8, value)


def _u32(host: Host, _context: int, value: Any) -> bytes:
    return host.values.plain(layout.U32, value)


def _u64(host: Host, _context: int, value: Any) -> bytes:
    return host.values.plain(layout.U64, value)


_PERMITS: dict[int, Constant] = {}


def _permit(_host: Host, _context: int, value: int) -> Constant:
    """The success of a function that permits a number of bytes or datagrams, or counts datagrams: there are few values."""
    constant = _PERMITS.get(value)
    if constant is None:
        values = Values()
        constant = _PERMITS[value] = Constant(values.ok(values.plain(layout.U64, value)))
    return constant


def _string(host: Host, _context: int, value: Any) -> bytes:
    return host.values.string(value)


def _enum(host: Host, _context: int, value: Any) -> bytes:
    return host.values.enum(value)


def _bytes(host: Host, _context: int, value: Any) -> bytes:
    return host.values.octets(value)


def _address(host: Host, _context: int, value: Any) -> bytes:
    return host.values.socket_address(value)


def _optional_ip(host: Host, _context: int, value: Any) -> bytes:
    return host.values.option(None if value is None else host.values.ip_address(value))


def _indexes(host: Host, _context: int, value: Sequence[int]) -> bytes:
    return host.values.list_of_u32(value)


def _datagrams(host: Host, _context: int, value: Sequence[tuple[bytes, Address]]) -> bytes:
    return host.values.list_of([host.values.datagram(data, sender) for data, sender in value])


def _own(kind: int) -> Writer:
    def write(host: Host, context: int, value: Any) -> bytes:
        return host.values.resource(context, kind, host.add(value))

    return write


def _own_all(*kinds: int) -> Writer:
    def write(host: Host, context: int, value: Any) -> bytes:
        values = host.values
        return values.tuple_of([values.resource(context, kind, host.add(one)) for kind, one in zip(kinds, value)])

    return write


# Functions that are more than a method of their object.


def _block(host: Host, source: Pollable) -> None:
    host.wait([source])


def _read(host: Host, stream: Input, size: int) -> bytes:
    data = stream.read(size)
    if not data and size:
        host.blocked = (stream,)
        host.require_patience_of_stream()
    return data


def _blocking_read(host: Host, stream: Input, size: int) -> bytes:
    data = stream.read(size)
    while not data and size and not host.is_interrupted:
        host.wait([stream])
        data = stream.read(size)
    if not data and size:
        host.require_patience_of_stream()
    return data


def _check_write(host: Host, stream: Output) -> int:
    permit = stream.check_write()
    if not permit:
        host.blocked = (stream,)
        host.require_patience_of_stream()
    return permit


def _receive(host: Host, stream: Incoming, most: int) -> Any:
    found = stream.receive(most)
    if not found and most:
        host.blocked = (stream,)
        host.require_patience()
    return found


def _send(host: Host, stream: Outgoing, datagrams: Any) -> int:
    sent = stream.send(datagrams)
    if not sent and datagrams:
        host.blocked = (stream,)
        host.require_patience()
    return sent


def _same(_host: Host, given: Any) -> Any:
    """The pollable of a source is the source, and the text of an error is the error."""
    return given


def _is_ready(_host: Host, pollable: Pollable) -> bool:
    return bool(Wait([pollable]).look())


def _resolution(_host: Host) -> int:
    return clocks.resolution()


def _at(_host: Host, when: int) -> Timer:
    return Timer(when)


def _after(_host: Host, duration: int) -> Timer:
    return clocks.after(duration)


def _network(host: Host) -> object:
    return host.policy


def _resolve(host: Host, _network: object, name: str) -> Lookup:
    return Lookup(name, host.policy)


def _require_network(host: Host) -> None:
    if host.policy.is_off:
        raise WasiError("access-denied")


def _create_tcp(host: Host, family: str) -> TcpSocket:
    _require_network(host)
    return TcpSocket(IPV4 if family == "ipv4" else IPV6, host.policy, host.left_over)


def _create_udp(host: Host, family: str) -> UdpSocket:
    _require_network(host)
    return UdpSocket(IPV4 if family == "ipv4" else IPV6, host.policy, host.buffer)


def _accept(host: Host, listener: TcpSocket) -> Any:
    host.blocked = (listener,)
    return listener.accept()


def _finish_connect(host: Host, connecting: TcpSocket) -> Any:
    host.blocked = (connecting,)
    return connecting.finish_connect()


def _method(cls: type, name: str) -> Callable[..., Any]:
    method = getattr(cls, name.replace("-", "_"))

    def act(_host: Host, *given: Any) -> Any:
        return method(*given)

    return act


def _functions() -> list[Function]:
    found: list[Function] = []

    def add(interface: str, name: str, readers: tuple[Reader, ...], act: Callable[..., Any], write: Optional[Writer], fails: bool) -> None:
        found.append(Function(interface, name, readers, act, write, fails))

    def methods(interface: str, resource: str, cls: type, *listed: tuple[str, tuple[Reader, ...], Optional[Writer]]) -> None:
        """Functions that can fail and are a method of the resource's object."""
        for name, readers, write in listed:
            add(interface, f"[method]{resource}.{name}", (read.resource, *readers), _method(cls, name), write, True)

    def subscribe(interface: str, resource: str) -> None:
        add(interface, f"[method]{resource}.subscribe", (read.resource,), _same, _own(POLLABLE), False)

    add("wasi:io/error", "[method]error.to-debug-string", (read.resource,), _same, _string, False)

    add("wasi:io/poll", "[method]pollable.ready", (read.resource,), _is_ready, _bool, False)
    add("wasi:io/poll", "[method]pollable.block", (read.resource,), _block, None, False)
    add("wasi:io/poll", "poll", (read.resources,), Host.wait, _indexes, False)

    streams = "wasi:io/streams"
    add(streams, "[method]input-stream.read", (read.resource, read.u64), _read, _bytes, True)
    add(streams, "[method]input-stream.blocking-read", (read.resource, read.u64), _blocking_read, _bytes, True)
    add(streams, "[method]output-stream.check-write", (read.resource,), _check_write, _permit, True)
    methods(streams, "output-stream", Output, ("write", (read.data,), None), ("flush", (), None))
    subscribe(streams, "input-stream")
    subscribe(streams, "output-stream")

    clock = "wasi:clocks/monotonic-clock"
    add(clock, "now", (), Host.now, _u64, False)
    add(clock, "resolution", (), _resolution, _u64, False)
    add(clock, "subscribe-instant", (read.u64,), _at, _own(POLLABLE), False)
    add(clock, "subscribe-duration", (read.u64,), _after, _own(POLLABLE), False)

    add("wasi:sockets/instance-network", "instance-network", (), _network, _own(NETWORK), False)

    names = "wasi:sockets/ip-name-lookup"
    add(names, "resolve-addresses", (read.resource, read.string), _resolve, _own(LOOKUP), True)
    methods(names, "resolve-address-stream", Lookup, ("resolve-next-address", (), _optional_ip))
    subscribe(names, "resolve-address-stream")

    add("wasi:sockets/tcp-create-socket", "create-tcp-socket", (read.string,), _create_tcp, _own(TCP), True)
    tcp = "wasi:sockets/tcp"
    methods(
        tcp, "tcp-socket", TcpSocket,
        ("start-bind", (read.resource, read.socket_address), None), ("finish-bind", (), None),
        ("start-connect", (read.resource, read.socket_address), None),
        ("start-listen", (), None), ("finish-listen", (), None),
        ("local-address", (), _address), ("remote-address", (), _address),
        ("set-listen-backlog-size", (read.u64,), None),
        ("keep-alive-enabled", (), _bool), ("set-keep-alive-enabled", (read.boolean,), None),
        ("keep-alive-idle-time", (), _u64), ("set-keep-alive-idle-time", (read.u64,), None),
        ("keep-alive-interval", (), _u64), ("set-keep-alive-interval", (read.u64,), None),
        ("keep-alive-count", (), _u32), ("set-keep-alive-count", (read.u32,), None),
        ("hop-limit", (), _u8), ("set-hop-limit", (read.u8,), None),
        ("receive-buffer-size", (), _u64), ("set-receive-buffer-size", (read.u64,), None),
        ("send-buffer-size", (), _u64), ("set-send-buffer-size", (read.u64,), None),
        ("shutdown", (read.string,), None),
    )
    add(tcp, "[method]tcp-socket.finish-connect", (read.resource,), _finish_connect, _own_all(INPUT, OUTPUT), True)
    add(tcp, "[method]tcp-socket.accept", (read.resource,), _accept, _own_all(TCP, INPUT, OUTPUT), True)
    add(tcp, "[method]tcp-socket.is-listening", (read.resource,), _method(TcpSocket, "is-listening"), _bool, False)
    add(tcp, "[method]tcp-socket.address-family", (read.resource,), _method(TcpSocket, "address-family"), _enum, False)
    subscribe(tcp, "tcp-socket")

    add("wasi:sockets/udp-create-socket", "create-udp-socket", (read.string,), _create_udp, _own(UDP), True)
    udp = "wasi:sockets/udp"
    methods(
        udp, "udp-socket", UdpSocket,
        ("start-bind", (read.resource, read.socket_address), None), ("finish-bind", (), None),
        ("stream", (read.optional_address,), _own_all(INCOMING, OUTGOING)),
        ("local-address", (), _address), ("remote-address", (), _address),
        ("unicast-hop-limit", (), _u8), ("set-unicast-hop-limit", (read.u8,), None),
        ("receive-buffer-size", (), _u64), ("set-receive-buffer-size", (read.u64,), None),
        ("send-buffer-size", (), _u64), ("set-send-buffer-size", (read.u64,), None),
    )
    add(udp, "[method]udp-socket.address-family", (read.resource,), _method(UdpSocket, "address-family"), _enum, False)
    add(udp, "[method]incoming-datagram-stream.receive", (read.resource, read.u64), _receive, _datagrams, True)
    methods(udp, "outgoing-datagram-stream", Outgoing, ("check-send", (), _permit))
    add(udp, "[method]outgoing-datagram-stream.send", (read.resource, read.datagrams), _send, _permit, True)
    subscribe(udp, "udp-socket")
    subscribe(udp, "incoming-datagram-stream")
    subscribe(udp, "outgoing-datagram-stream")
    return found


FUNCTIONS = _functions()
"""All functions of the host."""


@lru_cache(maxsize=None)
def _error(code: str) -> Constant:
    values = Values()
    return Constant(values.error(values.enum(code)))


@lru_cache(maxsize=None)
def _closed() -> Constant:
    values = Values()
    return Constant(values.error(values.variant("closed")))


_DONE = Values().ok()

Result = Union[bytes, Constant, None]


def _failed(host: Host, context: int, error: Exception) -> Result:
    """Returns the result of a function that failed. Raises every exception that is not part of the interface."""
    if isinstance(error, WasiError):
        return _error(error.code if error.code != "would-block" else host.would_block())
    if isinstance(error, StreamClosed):
        return _closed()
    if isinstance(error, StreamFailed):
        values = host.values
        cause = values.resource(context, ERROR, host.add(str(error)))
        return values.error(values.variant("last-operation-failed", cause))
    raise error


def caller(function: Function) -> Callable[[Host, int, bytes], Result]:
    """Returns a function that calls `function` with the bytes of its arguments.

    It has a form for each number of parameters, because a loop over them costs as much as reading them. Each argument is
    read before anything can fail: see `arguments.resource`.
    """
    readers, act, write, fails = function.readers, function.act, function.write, function.fails
    at_second = layout.VALUE_SIZE

    def result(host: Host, context: int, found: Any) -> Result:
        if write is None:
            return _DONE if fails else None
        payload = write(host, context, found)
        return host.values.ok(payload) if fails and isinstance(payload, bytes) else payload

    def any_number(host: Host, context: int, raw: bytes) -> Result:
        try:
            given = [reader(host, context, raw, at_second * index) for index, reader in enumerate(readers)]
            return result(host, context, act(host, *given))
        except Exception as error:
            return _failed(host, context, error)

    if not readers:

        def none(host: Host, context: int, _raw: bytes) -> Result:
            try:
                return result(host, context, act(host))
            except Exception as error:
                return _failed(host, context, error)

        return none
    if len(readers) == 1:
        (only,) = readers

        def one(host: Host, context: int, raw: bytes) -> Result:
            try:
                return result(host, context, act(host, only(host, context, raw, 0)))
            except Exception as error:
                return _failed(host, context, error)

        return one
    if len(readers) == 2:
        left, right = readers

        def two(host: Host, context: int, raw: bytes) -> Result:
            try:
                found = act(host, left(host, context, raw, 0), right(host, context, raw, at_second))
                return result(host, context, found)
            except Exception as error:
                return _failed(host, context, error)

        return two
    return any_number
