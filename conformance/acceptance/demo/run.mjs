// Runs the scenario in JavaScript: node run.mjs PACKAGE SCENARIO SERVER-PORT
// Prints JSON lines: the progress, then the report.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [, , folder, scenario, port] = process.argv;
const { run } = await import(pathToFileURL(join(folder, "src/index.js")).href);
const say = (line) => console.log(JSON.stringify(line, (_, value) => (typeof value === "bigint" ? Number(value) : value)));

const report = await run(readFileSync(scenario, "utf8"), {
  network: true,
  properties: { server: { port: Number(port) } },
  onProgress: ({ elapsedMs, present, done, attempts }) =>
    say({ elapsed_ms: elapsedMs, present, done, succeeded: attempts.succeeded }),
});
say({
  verdict: report.verdict,
  trace_hash: report.traceHash.toString(16).padStart(16, "0"),
  held_addresses: report.progress.addresses,
  thresholds: report.thresholds.map(({ threshold, verdict }) => [threshold, verdict]),
  tenants: report.tenants.map((own) => ({
    name: own.tenant,
    users: own.started,
    done: own.done,
    requests: own.requests.sent,
    statuses: own.statuses.map(({ status, count }) => [status, count]),
    p50_ms: own.attemptP50Ms,
    p99_ms: own.attemptP99Ms,
    addresses: own.addresses,
  })),
});
