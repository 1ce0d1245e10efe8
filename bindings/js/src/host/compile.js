// Compiles a component that `npm run build` transpiled. Node.js.

import { readFileSync } from "node:fs";
import { checkVersion } from "../runtime/version.js";

/** The compiled modules of each component, by its URL: for all instances of this thread, and passed to and from workers. */
export const compiled = new Map();

/**
 * Returns a function that creates an instance with the imports that it gets, and returns its raw bindings. The first call
 * compiles the core modules, unless another thread has passed them.
 *
 * @param {{ component: () => URL, places: Record<string, [number, number]> }} modules  the component's `modules.js`
 * @param {Function} instantiate  of the component's `scheduler_core.js`
 */
export function loader({ component, places }, instantiate) {
  return (imports) => {
    const { href, bytes } = located(component);
    if (!compiled.has(href)) compiled.set(href, compile(checkVersion(bytes()), places));
    const modules = compiled.get(href);
    return instantiate((module) => modules.get(module), imports);
  };
}

/** Returns the address of a component, and a function that reads it. Bundlers for Node.js do not copy it. */
function located(component) {
  try {
    const url = component();
    return { href: url.href, bytes: () => read(url) };
  } catch (cause) {
    throw missing("the bundle has no import.meta.url", cause);
  }
}

function read(url) {
  try {
    return readFileSync(url);
  } catch (cause) {
    throw missing(cause.message, cause);
  }
}

const missing = (problem, cause) =>
  new Error(
    `scheduler-core: cannot load its component (${problem}): a bundle for Node.js must leave the package out, ` +
      'because it has other files and threads; mark it as external: esbuild --external:scheduler-core, ' +
      'or external: ["scheduler-core"] in the settings of other bundlers',
    { cause },
  );

function compile(component, places) {
  const each = ([name, [start, end]]) => [name, new WebAssembly.Module(component.subarray(start, end))];
  return new Map(Object.entries(places).map(each));
}
