// The core modules of a component.
//
// A component has a large core module and two small ones of the component encoder: a shim, whose functions call the entries of a
// table, and one that fills the table. The small ones are a few lines of JavaScript here: so a host that cannot compile at run
// time needs only the large one, compiled beforehand.

const [MAIN, SHIM, FILL] = ["scheduler_core.core.wasm", "scheduler_core.core2.wasm", "scheduler_core.core3.wasm"];

/** Returns the bytes of the large core module of a component. */
export const mainModule = (component, places) => component.subarray(...places[MAIN]);

/**
 * Creates an instance around the large core module and returns its raw bindings.
 *
 * @param {WebAssembly.Module} main
 * @param {number} shims  number of functions of the shim
 * @param {Function} instantiate  of the component's `scheduler_core.js`
 * @param {object} imports
 */
export function instantiateMain(main, shims, instantiate, imports) {
  const slots = [];
  const shim = () => ({
    exports: Object.fromEntries(Array.from({ length: shims }, (_, index) => [index, (...given) => slots[index](...given)])),
  });
  const fill = (_, { actual }) => {
    for (const [index, entry] of Object.entries(actual)) slots[index] = entry;
    return { exports: {} };
  };
  const make = { [MAIN]: (_, imports) => new WebAssembly.Instance(main, imports), [SHIM]: shim, [FILL]: fill };
  return instantiate((name) => name, imports, (name, imports) => make[name](name, imports));
}
