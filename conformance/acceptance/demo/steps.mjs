// Runs the steps of the demo and prints a line for each.

import { spawn } from "node:child_process";

const started = performance.now();
let total = 0;
let last = 0;

/** Announces how many steps there are. */
export function expect(count) {
  total += count;
}

const seconds = (since) => `${((performance.now() - since) / 1_000).toFixed(0)} s`;

/**
 * Runs a step.
 *
 * @param {string} title what it does: "building the component"
 * @param {string} usual how long it takes on two cores with empty caches: "about 60 s"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @template T
 */
export async function step(title, usual, work) {
  const number = ++last;
  console.log(`${number} of ${total}: ${title}, ${usual}`);
  const begun = performance.now();
  const result = await work();
  console.log(`${number} of ${total}: done in ${seconds(begun)} (${seconds(started)} since the start)`);
  return result;
}

/** Counts a step that has nothing to do. */
export function skip(title) {
  console.log(`${++last} of ${total}: ${title}: up to date`);
}

/** Runs a program and resolves when it has ended with 0. Its output is shown only if it fails. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const process = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    for (const stream of [process.stdout, process.stderr]) stream.on("data", (part) => (output += part));
    process.on("error", (error) => reject(new Error(`cannot start ${program}: ${error.message}`)));
    process.on("close", (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`\`${[program, ...args].join(" ")}\` ended with ${signal ?? code}:\n${output}`));
    });
  });
}
