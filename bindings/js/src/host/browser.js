// The host that `#host` stands for in a browser: the offline component, which imports nothing. There are no sockets.

import { instantiate } from "../../component/offline/scheduler_core.js";
import names from "../../component/offline/modules.js";

/** The component that is taken unless an option names another. */
export const defaultComponent = "offline";

// Compiled before anybody can ask: instances are made without waiting.
const modules = new Map(
  await Promise.all(
    names.map(async (name) => {
      const response = await fetch(new URL(`../../component/offline/${name}`, import.meta.url));
      if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
      return [name, await WebAssembly.compile(await response.arrayBuffer())];
    }),
  ),
);

/** The raw bindings of a fresh instance. */
export function load(component, imports) {
  if (component !== "offline") throw new Error(`a browser has no sockets, so it runs the offline component, not ${component}`);
  return instantiate((name) => modules.get(name), imports);
}

/** The component that would import something is not to be had here. */
export const wasi = () => ({});
