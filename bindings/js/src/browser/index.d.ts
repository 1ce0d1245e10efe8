import type { Api } from "../generated/api.js";
import type { Value } from "../values.js";

export * from "./names.js";

/** Options of an instance without sockets. */
export interface InstanceOptions {
  /** How values are returned: see {@link Value}. With `"exact"`, 64-bit integers are returned as bigints. */
  values?: "plain" | "exact" | ((exact: Value) => unknown);
}

/** The classes and functions without sockets and runs. */
export type BrowserApi = Omit<Api, "Socket" | "poll" | "resolve" | "Run">;

/**
 * Loads the component. Must be awaited before anything else is used. Later calls return the promise of the first one, until it
 * fails.
 *
 * `source` is the URL of `scheduler_core_offline.wasm`, its bytes, or its core module as a `WebAssembly.Module`, which
 * `npx scheduler-core-module` writes, for hosts that do not compile at run time. Defaults to the file next to the script, which
 * Vite and webpack copy.
 *
 * ```js
 * import { IpPool, init } from "scheduler-core/browser";
 * import url from "scheduler-core/scheduler_core_offline.wasm?url"; // Vite
 *
 * await init(url);
 * const pool = new IpPool("lab");
 * ```
 */
export function init(source?: string | URL | ArrayBuffer | ArrayBufferView | WebAssemblyModule): Promise<void>;

/** A `WebAssembly.Module`. */
export type WebAssemblyModule = object;

/** Configures the default instance. Must be called before anything else is used. */
export function configure(options: InstanceOptions): void;

/** Creates an instance with its own memory and classes. `init` must have been awaited. */
export function instantiate(options?: InstanceOptions): Promise<BrowserApi>;
