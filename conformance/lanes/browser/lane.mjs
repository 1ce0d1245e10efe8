// The browser lane: the offline component in headless Chromium, through the npm package's façade.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Chromium } from "./chromium.mjs";
import { serve } from "./server.mjs";

const chromium = new Chromium();
try {
  await chromium.open(`${await serve()}/conformance/lanes/browser/page.html`);
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${await answer(line)}\n`);
  }
} finally {
  await chromium.close();
}

async function answer(line) {
  const { id, op } = JSON.parse(line);
  if (op === "hello") return JSON.stringify({ id, ok: await hello() });
  return chromium.evaluate(`answerLine(${JSON.stringify(line)})`);
}

async function hello() {
  // A module that failed to load is told here, in the browser's words.
  await chromium.evaluate('import("/conformance/lanes/browser/page.mjs").then(() => undefined)');
  const manifest = new URL("../../../bindings/js/package.json", import.meta.url);
  const versions = { chromium: await chromium.version(), "scheduler-core": JSON.parse(readFileSync(manifest, "utf8")).version };
  return { lane: "browser", versions };
}
