// The connections of a server, one after the other.

import { ClosedError } from "../runtime/errors.js";

/**
 * Accepts connections until the socket is closed. Skips connections that were aborted before they could be accepted.
 * Leaving the loop does not close the server.
 *
 * @this a listening socket of a worker
 */
export async function* connections(options = {}) {
  for (;;) {
    let connection;
    try {
      connection = await this.accept(options);
    } catch (error) {
      if (error.code === "connection-aborted") continue;
      // The server, or its worker, was closed.
      if (error instanceof ClosedError) return;
      throw error;
    }
    yield connection;
  }
}

