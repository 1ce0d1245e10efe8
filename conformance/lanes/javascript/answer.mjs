// Answers the requests of conformance/README.md through the npm package's façade, in Node.js and in browsers alike: through
// the classes that have the WIT's functions one for one, without the idioms on top of them.

import { InstancePoisonedError, SchedulerCoreError } from "../../../bindings/js/src/errors.js";
import { createApi } from "../../../bindings/js/src/generated/create-api.js";
import * as whole from "../../../bindings/js/src/instances.js";
import { WireValue, argument, camel, result } from "./wire.mjs";

/** The modules of the small components. */
const PARTS = {
  net: () => import("../../../bindings/js/src/parts/net-part.js"),
  pool: () => import("../../../bindings/js/src/parts/pool-part.js"),
};

/** The API of the present instance. */
let api;

/** The objects that the driver has given names. */
const objects = new Map();

const operations = { reset, call, drop, batch };

/** The reply to a request, without its id. */
export async function answer({ op, ...request }) {
  try {
    return { ok: (await operations[op](request)) ?? null };
  } catch (error) {
    return refusal(error);
  }
}

/** What a thrown error is in the protocol. One that is none of the façade's is a fault of the lane, and ends it. */
function refusal(error) {
  if (error instanceof InstancePoisonedError) return { trap: error.message };
  if (error instanceof SchedulerCoreError && error.detail !== undefined) {
    return { err: { ...result({ message: error.message, ...error.detail }), kind: error.code } };
  }
  const refused = error instanceof TypeError || error instanceof RangeError || error instanceof SchedulerCoreError;
  if (refused && error.code !== undefined) return { reject: `${error.name}: ${error.message}` };
  throw error;
}

async function reset({ component, network }) {
  for (const object of objects.values()) dispose(object);
  objects.clear();
  const { makeInstance, readOptions } = PARTS[component] === undefined ? whole : (await PARTS[component]()).part;
  const options = readOptions("reset", { component, network, values: (exact) => new WireValue(exact) });
  const instance = makeInstance(options, (granted) => `reset with network ${granted}`);
  // Made now, so that a failure ends this request.
  void instance.exports;
  api = createApi(instance);
}

function call({ function: name, self, args, bind }) {
  const given = args.map((wire) => argument(wire, (object) => named(object)));
  const outcome = invoke(name, self, given);
  if (bind !== undefined) keep(bind, outcome);
  return result(outcome);
}

/** Calls what WIT calls `name`. Example: `[method]ip-pool.allocate`. */
function invoke(name, self, args) {
  const [, kind, resource, member] = /^(?:\[(constructor|static|method)\]([a-z0-9-]+)(?:\.([a-z0-9-]+))?|.*)$/.exec(name);
  const Class = resource === undefined ? undefined : api[camel(`-${resource}`)];
  switch (kind) {
    case "constructor":
      return new Class(...args);
    case "static":
      return Class[camel(member)](...args);
    case "method": {
      const object = named(self);
      const { get } = Object.getOwnPropertyDescriptor(Class.prototype, camel(member)) ?? {};
      return get === undefined ? object[camel(member)](...args) : get.call(object);
    }
    default:
      return api[camel(name)](...args);
  }
}

function named(name) {
  const object = objects.get(name);
  if (object === undefined) throw new Error(`no object is called ${name}`);
  return object;
}

/** Gives the objects in a result their names: the object itself `name`, those of a list `name.0`, `name.1` and so on. */
function keep(name, outcome) {
  if (isObject(outcome)) {
    forget(name);
    objects.set(name, outcome);
  } else if (Array.isArray(outcome) && outcome.every(isObject)) {
    outcome.forEach((object, index) => keep(`${name}.${index}`, object));
  } else if (outcome !== null && typeof outcome === "object") {
    Object.values(outcome).filter(isObject).forEach((object) => keep(name, object));
  }
}

const isObject = (value) => typeof value?.close === "function";

async function batch({ requests }) {
  const replies = [];
  for (const request of requests) replies.push(await answer(request));
  return replies;
}

function drop({ name }) {
  forget(name);
}

function forget(name) {
  const object = objects.get(name);
  objects.delete(name);
  if (object !== undefined) dispose(object);
}

/** Gives an object back, unless its instance is gone anyway. */
function dispose(object) {
  object[Symbol.dispose]();
}
