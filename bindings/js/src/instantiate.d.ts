import type { Api } from "./generated/api.js";
import type {} from "./idioms/index.js";
import type { Value } from "./values.js";

/**
 * The network access of sockets: `true` for all of it, `false` for none, or a list of rules for the addresses that they bind,
 * connect and send to.
 *
 * A rule is a network or an address, and the ports if not all of them are meant: `"10.0.0.0/8"`, `"10.0.0.7:443"`,
 * `"127.0.0.0/8:8000-8999"`, `"10.0.0.0/8:80,443"`, `"[fd00::/8]:443"`. The rule `"resolve"` allows name resolution.
 * Port 0, any free port, may be bound wherever the address is allowed. Peers that connect to a listening socket or send to a
 * UDP socket are not checked.
 */
export type NetworkGrant = boolean | readonly string[];

/** Options of an instance. */
export interface InstanceOptions {
  /** Which component: `"core"` (the default) has everything, `"offline"` all but sockets. */
  component?: "core" | "offline";
  /** Network access of sockets; other calls fail with `access-denied`. Defaults to none. */
  network?: NetworkGrant;
  /**
   * How values of the expression language are returned: see {@link Value}. A function receives the exact value and returns
   * the value to use. With `"exact"`, 64-bit integers are returned as bigints too.
   */
  values?: "plain" | "exact" | ((exact: Value) => unknown);
}

/**
 * Creates an instance with its own memory, network access and classes.
 *
 * ```js
 * const { IpPool, Socket } = await instantiate({ network: true });
 * ```
 */
export function instantiate(options?: InstanceOptions): Promise<Api>;
