import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as whole from "../src/index.js";

const WASM = readFileSync(new URL("../component/offline/scheduler_core_offline.wasm", import.meta.url));

/** Names that only hosts with sockets have. */
const ONLINE = ["Run", "RunnerError", "Socket", "SocketError", "poll", "resolve", "run"];

let copies = 0;
/** The module with a state of its own. */
const fresh = () => import(`../src/browser/index.js?${(copies += 1)}`);

test("scheduler-core/browser has all names without sockets and runs, and init", async () => {
  const names = Object.keys(whole).filter((name) => !ONLINE.includes(name));
  assert.deepEqual(Object.keys(await fresh()).sort(), [...names, "init"].sort());
});

test("before init every call says that it is missing, and afterwards all work", async () => {
  const { IpPool, init, instantiate, parse } = await fresh();
  assert.throws(() => new IpPool("p"), /call await init\(\) before anything else/);
  await assert.rejects(instantiate(), /call await init\(\)/);
  assert.equal(await init(WASM), undefined);
  const pool = new IpPool("p");
  pool.addCidrRange("10.0.0.0/30");
  assert.equal(pool.allocate("a", "b", "vm"), "10.0.0.1");
  assert.equal(parse('scenario "s" workflow { start: pass { -> end } end }', "text").name, "s");
  assert.notEqual((await instantiate()).IpPool, IpPool);
});

test("init takes a URL, bytes, and the core module that scheduler-core-module writes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "scheduler-core-"));
  const file = join(folder, "module.wasm");
  try {
    execFileSync(process.execPath, [fileURLToPath(new URL("../src/bin/module.js", import.meta.url)), file]);
    const url = `data:application/wasm;base64,${WASM.toString("base64")}`;
    const bytes = Uint8Array.from(WASM).buffer;
    for (const source of [url, new URL(url), bytes, new WebAssembly.Module(readFileSync(file))]) {
      const { IpPool, init } = await fresh();
      await init(source);
      const pool = new IpPool("p");
      assert.equal(pool.name, "p");
      // Drops go through the shim.
      pool.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a source that is none is an error with advice, and init can be called again", async () => {
  const { IpPool, init } = await fresh();
  await assert.rejects(init("data:text/html,<p>"), /cannot load its component .*there is another file.*optimizeDeps: \{ exclude: \["scheduler-core"\] \}/);
  await assert.rejects(init(5), /the source must be a URL/);
  await assert.rejects(init(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))), /not the core module/);
  await init(WASM);
  assert.equal(new IpPool("p").name, "p");
});
