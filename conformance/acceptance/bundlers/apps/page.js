// A page with the default entry.

import { IpPool, validate } from "scheduler-core";
import { check } from "./check.js";

globalThis.result = check(IpPool, validate);
