// `scheduler-core/pool` in Node.js: address pools, from a small component.

import { part } from "./pool-part.js";

export { ClosedError, InstancePoisonedError, SchedulerCoreError } from "../errors.js";
export { IpPoolError } from "../generated/create-api.js";
export const { configure, instantiate } = part;
export const { IpPool } = part.api;
