"""What somebody does on the first day, and what the package answers. doc/BEGINNERS_MISTAKES.md lists them for readers."""

from __future__ import annotations

import asyncio
import copy
import datetime
import gc
import os
import pickle
import re
import subprocess
import sys
import threading
import warnings
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

import scheduler_core
from scheduler_core import (
    ClosedError,
    ComponentMissingError,
    Instance,
    InstanceBusyError,
    InstanceForkedError,
    IpPool,
    IpPoolError,
    ParserError,
    ResourceType,
    Socket,
    SocketAddress,
    SocketClosedError,
    SocketError,
    TaskInsertion,
    aio,
    configure,
    evaluate,
    parse,
    poll,
    run,
)

PAGE = Path(__file__).parents[3] / "doc" / "BEGINNERS_MISTAKES.md"


def check_row(mistake: str, error: BaseException) -> None:
    """Checks the row of the page for a mistake; with UPDATE=1 in the environment, writes it."""
    key = f"| {mistake} | `{type(error).__name__}` |"
    # The port that the system chose is 8080 on the page, and a process is 4711.
    message = re.sub(r"(127\.0\.0\.1:)\d{4,5}", r"\g<1>8080", str(error))
    message = re.sub(r"process \d+", "process 4711", message)
    row = f"{key} {message} |"
    page = PAGE.read_text()
    old = next((line for line in page.splitlines() if line.startswith(key)), None)
    assert old is not None, f"doc/BEGINNERS_MISTAKES.md does not have {row}"
    if os.environ.get("UPDATE"):
        PAGE.write_text(page.replace(old, row))
    else:
        assert old == row, "the page has another message; UPDATE=1 writes this one"


class Lab:
    """What the mistakes are made with."""

    def __init__(self) -> None:
        self.network = Instance(network=["127.0.0.0/8", "[::1]"])
        self.pool = IpPool("lab")
        self.pool.add_cidr_range("10.0.0.0/30")

    def tcp(self) -> Socket:
        return Socket.tcp_v4(instance=self.network)

    def bound(self) -> Socket:
        socket = self.tcp()
        socket.bind_to_ip("127.0.0.1", 0)
        return socket

    def closed(self) -> Socket:
        socket = self.tcp()
        socket.close()
        return socket


@pytest.fixture(scope="module")
def lab() -> Lab:
    return Lab()


def left_the_block(_: Lab) -> None:
    with IpPool("p") as pool:
        pass
    pool.stats


def filled(lab: Lab) -> None:
    for name in ("a", "b", "c"):
        lab.pool.allocate("t", name, "vm")


def taken(lab: Lab) -> None:
    lab.pool.allocate_specific("t", "a", "vm", "10.0.0.1")
    lab.pool.allocate("t", "a", "pod")


SHOP = '''scenario "shop" action buy = %s workflow { start: buy { -> end } end } load { at 0s spawn 1 tenant "t" }'''


IN_A_CHILD = """
import os, pickle, sys
from scheduler_core import IpPool

pool = IpPool("lab")
if os.fork() == 0:
    try:
        pool.stats
    except BaseException as error:
        sys.stdout.buffer.write(pickle.dumps(error))
else:
    os.wait()
"""


def in_a_child(_: Lab) -> None:
    """Raises the error of the child of a fork. The parent is another process, because this one has threads."""
    done = subprocess.run([sys.executable, "-c", IN_A_CHILD], capture_output=True, check=True)
    error: BaseException = pickle.loads(done.stdout)
    raise error


def blocked(lab: Lab) -> None:
    own = Instance(network=True)
    own.patience = 0
    with Socket.udp_v4(instance=own) as socket:
        socket.bind_to_ip("127.0.0.1", 0)
        address = SocketAddress("127.0.0.1", socket.local_port or 0)
        waiting = threading.Thread(target=socket.recv_from, args=(1,))
        waiting.start()
        while not own.is_waiting and waiting.is_alive():
            pass
        try:
            socket.local_port
        finally:
            with Socket.udp_v4(instance=lab.network) as other:
                other.send_to(b"x", address)
            waiting.join()


MISTAKES: list[tuple[str, Callable[[Lab], Any], type[BaseException], str]] = [
    (
        '`pool.add_cidr_range("10.0.0.7")`',
        lambda lab: lab.pool.add_cidr_range("10.0.0.7"),
        IpPoolError.InvalidArgument,
        "for a single address, use length 32 or 128, as in 10.0.0.1/32",
    ),
    (
        '`pool.add_cidr_range("10.0.0.5-10.0.0.9")`',
        lambda lab: lab.pool.add_cidr_range("10.0.0.5-10.0.0.9"),
        IpPoolError.InvalidArgument,
        "add a range by its first and last address",
    ),
    ("`pool.add_cidr_range(24)`", lambda lab: lab.pool.add_cidr_range(24), TypeError, "IpPool.add_cidr_range(): cidr must be a network, as in"),
    (
        '`pool.allocate("t", "a", "tcp-server")`',
        lambda lab: lab.pool.allocate("t", "a", "tcp-server"),
        ValueError,
        "resource_type must be ResourceType.MAC or ResourceType.VM or ResourceType.CONTAINER or ResourceType.POD or ResourceType.custom(...)",
    ),
    ("more allocations than addresses", filled, IpPoolError.Exhausted, "release some or add a range"),
    ("the same owner with another type", taken, IpPoolError.Conflict, "release it first or request the same"),
    ("a pool after its `with` block", left_the_block, ClosedError, "this IpPool is closed; create a new one"),
    ("`Socket()`", lambda _: Socket(), TypeError, "Socket has no constructor; use Socket.tcp_v4(), Socket.tcp_v6()"),
    (
        '`socket.bind(("127.0.0.1", 80))`',
        lambda lab: lab.tcp().bind(("127.0.0.1", 80)),
        TypeError,
        "local must be a SocketAddress, as in SocketAddress(address, port), not ('127.0.0.1', 80)",
    ),
    (
        '`socket.bind_to_ip("127.0.0.1", "8080")`',
        lambda lab: lab.tcp().bind_to_ip("127.0.0.1", "8080"),
        TypeError,
        "port must be an int from 0 to 65535, not '8080' of type str",
    ),
    (
        '`socket.bind_to_ip("127.0.0.1", 80800)`',
        lambda lab: lab.tcp().bind_to_ip("127.0.0.1", 80800),
        ValueError,
        "port must be an int from 0 to 65535, not 80800",
    ),
    (
        '`SocketAddress("localhost", 80)`',
        lambda _: SocketAddress("localhost", 80),
        ValueError,
        "use scheduler_core.resolve('localhost') to look up a name",
    ),
    (
        '`TaskInsertion("walls")`',
        lambda _: TaskInsertion("walls"),
        TypeError,
        "TaskInsertion(): settings must be a TaskSettings, as in TaskSettings(name, kind, duration, action=…, timeout=…, retry=…, on_error=…, join=…, needs=…), not 'walls'",
    ),
    ("accept without listen", lambda lab: lab.bound().accept(), SocketError.InvalidState, "call listen first"),
    ("listen without bind", lambda lab: lab.tcp().listen(16), SocketError.InvalidState, "call bind first"),
    ("send without connect", lambda lab: lab.bound().send(b"x"), SocketError.InvalidState, "call connect first"),
    ("a closed socket", lambda lab: lab.closed().send(b"x"), SocketClosedError, "socket is `closed`, expected `connected`; create a new one"),
    ('`socket.send("hello")`', lambda lab: lab.tcp().send("hello"), TypeError, "not a str; encode it first: text.encode()"),
    ("`socket.set_timeout(-1)`", lambda lab: lab.tcp().set_timeout(-1), ValueError, "timeout must be a number of seconds of 0 or more"),
    (
        "an IPv6 address for an IPv4 socket",
        lambda lab: lab.tcp().connect(SocketAddress("::1", 80)),
        SocketError.InvalidArgument,
        "IPv4",
    ),
    (
        "nothing listens there",
        lambda lab: lab.tcp().connect(SocketAddress("127.0.0.1", 1)),
        ConnectionRefusedError,
        "connection refused: nothing listens there",
    ),
    (
        "no grant of the network",
        lambda _: Socket.tcp_v4(instance=Instance()).bind_to_ip("127.0.0.1", 0),
        PermissionError,
        "call scheduler_core.configure(network=True)",
    ),
    (
        "an address outside the allow-list",
        lambda lab: lab.tcp().connect(SocketAddress("10.9.9.9", 443)),
        PermissionError,
        'call scheduler_core.configure(network=["127.0.0.0/8", "[::1]", "10.9.9.9:443"])',
    ),
    ('`configure(network="10.0.0.0/8")`', lambda _: configure(network="10.0.0.0/8"), TypeError, "write network=['10.0.0.0/8']"),
    ("a call while another thread waits", blocked, InstanceBusyError, "serve many sockets with one poll(), use scheduler_core.aio"),
    (
        "sockets of two instances in one poll",
        lambda lab: poll([lab.bound(), Socket.udp_v4(instance=Instance())], ["readable", "readable"], 0),
        ValueError,
        "sockets[1] must be a Socket of the same instance",
    ),
    (
        "an object of the parent in the child of a fork",
        in_a_child,
        InstanceForkedError,
        "which forked this one; create it in this process",
    ),
    (
        "`run` of an action `get` without a grant",
        lambda _: run(SHOP % 'get { url = "http://127.0.0.1:8080/" }'),
        PermissionError,
        "use run(scenario, network=True) or a list of rules",
    ),
    (
        "`run` of an action without a function",
        lambda _: run(SHOP % "payment { amount = 20 }"),
        TypeError,
        "action buy has kind payment, but there is no function for it",
    ),
    ("`copy.copy(pool)`", lambda lab: copy.copy(lab.pool), TypeError, "cannot be copied or pickled; send its snapshot() instead"),
    ("`pickle.dumps(socket)`", lambda lab: pickle.dumps(lab.tcp()), TypeError, "a Socket belongs to this process"),
    (
        "`address.port = 81`",
        lambda _: setattr(SocketAddress("127.0.0.1", 80), "port", 81),
        AttributeError,
        "cannot change 'port': SocketAddress is immutable",
    ),
    ('`parse(text, "yml")`', lambda _: parse("", "yml"), ValueError, "syntax must be Syntax.TEXT or Syntax.YAML or Syntax.JSON"),
    ('`parse("demo.scenario")`', lambda _: parse("demo.scenario"), ParserError.Rejected, "looks like the name of a file"),
    ('`parse("scenario", "text")`', lambda _: parse("scenario", "text"), ParserError.Rejected, "1:9: error[syntax]"),
    (
        "a naive datetime in an expression",
        lambda _: evaluate("x", {"x": datetime.datetime(2026, 1, 1)}),
        ValueError,
        "must be an aware datetime, as in datetime.now(timezone.utc)",
    ),
    ("`scheduler_core.IPPool`", lambda _: scheduler_core.IPPool, AttributeError, "did you mean 'IpPool'?"),
]


@pytest.mark.parametrize(("mistake", "make", "kind", "text"), MISTAKES, ids=[row[0] for row in MISTAKES])
def test_a_mistake_is_explained(
    lab: Lab, mistake: str, make: Callable[[Lab], Any], kind: type[BaseException], text: str
) -> None:
    with pytest.raises(kind) as found:
        make(lab)
    assert text in str(found.value)
    check_row(mistake, found.value)


async def not_open(_: Lab) -> None:
    await aio.IpPool("p").stats()


async def used_at_once(lab: Lab) -> None:
    await aio.Socket.tcp_v4(instance=lab.network).listen(16)  # type: ignore[attr-defined]


async def coroutine_given(lab: Lab) -> None:
    async with aio.IpPool("p") as pool, aio.Socket.tcp_v4(instance=lab.network) as socket:
        forgotten = pool.allocate("t", "a", ResourceType.VM)
        try:
            await socket.bind_to_ip(forgotten, 0)  # type: ignore[arg-type]
        finally:
            forgotten.close()


async def plain_with(_: Lab) -> None:
    with aio.Socket.tcp_v4() as socket:
        del socket


async def wrong_poll(lab: Lab) -> None:
    async with aio.Socket.udp_v4(instance=lab.network) as socket:
        poll([socket], ["readable"])  # type: ignore[list-item]


ASYNC: list[tuple[str, Callable[[Lab], Coroutine[Any, Any, None]], type[BaseException], str]] = [
    ('`aio.IpPool("p").stats()`', not_open, ClosedError, 'is not open yet; write `x = await aio.IpPool(...)` or `async with aio.IpPool(...) as x`'),
    ("`aio.Socket.tcp_v4().listen(16)`", used_at_once, AttributeError, "Socket.tcp_v4() was not awaited; write `x = await"),
    ("a coroutine as argument", coroutine_given, TypeError, "a coroutine that was not awaited; write `await` before it"),
    ("`with aio.Socket.tcp_v4() as socket`", plain_with, TypeError, "needs `async with`, not `with`"),
    ("poll of the package, socket of aio", wrong_poll, TypeError, "not one of scheduler_core.aio; use the function of scheduler_core.aio"),
]


@pytest.mark.parametrize(("mistake", "make", "kind", "text"), ASYNC, ids=[row[0] for row in ASYNC])
def test_a_mistake_with_asyncio_is_explained(
    lab: Lab, mistake: str, make: Callable[[Lab], Coroutine[Any, Any, None]], kind: type[BaseException], text: str
) -> None:
    with pytest.raises(kind) as found:
        asyncio.run(make(lab))
    assert text in str(found.value)
    check_row(mistake, found.value)


def test_what_nobody_awaited_is_named(lab: Lab) -> None:
    async def forget() -> None:
        aio.Socket.tcp_v4(instance=lab.network)
        gc.collect()

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.run(forget())
    assert "coroutine 'aio.Socket.tcp_v4' was never awaited" in [str(warning.message) for warning in caught]
    assert "| `aio.Socket.tcp_v4()` without `await` |" in PAGE.read_text()
