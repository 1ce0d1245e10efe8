// Compiles a component that `npm run build` transpiled. Node.js.

import { readFileSync } from "node:fs";
import { checkVersion } from "../runtime/version.js";

/** The compiled modules of each component, by its URL: for all instances of this thread, and passed to and from workers. */
export const compiled = new Map();

/**
 * Returns a function that creates an instance with the imports that it gets, and returns its raw bindings. The first call
 * compiles the core modules, unless another thread has passed them.
 *
 * @param {{ component: URL, places: Record<string, [number, number]> }} modules  the component's `modules.js`
 * @param {Function} instantiate  of the component's `scheduler_core.js`
 */
export function loader({ component, places }, instantiate) {
  return (imports) => {
    const { href } = component;
    if (!compiled.has(href)) compiled.set(href, compile(checkVersion(readFileSync(component)), places));
    const modules = compiled.get(href);
    return instantiate((module) => modules.get(module), imports);
  };
}

function compile(component, places) {
  const each = ([name, [start, end]]) => [name, new WebAssembly.Module(component.subarray(start, end))];
  return new Map(Object.entries(places).map(each));
}
