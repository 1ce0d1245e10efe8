// Finds, compiles and instantiates the components that `npm run build` transpiled. Node.js.

import { readFileSync } from "node:fs";
import { instantiate as instantiateCore } from "../../component/core/scheduler_core.js";
import { instantiate as instantiateOffline } from "../../component/offline/scheduler_core.js";

const COMPONENTS = { core: instantiateCore, offline: instantiateOffline };

/** Core modules, compiled once for all instances. */
const modules = new Map();

/** The raw bindings of a fresh instance. */
export function load(component, imports) {
  return COMPONENTS[component]((path) => compiled(component, path), imports);
}

function compiled(component, path) {
  const key = `${component}/${path}`;
  let module = modules.get(key);
  if (module === undefined) {
    module = new WebAssembly.Module(readFileSync(new URL(`../../component/${key}`, import.meta.url)));
    modules.set(key, module);
  }
  return module;
}
