/** The signal of an `AbortController`. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** Options that every function of a worker takes after its parameters. */
export interface CallOptions {
  /**
   * Rejects the promise with the signal's reason at once. The effects of the call remain: an aborted `send` may have sent a
   * part, and a connection attempt continues until the socket is closed. Received data is not lost.
   */
  signal?: AbortSignalLike | undefined;
}
