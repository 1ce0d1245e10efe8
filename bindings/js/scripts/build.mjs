// `npm run build`: transpiles the components in target/component (`cargo xtask build` makes them) into component/.
//
// `node scripts/build.mjs CORE.wasm OFFLINE.wasm` takes them from elsewhere.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transpile } from "@bytecodealliance/jco";
import { mend } from "./mend.mjs";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));
const BUILT = join(PACKAGE, "../../target/component");

const [core = join(BUILT, "scheduler_core.wasm"), offline = join(BUILT, "scheduler_core_offline.wasm")] =
  process.argv.slice(2);

for (const [name, path] of Object.entries({ core, offline })) await build(name, path);

/** Transpiles one component, unless that was done of the same bytes by the same version of this script and of jco. */
async function build(name, path) {
  if (!existsSync(path)) throw new Error(`${path} is missing: run \`cargo xtask build\` first`);
  const component = await readFile(path);
  const target = join(PACKAGE, "component", name);
  const stamp = join(target, "built-from");
  const digest = await inputs(component);
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === digest) {
    console.log(`component/${name} is up to date`);
    return;
  }
  // `name` is the same for both, so that whoever loads them needs no table.
  const { files } = await transpile(component, {
    name: "scheduler_core",
    instantiation: "sync",
    base64Cutoff: 0,
    nodejsCompat: false,
    emitTypescriptDeclarations: false,
    // The component is ours: what it returns need not be checked again.
    validLiftingOptimization: true,
    // Errors are made in src/runtime/call.js, so that there is one of them a failure.
    noComponentErrorWrapping: true,
  });
  await rm(target, { recursive: true, force: true });
  let size = 0;
  const scripts = Object.entries(files).filter(([file]) => !file.endsWith(".d.ts"));
  for (const [file, content] of scripts) {
    const out = join(target, file);
    await mkdir(dirname(out), { recursive: true });
    const bytes = file.endsWith(".js") ? mend(new TextDecoder().decode(content)) : content;
    await writeFile(out, bytes);
    size += bytes.length;
  }
  // A browser has to fetch the core modules before it makes an instance.
  const modules = scripts.map(([file]) => file).filter((file) => file.endsWith(".wasm"));
  await writeFile(join(target, "modules.js"), `export default ${JSON.stringify(modules)};\n`);
  await writeFile(stamp, digest);
  console.log(`component/${name}  ${size} bytes in ${scripts.length} files`);
}

/** Everything that decides what comes out. */
async function inputs(component) {
  const hash = createHash("sha256").update(component);
  for (const path of ["build.mjs", "mend.mjs", "../package-lock.json"]) {
    hash.update(await readFile(new URL(path, import.meta.url)));
  }
  return hash.digest("hex");
}
