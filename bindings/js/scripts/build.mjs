// `npm run build`: transpiles the components in target/component (built by `cargo xtask build`) into component/.
//
// `node scripts/build.mjs CORE.wasm OFFLINE.wasm` uses these files instead.
//
// The package contains each component unchanged, without copies of its core modules: these are read from the component.

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

/** Transpiles a component, unless the same bytes were already transpiled by the same version of this script and of jco. */
async function build(name, path) {
  if (!existsSync(path)) throw new Error(`${path} is missing; run \`cargo xtask build\` first`);
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
    // The component is part of this project: its results need not be checked again.
    validLiftingOptimization: true,
    // Errors are created in src/runtime/call.js, one per failure.
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

/** Returns `modules.js`: the URL of the component, in a form that bundlers recognize, and the ranges of its core modules. */
function modules(component, name, files) {
  const places = {};
  for (const [file, content] of Object.entries(files)) {
    if (!file.endsWith(".wasm")) continue;
    const start = component.indexOf(content);
    if (start < 0) throw new Error(`${file} is not an unchanged part of the component; check scripts/build.mjs`);
    places[file] = [start, start + content.length];
  }
  return [
    `export const component = new URL("./${name}", import.meta.url);`,
    `export const places = ${JSON.stringify(places)};`,
    "",
  ].join("\n");
}

/** Returns the hash of all inputs. */
async function inputs(component) {
  const hash = createHash("sha256").update(component);
  for (const path of ["build.mjs", "mend.mjs", "../package-lock.json"]) {
    hash.update(await readFile(new URL(path, import.meta.url)));
  }
  return hash.digest("hex");
}
