"""bench.py SCHEDULER-CORE [--quick]: `just bench runner`, which writes target/bench/runner.json.

One nginx, in one run: requests a second and processor time a request, of the runner natively, under wasmtime (Python) and in Node,
of wrk, Locust and Artillery; the memory of users who pause; and the latency of users who arrive at a steady rate at a server that
stands still now and then, against what its own record of its pauses says that it must be, and against what Vegeta says.
"""

import json
import os
import platform
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from run import SCENARIO
from server import Nginx

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "target/bench"
USERS = 100
VEGETA = "v12.12.0"
ARTILLERY = "2.0.21"

NODE = """
import { readFileSync } from "node:fs";
import { run } from "scheduler-core";
const [, , file, port] = process.argv;
const report = await run(readFileSync(file, "utf8"), { network: true, properties: { server: { port: Number(port) } } });
console.log(JSON.stringify({ attempts: Number(report.actions[0].attempts.succeeded), seconds: Number(report.progress.elapsedMs) / 1000 }));
"""

PYTHON = """
import json, sys
from pathlib import Path
from scheduler_core import run
file, port = sys.argv[1:]
report = run(Path(file).read_text(), network=True, properties={"server": {"port": int(port)}})
print(json.dumps({"attempts": report.actions[0].attempts.succeeded, "seconds": report.progress.elapsed}))
"""

LOCUST = """
from locust import constant, task
from locust.contrib.fasthttp import FastHttpUser
class Asker(FastHttpUser):
    wait_time = constant(0)
    @task
    def ask(self):
        self.client.get("/red")
"""


class Unmeasurable(Exception):
    """A figure that cannot be taken."""


def a_request(who, cpu, cost, requests):
    """Microseconds of processor time a request: what starting costs is measured apart and taken off."""
    spent = cpu - cost
    # The kernel may count in ticks, and no start costs the same as the one before.
    least = max(2 / os.sysconf("SC_CLK_TCK"), cost / 20)
    if spent < least:
        raise Unmeasurable(
            f"{who}: {requests} requests took {spent * 1000:.0f} ms of processor time more than the start, which took {cost * 1000:.0f} ms; "
            f"less than {least * 1000:.0f} ms cannot be measured: make a longer run (without --quick), or wait until the machine is quiet"
        )
    return spent / requests * 1e6


def measured(command, **options):
    """What a program prints, how long it took and how much processor time."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False, **options)
    if done.returncode != 0:
        sys.exit(f"{command[0]} ended with {done.returncode}: {done.stderr[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done.stdout, time.monotonic() - begun, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def scenario(folder, loops):
    """100 users, half of each tenant, over connections that are kept."""
    path = Path(folder, f"{loops}.scenario")
    text = SCENARIO.read_text().replace("spawn 500", f"spawn {USERS // 2}").replace("loop 100", f"loop {loops}")
    path.write_text(text)
    return str(path)


def ours(lane, command, folder, port, loops, **options):
    """Requests a second, and microseconds of processor time each."""
    _, _, cost = measured([*command(scenario(folder, 1), port)], **options)
    output, _, cpu = measured([*command(scenario(folder, loops), port)], **options)
    found = json.loads(output.splitlines()[-1])
    if found.get("type") == "summary":
        progress, attempts = found["progress"], found["actions"][0]["attempts"]["succeeded"]
        found = {"attempts": attempts, "seconds": progress["elapsed_ms"] / 1000}
    return found["attempts"] / found["seconds"], a_request(lane, cpu, cost, found["attempts"] - USERS)


def wrk(port, seconds):
    output, _, cpu = measured(["wrk", "-t1", f"-c{USERS}", f"-d{seconds}s", f"http://127.0.0.1:{port}/red"])
    requests = int(re.search(r"(\d+) requests in", output)[1])
    return float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1]), a_request("wrk", cpu, 0, requests)


def locust(folder, port, seconds):
    """None where it cannot be installed."""
    program = FOLDER / "locust/bin/locust"
    if not program.exists():
        made = subprocess.run([sys.executable, "-m", "venv", str(FOLDER / "locust")], check=False).returncode == 0
        pip = [str(FOLDER / "locust/bin/pip"), "install", "--quiet", "locust"]
        if not made or subprocess.run(pip, check=False).returncode != 0:
            return None
    file = Path(folder, "locustfile.py")
    file.write_text(LOCUST)
    command = [str(program), "-f", str(file), "--headless", "-u", str(USERS), "-r", "1000", "--only-summary"]
    command += ["--host", f"http://127.0.0.1:{port}", "--csv", f"{folder}/locust"]

    def run(length):
        _, _, cpu = measured([*command, "-t", f"{length}s"])
        row = Path(folder, "locust_stats.csv").read_text().splitlines()[-1].split(",")
        return float(row[9]), int(row[2]), cpu

    (_, few, cost), (rate, many, cpu) = run(1), run(seconds)
    return rate, a_request("locust", cpu, cost, many - few)


def artillery(folder, port, loops):
    """100 users with `loops` requests each. None where it cannot be installed."""
    program = FOLDER / "artillery/node_modules/.bin/artillery"
    if not program.exists():
        npm = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(FOLDER / "artillery")]
        if subprocess.run([*npm, f"artillery@{ARTILLERY}"], check=False).returncode != 0:
            return None
    script, output = Path(folder, "artillery.json"), Path(folder, "artillery-report.json")

    def run(count):
        flow = [{"loop": [{"get": {"url": "/red"}}], "count": count}]
        phases = [{"duration": 1, "arrivalCount": USERS}]
        script.write_text(json.dumps({"config": {"target": f"http://127.0.0.1:{port}", "phases": phases}, "scenarios": [{"flow": flow}]}))
        command = [str(program), "run", "--quiet", "--output", str(output), str(script)]
        _, _, cpu = measured(command, env={**os.environ, "ARTILLERY_DISABLE_TELEMETRY": "true"})
        report = json.loads(output.read_text())["aggregate"]
        answered = report["counters"]["http.codes.200"]
        if answered != USERS * count:
            sys.exit(f"Artillery had {answered} answers of {USERS * count}")
        return answered, (report["lastMetricAt"] - report["firstMetricAt"]) / 1000, cpu

    (few, _, cost), (many, length, cpu) = run(1), run(loops)
    return many / length, a_request("artillery", cpu, cost, many - few)


def memory(program, folder):
    """Bytes that one user who pauses takes, of 20,000."""

    def peak(users):
        path = Path(folder, "idle.scenario")
        path.write_text(
            'scenario "idle"\naction rest = sleep { for = 3s }\nworkflow { start: rest { -> end } end }\n'
            f'load {{ at 0s spawn {users} tenant "a" }}\n'
        )
        process = subprocess.Popen([program, "run", "--quiet", str(path)], stdout=subprocess.DEVNULL)
        most = 0
        while process.poll() is None:
            # Not by `wait4`: what it says begins with what this process had.
            lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
            most = max([most, *(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))])
            time.sleep(0.05)
        return most

    return (peak(20_100) - peak(100)) / 20_000


class Pausing(BaseHTTPRequestHandler):
    """Answers one connection after the other, and stands still for 200 ms now and then."""

    def do_GET(self):
        self.server.turn()
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


class PausingServer(HTTPServer):
    request_queue_size = 4096

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Pausing)
        self.count, self.pauses = 0, []

    def turn(self):
        self.count += 1
        if self.count % 150 == 0:
            begun = time.monotonic()
            time.sleep(0.2)
            self.pauses.append(time.monotonic() - begun)


# Who arrives at the server that stands still: so many, one every so many seconds.
ARRIVALS, EVERY = 1_500, 0.010


def while_it_pauses(ask):
    """What `ask` says of a fresh server of this kind, and how long its pauses were."""
    with PausingServer() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            return ask(f"http://127.0.0.1:{server.server_address[1]}/"), server.pauses
        finally:
            server.shutdown()
            thread.join()


def omission(program, folder):
    """The p99 of users who arrive at a steady rate, from their intended arrivals, and what the pauses make of it, in milliseconds."""
    path = Path(folder, "steady.scenario")

    def ask(url):
        path.write_text(
            f'scenario "steady"\naction ask = get {{ url = "{url}"  timeout = 30s  keep_alive = false }}\n'
            "workflow { start: ask { -> end } end }\n"
            f'load {{ at 0s spawn {ARRIVALS} tenant "a" over {int(ARRIVALS * EVERY)}s }}\n'
        )
        return json.loads(measured([program, "run", "--json", str(path)])[0].splitlines()[-1])

    report, pauses = while_it_pauses(ask)
    # Whoever should have arrived while it stood still waits for its end: as wrk2 has it, from the schedule alone.
    truth = []
    for pause in pauses:
        truth += [pause - EVERY * number for number in range(int(pause / EVERY) + 1)]
    truth = sorted(truth + [0.0] * (ARRIVALS - len(truth)))
    service = report["actions"][0]["p50_ms"]
    return report["tenants"][0]["p99_ms"], truth[int(ARRIVALS * 0.99) - 1] * 1000 + service


def vegeta_omission(folder):
    """The same p99 as Vegeta has it, which asks at a constant rate whatever the answers do. None where it cannot be installed."""
    program = FOLDER / "vegeta/vegeta"
    if not program.exists():
        go = shutil.which("go") or str(FOLDER / "peers/go/bin/go")
        environment = {**os.environ, "GOBIN": str(program.parent)}
        try:
            subprocess.run([go, "install", f"github.com/tsenart/vegeta/v12@{VEGETA}"], env=environment, check=True)
        except (OSError, subprocess.CalledProcessError):
            return None

    def ask(url):
        targets = Path(folder, "targets")
        targets.write_text(f"GET {url}\n")
        rate = ["-rate", f"{int(1 / EVERY)}/1s", "-duration", f"{int(ARRIVALS * EVERY)}s"]
        attack = [str(program), "attack", "-targets", str(targets), *rate, "-keepalive=false", "-timeout=30s"]
        measured([*attack, "-output", f"{folder}/attack"])
        return json.loads(measured([str(program), "report", "-type", "json", f"{folder}/attack"])[0])

    report, _ = while_it_pauses(ask)
    if report["requests"] != ARRIVALS or report["success"] != 1:
        sys.exit(f"Vegeta asked {report['requests']} times, {report['success']} of them with success")
    return report["latencies"]["99th"] / 1e6


def row(name, lane, unit, value, peer=None, peer_value=None, ratio=None, target=None):
    met = None if target is None or ratio is None else ratio >= target
    return {
        "name": name, "lane": lane, "unit": unit, "value": value, "peer": peer,
        "peer_value": peer_value, "ratio": ratio, "target": target, "met": met,
    }  # fmt: skip


def main(program, quick):
    machine = f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.2f}"
    if not (shutil.which("nginx") or Path("/usr/sbin/nginx").exists()) or not shutil.which("wrk"):
        print("nginx or wrk is missing, so nothing is measured: `just setup-extra` installs them")
        return
    loops, seconds, rounds = (200, 2, 1) if quick else (2_000, 5, 3)
    rows = []
    median = lambda results: tuple(sorted(values)[len(values) // 2] for values in zip(*results))
    node = ROOT / "bindings/js/.bench"
    node.mkdir(exist_ok=True)
    (node / "run.mjs").write_text(NODE)
    lanes = {
        "native": (lambda file, at: [program, "run", "--json", "--set", f"server.port={at}", file], 1),
        "wasmtime": (lambda file, at: [sys.executable, "-c", PYTHON, file, str(at)], 5),
        "node": (lambda file, at: ["node", str(node / "run.mjs"), file, str(at)], 10),
    }
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        with Nginx(folder) as nginx:
            port = nginx.port
            peers = {"wrk": median([wrk(port, seconds) for _ in range(rounds)])}
            for peer, ask in {"locust": lambda: locust(folder, port, seconds * 2), "artillery": lambda: artillery(folder, port, seconds * 20)}.items():
                found = [ask() for _ in range(rounds)]
                if None in found:
                    print(f"{peer.capitalize()} could not be installed: nothing is measured of it")
                else:
                    peers[peer] = median(found)
            for lane, (command, fewer) in lanes.items():
                rate, cpu = median([ours(lane, command, folder, port, loops // fewer) for _ in range(rounds)])
                for peer, (their_rate, their_cpu) in peers.items():
                    target = {("native", "wrk"): 0.5}.get((lane, peer))
                    rows.append(row("requests", lane, "1/s", rate, peer, their_rate, rate / their_rate, target))
                    # Requests per second of processor time: per core.
                    target = {("native", "locust"): 20, ("native", "artillery"): 20}.get((lane, peer))
                    rows.append(row("processor time a request", lane, "us", cpu, peer, their_cpu, their_cpu / cpu, target))
        shutil.rmtree(node)
        idle = memory(program, folder)
        rows.append(row("memory of an idle user", "native", "B", idle, "limit", 2048, 2048 / idle, 1))
        ours_p99, truth = omission(program, folder)
        truths = {"schedule": truth, "vegeta": vegeta_omission(folder)}
        if truths["vegeta"] is None:
            print("Vegeta could not be installed, for which Go is needed: the schedule is the only truth")
        for peer, truth in truths.items():
            if truth is not None:
                deviation = abs(ours_p99 - truth) / truth
                ratio = 0.05 / deviation if deviation else None
                rows.append(row("p99 with pauses", "native", "ms", ours_p99, peer, truth, ratio, 1))
    for one in rows:
        ratio = "" if one["ratio"] is None else f"{one['ratio']:.2f}"
        verdict = {True: "met", False: "MISSED", None: ""}[one["met"]]
        print(f"{one['name']:<26}{one['lane']:<10}{one['value']:>14.2f} {one['unit']:<5}{one['peer']:<10}{one['peer_value']:>14.2f}{ratio:>9} {verdict}")
    FOLDER.mkdir(parents=True, exist_ok=True)
    report = {"name": "runner", "machine": machine, "measured_at": int(time.time()), "notes": [], "rows": rows}
    (FOLDER / "runner.json").write_text(json.dumps(report, indent=2) + "\n")


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--quick"]
    try:
        main(*arguments, quick="--quick" in sys.argv)
    except Unmeasurable as error:
        sys.exit(f"bench runner: {error}")
