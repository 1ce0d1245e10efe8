// Errors of argument checks, before the function and the parameter are known.

/** An argument that does not fit. `Call.argument` turns it into a `TypeError` or `RangeError`. */
export class Mismatch {
  /**
   * @param {"type" | "range" | "field"} kind  whether the type is wrong, or only the value, or there is an unknown field
   * @param {string} expected  what would be right, or the unknown field. Example: `"a string"`
   * @param {unknown} given  the actual value
   * @param {string} [hint]  how to fix it
   */
  constructor(kind, expected, given, hint) {
    this.kind = kind;
    this.expected = expected;
    this.given = given;
    this.hint = hint;
    this.path = "";
  }

  /** Adds `step` to the front of the path to the wrong part. Example: `".port"`. */
  within(step) {
    this.path = step + this.path;
    return this;
  }
}

/** A mismatch of the type. */
export const wrongType = (expected, given, hint) => new Mismatch("type", expected, given, hint);

/** A mismatch of the value alone. */
export const outOfRange = (expected, given, hint) => new Mismatch("range", expected, given, hint);

/** Lowers a part of a larger argument; a mismatch names the part. */
export function part(step, codec, given) {
  try {
    return codec.lower(given);
  } catch (thrown) {
    throw thrown instanceof Mismatch ? thrown.within(step) : thrown;
  }
}

const LONGEST = 60;

/** Describes a value for an error message. Example: `the number 70000`. */
export function describe(given) {
  switch (typeof given) {
    case "string":
      return `the string ${JSON.stringify(given.length > LONGEST ? `${given.slice(0, LONGEST)}…` : given)}`;
    case "number":
      return `the number ${Object.is(given, -0) ? "-0" : given}`;
    case "bigint":
      return `the bigint ${given}n`;
    case "boolean":
    case "undefined":
      return `${given}`;
    case "function":
      return given.name ? `the function ${given.name}` : "a function";
    case "symbol":
      return "a symbol";
    default:
      return describeObject(given);
  }
}

function describeObject(given) {
  if (given === null) return "null";
  if (Array.isArray(given)) return `an array of length ${given.length}`;
  if (ArrayBuffer.isView(given)) return `a ${given.constructor.name} of ${given.byteLength} bytes`;
  if (typeof given.then === "function") return "a promise (is an `await` missing?)";
  const name = Object.getPrototypeOf(given)?.constructor?.name;
  if (name !== undefined && name !== "Object") return `${/^[aeiou]/i.test(name) ? "an" : "a"} ${name}`;
  const keys = Object.keys(given).slice(0, 5);
  return keys.length === 0 ? "an empty object" : `an object with ${keys.join(", ")}`;
}

/**
 * Returns the candidate that `given` is most likely a misspelling or a shorter form of, or undefined. `bindings/python` has the same
 * rule: at most a third of the letters differ, or two of five.
 */
export function closest(given, candidates) {
  const wanted = given.toLowerCase();
  let best;
  let distance = Infinity;
  for (const candidate of candidates) {
    const length = Math.max(wanted.length, candidate.length);
    const allowed = Math.max(length < 5 ? 1 : 2, Math.floor(length / 3));
    const d = editDistance(wanted, candidate.toLowerCase());
    if (d <= allowed && d < length - 1 && d < distance) [best, distance] = [candidate, d];
  }
  return best ?? candidates.find((candidate) => wanted.length > 2 && candidate.toLowerCase().startsWith(wanted));
}

/** Returns the number of edits from one to the other; swapped adjacent letters are one edit. */
function editDistance(a, b) {
  let above = [];
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    [above, before, row] = [before, row, [i]];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(row[j - 1] + 1, before[j] + 1, before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], above[j - 2] + 1);
    }
  }
  return row[b.length];
}
