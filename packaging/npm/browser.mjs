// Bundles a program of a browser's and looks at what is in it: the offline component and nothing of Node.js. Then runs it,
// with nothing that a browser does not have.
//
// node browser.mjs BUNDLER OUTPUT   where BUNDLER is the module of rolldown

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [bundler, output] = process.argv.slice(2);
const { rolldown } = await import(pathToFileURL(bundler));

const program = resolve("program.mjs");
writeFileSync(
  program,
  `import { IpPool, Socket, parse } from "scheduler-core";
   const pool = new IpPool("lab");
   pool.addCidrRange("10.0.0.0/24");
   const denied = (() => { try { Socket.tcpV4(); } catch (error) { return error.code; } })();
   export const found = [pool.allocate("t", "a", "vm"), parse('scenario "s" version "1.0" workflow { start: wait { -> end } end } action wait = sleep { for = 1s }', "text").name, denied];`,
);

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
const builtins = modules.filter((id) => isBuiltin(id) || /preview2-shim|[/\\]host[/\\](?!browser\.js$)|component[/\\]core/.test(id));
assert.deepEqual(builtins, [], "the bundle has parts that are for Node.js");
assert.ok(modules.some((id) => /component[/\\]offline/.test(id)));

// A bundler that knows assets puts the component where the bundle looks for it.
const component = fileURLToPath(import.meta.resolve("scheduler-core/scheduler_core_offline.wasm"));
let fetched = 0;
globalThis.fetch = async (url) => {
  assert.match(String(url), /scheduler_core_offline\.wasm$/);
  fetched += 1;
  const bytes = readFileSync(component);
  return { ok: true, arrayBuffer: async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) };
};
for (const name of ["process", "Buffer", "global", "setImmediate"]) delete globalThis[name];
const { found } = await import(pathToFileURL(resolve(output, chunks[0].fileName)));
assert.deepEqual(found, ["10.0.0.1", "s", "not-in-component"]);
assert.equal(fetched, 1);
console.log(`browser: bundled to ${size} bytes of script, with nothing of Node.js; it runs`);
