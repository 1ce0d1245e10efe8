import assert from "node:assert/strict";
import { test } from "node:test";
import { Clock } from "../src/idioms/clock.js";
import { IpPool } from "../src/index.js";
import { IpPool as RemotePool } from "../src/worker/index.js";

test("steps of the wall clock do not change the time, and suspended time counts", () => {
  const time = { wall: 1_000_000, fine: 10, coarse: 500 };
  const clock = new Clock(() => time.wall, () => [time.fine, time.coarse]);
  assert.equal(clock.now(undefined), 1_000_000);
  time.wall -= 3_000;
  time.fine += 20;
  time.coarse += 10;
  assert.equal(clock.now(1_000_000), 1_000_020);
  time.wall += 9_000_000;
  assert.equal(clock.now(1_000_020), 1_000_020);
  // The machine was suspended: only one clock has gone on.
  time.coarse += 60_000;
  assert.equal(clock.now(1_000_020), 1_060_010);
  // The pool was ahead: the time goes on from there.
  assert.equal(clock.now(2_000_000), 2_000_000);
  time.fine += 5;
  assert.equal(clock.now(2_000_000), 2_000_005);
});

test("a service with tickNow survives a wall clock that is set back, and a snapshot from the future", () => {
  const real = Date.now;
  const pool = new IpPool("p");
  pool.addCidrRange("10.0.0.0/24");
  try {
    pool.tickNow();
    Date.now = () => real() - 3_000_000;
    pool.tickNow({ budget: 5 });
    pool.tick(real() + 5_000_000);
    const other = new IpPool("p");
    other.restore(pool.snapshot());
    other.tickNow();
    assert.equal(other.nowMs, pool.nowMs);
  } finally {
    Date.now = real;
  }
  assert.throws(() => pool.tickNow({ bugdet: 5 }), /did you mean "budget"/);
});

test("a pool in a worker has tickNow", async () => {
  const pool = new RemotePool("p");
  assert.equal(typeof (await pool.tickNow()), "object");
  assert.ok((await pool.nowMs) > 0);
});
