// The part that `scheduler-core/pool` exports in Node.js.

import * as modules from "../../component/pool/modules.js";
import { instantiate } from "../../component/pool/scheduler_core.js";
import { loader } from "../host/compile.js";
import { makePart } from "./part.js";

export const part = makePart("pool", ["IpPool"], loader(modules, instantiate));
