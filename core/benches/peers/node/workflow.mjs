// Machines and plans in Node, through the package that users install: its checks and errors are in the numbers.

import { readFile } from "node:fs/promises";

import { Machine, Wbs, Workbook } from "../../../../bindings/js/src/index.js";
import { measure, say, task } from "./measure.mjs";

say({ version: `Node ${process.versions.node}` });

function restored(text) {
  const wbs = new Wbs("");
  wbs.restore(text);
  return wbs;
}

if (task.bench === "plan") {
  const wbs = restored(await readFile(task.plan, "utf8"));
  const count = wbs.taskCount();
  // The plan's dates are kept until it changes: another duration of the last task that nothing waits for.
  const last = wbs.task(count - 1);
  const settings = { name: last.name, kind: last.kind, durationMs: last.durationMs, needs: [] };
  const samples = [];
  for (let round = 0; round < 7; round++) {
    // A transaction that is too large to be followed in place makes everything anew when asked.
    const changes = Array.from({ length: 100 }, () => ({ update: { task: last.id, settings } }));
    wbs.apply(changes);
    const start = process.hrtime.bigint();
    wbs.criticalPathPage({ limit: 1 });
    samples.push(Number(process.hrtime.bigint() - start));
  }
  say({ measure: "critical-path", live: count, unit: "ns", samples });
} else {
  const workbook = new Workbook();
  const options = { maxTrace: 0, maxVisits: 4_294_967_295 };
  const machine = Machine.fromWbs(restored(task.wbs), workbook, options);
  machine.spawn();
  measure("event", 1, () => machine.sendEvent("toggle", { instance: 0 }));
  const many = Machine.fromWbs(restored(task.wbs), workbook, options);
  const users = 10_000;
  many.start(many.addInstances(users), users);
  const samples = [];
  for (let round = 0; round < 101; round++) {
    const start = process.hrtime.bigint();
    many.sendEvent("toggle");
    samples.push(Number(process.hrtime.bigint() - start) / users);
  }
  say({ measure: "batch", live: users, unit: "ns", samples });
}
