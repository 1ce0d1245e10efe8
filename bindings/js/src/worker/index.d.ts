import type { InstanceOptions as SyncOptions, NetworkGrant } from "../instantiate.js";
import type { Api } from "../generated/worker.js";
import type {} from "../idioms/index.js";

export * from "../errors.js";
export * from "../generated/worker.js";
export type * from "../idioms/index.js";
// Where both have a type of that name, this one is meant.
export type { ActionRequest, AllocationOptions, BindingDetails, EstimateOptions, GuardReport, InstanceFault, InstanceStatus, ResourceStatus } from "../idioms/records.js";
export * from "../run/index.js";
export * from "../values.js";
export type { NetworkGrant };

/** The functions alone whose form is JavaScript's own. */
export const evaluate: Api["evaluate"];
export const render: Api["render"];
export const complete: Api["complete"];
export const hover: Api["hover"];
export const definition: Api["definition"];

/** How a worker's instance is made. A function for `values` cannot go to another thread. */
export interface InstanceOptions extends SyncOptions {
  values?: "plain" | "exact";
}

/** A worker of one's own: its classes and functions, and its end. */
export interface WorkerApi extends Api {
  /**
   * Ends the thread. What was sent to it before is done; calls that wait are rejected with `ClosedError`, as are all
   * from then on. Sockets are closed.
   */
  close(): Promise<void>;
  /** Ends the thread, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Says how the default worker is made, the one behind the top-level classes and functions. Its thread starts at first
 * use, with no network.
 *
 * `configure({ network: true })` grants it the network, `configure({ network: ["10.0.0.0/8:443"] })` a part of it; call it
 * before the first socket is made. The other options must be given before anything else is used.
 */
export function configure(options: InstanceOptions): void;

/**
 * Starts a thread with an instance of its own.
 *
 * ```js
 * const worker = await instantiate({ network: true });
 * const socket = await worker.Socket.tcpV4();
 * ```
 */
export function instantiate(options?: InstanceOptions): Promise<WorkerApi>;
