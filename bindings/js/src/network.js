// Network access of an instance: everything, nothing, or a list of rules.

import { ipNetwork } from "./runtime/address.js";
import { Mismatch, describe } from "./runtime/mismatch.js";

const RIGHT =
  'a network or an address, optionally with ports, such as "10.0.0.0/8", "10.0.0.7:443", ' +
  '"127.0.0.0/8:8000-8999" or "[fd00::/8]:80,443", or "resolve"';

/** The rule that allows looking up names. */
const RESOLVE = "resolve";

/** An allow-list. */
export class AllowList {
  #rules;

  /**
   * @param {readonly string[]} rules
   * @param {string} label  name of the list in messages
   */
  constructor(rules, label) {
    this.text = Object.freeze([...rules]);
    this.resolve = rules.includes(RESOLVE);
    this.#rules = rules.flatMap((rule, index) => (rule === RESOLVE ? [] : [readRule(rule, `${label}[${index}]`)]));
  }

  /**
   * Returns whether a port of an address is allowed. Port 0 means any free port, so only the address counts: the port that a
   * server gets is checked when it starts to listen.
   *
   * @param {{ tag: "ipv4" | "ipv6", val: ArrayLike<number> }} address
   * @param {number} port
   */
  allows(address, port) {
    const { family, bits } = toBits(address);
    return this.#rules.some(({ network, ports }) => {
      const within = network.family === family && bits >> network.rest === network.bits >> network.rest;
      return within && (ports === undefined || port === 0 || ports.some(([first, last]) => first <= port && port <= last));
    });
  }

  /** Returns the list with one more rule, as source code. */
  with(rule) {
    return `[${[...this.text, rule].map((known) => JSON.stringify(known)).join(", ")}]`;
  }

  toString() {
    return this.text.length === 0 ? "nothing" : this.text.map((rule) => JSON.stringify(rule)).join(", ");
  }
}

/** Reads option `network`: true, false, or a list of rules. `label` is the name of the option in messages. */
export function readNetwork(network, label) {
  if (typeof network === "boolean") return network;
  if (!Array.isArray(network)) {
    const hint = typeof network === "string" ? `; for a list of rules use network: [${JSON.stringify(network)}]` : "";
    throw new TypeError(`${label} must be true, false or an array of rules, but is ${describe(network)}${hint}`);
  }
  return new AllowList(network, label);
}

function readRule(rule, label) {
  if (typeof rule !== "string") throw new TypeError(`${label} must be ${RIGHT}, but is ${describe(rule)}`);
  const wrong = (hint) => new RangeError(`${label} must be ${RIGHT}, but is ${describe(rule)}${hint ?? ""}`);
  // An IPv6 network with ports is in brackets, because of its own colons.
  const found = /^(?:\[([^\]]*)\]|([^:]*))(?::([^:]*))?$/.exec(rule) ?? [rule, rule];
  const text = found[1] ?? found[2];
  const network = readNetworkText(text);
  if (network === undefined) {
    const name = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/i.test(text) && !/^[0-9a-f:]+$/i.test(text);
    throw wrong(name ? "; use an address, not a name" : undefined);
  }
  if (network.hostBits) throw wrong(`; its host bits must be zero: "${network.hostBits}"`);
  const ports = found[3]?.split(",").map(readSpan);
  if (ports?.includes(undefined)) throw wrong("; ports must be 1 to 65535");
  return { network, ports };
}

/** Parses a network, or an address as the network of that address alone; undefined if it is neither. */
function readNetworkText(text) {
  let raw;
  try {
    raw = ipNetwork.lower(text.includes("/") ? text : `${text}/${text.includes(":") ? 128 : 32}`);
  } catch (thrown) {
    if (thrown instanceof Mismatch) return undefined;
    throw thrown;
  }
  const { family, bits, skipped } = toBits(raw.address);
  const rest = BigInt((raw.address.tag === "ipv4" ? 32 : 128) - raw.prefixLength);
  if (raw.prefixLength >= skipped && (bits >> rest) << rest === bits) return { family, bits, rest };
  const lowest = raw.address.val.map((part, index) => {
    const width = raw.address.tag === "ipv4" ? 8 : 16;
    const kept = Math.min(width, Math.max(0, raw.prefixLength - index * width));
    return part & ~((1 << (width - kept)) - 1);
  });
  return { hostBits: ipNetwork.lift({ address: { tag: raw.address.tag, val: lowest }, prefixLength: raw.prefixLength }) };
}

/** First and last port of `443` or `8000-8999`, or undefined. */
function readSpan(text) {
  const found = /^([1-9]\d{0,4})(?:-([1-9]\d{0,4}))?$/.exec(text);
  if (found === null) return undefined;
  const [first, last] = [Number(found[1]), Number(found[2] ?? found[1])];
  return first >= 1 && first <= last && last <= 65_535 ? [first, last] : undefined;
}

/**
 * Returns an address as a number. An IPv4-mapped IPv6 address counts as the IPv4 address, and its first 96 bits are skipped.
 */
function toBits({ tag, val }) {
  const parts = Array.from(val);
  if (tag === "ipv4") return { family: "ipv4", skipped: 0, bits: join(parts, 8n) };
  if (parts.slice(0, 5).every((part) => part === 0) && parts[5] === 0xffff) {
    return { family: "ipv4", skipped: 96, bits: join(parts.slice(6), 16n) };
  }
  return { family: "ipv6", skipped: 0, bits: join(parts, 16n) };
}

const join = (parts, width) => parts.reduce((bits, part) => (bits << width) | BigInt(part), 0n);
