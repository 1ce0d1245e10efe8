// Calls into the thread that has the sockets. The component blocks in its calls, but Node's sockets need a running event
// loop: so they live in a worker, and this thread sleeps until the worker has answered.

import { MessageChannel, Worker, receiveMessageOnPort } from "node:worker_threads";

/** Time in milliseconds that an ending process waits for peers that do not read. */
const LONGEST_DRAIN = 1000;

/** Created on the first call: programs without sockets have no thread. */
let channel;

function open() {
  const { port1: ours, port2: theirs } = new MessageChannel();
  const { port1: bell, port2: clapper } = new MessageChannel();
  // The worker counts its answers here.
  const answers = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL("./worker/main.js", import.meta.url), {
    workerData: { port: theirs, answers, bell: clapper },
    transferList: [theirs, clapper],
    execArgv: [],
    stdout: false,
  });
  bell.on("message", (ticket) => {
    if (ticket === channel.ticket) channel.ring();
  });
  worker.unref();
  ours.unref();
  bell.unref();
  // Sent bytes that have not reached the system yet would be lost with the thread.
  process.once("exit", () => callUntil("drain", [], LONGEST_DRAIN));
  return { ours, answers, taken: 0, bell, ticket: 0, ring() {} };
}

/** Sends a request without an answer. Requests are handled in order. */
export function post(operation, ...operands) {
  channel ??= open();
  channel.ours.postMessage([operation, operands]);
}

/**
 * Sends a request and waits for the answer: returns or throws the result of the operation.
 *
 * @param {string} operation  a key of OPERATIONS in worker/main.js
 * @param {unknown[]} operands
 * @param {ArrayBuffer[]} [moved]  buffers among the operands that this thread no longer needs
 */
export function call(operation, operands, moved) {
  channel ??= open();
  channel.ours.postMessage([operation, operands, true], moved);
  return answer();
}

/** The same for an operation that waits, `wait` or `read`; it is ended after `milliseconds`. */
export function callUntil(operation, operands, milliseconds) {
  channel ??= open();
  channel.ours.postMessage([operation, operands, true]);
  if (!sleep(milliseconds)) channel.ours.postMessage(["giveUp", []]);
  return answer();
}

/** Waits for the next answer. Returns false if there was none in time. */
function sleep(milliseconds) {
  const { answers, taken } = channel;
  // Counted first and notified then: so what wakes us may be the notification of an answer that was taken already.
  while (Atomics.load(answers, 0) === taken) {
    if (Atomics.wait(answers, 0, taken, milliseconds) === "timed-out") return false;
  }
  return true;
}

function answer() {
  sleep(Infinity);
  channel.taken = (channel.taken + 1) | 0;
  const { value, thrown } = receiveMessageOnPort(channel.ours).message;
  if (thrown !== undefined) throw thrown;
  return value;
}

/**
 * Calls `ring` once, as soon as one of the sockets is ready, while this thread does something else. Only the latest request
 * counts.
 *
 * @param {[number, string][]} asked  as for operation `wait`
 * @param {() => void} ring
 */
export function whenReady(asked, ring) {
  channel ??= open();
  channel.ticket += 1;
  channel.ring = ring;
  channel.bell.postMessage([channel.ticket, asked]);
}
