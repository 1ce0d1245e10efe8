// A call of an API function: the context for its argument checks and errors.

import { EXAMPLES, UNITS } from "./advice.js";
import { ClosedError, NotInComponentError } from "./errors.js";
import { Mismatch, describe, wrongType } from "./mismatch.js";
import { Resource, adopt, handle } from "./resource.js";

/** Maximum length of the path into a nested argument in an error message. */
const LONGEST_PATH = 60;

/** What to do where a component does not have an interface. */
const INSTEAD = {
  offline: 'use instantiate({ component: "core" })',
  net: 'import it from "scheduler-core"',
  pool: 'import it from "scheduler-core/net" or "scheduler-core"',
};

export class Call {
  /**
   * @param {import("./instance.js").Instance} instance
   * @param {string} name  public name. Example: `IpPool.allocate`
   * @param {() => Function} entry  the function itself: stack traces begin at its caller
   */
  constructor(instance, name, entry) {
    this.instance = instance;
    this.name = name;
    this.entry = entry;
  }

  /** The raw bindings of an interface. */
  exports(name) {
    if (this.instance.poisoned) throw this.here(this.instance.poison());
    const exports = this.instance.exports[name];
    if (exports !== undefined) return exports;
    throw this.here(
      new NotInComponentError(
        "not-in-component",
        `${this.name}: the ${this.instance.component} component has no ${name}; ${INSTEAD[this.instance.component]}`,
      ),
    );
  }

  /** The handle of the object that a method was called on. */
  self(object, Kind) {
    if (!(object instanceof Kind)) {
      const hint = object === undefined ? `; call it on its object: (…given) => object.${this.name.split(".")[1]}(…given)` : "";
      const message = `${this.name} must be called on an open ${Kind.name}, but was called on ${describe(object)}${hint}`;
      throw this.here(new TypeError(message));
    }
    const { raw, gone } = handle(object);
    if (raw === undefined) throw this.closed(Kind, gone);
    if (this.instance.poisoned) throw this.here(this.instance.poison());
    return raw;
  }

  /** Rejects arguments after the first `most`. `other` is the function that takes options, if there is one. */
  atMost(given, most, other) {
    atMost(this.name, given, most, this.entry(), other);
  }

  /** Checks an argument and lowers it. */
  argument(parameter, codec, given) {
    try {
      return codec.lower(given);
    } catch (thrown) {
      throw thrown instanceof Mismatch ? this.refusal(parameter, thrown) : thrown;
    }
  }

  /**
   * Returns the error to throw for one thrown by the raw bindings: the plain record of an error, or the trap of the component.
   * `errors` reads the interface's errors, where the function has any.
   */
  failure(thrown, errors) {
    if (errors !== undefined && typeof thrown?.kind === "string" && !(thrown instanceof Error)) {
      return this.here(errors.lift(thrown));
    }
    return this.here(this.instance.poison(thrown));
  }

  refusal(parameter, mismatch) {
    const { expected, given, hint, path, kind } = mismatch;
    const Kind = kind === "range" ? RangeError : TypeError;
    const example = path === "" && Object.hasOwn(EXAMPLES, parameter) ? ` such as ${EXAMPLES[parameter]}` : "";
    const method = typeof given === "function" && /^[a-z]/.test(given.name) ? `call it: ${given.name}()` : undefined;
    const advice = (hint ?? method) === undefined ? "" : `; ${hint ?? method}`;
    const where = path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}…` : path;
    const unit = UNITS[(parameter + path).slice(-2)] ?? "";
    const what = given === undefined ? "is missing" : `is ${describe(given)}`;
    const text = kind === "field" ? `has an unknown field ${expected}` : `must be ${expected}${unit}${example}, but ${what}`;
    const error = new Kind(`${this.name}: ${parameter}${where} ${text}${advice}`);
    error.code = kind === "range" ? "ERR_OUT_OF_RANGE" : "ERR_INVALID_ARG_TYPE";
    return this.here(error);
  }

  closed(Kind, gone) {
    return this.here(new ClosedError("closed", `${this.name}: this ${Kind.name} ${gone}; create a new one`));
  }

  /** Lets the error's stack trace begin at the caller of the function. */
  here(error) {
    Error.captureStackTrace?.(error, this.entry());
    return error;
  }
}

/**
 * Rejects arguments after the first `most`, the parameters of the function `name`: options that the function does not read
 * would go unnoticed. `undefined` counts as no argument.
 *
 * @param {string} name
 * @param {ArrayLike<unknown>} given
 * @param {number} most
 * @param {Function} entry  the function itself: stack traces begin at its caller
 * @param {string} [other]  the function that takes options, if there is one
 */
export function atMost(name, given, most, entry, other) {
  const surplus = Array.prototype.slice.call(given, most).find((argument) => argument !== undefined);
  if (surplus === undefined) return;
  const takes = most === 0 ? "no argument" : most === 1 ? "one argument" : `${most} arguments`;
  const hint = other === undefined ? "" : `; ${other} takes options`;
  const error = new TypeError(`${name} takes ${takes}, but also got ${describe(surplus)}${hint}`);
  error.code = "ERR_INVALID_ARG_VALUE";
  Error.captureStackTrace?.(error, entry);
  throw error;
}

/** Returns the error that `new` throws for a class whose objects only the API creates. */
export function noConstructor(Kind, message) {
  const error = new TypeError(message);
  error.code = "ERR_ILLEGAL_CONSTRUCTOR";
  Error.captureStackTrace?.(error, Kind);
  return error;
}

/** The codec of `borrow<…>`: an object of `Kind` that stays open. */
export const borrowed = (Kind, instance) => ({
  expects: `an open ${Kind.name}`,
  lower: (given) => usable(given, Kind, instance),
});

/** The codec of `own<…>`: an object of `Kind`, which the component takes over, or one that it hands out. */
export const owned = (Kind, instance) => ({
  ...borrowed(Kind, instance),
  lift: (raw) => adopt(Kind, raw, instance),
});

function usable(given, Kind, instance) {
  const expects = `an open ${Kind.name}`;
  if (!(given instanceof Kind)) {
    const stranger = given instanceof Resource && given.constructor.name === Kind.name;
    throw wrongType(expects, given, stranger ? "it belongs to another instance" : undefined);
  }
  const { raw, gone } = handle(given);
  if (raw === undefined) throw wrongType(expects, given, `it ${gone}`);
  if (instance.poisoned) throw instance.poison();
  return raw;
}
