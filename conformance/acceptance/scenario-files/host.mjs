// host.mjs FILE: a host in JavaScript. Runs the scenario `event driven` with the package: performs its actions of kind `batch` and sends
// its events, as `host.py` does. Prints the report as a line of JSON, in the form of the command line.

import { deepStrictEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Run, RunnerError, parse } from "../../../bindings/js/src/index.js";

/** The events for each user, in order. */
const EVENTS = [["go"], ["stop"], ["go", "go"], ["go"]];
const DONE = { done: true, left: 0n };
const left = (number) => ({ done: false, left: number });
/** The exports of each call of `batch`, by user. */
const BATCHES = [[left(1n), DONE], [], [left(0n), DONE], [left(2n), left(1n), DONE]];

/** Sends each user the next event, if they wait for it. */
function sendEvents(run) {
  for (const [user, events] of EVENTS.entries()) {
    try {
      if (events.length > 0 && run.sendEvent(events[0], { user }) > 0) events.shift();
    } catch (error) {
      // The user has not started.
      if (!(error instanceof RunnerError && error.code === "not-found")) throw error;
    }
  }
}

function drive(scenario) {
  const run = Run.fromScenario(scenario, { seed: 1 });
  for (;;) {
    const step = run.step(20);
    for (const request of run.nextActions(100)) {
      const { size, ratio, limits } = request.parameters;
      deepStrictEqual([Number(size), ratio, limits.memory, limits.strict, limits.parent], [100, 0.25, "512Mi", true, null]);
      const exports = BATCHES[request.instance].shift();
      run.complete(request.token, { exports });
    }
    sendEvents(run);
    if (step.progress.phase === "finished") return run.summary();
  }
}

const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A report as JSON values. */
function plain(value) {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [
      snake(name),
      name === "statuses" ? Object.fromEntries(own.map(({ status, count }) => [status, Number(count)])) : plain(own),
    ]),
  );
}

const file = process.argv[2];
const scenario = parse(readFileSync(file, "utf8"), file.endsWith(".yaml") ? "yaml" : "text");
console.log(JSON.stringify(plain(drive(scenario))));
process.exit(0);
