// The API of a component that is a part of the whole.

import { makeConfigure } from "../configure.js";
import { createApi } from "../idioms/index.js";
import { promised } from "../missing-await.js";
import * as options from "../options.js";
import { Instance } from "../runtime/instance.js";

/**
 * Returns the API of a default instance, and the functions that configure it and that create others.
 *
 * @param {"net" | "pool"} component
 * @param {string[]} names  what the component exports
 * @param {(imports: object) => object} load  creates the raw bindings of an instance
 * @param {(instance: Instance) => object} imports  the imports of an instance
 */
export function makePart(component, names, load, imports = () => ({})) {
  const readOptions = (caller, given) => options.readOptions(caller, given, component, [component]);
  const makeInstance = (read, grant) => new Instance({ ...read, grant }, (instance) => load(imports(instance)));
  const apiOf = (instance) => {
    const api = createApi(instance);
    return Object.fromEntries(names.map((name) => [name, api[name]]));
  };
  const defaultInstance = makeInstance(
    readOptions("configure", {}),
    (network) => `configure({ network: ${network} }) before the socket is created`,
  );

  async function made(given) {
    const instance = makeInstance(readOptions("instantiate", given), (network) => `instantiate({ network: ${network} })`);
    // Created now, so that a failure rejects this promise.
    void instance.exports;
    return apiOf(instance);
  }

  return {
    api: apiOf(defaultInstance),
    configure: makeConfigure(defaultInstance, readOptions),
    instantiate: (given = {}) => promised(made(given), names),
    makeInstance,
    readOptions,
  };
}
