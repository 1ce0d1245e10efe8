import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { InstancePoisonedError, configure, instantiate } from "../src/index.js";
import { createApi } from "../src/generated/create-api.js";
import { ENDING } from "../src/generated/fingerprint.js";
import { checkVersion } from "../src/runtime/version.js";
import { Instance } from "../src/runtime/instance.js";

/** An API over raw bindings of our own making: the component gives no way to make it trap. */
function apiOver(ipPool) {
  const options = { component: "core", network: false, values: "plain", grant: String };
  return createApi(new Instance(options, () => ({ ipPool })));
}

class Trapping {
  name() {
    throw new WebAssembly.RuntimeError("unreachable");
  }
}

test("a trap poisons the instance, and everything of it says so", () => {
  const { IpPool } = apiOver({ IpPool: Trapping });
  const pool = new IpPool("p");
  const other = new IpPool("q");
  const poisoned = (error) => {
    assert.ok(error instanceof InstancePoisonedError);
    assert.equal(error.code, "instance-poisoned");
    assert.match(error.message, /unreachable.*instantiate\(\)/);
    assert.ok(error.cause instanceof WebAssembly.RuntimeError);
    return true;
  };
  assert.throws(() => pool.name, poisoned);
  assert.throws(() => other.name, poisoned);
  assert.throws(() => new IpPool("r"), poisoned);
  pool.close();
  other[Symbol.dispose]();
});

test("what nobody holds any more is given back", async () => {
  let dropped = 0;
  class Counting {
    [Symbol.dispose]() {
      dropped += 1;
    }
  }
  const { IpPool } = apiOver({ IpPool: Counting });
  (() => {
    for (let index = 0; index < 100; index++) new IpPool("p");
  })();
  for (let attempt = 0; attempt < 100 && dropped < 100; attempt++) {
    globalThis.gc();
    await setImmediate();
  }
  assert.equal(dropped, 100);
});

test("instances share nothing", async () => {
  const [a, b] = await Promise.all([instantiate(), instantiate({ component: "offline" })]);
  assert.notEqual(a.IpPool, b.IpPool);
  const pool = new a.IpPool("p");
  assert.equal(pool instanceof b.IpPool, false);
  assert.throws(() => b.IpPool.prototype.name.call(pool), /IpPool\.name must be called on an open IpPool/);
});

test("the offline component has no sockets, and says which has", async () => {
  const { Socket } = await instantiate({ component: "offline" });
  assert.throws(() => Socket.tcpV4(), { name: "NotInComponentError", message: /component: "core"/ });
});

test("options are checked", async () => {
  await assert.rejects(instantiate({ netwrk: true }), /did you mean "network"\?/);
  await assert.rejects(instantiate({ network: "yes" }), /options\.network must be true, false or an array of rules/);
  await assert.rejects(instantiate({ component: "full" }), /"core" or "offline"/);
  await assert.rejects(instantiate(true), /an object such as/);
  assert.throws(() => configure(), /an object such as/);
});

test("a component of another version is named as such, and poisons nothing", () => {
  const error = { name: "SchedulerCoreError", code: "component-version", message: /^the component and the package have different versions; reinstall/ };
  for (const [name, file] of Object.entries({ core: "scheduler_core", offline: "scheduler_core_offline" })) {
    const component = readFileSync(new URL(`../component/${name}/${file}.wasm`, import.meta.url));
    assert.equal(checkVersion(component), component);
    assert.throws(() => checkVersion(component.subarray(0, -1)), error);
  }
  const components = [new Uint8Array(8), new TextEncoder().encode(ENDING)];
  const instance = new Instance({ component: "core" }, () => checkVersion(components.shift()));
  assert.throws(() => instance.exports, error);
  assert.equal(instance.poisoned, false);
  assert.ok(instance.exports);
});
