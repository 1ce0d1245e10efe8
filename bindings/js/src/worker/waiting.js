// The calls that wait for the network, while the thread does others. Those on one socket that wait for the same are served
// in the order in which they were made.

import { LATER, Poll, Step, mayWait } from "./steps.js";

/** Milliseconds between two looks while nothing happens: the first ones, and at most. */
const PAUSES = { first: 0.25, most: 4 };

export class Waiting {
  #api;
  #answer;
  #fail;
  /** The calls that wait, by number, in their order. */
  #calls = new Map();
  /** The timeouts that users have set; the component's own are 0. */
  #timeouts = new WeakMap();
  #timer;
  #pause = PAUSES.first;

  /**
   * @param {object} api
   * @param {(id: number, value: unknown) => void} answer  settles a call
   * @param {(id: number, error: unknown) => void} fail  the same, with an error
   */
  constructor(api, answer, fail) {
    this.#api = api;
    this.#answer = answer;
    this.#fail = fail;
  }

  /** `poll`. Like every function here it returns what the call returns, throws what it throws, or returns LATER. */
  poll(id, given) {
    return Poll.refuses(given) ? this.#api.poll(...given) : this.#start(id, new Poll(this.#api, given));
  }

  /** A method of a socket. */
  method(id, socket, method, given) {
    if (!this.#timeouts.has(socket)) this.#hold(socket, socket.timeout());
    if (method === "timeout") return this.#timeouts.get(socket).milliseconds;
    if (method === "setTimeout") {
      socket.setTimeout(...given);
      return this.#hold(socket, socket.timeout());
    }
    if (!mayWait(method)) return socket[method](...given);
    return this.#start(id, new Step({ socket, method, given }, this.#timeouts.get(socket).milliseconds));
  }

  /** Remembers a socket's timeout, and lets the component wait no more. */
  #hold(socket, milliseconds) {
    this.#timeouts.set(socket, { milliseconds });
    socket.setTimeout(0);
  }

  #start(id, call) {
    const lanes = new Lanes();
    for (const earlier of this.#calls.values()) lanes.enter(earlier);
    if (lanes.enter(call)) {
      const value = call.attempt();
      if (value !== LATER) return this.#done(call, value);
      if (call.deadline <= performance.now()) return this.#done(call, call.expire());
    }
    this.#calls.set(id, call);
    this.#schedule(PAUSES.first);
    return LATER;
  }

  #done(call, value) {
    // A socket that was accepted has the timeout of the one that accepted it.
    if (call.method === "accept") this.#hold(value, call.timeout);
    return value;
  }

  /** Gives a call up. What it has done is done. */
  abort(id) {
    this.#calls.delete(id);
  }

  #schedule(pause) {
    this.#pause = pause;
    clearTimeout(this.#timer);
    if (this.#calls.size > 0) this.#timer = setTimeout(() => this.#look(), pause);
  }

  /** Tries those again that may go on, and ends those whose time is up. */
  #look() {
    const lanes = new Lanes();
    const first = [...this.#calls].filter(([, call]) => lanes.enter(call));
    const ready = this.#ready(first.map(([, call]) => call));
    let progress = false;
    for (const [id, call] of first) {
      const late = call.deadline <= performance.now();
      if (!late && !ready.has(call)) continue;
      try {
        let value = ready.has(call) ? call.attempt() : LATER;
        if (value === LATER && !late) continue;
        if (value === LATER) value = call.expire();
        this.#answer(id, this.#done(call, value));
      } catch (error) {
        this.#fail(id, error);
      }
      this.#calls.delete(id);
      progress = true;
    }
    this.#schedule(progress ? PAUSES.first : Math.min(PAUSES.most, this.#pause * 2));
  }

  /** Those that wait for something that is there. */
  #ready(calls) {
    const wants = calls.flatMap((call) => call.wants.map(([socket, interest]) => ({ call, socket, interest })));
    if (wants.length === 0) return new Set();
    try {
      const sockets = wants.map(({ socket }) => socket);
      const found = this.#api.poll(sockets, wants.map(({ interest }) => interest), 0);
      return new Set(wants.filter((_, index) => found[index] !== "nothing").map(({ call }) => call));
    } catch {
      // One of the sockets was closed, or cannot be waited for: each call finds out by itself.
      return new Set(calls);
    }
  }
}

/** Who is first in the queue for what. */
class Lanes {
  #taken = new Map();

  /** Whether nobody has entered before who waits for the same; `poll` takes nothing away and stands in nobody's way. */
  enter(call) {
    if (!(call instanceof Step)) return true;
    const [[socket, interest]] = call.wants;
    const taken = this.#taken.get(socket);
    if (taken?.has(interest)) return false;
    if (taken === undefined) this.#taken.set(socket, new Set([interest]));
    else taken.add(interest);
    return true;
  }
}
