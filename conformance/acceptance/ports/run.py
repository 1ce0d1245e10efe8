"""run.py SCHEDULER-CORE [PART …]: 60,000 connections from two addresses to two destinations, over the default ephemeral ports.

Parts are `all-at-once`, `foreign-pool`, `short-connections` and `few-ports`; if none, all of them.

Two addresses have 56,464 ports in total. nginx is the target; its log and `ss` are the reference. After that one address with 64
ports meets two servers by the command line, by Python and by Node, and short connections are closed in order and by a reset.

Everything happens in a network namespace, made with `unshare`, which ends with this program. Root
is needed where users cannot create namespaces. One process opens all 60,000 sockets if the hard
limit of descriptors allows it or can be raised; otherwise four share them, and the output says so.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[3]
WITHIN = "SCHEDULER_CORE_PORTS_NAMESPACE"
SOURCES, DESTINATIONS = ("10.40.0.1", "10.40.0.2"), ("10.41.0.1", "10.41.0.2")
CONNECTIONS = 60_000
RANGE = Path("/proc/sys/net/ipv4/ip_local_port_range")

CONFIGURATION = """
worker_processes 8;
daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
worker_rlimit_nofile {descriptors};
events {{ worker_connections 16384; }}
http {{
  log_format seen '$remote_addr $remote_port $server_addr $status';
  access_log {folder}/access.log seen buffer=256k flush=1s;
  keepalive_timeout 600s;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 10.41.0.1:80 backlog=4096 reuseport;
    listen 10.41.0.2:80 backlog=4096 reuseport;
    listen [::1]:80 backlog=4096 reuseport;
    location / {{ return 200 "hello"; }}
  }}
}}
"""

SCENARIO = """
scenario "two addresses and two destinations"
pool left {{ range 10.40.0.1/32 }}
pool right {{ range 10.40.0.2/32 }}
resource first http_server {{ ip = "10.41.0.1" }}
resource second http_server {{ ip = "10.41.0.2" }}
action to_first = get {{ url = "http://{{{{first.ip}}}}/"  expect_status = 200  timeout = 60s  {more} }}
action to_second = get {{ url = "http://{{{{second.ip}}}}/"  expect_status = 200  timeout = 60s  {more} }}
action rest = sleep {{ for = {rest} }}
workflow one {{ start: to_first {{ -> rest }} rest: rest {{ -> end }} end }}
workflow two {{ start: to_second {{ -> rest }} rest: rest {{ -> end }} end }}
load {{
  at 0s spawn {users} tenant "left" from left over {over} workflow one
  at 0s spawn {users} tenant "left" from left over {over} workflow two
  at 0s spawn {users} tenant "right" from right over {over} workflow one
  at 0s spawn {users} tenant "right" from right over {over} workflow two
  loop {loop}
  bind shared release run-end
}}
threshold count(all.failures) == 0
"""

FOREIGN = """
scenario "a pool that is not this machine's"
pool acme {{ range {network} }}
action ask = get {{ url = "http://{server}/"  expect_status = 200  timeout = 5s }}
workflow {{ start: ask {{ -> end }} end }}
load {{ at 0s spawn 600 tenant "acme" from acme }}
"""

NODE = """
import { configure, run } from %s;
configure({ network: true });
const { progress } = await run(process.argv[1]);
console.log(JSON.stringify({ done: progress.done, connections: Number(progress.transfer.connections) }));
process.exit(0);
"""


def scenario(users, over="1ms", rest="1s", loop=1, more=""):
    return SCENARIO.format(users=users, over=over, rest=rest, loop=loop, more=more)


def connections():
    """The address, the port and the destination of each connection of a client."""
    output = subprocess.run(
        ["ss", "-Htn", "state", "established", "src", "10.40.0.0/24"], stdout=subprocess.PIPE, check=True, text=True
    ).stdout
    rows = (line.split()[-2:] for line in output.splitlines())
    return [(*local.rsplit(":", 1), peer.rsplit(":", 1)[0]) for local, peer in rows]


def time_wait():
    command = ["ss", "-Htan", "state", "time-wait", "src", "10.40.0.0/24"]
    return len(subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines())


def start(program, folder, name, text):
    """A run in the background."""
    file = folder / f"{name}.scenario"
    file.write_text(text)
    command = [program, "run", str(file), "--json", "--max-connections", str(CONNECTIONS)]
    with open(folder / f"{name}.json", "w") as output:
        return subprocess.Popen(command, stdout=output)


def summary(folder, name):
    documents = (json.loads(line) for line in (folder / f"{name}.json").read_text().splitlines())
    return next((document for document in documents if document["type"] == "summary"), None)


def check(title, **claims):
    """Says what holds and what does not."""
    wrong = [f"{name}: {found} and not {expected}" for name, (found, expected) in claims.items() if found != expected]
    print(f"{title}: {'; '.join(wrong) or 'ok'}", flush=True)
    return not wrong


def all_at_once(program, folder, log, descriptors):
    processes = 1 if descriptors >= CONNECTIONS + 64 else 4
    each = CONNECTIONS // 4 // processes
    print(f"{processes} process(es) with {4 * each:,} connections each, ports {RANGE.read_text().split()}", flush=True)
    text = scenario(each, over="15s", rest="45s")
    plan = folder / "plan.scenario"
    plan.write_text(text)
    subprocess.run([program, "plan", str(plan)], check=True)
    begun = time.monotonic()
    runs = [start(program, folder, f"all-{number}", text) for number in range(processes)]
    peak, took = [], 0.0
    while any(run.poll() is None for run in runs):
        seen = connections()
        if len(seen) > len(peak):
            peak, took = seen, time.monotonic() - begun
        time.sleep(1)
    pairs = Counter((address, destination) for address, _, destination in peak)
    shared = sum(count == 2 for count in Counter((address, port) for address, port, _ in peak).values())
    print(f"peak after {took:.0f} s: {len(peak):,} connections; {shared:,} ports serve for both destinations")
    for (address, destination), count in sorted(pairs.items()):
        print(f"  {address} -> {destination}: {count:,}")
    time.sleep(2)
    rows = [line.split() for line in log.read_text().splitlines()]
    logged = Counter((source, destination) for source, _, destination, _ in rows)
    everything = {(source, destination): CONNECTIONS // 4 for source in SOURCES for destination in DESTINATIONS}
    reports = [summary(folder, f"all-{number}") for number in range(processes)]
    return check(
        "60,000 connections from two addresses",
        at_once=(dict(pairs), everything),
        log=(dict(logged), everything),
        sockets_in_the_log=(len({tuple(row[:3]) for row in rows}), CONNECTIONS),
        statuses=({row[3] for row in rows}, {"200"}),
        exits=({run.returncode for run in runs}, {0}),
        done=(sum(report["progress"]["users"]["done"] for report in reports if report), CONNECTIONS),
    )


def few_ports(program, folder):
    """One address with 64 ports, 50 users to each of two destinations: on hosts that choose the port, and on those that do not."""
    RANGE.write_text("20000 20063")
    text = scenario(50)
    good = True
    # Until the ports of connections before come free.
    time.sleep(61)
    native = start(program, folder, "few", text)
    native.wait()
    report = summary(folder, "few")
    good &= check("64 ports, command line", exit=(native.returncode, 0), done=(report["progress"]["users"]["done"], 200))
    for name, command in (
        ("Python", [sys.executable, "-c", PYTHON, text]),
        ("Node", ["node", "--input-type=module", "-e", NODE % json.dumps(str(ROOT / "bindings/js/src/index.js")), text]),
    ):
        time.sleep(61)
        output = subprocess.run(command, stdout=subprocess.PIPE, check=False, text=True).stdout.strip()
        found = json.loads(output) if output else None
        good &= check(f"64 ports, {name}", report=(found, {"done": 200, "connections": 200}))
    # 65 to one destination: the one too many says why.
    time.sleep(61)
    many = start(program, folder, "many", scenario(65))
    many.wait()
    failures = {failure["reason"] for failure in summary(folder, "many")["failures"]}
    expected = {f"no free port at {source} towards {destination}:80" for source in SOURCES for destination in DESTINATIONS}
    good &= check("64 ports, 65 connections", exit=(many.returncode, 1), reasons=(failures, expected))
    RANGE.write_text("32768 60999")
    return good


PYTHON = """
import json, sys
from scheduler_core import run
report = run(sys.argv[1], network=True)
print(json.dumps({"done": report.progress.done, "connections": report.progress.transfer.connections}))
"""


def foreign_pool(program, folder):
    """A pool whose addresses are not this machine's: the command that `run` prints makes them so."""
    good = True
    for name, network in (("IPv4", "10.99.0.0/22"), ("IPv6", "2001:db8:0:4::/63")):
        file = folder / "foreign.scenario"
        file.write_text(FOREIGN.format(network=network, server="10.41.0.1" if name == "IPv4" else "[::1]"))
        command = [program, "run", "--quiet", str(file)]
        refused = subprocess.run(command, capture_output=True, check=False, text=True)
        advice = refused.stderr.split("help: run `")[-1].split("`")[0]
        subprocess.run(["sh", "-c", advice.replace("sudo ", "")], stdout=subprocess.DEVNULL, check=False)
        passed = subprocess.run(command, capture_output=True, check=False, text=True)
        print(f"  {advice}")
        codes = (refused.returncode, passed.returncode)
        good &= check(f"a foreign pool, {name}", exits=(codes, (2, 0)), verdict=(passed.stdout, "verdict: passed\n"))
    return good


def short_connections(program, folder):
    """5,000 users that ask once and close their connections: how many ports they leave behind."""
    good, left = True, {}
    for close in ("reset", "orderly"):
        before = time_wait()
        run = start(program, folder, close, scenario(1_250, over="2s", rest="0ms", more=f'close = "{close}"'))
        run.wait()
        left[close] = time_wait() - before
        good &= check(f"5,000 short connections, close = {close}", exit=(run.returncode, 0))
    print(f"  in TIME_WAIT after them: {left}")
    return good & check("ports come free at once", reset=(left["reset"], 0), orderly=(left["orderly"], 5_000))


def enter():
    """This program again, in a namespace."""
    command = ["unshare", "--net", "--mount"] + (["--map-root-user"] if os.getuid() != 0 else [])
    probe = subprocess.run([*command, "true"], capture_output=True, check=False)
    if probe.returncode != 0:
        sys.exit(f"no network namespace can be made here: {probe.stderr.decode().strip()}; run it as root")
    os.environ[WITHIN] = "1"
    os.execvp(command[0], [*command, sys.executable, *sys.argv])


def main():
    if WITHIN not in os.environ:
        enter()
    program = str(Path(sys.argv[1]).resolve())
    for command in ("link set lo up", "route add local 10.40.0.0/15 dev lo"):
        subprocess.run(["ip", *command.split()], check=True)
    descriptors = CONNECTIONS + 4_096
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (descriptors, descriptors))
    except (ValueError, PermissionError):
        descriptors = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (descriptors, descriptors))
        print(f"the hard limit of {descriptors:,} descriptors cannot be raised here")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        configuration, log = folder / "nginx.conf", folder / "access.log"
        configuration.write_text(CONFIGURATION.format(folder=folder, descriptors=min(descriptors, 20_000)))
        nginx = subprocess.Popen(
            [shutil.which("nginx") or "/usr/sbin/nginx", "-p", name, "-e", folder / "error.log", "-c", configuration]
        )
        try:
            deadline = time.monotonic() + 10
            while not (folder / "pid").exists() and nginx.poll() is None and time.monotonic() < deadline:
                time.sleep(0.05)
            parts = {
                "all-at-once": lambda: all_at_once(program, folder, log, descriptors),
                "foreign-pool": lambda: foreign_pool(program, folder),
                "short-connections": lambda: short_connections(program, folder),
                "few-ports": lambda: few_ports(program, folder),
            }
            good = all([parts[part]() for part in sys.argv[2:] or parts])
        finally:
            nginx.terminate()
            nginx.wait()
        errors = (folder / "error.log").read_text()
        if errors:
            print(errors[:2_000])
    sys.exit(0 if good else 1)


main()
