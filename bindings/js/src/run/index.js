// `run(scenario, options)`: a whole scenario in one call. It runs in a worker thread of its own, so that the event loop
// of the caller stays free; the functions that do custom actions run here.

import { instantiate } from "../worker/instantiate.js";
import { Actions } from "./actions.js";
import { readRun } from "./options.js";
import { checkKinds, textOf } from "./scenario.js";

/** Time that the thread runs between two reports of progress. */
const STEP_MS = 50;

/** The same while functions are at work here, whose outcomes wait for the end of the step. */
const SHORT_STEP_MS = 1;

/** Bytes of an input that go over in one call. */
const INPUT_PIECE = 512 * 1024;

/** How many actions are fetched at a time. */
const PAGE = 1_000;

/** @param {() => unknown} granted  the network that is used unless an option names another */
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
      // Whatever happened: the thread's sockets are closed with it.
      await worker.close();
    }
  };
}

/** Gives a run an input, however large: no call takes more than a piece. */
async function addInput(run, name, bytes) {
  let at = 0;
  do {
    // A copy: a view would take all of its buffer along to the thread.
    await run.addInput(name, bytes.slice(at, at + INPUT_PIECE));
    at += INPUT_PIECE;
  } while (at < bytes.length);
}

async function drive(run, { actions: functions, onProgress, progressMs, signal }) {
  const actions = new Actions(functions);
  let stopped;
  let told = -Infinity;
  for (;;) {
    const wish = signal?.aborted ? (signal.reason === "hard" ? "hard" : "graceful") : undefined;
    if (wish !== stopped) {
      stopped = wish;
      await run.stop(wish);
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
    // So that timers and other promises of this thread have their turn while there is always something to do.
    if (actions.underWay > 0) await new Promise((resolve) => setImmediate(resolve));
  }
}
