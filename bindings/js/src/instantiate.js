// `scheduler-core/instantiate`: instances of one's own, each with a memory, a network grant and classes of its own.

import { createApi } from "./generated/create-api.js";
import { makeInstance, readOptions } from "./instances.js";

/** Makes a fresh instance and returns its classes and functions. */
export async function instantiate(options = {}) {
  const instance = makeInstance(readOptions("instantiate", options), (network) => `instantiate({ network: ${network} })`);
  // Made now, so that whoever awaits us finds it ready, and hears of a failure here.
  void instance.exports;
  return createApi(instance);
}
