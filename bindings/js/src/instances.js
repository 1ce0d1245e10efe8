// Creates instances.

import { defaultComponent, load, wasi } from "#host";
import * as options from "./options.js";
import { Instance } from "./runtime/instance.js";

/** Checks the options of `instantiate` and `configure` and adds defaults. */
export const readOptions = (caller, given) => options.readOptions(caller, given, defaultComponent);

/** Returns an instance that is created on first use. `grant` returns the call that would grant it a network. */
export function makeInstance(options, grant) {
  return new Instance({ ...options, grant }, (instance) =>
    load(instance.component, instance.component === "core" ? wasi(instance) : {}),
  );
}
