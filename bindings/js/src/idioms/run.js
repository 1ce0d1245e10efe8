// Runs of scenarios, step by step.

import { isPlain } from "../runtime/containers.js";
import { folded, runEvents } from "./columns.js";
import { define, options } from "./define.js";
import { outcome } from "./outcome.js";
import { text } from "./pages.js";

/** Extends the class of an instance. */
export function extendRun({ Run }) {
  text(Run, "renderVisits", { required: 1 });
  folded(Run, "step", ({ progress, events }) => ({ progress, events: runEvents(events) }));
  const { fromScenario: made } = Run;
  Object.defineProperty(Run, "fromScenario", {
    value: function fromScenario(scenario, settings) {
      return made.call(Run, scenario, isPlain(settings) ? lowered(settings) : settings);
    },
    configurable: true,
    writable: true,
  });
  const { complete, sendEvent } = Run.prototype;
  define(Run, {
    complete(token, result) {
      return complete.call(this, token, outcome(result));
    },
    sendEvent(event, settings) {
      const { user } = options("Run.sendEvent", settings, ["user"], Run.prototype.sendEvent);
      return sendEvent.call(this, user, event);
    },
  });
}

/** Returns the options with lists in place of plain objects. */
function lowered(settings) {
  const { properties, fallbacks, resolve } = settings;
  const listed = { ...settings };
  if (isPlain(properties)) {
    listed.properties = Object.entries(properties).flatMap(([resourceId, values]) =>
      Object.entries(values).map(([property, value]) => ({ resourceId, property, value })),
    );
  }
  if (isPlain(fallbacks)) listed.fallbacks = Object.entries(fallbacks).map(([pool, fallback]) => ({ pool, fallback }));
  if (isPlain(resolve)) {
    listed.resolve = Object.entries(resolve).map(([host, one]) => ({ host, addresses: typeof one === "string" ? [one] : one }));
  }
  return listed;
}
