import type { Socket } from "../worker/index.js";
import type { Duplex } from "node:stream";

/** A stream over a socket, with the members of `net.Socket` that `http` and `tls` use. */
export interface SocketStream extends Duplex {
  readonly localAddress: string | undefined;
  readonly localPort: number | undefined;
  readonly remoteAddress: string | undefined;
  readonly remotePort: number | undefined;
  /** Emits `timeout` after that many milliseconds without data; 0 turns it off. */
  setTimeout(milliseconds: number, act?: () => void): this;
  /** Has no effect. */
  setNoDelay(on?: boolean): this;
  /** Has no effect. */
  setKeepAlive(on?: boolean, initialDelay?: number): this;
  ref(): this;
  unref(): this;
}

/**
 * Returns a stream over a connected TCP socket. The stream owns the socket: its end shuts down sending, its `destroy` closes the
 * socket. Use it for `http` and `tls` from the address of a pool:
 *
 * ```js
 * const stream = await duplex(socket);
 * http.get({ host: "127.0.0.1", port: 8080, createConnection: () => stream });
 * tls.connect({ socket: stream, servername: "api.test" });
 * ```
 */
export function duplex(socket: Socket): Promise<SocketStream>;
