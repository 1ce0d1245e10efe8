// `npm run build`: transpiles the components in target/component (`cargo xtask build` makes them) into component/.
//
// `node scripts/build.mjs CORE.wasm OFFLINE.wasm` takes them from elsewhere.
//
// The package carries each component as it is, byte for byte, and no copies of the core modules in it: these are read out
// of the component where they stand.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
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
  // `name` is the same for both, so that loading them needs no table.
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
  await mkdir(target, { recursive: true });
  const script = mend(new TextDecoder().decode(files["scheduler_core.js"]));
  await writeFile(join(target, "scheduler_core.js"), script);
  await writeFile(join(target, basename(path)), component);
  await writeFile(join(target, "modules.js"), modules(component, basename(path), files));
  await writeFile(stamp, digest);
  console.log(`component/${name}  component ${component.length} bytes, script ${script.length} bytes`);
}

/** `modules.js`: where the component is, and where in it the core modules are. The URL is one that bundlers recognise. */
function modules(component, name, files) {
  const places = {};
  for (const [file, content] of Object.entries(files)) {
    if (!file.endsWith(".wasm")) continue;
    const start = component.indexOf(content);
    if (start < 0) throw new Error(`${file} is not part of the component as it is: look at scripts/build.mjs`);
    places[file] = [start, start + content.length];
  }
  return [
    `export const component = new URL("./${name}", import.meta.url);`,
    `export const places = ${JSON.stringify(places)};`,
    "",
  ].join("\n");
}

/** Everything that decides what comes out. */
async function inputs(component) {
  const hash = createHash("sha256").update(component);
  for (const path of ["build.mjs", "mend.mjs", "../package-lock.json"]) {
    hash.update(await readFile(new URL(path, import.meta.url)));
  }
  return hash.digest("hex");
}
