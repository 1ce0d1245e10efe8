// Codecs of the scalar WIT types. A codec checks a value and lowers it to the form that the component's raw bindings take
// (`lower`), and lifts what they return (`lift`). `expects` describes a valid value in error messages.

import { closest, outOfRange, wrongType } from "./mismatch.js";

const same = (raw) => raw;

/** Integers of up to 32 bits: numbers. */
function small(low, high) {
  const expects = `an integer from ${low} to ${high}`;
  return {
    expects,
    lower(given) {
      if (typeof given === "number" && Number.isInteger(given) && given >= low && given <= high) return given;
      if (typeof given === "number") throw outOfRange(expects, given);
      const hint = typeof given === "string" && given.trim() !== "" && Number.isInteger(Number(given))
        ? `use Number(${JSON.stringify(given)})`
        : undefined;
      throw wrongType(expects, given, hint);
    },
    lift: same,
  };
}

export const u8 = small(0, 0xff);
export const u16 = small(0, 0xffff);
export const u32 = small(0, 0xffff_ffff);
export const s8 = small(-0x80, 0x7f);
export const s16 = small(-0x8000, 0x7fff);
export const s32 = small(-0x8000_0000, 0x7fff_ffff);

/** Integers of 64 bits and more: bigints, or numbers where these are exact. */
export function large(low, high) {
  const expects = `an integer (bigint, or number up to 2^53) from ${low} to ${high}`;
  const lowest = Number(low);
  return {
    expects,
    lower(given) {
      if (typeof given === "number") {
        if (!Number.isInteger(given)) throw outOfRange(expects, given);
        if (!Number.isSafeInteger(given)) {
          throw outOfRange(expects, given, "numbers beyond 2^53 - 1 are not exact; use a bigint");
        }
        if (given < lowest) throw outOfRange(expects, given);
        return BigInt(given);
      }
      if (typeof given !== "bigint") throw wrongType(expects, given);
      if (given < low || given > high) throw outOfRange(expects, given);
      return given;
    },
    lift: same,
  };
}

/** Returns a bigint as a number if that is exact. */
export function exactNumber(whole) {
  const number = Number(whole);
  return Number.isSafeInteger(number) ? number : whole;
}

/**
 * Large integers as results: numbers if these are exact, else bigints. With option `values: "exact"` they are
 * always bigints.
 */
export const integer = ({ expects, lower, lift }, instance) => ({
  expects,
  lower,
  // Two functions: the one for bigints runs for every binding and must be fast.
  lift:
    lift === same
      ? (raw) => (instance.values === "exact" ? raw : exactNumber(raw))
      : (raw) => (instance.values === "exact" ? lift(raw) : exactNumber(lift(raw))),
});

export const u64 = large(0n, 2n ** 64n - 1n);
export const s64 = large(-(2n ** 63n), 2n ** 63n - 1n);

const wide = large(0n, 2n ** 128n - 1n);

/** WIT record `u128`: a bigint. */
export const u128 = {
  expects: wide.expects,
  lower(given) {
    const whole = wide.lower(given);
    return { hi: whole >> 64n, lo: BigInt.asUintN(64, whole) };
  },
  lift: (raw) => (raw.hi << 64n) | raw.lo,
};

export const f64 = {
  expects: "a number",
  lower(given) {
    if (typeof given === "number") return given;
    throw wrongType("a number", given, typeof given === "bigint" ? "use Number(…)" : undefined);
  },
  lift: same,
};

export const f32 = f64;

export const boolean = {
  expects: "true or false",
  lower(given) {
    if (typeof given === "boolean") return given;
    throw wrongType("true or false", given);
  },
  lift: same,
};

export const string = {
  expects: "a string",
  lower(given) {
    if (typeof given !== "string") {
      throw wrongType("a string", given, ArrayBuffer.isView(given) ? "use new TextDecoder().decode(…)" : jsonHint(given));
    }
    if (!given.isWellFormed()) throw outOfRange("a string without lone surrogates", given, "use toWellFormed()");
    return given;
  },
  lift: same,
};

/** Hint for a document that was parsed already. */
const jsonHint = (given) =>
  typeof given === "object" && given !== null && Object.getPrototypeOf(given) === Object.prototype
    ? "use JSON.stringify(…)"
    : undefined;

export const char = {
  expects: "a string of one character",
  lower(given) {
    if (typeof given !== "string") throw wrongType("a string of one character", given);
    const point = given.codePointAt(0);
    const whole = point !== undefined && given.length === (point > 0xffff ? 2 : 1);
    if (!whole || !given.isWellFormed()) throw outOfRange("a string of one character", given);
    return given;
  },
  lift: same,
};

/** WIT enums: strings. */
export function enumeration(...cases) {
  const known = new Set(cases);
  const expects = `one of ${cases.map((name) => JSON.stringify(name)).join(", ")}`;
  return {
    expects,
    lower(given) {
      if (known.has(given)) return given;
      throw wrongType(expects, given, meant(given, cases));
    },
    lift: same,
  };
}

/** WIT flags: arrays of strings. `names` has the raw bindings' name of each. */
export function flags(names) {
  const cases = Object.keys(names);
  const expects = `an array of ${cases.map((name) => JSON.stringify(name)).join(", ")}`;
  return {
    expects,
    lower(given) {
      if (!Array.isArray(given)) throw wrongType(expects, given);
      const raw = {};
      for (const name of given) {
        if (!Object.hasOwn(names, name)) throw wrongType(expects, name, meant(name, cases));
        raw[names[name]] = true;
      }
      return raw;
    },
    lift: (raw) => cases.filter((name) => raw[names[name]]),
  };
}

/** Example: `options are a, b`, `only option is a`. */
export const listed = (what, names) => (names.length === 1 ? `only ${what} is ${names[0]}` : `${what}s are ${names.join(", ")}`);

/** Returns "did you mean …" if a name is similar. */
export function meant(given, names) {
  const near = typeof given === "string" ? closest(given, names) : undefined;
  return near === undefined ? undefined : `did you mean ${JSON.stringify(near)}?`;
}
