// `run(scenario, options)`: a whole scenario in one call. It runs in its own worker thread, so that the event loop of the
// caller stays free; the functions of custom actions run here.

import { start } from "../worker/instantiate.js";
import { Actions } from "./actions.js";
import { startHere } from "./here.js";
import { readRun } from "./options.js";
import { checkKinds, textOf } from "./scenario.js";
import { withUsers } from "./users.js";

/** Longest time between two looks at the progress. Outcomes and a stop end the wait of the thread. */
const STEP_MS = 50;

/** Bytes of an input that are passed in one call. */
const INPUT_PIECE = 512 * 1024;

/** @param {() => unknown} granted  the network access if no option sets it */
export function makeRun(granted) {
  return async function run(scenario, options = {}) {
    const read = readRun(options, granted);
    const { text, syntax } = await textOf(scenario, read.syntax);
    // A run that is stopped before it begins does nothing to wait for: it needs no thread.
    const begin = read.signal?.aborted ? startHere : start;
    const { api, close, ring, turn } = await begin({ network: read.network });
    try {
      const { parsed, ids } = await prepared(api, await api.parse(text, syntax), read);
      const started = await api.Run.fromScenario(parsed, read.options);
      for (const [name, bytes] of read.inputs) await addInput(started, name, bytes);
      return await drive((request) => turn(started, request), started, ids, read, ring);
    } finally {
      // In any case, the thread's sockets are closed with it.
      await close();
    }
  };
}

/** Returns the scenario to run, and the ids of its actions. */
async function prepared(api, parsed, read) {
  const scenario = JSON.parse(await parsed.toJson());
  checkKinds(scenario, read);
  const ids = (scenario.actions ?? []).map(({ id }) => id);
  if (Object.keys(read.actions).length === 0) return { parsed, ids };
  return { parsed: await api.parse(JSON.stringify(withUsers(scenario, read.actions)), "json"), ids };
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

async function drive(turn, run, ids, { actions: functions, onProgress, progressMs, signal, events: level }, ring) {
  const actions = new Actions(functions, ids, ring);
  signal?.addEventListener("abort", ring);
  try {
    let stopped;
    let told = -Infinity;
    for (;;) {
      const mode = signal?.aborted ? (signal.reason === "hard" ? "hard" : "graceful") : undefined;
      const stop = mode === stopped ? undefined : mode;
      stopped = mode;
      const { progress, events, requests } = await turn({ stop, outcomes: actions.takeSettled(), timeoutMs: STEP_MS });
      actions.heed(events);
      for (const request of requests) actions.begin(request);
      if (actions.bug !== undefined) throw actions.bug;
      const over = progress.phase === "finished";
      const now = performance.now();
      const wanted = atLevel(events, level);
      if (onProgress !== undefined && (over || wanted.length > 0 || now - told >= progressMs)) {
        told = now;
        onProgress(progress, wanted);
      }
      if (over && events.length === 0) return { ...(await run.summary()), text: await run.summaryText() };
    }
  } finally {
    signal?.removeEventListener("abort", ring);
    actions.end();
  }
}

/** Returns the events that the user has asked for: the run itself needs those of actions. */
function atLevel(events, level) {
  if (level === "actions" || events.length === 0) return events;
  return level === "nothing" ? [] : events.filter(({ kind }) => !kind.startsWith("action-"));
}
