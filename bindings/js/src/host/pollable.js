// Waiting: `wasi:io/poll`, and the pollables of clocks.

import { hrtime } from "node:process";
import { callUntil } from "./channel.js";
import { sleepAtMost, wasRung } from "./sleep.js";

/** An event to wait for: readiness of a socket, or a point in time. */
export class Pollable {
  /**
   * @param {number | undefined} id  the socket; none for an instant
   * @param {"read" | "write" | "state" | "name"} what  what it must be ready for
   * @param {bigint} [at]  nanoseconds of the monotonic clock
   */
  constructor(id, what, at) {
    this.id = id;
    this.what = what;
    this.at = at;
  }
  ready() {
    return select([this], 0).length > 0;
  }
  block() {
    poll([this]);
  }
}

/** Ready from an instant on. */
export const instant = (at) => new Pollable(undefined, undefined, at);

/** Ready at any time. */
export const always = () => instant(0n);

/** Returns the indexes of the ready pollables: at least one, or none if the bell ended the wait of a step of a run. */
export function poll(pollables) {
  const instants = pollables.map(({ at }) => at).filter((at) => at !== undefined);
  for (;;) {
    const nanoseconds = instants.map((at) => at - hrtime.bigint()).reduce((a, b) => (b < a ? b : a), Infinity);
    const ready = select(pollables, Math.max(0, Number(nanoseconds) / 1e6));
    if (ready.length > 0 || wasRung()) return Uint32Array.from(ready);
  }
}

/** The last request: sockets by number, each with its readiness. */
let latest = [];

/** Returns the result of `act` and the sockets that it polled. */
export function observed(act) {
  latest = [];
  return { found: act(), asked: latest };
}

/** Returns the ready ones, after at most the given milliseconds. */
function select(pollables, milliseconds) {
  const indexes = [...pollables.keys()];
  const sockets = indexes.filter((index) => pollables[index].at === undefined);
  const found = [];
  if (sockets.length > 0) {
    const asked = sockets.map((index) => [pollables[index].id, pollables[index].what]);
    latest = asked;
    found.push(...callUntil("wait", [asked], milliseconds).map((index) => sockets[index]));
  } else if (milliseconds > 0) {
    sleepAtMost(milliseconds);
  }
  const now = hrtime.bigint();
  found.push(...indexes.filter((index) => pollables[index].at <= now));
  return found;
}
