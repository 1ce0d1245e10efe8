// How instances are made, and with which options.

import { defaultComponent, load, wasi } from "#host";
import { Instance } from "./runtime/instance.js";
import { describe } from "./runtime/mismatch.js";
import { meant } from "./runtime/scalars.js";

const OPTIONS = {
  component: { allows: ["core", "offline"], otherwise: defaultComponent },
  network: { allows: [true, false], otherwise: false },
  values: { allows: ["plain", "exact"], otherwise: "plain" },
};

/** Checks the options of `instantiate` and `configure`, and fills in those that are missing. */
export function readOptions(caller, options) {
  if (typeof options !== "object" || options === null) {
    throw new TypeError(`${caller}: options must be an object such as { network: true }, and is ${describe(options)}`);
  }
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(OPTIONS, name)) {
      const hint = meant(name, Object.keys(OPTIONS)) ?? `there are ${Object.keys(OPTIONS).join(", ")}`;
      throw new TypeError(`${caller}: there is no option ${name}; ${hint}`);
    }
  }
  const read = {};
  for (const [name, { allows, otherwise }] of Object.entries(OPTIONS)) {
    const given = options[name] ?? otherwise;
    if (!allows.includes(given) && !(name === "values" && typeof given === "function")) {
      const right = allows.map((value) => JSON.stringify(value)).join(" or ");
      throw new TypeError(`${caller}: options.${name} must be ${right}, and is ${describe(given)}`);
    }
    read[name] = given;
  }
  return read;
}

/** An instance that will be made at its first use. `grant` says what would grant it the network. */
export function makeInstance(options, grant) {
  return new Instance({ ...options, grant }, (instance) =>
    load(instance.component, instance.component === "core" ? wasi(instance) : {}),
  );
}
