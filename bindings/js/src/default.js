// The instance of the top-level exports: created on first use, without network access unless `configure` grants it.

import { makeInstance, readOptions } from "./instances.js";

/** The default instance. */
export const defaultInstance = makeInstance(
  readOptions("configure", {}),
  (network) => `configure({ network: ${network} }) before the socket is made`,
);

/** Changes how the default instance is made, and grants it the network. */
export function configure(options) {
  const { network, values, component } = readOptions("configure", options);
  if (options.component !== undefined || options.values !== undefined) {
    if (defaultInstance.started) {
      throw new Error("configure: the default instance is in use already: call configure before anything else, or make an instance of your own with instantiate");
    }
  }
  if (options.network !== undefined) grant(network);
  if (options.values !== undefined) defaultInstance.values = values;
  if (options.component !== undefined) defaultInstance.component = component;
}

/** A grant can be widened and narrowed, and holds for calls from then on. */
function grant(network) {
  if (defaultInstance.network && !network) {
    throw new Error("configure: the network cannot be switched off again, because sockets may be open; network: [] rejects every address from now on");
  }
  defaultInstance.network = network;
}
