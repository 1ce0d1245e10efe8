import assert from "node:assert/strict";
import { test } from "node:test";
import { IpPool, IpPoolError, SchedulerCoreError } from "../src/index.js";

test("a pool hands out addresses and takes them back", () => {
  const pool = new IpPool("lab");
  assert.equal(pool.addCidrRange("127.10.0.77/24"), "127.10.0.0/24");
  const address = pool.allocate("services", "http", { custom: "tcp-server" });
  assert.equal(address, "127.10.0.1");
  const binding = pool.getBinding(address);
  assert.deepEqual({ ...binding, generation: typeof binding.generation }, {
    address,
    subinstance: "services",
    subid: "http",
    resourceType: { custom: "tcp-server" },
    pool: "lab",
    generation: "number",
  });
  assert.equal(pool.releaseByIp(address, { expectedGeneration: binding.generation }), true);
  assert.equal(pool.releaseByIp(address), false);
  assert.equal(pool.getBinding(address), undefined);
  pool.close();
});

test("counts of 128 bits are exact", () => {
  using(new IpPool("v6"), (pool) => {
    pool.addCidrRange("fd00::/1");
    assert.ok(pool.stats.total > 2n ** 126n);
  });
});

test("errors have a class, a case, a message and their detail", () => {
  using(new IpPool("small"), (pool) => {
    pool.addCidrRange("127.10.1.0/30");
    pool.allocate("t", "a", "vm");
    pool.allocate("t", "b", "vm");
    assert.throws(() => pool.allocate("t", "c", "vm"), (error) => {
      assert.ok(error instanceof IpPoolError);
      assert.ok(error instanceof SchedulerCoreError);
      assert.ok(error instanceof Error);
      assert.equal(error.name, "IpPoolError");
      assert.equal(error.code, "exhausted");
      assert.equal(error.detail.total, 2);
      assert.match(error.stack.split("\n")[1], /ip-pool\.test\.mjs/);
      return true;
    });
  });
});

test("beginner's mistakes get an answer that says what to do", () => {
  using(new IpPool("lab"), (pool) => {
    const refusals = [
      [() => new IpPool(), TypeError, /new IpPool: name must be a string, but is missing/],
      [() => new IpPool(5), TypeError, /new IpPool: name must be a string, but is the number 5/],
      [() => IpPool("lab"), TypeError, /new/],
      [() => pool.addCidrRange(24), TypeError, /IpPool\.addCidrRange: cidr/],
      [() => pool.allocate("t", "a"), TypeError, /resourceType .*is missing/],
      [() => pool.allocate("t", "a", "VM"), TypeError, /did you mean "vm"\?/],
      [() => pool.allocate("t", "a", "tcp-server"), TypeError, /one of "mac"/],
      [() => pool.allocate("t", "a", "custom"), TypeError, /this case has a payload/],
      [() => pool.allocate("t", "a", { vm: true }), TypeError, /this case has no payload; use just "vm"/],
      [() => pool.allocateSpecific("t", "a", "vm", "10.0.0"), TypeError, /an IP address such as/],
      [() => pool.releaseByIp("127.0.0.1", { expectedGeneration: 1.5 }), RangeError, /expectedGeneration/],
      [() => pool.releaseByIp("127.0.0.1", { expectedGeneration: 2 ** 60 }), RangeError, /use a bigint/],
      [() => pool.listBindings({ limit: -1 }), RangeError, /limit/],
      [() => IpPool.withOptions("p", { strateggy: "random" }), TypeError, /did you mean "strategy"\?/],
      [() => IpPool.withOptions("p", { strategy: "rand" }), TypeError, /options\.strategy/],
    ];
    for (const [mistake, Kind, pattern] of refusals) {
      assert.throws(mistake, (error) => {
        assert.ok(error instanceof Kind, `${error}`);
        assert.match(error.message, pattern);
        return true;
      });
    }
    assert.equal(pool.stats.allocated, 0);
  });
});

test("a closed pool says that it is closed, and closing it again is harmless", () => {
  const pool = new IpPool("lab");
  pool.close();
  pool.close();
  pool[Symbol.dispose]();
  assert.throws(() => pool.name, { name: "ClosedError", code: "closed", message: /IpPool\.name: this IpPool is closed/ });
});

function using(object, body) {
  try {
    body(object);
  } finally {
    object[Symbol.dispose]();
  }
}

test("a snapshot and a journal are the pool, whether as a string or as bytes", () => {
  using(new IpPool("größe"), (pool) => {
    pool.addCidrRange("10.0.0.0/16");
    const snapshot = pool.snapshot();
    let { revision } = pool;
    let journal = "";
    const x = "x".repeat(200);
    for (let batch = 0; batch < 3; batch += 1) {
      pool.allocateMany("t", Array.from({ length: 2_000 }, (_, index) => `ä${x}-${batch}-${index}`), "vm");
      const page = pool.journalSince(revision);
      journal += page.text;
      ({ revision } = page);
    }
    assert.equal(revision, pool.revision);
    const bytes = new TextEncoder().encode(journal);
    assert.ok(bytes.length > 1_048_576, "more than one call takes");
    for (const given of [journal, bytes]) {
      using(new IpPool("copy"), (copy) => {
        copy.restore(snapshot);
        assert.deepEqual(copy.applyEvents(given), { bytes: bytes.length, events: 6_000, revision });
        assert.ok(copy.snapshot() === pool.snapshot());
      });
    }
    using(new IpPool("torn"), (copy) => {
      copy.restore(snapshot);
      const { bytes: whole } = copy.applyEvents(bytes.subarray(0, bytes.length - 1));
      assert.ok(whole < bytes.length && new TextDecoder().decode(bytes.subarray(whole)).startsWith("scheduler-core ip-pool-journal"));
    });
    const place = journal.lastIndexOf("-2-1999");
    const damaged = `${journal.slice(0, place)}x${journal.slice(place)}`;
    const line = damaged.slice(0, place).split("\n").length;
    using(new IpPool("damaged"), (copy) => {
      copy.restore(snapshot);
      assert.throws(() => copy.applyEvents(damaged), (error) => {
        assert.equal(error.code, "invalid-journal");
        // The digest is in the last line of the block.
        assert.ok(error.detail.line === line || error.detail.line === line + 1, `${error.detail.line} ${line}`);
        assert.match(error.message, new RegExp(`at line ${error.detail.line}:`));
        return true;
      });
    });
    assert.throws(() => new IpPool("other").applyEvents(journal), { code: "journal-mismatch" });
    assert.throws(() => pool.applyEvents(7), TypeError);
    assert.throws(() => pool.applyEvents(), TypeError);
  });
});
