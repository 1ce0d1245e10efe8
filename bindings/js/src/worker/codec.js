// Passes arguments, results and errors between threads. Structured cloning copies plain data; values that would lose their
// class or be rejected are boxed here.

import * as apiErrors from "../generated/create-api.js";
import * as errors from "../runtime/errors.js";
import { TypeName, Double, Duration, Timestamp, Uint } from "../runtime/value-types.js";

/** The key that only boxes have. A user's object that has it is boxed too. */
const BOX = "scheduler-core:box";

/** Deeper than any valid value: argument checks reject values that contain themselves. */
const DEEPEST = 600;

const VALUES = {
  Uint: { Kind: Uint, parts: ({ value }) => [value] },
  Double: { Kind: Double, parts: ({ value }) => [value] },
  Duration: { Kind: Duration, parts: ({ nanoseconds }) => [nanoseconds] },
  Timestamp: { Kind: Timestamp, parts: ({ seconds, nanoseconds }) => [seconds, nanoseconds] },
  TypeName: { Kind: TypeName, parts: ({ name }) => [name] },
};

/**
 * Makes a value fit for `postMessage`.
 *
 * @param {unknown} value
 * @param {(object: object) => object | undefined} boxed  the box content of an object with an identity
 */
export function encode(value, boxed, depth = 0) {
  switch (typeof value) {
    case "function":
      return { [BOX]: "function", name: value.name };
    case "symbol":
      return { [BOX]: "symbol" };
    case "object":
      return value === null || depth > DEEPEST ? value : encodeObject(value, boxed, depth);
    default:
      return value;
  }
}

function encodeObject(value, boxed, depth) {
  const inner = (part) => encode(part, boxed, depth + 1);
  if (Array.isArray(value)) return value.map(inner);
  if (ArrayBuffer.isView(value)) return compact(value);
  if (value instanceof ArrayBuffer || value instanceof Date) return value;
  if (value instanceof Map) return new Map(Array.from(value, ([key, part]) => [inner(key), inner(part)]));
  const box = boxed(value);
  if (box !== undefined) return { [BOX]: "object", ...box };
  for (const [name, { Kind, parts }] of Object.entries(VALUES)) {
    if (value instanceof Kind) return { [BOX]: name, parts: parts(value) };
  }
  if (typeof value.then === "function") return { [BOX]: "promise" };
  const prototype = Object.getPrototypeOf(value);
  // Another realm's plain objects are plain too.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    return { [BOX]: "stranger", name: prototype.constructor?.name ?? "" };
  }
  const entries = Object.entries(value).map(([key, part]) => [key, inner(part)]);
  return Object.hasOwn(value, BOX) ? { [BOX]: "entries", entries } : fromEntries(entries);
}

/** Returns a view whose buffer has no other bytes: structured cloning copies the whole buffer of a view. */
function compact(view) {
  if (view.byteLength === view.buffer.byteLength || view instanceof DataView) return view;
  // `slice` of a Buffer copies nothing.
  return view instanceof Uint8Array ? Uint8Array.prototype.slice.call(view) : view.slice();
}

/**
 * Returns the value that was encoded.
 *
 * @param {unknown} value
 * @param {(box: object) => object} unboxed  the object for the identity in a box
 */
export function decode(value, unboxed, depth = 0) {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return value;
  const inner = (part) => decode(part, unboxed, depth + 1);
  if (Array.isArray(value)) return value.map(inner);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer || value instanceof Date) return value;
  if (value instanceof Map) return new Map(Array.from(value, ([key, part]) => [inner(key), inner(part)]));
  const kind = value[BOX];
  if (kind !== undefined && Object.hasOwn(value, BOX)) return decodeBox(kind, value, unboxed, inner);
  return fromEntries(Object.entries(value).map(([key, part]) => [key, inner(part)]));
}

function decodeBox(kind, box, unboxed, inner) {
  switch (kind) {
    case "object":
      return unboxed(box);
    case "entries":
      return fromEntries(box.entries.map(([key, part]) => [key, inner(part)]));
    // Rejected later anyway: enough for the message to describe it.
    case "promise":
      return { then() {} };
    case "function":
      return Object.defineProperty(() => {}, "name", { value: box.name });
    case "symbol":
      return Symbol();
    case "stranger":
      return Object.create(Object.create(Object.prototype, { constructor: { value: { name: box.name } } }));
    default:
      return new VALUES[kind].Kind(...box.parts);
  }
}

/** Object.fromEntries, which treats "__proto__" as an ordinary key. */
const fromEntries = Object.fromEntries;

const KINDS = { ...errors, ...apiErrors, TypeError, RangeError, Error };

/** An error, fit for `postMessage`. */
export function encodeError(error, boxed) {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  return {
    name: Object.hasOwn(KINDS, error.name) ? error.name : "Error",
    message: error.message,
    code: error.code,
    detail: encode(error.detail, boxed),
    cause: error.cause === undefined ? undefined : String(error.cause),
  };
}

/** Returns the error that was encoded, with the stack trace of `trace`, captured at the call. */
export function decodeError({ name, message, code, detail, cause }, unboxed, trace) {
  const Kind = KINDS[name];
  const options = cause === undefined ? undefined : { cause };
  let error;
  if (Kind.prototype instanceof errors.SchedulerCoreError) {
    error = new Kind(code, message, decode(detail, unboxed), options);
  } else {
    error = new Kind(message, options);
    if (code !== undefined) error.code = code;
  }
  const frames = trace.stack.slice(trace.stack.indexOf("\n"));
  Object.defineProperty(error, "stack", { value: `${error}${frames}`, configurable: true, writable: true });
  return error;
}
