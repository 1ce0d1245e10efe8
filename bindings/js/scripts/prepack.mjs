// Runs before `npm pack` and `npm publish`: a package without its components or licenses must not be made.

import { existsSync } from "node:fs";

const NEEDED = [
  "component/core/scheduler_core.wasm",
  "component/offline/scheduler_core_offline.wasm",
  "component/net/scheduler_core_net.wasm",
  "component/pool/scheduler_core_pool.wasm",
  "LICENSE-MIT",
];
const missing = NEEDED.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)));
if (missing.length > 0) {
  console.error(`cannot pack: ${missing.join(", ")} missing; run \`just build\` in the root of the repository first, or \`just pack\``);
  process.exit(1);
}
