import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

test("the declarations pass tsc --strict, on a sample that uses them", () => {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const sample = fileURLToPath(new URL("types/sample.mts", import.meta.url));
  const options = ["--strict", "--exactOptionalPropertyTypes", "--noEmit", "--target", "es2022", "--module", "nodenext"];
  try {
    execFileSync(process.execPath, [tsc, ...options, sample], { encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    assert.fail(error.stdout);
  }
});
