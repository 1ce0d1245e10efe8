"""Gives PyPI transitions and python-statemachine two states that take turns.

Its argument is the task, its output one measurement a line: see
core/benches/support/peer/mod.rs.
"""

import importlib.metadata
import json
import time

from statemachine import State, StateMachine
from transitions import Machine


class Toggle(StateMachine):
    inactive = State(initial=True)
    active = State()
    toggle = inactive.to(active) | active.to(inactive)


def say(**fields):
    print(json.dumps(fields), flush=True)


def measure(name, once, operations):
    for _ in range(operations // 10):
        once()
    samples = []
    for _ in range(15):
        start = time.perf_counter_ns()
        for _ in range(operations):
            once()
        samples.append((time.perf_counter_ns() - start) / operations)
    say(measure=name, live=1, unit="ns", samples=samples)


def main():
    versions = [f"{name} {importlib.metadata.version(name)}" for name in ("transitions", "python-statemachine")]
    say(version=", ".join(versions))
    model = Machine(states=["inactive", "active"], initial="inactive", auto_transitions=False)
    model.add_transition("toggle", "inactive", "active")
    model.add_transition("toggle", "active", "inactive")
    measure("transitions", model.toggle, 2_000)
    machine = Toggle()
    measure("python-statemachine", lambda: machine.send("toggle"), 300)


main()
