import assert from "node:assert/strict";
import { test } from "node:test";
import { runEvents } from "../src/idioms/columns.js";
import { LoadPlan, LoadRun, Run, Wbs, Workbook, parse } from "../src/index.js";
import { instantiate } from "../src/worker/index.js";

const TEXT = `scenario "events"
action ask = question { text = "héllo" }
workflow { start: ask { -> end } end }
load { at 0s spawn 2 tenant "a"  at 5s spawn 1 tenant "b" }`;

/** The failing action of the first user, as an event. */
const failed = (events) => events.find(({ kind }) => kind === "action-failed");

const EXPECTED = { kind: "action-failed", user: 0, action: 0, iteration: 0, attempt: 1, requests: 0, status: undefined, detail: "pas prêt ☕" };

test("the events of a step are records", () => {
  const run = Run.fromScenario(parse(TEXT, "text"), { events: "actions" });
  const { progress, events } = run.step(10);
  assert.equal(progress.requested, 2);
  const { atMs, ...started } = events[0];
  assert.deepEqual(started, {
    kind: "user-started",
    user: 0,
    action: undefined,
    elapsedMs: 0,
    iteration: 0,
    attempt: 0,
    requests: 0,
    status: undefined,
    detail: "",
  });
  assert.ok(atMs >= 0 && atMs < 1_000, `${atMs}`);
  for (const { token } of run.nextActions(10)) run.complete(token, { failure: "pas prêt ☕" });
  const { atMs: when, elapsedMs, ...event } = failed(run.step(10).events);
  assert.deepEqual(event, EXPECTED);
  assert.ok(when >= elapsedMs && elapsedMs > 0);
  assert.throws(() => run.step("soon"), { name: "TypeError", message: /^Run\.step: timeoutMs / });
  assert.throws(() => run.step(1, 2), { name: "TypeError", message: /^Run\.step takes one argument/ });
});

test("the events of a worker's step are the same records", async () => {
  const worker = await instantiate();
  const run = await worker.Run.fromScenario(await worker.parse(TEXT, "text"), { events: "actions" });
  await run.step(10);
  for (const { token } of await run.nextActions(10)) await run.complete(token, { failure: "pas prêt ☕" });
  const { atMs, elapsedMs, ...event } = failed((await run.step(10)).events);
  assert.deepEqual([event, typeof atMs, typeof elapsedMs], [EXPECTED, "number", "number"]);
  await worker.close();
});

test("records of 10,000 events take less than 3 ms", () => {
  const count = 10_000;
  const columns = {
    kinds: new Array(count).fill("action-failed"),
    atNs: new BigUint64Array(count).fill(5_000_000_000n),
    users: new Uint32Array(count).fill(7),
    actions: new Uint32Array(count).fill(0xffff_ffff),
    elapsedNs: new BigUint64Array(count).fill(1_500_000n),
    iterations: new Uint32Array(count),
    attempts: new Uint32Array(count),
    requests: new Uint32Array(count),
    statuses: new Uint16Array(count).fill(503),
    details: "é".repeat(count),
    detailEnds: Uint32Array.from({ length: count }, (_, at) => 2 * at + 2),
  };
  const [event] = runEvents(columns);
  assert.deepEqual([event.atMs, event.elapsedMs, event.action, event.status, event.detail], [5_000, 1.5, undefined, 503, "é"]);
  columns.details = "e".repeat(count);
  columns.detailEnds = Uint32Array.from({ length: count }, (_, at) => at + 1);
  const times = Array.from({ length: 40 }, () => {
    const before = performance.now();
    runEvents(columns);
    return performance.now() - before;
  });
  assert.ok(Math.min(...times) < 3, `${Math.min(...times)} ms`);
});

test("users who start now and the starts of a schedule are records", () => {
  const run = LoadRun.fromPlan(LoadPlan.fromScenario(parse(TEXT, "text")), "open");
  assert.deepEqual(run.due(0, 10), {
    users: [0, 1].map((user) => ({ user, intendedMs: 0, group: 0, tenant: 0 })),
    nextMs: 5_000,
  });
  assert.deepEqual(run.due(5_000, 10), { users: [{ user: 2, intendedMs: 5_000, group: 1, tenant: 1 }], nextMs: undefined });
  const wbs = Wbs.fromScenario(parse(TEXT.replace("question {", "sleep { for = 2s ").replace('text = "héllo"', ""), "text"));
  const { starts, lengthMs } = wbs.schedule(new Workbook());
  assert.deepEqual([starts.at(-1).atMs, lengthMs, Object.keys(starts[0])], [2_000, 2_000, ["task", "atMs"]]);
});
