import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

test("the declarations pass tsc --strict, on samples that use them", () => {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const samples = ["sample", "worker"].map((name) => fileURLToPath(new URL(`types/${name}.mts`, import.meta.url)));
  const options = ["--strict", "--exactOptionalPropertyTypes", "--noEmit", "--target", "es2022", "--module", "nodenext"];
  // tsc looks for @types from where it runs.
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  try {
    execFileSync(process.execPath, [tsc, ...options, ...samples], { cwd, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    assert.fail(error.stdout);
  }
});
