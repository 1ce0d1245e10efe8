// Calls that wait for the network while the thread handles others. Calls on one socket with the same interest are served in
// order.

import { whenReady } from "../host/channel.js";
import { nameKnown, nameWanted } from "../host/names.js";
import { observed } from "../host/pollable.js";
import { lookUp } from "../host/worker/names.js";
import { LATER, Poll, Step, mayWait } from "./steps.js";

/** Maximum delay of a timer. */
const LONGEST = 2 ** 31 - 1;

export class Waiting {
  #api;
  #answer;
  #fail;
  /** Waiting calls by number, in order. */
  #calls = new Map();
  /** Numbers of the calls that wait for a name. */
  #names = new Set();
  /** Timeouts set by the user; those of the component are 0. */
  #timeouts = new WeakMap();
  /** The next check, if it is immediate. */
  #soon;
  /** Timer for the earliest deadline. */
  #timer;

  /**
   * @param {object} api
   * @param {(id: number, value: unknown) => void} answer  resolves a call
   * @param {(id: number, error: unknown) => void} fail  rejects a call
   */
  constructor(api, answer, fail) {
    this.#api = api;
    this.#answer = answer;
    this.#fail = fail;
  }

  /** `poll`. Like every method here, returns or throws the result of the call, or returns LATER. */
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
    // It may end the wait of another call.
    if (method === "shutdown") this.#lookSoon();
    if (!mayWait(method)) return socket[method](...given);
    return this.#start(id, new Step({ socket, method, given }, this.#timeouts.get(socket).milliseconds));
  }

  /** Remembers a socket's timeout and sets that of the component to 0. */
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
    // An accepted socket has the timeout of its listener.
    if (call.method === "accept") this.#hold(value, call.timeout);
    return value;
  }

  /** Aborts a call. Its effects so far remain. */
  abort(id) {
    this.#calls.delete(id);
    this.#names.delete(id);
  }

  #lookSoon() {
    this.#soon ??= setImmediate(() => this.#look());
  }

  /** Retries calls that are ready, ends calls past their deadline, and waits for the others. */
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

  /** Continues a call or ends it. Returns whether it has ended. */
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

  /** Returns the calls that are ready, and what the host must wait for if there are none. */
  #ready(calls) {
    const wants = calls.flatMap((call) => call.wants.map(([socket, interest]) => ({ call, socket, interest })));
    if (wants.length === 0) return { ready: new Set(), asked: [] };
    const [sockets, interests] = [wants.map(({ socket }) => socket), wants.map(({ interest }) => interest)];
    try {
      const { found, asked } = observed(() => this.#api.poll(sockets, interests, { timeoutMs: 0 }));
      return { ready: new Set(wants.filter((_, index) => found[index] !== "nothing").map(({ call }) => call)), asked };
    } catch {
      // A socket was closed or cannot be polled: each call reports its own error.
      return { ready: new Set(calls), asked: [] };
    }
  }
}

/** The first call in each queue. */
class Lanes {
  #taken = new Map();

  /** Returns whether no earlier call has the same interest. `poll` consumes nothing and blocks no other call. */
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
