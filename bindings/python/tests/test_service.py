"""The programs of doc/start/service.md: under load, killed, and with leases in real time.

`SERVICE_SEED=n` repeats the random choices of a run.
"""

from __future__ import annotations

import http.client
import json
import os
import random
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Optional

import pytest

PAGE = Path(__file__).parents[3] / "doc/start/service.md"
PROGRAMS: dict[str, str] = dict(re.findall(r"```python (\w+\.py)\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL))
CLIENTS = 8
START = 60.0
"""How long a service may take to start, in seconds."""


class Service:
    """The service as a process."""

    def __init__(self, folder: Path, ttl: float = 3_600) -> None:
        for name, text in PROGRAMS.items():
            (folder / name).write_text(text, encoding="utf-8")
        # The parent listens, so that the port is known and no request is lost before the process accepts.
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        command = [sys.executable, "-m", "uvicorn", "service:app", "--fd", str(self._listener.fileno()), "--log-level", "warning"]
        environment = {**os.environ, "STATE": str(folder / "state"), "TTL": str(ttl)}
        self.process = subprocess.Popen(command, cwd=folder, env=environment, pass_fds=[self._listener.fileno()])
        self._listener.close()
        self.request("GET", "/leases", timeout=START)

    def request(self, method: str, path: str, timeout: float = 30.0) -> tuple[int, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path)
            response = connection.getresponse()
            return response.status, json.loads(response.read())
        finally:
            connection.close()

    def leases(self) -> dict[str, dict[str, Any]]:
        """Returns the leases by tenant and resource."""
        status, found = self.request("GET", "/leases")
        assert status == 200
        return {f"{lease['tenant']}/{lease['resource']}": lease for lease in found}

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


@contextmanager
def running(folder: Path, ttl: float = 3_600) -> Iterator[Service]:
    service = Service(folder, ttl)
    try:
        yield service
    finally:
        service.kill()


class Client(threading.Thread):
    """Changes its own leases one after the other, and writes down what the service has acknowledged."""

    def __init__(self, service: Service, number: int, ledger: dict[str, Optional[dict[str, Any]]], seed: int) -> None:
        super().__init__(daemon=True)
        self.service = service
        self.number = number
        self.ledger = ledger
        self.random = random.Random(seed * 100 + number)
        self.open: Optional[tuple[str, str]] = None
        """The request without an answer: method and key."""
        self.acknowledged = 0
        self.problem: Optional[Exception] = None

    def run(self) -> None:
        try:
            while True:
                key = f"t{self.number}/r{self.random.randrange(20)}"
                self.open = (self.random.choice(["POST", "POST", "DELETE"]), key)
                status, answer = self.service.request(self.open[0], f"/leases/{key}")
                assert status == 200, answer
                self.ledger[key] = answer if self.open[0] == "POST" else None
                self.open = None
                self.acknowledged += 1
        except (OSError, http.client.HTTPException):
            pass  # The service was killed.
        except Exception as problem:
            self.problem = problem


def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    seed = int(os.environ.get("SERVICE_SEED", random.randrange(1_000_000)))
    print(f"SERVICE_SEED={seed}")
    chance = random.Random(seed)
    ledger: dict[str, Optional[dict[str, Any]]] = {}
    for life in range(3):
        with running(tmp_path) as service:
            clients = [Client(service, number, ledger, seed + life) for number in range(CLIENTS)]
            for client in clients:
                client.start()
            enough = chance.randrange(20, 200)
            while sum(client.acknowledged for client in clients) < enough and all(client.is_alive() for client in clients):
                time.sleep(0.001)
            service.kill()
            for client in clients:
                client.join()
        assert [client.problem for client in clients if client.problem] == []
        assert sum(client.acknowledged for client in clients) >= enough
        unknown = dict((client.open[1], client.open[0]) for client in clients if client.open)
        with running(tmp_path) as service:
            found = service.leases()
        for key in ledger.keys() | found.keys():
            before, now = ledger.get(key), found.get(key)
            if key in unknown and now != before:
                # The request was carried out, but its answer was lost.
                assert (now is None) == (unknown[key] == "DELETE"), (key, before, now)
                ledger[key] = now
            else:
                assert now == before, key
        addresses = [lease["address"] for lease in found.values()]
        assert len(set(addresses)) == len(addresses)
        generations = [lease["generation"] for lease in found.values()]
        assert len(set(generations)) == len(generations)


def test_a_journal_that_a_crash_cut_off_is_cut_back(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        for number in range(5):
            assert service.request("POST", f"/leases/t/r{number}")[0] == 200
        service.kill()
    (journal,) = (tmp_path / "state").glob("journal-*")
    whole = journal.read_bytes()
    end = whole.rindex(b"scheduler-core ip-pool-journal")
    for size in (len(whole) - 1, end + 1, end):
        journal.write_bytes(whole[:size])
        snapshot = (tmp_path / "state/snapshot").read_bytes()
        with running(tmp_path) as service:
            assert sorted(service.leases()) == [f"t/r{number}" for number in range(4)]
        # The start has compacted: bring the files back for the next cut.
        for path in (tmp_path / "state").glob("journal-*"):
            path.unlink()
        (tmp_path / "state/snapshot").write_bytes(snapshot)


def test_a_damaged_journal_is_named_with_its_line(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        service.request("POST", "/leases/t/r1")
        service.request("POST", "/leases/t/r2")
    (journal,) = (tmp_path / "state").glob("journal-*")
    journal.write_bytes(journal.read_bytes().replace(b"r1", b"r9", 1))
    environment = {**os.environ, "STATE": str(tmp_path / "state")}
    command = [sys.executable, "-c", "import service"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert re.search(r"IpPoolInvalidJournalError: invalid journal at line \d+", done.stderr), done.stderr


FULL_DISK = """
import resource, sys
from pathlib import Path
from durable import DurablePool

leases = DurablePool(Path("state"), "lab")
with leases.change() as pool:
    pool.add_cidr_range("10.0.0.0/24")
    pool.allocate("t", "stored", "vm")
print("stored", flush=True)
# No file can grow beyond this, as on a full disk.
resource.setrlimit(resource.RLIMIT_FSIZE, (leases.journal_bytes + int(sys.argv[1]), resource.RLIM_INFINITY))
with leases.change() as pool:
    pool.allocate("t", "lost", "vm")
print("acknowledged", flush=True)
"""

STORED = """
from pathlib import Path
from durable import DurablePool

with DurablePool(Path("state"), "lab").change() as pool:
    print(sorted(binding.subid for binding in pool.bindings()))
"""


@pytest.mark.parametrize("room", [0, 10], ids=["nothing-fits", "a-part-fits"])
def test_a_full_disk_ends_the_process_before_the_answer(tmp_path: Path, room: int) -> None:
    (tmp_path / "durable.py").write_text(PROGRAMS["durable.py"], encoding="utf-8")

    def program(text: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, "-c", text, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False)

    done = program(FULL_DISK, str(room))
    assert (done.returncode, done.stdout) == (1, "stored\n"), done.stderr
    assert done.stderr.startswith("cannot store the pool: ")
    assert program(STORED).stdout == "['stored']\n"


def test_requests_of_many_clients_are_answered_and_errors_have_a_status(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        answers: list[tuple[int, Any]] = []

        def ask(number: int) -> None:
            answers.append(service.request("POST", f"/leases/tenant/vm-{number}"))

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(32)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [status for status, _ in answers] == [200] * 32
        assert len({answer["address"] for _, answer in answers}) == 32
        assert service.request("PUT", "/leases/tenant/vm-99") == (404, [])
        assert service.request("POST", f"/leases/tenant/{'x' * 256}")[0] == 400
        assert service.request("DELETE", "/leases/tenant/vm-0")[0] == 200
        assert len(service.leases()) == 31


def test_a_lease_ends_in_real_time_unless_it_is_renewed(tmp_path: Path) -> None:
    ttl = 2.0
    with running(tmp_path, ttl) as service:
        began = time.monotonic()
        service.request("POST", "/leases/t/renewed")
        service.request("POST", "/leases/t/forgotten")
        renewed = time.monotonic()
        longest = 0.0
        while "t/forgotten" in service.leases():
            assert time.monotonic() - began < START
            service.request("PUT", "/leases/t/renewed")
            longest = max(longest, time.monotonic() - renewed)
            renewed = time.monotonic()
        # Pools count whole milliseconds.
        assert time.monotonic() - began >= ttl - 0.001
        # On a machine that is busy for longer than a lease lasts, the renewed one may have ended as well.
        assert "t/renewed" in service.leases() or longest >= ttl or time.monotonic() - renewed >= ttl


def test_the_programs_pass_mypy_strict(tmp_path: Path) -> None:
    assert sorted(PROGRAMS) == ["durable.py", "service.py"]
    for name, text in PROGRAMS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir", str(tmp_path / "cache"), *PROGRAMS]
    path = {"MYPYPATH": str(Path(__file__).parents[1] / "src"), "PATH": ""}
    done = subprocess.run(command, cwd=tmp_path, env=path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
