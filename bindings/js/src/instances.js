// How instances are made.

import { defaultComponent, load, wasi } from "#host";
import * as options from "./options.js";
import { Instance } from "./runtime/instance.js";

/** Checks the options of `instantiate` and `configure`, and fills in those that are missing. */
export const readOptions = (caller, given) => options.readOptions(caller, given, defaultComponent);

/** An instance that will be made at its first use. `grant` writes the call that would grant it a network. */
export function makeInstance(options, grant) {
  return new Instance({ ...options, grant }, (instance) =>
    load(instance.component, instance.component === "core" ? wasi(instance) : {}),
  );
}
