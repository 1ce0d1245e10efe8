// Our pool in Node, through the raw bindings that jco makes: batches, calls one by one, and
// what the same texts cost on a component that does nothing.

import { instantiate, say, task } from "./measure.mjs";

const TENANTS = 100;
const BATCH = 1024;
const NO_OPTIONS = { metadata: [] };

say({ version: `Node ${process.versions.node}` });

/** Up to 101 samples for at most two seconds. `once` says how many nanoseconds an operation took. */
function report(measure, live, once) {
  for (let i = 0; i < 20; i++) once(); // lets the engine compile
  const end = process.hrtime.bigint() + 2_000_000_000n;
  const samples = [];
  do samples.push(once());
  while (samples.length < 101 && process.hrtime.bigint() < end);
  say({ measure, live, unit: "ns", samples });
}

function timeEach(operations, work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / operations;
}

const names = (first, count, step = 1) => Array.from({ length: count }, (_, index) => `vm-${first + index * step}`);

const { shapes } = await instantiate(task.echo);
const subids = names(1_000_000, BATCH);
report("allocate-many", BATCH, () => timeEach(1, () => shapes.allocateMany("tenant-7", subids)));
report("allocate", 0, () =>
  timeEach(1000, () => {
    for (let i = 0; i < 1000; i++) shapes.allocate("tenant-7", "vm-1000007", "tcp-server");
  }),
);

const { ipPool } = await instantiate(task.component);
const VM = { tag: "vm" };
for (const live of task.live) {
  const pool = ipPool.IpPool.withOptions("bench", { maxBindings: 1 << 21 });
  pool.addCidrRange("10.0.0.0/8");
  for (let tenant = 0; tenant < Math.min(TENANTS, live); tenant++) {
    const all = names(tenant, Math.ceil((live - tenant) / TENANTS), TENANTS);
    for (let at = 0; at < all.length; at += 4096) {
      pool.allocateMany(`tenant-${tenant}`, all.slice(at, at + 4096), VM, NO_OPTIONS);
    }
  }
  let upcoming = live;
  const newcomers = (count) => names((upcoming += count) - count, count);
  report("bulk", live, () => {
    const batch = newcomers(BATCH);
    const cost = timeEach(BATCH, () => pool.allocateMany("tenant-7", batch, VM, NO_OPTIONS));
    pool.releaseMany("tenant-7", batch);
    return cost;
  });
  report("single", live, () => {
    const batch = newcomers(1000);
    const cost = timeEach(1000, () => {
      for (const subid of batch) pool.allocate("tenant-7", subid, VM);
    });
    pool.releaseMany("tenant-7", batch);
    return cost;
  });
  pool[Symbol.dispose]?.();
}
