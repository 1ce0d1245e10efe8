// The implementation of `#host` for Node.js.

import { guarded } from "./checked-imports.js";
import { wasi as unguarded } from "./imports.js";

export { load } from "./loader.js";

/** Loaded on the first run: most programs do not need the second thread. */
export function makeRun(granted) {
  return async function run(...given) {
    const { makeRun } = await import("../run/index.js");
    return makeRun(granted)(...given);
  };
}

/** The default component. */
export const defaultComponent = "core";

/** The WASI imports of an instance. */
export const wasi = (instance) => guarded(unguarded(instance), instance);
