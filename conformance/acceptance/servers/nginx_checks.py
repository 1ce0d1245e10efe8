"""What nginx must have seen, and Node behind it."""

import hashlib
import json
import shutil
import socket
import subprocess
import time
from collections import Counter
from pathlib import Path

from contents import UNIT, content, length_and_hash, of
from node_checks import missing as node_missing
from targets import HERE, Run, field, node

WORDS = "many words\n" * 1_000


def program():
    # Debian has it where not every user looks.
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def missing():
    """Why this part cannot run; none: it can."""
    return node_missing() or (None if program() else "nginx is not installed (Debian: nginx-light)")


def free_ports(count):
    probes = [socket.socket() for _ in range(count)]
    for probe in probes:
        probe.bind(("127.0.0.1", 0))
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports


class Nginx:
    """nginx with a folder of its own, in front of Node. Leaving the context ends both."""

    def __init__(self, folder):
        self.folder, self.node, self.offset = Path(folder), node(folder), 0

    def __enter__(self):
        self.node.__enter__()
        self.main, self.few = free_ports(2)
        files = self.folder / "files"
        files.mkdir()
        # Its workers are another user's.
        files.chmod(0o777)
        (files / "words.txt").write_text(WORDS)
        text = (HERE / "nginx.conf").read_text().replace("FOLDER", str(self.folder))
        for word, port in [("MAIN", self.main), ("FEW", self.few), ("NODE", self.node.ports["main"])]:
            text = text.replace(f":{word}", f":{port}")
        self.six = has_six()
        if self.six:
            text = text.replace("# IPv6", f"listen [::1]:{self.main};")
        configuration = self.folder / "nginx.conf"
        configuration.write_text(text)
        errors = self.folder / "error.log"
        self.process = subprocess.Popen([program(), "-p", self.folder, "-e", errors, "-c", configuration])
        deadline = time.monotonic() + 10
        while self.process.poll() is None and time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.few)) == 0:
                    return self
            time.sleep(0.02)
        self.__exit__()
        raise SystemExit("nginx does not listen: " + errors.read_text())

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.node.__exit__()

    def take_log(self, sent):
        """The requests since the last call: nginx writes one down when it is over, which may be after the client's last."""
        deadline = time.monotonic() + 5
        while True:
            text = (self.folder / "access.log").read_bytes()[self.offset :]
            rows = [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith(b"\n")]
            # nginx logs a connection without a request, as the one that looked whether it listens, as 400.
            rows = [row for row in rows if row["id"]]
            if len(rows) >= sent or time.monotonic() > deadline:
                self.offset += len(text)
                for row in rows:
                    row["headers"] = [pair for pair in row["headers"] if pair[1]]
                opened = {row["connection"] for row in rows}
                return rows + [{"event": "open", "connection": number} for number in opened]
            time.sleep(0.01)


def has_six():
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True


def behind(run, target):
    """What Node has seen of a run, by action."""
    names = list(run.actions)
    rows = [row for row in target.node.take_log(0) if row["event"] == "request"]
    found = {}
    for row in rows:
        attempt = int((field(row, "X-Request-Id") or "0-0-0").split("-")[2])
        found.setdefault(names[(attempt - 1) % len(names)], []).append(row)
    return found


def count_bytes(run, without=()):
    """The bytes of each action are those of the log, which has neither interim responses nor bodies that `return` ignores."""
    for name in run.actions.keys() - set(without):
        own, rows = run.actions[name]["transfer"], run.by_action[name]
        run.expect(f"{name}: bytes received", own["received_bytes"], sum(row["sent_bytes"] for row in rows))
        if not any(field(row, "Content-Length") for row in rows):
            run.expect(f"{name}: bytes sent", own["sent_bytes"], sum(row["request_bytes"] for row in rows))


def by_nginx(run, target):
    count_bytes(run, without=("too_large", "asked", "continued"))
    seen = behind(run, target)
    for user in range(5):
        rows = [row for row in run.by_action["moved"] if row["id"][0] == user]
        status = [301, 302, 303, 307, 308][user]
        second = ("POST", "5") if status > 303 else ("GET", None)
        found = [(row["method"], field(row, "Content-Length"), row["target"]) for row in rows]
        run.expect(f"{status}", found, [("POST", "5", f"/moved/{status}"), (*second, f"/landed?from={status}")])
    run.expect("Host", {field(row, "Host") for row in run.requests}, {f"127.0.0.1:{target.main}"})
    methods = {"find": "PROPFIND", "stored": "PUT", "folder": "MKCOL", "removed": "DELETE"}
    for name, method in methods.items():
        run.expect(f"{name}: methods", {row["method"] for row in run.by_action[name]}, {method})
    for name, asked, coding in [("packed", "zstd, br, gzip, deflate", "gzip"), ("plain", None, "")]:
        found = {(field(row, "Accept-Encoding"), row["encoding"]) for row in run.by_action[name]}
        run.expect(f"{name}: asked, sent", found, {(asked, coding)})
    packed, plain = (max((row["body_bytes"] for row in run.by_action[name]), default=0) for name in ("packed", "plain"))
    run.expect("a compressed body is shorter", packed < plain, True)
    # The cookie of a user, with each request after the first.
    for row in run.requests:
        user, _, attempt, part = row["id"]
        run.expect(f"{row['id']}: Cookie", field(row, "Cookie"), f"session={user}" if attempt > 1 else None)
    run.expect("form behind nginx", {tuple(map(tuple, row["body"]["form"])) for row in seen.get("posted", [])}, {(("a", "b c"), ("ü", "😀"))})
    run.expect("body behind nginx", {length_and_hash(row) for row in seen.get("continued", [])}, {of(UNIT)})
    run.expect("small body behind nginx", {content(row) for row in seen.get("after", [])}, {b"order"})
    # `location /limited` never asked Node.
    run.expect("requests that were too large, behind nginx", len(seen.get("too_large", []) + seen.get("asked", [])), 0)
    ends_after(run, ["too_large", "asked", "closing"])


def ends_after(run, names):
    """The requests of these actions were the last over their connections."""
    last = {}
    for row in run.requests:
        last[row["connection"]] = max(last.get(row["connection"], 0), row["request"])
    for name in names:
        found = [row["id"] for row in run.by_action[name] if row["request"] != last[row["connection"]]]
        run.expect(f"{name}: connections that served for more", found, [])


def large(run, target):
    seen = behind(run, target)
    run.expect("body behind nginx", [length_and_hash(row) for row in seen.get("passed", [])], [of(UNIT * 45)] * 2)
    for user in range(2):
        file = target.folder / "files" / f"large-{user}.txt"
        found = hashlib.sha256(file.read_bytes()).hexdigest() if file.exists() else None
        run.expect(f"file {user}", found, of(UNIT * 45)[1])
    ends_after(run, ["medium", "large", "asked"])


def connections(run, target):
    count_bytes(run)
    own = Counter(row["connection"] for row in run.by_action["few"])
    # 20 requests of each of five users: three over each connection, and the last two.
    run.expect("requests per connection", Counter(own.values()), Counter({3: 30, 2: 5}))
    own = Counter(row["connection"] for row in run.by_action["six"])
    run.expect("requests per connection over IPv6", list(own.values()), [20] * 5)
    run.expect("address", {(row["address"], field(row, "Host")) for row in run.by_action["six"]}, {("::1", f"[::1]:{target.main}")})


def check(program, folder):
    """All runs against nginx, each with what is wrong."""
    with Nginx(folder) as target:
        if not target.six:
            print("nginx: IPv6 DID NOT RUN: this machine has no ::1")
        for name, judge in [("nginx", by_nginx), ("nginx_large", large), ("nginx_connections", connections)]:
            if name == "nginx_connections" and not target.six:
                continue
            run = Run(program, name, target, port=target.main, few=target.few)
            if run.begun:
                run.passed()
                judge(run, target)
            yield run
