// The scenario of a run: as source text for another thread, and the needs of its actions.

import { describe } from "../runtime/mismatch.js";
import { meant } from "../runtime/scalars.js";

/** Action kinds that the component performs over sockets. */
const ONLINE = ["get", "post", "put", "patch", "delete", "head", "options", "http", "tcp", "udp"];
const BUILT_IN = [...ONLINE, "sleep"];

/** Returns the source text of a scenario and its syntax. */
export async function textOf(scenario, syntax = "text") {
  if (typeof scenario === "string") return { text: scenario, syntax };
  if (typeof scenario?.toJson !== "function") {
    throw new TypeError(`run: scenario must be a string or the result of parse(…), but is ${describe(scenario)}`);
  }
  return { text: await scenario.toJson(), syntax: "json" };
}

/** Rejects a scenario with actions that have no function, and functions without actions. */
export function checkKinds({ actions = [] }, { actions: functions, network }) {
  for (const { id, type } of actions) {
    if (!BUILT_IN.includes(type) && !Object.hasOwn(functions, type)) {
      const hint = meant(type, [...BUILT_IN, ...Object.keys(functions)]) ?? `built-in kinds are ${BUILT_IN.join(", ")}`;
      throw new TypeError(
        `run: action ${id} has kind ${type}, but there is no function for it; ${hint}; pass one: run(scenario, { actions: { ${type}: async (request) => ({}) } })`,
      );
    }
    if (ONLINE.includes(type) && network === false) {
      throw new Error(`run: action ${id} (${type}) needs network access; use run(scenario, { network: true })`);
    }
  }
  const unused = Object.keys(functions).find((kind) => BUILT_IN.includes(kind) || !actions.some(({ type }) => type === kind));
  if (unused !== undefined) {
    const kinds = [...new Set(actions.map(({ type }) => type))].filter((kind) => !BUILT_IN.includes(kind));
    const hint = kinds.length > 0 ? `; ${meant(unused, kinds) ?? `the kinds are ${kinds.join(", ")}`}` : "";
    const why = BUILT_IN.includes(unused) ? `${unused} is built in` : `no action of the scenario has kind ${unused}`;
    throw new TypeError(`run: options.actions.${unused} is never called: ${why}${hint}`);
  }
}
