import type { Api } from "./generated/api.js";
import type {} from "./idioms/index.js";
import type { Value } from "./values.js";

/**
 * What sockets may reach: `true` for all that the machine does, `false` for nothing, or a list of rules for the addresses
 * that they bind, connect and send to.
 *
 * A rule is a network or an address, and the ports if not all of them are meant: `"10.0.0.0/8"`, `"10.0.0.7:443"`,
 * `"127.0.0.0/8:8000-8999"`, `"10.0.0.0/8:80,443"`, `"[fd00::/8]:443"`. The rule `"resolve"` allows looking up names.
 * Port 0, any free one, may be bound wherever the address is allowed. Who connects to a listening socket, or sends to a
 * UDP socket, is not looked at.
 */
export type NetworkGrant = boolean | readonly string[];

/** How an instance is made. */
export interface InstanceOptions {
  /** Which component: `"core"` (the default) has everything, `"offline"` all but sockets. */
  component?: "core" | "offline";
  /** What sockets may reach. What they may not is answered with `access-denied`. Default: nothing. */
  network?: NetworkGrant;
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
