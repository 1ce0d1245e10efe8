"""State machines against XState 5.

Random charts that both can say: steps without an action and with one (exports, retry, timeout, on_error),
conditions on exports and inputs, events, timers, forks and joins (all, any, a number),
sub-workflows, several ends, loops. The same steps are played on both: events, time that
passes, and actions that succeed or fail. After each step they must agree on the state (active, done,
failed), the nodes that branches stand in, the actions that are out, and, where every join waits for all and
no branch of a fork leads to an end, the visits of each node: what XState does in lockstep, we do branch
by branch, so one that is cut off (or fails) in the same step may have come further.

`charts.mjs` says how a chart becomes an XState machine: a decision is taken once, when a node has done its
work, so it is a state of its own; a fork is a parallel state, a join the state after it.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from common import HERE, ROOT, Difference, main, smaller_list

from scheduler_core import (
    ActionOutcome,
    InstanceState,
    Machine,
    Syntax,
    Wbs,
    Workbook,
    parse,
)

NODE_FOLDER = Path(os.environ.get("ORACLES_NODE", ROOT / "target" / "oracles" / "node"))
EVENTS = ["go", "stop", "next"]

# ---------------------------------------------------------------- generator


class Chart:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.workflows: dict[str, Any] = {}
        self.finished: list[str] = []
        """Workflows that another node may run as well: none of them runs what is around it."""
        self.actions: list[str] = []
        self.times = list(range(2, 800, 2))
        random.shuffle(self.times)
        self.left = random.randrange(2, 14)
        """How many nodes there may still be."""

    def workflow(self, name: str, depth: int) -> str:
        body: dict[str, Any] = {"nodes": []}
        self.workflows[name] = body
        ends = ["end", "end2"] if self.random.random() < 0.2 else ["end"]
        body["nodes"] = self.region(name, [], ends, depth) + [{"id": end, "type": "end"} for end in ends]
        self.finished.append(name)
        return name

    def region(self, prefix: str, exits: list[str], ends: list[str], depth: int) -> list[Any]:
        """A chain of nodes; immediate edges lead forwards, so that no loop is without an end."""
        random = self.random
        count = random.randrange(1, 4 if depth else 6)
        names = [f"{prefix}{number}" for number in range(count)]
        nodes = []
        for place, name in enumerate(names):
            self.left -= 1
            forwards = names[place + 1 :] + (exits * 2 or ends) + (ends if random.random() < 0.2 else [])
            # Of edges for one event in several branches, XState takes one if another leads out of the fork.
            anywhere = names + (exits or ends[:1])
            kind = random.choice(["pass", "pass", "action", "action", "action", "fork", "workflow"])
            if self.left <= 0 or depth >= 3:
                kind = random.choice(["pass", "action"])
            nodes.append(self.node(name, kind, forwards, anywhere, ends, depth))
        return nodes

    def node(self, name: str, kind: str, forwards: list[str], anywhere: list[str], ends: list[str], depth: int) -> Any:
        random = self.random
        if kind == "fork":
            join: dict[str, Any] = {"id": f"{name}j", "wait": "all", "edges": self.edges(forwards, [], 0.0)}
            branches: list[Any] = []
            for branch in range(random.randrange(1, 4)):
                nodes = self.region(f"{name}{'abc'[branch]}", [join["id"]], ends, depth + 1)
                branches.append({"nodes": nodes})
            join["wait"] = random.choice(["all", "all", "any", random.randrange(1, len(branches) + 1)])
            return {"id": name, "type": "fork", "branches": branches, "join": join}
        if kind == "workflow":
            again = self.finished and random.random() < 0.3
            workflow = random.choice(self.finished) if again else self.workflow(f"w{name}", depth + 1)
            node: dict[str, Any] = {"id": name, "type": kind, "workflow": workflow}
            return node | {"edges": self.edges(forwards, anywhere, 0.3)}
        if kind == "pass":
            return {"id": name, "type": kind, "edges": self.edges(forwards, anywhere, 0.6)}
        action = f"a{name}"
        self.actions.append(action)
        node = {"id": name, "type": kind, "action": action, "edges": self.edges(anywhere, anywhere, 0.4)}
        if random.random() < 0.25:
            node["onError"] = random.choice(anywhere)
        if random.random() < 0.2:
            node["retry"] = {"count": random.randrange(1, 3), "every": self.times.pop()}
        if random.random() < 0.2:
            node["timeout"] = self.times.pop() + 51  # odd, so never at the time of an edge
        return node

    def edges(self, targets: list[str], later: list[str], share: float) -> list[Any]:
        """Conditions and one `otherwise` among edges that wait for an event or for time."""
        random = self.random
        edges: list[Any] = []
        for _ in range(random.randrange(3)):
            edges.append({"to": random.choice(targets), "when": self.condition()})
        if later:
            while random.random() < share and len(edges) < 5:
                trigger = {"event": random.choice(EVENTS)} if random.random() < 0.6 else {"after": self.times.pop()}
                edges.insert(random.randrange(len(edges) + 1), {"to": random.choice(later), **trigger})
        if not edges or random.random() < 0.6:
            edges.append({"to": random.choice(targets)})
        return edges

    def condition(self) -> Any:
        random = self.random
        test = {"equal": random.random() < 0.6, "value": random.randrange(3)}
        if self.actions and random.random() < 0.7:
            return {"action": random.choice(self.actions), **test}
        return {"modulus": random.randrange(2, 4), **test}


def generate(random: Random) -> Any:
    chart = Chart(random)
    chart.workflow("m", 0)
    steps: list[Any] = []
    for _ in range(random.randrange(1, 25)):
        choice = random.random()
        if choice < 0.3:
            steps.append(["event", random.choice(EVENTS)])
        elif choice < 0.5:
            steps.append(["time", random.choice([1, 10, 50, 200, 500])])
        else:
            steps.append(["report", random.randrange(4), random.choice([0, 1, 2, 2, None])])
    return {"chart": {"main": "m", "workflows": chart.workflows}, "index": random.randrange(6), "steps": steps}


# -------------------------------------------------------------------- ours


def expression(condition: Any) -> str:
    name = f"{condition['action']}.status" if "action" in condition else f"user.index % {condition['modulus']}"
    return f"{name} {'==' if condition['equal'] else '<'} {condition['value']}"


def scenario(chart: Any) -> str:
    actions: dict[str, Any] = {}
    workflows = []
    for name in sorted(chart["workflows"], key=lambda name: name != chart["main"]):
        workflows.append({"id": name, "nodes": flat(chart["workflows"][name]["nodes"], actions)})
    return json.dumps({"name": "s", "actions": list(actions.values()), "workflows": workflows})


def flat(nodes: list[Any], actions: dict[str, Any]) -> list[Any]:
    """The nodes of a workflow are one list, those of branches among them."""
    found: list[Any] = []
    for node in nodes:
        entry: dict[str, Any] = {"id": node["id"], "type": node["type"]}
        found.append(entry)
        if node["type"] == "fork":
            entry["edges"] = [branch["nodes"][0]["id"] for branch in node["branches"]]
            for branch in node["branches"]:
                found += flat(branch["nodes"], actions)
            join = node["join"]
            found.append({"id": join["id"], "type": "join", "wait": join["wait"], "edges": list(map(edge, join["edges"]))})
            continue
        if node["type"] != "end":
            entry["edges"] = list(map(edge, node["edges"]))
        if node["type"] == "workflow":
            entry["workflow"] = node["workflow"]
        if node["type"] == "action":
            entry["action"] = node["action"]
            export = {"name": "status", "type": "int", "default": 0}
            actions[node["action"]] = {"id": node["action"], "type": "custom", "exports": [export]}
            if "onError" in node:
                entry["on_error"] = node["onError"]
            if "retry" in node:
                entry["retry"] = {"count": node["retry"]["count"], "every": f"{node['retry']['every']}ms"}
            if "timeout" in node:
                entry["timeout"] = f"{node['timeout']}ms"
    return found


def edge(one: Any) -> Any:
    if "event" in one:
        trigger: Any = {"event": one["event"]}
    elif "after" in one:
        trigger = {"after": f"{one['after']}ms"}
    elif "when" in one:
        trigger = {"condition": expression(one["when"])}
    else:
        trigger = "otherwise"
    return {"to": one["to"], "trigger": trigger}


def ours(case: Any) -> list[Any]:
    source = parse(scenario(case["chart"]), Syntax.JSON)
    with Workbook.from_scenario(source) as book, Wbs.from_scenario(source) as wbs:
        machine = Machine.from_wbs(wbs, book)
        number = machine.spawn(inputs={"user.index": case["index"]})
        tokens: dict[str, int] = {}
        seen: list[Any] = []

        def look() -> list[str]:
            for request in machine.next_actions(100):
                tokens[request.node] = request.token
            status = machine.status(number)
            over = status.state in (InstanceState.DONE, InstanceState.FAILED)
            state = status.state.value if over else "active"
            nodes = [] if over else sorted(status.nodes)
            actions = sorted(name for name in tokens if name in nodes)
            visits = machine.visits(number)
            seen.append({"state": state, "nodes": nodes, "actions": actions, "visits": visits})
            if status.state == InstanceState.FAILED:
                assert status.fault is not None
                seen[-1]["fault"] = status.fault.message
            return actions

        actions = look()
        for kind, what, *value in case["steps"]:
            if seen[-1]["state"] != "active":
                break
            if kind == "event":
                machine.send_event(what, instance=number)
            elif kind == "time":
                end = round(machine.now + what / 1_000, 3)
                while machine.run_until(end).now < end:
                    for request in machine.next_actions(100):
                        tokens[request.node] = request.token
            elif actions:
                token = tokens.pop(actions[what % len(actions)])
                outcome = ActionOutcome.failure("no") if value[0] is None else ActionOutcome.success({"status": value[0]})
                machine.complete(token, outcome)
            actions = look()
        machine.close()
        return seen


# ------------------------------------------------------------------ theirs


class Node:
    process: subprocess.Popen[str] | None = None

    @classmethod
    def play(cls, case: Any) -> list[Any]:
        if cls.process is None:
            command = ["node", str(HERE / "charts.mjs"), str(NODE_FOLDER)]
            cls.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert cls.process.stdin is not None and cls.process.stdout is not None
        cls.process.stdin.write(json.dumps(case) + "\n")
        cls.process.stdin.flush()
        answer: dict[str, Any] = json.loads(cls.process.stdout.readline())
        if "error" in answer:
            raise AssertionError(answer["error"])
        seen: list[Any] = answer["seen"]
        return seen


def check(case: Any) -> Iterator[Difference]:
    our = ours(case)
    their = Node.play(case)
    cut = cuts(case["chart"])
    for step, (mine, other) in enumerate(zip(our, their, strict=False)):
        fault = mine.pop("fault", None)
        done = case["steps"][step - 1] if step else "start"
        for part in ("state", "nodes", "actions", "visits"):
            if part == "visits" and (cut or mine["state"] == "failed"):
                continue
            if mine[part] != other[part]:
                kind = f"{part}, a branch is cut off" if cut else part
                yield Difference(kind, f"after step {step}, {done}", f"{mine[part]} {fault or ''}".strip(), str(other[part]))
                return
    if len(our) != len(their):
        yield Difference("length", "", str(len(our)), str(len(their)))


def cuts(chart: Any) -> bool:
    """Whether a branch of a fork can be cut off by another one."""
    return any(cuts_in(body["nodes"], False) for body in chart["workflows"].values())


def cuts_in(nodes: list[Any], forked: bool) -> bool:
    for node in nodes:
        if node["type"] == "fork":
            if node["join"]["wait"] != "all" or any(cuts_in(branch["nodes"], True) for branch in node["branches"]):
                return True
        edges = node.get("join", node).get("edges", [])
        if forked and any(one["to"].startswith("end") for one in edges):
            return True
    return False


def smaller(case: Any) -> Iterator[Any]:
    for steps in smaller_list(case["steps"]):
        yield case | {"steps": steps}
    for name, body in case["chart"]["workflows"].items():
        for nodes in smaller_nodes(body["nodes"]):
            workflows = case["chart"]["workflows"] | {name: {"nodes": nodes}}
            yield case | {"chart": case["chart"] | {"workflows": workflows}}


def smaller_nodes(nodes: list[Any]) -> Iterator[list[Any]]:
    for place, node in enumerate(nodes):
        if node["type"] == "end":
            continue
        rest = nodes[:place], nodes[place + 1 :]
        if len(nodes) > 2:
            yield [*rest[0], *rest[1]]
        for less in smaller_node(node):
            yield [*rest[0], less, *rest[1]]


def smaller_node(node: Any) -> Iterator[Any]:
    for name in ("onError", "retry", "timeout"):
        if name in node:
            yield {key: value for key, value in node.items() if key != name}
    if node["type"] == "fork":
        for place, branch in enumerate(node["branches"]):
            others = node["branches"][:place], node["branches"][place + 1 :]
            if len(node["branches"]) > 1:
                yield node | {"branches": [*others[0], *others[1]]}
            for nodes in smaller_nodes(branch["nodes"]):
                yield node | {"branches": [*others[0], branch | {"nodes": nodes}, *others[1]]}
        for edges in smaller_list(node["join"]["edges"]):
            if edges:
                yield node | {"join": node["join"] | {"edges": edges}}
        return
    for edges in smaller_list(node["edges"]):
        if edges:
            yield node | {"edges": edges}
    if node["type"] == "workflow":
        yield {"id": node["id"], "type": "pass", "edges": node["edges"]}


if __name__ == "__main__":
    main("charts", __doc__.splitlines()[0], generate, check, smaller, cases=5_000)
