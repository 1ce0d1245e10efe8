import assert from "node:assert/strict";
import { test } from "node:test";
import { Mismatch } from "../src/runtime/mismatch.js";
import { valueCodec } from "../src/runtime/value.js";
import { TypeName, Double, Duration, Timestamp, Uint } from "../src/values.js";

const plain = valueCodec({ values: "plain" });
const exact = valueCodec({ values: "exact" });

const refusal = (given) => {
  try {
    plain.lower(given);
  } catch (mismatch) {
    assert.ok(mismatch instanceof Mismatch);
    return mismatch;
  }
  return assert.fail("it was taken");
};

test("JavaScript's own values come back as they were", () => {
  const values = [
    null, true, false, "", "é\u{1F600}", "\ufeffbom", 0, -5, 1.5, Number.MAX_SAFE_INTEGER, 2n ** 60n, Number.NaN, Infinity,
    new Uint8Array([0, 255]), [], [1, [2, "x"]], {}, { a: { b: [null] } }, new Map([[1, "one"], [true, "yes"]]),
    new Duration(-1n), new Timestamp(-1n, 5), new TypeName("int"),
  ];
  for (const value of values) assert.deepEqual(plain.lift(plain.lower(value)), value);
});

test("the kinds of numbers are told apart", () => {
  const tag = (value) => plain.lower(value).nodes[0].tag;
  assert.equal(tag(1), "int");
  assert.equal(tag(1n), "int");
  assert.equal(tag(1.5), "double");
  assert.equal(tag(-0), "double");
  assert.equal(tag(new Double(1)), "double");
  assert.equal(tag(new Uint(1)), "uint");
});

test("an exact value lowers to the very same", () => {
  const raw = plain.lower([1n, new Uint(1), new Double(1), { a: 1 }, new Map([[new Uint(2), -0]])]);
  const lifted = exact.lift(raw);
  assert.deepEqual(lifted.slice(0, 3), [1n, new Uint(1), new Double(1)]);
  assert.ok(lifted[3] instanceof Map);
  assert.deepEqual(exact.lower(lifted), raw);
});

test("a function makes of the exact value what it likes", () => {
  const shown = valueCodec({ values: (value) => `${typeof value}:${value}` });
  assert.equal(shown.lift(plain.lower(5)), "bigint:5");
});

test("integers beyond 2^53 come back as bigints", () => {
  const lift = (value) => plain.lift(plain.lower(value));
  assert.equal(lift(2n ** 53n - 1n), 2 ** 53 - 1);
  assert.equal(lift(2n ** 53n), 2n ** 53n);
  assert.equal(lift(-(2n ** 53n)), -(2n ** 53n));
  assert.equal(lift(new Uint(2n ** 64n - 1n)), 2n ** 64n - 1n);
});

test("children stand before their parents", () => {
  assert.deepEqual(plain.lower([1, "a"]), {
    nodes: [{ tag: "int", val: 1n }, { tag: "string", val: "a" }, { tag: "list", val: [0, 1] }],
    root: 2,
  });
});

test("a key called __proto__ is a key", () => {
  const value = plain.lift(plain.lower(JSON.parse('{ "__proto__": { "polluted": true } }')));
  assert.deepEqual(Object.keys(value), ["__proto__"]);
  assert.equal(value.polluted, undefined);
});

test("what is no value is refused, with the place", () => {
  assert.equal(refusal(undefined).kind, "type");
  assert.equal(refusal(() => 1).kind, "type");
  assert.equal(refusal(Symbol("x")).kind, "type");
  assert.equal(refusal(new URL("http://localhost")).kind, "type");
  assert.equal(refusal({ a: [1, undefined] }).path, ".a[1]");
  assert.match(refusal(2 ** 53).hint, /bigint/);
  assert.equal(refusal(2n ** 63n).kind, "range");
  assert.equal(refusal(new Date(Number.NaN)).kind, "range");
});

test("a value that contains itself, or is too large, is refused", () => {
  const ring = [];
  ring.push(ring);
  assert.match(refusal(ring).hint, /contain itself/);
  assert.equal(refusal(new Array(70_000).fill(0)).kind, "range");
});

test("durations and timestamps convert", () => {
  assert.equal(Duration.seconds(1.5).nanoseconds, 1_500_000_000n);
  assert.equal(Duration.milliseconds(250).inMilliseconds, 250);
  assert.equal(Timestamp.fromDate(new Date("1969-12-31T23:59:59.500Z")).toString(), "1969-12-31T23:59:59.5Z");
  assert.equal(Timestamp.fromDate(new Date(1500)).toDate().getTime(), 1500);
  assert.equal(String(new Timestamp(2n ** 62n, 5e8)), "4611686018427387904.5s");
  assert.throws(() => new Uint(-1), RangeError);
  assert.throws(() => new Duration("5s"), TypeError);
  assert.throws(() => new Timestamp(0, 1_000_000_000), RangeError);
});

test("every value has JSON, and a duration is exact in it", () => {
  const values = [new Uint(7), new Uint(2n ** 64n - 1n), new Double(2), new Duration(1_500_000_000n), new Timestamp(5n, 6), new TypeName("int")];
  assert.equal(JSON.stringify(values), '[7,"18446744073709551615",2,"1.5s","1970-01-01T00:00:05.000000006Z","int"]');
  const texts = [0n, 1n, -1n, 10_000_000_000n, -1_500_000_000n, 2n ** 63n - 1n, -(2n ** 63n)].map((nanoseconds) => `${new Duration(nanoseconds)}`);
  assert.deepEqual(texts, ["0s", "0.000000001s", "-0.000000001s", "10s", "-1.5s", "9223372036.854775807s", "-9223372036.854775808s"]);
});
