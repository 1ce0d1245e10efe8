// `run(scenario, options)`: a whole scenario in one call. It runs in its own worker thread, so that the event loop of the
// caller stays free; the functions of custom actions run here.

import { instantiate } from "../worker/instantiate.js";
import { Actions } from "./actions.js";
import { readRun } from "./options.js";
import { checkKinds, textOf } from "./scenario.js";

/** Time that the thread runs between two progress reports. */
const STEP_MS = 50;

/** The same while functions run here, because their outcomes wait for the end of the step. */
const SHORT_STEP_MS = 1;

/** Bytes of an input that are passed in one call. */
const INPUT_PIECE = 512 * 1024;

/** Number of actions fetched at a time. */
const PAGE = 1_000;

/** @param {() => unknown} granted  the network access if no option sets it */
export function makeRun(granted) {
  return async function run(scenario, options = {}) {
    const read = readRun(options, granted);
    const { text, syntax } = await textOf(scenario, read.syntax);
    const worker = await instantiate({ network: read.network });
    try {
      const parsed = await worker.parse(text, syntax);
      checkKinds(JSON.parse(await textOf(parsed).then((whole) => whole.text)), read);
      const started = await worker.Run.fromScenario(parsed, read.options);
      for (const [name, bytes] of read.inputs) await addInput(started, name, bytes);
      return await drive(started, read);
    } finally {
      // In any case, the thread's sockets are closed with it.
      await worker.close();
    }
  };
}

/** Adds an input of any size to a run, in pieces. */
async function addInput(run, name, bytes) {
  let at = 0;
  do {
    // A copy: a view would send its whole buffer to the thread.
    await run.addInput(name, bytes.slice(at, at + INPUT_PIECE));
    at += INPUT_PIECE;
  } while (at < bytes.length);
}

async function drive(run, { actions: functions, onProgress, progressMs, signal }) {
  const actions = new Actions(functions);
  let stopped;
  let told = -Infinity;
  for (;;) {
    const mode = signal?.aborted ? (signal.reason === "hard" ? "hard" : "graceful") : undefined;
    if (mode !== stopped) {
      stopped = mode;
      await run.stop(mode);
    }
    await Promise.all(actions.takeSettled().map(([token, outcome]) => run.complete(token, outcome)));
    const { progress, events } = await run.step(actions.underWay > 0 ? SHORT_STEP_MS : STEP_MS);
    for (const request of progress.requested > 0 ? await run.nextActions(PAGE) : []) actions.begin(request);
    if (actions.bug !== undefined) throw actions.bug;
    const over = progress.phase === "finished";
    const now = performance.now();
    if (onProgress !== undefined && (over || events.length > 0 || now - told >= progressMs)) {
      told = now;
      onProgress(progress, events);
    }
    if (over && events.length === 0) return { ...(await run.summary()), text: await run.summaryText() };
    // Lets timers and other promises of this thread run.
    if (actions.underWay > 0) await new Promise((resolve) => setImmediate(resolve));
  }
}
