// The implementation of `#host` for browsers: the offline component, which imports nothing. There are no sockets.

import * as modules from "../../component/offline/modules.js";
import { instantiate } from "../../component/offline/scheduler_core.js";
import { loader } from "./fetch.js";

/** The default component. */
export const defaultComponent = "offline";

/**
 * Compiled in advance, so that instances are created without waiting. Bundlers print the next line if their target has no
 * top-level await.
 */
const offline = await loader(modules, instantiate); // Vite 6: set build: { target: "es2022" }, optimizeDeps: { exclude: ["scheduler-core"] }; or import "scheduler-core/browser"

/** The raw bindings of a fresh instance. */
export function load(component, imports) {
  if (component !== "offline") throw new Error(`a browser has no sockets; use component "offline" instead of "${component}"`);
  return offline(imports);
}

/** A run needs sockets. */
export const makeRun = () => async function run() {
  throw new Error("run: a browser has no sockets; only Node.js can run a scenario");
};

/** The component with imports is not available here. */
export const wasi = () => ({});
