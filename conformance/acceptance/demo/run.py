"""Runs the scenario in Python: run.py SCENARIO SERVER-PORT

Prints JSON lines: the progress, then the report.
"""

import json
import sys
from pathlib import Path

from scheduler_core import run


def say(line):
    print(json.dumps(line), flush=True)


def show(progress, events):
    line = {"elapsed_ms": round(progress.elapsed * 1_000), "present": progress.present, "done": progress.done}
    say({**line, "succeeded": progress.attempts.succeeded})


scenario, port = sys.argv[1:]
properties = {"server": {"port": int(port)}}
report = run(Path(scenario), network=True, properties=properties, on_progress=show)
say(
    {
        "verdict": report.verdict.value,
        "trace_hash": f"{report.trace_hash:016x}",
        "held_addresses": report.progress.addresses,
        "thresholds": [[own.threshold, own.verdict.value] for own in report.thresholds],
        "tenants": [
            {
                "name": own.tenant,
                "users": own.started,
                "done": own.done,
                "requests": own.requests.sent,
                "statuses": [[counted.status, counted.count] for counted in own.statuses],
                "p50_ms": own.attempt_p50 * 1_000,
                "p99_ms": own.attempt_p99 * 1_000,
                "addresses": own.addresses,
            }
            for own in report.tenants
        ],
    }
)
