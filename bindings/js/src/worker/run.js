// `run`, as `scheduler-core/worker` exports it: with the network of the default worker, unless an option grants another.

import { makeRun } from "../run/index.js";
import { grantedNetwork } from "./default.js";

export const run = makeRun(grantedNetwork);
