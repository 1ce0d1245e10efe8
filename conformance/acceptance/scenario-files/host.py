"""host.py FILE: a host in Python. Runs a scenario with the package, performs its actions of kind `batch`, sends its events and records its
metrics. Prints the report as a line of JSON, in the form of the command line."""

import dataclasses
import enum
import json
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

from scheduler_core import ActionOutcome, Instance, Run, RunPhase, RunnerError, parse

#: The events for each user, in order.
EVENTS = {0: ["go"], 1: ["stop"], 2: ["go", "go"], 3: ["go"]}
#: The exports of each call of `batch`, by user.
DONE = {"done": True}
BATCHES = {0: [{"left": 1}, DONE], 2: [{}, DONE], 3: [{"left": 2}, {"left": 1}, DONE]}
#: The parameters of `batch` as Python values.
PARAMETERS = {
    "size": 100,
    "ratio": 0.25,
    "limits": {"cpu": 2, "memory": "512Mi", "strict": True, "parent": None},
    "deadline": datetime(2030, 1, 1, tzinfo=timezone.utc),
    "pause": timedelta(hours=1, minutes=30),
}
#: Values of the metrics that the scenario declares.
METRICS = {"orders": [1], "queue_length": [3], "cache_hits": [1] * 99 + [0], "payload_size": [200, 300]}


def send_events(run, events):
    """Sends each user the next event, if they wait for it."""
    for user, left in events.items():
        try:
            if left and run.send_event(left[0], user=user):
                left.pop(0)
        except RunnerError.NotFound:
            pass  # The user has not started.


def batch(request, batches):
    if request.parameters != PARAMETERS:
        raise ValueError(f"parameters {request.parameters}, expected {PARAMETERS}")
    exports = {"done": False, "left": 0, **batches[request.instance].pop(0)}
    return ActionOutcome.success(exports)


def drive(scenario):
    with Run.from_scenario(scenario, seed=1, request_id_header="X-Request-Id") as run:
        name = scenario.name
        events = {user: list(names) for user, names in EVENTS.items()} if name == "event driven" else {}
        batches = {user: list(exports) for user, exports in BATCHES.items()}
        if name == "thresholds":
            with run.workbook() as workbook:
                for metric, values in METRICS.items():
                    workbook.record_many(metric, values)
        while True:
            step = run.step(0.02)
            for request in run.next_actions(100):
                run.complete(request.token, batch(request, batches))
            send_events(run, events)
            if step.progress.phase is RunPhase.FINISHED:
                return run.summary()


def plain(value):
    """A report as JSON values."""
    if isinstance(value, enum.Enum):
        return value.value
    if dataclasses.is_dataclass(value):
        members = {own.name: plain(getattr(value, own.name)) for own in dataclasses.fields(value)}
        if "statuses" in members:
            members["statuses"] = {str(own["status"]): own["count"] for own in members["statuses"]}
        return members
    if isinstance(value, list):
        return [plain(own) for own in value]
    return value


def main(path):
    with parse(path, instance=Instance(network=True)) as scenario:
        report = drive(scenario)
    print(json.dumps(plain(report)))


main(Path(sys.argv[1]))
