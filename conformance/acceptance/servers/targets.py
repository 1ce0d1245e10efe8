"""Servers as processes of their own, runs against them, and their logs."""

import json
import shutil
import subprocess
import time
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).parent
ID = "X-Request-Id"


class Target:
    """A server that says its ports on standard output and logs to a file. Leaving the context ends it."""

    def __init__(self, command, folder, name):
        self.command, self.log, self.offset = command, Path(folder) / f"{name}.log", 0

    def __enter__(self):
        self.log.touch()
        self.process = subprocess.Popen([*self.command, str(self.log)], stdout=subprocess.PIPE)
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.command}: ended with {self.process.wait()}")
        self.ports = json.loads(line)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def take_log(self, _sent):
        """What was logged since the last call, as soon as every connection is closed."""
        deadline = time.monotonic() + 5
        while True:
            with self.log.open("rb") as log:
                log.seek(self.offset)
                text = log.read()
            rows = [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith(b"\n")]
            kinds = Counter(row["event"] for row in rows)
            if kinds["open"] == kinds["close"] or time.monotonic() > deadline:
                self.offset += len(text)
                if self.process.poll() is not None:
                    raise SystemExit(f"{self.command}: ended with {self.process.returncode}")
                return rows
            time.sleep(0.01)


def node(folder):
    return Target([shutil.which("node"), str(HERE / "node.mjs")], folder, "node")


class Run:
    """A run of a scenario, and what the server saw of it.

    In these scenarios a user does all actions in the order in which they are declared, once an iteration: so the number of
    an attempt says whose request a line of the log is.
    """

    def __init__(self, program, name, target, inputs=(), **properties):
        self.name, self.wrong = name, []
        scenario = HERE / "scenarios" / f"{name}.scenario"
        command = [program, "run", str(scenario), "--json", "--request-id-header", ID]
        # A scenario names those of the target's ports that it uses; others would be rejected.
        text = scenario.read_text(encoding="utf-8")
        for key, value in properties.items():
            if f"server.{key}" in text:
                command += ["--set", f"server.{key}={value}"]
        for pair in inputs:
            command += ["--input", pair]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
        documents = [json.loads(line) for line in done.stdout.splitlines()]
        self.exit_code = done.returncode
        self.report = next((own for own in documents if own["type"] == "summary"), None)
        #: Whether there was a run at all.
        self.begun = self.report is not None
        if not self.begun:
            words = "\n".join(done.stderr.strip().splitlines()[:8])
            self.wrong.append(f"no report, exit code {done.returncode}: {words}")
            self.report = {"verdict": None, "reasons": [], "actions": [], "failures": [], "progress": None}
        sent = self.report["progress"]["requests"]["sent"] if self.report["progress"] else 0
        rows = target.take_log(sent)
        self.opened = [row for row in rows if row["event"] == "open"]
        self.closed = [row for row in rows if row["event"] == "close"]
        # What a proxy has sent on is not what the client sent.
        requests = [row for row in rows if row["event"] == "request"]
        self.forwarded = [row for row in requests if field(row, "Via")]
        self.requests = [row for row in requests if not field(row, "Via")]
        self.actions = {own["action"]: own for own in self.report["actions"]}
        self.by_action = defaultdict(list)
        self.by_attempt = defaultdict(list)
        for row in self.requests:
            # USER-ITERATION-ATTEMPT-PART
            row["id"] = tuple(int(part) for part in (field(row, ID) or "0-0-0-0").split("-"))
        for row in sorted(self.requests, key=lambda own: own["id"]):
            names = list(self.actions)
            self.by_action[names[(row["id"][2] - 1) % len(names)] if names else None].append(row)
            self.by_attempt[row["id"][:3]].append(row)

    def expect(self, what, found, wanted):
        """Notes what is not as it should be."""
        if found != wanted:
            self.wrong.append(f"{what}: found {found!r}, expected {wanted!r}")

    def passed(self, **how):
        """The run has passed, and its ledger is that of the log."""
        self.expect("verdict", (self.report["verdict"], self.exit_code), ("passed", 0))
        for reason in self.report["reasons"]:
            self.wrong.append(f"reason: {reason}")
        self.failures()
        self.ledger(**how)

    def failures(self):
        for own in self.report["failures"]:
            self.wrong.append(f"failure of {own['action']} ({own['kind']}, {own['count']} times): {own['reason']}")

    def ledger(self, connections=True, counts_bytes=True, unlogged=()):
        """The counts of the report are those of the log, by status of each action, and in all.

        The server does not log the requests of actions `unlogged`.
        """
        ids = Counter(row["id"] for row in self.requests)
        self.expect("ids that came twice", [own for own, count in ids.items() if count > 1], [])
        for name, action in self.actions.items():
            if name in unlogged:
                continue
            rows = self.by_action[name]
            seen = Counter(str(row["status"]) for row in rows)
            self.expect(f"{name}: statuses", action["statuses"], dict(seen))
            self.expect(f"{name}: requests sent", action["requests"]["sent"], len(rows))
            attempts = len({row["id"][:3] for row in rows})
            hops = action["requests"]["redirects"] + action["requests"]["repeats"]
            self.expect(f"{name}: redirects and repeats", hops, len(rows) - attempts)
        if connections and self.report["progress"]:
            transfer = self.report["progress"]["transfer"]
            opened = [row for row in self.opened if row["connection"] not in {own["connection"] for own in self.forwarded}]
            self.expect("connections", transfer["connections"], len(opened))
            if counts_bytes and self.closed and all("read" in row for row in self.closed):
                own = [row for row in self.closed if row["connection"] in {other["connection"] for other in opened}]
                self.expect("bytes sent", transfer["sent_bytes"], sum(row["read"] for row in own))
                self.expect("bytes received", transfer["received_bytes"], sum(row["written"] for row in own))

    def last(self, name):
        """The last request of each attempt of an action."""
        found = {row["id"][:3]: row for row in self.by_action[name]}
        return list(found.values())

    def only(self, name):
        """The one request of an action."""
        rows = self.by_action[name]
        if len(rows) != 1:
            self.wrong.append(f"{name}: {len(rows)} requests, expected one")
        return rows[0] if rows else {"headers": [], "body": {}, "target": None, "method": None}


def field(row, name):
    """The value of a header field, several joined by `; `; none: the request has none."""
    found = [value for own, value in row["headers"] if own.lower() == name.lower()]
    return "; ".join(found) if found else None
