"""Processes: the child of a fork works, and leaves the objects and connections of its parent alone."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import scheduler_core
from scheduler_core import InstanceForkedError, _processes

HERE = Path(__file__).parent

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")

PRELUDE = """
import atexit, os, signal, socket as host, sys, threading, time, traceback
import scheduler_core
from scheduler_core import *

def in_child(action):
    \"\"\"Calls `action` in a child. Returns how the child ended: 0 is well.\"\"\"
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            signal.alarm(60)
            action()
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            os._exit(code)
    return os.waitpid(child, 0)[1]

def sockets():
    return sorted(os.readlink(f"/proc/self/fd/{number}") for number in os.listdir("/proc/self/fd")
                  if os.path.exists(f"/proc/self/fd/{number}") and "socket" in os.readlink(f"/proc/self/fd/{number}"))
"""


def program(source: str, *arguments: str, **environment: str) -> str:
    """Runs a program in a process of its own, without threads of other tests. Returns its output."""
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "ignore::DeprecationWarning", "-c", PRELUDE + textwrap.dedent(source), *arguments],
        env={**os.environ, **environment}, capture_output=True, text=True, timeout=120, check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    return done.stdout


def test_a_child_has_a_working_default_instance_with_the_same_settings() -> None:
    assert program("""
        configure(network=["127.0.0.0/8"], patience=7)
        IpPool("parent").add_cidr_range("10.0.0.0/24")
        def child():
            pool = IpPool("child")
            pool.add_cidr_range("10.0.0.0/24")
            own = default_instance()
            print(pool.allocate("t", "a", "vm"), own.network, own.patience)
        print(in_child(child), in_child(lambda: in_child(child)))
    """) == "10.0.0.1 ('127.0.0.0/8',) 7.0\n10.0.0.1 ('127.0.0.0/8',) 7.0\n0 0\n"


def test_an_object_of_the_parent_is_rejected_and_can_be_closed() -> None:
    out = program("""
        pool, own = IpPool("p"), Instance()
        pool.add_cidr_range("10.0.0.0/24")
        parent = os.getpid()
        def child():
            for call in (lambda: pool.allocate("t", "a", "vm"), lambda: IpPool("q", instance=own)):
                try:
                    call()
                except InstanceForkedError as error:
                    print(error.code, str(error).replace(str(parent), "PID"))
            print(pool._instance.poisoned, own)
            pool.close()
            print(pool.closed)
        print(in_child(child))
        print(pool.allocate("t", "a", "vm"))
    """)
    advice = (
        "this object belongs to process PID, which forked this one; create it in this process, for example on first use or in a hook "
        "that runs after the fork, or restore it from a snapshot() of the parent"
    )
    assert out.splitlines() == [
        f"instance-forked IpPool.allocate(): {advice}", f"instance-forked IpPool(): {advice}",
        "True <Instance network=False, forked>", "True", "0", "10.0.0.1",
    ]  # fmt: skip


def test_a_fork_during_calls_of_other_threads_leaves_a_working_child() -> None:
    assert program("""
        pool = IpPool("p")
        pool.add_cidr_range("10.0.0.0/8")
        over = threading.Event()
        def loop(tenant):
            while not over.is_set():
                pool.allocate_many(tenant, [f"r{index}" for index in range(500)], "vm")
                pool.release_by_subinstance(tenant)
        threads = [threading.Thread(target=loop, args=(f"t{index}",)) for index in range(4)]
        for thread in threads:
            thread.start()
        def child():
            try:
                pool.allocate("t", "a", "vm")
            except InstanceForkedError:
                own = IpPool("own")
                own.add_cidr_range("10.0.0.0/24")
                assert str(own.allocate("t", "a", "vm")) == "10.0.0.1"
        print([in_child(child) for _ in range(20)])
        over.set()
        for thread in threads:
            thread.join()
        print(pool.stats.allocated)
    """) == f"{[0] * 20}\n0\n"


def test_a_fork_while_another_thread_compiles_waits_for_it() -> None:
    assert program("""
        from scheduler_core import _processes
        compiling = threading.Thread(target=IpPool, args=("p",))
        compiling.start()
        while _processes.CREATING.acquire(blocking=False):
            _processes.CREATING.release()
        def child():
            IpPool("own").add_cidr_range("10.0.0.0/24")
        print(in_child(child))
        compiling.join()
    """, SCHEDULER_CORE_CACHE_DIR="") == "0\n"


def test_a_child_compiles_without_the_threads_of_the_parent() -> None:
    # wasmtime has started its threads for another component, and the child has to compile ours.
    assert program("""
        import wasmtime.component
        functions = "".join(f'(func (export "f{index}") (result i32) i32.const {index})' for index in range(200))
        wasmtime.component.Component(wasmtime.Engine(), wasmtime.wat2wasm(f"(component (core module {functions}))"))
        print(in_child(lambda: IpPool("own").add_cidr_range("10.0.0.0/24")))
    """, SCHEDULER_CORE_CACHE_DIR="") == "0\n"


def test_aio_works_in_a_child_whose_parent_has_used_it() -> None:
    assert program("""
        import asyncio
        from scheduler_core import aio
        configure(network=["127.0.0.0/8"])
        async def use(name):
            async with aio.IpPool(name) as pool, aio.Socket.udp_v4() as socket:
                await socket.bind_to_ip("127.0.0.1", 0)
                await socket.set_timeout(0.01)
                try:
                    await socket.recv_from(1)
                except TimeoutError:
                    pass
                await pool.add_cidr_range("10.0.0.0/24")
                return str(await pool.allocate("t", "a", "vm"))
        async def stale(pool):
            try:
                await pool.allocate("t", "a", "vm")
            except InstanceForkedError as error:
                return error.code
        async def keep():
            return await aio.IpPool("kept")
        print(asyncio.run(use("parent")))
        kept = asyncio.run(keep())
        def child():
            print(asyncio.run(stale(kept)), asyncio.run(use("child")))
        print(in_child(child))
    """) == "10.0.0.1\ninstance-forked 10.0.0.1\n0\n"


CONNECTED = """
        configure(network=["127.0.0.0/8"])
        server = host.create_server(("127.0.0.1", 0))
        ours = Socket.tcp_v4()
        ours.connect(SocketAddress(*server.getsockname()))
        peer, _ = server.accept()
        atexit.register(server.close)
        atexit.register(peer.close)
        listener, datagrams = Socket.tcp_v4(), Socket.udp_v4()
        listener.bind_to_ip("127.0.0.1", 0)
        listener.listen()
        datagrams.bind_to_ip("127.0.0.1", 0)
"""


@pytest.mark.parametrize("end", ["ours.close()", "del ours", "pass", "import gc; gc.collect()"])
def test_a_child_does_not_end_the_connections_of_the_parent(end: str) -> None:
    assert program(f"""
        {CONNECTED}
        def child():
            global ours
            {end}
        print(in_child(child))
        peer.sendall(b"still")
        print(ours.recv(5))
        ours.send(b"here")
        print(peer.recv(4))
        with Socket.tcp_v4() as other:
            other.connect(listener.local_addr)
            print(listener.accept().is_connected)
    """) == "0\nb'still'\nb'here'\nTrue\n"


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_child_keeps_no_descriptor_of_the_sockets_of_the_parent() -> None:
    assert program(f"""
        before = sockets()
        {CONNECTED}
        own = {{f"socket:[{{os.fstat(one.fileno()).st_ino}}]" for one in (server, peer)}}
        print(len(set(sockets()) - own))
        print(in_child(lambda: print(len(set(sockets()) - own))))
    """) == "3\n0\n0\n"


def test_the_end_of_a_connection_reaches_the_peer_while_a_child_lives() -> None:
    assert program(f"""
        {CONNECTED}
        def child():
            os.read(reading, 1)
        reading, writing = os.pipe()
        child_thread = threading.Thread(target=lambda: print(in_child(child)))
        forked = threading.Event()
        os.register_at_fork(after_in_parent=forked.set)
        child_thread.start()
        forked.wait()
        ours.close()
        print(peer.recv(1))
        os.write(writing, b"x")
        child_thread.join()
    """) == "b''\n0\n"


def test_what_a_call_has_left_over_is_sent_once_and_ends_while_a_child_lives() -> None:
    assert program(f"""
        {CONNECTED}
        ours.set_timeout(0.05)
        sent = 0
        try:
            while True:
                ours.send(b"x" * 65536)
                sent += 65536
        except TimeoutError as error:
            sent += error.transferred
        ours.close()
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            signal.alarm(60)
            os.read(reading, 1)
            sys.exit(0)
        received = 0
        while data := peer.recv(65536):
            received += len(data)
        print(received == sent)
        os.write(writing, b"x")
        print(os.waitpid(child, 0)[1])
    """) == "True\n0\n"


def test_a_lookup_of_the_parent_does_not_matter_to_a_child() -> None:
    assert program("""
        configure(network=["resolve", "127.0.0.0/8"])
        real, started, over = host.getaddrinfo, threading.Event(), threading.Event()
        def slow(*arguments, **options):
            started.set()
            over.wait()
            return real(*arguments, **options)
        host.getaddrinfo = slow
        looking = threading.Thread(target=lambda: print("parent", len(resolve("localhost")) > 0))
        looking.start()
        started.wait()
        def child():
            host.getaddrinfo = real
            print("child", len(resolve("localhost")) > 0)
        print(in_child(child))
        over.set()
        looking.join()
    """) == "child True\n0\nparent True\n"


def test_the_signal_handlers_of_a_child_are_those_of_the_program() -> None:
    # The main thread is in a call, during which handlers are delayed, when another thread forks.
    assert program("""
        configure(network=["127.0.0.0/8"])
        from scheduler_core._wasi import system
        waiting, wait = threading.Event(), system.wait
        def noting(*arguments):
            waiting.set()
            return wait(*arguments)
        system.wait = noting
        def child():
            try:
                signal.raise_signal(signal.SIGINT)
            except KeyboardInterrupt:
                print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
            print(IpPool("own").closed)
        def fork():
            waiting.wait()
            print(in_child(child))
            with Socket.udp_v4(instance=Instance(network=True)) as other:
                other.send_to(b"x", SocketAddress("127.0.0.1", port))
        with Socket.udp_v4() as socket:
            socket.bind_to_ip("127.0.0.1", 0)
            port = socket.local_port
            thread = threading.Thread(target=fork)
            thread.start()
            print(socket.recv_from(1).data)
            thread.join()
    """) == "True\nFalse\n0\nb'x'\n"


def test_a_fork_in_a_custom_action_of_a_run_does_not_disturb_the_run() -> None:
    assert program('''
        scenario = """scenario "fork"
        action pay = payment { amount = 1 }
        workflow { start: pay { -> end } end }
        load { at 0s spawn 3 tenant "a" }"""
        def pay(request):
            assert in_child(lambda: IpPool("own").add_cidr_range("10.0.0.0/24")) == 0
        print(run(scenario, actions={"payment": pay}).verdict.value)
    ''') == "passed\n"


WORKER = '''
import multiprocessing, sys
from concurrent.futures import ProcessPoolExecutor
from scheduler_core import InstanceForkedError, IpPool

def work(number):
    pool = IpPool(f"p{number}")
    pool.add_cidr_range("10.0.0.0/24")
    return str(pool.allocate("t", f"r{number}", "vm"))

def stale(_):
    try:
        template.allocate("t", "a", "vm")
    except InstanceForkedError as error:
        return error

if __name__ == "__main__":
    template = IpPool("template")
    template.add_cidr_range("10.0.0.0/24")
    method, kind = sys.argv[1:]
    context = multiprocessing.get_context(method)
    pools = {"pool": lambda: context.Pool(2), "executor": lambda: ProcessPoolExecutor(2, mp_context=context)}
    with pools[kind]() as workers:
        print(sorted(set(workers.map(work, range(20)))))
        if method == "fork":
            # The error itself comes back from the child.
            print({type(error).__name__ for error in workers.map(stale, range(4))})
    print(template.allocate("t", "a", "vm"))
'''


@pytest.mark.parametrize("kind", ["pool", "executor"])
@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_worker_processes(method: str, kind: str, tmp_path: Path) -> None:
    file = tmp_path / "worker.py"
    file.write_text(WORKER, encoding="utf-8")
    done = subprocess.run([sys.executable, str(file), method, kind], capture_output=True, text=True, timeout=120, check=False)
    expected = ["['10.0.0.1']", *(["{'InstanceForkedError'}"] if method == "fork" else []), "10.0.0.1"]
    assert (done.stdout.splitlines(), done.stderr) == (expected, "")


@contextmanager
def gunicorn(*options: str, log: Path) -> Iterator[int]:
    """Runs gunicorn with the service. Yields its port."""
    command = [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0", "--workers", "2", *options, "gunicorn_app:app"]
    server = subprocess.Popen(command, cwd=HERE, env={**os.environ, "SERVICE_LOG": str(log)}, stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None
    try:
        seen: list[str] = []
        for line in server.stderr:
            seen.append(line)
            found = re.search(r"Listening at: http://127\.0\.0\.1:(\d+)", line)
            if found:
                yield int(found[1])
                break
        else:
            pytest.fail("".join(seen))
    finally:
        server.send_signal(signal.SIGTERM)
        rest = server.communicate(timeout=60)[1]
    assert "Traceback" not in rest, rest


def fetch(port: int, name: str) -> list[str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", f"/{name}")
        answer = connection.getresponse()
        assert answer.status == 200
        return answer.read().decode().splitlines()
    finally:
        connection.close()


@pytest.mark.parametrize("options", [("--preload",), ("--preload", "--threads", "4"), ()], ids=["preload", "threads", "plain"])
def test_gunicorn_workers_serve_out_of_their_own_pools(options: tuple[str, ...], tmp_path: Path) -> None:
    log = tmp_path / "service.log"
    answers: list[str] = []
    with gunicorn(*options, log=log) as port:
        # Which worker takes a connection is up to the system, so requests go on until both have answered.
        while len(answers) < 60 or len({answer.split()[0] for answer in answers}) < 2:
            assert len(answers) < 5_000, "one worker answers everything"
            answers += fetch(port, f"r{len(answers)}")
        (stale,) = fetch(port, "master")
    assert log.read_text(encoding="utf-8").splitlines() == [*answers, stale]
    by_worker: dict[str, list[str]] = {}
    for answer in answers:
        worker, _, address = answer.split()
        by_worker.setdefault(worker, []).append(address)
    assert len(by_worker) == 2
    for addresses in by_worker.values():
        assert addresses == [f"10.0.{index >> 8}.{index & 255}" for index in range(1, len(addresses) + 1)]
    if "--preload" in options:
        assert "InstanceForkedError: IpPool.allocate(): this object belongs to process" in stale
    else:
        assert stale.split()[2] == "10.0.0.1"


def test_the_error_names_what_to_do() -> None:
    assert issubclass(InstanceForkedError, scheduler_core.SchedulerCoreError)
    assert not _processes.is_forked()
