// The classes and functions of a worker: those of the API itself, read off it, each with a promise for its result.

import { createApi } from "../generated/create-api.js";
import { Resource } from "../runtime/index.js";
import { Instance } from "../runtime/instance.js";
import { describe } from "../runtime/mismatch.js";
import { connections } from "./connections.js";

/** The API of an instance that will never be made: what there is to call. */
const MODEL = createApi(
  new Instance({ component: "core", network: false, values: "plain", grant: String }, () => {
    throw new Error("the model of an API has no component");
  }),
);

/** Makes the classes and functions of a client. */
export function createClasses(client) {
  const api = {};
  for (const [name, member] of Object.entries(MODEL)) {
    api[name] = member.prototype instanceof Resource ? remoteClass(client, name, member) : remote(client, { kind: "function", name }, member);
  }
  client.classes = api;
  return api;
}

function remoteClass(client, name, Model) {
  const Remote = {
    [name]: class {
      constructor(...given) {
        refuseIllegal(Model, Remote);
        // Whatever is wrong with it is said by the first call: nobody waits for a constructor.
        const request = { kind: "new", name, object: client.identity(client.adopt(this)) };
        client.call(request, given, Remote).catch(() => {});
      }
    },
  }[name];
  for (const [key, method] of members(Model, ["length", "name", "prototype"])) {
    define(Remote, key, remote(client, { kind: "static", name, method: key }, method));
  }
  for (const [key, method] of members(Model.prototype, ["constructor"])) {
    define(Remote.prototype, key, remoteMethod(client, Remote, key, method));
  }
  if (!Object.hasOwn(Remote.prototype, "close")) {
    define(Remote.prototype, "close", remoteMethod(client, Remote, "close", Resource.prototype.close));
  }
  const dispose = remoteMethod(client, Remote, "dispose", Resource.prototype.close);
  define(Remote.prototype, Symbol.asyncDispose ?? Symbol.for("asyncDispose"), dispose);
  if (Object.hasOwn(Model.prototype, "accept")) {
    define(Remote.prototype, "connections", connections);
    define(Remote.prototype, Symbol.asyncIterator, connections);
  }
  return Remote;
}

/** The methods that a class or prototype has of its own. */
const members = (object, without) =>
  Object.getOwnPropertyNames(object)
    .filter((key) => !without.includes(key))
    .map((key) => [key, object[key]]);

const define = (object, key, value) => Object.defineProperty(object, key, { value, configurable: true, writable: true });

/** Throws what `new` of the class itself throws when its objects come from elsewhere. */
function refuseIllegal(Model, Remote) {
  try {
    new Model();
  } catch (error) {
    if (error.code !== "ERR_ILLEGAL_CONSTRUCTOR") return;
    Error.captureStackTrace(error, Remote);
    throw error;
  }
}

/** A function that asks the thread for `request`. Behind its parameters it takes `{ signal }`. */
function remote(client, request, { length: parameters }) {
  const title = [request.name, request.method].filter(Boolean).join(".");
  return function entry(...given) {
    let signal;
    try {
      signal = takeSignal(given, parameters, title);
    } catch (error) {
      Error.captureStackTrace(error, entry);
      return Promise.reject(error);
    }
    return client.call(request, given, entry, signal);
  };
}

function remoteMethod(client, Remote, key, method) {
  const title = `${Remote.name}.${key}`;
  return function entry(...given) {
    let signal;
    let object;
    try {
      signal = takeSignal(given, method.length, title);
      object = this instanceof Remote ? client.identity(this) : undefined;
      if (object === undefined) throw new TypeError(`${title} must be called on an open ${Remote.name}, and was on ${describe(this)}`);
    } catch (error) {
      Error.captureStackTrace(error, entry);
      return Promise.reject(error);
    }
    return client.call({ kind: "method", name: Remote.name, object, method: key }, given, entry, signal);
  };
}

/** Takes `{ signal }` off the end of the arguments. It may stand in the place of optional ones. */
function takeSignal(given, parameters, title) {
  if (given.length > parameters + 1) {
    throw new TypeError(`${title} takes ${parameters} arguments and { signal }, and was given ${given.length}`);
  }
  const last = given.at(-1);
  const behind = given.length > parameters;
  if (!behind && !(isPlain(last) && Object.keys(last).join() === "signal")) return undefined;
  given.pop();
  if (last === undefined) return undefined;
  const known = isPlain(last) && Object.keys(last).every((key) => key === "signal");
  if (known && (last.signal === undefined || last.signal instanceof AbortSignal)) return last.signal;
  throw new TypeError(`${title}: options must be { signal } with an AbortSignal, and is ${describe(last)}`);
}

const isPlain = (value) => typeof value === "object" && value !== null;
