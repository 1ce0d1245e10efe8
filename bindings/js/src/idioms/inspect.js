// Representations of objects: as JSON, and for `console.log` of Node.js.

import { jsonable } from "../runtime/errors.js";
import { handle } from "../runtime/resource.js";
import { method } from "./define.js";

const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/** State that each class shows: values that are cheap to read. */
const SHOWN = {
  Source: (source) => ({ length: source.length }),
  Expression: (expression) => ({ source: expression.source, kind: expression.kind, variables: expression.variables }),
  Template: (template) => ({ variables: template.variables }),
  Socket: (socket) => ({
    state: socket.state,
    protocol: socket.protocol,
    family: socket.family,
    local: socket.localAddr,
    remote: socket.remoteAddr,
  }),
  IpPool: (pool) => {
    const { total, allocated, available } = pool.stats;
    return { name: pool.name, revision: pool.revision, total, allocated, available };
  },
  Workbook: (workbook) => ({ revision: workbook.revision, ...workbook.summary() }),
  Wbs: (wbs) => ({ name: wbs.name, revision: wbs.revision, tasks: wbs.taskCount }),
  LoadPlan: (plan) => ({ users: plan.users, lastArrivalMs: plan.lastArrivalMs, tenants: plan.tenants }),
  LoadRun: (run) => ({ revision: run.revision, ...run.progress }),
  Machine: (machine) => ({ revision: machine.revision, nowMs: machine.nowMs, instances: machine.counts }),
  Run: (run) => run.progress,
};

/** Adds `toJSON` and the inspection of Node.js to the classes of an instance. */
export function extendInspection(api) {
  const { Scenario } = api;
  show(Scenario, (scenario) => ({ name: scenario.name, version: scenario.version, workflows: scenario.workflows }));
  // A scenario is a document: its JSON is all of it. JSON.stringify gives a key to `toJSON`.
  method(Scenario, "toJSON", 1, function () {
    return JSON.parse(this.toJson());
  });
  for (const [name, shown] of Object.entries(SHOWN)) {
    show(api[name], shown);
    method(api[name], "toJSON", 1, function () {
      return jsonable(shown(this));
    });
  }
}

function show(Class, shown) {
  Object.defineProperty(Class.prototype, INSPECT, {
    configurable: true,
    value(depth, options, inspect) {
      const state = stateOf(this, shown);
      const title = `${Class.name}${state === undefined ? " (closed)" : ""}`;
      if (state === undefined || depth < 0) return `[${title}]`;
      const inner = options.depth === null ? null : options.depth - 1;
      return `${title} ${inspect(state, { ...options, depth: inner })}`;
    },
  });
}

/** Returns the state of an object, or undefined if it is closed or its instance is gone: showing it must not throw. */
function stateOf(object, shown) {
  const held = handle(object);
  if (held?.raw === undefined || held.instance.poisoned) return undefined;
  try {
    return shown(object);
  } catch {
    return undefined;
  }
}
