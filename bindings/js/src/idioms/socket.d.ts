import type { Interest, Readiness, Socket } from "../generated/api.js";
import type { Integer } from "../values.js";

/** Options of `poll`. */
export interface PollOptions {
  /** Maximum time to wait, in milliseconds; 0: not at all. If none, `poll` waits without limit. */
  timeoutMs?: Integer | undefined;
}

/**
 * Waits until at least one socket is ready, or until the timeout has passed. Returns the readiness of each socket, in their
 * order; all are `"nothing"` after the timeout.
 *
 * Example: `poll([server, client], ["readable", "either"], { timeoutMs: 500 })` returns `["nothing", "writable"]`.
 *
 * @throws {SocketError}
 */
export function poll(sockets: readonly Socket[], interests: readonly Interest[], options?: PollOptions): Readiness[];


/** Methods of `Socket`, with JavaScript's forms of pages, columns and named values. */
export interface SocketIdioms {
  /** Local IP address, as in `net.Socket`; undefined before `bind`. */
  readonly localAddress: string | undefined;

  /** IP address of the peer, as in `net.Socket`; undefined if there is no peer. */
  readonly remoteAddress: string | undefined;

  /** Port of the peer, as in `net.Socket`; undefined if there is no peer. */
  readonly remotePort: number | undefined;
}
