// The options of a worker.

import { readOptions } from "../options.js";

/** Checks options in the caller's thread and returns them unchanged, so that they can be sent to the worker. */
export function checked(caller, options) {
  readOptions(caller, options, "core");
  if (typeof options.values === "function") {
    throw new TypeError(`${caller}: options.values must be "plain" or "exact" in a worker: a function cannot be passed to another thread`);
  }
  return { ...options };
}
