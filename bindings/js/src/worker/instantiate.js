// Workers other than the default one.

import * as names from "../generated/worker.js";
import { runEvents } from "../idioms/columns.js";
import { createClasses } from "./classes.js";
import { Client } from "./client.js";
import { promised } from "../missing-await.js";
import { checked } from "./options.js";

/** Starts a thread with its own instance and returns its classes and functions, and `close`. */
export function instantiate(options = {}) {
  return promised(started(options), [...Object.keys(names), "close"]);
}

async function started(options) {
  const { api, close } = await start(checked("instantiate", options));
  return { ...api, close, [Symbol.asyncDispose ?? Symbol.for("asyncDispose")]: close };
}

/**
 * Starts a thread and returns its classes and functions, `close`, `ring`, which ends the wait of a step of a run, and `turn`,
 * which does all that one turn of a run needs in one request to the thread (see thread.js).
 */
export async function start(options) {
  const client = new Client(options, "instantiate");
  const api = createClasses(client);
  await client.call({ kind: "start" }, [], instantiate);
  const turn = async function turn(run, request) {
    const { events, ...rest } = await client.call({ kind: "turn", object: client.identity(run) }, [request], turn);
    return { ...rest, events: runEvents(events) };
  };
  return { api, close: () => client.close(), ring: () => client.ring(), turn };
}
