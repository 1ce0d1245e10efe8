"""Plans of random work breakdowns against `networkx`.

A breakdown of tasks and summaries grows by random transactions (insertions, removals, new durations,
dependencies of all four kinds with lags). After each, the graph of its events is built again: a task is
one event, its start; a summary two, its start and its finish; an arc of weight w says "at least w later".
It is compared with networkx:

- a transaction is a `cycle` if the graph would have one (`is_directed_acyclic_graph`), and the tasks
  that the error names are on one; otherwise it is accepted;
- dates: earliest and latest starts and finishes by a pass over `topological_sort`, and the length by
  `dag_longest_path_length`; slack is their difference; free slack by definition: the most that the
  task alone can be late without another task or the plan being later, found by bisection;
- `order` is `lexicographical_topological_sort` by code, waves are `topological_generations`, both of the
  graph of tasks in which paths over milestones are edges;
- the critical path is one, and `critical-paths` are all simple paths along tight arcs.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

import networkx
from common import Difference, main, smaller_list

from scheduler_core import (
    Dependency,
    TaskInsertion,
    TaskKind,
    TaskRemoval,
    TaskSettings,
    TaskUpdate,
    Wbs,
    WbsChange,
    WorkflowError,
)

KINDS = ["finish-to-start", "start-to-start", "finish-to-finish", "start-to-finish"]
MOST_PATHS = 200


def generate(random: Random) -> Any:
    """Transactions: lists of changes. Tasks are named by the order of their insertion."""
    plain = random.random() < 0.4
    count = 0
    transactions = []
    for _ in range(random.randrange(1, 5)):
        changes: list[Any] = []
        for _ in range(random.randrange(1, 9)):
            choice = random.random()
            if count < 2 or choice < 0.4:
                parent = random.randrange(count) if count and not plain and random.random() < 0.4 else None
                kind = "pass" if plain or random.random() < 0.75 else "summary"
                changes.append(["insert", parent, kind, duration(random)])
                count += 1
            elif choice < 0.9:
                one, other = random.randrange(count), random.randrange(count)
                if random.random() < 0.85 and one > other:
                    one, other = other, one
                link = random.choice(KINDS) if random.random() < 0.4 else KINDS[0]
                lag = random.choice([0, 0, 0, 1, 5, -1, -3, 1000])
                changes.append(["link", one, other, link, lag])
            elif choice < 0.95:
                changes.append(["update", random.randrange(count), duration(random)])
            elif choice < 0.98:
                changes.append(["unlink", random.randrange(100)])
            else:
                changes.append(["remove", random.randrange(count)])
        transactions.append(changes)
    return transactions


def duration(random: Random) -> int:
    return random.choice([0, 1, 2, 3, 5, random.randrange(20), random.randrange(100_000)])


class Model:
    """What a breakdown is: no more than lists."""

    def __init__(self) -> None:
        self.tasks: dict[int, tuple[int | None, str, int]] = {}
        """By id, in the order of siblings: parent, kind, duration."""
        self.links: list[tuple[int, int, str, int]] = []

    def copy(self) -> Model:
        other = Model()
        other.tasks, other.links = dict(self.tasks), list(self.links)
        return other

    def children(self, parent: int | None) -> list[int]:
        return [task for task, (above, _, _) in self.tasks.items() if above == parent]

    def preorder(self, parent: int | None = None) -> list[int]:
        found = []
        for task in self.children(parent):
            found += [task, *self.preorder(task)]
        return found

    def leaf(self, task: int) -> bool:
        return not self.children(task)

    def start(self, task: int) -> Any:
        return (task, "start")

    def finish(self, task: int) -> Any:
        return (task, "start" if self.leaf(task) else "finish")

    def length(self, task: int) -> int:
        return self.tasks[task][2] if self.leaf(task) else 0

    def graph(self) -> networkx.DiGraph:
        """Of two arcs between two events the longer one counts."""
        graph = networkx.DiGraph()

        def arc(source: Any, target: Any, weight: int) -> None:
            if graph.has_edge(source, target):
                weight = max(weight, graph.edges[source, target]["weight"])
            graph.add_edge(source, target, weight=weight)

        for task, (parent, _, _) in self.tasks.items():
            graph.add_node(self.start(task))
            if not self.leaf(task):
                arc(self.start(task), self.finish(task), 0)
            if parent is not None:
                arc(self.start(parent), self.start(task), 0)
                arc(self.finish(task), self.finish(parent), self.length(task))
        for one, other, kind, lag in self.links:
            source = self.finish(one) if kind.startswith("finish") else self.start(one)
            target = self.finish(other) if kind.endswith("finish") else self.start(other)
            weight = lag + (self.length(one) if kind.startswith("finish") else 0)
            weight -= self.length(other) if kind.endswith("finish") else 0
            arc(source, target, weight)
        return graph

    def apply(self, changes: list[Any], names: list[int], following: int) -> list[Any]:
        """Makes the changes that make sense; returns them for the other side."""
        made = []
        for change in changes:
            match change:
                case ["insert", parent, kind, length]:
                    above = names[parent] if parent is not None and parent < len(names) else None
                    if above is not None and (above not in self.tasks or self.tasks[above][1] != "summary"):
                        above = None
                    task = following
                    following += 1
                    names.append(task)
                    self.tasks[task] = (above, kind, length)
                    made.append(WbsChange.insert(TaskInsertion(settings(task, kind, length), parent=above)))
                case ["update", task, length] if task < len(names) and names[task] in self.tasks:
                    above, kind, _ = self.tasks[names[task]]
                    self.tasks[names[task]] = (above, kind, length)
                    made.append(WbsChange.update(TaskUpdate(names[task], settings(names[task], kind, length))))
                case ["link", one, other, kind, lag] if max(one, other) < len(names) and one != other:
                    one, other = names[one], names[other]
                    twin = any((first, second, how) == (one, other, kind) for first, second, how, _ in self.links)
                    if one in self.tasks and other in self.tasks and not twin and not self.related(one, other):
                        self.links.append((one, other, kind, lag))
                        made.append(WbsChange.add_dependency(Dependency(one, other, kind, lag / 1_000)))
                case ["unlink", number] if number < len(self.links):
                    *link, lag = self.links.pop(number)
                    made.append(WbsChange.remove_dependency(Dependency(*link, lag / 1_000)))
                case ["remove", task] if task < len(names) and names[task] in self.tasks:
                    gone = {names[task], *self.preorder(names[task])}
                    self.tasks = {name: value for name, value in self.tasks.items() if name not in gone}
                    self.links = [link for link in self.links if not gone & {link[0], link[1]}]
                    made.append(WbsChange.remove(TaskRemoval(names[task], "cascade")))
        return made

    def related(self, one: int, other: int) -> bool:
        """Whether one is below the other: dependencies between such tasks are not generated."""
        return one in self.preorder(other) or other in self.preorder(one)


def settings(task: int, kind: str, length: int) -> TaskSettings:
    return TaskSettings(f"t{task}", TaskKind(kind), length / 1_000)


def check(transactions: Any) -> Iterator[Difference]:
    with Wbs("p") as wbs:
        model = Model()
        names: list[int] = []
        for number, changes in enumerate(transactions):
            following = wbs.next_task_id
            wanted, wanted_names = model.copy(), list(names)
            made = wanted.apply(changes, wanted_names, following)
            if not made:
                continue
            graph = wanted.graph()
            expected = "accepted" if networkx.is_directed_acyclic_graph(graph) else "dependency-cycle"
            subject = f"transaction {number} of {json.dumps(transactions)}"
            try:
                wbs.apply(made)
                found = "accepted"
            except WorkflowError as error:
                found = error.code
                if found == expected == "dependency-cycle":
                    yield from circle(wanted, names, following, error.path, subject)
            if found != expected:
                yield Difference("accepted", subject, found, expected)
                return
            if found == "accepted":
                model, names = wanted, wanted_names
                yield from compared(wbs, model, graph, subject)


def circle(model: Model, names: list[int], following: int, path: list[str], subject: str) -> Iterator[Difference]:
    """The path names tasks, each with an arc to the next or within a task that has one, back to the first."""
    tasks = [int(step.rsplit("/", 1)[-1][1:]) for step in path]
    graph = networkx.DiGraph()
    graph.add_edges_from((source[0], target[0]) for source, target in model.graph().edges)
    linked = all(graph.has_edge(one, other) for one, other in zip(tasks, tasks[1:], strict=False))
    if len(tasks) < 2 or tasks[0] != tasks[-1] or not linked:
        yield Difference("circle", subject, str(path), "tasks with an arc from each to the next")


def compared(wbs: Wbs, model: Model, graph: networkx.DiGraph, subject: str) -> Iterator[Difference]:
    rank = {task: place for place, task in enumerate(model.preorder())}
    leaves = [task for task in rank if model.leaf(task)]
    if not leaves:
        return
    early = earliest(graph, {})
    length = max(max(early[model.finish(task)], early[model.start(task)] + model.length(task)) for task in rank)
    whole = graph.copy()
    for task in rank:
        for event in {model.start(task), model.finish(task)}:
            whole.add_edge("begin", event, weight=0)
            whole.add_edge(event, "end", weight=model.length(task))
    their_length = networkx.dag_longest_path_length(whole, weight="weight")
    path = wbs.critical_path()
    if (milliseconds(path.length), length) != (their_length, their_length):
        yield Difference("length", subject, str(milliseconds(path.length)), f"{their_length}, {length}")
    late: dict[Any, int] = {}
    for event in reversed(list(networkx.topological_sort(graph))):
        latest = length - (model.length(event[0]) if event[1] == "start" else 0)
        for _, target, weight in graph.out_edges(event, data="weight"):
            latest = min(latest, late[target] - weight)
        late[event] = latest

    dates = {row.task: row for row in wbs.dates()}
    for task, row in dates.items():
        our = tuple(
            map(
                milliseconds,
                (row.early_start, row.early_finish, row.late_start, row.late_finish, row.total_slack, row.free_slack),
            )
        )
        event = model.start(task)
        if model.leaf(task):
            own = model.length(task)
            slack = late[event] - early[event]
            free = free_slack(model, graph, early, length, task, slack)
            their = (early[event], early[event] + own, late[event], late[event] + own, slack, free)
            if our != their:
                yield Difference("dates", f"task {task} after {subject}", str(our), str(their))
        else:
            below = [leaf for leaf in leaves if leaf in model.preorder(task)]
            begin = min(early[model.start(leaf)] for leaf in below)
            their_ends = (begin, early[model.finish(task)])
            if our[:2] != their_ends:
                yield Difference("summary", f"task {task} after {subject}", str(our[:2]), str(their_ends))
    if list(dates) != list(rank):
        yield Difference("codes", subject, str(list(dates)), str(list(rank)))

    critical = [task for task in leaves if late[model.start(task)] == early[model.start(task)]]
    if path.critical_tasks != len(critical):
        yield Difference("critical tasks", subject, str(path.critical_tasks), str(len(critical)))
    tasks = leaf_graph(model, graph, leaves)
    their_order = list(networkx.lexicographical_topological_sort(tasks, key=rank.__getitem__))
    our_order = list(wbs.order())
    if our_order != their_order:
        yield Difference("order", subject, str(our_order), str(their_order))
    their_waves = [sorted(wave, key=rank.__getitem__) for wave in networkx.topological_generations(tasks)]
    our_waves = [list(wbs.wave(index)) for index in range(wbs.wave_count)]
    if our_waves != their_waves:
        yield Difference("waves", subject, str(our_waves), str(their_waves))
    yield from critical_paths(wbs, model, graph, early, critical, subject, length, path.path)


def milliseconds(seconds: float) -> int:
    return round(seconds * 1_000)


def earliest(graph: networkx.DiGraph, least: dict[Any, int]) -> dict[Any, int]:
    early: dict[Any, int] = {}
    for event in networkx.topological_sort(graph):
        time = least.get(event, 0)
        for source, _, weight in graph.in_edges(event, data="weight"):
            time = max(time, early[source] + weight)
        early[event] = time
    return early


def free_slack(model: Model, graph: networkx.DiGraph, early: dict[Any, int], length: int, task: int, slack: int) -> int:
    """The most that this task alone can be late."""

    def alone(delay: int) -> bool:
        moved = earliest(graph, {model.start(task): early[model.start(task)] + delay})
        return all(
            moved[model.start(other)] == early[model.start(other)] for other in model.tasks if model.leaf(other) and other != task
        ) and all(
            max(moved[model.finish(other)], moved[model.start(other)] + model.length(other)) <= length for other in model.tasks
        )

    low, high = 0, slack
    while low < high:
        middle = (low + high + 1) // 2
        if alone(middle):
            low = middle
        else:
            high = middle - 1
    return low


def leaf_graph(model: Model, graph: networkx.DiGraph, leaves: list[int]) -> networkx.DiGraph:
    tasks = networkx.DiGraph()
    tasks.add_nodes_from(leaves)
    for task in leaves:
        open_events, seen = [model.start(task)], set()
        while open_events:
            for _, target in graph.out_edges(open_events.pop()):
                if target in seen:
                    continue
                seen.add(target)
                if model.leaf(target[0]):
                    tasks.add_edge(task, target[0])
                else:
                    open_events.append(target)
    return tasks


def critical_paths(
    wbs: Wbs,
    model: Model,
    graph: networkx.DiGraph,
    early: dict[Any, int],
    critical: list[int],
    subject: str,
    length: int,
    one: list[int],
) -> Iterator[Difference]:
    """For breakdowns without summaries, where every arc is one between tasks."""
    if any(not model.leaf(task) for task in model.tasks):
        return
    tight = networkx.DiGraph()
    tight.add_nodes_from(critical)
    for source, target, weight in graph.edges(data="weight"):
        if early[source] + weight == early[target] and {source[0], target[0]} <= set(critical):
            tight.add_edge(source[0], target[0])
    if not all(tight.has_edge(first, second) for first, second in zip(one, one[1:], strict=False)) or not one:
        yield Difference("critical path", subject, str(one), "tasks that follow one another without a gap")
    elif early[model.start(one[-1])] + model.length(one[-1]) != length:
        yield Difference("critical path", subject, str(one), f"one that ends at {length}")
    starts = [task for task in tight if tight.in_degree(task) == 0]
    ends = [task for task in tight if tight.out_degree(task) == 0]
    rank = {task: place for place, task in enumerate(model.preorder())}
    paths = []
    for start in starts:
        for end in ends:
            for path in [[start]] if start == end else networkx.all_simple_paths(tight, start, end):
                paths.append(list(path))
                if len(paths) > MOST_PATHS:
                    return
    paths.sort(key=lambda path: [rank[task] for task in path])
    our = list(wbs.critical_paths())
    if our != paths:
        yield Difference("critical paths", subject, str(our), str(paths))


def smaller(transactions: Any) -> Iterator[Any]:
    yield from smaller_list(transactions)
    if len(transactions) > 1:
        yield [[change for changes in transactions for change in changes]]
    for number, changes in enumerate(transactions):
        for less in smaller_list(changes):
            if less:
                yield [*transactions[:number], less, *transactions[number + 1 :]]
        for place, change in enumerate(changes):
            for simpler in simpler_change(change):
                yield [*transactions[:number], [*changes[:place], simpler, *changes[place + 1 :]], *transactions[number + 1 :]]


def simpler_change(change: Any) -> Iterator[Any]:
    if change[0] == "insert":
        for length in (0, 1):
            if change[3] > length:
                yield [*change[:3], length]
        if change[1] is not None:
            yield ["insert", None, *change[2:]]
    if change[0] == "link":
        if change[4]:
            yield [*change[:4], 0]
        if change[3] != KINDS[0]:
            yield [*change[:3], KINDS[0], change[4]]


if __name__ == "__main__":
    main("plans", __doc__.splitlines()[0], generate, check, smaller, cases=5_000)
