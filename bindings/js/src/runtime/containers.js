// Codecs of the WIT types that contain other types. Records and variants are written out in generated/api.js: the raw
// bindings read objects of one shape much faster.

import { Mismatch, outOfRange, part, wrongType } from "./mismatch.js";
import { listed, meant, string } from "./scalars.js";

const same = (raw) => raw;

/** `option<T>`: the value, or undefined (null is taken as well). */
export const option = (inner) => ({
  expects: `${inner.expects}, or undefined`,
  lower: (given) => (given === undefined || given === null ? undefined : inner.lower(given)),
  lift: (raw) => (raw === undefined ? undefined : inner.lift(raw)),
});

/** `list<T>`: an array. `plain` says that the elements need no lifting. */
export function list(inner, plain = inner.lift === same) {
  const expects = `an array, each element ${inner.expects}`;
  return {
    expects,
    lower(given) {
      if (!Array.isArray(given)) throw wrongType(expects, given);
      const raw = new Array(given.length);
      for (let index = 0; index < given.length; index++) raw[index] = part(`[${index}]`, inner, given[index]);
      return raw;
    },
    lift: plain ? same : (raw) => raw.map(inner.lift),
  };
}

/** `list` of records `{ name, value }`: an object of values by name, or an array of the records. */
export function namedList(record, value) {
  const records = list(record);
  const expects = `an object of values by name, or ${records.expects}`;
  return {
    expects,
    lower(given) {
      if (Array.isArray(given)) return records.lower(given);
      if (!isPlain(given)) throw wrongType(expects, given);
      const raw = [];
      for (const name of Object.keys(given)) raw.push({ name: string.lower(name), value: lowerValue(value, given, name) });
      return raw;
    },
    lift: records.lift,
  };
}

function lowerValue(codec, given, name) {
  try {
    return codec.lower(given[name]);
  } catch (thrown) {
    throw thrown instanceof Mismatch ? thrown.within(`[${JSON.stringify(name)}]`) : thrown;
  }
}

/** Returns whether a value is a plain object: options, or values by name. */
export function isPlain(value) {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype) return true;
  // An object of another realm is plain too.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** `list<u8>`: a Uint8Array, including a Buffer of Node.js. */
export const bytes = {
  expects: "a Uint8Array",
  lower(given) {
    if (given instanceof Uint8Array) return given;
    let hint;
    if (typeof given === "string") hint = "use new TextEncoder().encode(…) for a string";
    else if (Array.isArray(given)) hint = "use Uint8Array.from(…) for an array";
    else if (given instanceof ArrayBuffer) hint = "use new Uint8Array(…) for an ArrayBuffer";
    throw wrongType("a Uint8Array", given, hint);
  },
  lift: same,
};

/** Lists of other numbers: a typed array, or an array of what `inner` takes. They come back as typed arrays. */
export function column(inner, Kind) {
  const expects = `a ${Kind.name}, or an array, each element ${inner.expects}`;
  return {
    expects,
    lower(given) {
      if (given instanceof Kind) return given;
      if (!Array.isArray(given)) throw wrongType(expects, given);
      const raw = new Kind(given.length);
      for (let index = 0; index < given.length; index++) raw[index] = part(`[${index}]`, inner, given[index]);
      return raw;
    },
    lift: same,
  };
}

/** `tuple<…>`: an array of that length. */
export function tuple(...inner) {
  const expects = `an array of ${inner.length}: ${inner.map((codec) => codec.expects).join("; ")}`;
  return {
    expects,
    lower(given) {
      if (!Array.isArray(given)) throw wrongType(expects, given);
      if (given.length !== inner.length) throw outOfRange(expects, given);
      return inner.map((codec, index) => part(`[${index}]`, codec, given[index]));
    },
    lift: (raw) => inner.map((codec, index) => codec.lift(raw[index])),
  };
}

/** `result<T, E>` inside of other data: `{ ok: T }` or `{ err: E }`. */
export const result = (ok, err) => ({
  expects: "{ ok: … } or { err: … }",
  lower(given) {
    expectRecord(given, "{ ok: … } or { err: … }");
    if (Object.keys(given).length !== 1) throw wrongType("{ ok: … } or { err: … }", given);
    if ("ok" in given) return { tag: "ok", val: part(".ok", ok, given.ok) };
    if ("err" in given) return { tag: "err", val: part(".err", err, given.err) };
    throw wrongType("{ ok: … } or { err: … }", given);
  },
  lift: (raw) => (raw.tag === "ok" ? { ok: ok.lift(raw.val) } : { err: err.lift(raw.val) }),
});

/** The absent part of a `result`. */
export const unit = { expects: "undefined", lower: () => undefined, lift: () => undefined };

/** Rejects values that are not objects. */
export function expectRecord(given, expects) {
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw wrongType(expects, given);
}

/**
 * Rejects unknown fields, which would otherwise be ignored.
 *
 * @param {unknown} given
 * @param {{ expects: string, fields: string[], ignored?: string }} record  its codec. `ignored` is a field that it has when the
 *   façade or Node.js returns it
 */
export function expectFields(given, record) {
  expectRecord(given, record.expects);
  for (const name in given) {
    if (!record.fields.includes(name) && name !== record.ignored) throw unknownField(record.fields, given, name);
  }
}

/** Returns the mismatch of an unknown field. */
export function unknownField(fields, given, name) {
  // A field that is present already is not a suggestion.
  const absent = fields.filter((field) => !Object.hasOwn(given, field));
  return new Mismatch("field", JSON.stringify(name), given, meant(name, absent) ?? `its ${listed("field", fields)}`);
}

/** Returns the only key of a variant's case with payload, or the name of a case without one. */
export function caseOf(given, expects) {
  if (typeof given === "string") return given;
  expectRecord(given, expects);
  const keys = Object.keys(given);
  if (keys.length !== 1) throw wrongType(expects, given);
  return keys[0];
}

/** Returns the mismatch of an unknown case, or of a case in the wrong form. */
export function unknownCase(given, expects, bare, loaded) {
  const name = typeof given === "string" ? given : Object.keys(given)[0];
  if (bare.includes(name)) return wrongType(expects, given, `this case has no payload; use just ${JSON.stringify(name)}`);
  if (loaded.includes(name)) return wrongType(expects, given, `this case has a payload; use { ${JSON.stringify(name)}: … }`);
  return wrongType(expects, given, meant(name, [...bare, ...loaded]));
}
