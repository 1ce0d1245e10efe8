// The options of `instantiate` and `configure`.

import { readNetwork } from "./network.js";
import { describe } from "./runtime/mismatch.js";
import { meant } from "./runtime/scalars.js";

/** The components of the whole package. */
const WHOLE = ["core", "offline"];

/** The components without sockets, and what to do instead. */
const WITHOUT_SOCKETS = { offline: 'use component "core"', pool: 'import "scheduler-core/net"' };

const OPTIONS = {
  component: (given, label, components) => oneOf(components, given, label),
  network: readNetwork,
  values: (given, label) => (typeof given === "function" ? given : oneOf(["plain", "exact"], given, label)),
};

/**
 * Checks options and adds defaults.
 *
 * @param {string} caller  the function that received them
 * @param {object} options
 * @param {string} component  the default
 * @param {string[]} components  those to choose from
 */
export function readOptions(caller, options, component, components = WHOLE) {
  if (typeof options !== "object" || options === null) {
    throw new TypeError(`${caller}: options must be an object such as { network: true }, but is ${describe(options)}`);
  }
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(OPTIONS, name)) {
      const hint = meant(name, Object.keys(OPTIONS)) ?? `the options are ${Object.keys(OPTIONS).join(", ")}`;
      throw new TypeError(`${caller}: there is no option ${name}; ${hint}`);
    }
  }
  const defaults = { component, network: false, values: "plain" };
  const read = {};
  for (const [name, reader] of Object.entries(OPTIONS)) {
    read[name] = reader(options[name] ?? defaults[name], `${caller}: options.${name}`, components);
  }
  if (read.network && Object.hasOwn(WITHOUT_SOCKETS, read.component)) {
    const advice = component === "offline" ? "sockets work only in Node.js" : WITHOUT_SOCKETS[read.component];
    throw new TypeError(`${caller}: options.network cannot be used with the ${read.component} component, which has no sockets; ${advice}`);
  }
  return read;
}

function oneOf(allowed, given, label) {
  if (allowed.includes(given)) return given;
  const right = allowed.map((value) => JSON.stringify(value)).join(" or ");
  throw new TypeError(`${label} must be ${right}, but is ${describe(given)}`);
}
