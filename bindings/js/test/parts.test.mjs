import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { test } from "node:test";
import * as net from "scheduler-core/net";
import * as pool from "scheduler-core/pool";
import { IpPool } from "scheduler-core";

test("address pools from the component with pools only", () => {
  const lab = new pool.IpPool("lab");
  lab.addCidrRange("10.0.0.0/30");
  assert.equal(lab.allocate("tenant", "a", "vm"), "10.0.0.1");
  assert.equal(lab.allocate("tenant", "b", "vm"), "10.0.0.2");
  assert.throws(() => lab.allocate("tenant", "c", "vm"), (error) => error instanceof pool.IpPoolError && error.code === "exhausted");
  assert.throws(() => lab.allocate("tenant", 7, "vm"), TypeError);
});

test("a snapshot of one component is read by the others", () => {
  const first = new pool.IpPool("first");
  first.addCidrRange("10.0.0.0/24");
  first.allocateMany("tenant", ["a", "b"], { custom: "tcp-server" }, { metadata: { rack: "7" } });
  for (const Other of [net.IpPool, IpPool]) {
    const copy = new Other("copy");
    copy.restore(first.snapshot());
    assert.equal(copy.snapshot(), first.snapshot());
  }
});

test("sockets from the component with pools and sockets", async () => {
  const { IpPool: Pool, Socket, poll } = await net.instantiate({ network: ["127.0.0.0/8"] });
  const lab = new Pool("lab");
  lab.addCidrRange("127.20.0.0/24");
  const [server, client] = [Socket.tcpV4(), Socket.tcpV4()];
  server.bindToIp(lab.allocate("tenant", "server", "vm"), 0);
  server.listen(1);
  client.bindToIp(lab.allocate("tenant", "client", "vm"), 0);
  client.connect({ address: server.localIp, port: server.localPort });
  const accepted = server.accept();
  assert.equal(accepted.remoteAddress, "127.20.0.2");
  client.send(new TextEncoder().encode("hello"));
  assert.deepEqual(poll([accepted], ["readable"], { timeoutMs: 10_000 }), ["readable"]);
  assert.equal(new TextDecoder().decode(accepted.recv(16)), "hello");
});

test("without a grant, a socket of scheduler-core/net reaches nothing, and the message names its own call", async () => {
  const listener = createServer(() => assert.fail("a connection arrived")).listen(0, "127.0.0.1");
  await new Promise((resolve) => listener.once("listening", resolve));
  const { Socket } = await net.instantiate();
  assert.throws(() => Socket.tcpV4().connect({ address: "127.0.0.1", port: listener.address().port }), (error) => {
    assert.equal(error.code, "access-denied");
    assert.match(error.message, /instantiate\(\{ network: /);
    return true;
  });
  await new Promise((resolve) => listener.close(resolve));
});

test("an option or an export that a part does not have is rejected with what to import", async () => {
  await assert.rejects(pool.instantiate({ network: true }), /has no sockets; import "scheduler-core\/net"/);
  await assert.rejects(pool.instantiate({ component: "core" }), /options\.component/);
  const api = await pool.instantiate();
  assert.deepEqual(Object.keys(api), ["IpPool"]);
  assert.throws(() => pool.instantiate().IpPool, /await/);
});

test("its values are those that the options choose", async () => {
  const { IpPool: Exact } = await pool.instantiate({ values: "exact" });
  assert.equal(typeof new Exact("p").revision, "bigint");
});

test("the component files are exported", () => {
  for (const name of ["net", "pool"]) {
    const file = new URL(import.meta.resolve(`scheduler-core/scheduler_core_${name}.wasm`));
    assert.deepEqual([...readFileSync(file).subarray(0, 8)], [0, 0x61, 0x73, 0x6d, 0x0d, 0, 1, 0]);
  }
});
