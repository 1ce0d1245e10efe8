// What a call across the boundary costs in Node, through the raw bindings that jco makes.

import { instantiate, measure, say, task } from "./measure.mjs";

say({ version: `Node ${process.versions.node}` });
const { shapes } = await instantiate(task.echo);

measure("touch", 0, () => shapes.touch());
for (const length of [20, 2000, 200_000]) {
  const text = "a".repeat(length);
  measure("text", length, () => shapes.text(text));
}
measure("column", 1024, () => shapes.column(1024));
measure("allocate", 0, () => shapes.allocate("tenant-7", "vm-1000007", "tcp-server"));
const subids = Array.from({ length: 1024 }, (_, number) => `vm-${1_000_000 + number}`);
measure("allocate-many", 1024, () => shapes.allocateMany("tenant-7", subids));
