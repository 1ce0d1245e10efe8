// `run`, as the package exports it: with the network of the default instance, unless an option grants another.

import { makeRun } from "#host";
import { defaultInstance } from "./default.js";

export const run = makeRun(() => {
  const { network } = defaultInstance;
  return typeof network === "object" ? network.text : network;
});
