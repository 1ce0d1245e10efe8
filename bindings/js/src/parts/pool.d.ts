import type { Api } from "../generated/api.js";
import type { PoolInstanceOptions } from "./part.js";

export { IpPool, IpPoolError } from "../generated/api.js";
export type * from "../index.js";
export { ClosedError, InstancePoisonedError, SchedulerCoreError } from "../errors.js";
export type { PoolInstanceOptions } from "./part.js";

/** Configures the default instance. Must be called before anything else is used. */
export function configure(options: PoolInstanceOptions): void;

/** Creates an instance with its own memory and classes. */
export function instantiate(options?: PoolInstanceOptions): Promise<Pick<Api, "IpPool">>;
