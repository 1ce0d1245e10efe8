// The thread that has the sockets. It handles the requests of channel.js in order.

import { workerData } from "node:worker_threads";
import { announce } from "../sleep.js";
import { nameOperations } from "./names.js";
import { close, get, wait, watch } from "./table.js";
import { drain, tcpOperations } from "./tcp.js";
import { udpOperations } from "./udp.js";

const { port, bell } = workerData;
const answers = new Int32Array(workerData.memory);

/** Operations. One that returns a promise is answered when the promise is settled. */
const OPERATIONS = {
  ...tcpOperations,
  ...udpOperations,
  ...nameOperations,
  close,
  drain,
  wait,
  local: (id) => get(id).local(),
  remote: (id) => get(id).remote(),
};

/** The call that waits for an answer, and how to end the wait. */
let asked = false;
let giveUp;

/** An internal error, which the next answer reports. */
let mistake;

port.on("message", ([operation, operands, wanted = false]) => {
  if (operation === "giveUp") {
    giveUp?.();
    return;
  }
  asked = wanted;
  try {
    if (mistake !== undefined) throw mistake;
    const value = OPERATIONS[operation](...operands);
    if (typeof value?.then === "function") {
      giveUp = value.giveUp;
      value.then(answer, refuse);
    } else {
      answer(value);
    }
  } catch (thrown) {
    refuse(thrown);
  }
});

bell.on("message", ([ticket, asked]) => watch(asked, () => bell.postMessage(ticket)));

process.on("uncaughtException", (error) => {
  mistake = error;
  refuse(error);
});

function answer(value) {
  // Bytes that are no longer used here are moved, not copied.
  if (value?.moved !== undefined) send({ value: value.moved }, [value.moved.buffer]);
  else send({ value });
}

/** Sends an error. WASI errors are strings; everything else is an internal error and stays visible as one. */
function refuse(thrown) {
  send({ thrown: typeof thrown === "string" ? thrown : `${thrown?.stack ?? thrown}` });
}

function send(message, moved) {
  if (!asked) return;
  asked = false;
  giveUp = undefined;
  port.postMessage(message, moved);
  announce(answers);
}
