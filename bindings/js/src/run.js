// `run` of the package: uses the network access of the default instance, unless an option sets it.

import { makeRun } from "#host";
import { defaultInstance } from "./default.js";

export const run = makeRun(() => {
  const { network } = defaultInstance;
  return typeof network === "object" ? network.text : network;
});
