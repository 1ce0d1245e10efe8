// XState with two states that take turns at each event.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { measure, say } from "./measure.mjs";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const require = createRequire(join(ROOT, "target/bench/peers/node/package.json"));
const { createActor, createMachine } = await import(pathToFileURL(require.resolve("xstate")));
const { version } = JSON.parse(await readFile(join(ROOT, "target/bench/peers/node/node_modules/xstate/package.json"), "utf8"));

say({ version: `XState ${version}` });
const machine = createMachine({
  id: "toggle",
  initial: "inactive",
  states: {
    inactive: { on: { toggle: "active" } },
    active: { on: { toggle: "inactive" } },
  },
});
const actor = createActor(machine);
actor.start();
measure("event", 1, () => actor.send({ type: "toggle" }));
