// The instance of the top-level exports: created on first use, without network access unless `configure` grants it.

import { makeConfigure } from "./configure.js";
import { makeInstance, readOptions } from "./instances.js";

/** The default instance. */
export const defaultInstance = makeInstance(
  readOptions("configure", {}),
  (network) => `configure({ network: ${network} }) before the socket is created`,
);

/** Configures the default instance and grants it network access. */
export const configure = makeConfigure(defaultInstance, readOptions);
