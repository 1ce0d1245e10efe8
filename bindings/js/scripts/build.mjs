// `npm run build`: transpiles the components in target/component (built by `cargo xtask build`) into component/.
//
// `node scripts/build.mjs CORE.wasm OFFLINE.wasm` uses these files instead.

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transpileInto } from "./transpile.mjs";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));
const BUILT = join(PACKAGE, "../../target/component");

const [core = join(BUILT, "scheduler_core.wasm"), offline = join(BUILT, "scheduler_core_offline.wasm")] =
  process.argv.slice(2);

for (const [name, path] of Object.entries({ core, offline })) {
  console.log(`component/${name}: ${await transpileInto(join(PACKAGE, "component", name), path)}`);
}
