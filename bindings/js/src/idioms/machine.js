// State machines: inputs and exports as plain objects, iterators, whole texts.

import { byName, define, entries, options } from "./define.js";
import { outcome } from "./outcome.js";
import { listing, text, wholeInput } from "./pages.js";

const COMPLETE = ["elapsedNs"];

/** Extends the class of an instance. */
export function extendMachine({ Machine }) {
  text(Machine, "snapshot");
  text(Machine, "log");
  text(Machine, "render", { required: 1, filters: ["instance"] });
  text(Machine, "renderVisits", { required: 1 });
  wholeInput(Machine, "restore", ["timers"], { timers: "resume" });
  wholeInput(Machine, "replay");
  listing(Machine, "nodes", { items: ({ nodes }) => nodes });
  listing(Machine, "inFlight", { items: ({ actions }) => actions });
  listing(Machine, "trace", { required: 1, items: ({ entries: list }) => list });
  extendInstances(Machine);
  extendActions(Machine);
}

function extendInstances(Machine) {
  const { spawn, addInstances, sendEvent, status, variables } = Machine.prototype;
  define(Machine, {
    spawn(settings) {
      const entry = Machine.prototype.spawn;
      const { workflow, inputs } = options("Machine.spawn", settings, ["workflow", "inputs"], entry);
      return spawn.call(this, workflow, inputs ?? []);
    },
    addInstances(count, settings) {
      const entry = Machine.prototype.addInstances;
      const { workflow, inputs } = options("Machine.addInstances", settings, ["workflow", "inputs"], entry);
      const list = entries("Machine.addInstances", "options.inputs", inputs, entry, "name");
      return addInstances.call(this, workflow, count, list.map(({ value, ...rest }) => (value === undefined ? rest : { values: value, ...rest })));
    },
    sendEvent(event, settings) {
      const { instance } = options("Machine.sendEvent", settings, ["instance"], Machine.prototype.sendEvent);
      return sendEvent.call(this, instance, event);
    },
    status(instance) {
      const found = status.call(this, instance);
      for (const guard of found.fault?.guards ?? []) guard.operands = byName(guard.operands);
      return found;
    },
    variables(instance) {
      return byName(variables.call(this, instance));
    },
  });
}

function extendActions(Machine) {
  const { complete, completeMany } = Machine.prototype;
  define(Machine, {
    complete(token, result, settings) {
      const entry = Machine.prototype.complete;
      const { elapsedNs } = options("Machine.complete", settings, COMPLETE, entry);
      return complete.call(this, token, outcome(result), elapsedNs);
    },
    completeMany(tokens, outcomes, settings) {
      const entry = Machine.prototype.completeMany;
      const read = options("Machine.completeMany", settings, ["details", "elapsedNs"], entry);
      const { elapsedNs = [], details = Array.from(tokens ?? [], () => null) } = read;
      return completeMany.call(this, tokens, outcomes, details, elapsedNs);
    },
  });
}
