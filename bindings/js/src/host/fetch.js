// Compiles a component that `npm run build` transpiled. Browsers.

import { checkVersion } from "../runtime/version.js";

/**
 * Fetches and compiles a component. The promise is for a function that creates an instance with the imports that it gets, and
 * returns its raw bindings.
 *
 * @param {{ component: URL, places: Record<string, [number, number]> }} modules  the component's `modules.js`
 * @param {Function} instantiate  of the component's `scheduler_core.js`
 */
export async function loader({ component, places }, instantiate) {
  const response = await fetch(component);
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  const bytes = await response.arrayBuffer();
  checkVersion(new Uint8Array(bytes));
  const each = async ([name, [start, end]]) => [name, await WebAssembly.compile(new Uint8Array(bytes, start, end - start))];
  const compiled = new Map(await Promise.all(Object.entries(places).map(each)));
  return (imports) => instantiate((module) => compiled.get(module), imports);
}
