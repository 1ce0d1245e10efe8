// A program for a host without Node.js that compiles WebAssembly only beforehand.

import { IpPool, init, validate } from "scheduler-core/browser";
import { check } from "./check.js";

export async function handle(module) {
  await init(module);
  return check(IpPool, validate);
}
