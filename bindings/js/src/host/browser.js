// The implementation of `#host` for browsers: the offline component, which imports nothing. There are no sockets.

import { component as location, places } from "../../component/offline/modules.js";
import { instantiate } from "../../component/offline/scheduler_core.js";
import { checkVersion } from "../runtime/version.js";

/** The default component. */
export const defaultComponent = "offline";

/** Compiled in advance, so that instances are created without waiting. */
const modules = await fetched();

async function fetched() {
  const response = await fetch(location);
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  const component = await response.arrayBuffer();
  checkVersion(new Uint8Array(component));
  const compiled = Object.entries(places).map(async ([name, [start, end]]) => {
    return [name, await WebAssembly.compile(new Uint8Array(component, start, end - start))];
  });
  return new Map(await Promise.all(compiled));
}

/** The raw bindings of a fresh instance. */
export function load(component, imports) {
  if (component !== "offline") throw new Error(`a browser has no sockets; use component "offline" instead of "${component}"`);
  return instantiate((name) => modules.get(name), imports);
}

/** A run needs sockets. */
export const makeRun = () => async function run() {
  throw new Error("run: a browser has no sockets; only Node.js can run a scenario");
};

/** The component with imports is not available here. */
export const wasi = () => ({});
