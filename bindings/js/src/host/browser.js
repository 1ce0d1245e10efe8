// The host that `#host` stands for in a browser: the offline component, which imports nothing. There are no sockets.

import { component as location, places } from "../../component/offline/modules.js";
import { instantiate } from "../../component/offline/scheduler_core.js";
import { checkVersion } from "./version.js";

/** The component that is taken unless an option names another. */
export const defaultComponent = "offline";

/** Compiled before anybody can ask: instances are made without waiting. */
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
  if (component !== "offline") throw new Error(`a browser has no sockets, so it runs the offline component, not ${component}`);
  return instantiate((name) => modules.get(name), imports);
}

/** A run needs sockets. */
export const makeRun = () => async function run() {
  throw new Error("run: a browser has no sockets; only Node.js can run a scenario");
};

/** The component that would import something is not to be had here. */
export const wasi = () => ({});
