// The caller's side of a worker thread: sends calls, settles their promises, and keeps the process alive while calls are pending.

import { Worker } from "node:worker_threads";
import { compiled } from "../host/compile.js";
import { ring } from "../host/sleep.js";
import { ClosedError } from "../runtime/errors.js";
import { Resource } from "../runtime/resource.js";
import { decode, decodeError, encode } from "./codec.js";

/** The client and the number of each object of all workers. */
const identities = new WeakMap();

/** Frees objects that were collected. */
const forgotten = new FinalizationRegistry(({ client, id }) => client.drop(id));

export class Client {
  /** The classes by name; set once, after they were made for this client. */
  classes;
  #options;
  #caller;
  #worker;
  #closed;
  #calls = new Map();
  #lastCall = 0;
  /** Objects created here have negative numbers; the thread numbers its own from 1. */
  #lastObject = 0;
  /** The memory that the thread sleeps on. */
  #memory = new SharedArrayBuffer(4);

  /**
   * @param {object} options  those of `instantiate`
   * @param {"configure" | "instantiate"} caller  the function that grants a network, for error messages
   */
  constructor(options, caller) {
    this.#options = options;
    this.#caller = caller;
  }

  /** Whether the thread has been started. */
  get started() {
    return this.#worker !== undefined;
  }

  /** Changes the options of a thread that has not been started, and the network of one that has. */
  configure(options) {
    Object.assign(this.#options, options);
    if (this.started) this.#worker.postMessage({ kind: "network", network: this.#options.network });
  }

  #start() {
    const worker = new Worker(new URL("./thread.js", import.meta.url), {
      workerData: { options: this.#options, caller: this.#caller, memory: this.#memory, compiled },
      execArgv: [],
    });
    worker.on("message", (message) => {
      if (message.compiled === undefined) this.#settle(message);
      else for (const [component, modules] of message.compiled) compiled.set(component, modules);
    });
    worker.on("error", (error) => this.#end(new ClosedError("closed", `the worker thread failed: ${error.message}`, undefined, { cause: error })));
    worker.on("exit", () => this.#end(new ClosedError("closed", "the worker thread has ended")));
    // Pending calls keep the process alive, not the thread itself.
    worker.unref();
    return worker;
  }

  /**
   * Sends a request to the thread.
   *
   * @param {object} request  see thread.js
   * @param {unknown[]} given  the arguments
   * @param {Function} entry  the function that was called: stack traces begin at its caller
   * @param {AbortSignal} [signal]
   */
  call(request, given, entry, signal) {
    const trace = {};
    Error.captureStackTrace(trace, entry);
    if (this.#closed !== undefined) return Promise.reject(closedAt(this.#closed, trace));
    if (signal?.aborted) return Promise.reject(signal.reason);
    this.#worker ??= this.#start();
    const id = ++this.#lastCall;
    return new Promise((resolve, reject) => {
      const call = { resolve, reject, trace, signal };
      if (signal !== undefined) {
        call.abort = () => this.#abort(id, signal.reason);
        signal.addEventListener("abort", call.abort, { once: true });
      }
      if (this.#calls.size === 0) this.#worker.ref();
      this.#calls.set(id, call);
      this.#worker.postMessage({ ...request, id, given: encode(given, (object) => this.#boxed(object)) });
    });
  }

  /** Ends the wait of the current step of a run, or of the next one. */
  ring() {
    ring(this.#memory);
  }

  #settle({ id, value, error }) {
    const call = this.#forget(id);
    if (call === undefined) {
      // Aborted: its result is not used.
      decode(value, (box) => void this.drop(box.id));
      return;
    }
    if (error !== undefined) call.reject(decodeError(error, () => undefined, call.trace));
    else call.resolve(decode(value, ({ name, id }) => this.adopt(Object.create(this.classes[name].prototype), id)));
  }

  #abort(id, reason) {
    const call = this.#forget(id);
    if (call === undefined) return;
    this.#worker.postMessage({ kind: "abort", id });
    call.reject(reason);
  }

  #forget(id) {
    const call = this.#calls.get(id);
    if (call === undefined) return undefined;
    this.#calls.delete(id);
    call.signal?.removeEventListener("abort", call.abort);
    if (this.#calls.size === 0) this.#worker.unref();
    return call;
  }

  /** Links `object` to an object of the thread. */
  adopt(object, id = --this.#lastObject) {
    identities.set(object, { client: this, id });
    forgotten.register(object, { client: this, id }, object);
    return object;
  }

  /** Returns the number of an object of this client, or undefined. */
  identity(object) {
    const identity = identities.get(object);
    return identity?.client === this ? identity.id : undefined;
  }

  #boxed(object) {
    const identity = identities.get(object);
    const name = object.constructor?.name;
    if (identity?.client === this) return { name, id: identity.id };
    // An object of another worker or of this thread is rejected by that name.
    return identity !== undefined || object instanceof Resource ? { name } : undefined;
  }

  /** Drops an object. */
  drop(id) {
    if (this.#closed === undefined) this.#worker?.postMessage({ kind: "drop", object: id });
  }

  /** Ends the thread: pending calls are rejected, sockets are closed, pending bytes are sent. */
  async close() {
    const worker = this.#worker;
    this.#end(new ClosedError("closed", "the worker was closed"));
    if (worker === undefined || worker.threadId === -1) return;
    const ended = new Promise((resolve) => worker.once("exit", resolve));
    worker.ref();
    worker.postMessage({ kind: "end" });
    await ended;
  }

  #end(reason) {
    this.#closed ??= reason;
    for (const id of [...this.#calls.keys()]) {
      const { reject, trace } = this.#forget(id);
      reject(closedAt(reason, trace));
    }
  }
}

/** Returns the error of a call whose thread has ended. */
function closedAt(reason, trace) {
  const error = new ClosedError("closed", reason.message, undefined, { cause: reason.cause });
  error.stack = `${error}${trace.stack.slice(trace.stack.indexOf("\n"))}`;
  return error;
}
