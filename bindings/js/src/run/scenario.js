// The scenario of a run: as a text, because it goes to another thread, and what its actions need.

import { describe } from "../runtime/mismatch.js";
import { meant } from "../runtime/scalars.js";

/** The kinds that the component does itself over sockets. */
const ONLINE = ["get", "post", "put", "patch", "delete", "head", "options", "http", "tcp", "udp"];
const BUILT_IN = [...ONLINE, "sleep"];

/** The text of a scenario, and the syntax that it is in. */
export async function textOf(scenario, syntax = "text") {
  if (typeof scenario === "string") return { text: scenario, syntax };
  if (typeof scenario?.toJson !== "function") {
    throw new TypeError(`run: scenario must be a text or what parse(…) returned, and is ${describe(scenario)}`);
  }
  return { text: await scenario.toJson(), syntax: "json" };
}

/** Rejects a scenario with actions that have no function. */
export function checkKinds({ actions = [] }, { actions: functions, network }) {
  for (const { id, type } of actions) {
    if (!BUILT_IN.includes(type) && !Object.hasOwn(functions, type)) {
      const hint = meant(type, [...BUILT_IN, ...Object.keys(functions)]) ?? `built in are ${BUILT_IN.join(", ")}`;
      throw new TypeError(
        `run: action ${id} is of kind ${type}, for which there is no function; ${hint}; give one: run(scenario, { actions: { ${type}: async (request) => ({}) } })`,
      );
    }
    if (ONLINE.includes(type) && network === false) {
      throw new Error(`run: action ${id} (${type}) needs the network, and none was granted: run(scenario, { network: true })`);
    }
  }
  const unused = Object.keys(functions).find((kind) => BUILT_IN.includes(kind) || !actions.some(({ type }) => type === kind));
  if (unused !== undefined) {
    const kinds = [...new Set(actions.map(({ type }) => type))].filter((kind) => !BUILT_IN.includes(kind));
    const hint = kinds.length > 0 ? `; ${meant(unused, kinds) ?? `the kinds are ${kinds.join(", ")}`}` : "";
    const why = BUILT_IN.includes(unused) ? `${unused} is built in` : `no action of the scenario is of kind ${unused}`;
    throw new TypeError(`run: options.actions.${unused} would never be called: ${why}${hint}`);
  }
}
