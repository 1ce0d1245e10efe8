// The calls that wait for the network, while the thread does others. Those on one socket that wait for the same are served
// in the order in which they were made.

import { whenReady } from "../host/channel.js";
import { nameKnown, nameWanted } from "../host/names.js";
import { observed } from "../host/pollable.js";
import { lookUp } from "../host/worker/names.js";
import { LATER, Poll, Step, mayWait } from "./steps.js";

/** The longest time that a timer takes. */
const LONGEST = 2 ** 31 - 1;

export class Waiting {
  #api;
  #answer;
  #fail;
  /** The calls that wait, by number, in their order. */
  #calls = new Map();
  /** The calls that wait for a name, by number. */
  #names = new Set();
  /** The timeouts that users have set; the component's own are 0. */
  #timeouts = new WeakMap();
  /** The next look, if it is near. */
  #soon;
  /** When the time of the first call is up. */
  #timer;

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

  /** `resolve`. */
  resolve(id, given) {
    const { value, wanted } = nameWanted(() => this.#api.resolve(...given));
    if (wanted === undefined) return value;
    this.#names.add(id);
    lookUp(wanted, (answer) => {
      if (!this.#names.delete(id)) return;
      try {
        this.#answer(id, nameKnown(answer, () => this.#api.resolve(...given)));
      } catch (error) {
        this.#fail(id, error);
      }
    });
    return LATER;
  }

  /** A property of a socket. */
  property(socket, name) {
    return name === "timeout" && this.#timeouts.has(socket) ? this.#timeouts.get(socket).milliseconds : socket[name];
  }

  /** A method of a socket. */
  method(id, socket, method, given) {
    if (!this.#timeouts.has(socket)) this.#hold(socket, socket.timeout);
    if (method === "setTimeout") {
      socket.setTimeout(...given);
      return this.#hold(socket, socket.timeout);
    }
    // It may end what a call waits for.
    if (method === "shutdown") this.#lookSoon();
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
    this.#lookSoon();
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
    this.#names.delete(id);
  }

  #lookSoon() {
    this.#soon ??= setImmediate(() => this.#look());
  }

  /** Tries those again that may go on, ends those whose time is up, and waits for the others. */
  #look() {
    clearImmediate(this.#soon);
    clearTimeout(this.#timer);
    this.#soon = undefined;
    if (this.#calls.size === 0) return;
    const lanes = new Lanes();
    const first = [...this.#calls].filter(([, call]) => lanes.enter(call));
    const { ready, asked } = this.#ready(first.map(([, call]) => call));
    let progress = false;
    for (const [id, call] of first) {
      const late = call.deadline <= performance.now();
      if (late || ready.has(call)) progress = this.#settle(id, call, ready.has(call), late) || progress;
    }
    if (progress || ready.size > 0) {
      this.#lookSoon();
      return;
    }
    whenReady(asked, () => this.#look());
    const next = Math.min(...first.map(([, call]) => call.deadline)) - performance.now();
    if (next < Infinity) this.#timer = setTimeout(() => this.#look(), Math.min(Math.max(0, Math.ceil(next)), LONGEST));
  }

  /** Goes on with a call, or ends it; whether it is over. */
  #settle(id, call, ready, late) {
    try {
      let value = ready ? call.attempt() : LATER;
      if (value === LATER && !late) return false;
      if (value === LATER) value = call.expire();
      this.#answer(id, this.#done(call, value));
    } catch (error) {
      this.#fail(id, error);
    }
    this.#calls.delete(id);
    return true;
  }

  /** Those that wait for something that is there; and if there is none, what the host can be asked to wait for. */
  #ready(calls) {
    const wants = calls.flatMap((call) => call.wants.map(([socket, interest]) => ({ call, socket, interest })));
    if (wants.length === 0) return { ready: new Set(), asked: [] };
    const [sockets, interests] = [wants.map(({ socket }) => socket), wants.map(({ interest }) => interest)];
    try {
      const { found, asked } = observed(() => this.#api.poll(sockets, interests, { timeoutMs: 0 }));
      return { ready: new Set(wants.filter((_, index) => found[index] !== "nothing").map(({ call }) => call)), asked };
    } catch {
      // One of the sockets was closed, or cannot be waited for: each call finds out by itself.
      return { ready: new Set(calls), asked: [] };
    }
  }
}

/** The first call in each queue. */
class Lanes {
  #taken = new Map();

  /** Whether no earlier call waits for the same; `poll` consumes nothing and blocks no other call. */
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
