// The classes and functions of a worker: derived from the API itself, each with a promise for its result.

import { COLUMNS } from "../idioms/columns.js";
import { createApi } from "../idioms/index.js";
import { isPlain } from "../runtime/containers.js";
import { PAGES } from "../idioms/pages.js";
import { Resource } from "../runtime/index.js";
import { Instance } from "../runtime/instance.js";
import { describe } from "../runtime/mismatch.js";
import { connections } from "./connections.js";

/** The API of an instance that is never created, as the model of classes and functions. */
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
        // If it fails, the first call throws: a constructor cannot be awaited.
        const request = { kind: "new", name, object: client.identity(client.adopt(this)) };
        client.call(request, given, Remote).catch(() => {});
      }
    },
  }[name];
  for (const [key, { value }] of members(Model, ["length", "name", "prototype"])) {
    define(Remote, key, remote(client, { kind: "static", name, method: key }, value));
  }
  // JSON.stringify calls toJSON, which cannot return a promise: an object in another thread has no JSON.
  for (const [key, { value, get }] of members(Model.prototype, ["constructor", "toJSON"])) {
    if (get !== undefined) getter(Remote.prototype, key, remoteMethod(client, Remote, key, get, "get"));
    else if (value[PAGES] !== undefined) define(Remote.prototype, key, remoteIterator(client, Remote, key, value));
    else define(Remote.prototype, key, remoteMethod(client, Remote, key, value));
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

/** The methods and properties that a class or prototype has of its own. */
const members = (object, without) =>
  Object.getOwnPropertyNames(object)
    .filter((key) => !without.includes(key))
    .map((key) => [key, Object.getOwnPropertyDescriptor(object, key)]);

const getter = (object, key, get) => Object.defineProperty(object, key, { get, configurable: true });

const define = (object, key, value) => Object.defineProperty(object, key, { value, configurable: true, writable: true });

/** Throws the error of `new` if only the API creates objects of the class. */
function refuseIllegal(Model, Remote) {
  try {
    new Model();
  } catch (error) {
    if (error.code !== "ERR_ILLEGAL_CONSTRUCTOR") return;
    Error.captureStackTrace(error, Remote);
    throw error;
  }
}

/** Returns a function that sends `request` to the thread. It takes `{ signal }` after its parameters. */
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

function remoteMethod(client, Remote, key, method, kind = "method") {
  const title = `${Remote.name}.${key}`;
  return function entry(...given) {
    let signal;
    let object;
    try {
      signal = takeSignal(given, method.length, title);
      object = this instanceof Remote ? client.identity(this) : undefined;
      if (object === undefined) throw new TypeError(`${title} must be called on an open ${Remote.name}, but was called on ${describe(this)}`);
    } catch (error) {
      Error.captureStackTrace(error, entry);
      return Promise.reject(error);
    }
    const answer = client.call({ kind, name: Remote.name, object, method: key }, given, entry, signal);
    // Columns cross between threads much faster than records.
    return method[COLUMNS] === undefined ? answer : answer.then(method[COLUMNS].records);
  };
}

/** Returns an iterator over pages from the thread. */
function remoteIterator(client, Remote, key, method) {
  const title = `${Remote.name}.${key}`;
  return async function* entry(...given) {
    const signal = takeSignal(given, method.length, title);
    const object = this instanceof Remote ? client.identity(this) : undefined;
    if (object === undefined) throw new TypeError(`${title} must be called on an open ${Remote.name}, but was called on ${describe(this)}`);
    let cursor;
    do {
      const page = await client.call({ kind: "page", object, method: key, cursor }, given, entry, signal);
      yield* page.items;
      cursor = page.next;
    } while (cursor !== undefined);
  };
}

/** Removes `signal` from the last argument: a separate object, or the function's options. */
function takeSignal(given, parameters, title) {
  const options = given.at(-1);
  if (isPlain(options) && options.signal instanceof AbortSignal && given.length <= parameters) {
    const { signal, ...rest } = options;
    given.pop();
    if (Object.keys(rest).length > 0) given.push(rest);
    return signal;
  }
  if (given.length > parameters + 1) {
    throw new TypeError(`${title} takes ${parameters} arguments and { signal }, but got ${given.length}`);
  }
  const last = given.at(-1);
  const extra = given.length > parameters;
  if (!extra && !isSignalOnly(last)) return undefined;
  given.pop();
  if (last === undefined) return undefined;
  const known = isObject(last) && Object.keys(last).every((key) => key === "signal");
  if (known && (last.signal === undefined || last.signal instanceof AbortSignal)) return last.signal;
  throw new TypeError(`${title}: options must be { signal } with an AbortSignal, but is ${describe(last)}`);
}

const isObject = (value) => typeof value === "object" && value !== null;

/** Looks for the key first: listing the keys of 1 MiB of bytes takes 300 ms. */
const isSignalOnly = (value) => isObject(value) && Object.hasOwn(value, "signal") && Object.keys(value).length === 1;
