import type { Api } from "../generated/api.js";
import type { NetInstanceOptions } from "./part.js";

export { IpPool, IpPoolError, Socket, SocketError, resolve } from "../generated/api.js";
export type * from "../index.js";
export { poll } from "../idioms/socket.js";
export { ClosedError, InstancePoisonedError, SchedulerCoreError } from "../errors.js";
export type { NetInstanceOptions } from "./part.js";

/** Configures the default instance and grants it network access, as `configure` of the whole package does. */
export function configure(options: NetInstanceOptions): void;

/** Creates an instance with its own memory, network access and classes. */
export function instantiate(options?: NetInstanceOptions): Promise<Pick<Api, "IpPool" | "Socket" | "poll" | "resolve">>;
