// The worker of the top-level exports: its thread starts on first use, without network access unless `configure` grants it.

import { createClasses } from "./classes.js";
import { Client } from "./client.js";
import { checked } from "./options.js";

const client = new Client({}, "configure");
let granted = false;
let network;

/** The classes and functions of the default worker. */
export const defaultApi = createClasses(client);

/** The network that was granted last; undefined: none was. */
export const grantedNetwork = () => network;

/** Says how the default worker is made, and grants it the network. */
export function configure(options) {
  const given = checked("configure", options);
  if (client.started && (given.component !== undefined || given.values !== undefined)) {
    throw new Error("configure: the default worker is in use already: call configure before anything else, or make an instance of your own with instantiate");
  }
  if (granted && given.network === false) {
    throw new Error("configure: the network cannot be switched off again, because sockets may be open; network: [] rejects every address from now on");
  }
  granted ||= Boolean(given.network);
  network = given.network ?? network;
  client.configure(given);
}
