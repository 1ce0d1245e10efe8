// The JavaScript lane: the npm package's façade in Node.js behind the line protocol of conformance/README.md.
//
// Calls block this thread, so standard input and output are read and written synchronously as well.

import { readFileSync } from "node:fs";
import { answer } from "./answer.mjs";
import { lines, writeLine } from "./lines.mjs";

function hello() {
  const manifest = (path) => JSON.parse(readFileSync(new URL(`../../../bindings/js/${path}`, import.meta.url), "utf8"));
  return {
    lane: "javascript",
    versions: {
      node: process.versions.node,
      jco: manifest("node_modules/@bytecodealliance/jco/package.json").version,
      "scheduler-core": manifest("package.json").version,
    },
  };
}

for (const line of lines()) {
  const { id, ...request } = JSON.parse(line);
  const reply = request.op === "hello" ? { ok: hello() } : await answer(request);
  writeLine(JSON.stringify({ id, ...reply }));
}
