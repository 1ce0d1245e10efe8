// The instance of the top-level exports: created on first use, without network access unless `configure` grants it.

import { makeInstance, readOptions } from "./instances.js";

/** The default instance. */
export const defaultInstance = makeInstance(
  readOptions("configure", {}),
  (network) => `configure({ network: ${network} }) before the socket is created`,
);

/** Configures the default instance and grants it network access. */
export function configure(options) {
  const { network, values, component } = readOptions("configure", options);
  if (options.component !== undefined || options.values !== undefined) {
    if (defaultInstance.started) {
      throw new Error("configure: the default instance is already in use; call configure first, or create another instance with instantiate");
    }
  }
  if (options.network !== undefined) grant(network);
  if (options.values !== undefined) defaultInstance.values = values;
  if (options.component !== undefined) defaultInstance.component = component;
}

/** Grants network access. A grant can be widened and narrowed; it applies to all later calls. */
function grant(network) {
  if (defaultInstance.network && !network) {
    throw new Error("configure: network access cannot be turned off again because sockets may be open; use network: [] to reject every address from now on");
  }
  defaultInstance.network = network;
}
