// `npm run build`: transpiles the components in target/component (built by `cargo xtask build`) into component/.

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transpileInto } from "./transpile.mjs";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));
const BUILT = join(PACKAGE, "../../target/component");
const COMPONENTS = {
  core: "scheduler_core.wasm",
  offline: "scheduler_core_offline.wasm",
  net: "scheduler_core_net.wasm",
  pool: "scheduler_core_pool.wasm",
};

for (const [name, file] of Object.entries(COMPONENTS)) {
  console.log(`component/${name}: ${await transpileInto(join(PACKAGE, "component", name), join(BUILT, file))}`);
}
