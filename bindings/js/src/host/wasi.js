// The WASI imports of a component with sockets, whose network access is checked.

import { guarded } from "./checked-imports.js";
import { wasi as unguarded } from "./imports.js";

/** The WASI imports of an instance. */
export const wasi = (instance) => guarded(unguarded(instance), instance);
