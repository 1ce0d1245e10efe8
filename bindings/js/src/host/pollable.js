// Pollables that need no worker thread: of clocks where the network is off, and of streams that are over.

import { hrtime } from "node:process";
import { shim } from "./shim.js";

const dispose = Symbol.dispose ?? Symbol.for("dispose");

/** Ready from an instant on. */
export class LocalPollable {
  /** @param {bigint} [at]  nanoseconds of the monotonic clock */
  constructor(at = 0n) {
    this.at = at;
  }
  ready() {
    return hrtime.bigint() >= this.at;
  }
  block() {
    const cell = new Int32Array(new SharedArrayBuffer(4));
    for (let left = this.at - hrtime.bigint(); left > 0n; left = this.at - hrtime.bigint()) {
      Atomics.wait(cell, 0, 0, Number(left) / 1e6);
    }
  }
  [dispose]() {}
}

/** WASI's `poll` over pollables of both kinds: the indexes of those that are ready, at least one. */
export function poll(pollables) {
  if (!pollables.some((pollable) => pollable instanceof LocalPollable)) return shim().io.poll.poll(pollables);
  const now = () => Uint32Array.from(pollables.keys()).filter((index) => pollables[index].ready());
  let ready = now();
  while (ready.length === 0) {
    const locals = pollables.filter((pollable) => pollable instanceof LocalPollable);
    const first = locals.reduce((a, b) => (b.at < a.at ? b : a));
    if (locals.length === pollables.length) first.block();
    else waitForEither(pollables.filter((pollable) => !(pollable instanceof LocalPollable)), first);
    ready = now();
  }
  return ready;
}

function waitForEither(others, local) {
  const { io, clocks } = shim();
  const timer = clocks.monotonicClock.subscribeInstant(local.at);
  io.poll.poll([...others, timer]);
  timer[dispose]();
}
