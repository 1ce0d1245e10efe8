// Calls that may wait for the network, as steps that can be retried without blocking.

import { isPlain } from "../runtime/containers.js";
import { exactNumber } from "../runtime/scalars.js";

/** Returned by `attempt` when the call would have to wait. */
export const LATER = Symbol("later");

/** Readiness that the calls of a socket wait for. */
const INTERESTS = {
  accept: "readable",
  connect: "writable",
  finishConnect: "writable",
  recv: "readable",
  recvFrom: "readable",
  recvMany: "readable",
  send: "writable",
  sendMany: "writable",
  sendSome: "writable",
  sendTo: "writable",
  // It waits only for earlier calls.
  shutdown: "writable",
};

/** Returns whether a method of a socket may have to wait. */
export const mayWait = (method) => Object.hasOwn(INTERESTS, method);

const deadline = (milliseconds) => (milliseconds === undefined ? Infinity : performance.now() + Number(milliseconds));

/** A call on a socket whose own timeout is 0. */
export class Step {
  #refusal;
  #connecting = false;
  /** Bytes that `send` has sent so far. */
  #sent = 0;

  constructor({ socket, method, given }, timeout) {
    this.socket = socket;
    this.method = method;
    this.given = given;
    this.timeout = timeout;
    this.deadline = deadline(timeout);
  }

  /** Sockets that the call waits for, each with its interest. */
  get wants() {
    return [[this.socket, INTERESTS[this.method]]];
  }

  /** Does as much of the call as possible without waiting. */
  attempt() {
    try {
      return this.#act();
    } catch (error) {
      if (error.code !== "would-block") throw this.#ours(error);
      this.#refusal = error;
      if (this.method === "connect") this.#connecting = true;
      if (this.method === "send") this.#sent += Number(error.detail.transferred);
      return LATER;
    }
  }

  /** Throws the timeout error. */
  expire() {
    if (Number(this.timeout) === 0) throw this.#ours(this.#refusal);
    this.socket.setTimeout(1);
    try {
      return this.#act();
    } catch (error) {
      throw this.#ours(error);
    } finally {
      this.socket.setTimeout(0);
    }
  }

  #act() {
    const { socket, method, given } = this;
    if (this.#connecting) return socket.finishConnect();
    if (this.#sent > 0) return socket.send(given[0].subarray(this.#sent));
    return socket[method](...given);
  }

  /** Turns the error of an attempt into an error of the whole call. */
  #ours(error) {
    const { detail } = error;
    if (detail?.operation === undefined) return error;
    if (this.#connecting) {
      error.message = error.message.replace(detail.operation, "connect");
      detail.operation = "connect";
    }
    if (error.code === "timed-out") error.message = error.message.replace("timeout of 1 ms", `timeout of ${this.timeout} ms`);
    // The bytes of a refusal were counted already.
    if (this.#sent > 0 && error !== this.#refusal) {
      detail.transferred = exactNumber(BigInt(detail.transferred) + BigInt(this.#sent));
      error.message = error.message.replace(/(; \d+ bytes were already sent)?$/, `; ${detail.transferred} bytes were already sent`);
    }
    return error;
  }
}

/** A call of `poll`. */
export class Poll {
  #api;
  #sockets;
  #interests;

  constructor(api, [sockets, interests, settings]) {
    this.#api = api;
    this.#sockets = sockets;
    this.#interests = interests;
    this.deadline = deadline(settings?.timeoutMs ?? undefined);
  }

  /** Returns whether `poll` itself rejects the arguments, so that it does not wait. */
  static refuses([sockets, , settings]) {
    if (settings !== undefined && settings !== null && !(isPlain(settings) && Object.keys(settings).every((key) => key === "timeoutMs"))) {
      return true;
    }
    const timeout = settings?.timeoutMs;
    if (timeout === undefined || timeout === null) return !Array.isArray(sockets) || sockets.length === 0;
    return !(typeof timeout === "bigint" || Number.isInteger(timeout)) || timeout < 0;
  }

  get wants() {
    return this.#sockets.map((socket, index) => [socket, this.#interests[index]]);
  }

  attempt() {
    const found = this.expire();
    return found.some((readiness) => readiness !== "nothing") ? found : LATER;
  }

  expire() {
    return this.#api.poll(this.#sockets, this.#interests, { timeoutMs: 0 });
  }
}
