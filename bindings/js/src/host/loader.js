// Finds the component of an instance. Node.js.

import { load as core } from "./core.js";
import { load as offline } from "./offline.js";

const COMPONENTS = { core, offline };

/** The raw bindings of a fresh instance. */
export const load = (name, imports) => COMPONENTS[name](imports);
