// Finds, compiles and instantiates the components that `npm run build` transpiled. Node.js.

import * as core from "../../component/core/modules.js";
import { instantiate as instantiateCore } from "../../component/core/scheduler_core.js";
import * as offline from "../../component/offline/modules.js";
import { instantiate as instantiateOffline } from "../../component/offline/scheduler_core.js";
import { loader } from "./compile.js";

const COMPONENTS = { core: loader(core, instantiateCore), offline: loader(offline, instantiateOffline) };

/** The raw bindings of a fresh instance. */
export const load = (name, imports) => COMPONENTS[name](imports);
