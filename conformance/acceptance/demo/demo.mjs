// The walk in JavaScript: node demo.mjs SCENARIO SERVER-IP SERVER-PORT
// Prints lines of JSON: how far it is, and at last what it came to.

import { readFileSync } from "node:fs";
import { run } from "../../../bindings/js/src/index.js";

const [, , scenario, ip, port] = process.argv;
const say = (line) => console.log(JSON.stringify(line, (_, value) => (typeof value === "bigint" ? Number(value) : value)));

const report = await run(readFileSync(scenario, "utf8"), {
  network: true,
  properties: { server: { ip, port: Number(port) } },
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
