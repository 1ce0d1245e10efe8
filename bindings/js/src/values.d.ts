/**
 * A whole number of up to 64 or 128 bits. Functions return a number where that is exact, up to 2^53 − 1, else a bigint, and
 * take both. With option `values: "exact"` they return bigints only.
 */
export type Integer = number | bigint;

/** CEL `uint`. A plain integer is a CEL `int`. */
export class Uint {
  constructor(value: bigint | number);
  readonly value: bigint;
  toString(): string;
  /** A number, or a string beyond what a number holds. */
  toJSON(): number | string;
}

/** CEL `double`. Needed for whole numbers only: `new Double(1)` is 1.0; 1.5 is a double anyway. */
export class Double {
  constructor(value: number);
  readonly value: number;
  valueOf(): number;
  toString(): string;
  toJSON(): number;
}

/** CEL `duration`: a whole number of nanoseconds. */
export class Duration {
  constructor(nanoseconds: bigint | number);
  /** The duration of `count` milliseconds, to the nanosecond. */
  static milliseconds(count: number): Duration;
  /** The duration of `count` seconds, to the nanosecond. */
  static seconds(count: number): Duration;
  readonly nanoseconds: bigint;
  /** The duration in milliseconds, rounded to a number. */
  get inMilliseconds(): number;
  toString(): string;
  /** As `toString`: seconds such as `1.5s`. */
  toJSON(): string;
}

/** CEL `timestamp`: seconds since 1970-01-01T00:00:00Z, and nanoseconds (0–999,999,999). */
export class Timestamp {
  constructor(seconds: bigint | number, nanoseconds?: number);
  /** The instant of a Date. */
  static fromDate(date: Date): Timestamp;
  readonly seconds: bigint;
  readonly nanoseconds: number;
  /** The same instant as a Date, to the millisecond. */
  toDate(): Date;
  toString(): string;
  /** As `toString`: RFC 3339. */
  toJSON(): string;
}

/** CEL `type`: the type of a value as a value. Example: `new TypeName("int")`. */
export class TypeName {
  constructor(name: string);
  readonly name: string;
  toString(): string;
  toJSON(): string;
}

/**
 * A value of the expression language, as functions return it.
 *
 * With option `values: "plain"` (the default) `int`, `uint` and `double` are numbers, or bigints where a number would
 * not be exact, and a map is a plain object where all its keys are strings, else a Map. With `values: "exact"` every
 * value is one that a function takes for the very same: `int` a bigint, `uint` a {@link Uint}, `double` a
 * {@link Double}, a map a Map.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Uint
  | Double
  | Duration
  | Timestamp
  | TypeName
  | Value[]
  | Map<Value, Value>
  | { [key: string]: Value };

/**
 * A value of the expression language, as functions take it. A number is an `int` where it is an integer, else a
 * `double`; a bigint is an `int`; a Date is a `timestamp`; a plain object is a map with strings as keys.
 */
export type ValueInput =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Uint
  | Double
  | Duration
  | Timestamp
  | TypeName
  | Date
  | readonly ValueInput[]
  | ReadonlyMap<ValueInput, ValueInput>
  | { readonly [key: string]: ValueInput };
