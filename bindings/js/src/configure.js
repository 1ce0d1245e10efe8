// `configure`: options of a default instance, before and after its first use.

/**
 * Returns the function `configure` of a default instance.
 *
 * @param {import("./runtime/instance.js").Instance} instance
 * @param {(caller: string, given: object) => object} readOptions  checks options and adds defaults
 */
export function makeConfigure(instance, readOptions) {
  return function configure(options) {
    const { network, values, component } = readOptions("configure", options);
    if (options.component !== undefined || options.values !== undefined) {
      if (instance.started) {
        throw new Error("configure: the default instance is already in use; call configure first, or create another instance with instantiate");
      }
    }
    if (options.network !== undefined) grant(instance, network);
    if (options.values !== undefined) instance.values = values;
    if (options.component !== undefined) instance.component = component;
  };
}

/** Grants network access. A grant can be widened and narrowed; it applies to all later calls. */
function grant(instance, network) {
  if (instance.network && !network) {
    throw new Error("configure: network access cannot be turned off again because sockets may be open; use network: [] to reject every address from now on");
  }
  instance.network = network;
}
