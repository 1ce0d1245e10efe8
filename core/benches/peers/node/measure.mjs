// What the Node programs of the benchmarks share: the task, the repetitions, the output
// (core/benches/support/peer/mod.rs), and raw bindings made by jco.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const fromPackage = createRequire(join(ROOT, "bindings/js/package.json"));

/** The task that the benchmark gave. */
export const task = JSON.parse(process.argv[2] ?? "{}");

/** Prints a line of output. */
export function say(fields) {
  process.stdout.write(`${JSON.stringify(fields)}\n`);
}

/** Takes up to 101 samples for at most two seconds and prints them, in nanoseconds a call of `once`. */
export function measure(name, live, once) {
  const run = (operations) => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < operations; i++) once();
    return Number(process.hrtime.bigint() - start);
  };
  run(100); // lets the engine compile
  const operations = Math.min(Math.max(Math.floor(1e8 / Math.max(run(100), 1)), 1), 1000);
  const end = process.hrtime.bigint() + 2_000_000_000n;
  const samples = [];
  do samples.push(run(operations) / operations);
  while (samples.length < 101 && process.hrtime.bigint() < end);
  say({ measure: name, live, unit: "ns", samples });
}

/** Instantiates a component that imports nothing, by what jco makes of it below target/bench. */
export async function instantiate(path) {
  const { transpile } = await import(pathToFileURL(fromPackage.resolve("@bytecodealliance/jco")));
  const { files } = await transpile(await readFile(path), { name: "raw", instantiation: "sync", noNodejsCompat: true });
  const folder = join(ROOT, "target/bench/raw", basename(path, ".wasm"));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  const modules = Object.keys(files).filter((file) => file.endsWith(".wasm"));
  const compiled = new Map();
  for (const file of modules) compiled.set(file, await WebAssembly.compile(await readFile(join(folder, file))));
  const raw = await import(pathToFileURL(join(folder, "raw.js")));
  return raw.instantiate((file) => compiled.get(file), {}, (module, imports) => new WebAssembly.Instance(module, imports));
}
