// Scenarios through the component in Node: pushed in chunks, read and checked.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { instantiate, say, task } from "./measure.mjs";

const CHUNK = 1_000_000;
say({ version: `Node ${process.versions.node}` });
const { parser } = await instantiate(task.component);

for (const [name, syntax, most] of [["text", "text", 15], ["yaml", "yaml", 7], ["json", "json", 15], ["text-10", "text", 3]]) {
  const text = await readFile(join(task.folder, name), "utf8");
  const source = new parser.Source(syntax);
  for (let at = 0; at < text.length; at += CHUNK) source.push(text.slice(at, at + CHUNK));
  const samples = [];
  const end = process.hrtime.bigint() + 20_000_000_000n;
  do {
    const start = process.hrtime.bigint();
    const scenario = source.parse();
    samples.push(Number(process.hrtime.bigint() - start));
    scenario[Symbol.dispose]?.();
  } while (samples.length < most && process.hrtime.bigint() < end);
  say({ measure: name, live: 0, unit: "ns", samples });
}
