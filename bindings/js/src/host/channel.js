// Calls into the thread that has the sockets. The component blocks in its calls, but Node's sockets need a running event
// loop: so they live in a worker, and this thread sleeps until the worker has answered.

import { MessageChannel, Worker, receiveMessageOnPort } from "node:worker_threads";
import { memory, sleepAtMost, sleepUntilAnswer } from "./sleep.js";

/** Time in milliseconds that an ending process waits for peers that do not read. */
const LONGEST_DRAIN = 1000;

/** Created on the first call: programs without sockets have no thread. */
let channel;

function open() {
  const { port1: ours, port2: theirs } = new MessageChannel();
  const { port1: bell, port2: clapper } = new MessageChannel();
  const worker = new Worker(new URL("./worker/main.js", import.meta.url), {
    workerData: { port: theirs, memory: memory(), bell: clapper },
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
  return { ours, bell, ticket: 0, ring() {} };
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

/** The same for an operation that waits, `wait` or `read`; it is ended after `milliseconds`, or when the bell rings. */
export function callUntil(operation, operands, milliseconds) {
  channel ??= open();
  channel.ours.postMessage([operation, operands, true]);
  if (!sleepAtMost(milliseconds)) channel.ours.postMessage(["giveUp", []]);
  return answer();
}

function answer() {
  sleepUntilAnswer();
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
