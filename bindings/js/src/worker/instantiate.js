// Workers other than the default one.

import * as names from "../generated/worker.js";
import { createClasses } from "./classes.js";
import { Client } from "./client.js";
import { promised } from "../missing-await.js";
import { checked } from "./options.js";

/** Starts a thread with its own instance and returns its classes and functions, and `close`. */
export function instantiate(options = {}) {
  return promised(started(options), [...Object.keys(names), "close"]);
}

async function started(options) {
  const client = new Client(checked("instantiate", options), "instantiate");
  const api = createClasses(client);
  const close = () => client.close();
  await client.call({ kind: "start" }, [], instantiate);
  return { ...api, close, [Symbol.asyncDispose ?? Symbol.for("asyncDispose")]: close };
}
