// The worker of the top-level exports: its thread starts on first use, without network access unless `configure` grants it.

import { createClasses } from "./classes.js";
import { Client } from "./client.js";
import { checked } from "./options.js";

const client = new Client({}, "configure");
let granted = false;
let network;

/** The classes and functions of the default worker. */
export const defaultApi = createClasses(client);

/** Returns the network access granted last, or undefined if none was granted. */
export const grantedNetwork = () => network;

/** Configures the default worker and grants it network access. */
export function configure(options) {
  const given = checked("configure", options);
  if (client.started && (given.component !== undefined || given.values !== undefined)) {
    throw new Error("configure: the default worker is already in use; call configure first, or create another instance with instantiate");
  }
  if (granted && given.network === false) {
    throw new Error("configure: network access cannot be turned off again because sockets may be open; use network: [] to reject every address from now on");
  }
  granted ||= Boolean(given.network);
  network = given.network ?? network;
  client.configure(given);
}
