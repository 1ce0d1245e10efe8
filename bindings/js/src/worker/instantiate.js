// Workers of one's own.

import { createClasses } from "./classes.js";
import { Client } from "./client.js";
import { checked } from "./options.js";

/** Starts a thread with an instance of its own and returns its classes and functions, and `close`. */
export async function instantiate(options = {}) {
  const client = new Client(checked("instantiate", options), "instantiate");
  const api = createClasses(client);
  const close = () => client.close();
  await client.call({ kind: "start" }, [], instantiate);
  return { ...api, close, [Symbol.asyncDispose ?? Symbol.for("asyncDispose")]: close };
}
