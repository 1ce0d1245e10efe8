// The part that `scheduler-core/pool` exports in browsers.

import * as modules from "../../component/pool/modules.js";
import { instantiate } from "../../component/pool/scheduler_core.js";
import { loader } from "../host/fetch.js";
import { makePart } from "./part.js";

export const part = makePart("pool", ["IpPool"], await loader(modules, instantiate));
