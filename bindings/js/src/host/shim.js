// WASI as preview2-shim has it, loaded at the first use of the network and not before: it starts a worker thread.

import { createRequire } from "node:module";

let loaded;

/** The modules `io`, `clocks` and `sockets` of the shim. */
export function shim() {
  if (loaded === undefined) {
    const require = createRequire(import.meta.url);
    try {
      loaded = {
        io: require("@bytecodealliance/preview2-shim/io"),
        clocks: require("@bytecodealliance/preview2-shim/clocks"),
        sockets: require("@bytecodealliance/preview2-shim/sockets"),
      };
    } catch (cause) {
      if (cause.code !== "ERR_REQUIRE_ESM") throw cause;
      throw new Error(`the network needs Node.js 20.19 or later, and this is ${process.version}`, { cause });
    }
  }
  return loaded;
}
