// Values of the expression language without a JavaScript type.

import { jsonable } from "./errors.js";
import { outOfRange, wrongType } from "./mismatch.js";
import { s64, u32, u64 } from "./scalars.js";

/** Checks an argument of one of these constructors. */
function check(codec, given, name) {
  try {
    return codec.lower(given);
  } catch (mismatch) {
    const Kind = mismatch.kind === "range" ? RangeError : TypeError;
    throw new Kind(`${name} takes ${mismatch.expected}`);
  }
}

/** CEL `uint`. A plain integer is an `int`. */
export class Uint {
  constructor(value) {
    this.value = check(u64, value, "Uint");
    Object.freeze(this);
  }
  toString() {
    return `${this.value}u`;
  }
  /** As other integers: a string beyond what a number holds. */
  toJSON() {
    return jsonable(this.value);
  }
}

/** CEL `double`. Needed for whole numbers only: `new Double(1)` is 1.0; 1.5 is a double anyway. */
export class Double {
  constructor(value) {
    if (typeof value !== "number") throw new TypeError("Double takes a number");
    this.value = value;
    Object.freeze(this);
  }
  valueOf() {
    return this.value;
  }
  toString() {
    return `${this.value}`;
  }
  toJSON() {
    return this.value;
  }
}

/** CEL `duration`: a whole number of nanoseconds. */
export class Duration {
  constructor(nanoseconds) {
    this.nanoseconds = check(s64, nanoseconds, "Duration");
    Object.freeze(this);
  }
  /** The duration of `count` milliseconds, to the nanosecond. */
  static milliseconds(count) {
    return new Duration(BigInt(Math.round(count * 1e6)));
  }
  /** The duration of `count` seconds, to the nanosecond. */
  static seconds(count) {
    return new Duration(BigInt(Math.round(count * 1e9)));
  }
  /** The duration in milliseconds, rounded to a number. */
  get inMilliseconds() {
    return Number(this.nanoseconds) / 1e6;
  }
  /** Exact: a number does not hold all durations. */
  toString() {
    const size = this.nanoseconds < 0n ? -this.nanoseconds : this.nanoseconds;
    return `${this.nanoseconds < 0n ? "-" : ""}${size / 1_000_000_000n}${fraction(size % 1_000_000_000n)}s`;
  }
  toJSON() {
    return this.toString();
  }
}

/** CEL `timestamp`: seconds since 1970-01-01T00:00:00Z, and nanoseconds. */
export class Timestamp {
  constructor(seconds, nanoseconds = 0) {
    this.seconds = check(s64, seconds, "Timestamp");
    this.nanoseconds = check(u32, nanoseconds, "Timestamp");
    if (nanoseconds > 999_999_999) throw new RangeError("Timestamp takes nanoseconds from 0 to 999999999");
    Object.freeze(this);
  }
  /** The instant of a Date. */
  static fromDate(date) {
    const milliseconds = date.getTime();
    if (Number.isNaN(milliseconds)) throw new RangeError("Timestamp.fromDate takes a valid Date");
    const seconds = Math.floor(milliseconds / 1000);
    return new Timestamp(BigInt(seconds), (milliseconds - seconds * 1000) * 1e6);
  }
  /** The same instant as a Date, to the millisecond. */
  toDate() {
    return new Date(Number(this.seconds) * 1000 + Math.floor(this.nanoseconds / 1e6));
  }
  toString() {
    const part = fraction(this.nanoseconds);
    const date = new Date(Number(this.seconds) * 1000);
    // Beyond what a Date can hold, and CEL too: printing it must not throw.
    if (Number.isNaN(date.getTime())) return `${this.seconds}${part}s`;
    return `${date.toISOString().slice(0, -5)}${part}Z`;
  }
  toJSON() {
    return this.toString();
  }
}

/** CEL `type`: the type of a value as a value. Example: `new TypeName("int")`. */
export class TypeName {
  constructor(name) {
    if (typeof name !== "string") throw new TypeError("TypeName takes the name of a type, such as \"int\"");
    this.name = name;
    Object.freeze(this);
  }
  toString() {
    return this.name;
  }
  toJSON() {
    return this.name;
  }
}

/** Nanoseconds as the decimals of a second, without trailing zeros. */
const fraction = (nanoseconds) => `.${String(nanoseconds).padStart(9, "0")}`.replace(/\.?0+$/, "");

/** Returns the raw node of one of these values, or undefined. */
export function lowerSpecial(given) {
  if (given instanceof Uint) return { tag: "uint", val: given.value };
  if (given instanceof Double) return { tag: "double", val: given.value };
  if (given instanceof Duration) return { tag: "duration", val: given.nanoseconds };
  if (given instanceof Timestamp) {
    return { tag: "timestamp", val: { seconds: given.seconds, nanoseconds: given.nanoseconds } };
  }
  if (given instanceof TypeName) return { tag: "type-name", val: given.name };
  if (given instanceof Date) {
    if (Number.isNaN(given.getTime())) throw outOfRange("a valid Date", given);
    return lowerSpecial(Timestamp.fromDate(given));
  }
  return undefined;
}

/** Returns the raw node of a number: an `int` if it is a safe integer, else a `double`. */
export function lowerNumber(given) {
  if (!Number.isInteger(given) || Object.is(given, -0)) return { tag: "double", val: given };
  if (Number.isSafeInteger(given)) return { tag: "int", val: BigInt(given) };
  throw wrongType("a number with an unambiguous type", given, "beyond 2^53 use a bigint for an int or new Double(…) for a double");
}
