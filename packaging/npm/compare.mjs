// The package beside what jco makes of the component by itself: probes of both, as a table.
//
// node packaging/npm/compare.mjs     (after `npm run build` in bindings/js)

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const JS = join(ROOT, "bindings/js");
const FOLDER = join(JS, ".snippets/compare");
const { transpile } = await import(pathToFileURL(createRequire(join(JS, "package.json")).resolve("@bytecodealliance/jco")));

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const component = readFileSync(join(ROOT, "target/component/scheduler_core.wasm"));
const { files } = await transpile(component, { name: "raw", noTypescript: false });
for (const [name, content] of Object.entries(files)) {
  mkdirSync(resolve(FOLDER, name, ".."), { recursive: true });
  writeFileSync(join(FOLDER, name), content);
}
writeFileSync(join(FOLDER, "package.json"), '{ "type": "module" }');

const ours = await import("scheduler-core").catch(() => import(pathToFileURL(join(JS, "src/index.js"))));
const raw = await import(pathToFileURL(join(FOLDER, "raw.js")));
const rows = [];

/** What a probe says of both. */
async function probe(feature, ofOurs, ofRaw) {
  const say = async (probe) => {
    try {
      return String(await probe());
    } catch (error) {
      return `${error?.constructor?.name}: ${error?.message ?? error}`;
    }
  };
  rows.push([feature, await say(ofOurs), await say(ofRaw)]);
}

/** Whether something is accepted, or else the beginning of what the error says. */
const thrown = (act) => {
  try {
    act();
    return "accepted";
  } catch (error) {
    const text = `${error.constructor.name}: ${error.message}`;
    return text.length > 110 ? `${text.slice(0, 110)}…` : text;
  }
};

const rawPool = () => new raw.ipPool.IpPool("p");
await probe("a port of 70000", () => thrown(() => ours.Socket.tcpV4().bindToIp("127.0.0.1", 70_000)), () => {
  const socket = raw.socket.Socket.tcpV4();
  socket.bindToIp({ tag: "ipv4", val: [127, 0, 0, 1] }, 70_000);
  return `accepted: bound to port ${socket.localPort()}`;
});
await probe(
  "a string for bytes",
  () => thrown(() => ours.Socket.udpV4().sendTo("abc", { address: "127.0.0.1", port: 9 })),
  () => thrown(() => raw.socket.Socket.udpV4().sendTo("abc", { address: { tag: "ipv4", val: [127, 0, 0, 1] }, port: 9 })),
);
await probe("a number for a string", () => thrown(() => new ours.IpPool("p").addCidrRange(24)), () => thrown(() => rawPool().addCidrRange(24)));
await probe("an error of the component", () => thrown(() => new ours.IpPool("p").addCidrRange("x")), () => thrown(() => rawPool().addCidrRange("x")));
await probe("an address", () => address(new ours.IpPool("p"), "vm"), () => address(rawPool(), { tag: "vm" }));
await probe(
  "the network without a grant",
  () => thrown(() => ours.Socket.tcpV4().bindToIp("127.0.0.1", 0)),
  () => thrown(() => raw.socket.Socket.tcpV4().bindToIp({ tag: "ipv4", val: [127, 0, 0, 1] }, 0)),
);
await probe("`close()`", () => typeof ours.IpPool.prototype.close, () => typeof raw.ipPool.IpPool.prototype.close);
await probe("a call after `Symbol.dispose`", () => thrown(() => disposed(new ours.IpPool("p")).name), () => thrown(() => disposed(rawPool()).name()));
await probe("promises", () => "`scheduler-core/worker`", () => "where WebAssembly has JSPI");
const declarations = Object.entries(files).filter(([name]) => name.endsWith(".d.ts"));
await probe(
  "lines of documentation in the declarations",
  () => lines(readFileSync(join(JS, "src/generated/api.d.ts"), "utf8")),
  () => declarations.map(([, content]) => lines(new TextDecoder().decode(content))).reduce((a, b) => a + b),
);
await probe(
  "bytes of script",
  () => statSync(join(JS, "component/core/scheduler_core.js")).size + statSync(join(JS, "src/generated/create-api.js")).size,
  () => statSync(join(FOLDER, "raw.js")).size,
);

function address(pool, kind) {
  pool.addCidrRange("10.0.0.0/24");
  return `\`${JSON.stringify(pool.allocate("t", "a", kind))}\``;
}

function disposed(pool) {
  pool[Symbol.dispose ?? Symbol.for("dispose")]();
  return pool;
}

function lines(text) {
  return text.match(/^\s*\*/gm)?.length ?? 0;
}

/** Milliseconds from the start of Node to the first answer, without those of Node alone: the median of seven. */
function firstCall(code) {
  const time = (code) => {
    const runs = Array.from({ length: 7 }, () => {
      const started = performance.now();
      execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: JS });
      return performance.now() - started;
    });
    return runs.sort((a, b) => a - b)[3];
  };
  return `${(time(code) - time("")).toFixed(0)} ms`;
}
await probe(
  "import and first call",
  () => firstCall('import { IpPool } from "scheduler-core"; new IpPool("p").name'),
  () => firstCall(`import { ipPool } from ${JSON.stringify(pathToFileURL(join(FOLDER, "raw.js")))}; new ipPool.IpPool("p").name(); process.exit()`),
);

/** Nanoseconds of a call: the median of nine rounds. */
function cost(act) {
  const rounds = Array.from({ length: 9 }, () => {
    const started = process.hrtime.bigint();
    for (let index = 0; index < 20_000; index++) act(index);
    return Number(process.hrtime.bigint() - started) / 20_000;
  });
  return `${rounds.sort((a, b) => a - b)[4].toFixed(0)} ns`;
}
const [one, other] = [new ours.IpPool("p"), rawPool()];
for (const pool of [one, other]) pool.addCidrRange("10.0.0.0/8");
await probe("`pool.revision`", () => cost(() => one.revision), () => cost(() => other.revision()));
await probe("`pool.allocate(…)`", () => cost((index) => one.allocate("t", `a${index}`, "vm")), () => cost((index) => other.allocate("t", `a${index}`, { tag: "vm" })));

console.log("| | `scheduler-core` | jco alone |\n|---|---|---|");
for (const row of rows) console.log(`| ${row.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`);
rmSync(FOLDER, { recursive: true });
process.exit();
