// The options of `run`.

import { readNetwork } from "../network.js";
import { describe } from "../runtime/mismatch.js";
import { meant } from "../runtime/scalars.js";

/** Options that are passed to the component unchanged; it checks them. */
const PASSED = [
  "seed",
  "startMs",
  "model",
  "exhaustion",
  "events",
  "actionTimeoutMs",
  "stopTimeoutMs",
  "maxDurationMs",
  "maxConnections",
  "maxBodyBytes",
  "maxBufferedBytes",
  "requestIdHeader",
  "resolveEveryMs",
];

/** The levels of events below that of actions. A wrong level is for the component to reject. */
const EVENTS = ["nothing", "users"];

const OWN = {
  syntax: (given, wrong) => (["text", "yaml", "json"].includes(given) ? given : wrong('"text", "yaml" or "json"')),
  actions: (given, wrong) => {
    if (!isPlain(given)) wrong("an object of functions by kind, such as { payment: async (request) => ({ paid: true }) }");
    const wrongOne = Object.entries(given).find(([, one]) => typeof one !== "function");
    return wrongOne === undefined ? given : wrong("a function", `.${wrongOne[0]}`, wrongOne[1]);
  },
  onProgress: (given, wrong) => (typeof given === "function" ? given : wrong("a function")),
  progressMs: (given, wrong) => (Number.isFinite(given) && given >= 0 ? given : wrong("a number of milliseconds")),
  signal: (given, wrong) => (given instanceof AbortSignal ? given : wrong("an AbortSignal, such as new AbortController().signal")),
  properties: (given, wrong) => {
    const right = isPlain(given) && Object.values(given).every(isPlain);
    if (!right) wrong("an object of resources, such as { server: { port: 8080 } }");
    return Object.entries(given).flatMap(([resource, properties]) =>
      Object.entries(properties).map(([property, value]) => ({ resourceId: resource, property, value })),
    );
  },
  inputs: (given, wrong) => {
    if (!isPlain(given)) wrong('an object of bytes or strings by name, such as { avatar: await readFile("avatar.png") }');
    return Object.entries(given).map(([name, content]) => {
      if (typeof content === "string") return [name, new TextEncoder().encode(content)];
      return content instanceof Uint8Array ? [name, content] : wrong("a Uint8Array or a string", `.${name}`, content);
    });
  },
  fallbacks: (given, wrong) => {
    if (!isPlain(given)) wrong('an object of fallback pools by pool, such as { red: "spare" }');
    return Object.entries(given).map(([pool, fallback]) => ({ pool, fallback }));
  },
  resolve: (given, wrong) => {
    if (!isPlain(given)) wrong('an object of IP addresses by host name, such as { "api.test": "127.0.0.1" }');
    return Object.entries(given).map(([host, one]) => {
      const addresses = typeof one === "string" ? [one] : one;
      const right = Array.isArray(addresses) && addresses.every((address) => typeof address === "string");
      return right ? { host, addresses } : wrong("an IP address or an array of them", `[${JSON.stringify(host)}]`, one);
    });
  },
};

/**
 * Checks the options of `run` and adds defaults.
 *
 * @param {object} options
 * @param {() => unknown} granted  the network access if no option sets it
 */
export function readRun(options, granted) {
  if (typeof options !== "object" || options === null) {
    throw new TypeError(`run: options must be an object such as { network: true }, but is ${describe(options)}`);
  }
  const known = ["network", ...Object.keys(OWN), ...PASSED];
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) {
      throw new TypeError(`run: there is no option ${name}; ${meant(name, known) ?? `the options are ${known.join(", ")}`}`);
    }
  }
  const network = options.network ?? granted() ?? false;
  readNetwork(network, "run: options.network");
  const read = { syntax: undefined, actions: {}, progressMs: 250, properties: [], inputs: [], fallbacks: [], resolve: [] };
  for (const [name, reader] of Object.entries(OWN)) {
    if (options[name] === undefined) continue;
    read[name] = reader(options[name], (right, part = "", given = options[name]) => {
      throw new TypeError(`run: options.${name}${part} must be ${right}, but is ${describe(given)}`);
    });
  }
  const { properties, fallbacks, resolve } = read;
  const passed = Object.fromEntries(PASSED.map((name) => [name, options[name]]));
  // Whether an action was cancelled is known from its event.
  const events = Object.keys(read.actions).length > 0 && EVENTS.includes(passed.events ?? "users") ? "actions" : passed.events;
  return { ...read, network, events: passed.events ?? "users", options: { ...passed, events, properties, fallbacks, resolve } };
}

const isPlain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
