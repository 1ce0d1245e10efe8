// WIT `value`: JavaScript values. The tree is passed as a flat list of nodes, children first.

import { outOfRange, part, wrongType } from "./mismatch.js";
import { s64, string } from "./scalars.js";
import { TypeName, Double, Duration, Timestamp, Uint, lowerNumber, lowerSpecial } from "./value-types.js";

const EXPECTS =
  "a value: null, a boolean, string, number, bigint, Uint8Array, array, Map, plain object, Date, " +
  "Uint, Double, Duration, Timestamp or TypeName";

/** Maximum depth of a value. A deeper one most likely contains itself. */
const DEEPEST = 512;

/** WIT's limit for the nodes of a value. */
const MOST_NODES = 65_536;

/**
 * The codec of `value`.
 *
 * By default `int`, `uint` and `double` become numbers (bigints if a number would not be exact), and a map becomes a plain
 * object if all its keys are strings, else a Map. With "exact", every value is lifted to one that lowers to the same value:
 * `int` to a bigint, `uint` to a Uint, `double` to a Double, a map to a Map.
 */
export function valueCodec(instance) {
  return {
    expects: EXPECTS,
    lower(given) {
      const nodes = [];
      const root = push(nodes, given, 0);
      return { nodes, root };
    },
    lift(raw) {
      if (instance.values === "plain") return lift(raw, raw.root, FRIENDLY);
      const exact = lift(raw, raw.root, EXACT);
      return instance.values === "exact" ? exact : instance.values(exact);
    },
  };
}

/** Adds the nodes of `given` and returns the index of its own. */
function push(nodes, given, depth) {
  if (depth > DEEPEST) throw outOfRange(`a value of at most ${DEEPEST} levels`, given, "does it contain itself?");
  const node = lowerNode(nodes, given, depth);
  if (nodes.length >= MOST_NODES) throw outOfRange(`a value of at most ${MOST_NODES} parts`, given);
  return nodes.push(node) - 1;
}

function lowerNode(nodes, given, depth) {
  switch (typeof given) {
    case "boolean":
      return { tag: "bool", val: given };
    case "string":
      return { tag: "string", val: string.lower(given) };
    case "number":
      return lowerNumber(given);
    case "bigint":
      return { tag: "int", val: s64.lower(given) };
    case "object":
      return given === null ? { tag: "null" } : lowerObject(nodes, given, depth);
    default:
      throw wrongType(EXPECTS, given);
  }
}

function lowerObject(nodes, given, depth) {
  const child = (step, value) => part(step, { lower: (inner) => push(nodes, inner, depth + 1) }, value);
  if (given instanceof Uint8Array) return { tag: "bytes", val: given };
  if (Array.isArray(given)) {
    return { tag: "list", val: Array.from(given, (element, index) => child(`[${index}]`, element)) };
  }
  if (given instanceof Map) {
    return { tag: "map", val: Array.from(given, ([key, value]) => [child(".key", key), child(`.get(${key})`, value)]) };
  }
  const special = lowerSpecial(given);
  if (special !== undefined) return special;
  const prototype = Object.getPrototypeOf(given);
  // A null prototype's object, and one of another realm, are plain too.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw wrongType(EXPECTS, given);
  return { tag: "map", val: Object.entries(given).map(([key, value]) => [child(".key", key), child(`.${key}`, value)]) };
}

const numeric = (raw) => (BigInt.asIntN(54, raw) === raw && raw !== -(2n ** 53n) ? Number(raw) : raw);

const FRIENDLY = { int: numeric, uint: numeric, double: (raw) => raw, map: friendlyMap };
const EXACT = { int: (raw) => raw, uint: (raw) => new Uint(raw), double: (raw) => new Double(raw), map: (pairs) => new Map(pairs) };

/** A plain object where all keys are strings. */
function friendlyMap(pairs) {
  if (!pairs.every(([key]) => typeof key === "string")) return new Map(pairs);
  const object = {};
  for (const [key, value] of pairs) {
    // Plain assignment would set the prototype for this one key.
    if (key === "__proto__") {
      Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    } else {
      object[key] = value;
    }
  }
  return object;
}

function lift(raw, index, style) {
  const { tag, val } = raw.nodes[index];
  switch (tag) {
    case "null":
      return null;
    case "int":
      return style.int(val);
    case "uint":
      return style.uint(val);
    case "double":
      return style.double(val);
    case "list":
      return Array.from(val, (child) => lift(raw, child, style));
    case "map":
      return style.map(val.map(([key, value]) => [lift(raw, key, style), lift(raw, value, style)]));
    case "duration":
      return new Duration(val);
    case "timestamp":
      return new Timestamp(val.seconds, val.nanoseconds);
    case "type-name":
      return new TypeName(val);
    default:
      return val; // boolean, text, bytes
  }
}
