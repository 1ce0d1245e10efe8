import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { instantiate } from "../src/instantiate.js";
import { AllowList } from "../src/network.js";
import { ipAddress } from "../src/runtime/address.js";

const RULES = ["127.0.0.0/8:7000-7999,9000", "[::1]:7000", "192.0.2.7"];
const bytes = (text) => new TextEncoder().encode(text);
const limited = await instantiate({ network: RULES });

test("what is in the list is allowed", () => {
  const list = new AllowList(RULES, "network");
  for (const [address, port, allowed] of [
    ["127.0.0.1", 7000, true],
    ["127.255.0.1", 7999, true],
    ["127.0.0.1", 8000, false],
    ["127.0.0.1", 9000, true],
    ["127.0.0.1", 0, true],
    ["126.0.0.1", 7000, false],
    ["126.0.0.1", 0, false],
    ["0.0.0.0", 7000, false],
    ["::1", 7000, true],
    ["::1", 7001, false],
    ["::2", 7000, false],
    ["::ffff:127.0.0.1", 7000, true],
    ["::ffff:126.0.0.1", 7000, false],
    ["192.0.2.7", 1, true],
    ["192.0.2.8", 1, false],
  ]) {
    assert.equal(list.allows(ipAddress.lower(address), port), allowed, `${address} ${port}`);
  }
});

const table = JSON.parse(readFileSync(new URL("../../allow-list.json", import.meta.url), "utf8"));

test("rules and what they allow are those of the table, as in Python", () => {
  for (const [rule, valid] of table.rules) {
    const make = () => new AllowList([rule], "network");
    if (valid) make();
    else assert.throws(make, { name: "RangeError" }, JSON.stringify(rule));
  }
  for (const [rules, address, port, allowed] of table.access) {
    const list = new AllowList(rules, "network");
    assert.equal(list.allows(ipAddress.lower(address), port), allowed, `${rules}: ${address} ${port}`);
  }
});

test("a server that is bound to port 0 listens only where its port is allowed", async () => {
  const some = await instantiate({ network: ["127.0.0.1:1"] });
  const server = some.Socket.tcpV4();
  server.bindToIp("127.0.0.1", 0);
  assert.throws(() => server.listen(1), { code: "access-denied", message: /does not include 127\.0\.0\.1; call/ });
  server.close();
  const all = await instantiate({ network: ["127.0.0.1"] });
  const other = all.Socket.tcpV4();
  other.bindToIp("127.0.0.1", 0);
  other.listen(1);
  other.close();
});

test("rules about IPv4 addresses mapped into IPv6 are about IPv4", () => {
  const list = new AllowList(["[::ffff:10.0.0.0/104]:80"], "network");
  assert.equal(list.allows(ipAddress.lower("10.1.2.3"), 80), true);
  assert.equal(list.allows(ipAddress.lower("11.1.2.3"), 80), false);
});

test("a refusal says what was refused and what would allow it", () => {
  const socket = limited.Socket.tcpV4();
  assert.throws(() => socket.connect({ address: "10.1.2.3", port: 80 }), (error) => {
    assert.equal(error.name, "SocketError");
    assert.equal(error.code, "access-denied");
    assert.deepEqual(error.detail.remote, { address: "10.1.2.3", port: 80 });
    assert.match(error.message, /the allow-list \("127\.0\.0\.0\/8:7000-7999,9000", "\[::1\]:7000", "192\.0\.2\.7"\) does not include 10\.1\.2\.3:80/);
    assert.match(error.message, /call instantiate\(\{ network: \[.*"192\.0\.2\.7", "10\.1\.2\.3:80"\] \}\)$/);
    return true;
  });
  socket.close();
});

test("every call that reaches an address is held to the list", () => {
  const { Socket } = limited;
  const binding = { address: "10.0.0.1", subinstance: "t", subid: "s", resourceType: "vm", pool: "p", generation: 1 };
  const remote = { address: "10.0.0.1", port: 80 };
  for (const [make, call] of [
    [Socket.tcpV4, (socket) => socket.bind({ address: "10.0.0.1", port: 80 })],
    [Socket.tcpV4, (socket) => socket.bindToIp("127.0.0.1", 8000)],
    [Socket.tcpV4, (socket) => socket.bindToIp("0.0.0.0", 0)],
    [Socket.tcpV4, (socket) => socket.bindWithBinding(binding, 80)],
    [Socket.tcpV4, (socket) => socket.connect(remote)],
    [Socket.tcpV6, (socket) => socket.connect({ address: "::1", port: 7001 })],
    [Socket.udpV4, (socket) => socket.bindToIp("10.0.0.1", 0)],
    [Socket.udpV4, (socket) => socket.connect(remote)],
    [Socket.udpV4, (socket) => socket.sendTo(bytes("x"), remote)],
    [Socket.udpV4, (socket) => socket.sendMany(bytes("x"), [1], remote)],
  ]) {
    const socket = make();
    assert.throws(() => call(socket), { name: "SocketError", code: "access-denied", message: /the allow-list/ }, `${call}`);
    socket.close();
  }
});

test("what is allowed works", async () => {
  const { Socket } = await instantiate({ network: ["127.0.0.0/8"] });
  const here = Socket.udpV4();
  here.setTimeout(10_000);
  here.bindToIp("127.0.0.1", 0);
  here.sendTo(bytes("x"), here.localAddr);
  assert.deepEqual(here.recvFrom(10).data, bytes("x"));
  const other = Socket.udpV4();
  other.sendTo(bytes("y"), here.localAddr);
  assert.deepEqual(here.recvFrom(10).data, bytes("y"));
  here.close();
  other.close();
});

test("names are looked up only if the list says so", async () => {
  assert.throws(() => limited.resolve("localhost"), { code: "access-denied", message: /"resolve"\] \}\)$/ });
  assert.deepEqual(limited.resolve("127.0.0.1"), ["127.0.0.1"]);
  const { resolve } = await instantiate({ network: ["resolve"] });
  assert.ok(resolve("localhost").length > 0);
});

test("a wrong rule is explained", async () => {
  for (const [network, Kind, pattern] of [
    ["10.0.0.0/8", TypeError, /an array of rules, but is the string "10\.0\.0\.0\/8"; for a list of rules use network: \["10\.0\.0\.0\/8"\]/],
    [1, TypeError, /true, false or an array of rules, but is the number 1/],
    [[80], TypeError, /options\.network\[0\] must be a network or an address, .*but is the number 80/],
    [["10.0.0.1/8"], RangeError, /network\[0\] .*host bits must be zero: "10\.0\.0\.0\/8"/],
    [["fd00::1/64"], RangeError, /host bits must be zero: "fd00::\/64"/],
    [["10.0.0.0/8", "10.0.0.0/33"], RangeError, /network\[1\] must be/],
    [["10.0.0.0/8:0"], RangeError, /ports must be 1 to 65535/],
    [["10.0.0.0/8:90-80"], RangeError, /network\[0\] must be/],
    [["10.0.0.0/8:"], RangeError, /network\[0\] must be/],
    [["10.0.0.0/8:http"], RangeError, /network\[0\] must be/],
    [["example.org:80"], RangeError, /use an address, not a name/],
    [["fd00::/8:443"], RangeError, /"\[fd00::\/8\]:80,443"/],
    [["[fd00::/8]443"], RangeError, /network\[0\] must be/],
  ]) {
    await assert.rejects(instantiate({ network }), (error) => {
      assert.ok(error instanceof Kind, `${error}`);
      assert.match(error.message, pattern);
      assert.match(error.message, /^instantiate: options\.network/);
      return true;
    });
  }
  await assert.rejects(instantiate({ network: true, component: "offline" }), /with the offline component, which has no sockets/);
});
