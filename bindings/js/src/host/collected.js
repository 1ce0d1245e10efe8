// Closes sockets whose instance was collected or has trapped.

import { post } from "./channel.js";

const registry = new FinalizationRegistry((id) => post("close", id));

/** Closes the worker's socket when its object has been collected. */
export const whenCollected = (object, id) => registry.register(object, id, object);

/** Closes the worker's socket now. */
export function close(object, id) {
  registry.unregister(object);
  post("close", id);
}
