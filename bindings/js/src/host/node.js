// The host that `#host` stands for in Node.js.

import { guarded } from "./checked-imports.js";
import { wasi as unguarded } from "./imports.js";

export { load } from "./loader.js";

/** Loaded at the first run: most programs have none, and need no second thread. */
export function makeRun(granted) {
  return async function run(...given) {
    const { makeRun } = await import("../run/index.js");
    return makeRun(granted)(...given);
  };
}

/** The component that is taken unless an option names another. */
export const defaultComponent = "core";

/** The WASI imports of an instance. */
export const wasi = (instance) => guarded(unguarded(instance), instance);
