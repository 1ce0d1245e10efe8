// The options of a worker.

import { readOptions } from "../options.js";

/** Checks options here, where the mistake is, and returns them as they were given: fit to be sent to the thread. */
export function checked(caller, options) {
  readOptions(caller, options, "core");
  if (typeof options.values === "function") {
    throw new TypeError(`${caller}: options.values must be "plain" or "exact" in a worker, where a function cannot go`);
  }
  return { ...options };
}
