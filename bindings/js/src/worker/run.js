// `run` of `scheduler-core/worker`: uses the network access of the default worker, unless an option sets it.

import { makeRun } from "../run/index.js";
import { grantedNetwork } from "./default.js";

export const run = makeRun(grantedNetwork);
