// Bundles programs for browsers and checks what is in them: the component without sockets, or the one with pools only, and no
// module for Node.js. Then runs them with the globals of a browser.
//
// node browser.mjs BUNDLER OUTPUT   where BUNDLER is the module of rolldown

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [bundler, output] = process.argv.slice(2);
const { rolldown } = await import(pathToFileURL(bundler));

const PROGRAMS = [
  {
    component: "offline",
    code: `import { IpPool, Socket, parse } from "scheduler-core";
   const pool = new IpPool("lab");
   pool.addCidrRange("10.0.0.0/24");
   const denied = (() => { try { Socket.tcpV4(); } catch (error) { return error.code; } })();
   export const found = [pool.allocate("t", "a", "vm"), parse('scenario "s" version "1.0" workflow { start: wait { -> end } end } action wait = sleep { for = 1s }', "text").name, denied];`,
    found: ["10.0.0.1", "s", "not-in-component"],
  },
  {
    component: "pool",
    code: `import { IpPool } from "scheduler-core/pool";
   const pool = new IpPool("lab");
   pool.addCidrRange("10.0.0.0/24");
   export const found = [pool.allocate("t", "a", "vm"), pool.stats.allocated];`,
    found: ["10.0.0.1", 1],
  },
];

/** Bundles a program; returns the path of the bundle and its size in bytes. */
async function bundled({ component, code }) {
  const program = resolve(`program-${component}.mjs`);
  writeFileSync(program, code);
  const warnings = [];
  const bundle = await rolldown({ input: program, platform: "browser", onwarn: (warning) => warnings.push(warning.message) });
  const { output: chunks } = await bundle.write({ dir: output, format: "esm", minify: true });
  assert.deepEqual(warnings, []);

  let size = 0;
  const modules = [];
  for (const chunk of chunks) {
    assert.deepEqual([...chunk.imports, ...chunk.dynamicImports], [], "the bundle imports what is not in it");
    modules.push(...chunk.moduleIds);
    size += Buffer.byteLength(chunk.code);
  }
  const forNode = /preview2-shim|[/\\]host[/\\](?!(browser|fetch|modules|offline)\.js$)/;
  assert.deepEqual(modules.filter((id) => isBuiltin(id) || forNode.test(id)), [], "the bundle has parts that are for Node.js");
  const components = new Set(modules.flatMap((id) => /[/\\]component[/\\](\w+)[/\\]/.exec(id)?.[1] ?? []));
  assert.deepEqual([...components], [component]);
  return { path: resolve(output, chunks[0].fileName), size };
}

const bundles = [];
for (const program of PROGRAMS) bundles.push({ ...program, ...(await bundled(program)) });

let fetched = [];
globalThis.fetch = async (url) => {
  const name = /[^/]*\.wasm$/.exec(String(url))[0];
  fetched.push(name);
  // A bundler that supports assets copies the component to this URL.
  const bytes = readFileSync(fileURLToPath(import.meta.resolve(`scheduler-core/${name}`)));
  return { ok: true, arrayBuffer: async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) };
};
const { log } = console;
for (const name of ["process", "Buffer", "global", "setImmediate"]) delete globalThis[name];
for (const { component, path, size, found } of bundles) {
  fetched = [];
  assert.deepEqual((await import(pathToFileURL(path))).found, found);
  assert.deepEqual(fetched, [`scheduler_core_${component}.wasm`]);
  log(`browser: component ${component}: a bundle of ${size} bytes of script, without modules for Node.js; it runs`);
}
