// Helpers of this folder: add methods to the classes of an instance, and read options.

import { atMost } from "../runtime/call.js";
import { isPlain } from "../runtime/containers.js";
import { describe } from "../runtime/mismatch.js";
import { listed, meant } from "../runtime/scalars.js";

/** Adds methods and properties to a class, or replaces those that it has. */
export function define(Class, methods) {
  for (const [name, { get, value }] of Object.entries(Object.getOwnPropertyDescriptors(methods))) {
    if (get === undefined) method(Class, name, value.length, value);
    else Object.defineProperty(Class.prototype, name, { get, configurable: true });
  }
}

/** Adds one method and returns it. `length` is the number of its parameters: workers take `{ signal }` after them. */
export function method(Class, name, length, body) {
  const value = checked(Class.name === undefined ? name : `${Class.name}.${name}`, length, body);
  Object.defineProperty(value, "name", { value: name });
  Object.defineProperty(Class.prototype, name, { value, configurable: true, writable: true });
  return value;
}

/** The function `body` of `length` parameters, which rejects arguments after these. `title` is its name in messages. */
export function checked(title, length, body) {
  const entry = function (...given) {
    if (given.length > length) atMost(title, given, length, entry);
    return body.apply(this, given);
  };
  return Object.defineProperty(entry, "length", { value: length });
}

/** Gives a method another name and returns it. */
export function rename(Class, from, to) {
  const found = Class.prototype[from];
  delete Class.prototype[from];
  Object.defineProperty(Class.prototype, to, { value: found, configurable: true, writable: true });
  return found;
}

/**
 * Calls a function and makes the stack traces of its errors start at the caller of `entry`.
 *
 * @template T
 * @param {Function} entry
 * @param {() => T} call
 */
export function from(entry, call) {
  try {
    return call();
  } catch (error) {
    Error.captureStackTrace?.(error, entry);
    throw error;
  }
}

const NONE = Object.freeze({});

/**
 * Checks an options object, the last argument of a method.
 *
 * @param {string} title  the method. Example: `IpPool.renew`
 * @param {unknown} given  what was given; undefined stands for no options
 * @param {readonly string[]} names  the known options
 * @param {Function} entry  the method itself: stack traces begin at its caller
 */
export function options(title, given, names, entry) {
  if (given === undefined || given === null) return NONE;
  if (!isPlain(given)) {
    throw mistake(`${title}: options must be an object { ${names.join(", ")} }, but is ${describe(given)}`, entry);
  }
  for (const name in given) {
    if (names.includes(name)) continue;
    throw mistake(`${title}: there is no option ${name}; ${meant(name, names) ?? `the ${listed("option", names)}`}`, entry);
  }
  return given;
}

/**
 * Returns the records of a plain object: `{ rack: "7" }` becomes `[{ key: "rack", value: "7" }]`. A list of records is
 * returned unchanged.
 */
export function entries(title, parameter, given, entry, key) {
  if (given === undefined || given === null) return [];
  if (Array.isArray(given)) return given;
  if (!isPlain(given)) {
    throw mistake(`${title}: ${parameter} must be an object of values by name, but is ${describe(given)}`, entry);
  }
  return Object.entries(given).map(([name, value]) => ({ [key]: name, value }));
}

/** Returns the plain object of such records. */
export function byName(records, key = "name") {
  const object = {};
  for (const { [key]: name, value } of records) {
    // Plain assignment would set the prototype for this one name.
    if (name === "__proto__") Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
    else object[name] = value;
  }
  return object;
}

/** Returns the error of an invalid argument. */
export function mistake(message, entry) {
  const error = new TypeError(message);
  error.code = "ERR_INVALID_ARG_TYPE";
  Error.captureStackTrace?.(error, entry);
  return error;
}
