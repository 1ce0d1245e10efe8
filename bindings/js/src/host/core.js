// The component with sockets. Node.js.

import * as modules from "../../component/core/modules.js";
import { instantiate } from "../../component/core/scheduler_core.js";
import { loader } from "./compile.js";

/** The raw bindings of a fresh instance. */
export const load = loader(modules, instantiate);
