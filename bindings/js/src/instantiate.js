// `scheduler-core/instantiate`: instances of one's own, each with a memory, a network grant and classes of its own.

import * as names from "./generated/api.js";
import { createApi } from "./idioms/index.js";
import { makeInstance, readOptions } from "./instances.js";
import { promised } from "./missing-await.js";

/** Makes a fresh instance and returns its classes and functions. */
export function instantiate(options = {}) {
  return promised(made(options), Object.keys(names));
}

async function made(options) {
  const instance = makeInstance(readOptions("instantiate", options), (network) => `instantiate({ network: ${network} })`);
  // Made now, so that whoever awaits us finds it ready, and hears of a failure here.
  void instance.exports;
  return createApi(instance);
}
