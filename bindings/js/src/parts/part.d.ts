import type { NetworkGrant } from "../instantiate.js";
import type { Value } from "../values.js";

/** Options of an instance of `scheduler-core/pool`. */
export interface PoolInstanceOptions {
  /** How values are returned: see {@link Value}. With `"exact"`, 64-bit integers are returned as bigints. */
  values?: "plain" | "exact" | ((exact: Value) => unknown);
}

/** Options of an instance of `scheduler-core/net`. */
export interface NetInstanceOptions extends PoolInstanceOptions {
  /** Network access of sockets; other calls fail with `access-denied`. Defaults to none. */
  network?: NetworkGrant;
}
