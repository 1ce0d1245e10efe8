// Finds, compiles and instantiates the components that `npm run build` transpiled. Node.js.

import { readFileSync } from "node:fs";
import * as core from "../../component/core/modules.js";
import { instantiate as instantiateCore } from "../../component/core/scheduler_core.js";
import * as offline from "../../component/offline/modules.js";
import { instantiate as instantiateOffline } from "../../component/offline/scheduler_core.js";
import { checkVersion } from "../runtime/version.js";

const COMPONENTS = {
  core: { ...core, instantiate: instantiateCore },
  offline: { ...offline, instantiate: instantiateOffline },
};

/** Core modules by component, compiled once for all instances. */
const modules = new Map();

/** The raw bindings of a fresh instance. */
export function load(name, imports) {
  const { component, places, instantiate } = COMPONENTS[name];
  if (!modules.has(name)) modules.set(name, compiled(checkVersion(readFileSync(component)), places));
  return instantiate((module) => modules.get(name).get(module), imports);
}

function compiled(component, places) {
  const each = ([name, [start, end]]) => [name, new WebAssembly.Module(component.subarray(start, end))];
  return new Map(Object.entries(places).map(each));
}
