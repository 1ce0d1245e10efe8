// `scheduler-core/net`: address pools and sockets, from a small component. Node.js.

import { part } from "./net-part.js";

export { ClosedError, InstancePoisonedError, SchedulerCoreError } from "../errors.js";
export { IpPoolError, SocketError } from "../generated/create-api.js";
export const { configure, instantiate } = part;
export const { IpPool, Socket, poll, resolve } = part.api;
