// The declarations, generated and by hand, and the classes that they declare have the same members.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import * as api from "../src/index.js";

const read = (path) => readFileSync(new URL(`../src/${path}`, import.meta.url), "utf8").replaceAll(/\/\*\*.*?\*\//gs, "");

const GENERATED = read("generated/api.d.ts");

/** The names of the members between the braces of what `head` begins. */
function members(text, head) {
  const [, body] = new RegExp(`^ *(?:export )?${head}[^{]*\\{\\n(.*?)^ *\\}`, "ms").exec(text) ?? [undefined, ""];
  return Array.from(body.matchAll(/^ *(?!static|private|constructor)(?:readonly )?(\w+)(?:\(|\??:)/gm), ([, name]) => name);
}

/** The members that are declared by hand, by class. */
const BY_HAND = new Map();
for (const file of readdirSync(new URL("../src/idioms/", import.meta.url)).filter((name) => name.endsWith(".d.ts"))) {
  for (const [, name] of read(`idioms/${file}`).matchAll(/^export interface (\w+)Idioms\b/gm)) {
    BY_HAND.set(name, members(read(`idioms/${file}`), `interface ${name}Idioms\\b`));
  }
}

const Resource = Object.getPrototypeOf(api.IpPool);
const CLASSES = Object.entries(api).filter(([, member]) => member.prototype instanceof Resource);

for (const [name, Class] of CLASSES) {
  test(`${name} has what is declared, and nothing else`, () => {
    const declared = [...members(GENERATED, `class ${name}\\b`), ...(BY_HAND.get(name) ?? []), "toJSON"];
    const there = Object.getOwnPropertyNames(Class.prototype).filter((key) => key !== "constructor");
    if (!there.includes("close")) there.push("close");
    assert.deepEqual(declared.sort(), there.sort());
  });
}

test("no generated declaration has pages: each has an iterator or a whole text", () => {
  const paged = GENERATED.split("\n").filter((line) => /\(.*PageRequest\b.*\)|\): TextPage;/.test(line));
  assert.deepEqual(paged, []);
});
