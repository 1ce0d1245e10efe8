// The component without sockets. Node.js.

import * as modules from "../../component/offline/modules.js";
import { instantiate } from "../../component/offline/scheduler_core.js";
import { loader } from "./compile.js";

/** The raw bindings of a fresh instance. */
export const load = loader(modules, instantiate);
