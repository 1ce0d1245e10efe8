// The implementation of `#host` for Node.js.

export { load } from "./loader.js";
export { wasi } from "./wasi.js";

/** Loaded on the first run: most programs do not need the second thread. */
export function makeRun(granted) {
  return async function run(...given) {
    const { makeRun } = await import("../run/index.js");
    return makeRun(granted)(...given);
  };
}

/** The default component. */
export const defaultComponent = "core";
