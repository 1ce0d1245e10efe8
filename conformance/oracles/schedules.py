"""Schedules within capacities against CP-SAT (OR-Tools).

Random breakdowns of up to nine tasks with dependencies of all kinds, lags and summaries, and one to three
resources. Our schedule is a heuristic (doc/WORKFLOW.md, "Schedule"), so what must hold is:

- it keeps to every dependency and every capacity;
- its length is what its starts come to, and is never below the optimum that CP-SAT proves;
- a task that needs more than there is, or a resource that is not there, is an error, nothing else is;
- the same options make the same schedule; rounds of improvement never make it longer.

The gaps to the optimum, with a rule alone and with 200 rounds, are printed at the end.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

from common import Difference, main, smaller_list
from ortools.sat.python import cp_model
from plans import KINDS, Model, earliest, milliseconds

from scheduler_core import (
    Dependency,
    PriorityRule,
    TaskInsertion,
    TaskKind,
    TaskSettings,
    Wbs,
    WbsChange,
    Workbook,
    WorkflowError,
)

RULES = ["latest-start", "latest-finish", "minimum-slack", "most-successors", "greatest-weight"]
ROUNDS = 200
GAPS: dict[str, list[float]] = {"a rule alone": [], f"{ROUNDS} rounds": []}


def generate(random: Random) -> Any:
    resources = [random.choice([None, 1, 1, 2, 3, 4, 10]) for _ in range(random.randrange(1, 4))]
    tasks = []
    for number in range(random.randrange(1, 10)):
        parent = random.randrange(number) if number and random.random() < 0.3 else None
        needs: dict[str, int] = {}
        for name, capacity in enumerate(resources):
            if random.random() < 0.6:
                needs[f"r{name}"] = random.randrange(1, (capacity or 5) + 1)
        if random.random() < 0.01:
            needs[random.choice(["r0", "r9"])] = random.randrange(1, 12)
        tasks.append([parent, random.choice([0, 1, 1, 2, 3, 4, 5, 7, 10]), needs])
    links = []
    for _ in range(random.randrange(len(tasks) * 2)):
        one, other = sorted((random.randrange(len(tasks)), random.randrange(len(tasks))))
        link = KINDS[0] if random.random() < 0.7 else random.choice(KINDS)
        links.append([one, other, link, random.choice([0, 0, 0, 0, 1, 3, -1, -2, 20])])
    return {"resources": resources, "tasks": tasks, "links": links, "rule": random.choice(RULES), "seed": random.randrange(1000)}


def model_of(case: Any) -> Model:
    model = Model()
    parents = {parent for parent, _, _ in case["tasks"]}
    for number, (parent, length, _) in enumerate(case["tasks"]):
        model.tasks[number] = (parent, "summary" if number in parents else "pass", length)
    for one, other, kind, lag in case["links"]:
        twin = any((first, second, how) == (one, other, kind) for first, second, how, _ in model.links)
        if max(one, other) < len(case["tasks"]) and one != other and not twin and not model.related(one, other):
            model.links.append((one, other, kind, lag))
    return model


def check(case: Any) -> Iterator[Difference]:
    if any(parent is not None and parent >= number for number, (parent, _, _) in enumerate(case["tasks"])):
        return
    subject = json.dumps(case)
    model = model_of(case)
    needs = {number: need if model.leaf(number) else {} for number, (_, _, need) in enumerate(case["tasks"])}
    changes = []
    for number, (parent, kind, length) in model.tasks.items():
        settings = TaskSettings(f"t{number}", TaskKind(kind), length / 1_000, needs=needs[number])
        changes.append(WbsChange.insert(TaskInsertion(settings, parent=parent)))
    changes += [WbsChange.add_dependency(Dependency(*link, lag / 1_000)) for *link, lag in model.links]
    with Wbs("p") as wbs, Workbook() as book:
        try:
            wbs.apply(changes)
        except WorkflowError as error:
            if error.code != "dependency-cycle":
                yield Difference("accepted", subject, error.code, "a breakdown")
            return
        for number, capacity in enumerate(case["resources"]):
            book.add_resource(f"r{number}", "machine", capacity)
        expected = "made"
        for need in needs.values():
            for name, amount in need.items():
                if name not in {f"r{number}" for number in range(len(case["resources"]))}:
                    expected = "not-found"
                elif (capacity := case["resources"][int(name[1:])]) is not None and amount > capacity and expected == "made":
                    expected = "resource-conflict"
        try:
            rule = PriorityRule(case["rule"])
            plain = wbs.schedule(book, rule=rule, seed=case["seed"])
            better = wbs.schedule(book, rule=rule, iterations=ROUNDS, seed=case["seed"])
            again = wbs.schedule(book, rule=rule, iterations=ROUNDS, seed=case["seed"])
        except WorkflowError as error:
            if error.code != expected and not (expected != "made" and error.code in ("not-found", "resource-conflict")):
                yield Difference("made", subject, error.code, expected)
            return
        if expected != "made":
            yield Difference("made", subject, "a schedule", expected)
            return
        if better != again:
            yield Difference("repeated", subject, str(better), str(again))
        if better.length > plain.length:
            yield Difference("improved", subject, str(better.length), str(plain.length))
        for schedule in (plain, better):
            yield from feasible(case, model, needs, schedule, subject)
        best = optimum(case, model, needs)
        for name, schedule in zip(GAPS, (plain, better), strict=True):
            length = milliseconds(schedule.length)
            if length < best:
                yield Difference("optimum", subject, str(length), f"{best}, proven")
            GAPS[name].append(length / best - 1 if best else 0.0)


def feasible(case: Any, model: Model, needs: dict[int, dict[str, int]], schedule: Any, subject: str) -> Iterator[Difference]:
    starts = dict(zip(schedule.tasks, map(milliseconds, schedule.start), strict=True))
    leaves = [task for task in model.tasks if model.leaf(task)]
    if sorted(starts) != leaves:
        yield Difference("tasks", subject, str(sorted(starts)), str(leaves))
        return
    pushed = earliest(model.graph(), {model.start(task): start for task, start in starts.items()})
    late = [task for task in leaves if pushed[model.start(task)] != starts[task]]
    if late:
        yield Difference("dependencies", subject, str(starts), f"tasks {late} are too early")
    length = max(pushed[model.finish(task)] + (model.length(task) if model.leaf(task) else 0) for task in model.tasks)
    if not late and milliseconds(schedule.length) != length:
        yield Difference("length", subject, str(milliseconds(schedule.length)), str(length))
    for number, capacity in enumerate(case["resources"]):
        if capacity is None:
            continue
        for time in starts.values():
            running = [task for task in leaves if starts[task] <= time < starts[task] + model.length(task)]
            used = sum(needs[task].get(f"r{number}", 0) for task in running)
            if used > capacity:
                yield Difference("capacity", subject, f"r{number}: {used} at {time} of {starts}", str(capacity))
                return


def optimum(case: Any, model: Model, needs: dict[int, dict[str, int]]) -> int:
    horizon = sum(length for _, _, length in model.tasks.values()) + sum(abs(lag) for _, _, _, lag in model.links)
    solver = cp_model.CpModel()
    events = {event: solver.new_int_var(0, horizon, str(event)) for event in model.graph().nodes}
    length = solver.new_int_var(0, horizon, "length")
    for source, target, weight in model.graph().edges(data="weight"):
        solver.add(events[target] >= events[source] + weight)
    for event, variable in events.items():
        solver.add(length >= variable + (model.length(event[0]) if event[1] == "start" else 0))
    for number, capacity in enumerate(case["resources"]):
        if capacity is not None:
            users = [task for task in model.tasks if needs[task].get(f"r{number}") and model.length(task)]
            intervals = [solver.new_fixed_size_interval_var(events[model.start(task)], model.length(task), f"i{task}") for task in users]
            solver.add_cumulative(intervals, [needs[task][f"r{number}"] for task in users], capacity)
    solver.minimize(length)
    search = cp_model.CpSolver()
    search.parameters.num_workers = 1
    search.parameters.random_seed = 1
    status = search.solve(solver)
    if status != cp_model.OPTIMAL:
        raise AssertionError(f"CP-SAT proves nothing: {search.status_name(status)}")
    return round(search.objective_value)


def finish() -> None:
    for name, gaps in GAPS.items():
        if gaps:
            counts = Counter("0" if gap == 0 else f"to {bound} %" for gap in gaps for bound in [next(b for b in (5, 10, 20, 50, 1000) if gap * 100 <= b)])
            table = ", ".join(f"{label}: {counts[label]}" for label in ("0", "to 5 %", "to 10 %", "to 20 %", "to 50 %", "to 1000 %"))
            print(f"  gap to the optimum, {name}: mean {sum(gaps) / len(gaps):.3%}, greatest {max(gaps):.1%} ({table})")


def smaller(case: Any) -> Iterator[Any]:
    for links in smaller_list(case["links"]):
        yield case | {"links": links}
    last = len(case["tasks"]) - 1
    if last and not any(last in link[:2] for link in case["links"]):
        yield case | {"tasks": case["tasks"][:last]}
    for number, (parent, length, needs) in enumerate(case["tasks"]):
        for simpler in ([None, length, needs], [parent, length // 2, needs], [parent, length, {}]):
            if simpler != [parent, length, needs]:
                yield case | {"tasks": [*case["tasks"][:number], simpler, *case["tasks"][number + 1 :]]}


if __name__ == "__main__":
    main("schedules", __doc__.splitlines()[0], generate, check, smaller, cases=1_000, finish=finish)
