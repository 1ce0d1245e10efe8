// The part that `scheduler-core/net` exports.

import * as modules from "../../component/net/modules.js";
import { instantiate } from "../../component/net/scheduler_core.js";
import { loader } from "../host/compile.js";
import { wasi } from "../host/wasi.js";
import { makePart } from "./part.js";

export const part = makePart("net", ["IpPool", "Socket", "poll", "resolve"], loader(modules, instantiate), wasi);
