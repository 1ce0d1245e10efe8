// A checkout that is not built cannot be packed.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const folder = mkdtempSync(join(tmpdir(), "scheduler-core-prepack-"));
after(() => rmSync(folder, { recursive: true }));

test("npm pack fails with what to run", () => {
  for (const path of ["package.json", "scripts", "src"]) cpSync(new URL(`../${path}`, import.meta.url), join(folder, path), { recursive: true });
  const packed = spawnSync("npm", ["pack", "--dry-run"], { cwd: folder, encoding: "utf8", shell: process.platform === "win32" });
  assert.notEqual(packed.status, 0);
  assert.match(packed.stderr, /cannot pack: component\/core\/scheduler_core.wasm, .* missing; run `just build`/);
});
