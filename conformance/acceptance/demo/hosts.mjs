// Runs the scenario in each language. Each run is a process that prints JSON lines: its progress, then its report.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { COMPONENTS, PACKAGE, PYTHON } from "./build.mjs";
import { FOLDER, SCENARIO } from "./paths.mjs";

/** Runs the scenario natively, with the command line. */
export const rust = (program, port) =>
  perform("rust", program, ["run", "--json", "--interval", "100ms", "--set", `server.port=${port}`, SCENARIO], {}, fromCommandLine);

export const javascript = (port) =>
  perform("javascript", process.execPath, [join(FOLDER, "run.mjs"), PACKAGE, SCENARIO, port]);

export const python = (port) => {
  const environment = { PYTHONPATH: join(FOLDER, "../../../bindings/python/src"), SCHEDULER_CORE_COMPONENT_DIR: COMPONENTS };
  return perform("python", PYTHON, [join(FOLDER, "run.py"), SCENARIO, port], environment);
};

/** Runs a program, shows its progress and returns its report. */
async function perform(language, program, args, environment = {}, read = (line) => line) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ...environment } });
  const ended = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(signal ?? code));
  });
  let report;
  const show = shower(language);
  for await (const line of createInterface({ input: child.stdout })) {
    const found = read(JSON.parse(line));
    if (found?.verdict) report = found;
    else if (found) show(found);
  }
  const code = await ended;
  if (!report) throw new Error(`${program} ended with ${code} and without a report`);
  return report;
}

/** Shows progress: on a terminal one line, which is rewritten; otherwise a line every 50 requests. */
function shower(language) {
  let lines = 0;
  return ({ elapsed_ms, present, done, succeeded }) => {
    const text = `${language} ${(elapsed_ms / 1_000).toFixed(1).padStart(5)} s: ${present} active users, ${done} done, ${succeeded} requests`;
    if (process.stderr.isTTY) process.stderr.write(`\r${text}   `);
    else if (Math.floor(succeeded / 50) > lines) {
      lines = Math.floor(succeeded / 50);
      console.error(text);
    }
  };
}

/** Translates a line of `scheduler-core run --json`. */
function fromCommandLine(line) {
  if (line.type === "progress") {
    const { users, attempts, elapsed_ms } = line;
    return { elapsed_ms, present: users.present, done: users.done, succeeded: attempts.succeeded };
  }
  if (line.type !== "summary") return undefined;
  return {
    verdict: line.verdict,
    trace_hash: line.trace_hash,
    held_addresses: line.progress.addresses,
    thresholds: line.thresholds.map(({ threshold, verdict }) => [threshold, verdict]),
    tenants: line.tenants.map((own) => ({
      name: own.tenant,
      users: own.started,
      done: own.done,
      requests: own.requests.sent,
      statuses: Object.entries(own.statuses),
      p50_ms: own.attempt_p50_ms,
      p99_ms: own.attempt_p99_ms,
      addresses: own.addresses,
    })),
  };
}
