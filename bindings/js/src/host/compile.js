// Compiles a component that `npm run build` transpiled. Node.js.

import { readFileSync } from "node:fs";
import { checkVersion } from "../runtime/version.js";

/**
 * Returns a function that creates an instance with the imports that it gets, and returns its raw bindings. The first call
 * compiles the core modules, for all instances.
 *
 * @param {{ component: URL, places: Record<string, [number, number]> }} modules  the component's `modules.js`
 * @param {Function} instantiate  of the component's `scheduler_core.js`
 */
export function loader({ component, places }, instantiate) {
  let compiled;
  return (imports) => {
    compiled ??= compile(checkVersion(readFileSync(component)), places);
    return instantiate((module) => compiled.get(module), imports);
  };
}

function compile(component, places) {
  const each = ([name, [start, end]]) => [name, new WebAssembly.Module(component.subarray(start, end))];
  return new Map(Object.entries(places).map(each));
}
