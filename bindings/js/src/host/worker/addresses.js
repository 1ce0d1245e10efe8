// Converts addresses and errors of Node to `wasi:sockets`.

import { isIPv6 } from "node:net";

/** Returns the text of a WASI address: `127.0.0.1` or `::1`. */
export const text = ({ tag, val }) =>
  tag === "ipv4" ? val.address.join(".") : val.address.map((group) => group.toString(16)).join(":");

/** Returns the WASI IP address of a text. */
export function ipAddress(text) {
  if (!isIPv6(text)) return { tag: "ipv4", val: text.split(".").map(Number) };
  const [head, tail] = text.replace(/%.*$/, "").split("::");
  const groups = (part) => (part ? part.split(":").flatMap(group) : []);
  const [before, after] = [groups(head), groups(tail)];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return { tag: "ipv6", val: [...before, ...Array(zeros).fill(0), ...after] };
}

/** Returns the groups of 16 bits; the last two may be written as an IPv4 address. */
function group(text) {
  if (!text.includes(".")) return [Number.parseInt(text, 16)];
  const [a, b, c, d] = text.split(".").map(Number);
  return [a * 256 + b, c * 256 + d];
}

/** Returns a WASI socket address. */
export function socketAddress({ address, port }) {
  const { tag, val } = ipAddress(address);
  return tag === "ipv4"
    ? { tag, val: { address: val, port } }
    : { tag, val: { address: val, port, flowInfo: 0, scopeId: 0 } };
}

const CODES = {
  EACCES: "access-denied",
  EADDRINUSE: "address-in-use",
  EADDRNOTAVAIL: "address-not-bindable",
  EAFNOSUPPORT: "not-supported",
  EAI_AGAIN: "temporary-resolver-failure",
  EAI_FAIL: "permanent-resolver-failure",
  ECONNABORTED: "connection-aborted",
  ECONNREFUSED: "connection-refused",
  ECONNRESET: "connection-reset",
  EHOSTUNREACH: "remote-unreachable",
  EINVAL: "invalid-argument",
  EMFILE: "new-socket-limit",
  EMSGSIZE: "datagram-too-large",
  ENETDOWN: "remote-unreachable",
  ENETUNREACH: "remote-unreachable",
  ENFILE: "new-socket-limit",
  ENOBUFS: "out-of-memory",
  ENODATA: "name-unresolvable",
  ENOMEM: "out-of-memory",
  ENOTFOUND: "name-unresolvable",
  EPERM: "access-denied",
  EPIPE: "connection-reset",
  ETIMEDOUT: "timeout",
};

/** Returns the WASI code for an error of Node. */
export const errorCode = (error) => CODES[error.code] ?? "unknown";
