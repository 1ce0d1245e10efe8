/** What an `AbortController` has. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** What every function of a worker takes behind its parameters. */
export interface CallOptions {
  /**
   * Gives the call up: its promise is rejected with the signal's reason at once. What the call has done is done: an aborted
   * `send` may have sent a part, a connection attempt goes on until the socket is closed. Nothing is lost that was received.
   */
  signal?: AbortSignalLike | undefined;
}
