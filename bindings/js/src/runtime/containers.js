// Codecs of the WIT types that are made of others. Records and variants are written out in generated/api.js: the raw
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

/** Whether a value is an object that stands for options or for values by name. */
export function isPlain(value) {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype) return true;
  // One of another realm is plain too.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** `list<u8>`: a Uint8Array, a Buffer of Node's included. */
export const bytes = {
  expects: "a Uint8Array",
  lower(given) {
    if (given instanceof Uint8Array) return given;
    let hint;
    if (typeof given === "string") hint = "new TextEncoder().encode(…) makes one of a string";
    else if (Array.isArray(given)) hint = "Uint8Array.from(…) makes one of an array";
    else if (given instanceof ArrayBuffer) hint = "new Uint8Array(…) makes one of an ArrayBuffer";
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

/** Nothing: what stands for an absent part of a `result`. */
export const unit = { expects: "undefined", lower: () => undefined, lift: () => undefined };

/** Rejects values that are not objects. */
export function expectRecord(given, expects) {
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw wrongType(expects, given);
}

/**
 * Rejects unknown fields, which would go unnoticed.
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

/** The mismatch of a field that a record does not have. */
export function unknownField(fields, given, name) {
  // One that is there already was not meant.
  const absent = fields.filter((field) => !Object.hasOwn(given, field));
  return new Mismatch("field", JSON.stringify(name), given, meant(name, absent) ?? `its ${listed("field", fields)}`);
}

/** The only key of a variant's case with payload, or the name of one without. */
export function caseOf(given, expects) {
  if (typeof given === "string") return given;
  expectRecord(given, expects);
  const keys = Object.keys(given);
  if (keys.length !== 1) throw wrongType(expects, given);
  return keys[0];
}

/** The mismatch of a case that the variant does not have, or that is given in the wrong form. */
export function unknownCase(given, expects, bare, loaded) {
  const name = typeof given === "string" ? given : Object.keys(given)[0];
  if (bare.includes(name)) return wrongType(expects, given, `it has no payload: give just ${JSON.stringify(name)}`);
  if (loaded.includes(name)) return wrongType(expects, given, `it has a payload: { ${JSON.stringify(name)}: … }`);
  return wrongType(expects, given, meant(name, [...bare, ...loaded]));
}
