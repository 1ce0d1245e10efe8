import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

test("every package of the lock file is pinned by its content, and no registry is named", () => {
  const { packages } = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));
  const others = Object.entries(packages).filter(([path, { link }]) => path !== "" && !link);
  assert.ok(others.length > 100);
  for (const [path, { integrity, resolved }] of others) {
    assert.match(integrity ?? "none", /^sha512-/, path);
    assert.equal(resolved, undefined, path);
  }
});
