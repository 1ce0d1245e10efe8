// Transpiles a component into the files that the package loads.
//
// The package contains each component unchanged, without copies of its core modules: these are read from the component.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { transpile } from "@bytecodealliance/jco";
import { mend } from "./mend.mjs";

/**
 * Transpiles the component at `path` into folder `target`, unless its files were made from the same bytes by the same
 * version of these scripts and of jco.
 *
 * @returns {Promise<string>} what was done, for the log
 */
export async function transpileInto(target, path) {
  if (!existsSync(path)) throw new Error(`${path} is missing: run \`cargo xtask build\` first`);
  const component = await readFile(path);
  const stamp = join(target, "built-from");
  const digest = await inputs(component);
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === digest) return "up to date";
  // `name` is the same for each component, so that loading them needs no table.
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
  return `component ${component.length} bytes, script ${script.length} bytes`;
}

/** Returns `modules.js`: the URL of the component, in a form that bundlers recognize, the ranges of its core modules, and the size of the shim. */
function modules(component, name, files) {
  const places = {};
  for (const [file, content] of Object.entries(files)) {
    if (!file.endsWith(".wasm")) continue;
    const start = component.indexOf(content);
    if (start < 0) throw new Error(`${file} is not an unchanged part of the component; check scripts/transpile.mjs`);
    places[file] = [start, start + content.length];
  }
  return [
    // A function: where a bundler leaves no URL, the first call can say what to do.
    `export const component = () => new URL("./${name}", import.meta.url);`,
    `export const places = ${JSON.stringify(places)};`,
    `export const shims = ${shims(files)};`,
    "",
  ].join("\n");
}

/** Returns the number of functions of the shim module (see src/host/modules.js), after a check that it is one. */
function shims(files) {
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(files["scheduler_core.core2.wasm"]));
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(files["scheduler_core.core3.wasm"]));
  const functions = exports.filter(({ kind }) => kind === "function");
  const right = Object.keys(files).filter((file) => file.endsWith(".wasm")).length === 3 && imports.length === exports.length;
  if (!right || functions.some(({ name }, index) => name !== `${index}`)) {
    throw new Error("the component's small modules have changed; check src/host/modules.js");
  }
  return functions.length;
}

/** Returns the hash of all inputs. */
async function inputs(component) {
  const hash = createHash("sha256").update(component);
  for (const path of ["transpile.mjs", "mend.mjs", "../package-lock.json"]) {
    hash.update(await readFile(new URL(path, import.meta.url)));
  }
  return hash.digest("hex");
}
