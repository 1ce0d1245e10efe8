// Values of the wire and of the façade, turned into each other.

import { TypeName, Double, Duration, Timestamp, Uint } from "../../../bindings/js/src/values.js";

/** A WIT name in JavaScript's style; with a dash before it, that of a class. */
export const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

const FLOATS = { NaN: Number.NaN, inf: Number.POSITIVE_INFINITY, "-inf": Number.NEGATIVE_INFINITY };

const float = (text) => FLOATS[text] ?? Number(text);

const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const hexadecimal = (content) => Array.from(content, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** What the one key of a wire value that begins with `$` stands for. */
const forms = {
  $u64: BigInt,
  $s64: BigInt,
  $u128: BigInt,
  $f64: float,
  $bytes: bytes,
  "$repeat-bytes": ([byte, count]) => new Uint8Array(count).fill(byte),
  "$repeat-text": ([text, count]) => text.repeat(count),
  $enum: (name) => name,
  $flags: (names) => names,
  $ip: (text) => text,
  $network: (text) => text,
  $value: expressionValue,
  $tuple: (parts, named) => parts.map((part) => argument(part, named)),
  $variant: ([name, ...payload], named) => (payload.length === 0 ? name : { [name]: argument(payload[0], named) }),
  $resource: (name, named) => named(name),
};

/** An argument for the façade. `named` finds the objects that have names. */
export function argument(wire, named) {
  if (wire === null) return undefined;
  if (typeof wire !== "object") return wire;
  if (Array.isArray(wire)) return wire.map((element) => argument(element, named));
  if (wire.$record !== undefined) {
    const fields = Object.entries(wire.fields);
    return Object.fromEntries(fields.map(([name, value]) => [camel(name), argument(value, named)]));
  }
  const [form] = Object.keys(wire);
  return forms[form](wire[form], named);
}

/** A value of the expression language, of its form on the wire. */
function expressionValue(wire) {
  if (wire === null || typeof wire !== "object") return wire;
  const [[kind, content]] = Object.entries(wire);
  switch (kind) {
    case "int":
      return BigInt(content);
    case "uint":
      return new Uint(BigInt(content));
    case "double":
      return new Double(float(content));
    case "bytes":
      return bytes(content);
    case "list":
      return content.map(expressionValue);
    case "map":
      return new Map(content.map(([key, value]) => [expressionValue(key), expressionValue(value)]));
    case "duration":
      return new Duration(BigInt(content));
    case "timestamp":
      return new Timestamp(BigInt(content[0]), content[1]);
    case "type":
      return new TypeName(content);
    default:
      throw new Error(`there is no kind of value ${kind}`);
  }
}

/** A value of the expression language that the façade returned, in its form on the wire. */
export class WireValue {
  constructor(exact) {
    this.wire = wireValue(exact);
  }
}

function wireValue(exact) {
  if (typeof exact === "bigint") return { int: `${exact}` };
  if (exact === null || typeof exact !== "object") return exact;
  if (exact instanceof Uint) return { uint: `${exact.value}` };
  if (exact instanceof Double) return { double: floatText(exact.value) };
  if (exact instanceof Duration) return { duration: `${exact.nanoseconds}` };
  if (exact instanceof Timestamp) return { timestamp: [`${exact.seconds}`, exact.nanoseconds] };
  if (exact instanceof TypeName) return { type: exact.name };
  if (exact instanceof Uint8Array) return { bytes: hexadecimal(exact) };
  if (Array.isArray(exact)) return { list: exact.map(wireValue) };
  return { map: Array.from(exact, ([key, value]) => [wireValue(key), wireValue(value)]) };
}

function floatText(value) {
  if (Object.is(value, -0)) return "-0";
  if (value === Number.POSITIVE_INFINITY) return "inf";
  return value === Number.NEGATIVE_INFINITY ? "-inf" : `${value}`;
}

/** A result of the façade's as JSON. Objects of the component are null: the driver knows them by name. */
export function result(value) {
  switch (typeof value) {
    case "undefined":
      return null;
    case "bigint":
      return `${value}`;
    case "number":
      // A fraction as text: not every reader of JSON rounds to the nearest double.
      return Number.isInteger(value) && !Object.is(value, -0) ? value : floatText(value);
    case "object":
      return value === null ? null : compound(value);
    default:
      return value;
  }
}

function compound(value) {
  if (value instanceof WireValue) return value.wire;
  if (value instanceof Uint8Array) return { $bytes: hexadecimal(value) };
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return Array.from(value, result);
  if (typeof value.close === "function") return null;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, result(inner)]));
}
