// A program for Node.js.

import { IpPool, validate } from "scheduler-core";
import { check } from "./check.js";

console.log(check(IpPool, validate));
