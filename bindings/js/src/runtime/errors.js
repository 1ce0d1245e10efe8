// The errors that this package throws, apart from TypeError and RangeError for wrong arguments.

import { advice } from "./advice.js";

/** The base class of the errors that the component returns and of this package's own errors. */
export class SchedulerCoreError extends Error {
  /**
   * @param {string} code  kind of the error, for programs. The message is for people and may change.
   * @param {string} message
   * @param {unknown} detail  the details of the error, by name
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, detail, options) {
    super(message, options);
    this.code = code;
    this.detail = detail;
  }

  /** Name, code, message and details, as logs have them. */
  toJSON() {
    const { name, code, message, detail } = this;
    return { name, code, message, detail: jsonable(detail) };
  }
}

/** A copy of a value that `JSON.stringify` accepts: bigints that a number does not hold become strings. */
export function jsonable(value) {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : `${value}`;
  if (typeof value !== "object" || value === null || typeof value.toJSON === "function") return value;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return Array.from(value, jsonable);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, jsonable(inner)]));
}

/**
 * An object was used after `close()`, `Symbol.dispose` or after it was given to a function that keeps it. Code: `closed`.
 * The error of a closed socket is one too, and keeps its class and its code `invalid-state`.
 */
export class ClosedError extends SchedulerCoreError {
  static [Symbol.hasInstance](object) {
    if (Function.prototype[Symbol.hasInstance].call(this, object)) return true;
    const { code, detail } = this === ClosedError && object instanceof SchedulerCoreError ? object : {};
    return code === "invalid-state" && detail?.state === "closed";
  }
}

/** The component trapped: its objects cannot be used any more. Code: `instance-poisoned`. */
export class InstancePoisonedError extends SchedulerCoreError {}

/** The component of the instance does not have the function. Code: `not-in-component`. */
export class NotInComponentError extends SchedulerCoreError {}

for (const Kind of [SchedulerCoreError, ClosedError, InstancePoisonedError, NotInComponentError]) named(Kind);

/** Sets the name of an error class, which `new.target.name` would lose in minified code. */
export function named(Kind, name = Kind.name) {
  Object.defineProperty(Kind.prototype, "name", { value: name, configurable: true, writable: true });
  return Kind;
}

/** Reads the errors of an interface: `record` is the codec of their record, whose kind becomes the `code`. */
export const errorReader = (Kind, instance, record) => ({
  lift(raw) {
    const { kind, message, ...detail } = record.lift(raw);
    for (const [name, value] of Object.entries(detail)) {
      if (value === undefined) delete detail[name];
    }
    return new Kind(kind, message + advice(kind, instance), detail);
  },
});
