import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

/** Compiles files with `tsc --strict`. */
function compile(files, ...more) {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const options = ["--strict", "--exactOptionalPropertyTypes", "--noEmit", "--target", "es2022", "--module", "nodenext", ...more];
  // tsc looks for @types from where it runs.
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  try {
    execFileSync(process.execPath, [tsc, ...options, ...files], { cwd, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    assert.fail(error.stdout);
  }
}

test("the declarations pass tsc --strict, on samples that use them", () => {
  compile(["sample", "worker", "idioms", "parts"].map((name) => fileURLToPath(new URL(`types/${name}.mts`, import.meta.url))));
});

test("under the condition browser there are no sockets and runs", () => {
  compile([fileURLToPath(new URL("types/browser.mts", import.meta.url))], "--customConditions", "browser");
});

test("the examples of the README and of doc/ are strict TypeScript", () => {
  const folder = new URL("../.snippets/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const guides = ["WORKFLOW.md", "IP_POOL_USAGE.md", "RUNNER.md", "start/embedding.md", "start/pool.md"];
  const pages = ["../README.md", "../../../README.md", ...guides.map((page) => `../../../doc/${page}`)];
  const files = pages.flatMap((page, number) => {
    const text = readFileSync(new URL(page, import.meta.url), "utf8");
    return Array.from(text.matchAll(/^```js\n(.*?)^```/gms), ([, code], index) => {
      const file = new URL(`page-${number}-${index}.mts`, folder);
      // A thrown value is unknown in strict TypeScript; the examples know what they catch.
      const typed = code.replace(/catch \((\w+)\)/g, "catch ($1: any)");
      writeFileSync(file, `${typed}\nexport {};\n`);
      return fileURLToPath(file);
    });
  });
  assert.ok(files.length > 5, `${files.length} examples`);
  compile(files);
});
