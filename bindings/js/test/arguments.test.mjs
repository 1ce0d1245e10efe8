import assert from "node:assert/strict";
import { test } from "node:test";
import { bytes, char, column, enumeration, flags, list, option, s64, string, tuple, u16, u32, u64, u8 } from "../src/runtime/index.js";
import { u128 } from "../src/runtime/scalars.js";
import { Call } from "../src/runtime/call.js";

const call = new Call({}, "Socket.bind", () => assertRefused);

function assertRefused(codec, given, Kind, pattern) {
  assert.throws(() => call.argument("port", codec, given), (error) => {
    assert.ok(error instanceof Kind, error.name);
    assert.equal(error.code, Kind === RangeError ? "ERR_OUT_OF_RANGE" : "ERR_INVALID_ARG_TYPE");
    assert.match(error.message, pattern);
    return true;
  });
}

test("a message says function, parameter, what would be right and what was given", () => {
  assert.throws(() => call.argument("port", u16, 70_000), {
    name: "RangeError",
    message: "Socket.bind: port must be an integer from 0 to 65535, but is the number 70000",
  });
  assert.throws(() => call.argument("port", u16, undefined), {
    name: "TypeError",
    message: "Socket.bind: port must be an integer from 0 to 65535, but is missing",
  });
});

test("the stack trace begins at the caller", () => {
  const bind = (port) => checked.argument("port", u16, port);
  const checked = new Call({}, "Socket.bind", () => bind);
  assert.throws(() => bind("80"), (error) => {
    const [, first] = error.stack.split("\n");
    return first.includes("arguments.test.mjs") && !error.stack.includes("runtime/call.js");
  });
});

test("integers are checked for type and range", () => {
  for (const [codec, low, high] of [[u8, 0, 255], [u16, 0, 65_535], [u32, 0, 4_294_967_295]]) {
    assert.equal(codec.lower(low), low);
    assert.equal(codec.lower(high), high);
    for (const wrong of [low - 1, high + 1, 1.5, Number.NaN, Infinity]) assertRefused(codec, wrong, RangeError, /integer/);
    for (const wrong of ["5", null, true, 5n, {}, []]) assertRefused(codec, wrong, TypeError, /integer/);
  }
  assertRefused(u16, "8080", TypeError, /Number\("8080"\)/);
});

test("64- and 128-bit integers take bigints and exact numbers", () => {
  assert.equal(u64.lower(5), 5n);
  assert.equal(u64.lower(2n ** 64n - 1n), 2n ** 64n - 1n);
  assert.equal(s64.lower(-(2n ** 63n)), -(2n ** 63n));
  assertRefused(u64, 2 ** 53, RangeError, /bigint/);
  assertRefused(u64, -1, RangeError, /from 0/);
  assertRefused(u64, 2n ** 64n, RangeError, /18446744073709551615/);
  assertRefused(u64, "5", TypeError, /integer/);
  const most = 2n ** 128n - 1n;
  assert.equal(u128.lift(u128.lower(most)), most);
  assertRefused(u128, most + 1n, RangeError, /integer/);
});

test("bytes are no string, no array and no buffer", () => {
  assert.deepEqual(bytes.lower(new Uint8Array([1])), new Uint8Array([1]));
  assert.ok(bytes.lower(Buffer.from("abc")));
  assertRefused(bytes, "abc", TypeError, /new TextEncoder\(\)\.encode/);
  assertRefused(bytes, [1, 2], TypeError, /Uint8Array\.from/);
  assertRefused(bytes, new ArrayBuffer(4), TypeError, /new Uint8Array/);
  assertRefused(bytes, new Uint16Array(2), TypeError, /Uint8Array/);
});

test("strings are checked, and so are their surrogates", () => {
  assertRefused(string, 5, TypeError, /a string, but is the number 5/);
  assertRefused(string, "\ud800", RangeError, /surrogates/);
  assert.equal(char.lower("\u{1F600}"), "\u{1F600}");
  assertRefused(char, "ab", RangeError, /one character/);
  assertRefused(char, "", RangeError, /one character/);
});

test("a misspelled case is recognised", () => {
  const family = enumeration("ipv4", "ipv6");
  assertRefused(family, "ip4", TypeError, /one of "ipv4", "ipv6".*did you mean "ipv4"\?/);
  const wanted = flags({ "round-robin": "roundRobin", sticky: "sticky" });
  assert.deepEqual(wanted.lift(wanted.lower(["round-robin"])), ["round-robin"]);
  assertRefused(wanted, ["roundrobin"], TypeError, /did you mean "round-robin"/);
  assertRefused(wanted, "sticky", TypeError, /an array of/);
});

test("the wrong part of a nested argument is named", () => {
  assertRefused(list(u8), [1, 256], RangeError, /port\[1\] must be/);
  assertRefused(tuple(u8, string), [1, 2], TypeError, /port\[1\] must be a string/);
  assertRefused(tuple(u8, string), [1], RangeError, /array of 2/);
  assertRefused(column(u64, BigUint64Array), [1, -1n], RangeError, /port\[1\] must be/);
  assertRefused(list(string), "abc", TypeError, /array/);
});

test("a forgotten await is recognised", () => {
  assertRefused(string, Promise.resolve("x"), TypeError, /await/);
});

test("null and undefined are no option", () => {
  assert.equal(option(u8).lower(null), undefined);
  assert.equal(option(u8).lower(undefined), undefined);
  assert.equal(option(u8).lower(0), 0);
});

test("columns take typed arrays and arrays", () => {
  const codec = column(u64, BigUint64Array);
  assert.deepEqual(codec.lower([1, 2n]), BigUint64Array.of(1n, 2n));
  const given = BigUint64Array.of(7n);
  assert.equal(codec.lower(given), given);
});
