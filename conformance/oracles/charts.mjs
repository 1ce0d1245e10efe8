// A chart as an XState machine, for charts.py: reads a line of JSON with a chart and steps, plays them,
// and prints a line with what the machine is after each step.
//
//     node charts.mjs FOLDER      FOLDER has node_modules/xstate

import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";

const { assign, createActor, createMachine } = createRequire(join(process.argv[2], "index.js"))("xstate");

/** A clock on which timers fire one by one, each at its own time. */
class Clock {
  now = 0;
  timers = new Map();
  next = 0;
  setTimeout = (call, wait) => {
    this.timers.set(++this.next, { at: this.now + wait, call });
    return this.next;
  };
  clearTimeout = (id) => {
    this.timers.delete(id);
  };
  advance(wait) {
    const end = this.now + wait;
    for (;;) {
      let first;
      for (const [id, timer] of this.timers) if (timer.at <= end && (!first || timer.at < first[1].at)) first = [id, timer];
      if (!first) break;
      this.timers.delete(first[0]);
      this.now = first[1].at;
      first[1].call();
    }
    this.now = end;
  }
}

/** Whether a condition of the chart holds. */
function holds(condition, context) {
  const value = condition.action ? (context.exports[condition.action] ?? 0) : context.index % condition.modulus;
  return condition.equal ? value === condition.value : value < condition.value;
}

const guard = (condition) => ({ context }) => holds(condition, context);
const enter = (path) => assign({ visits: ({ context }) => ({ ...context.visits, [path]: (context.visits[path] ?? 0) + 1 }) });
const id = (path) => path.replaceAll("/", ":");
const FAILED = { target: "#failed" };

/** The states of a list of nodes. `place` is the path of the workflow, `scope` a prefix of actions. */
function states(nodes, workflows, place, join) {
  return Object.fromEntries(nodes.flatMap((node) => statesOf(node, workflows, place, join)));
}

function statesOf(node, workflows, place, join) {
  const path = place + node.id;
  const meta = { node: path };
  const to = (target) => (target === join?.id ? `#${id(place)}${join.id}:in:${join.branch}` : `#${id(place + target)}`);
  const taken = (edge, extra = {}) => ({ target: to(edge.to), reenter: true, ...extra });
  if (node.type === "end") return [[node.id, { id: id(path), type: "final", entry: enter(path), meta }]];
  if (node.type === "fork") return forkStates(node, workflows, place, path, join);

  const on = {};
  const after = {};
  for (const edge of node.edges) {
    if (edge.event && !on[edge.event]) on[edge.event] = taken(edge);
    if (edge.after !== undefined && !after[edge.after]) after[edge.after] = taken(edge);
  }
  const immediate = node.edges.filter((edge) => !edge.event && edge.after === undefined);
  const decided = immediate.map((edge) => taken(edge, edge.when ? { guard: guard(edge.when) } : {}));
  const waits = node.edges.length > immediate.length;
  decided.push(waits ? { target: `#${id(path)}.waiting` } : FAILED);
  const inner = { decide: { always: decided }, waiting: { meta } };
  const whole = { id: id(path), entry: enter(path), on, after, states: inner };

  if (node.type === "pass") return [[node.id, { ...whole, initial: "decide" }]];
  if (node.type === "workflow") {
    const body = workflows[node.workflow];
    inner.run = { initial: body.nodes[0].id, states: states(body.nodes, workflows, `${path}/`), onDone: `#${id(path)}.decide` };
    return [[node.id, { ...whole, initial: "run" }]];
  }
  // An action: when it has failed for good, a true condition, on_error, or an `otherwise` after a condition.
  const failed = immediate.filter((edge) => edge.when).map((edge) => taken(edge, { guard: guard(edge.when) }));
  const fallback = immediate.findIndex((edge) => !edge.when);
  if (node.onError) failed.push(taken({ to: node.onError }));
  else if (fallback > 0) failed.push(taken(immediate[fallback]));
  else failed.push(FAILED);
  inner.failed = { always: failed };
  const retry = node.retry ?? { count: 0 };
  const attempts = `${path} attempts`;
  whole.entry = [whole.entry, assign({ exports: ({ context }) => ({ ...context.exports, [attempts]: 0 }) })];
  const exported = (value) => assign({ exports: ({ context }) => ({ ...context.exports, [node.action]: value }) });
  const again = [
    {
      target: `#${id(path)}.active.pause`,
      guard: ({ context }) => context.exports[attempts] < retry.count,
      actions: assign({ exports: ({ context }) => ({ ...context.exports, [attempts]: context.exports[attempts] + 1 }) }),
    },
    { target: `#${id(path)}.failed`, actions: exported(0) },
  ];
  // The time of a node counts from entering it and ends all of it, also when it waits for an event.
  if (node.timeout !== undefined) after[node.timeout] ??= { target: `#${id(path)}.failed`, actions: exported(0) };
  inner.active = {
    initial: "attempt",
    states: {
      attempt: {
        meta: { ...meta, action: true },
        on: {
          [`done ${path}`]: { target: `#${id(path)}.decide`, actions: assign({ exports: ({ context, event }) => ({ ...context.exports, [node.action]: event.value }) }) },
          [`fail ${path}`]: again,
        },
      },
      pause: { meta, after: { [retry.every ?? 1]: `#${id(path)}.active.attempt` } },
    },
  };
  return [[node.id, { ...whole, initial: "active" }]];
}

/** A fork is a parallel state with a region for each branch, and its join a state that follows it. */
function forkStates(node, workflows, place, path, outer) {
  const own = node.join;
  const count = `${place}${own.id} arrived`;
  const regions = node.branches.map((branch, index) => {
    const inside = states(branch.nodes, workflows, place, { id: own.id, branch: index });
    const first = branch.nodes[0].id;
    inside.arrived = {
      id: `${id(place)}${own.id}:in:${index}`,
      type: "final",
      entry: assign({
        exports: ({ context }) => ({ ...context.exports, [count]: (context.exports[count] ?? 0) + 1 }),
        visits: ({ context }) => ({ ...context.visits, [place + own.id]: (context.visits[place + own.id] ?? 0) + 1 }),
      }),
      meta: { node: place + own.id },
    };
    return [`branch${index}`, { initial: first, states: inside }];
  });
  const target = `#${id(place + own.id)}`;
  const parallel = {
    id: id(path),
    type: "parallel",
    entry: [enter(path), assign({ exports: ({ context }) => ({ ...context.exports, [count]: 0 }) })],
    states: Object.fromEntries(regions),
    onDone: own.wait === "all" ? target : FAILED,
  };
  if (own.wait !== "all") {
    const wanted = own.wait === "any" ? 1 : own.wait;
    parallel.always = { guard: ({ context }) => context.exports[count] >= wanted, target };
  }
  const [[, after]] = statesOf({ ...own, type: "pass" }, workflows, place, outer);
  delete after.entry; // a branch that came to the join has entered it
  return [
    [node.id, parallel],
    [own.id, after],
  ];
}

function play({ chart, index, steps }) {
  const main = chart.workflows[chart.main];
  const machine = createMachine({
    context: { index, exports: {}, visits: {} },
    initial: "main",
    states: {
      main: { initial: main.nodes[0].id, states: states(main.nodes, chart.workflows, ""), onDone: "done" },
      done: { type: "final" },
      failed: { id: "failed", type: "final" },
    },
  });
  const clock = new Clock();
  const actor = createActor(machine, { clock });
  let broken;
  actor.subscribe({ error: (error) => (broken = String(error)) });
  actor.start();
  const seen = [];
  const look = () => {
    const snapshot = actor.getSnapshot();
    const metas = Object.values(snapshot.getMeta()).filter((meta) => meta?.node !== undefined);
    const over = snapshot.status === "done";
    const state = broken ?? (over ? (snapshot.matches("failed") ? "failed" : "done") : "active");
    const nodes = over ? [] : metas.map((meta) => meta.node).sort();
    const actions = over ? [] : metas.filter((meta) => meta.action).map((meta) => meta.node).sort();
    seen.push({ state, nodes, actions, visits: snapshot.context.visits });
    return actions;
  };
  let actions = look();
  for (const [kind, what, value] of steps) {
    if (actor.getSnapshot().status !== "active") break;
    if (kind === "event") actor.send({ type: what });
    else if (kind === "time") clock.advance(what);
    else if (actions.length > 0) {
      const node = actions[what % actions.length];
      actor.send(value === null ? { type: `fail ${node}` } : { type: `done ${node}`, value });
    }
    actions = look();
  }
  actor.stop();
  return seen;
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = { seen: play(JSON.parse(line)) };
  } catch (error) {
    answer = { error: String(error?.stack ?? error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
