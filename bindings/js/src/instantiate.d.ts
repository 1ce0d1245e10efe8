import type { Api } from "./generated/api.js";
import type { Value } from "./values.js";

/** How an instance is made. */
export interface InstanceOptions {
  /** Which component: `"core"` (the default) has everything, `"offline"` all but sockets. */
  component?: "core" | "offline";
  /** Whether sockets reach the network. Without it they answer `access-denied`. Default: false. */
  network?: boolean;
  /**
   * How values of the expression language come back: see {@link Value}. A function gets the exact value, and what it
   * returns takes the value's place.
   */
  values?: "plain" | "exact" | ((exact: Value) => unknown);
}

/**
 * Makes a fresh instance, with a memory, a network grant and classes of its own.
 *
 * ```js
 * const { IpPool, Socket } = await instantiate({ network: true });
 * ```
 */
export function instantiate(options?: InstanceOptions): Promise<Api>;
