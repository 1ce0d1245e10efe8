// WIT `ip-address` and `ip-network`: strings.

import { outOfRange, wrongType } from "./mismatch.js";

const ADDRESS = 'an IP address such as "127.10.0.1" or "fd00::1"';
const NETWORK = 'a network such as "10.0.1.0/24" or "fd00::/64"';

/** WIT `ip-address`. */
export const ipAddress = {
  expects: ADDRESS,
  lower(given) {
    if (typeof given !== "string") throw wrongType(ADDRESS, given);
    const raw = parseAddress(given);
    if (raw === undefined) throw wrongType(ADDRESS, given, addressHint(given));
    return raw;
  },
  lift: formatAddress,
};

/** WIT `ip-network`. */
export const ipNetwork = {
  expects: NETWORK,
  lower(given) {
    if (typeof given !== "string") throw wrongType(NETWORK, given);
    const slash = given.indexOf("/");
    const address = parseAddress(slash < 0 ? given : given.slice(0, slash));
    if (address === undefined) throw wrongType(NETWORK, given);
    const longest = address.tag === "ipv4" ? 32 : 128;
    if (slash < 0) throw wrongType(NETWORK, given, `use "${given}/${longest}" for a single address`);
    const length = given.slice(slash + 1);
    if (!/^(0|[1-9]\d{0,2})$/.test(length) || Number(length) > longest) {
      throw outOfRange(NETWORK, given, `the prefix length must be 0 to ${longest}`);
    }
    return { address, prefixLength: Number(length) };
  },
  lift: (raw) => `${formatAddress(raw.address)}/${raw.prefixLength}`,
};

function addressHint(given) {
  if (given.includes("/")) return "this is a network";
  if (given.includes("%")) return "zone ids are not supported";
  if (/^\[.*\]|^\d+(\.\d+){3}:/.test(given)) return "leave out the port and the brackets";
  if (/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/i.test(given) && !/^[0-9a-f:]+$/i.test(given)) {
    return "use resolve(name) to look up a name";
  }
  return undefined;
}

/** The raw form of an address, or undefined. */
function parseAddress(text) {
  if (text.includes(":")) {
    const groups = parseV6(text);
    return groups && { tag: "ipv6", val: groups };
  }
  const octets = parseV4(text);
  return octets && { tag: "ipv4", val: octets };
}

/** Four decimal octets, without leading zeros, which some programs read as octal. */
function parseV4(text) {
  const octets = [0, 0, 0, 0];
  let count = 0;
  let octet = -1;
  for (let index = 0; index <= text.length; index++) {
    const code = index === text.length ? 46 : text.charCodeAt(index);
    if (code === 46) {
      if (octet < 0 || count === 4) return undefined;
      octets[count++] = octet;
      octet = -1;
    } else if (code >= 48 && code <= 57 && octet !== 0) {
      octet = (octet < 0 ? 0 : octet * 10) + code - 48;
      if (octet > 255) return undefined;
    } else {
      return undefined;
    }
  }
  return count === 4 ? octets : undefined;
}

/** Eight groups (RFC 4291, section 2.2). */
function parseV6(text) {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const head = parseGroups(halves[0], halves.length === 1);
  const tail = halves.length === 2 ? parseGroups(halves[1], true) : [];
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  return [...head, ...new Array(missing).fill(0), ...tail];
}

/** Groups separated by colons; if `last`, the last two can be an IPv4 address. */
function parseGroups(text, last) {
  if (text === "") return [];
  const words = text.split(":");
  const groups = [];
  for (const [index, word] of words.entries()) {
    if (/^[0-9a-f]{1,4}$/i.test(word)) {
      groups.push(Number.parseInt(word, 16));
    } else if (last && index === words.length - 1) {
      const octets = parseV4(word);
      if (octets === undefined) return undefined;
      groups.push(octets[0] * 256 + octets[1], octets[2] * 256 + octets[3]);
    } else {
      return undefined;
    }
  }
  return groups;
}

/** The canonical text (RFC 5952). */
function formatAddress(raw) {
  const v = raw.val;
  if (raw.tag === "ipv4") return `${v[0]}.${v[1]}.${v[2]}.${v[3]}`;
  if (v[0] === 0 && v[1] === 0 && v[2] === 0 && v[3] === 0 && v[4] === 0 && v[5] === 0xffff) {
    return `::ffff:${v[6] >> 8}.${v[6] & 255}.${v[7] >> 8}.${v[7] & 255}`;
  }
  const [start, length] = longestZeros(v);
  const hex = (groups) => groups.map((group) => group.toString(16)).join(":");
  return length < 2 ? hex(v) : `${hex(v.slice(0, start))}::${hex(v.slice(start + length))}`;
}

/** Start and length of the first longest run of zero groups. */
function longestZeros(groups) {
  let best = [0, 0];
  for (let start = 0; start < 8; start++) {
    let length = 0;
    while (start + length < 8 && groups[start + length] === 0) length++;
    if (length > best[1]) best = [start, length];
  }
  return best;
}
