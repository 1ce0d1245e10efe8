// `scheduler-core/instantiate`: instances other than the default one, each with its own memory, network access and classes.

import * as names from "./generated/api.js";
import { createApi } from "./idioms/index.js";
import { makeInstance, readOptions } from "./instances.js";
import { promised } from "./missing-await.js";

/** Creates a new instance and returns its classes and functions. */
export function instantiate(options = {}) {
  return promised(made(options), Object.keys(names));
}

async function made(options) {
  const instance = makeInstance(readOptions("instantiate", options), (network) => `instantiate({ network: ${network} })`);
  // Created now, so that a failure rejects this promise.
  void instance.exports;
  return createApi(instance);
}
