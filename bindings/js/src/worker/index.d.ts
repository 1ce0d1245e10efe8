import type { InstanceOptions as SyncOptions, NetworkGrant } from "../instantiate.js";
import type { Api } from "../generated/worker.js";
import type {} from "../idioms/index.js";

export * from "../errors.js";
export * from "../generated/worker.js";
export type * from "../idioms/index.js";
// Where both have a type of that name, this one is meant.
export type { ActionRequest, AllocationOptions, BindingDetails, EstimateOptions, GuardReport, InstanceFault, InstanceStatus, ResourceStatus, RunOptions } from "../idioms/records.js";
export * from "../run/index.js";
export * from "../values.js";
export type { NetworkGrant };

/** The functions whose form is specific to JavaScript. */
export const evaluate: Api["evaluate"];
export const render: Api["render"];
export const complete: Api["complete"];
export const hover: Api["hover"];
export const definition: Api["definition"];
export const poll: Api["poll"];

/** Options of a worker's instance. `values` cannot be a function, which cannot be passed to another thread. */
export interface InstanceOptions extends SyncOptions {
  values?: "plain" | "exact";
}

/** The classes and functions of a worker, and the functions that end it. */
export interface WorkerApi extends Api {
  /**
   * Ends the thread and closes its sockets. Calls that wait, and all later calls, are rejected with `ClosedError`.
   */
  close(): Promise<void>;
  /** Ends the thread, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Configures the default worker, the one that the top-level classes and functions use. Its thread starts on first
 * use, without network access.
 *
 * `configure({ network: true })` grants the network, `configure({ network: ["10.0.0.0/8:443"] })` a part of it; call it
 * before the first socket is created. The other options must be given before anything else is used.
 */
export function configure(options: InstanceOptions): void;

/**
 * Starts a thread with its own instance.
 *
 * ```js
 * const worker = await instantiate({ network: true });
 * const socket = await worker.Socket.tcpV4();
 * ```
 */
export function instantiate(options?: InstanceOptions): Promise<WorkerApi>;
