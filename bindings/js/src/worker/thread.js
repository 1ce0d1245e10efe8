// The thread of a worker: owns an instance and handles the requests of client.js in order.
//
// It never blocks in a call: while a socket is not ready, the thread handles other calls (see waiting.js), so no call blocks
// another.

import { parentPort, workerData } from "node:worker_threads";
import { compiled } from "../host/compile.js";
import { sleepOn } from "../host/sleep.js";
import { createApi } from "../idioms/index.js";
import { COLUMNS } from "../idioms/columns.js";
import { PAGES } from "../idioms/pages.js";
import { wasi } from "../host/wasi.js";
import { readNetwork } from "../network.js";
import { readOptions } from "../options.js";
import { Resource } from "../runtime/index.js";
import { Instance } from "../runtime/instance.js";
import { decode, encode, encodeError } from "./codec.js";
import { LATER } from "./steps.js";
import { Waiting } from "./waiting.js";

/** Maximum number of actions that a turn of a run returns. */
const PAGE = 1_000;

const dispose = Symbol.dispose ?? Symbol.for("dispose");

const { options, caller } = workerData;
sleepOn(workerData.memory);

/** Compiled components that the other side has too. */
let passed = workerData.compiled.size;
for (const [component, modules] of workerData.compiled) compiled.set(component, modules);

const read = readOptions(caller, options, "core");
// Only the component that is needed: a script takes 20 to 40 ms to load.
const { load } = await (read.component === "core" ? import("../host/core.js") : import("../host/offline.js"));
const grant = (network) => `${caller}({ network: ${network} })`;
const instance = new Instance({ ...read, grant }, (instance) => load(read.component === "core" ? wasi(instance) : {}));
const api = createApi(instance);

/** Classes for objects of another instance. */
const strangers = createApi(new Instance({ component: "core", network: false, values: "plain", grant: String }, () => ({})));

/** The objects known to the other side, by number. It numbers its objects downward, this thread upward. */
const objects = new Map();
const numbers = new WeakMap();
let last = 0;

const waiting = new Waiting(api, answer, fail);

const REQUESTS = {
  /** Checks that the instance can be created. */
  start: () => void instance.exports,
  new({ name, object, given }) {
    let made;
    try {
      made = new api[name](...given);
    } catch (error) {
      // The first call on the object reports it.
      objects.set(object, { failure: error });
      throw error;
    }
    numbers.set(made, object);
    objects.set(object, { made });
  },
  static: ({ name, method, given }) => api[name][method](...given),
  function({ id, name, given }) {
    if (name === "poll") return waiting.poll(id, given);
    return name === "resolve" ? waiting.resolve(id, given) : api[name](...given);
  },
  method({ id, name, object, method, given }) {
    const made = known(object);
    if (method === "dispose") return made[dispose]();
    return name === "Socket" ? waiting.method(id, made, method, given) : (made[method][COLUMNS]?.raw ?? made[method]).apply(made, given);
  },
  /** A turn of a run: a stop, the outcomes of actions, a step, and the actions that it requests. */
  turn({ object, given: [{ stop, outcomes, timeoutMs }] }) {
    const run = known(object);
    if (stop !== undefined) run.stop(stop);
    for (const [token, outcome] of outcomes) run.complete(token, outcome);
    const { progress, events } = run.step[COLUMNS].raw.call(run, timeoutMs);
    return { progress, events, requests: progress.requested > 0 ? run.nextActions(PAGE) : [] };
  },
  /** A property. */
  get({ name, object, method }) {
    const made = known(object);
    return name === "Socket" ? waiting.property(made, method) : made[method];
  },
  /** A page of an iterator method. */
  page({ object, method, cursor, given }) {
    const made = known(object);
    const { items, next } = made[method][PAGES](made, given, cursor);
    return { items: Array.from(items), next };
  },
};

const COMMANDS = {
  abort: ({ id }) => waiting.abort(id),
  drop({ object }) {
    const { made } = objects.get(object) ?? {};
    objects.delete(object);
    made?.[dispose]();
  },
  network({ network }) {
    instance.network = readNetwork(network, `${caller}: options.network`);
  },
  // Pending bytes are sent when the process of this thread ends.
  end: () => process.exit(),
};

parentPort.on("message", (request) => {
  const { kind, id } = request;
  if (Object.hasOwn(COMMANDS, kind)) {
    COMMANDS[kind](request);
    return;
  }
  try {
    const given = decode(request.given, unboxed);
    const value = REQUESTS[kind]({ ...request, given });
    if (value !== LATER) answer(id, value);
  } catch (error) {
    fail(id, error);
  }
});

/** Returns the object of a box. An object of another instance is rejected later. */
function unboxed({ name, id }) {
  return id === undefined ? Object.create(strangers[name].prototype) : known(id);
}

function known(id) {
  const { made, failure } = objects.get(id);
  if (failure !== undefined) throw failure;
  return made;
}

function boxed(object) {
  if (!(object instanceof Resource)) return undefined;
  let id = numbers.get(object);
  if (id === undefined) {
    id = ++last;
    numbers.set(object, id);
    objects.set(id, { made: object });
  }
  return { name: object.constructor.name, id };
}

function answer(id, value) {
  const encoded = encode(value, boxed);
  // No other object uses the bytes that the component returned.
  const moved = encoded instanceof Uint8Array && encoded.byteLength === encoded.buffer.byteLength ? [encoded.buffer] : [];
  if (compiled.size > passed) {
    passed = compiled.size;
    parentPort.postMessage({ compiled });
  }
  parentPort.postMessage({ id, value: encoded }, moved);
}

function fail(id, error) {
  parentPort.postMessage({ id, error: encodeError(error, boxed) });
}
