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

/**
 * Ready when a question is answered with yes, which is asked at once and then ever less often: for what the shim cannot
 * wait for.
 */
export class AskingPollable extends LocalPollable {
  #ask;
  #pause = 50_000n;

  /** @param {() => boolean} ask */
  constructor(ask) {
    super();
    this.#ask = ask;
  }
  ready() {
    if (this.#ask()) return true;
    this.at = hrtime.bigint() + this.#pause;
    if (this.#pause < 4_000_000n) this.#pause *= 2n;
    return false;
  }
  block() {
    while (!this.ready()) super.block();
  }
}

/** WASI's `poll` over pollables of both kinds: the indexes of those that are ready, at least one. */
export function poll(pollables) {
  if (!pollables.some((pollable) => pollable instanceof LocalPollable)) return shim().io.poll.poll(pollables);
  const indexes = [...pollables.keys()];
  const locals = indexes.filter((index) => pollables[index] instanceof LocalPollable);
  const others = indexes.filter((index) => !(pollables[index] instanceof LocalPollable));
  for (let until = 0n; ; until = locals.map((index) => pollables[index].at).reduce((a, b) => (b < a ? b : a))) {
    const ready = pollUntil(others, pollables, until);
    ready.push(...locals.filter((index) => pollables[index].ready()));
    if (ready.length > 0) return Uint32Array.from(ready);
  }
}

/** Which of the shim's pollables are ready, waiting until an instant for the first one. */
function pollUntil(others, pollables, until) {
  const timer = new LocalPollable(until);
  if (others.length === 0) {
    timer.block();
    return [];
  }
  const { io, clocks } = shim();
  const end = clocks.monotonicClock.subscribeInstant(until);
  const ready = io.poll.poll([...others.map((index) => pollables[index]), end]);
  end[dispose]();
  return [...ready].filter((index) => index < others.length).map((index) => others[index]);
}
