import assert from "node:assert/strict";
import { test } from "node:test";
import { ipAddress, ipNetwork } from "../src/runtime/address.js";
import { Mismatch } from "../src/runtime/mismatch.js";

const roundTrip = (codec, text) => codec.lift(codec.lower(text));

const refusal = (codec, given) => {
  try {
    codec.lower(given);
  } catch (mismatch) {
    assert.ok(mismatch instanceof Mismatch);
    return mismatch;
  }
  return assert.fail(`${given} was taken`);
};

test("addresses come back in their canonical form", () => {
  const cases = {
    "127.10.0.1": "127.10.0.1",
    "0.0.0.0": "0.0.0.0",
    "255.255.255.255": "255.255.255.255",
    "::": "::",
    "::1": "::1",
    "1::": "1::",
    "2001:DB8::A": "2001:db8::a",
    "2001:db8:0:0:1:0:0:1": "2001:db8::1:0:0:1",
    "2001:db8:0:1:1:1:1:1": "2001:db8:0:1:1:1:1:1",
    "0:0:1::": "0:0:1::",
    "fe80:0:0:0:0:0:0:1": "fe80::1",
    "::ffff:10.0.0.1": "::ffff:10.0.0.1",
    "::ffff:a00:1": "::ffff:10.0.0.1",
    "64:ff9b::192.0.2.33": "64:ff9b::c000:221",
  };
  for (const [given, canonical] of Object.entries(cases)) assert.equal(roundTrip(ipAddress, given), canonical, given);
});

test("what is no address is refused", () => {
  const wrong = [
    "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4 ", "1..2.3", ":", ":::", "1::2::3", "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8", "12345::", "g::", "1.2.3.4::", "::1.2.3", 5, null, undefined, {},
  ];
  for (const given of wrong) assert.equal(refusal(ipAddress, given).kind, "type", String(given));
});

test("the usual mistakes are told from each other", () => {
  assert.match(refusal(ipAddress, "localhost").hint, /resolve\(name\)/);
  assert.match(refusal(ipAddress, "10.0.0.0/8").hint, /network/);
  assert.match(refusal(ipAddress, "10.0.0.1:80").hint, /port/);
  assert.match(refusal(ipAddress, "fe80::1%eth0").hint, /zone/);
});

test("networks keep their prefix length", () => {
  for (const text of ["10.0.1.0/24", "0.0.0.0/0", "10.1.2.3/32", "fd00::/64", "::/0"]) {
    assert.equal(roundTrip(ipNetwork, text), text);
  }
});

test("what is no network is refused", () => {
  assert.match(refusal(ipNetwork, "10.0.0.1").hint, /10\.0\.0\.1\/32/);
  assert.match(refusal(ipNetwork, "10.0.0.0/33").hint, /0 to 32/);
  assert.match(refusal(ipNetwork, "::/129").hint, /0 to 128/);
  for (const given of ["10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/08", "x/8", 5]) refusal(ipNetwork, given);
});
