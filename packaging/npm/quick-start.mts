// What a new user writes on the first day: checked by `tsc --strict`, and run.

import { strict as assert } from "node:assert";
import { IpPool, IpPoolError, Machine, Socket, SocketError, Wbs, Workbook, configure, parse, type IpBinding } from "scheduler-core";
import { instantiate } from "scheduler-core/instantiate";
import * as worker from "scheduler-core/worker";

const SCENARIO = `
scenario "hello" version "1.0"

action wait = sleep { for = 1s }

workflow {
  start: wait { -> end }
  end
}
`;
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function pools(): void {
  const pool = new IpPool("eip");
  assert.equal(pool.addCidrRange("10.0.1.0/24"), "10.0.1.0/24");
  const first: string = pool.allocate("tenant-a", "vm-1", "vm");
  assert.equal(first, "10.0.1.1");
  try {
    pool.allocateSpecific("tenant-b", "vm-1", "vm", first);
    assert.fail("it belongs to somebody else");
  } catch (error) {
    assert.ok(error instanceof IpPoolError && error.code === "already-allocated");
    const owner: string | undefined = error.detail.subinstance;
    assert.equal(owner, "tenant-a");
  }
  const binding: IpBinding | undefined = pool.getBinding(first);
  assert.equal(binding?.generation, 1);
  assert.deepEqual([...pool.bindings()].map(({ address }) => address), [first]);
  pool.close();
}

function scenarios(): void {
  const scenario = parse(SCENARIO, "text");
  assert.equal(scenario.name, "hello");
  const wbs = Wbs.fromScenario(scenario);
  const machine = Machine.fromWbs(wbs, Workbook.fromScenario(scenario));
  assert.equal(machine.spawn(), 0);
  assert.equal(machine.nextActions(10).length, 1);
  assert.equal(machine.status(0).state, "running");
}

function sockets(): void {
  assert.throws(
    () => Socket.tcpV4().bindToIp("127.0.0.1", 0),
    (error) => error instanceof SocketError && error.code === "access-denied" && error.message.includes("call configure({ network: true })"),
  );
  configure({ network: ["127.0.0.0/8"] });
  const server = Socket.tcpV4();
  server.bindToIp("127.0.0.1", 0);
  server.listen(16);
  const client = Socket.tcpV4();
  client.connect({ address: "127.0.0.1", port: server.localPort ?? 0 });
  client.send(bytes("hello"));
  const peer = server.accept();
  assert.equal(text(peer.recv(5)), "hello");
  for (const socket of [peer, client, server]) socket.close();
}

async function instances(): Promise<void> {
  const exact = await instantiate({ component: "offline", values: "exact" });
  assert.equal(exact.evaluate("40 + a", { a: 2 }, { dialect: "cel" }), 42n);
}

async function promises(): Promise<void> {
  const { Socket, IpPool, close } = await worker.instantiate({ network: ["127.0.0.0/8"] });
  const pool = new IpPool("lab");
  await pool.addCidrRange("127.10.0.0/24");
  const server = await Socket.tcpV4();
  await server.bindToIp(await pool.allocate("services", "echo", { custom: "tcp-server" }), 0);
  await server.listen(16);
  const address = await server.localAddr;
  assert.ok(address);
  const serving = (async () => {
    for await (const connection of server) {
      await connection.send(await connection.recv(4096));
      await connection.close();
    }
  })();
  const client = await Socket.tcpV4();
  await client.connect(address);
  await client.send(bytes("hello"));
  assert.equal(text(await client.recv(4096)), "hello");
  await assert.rejects(client.recv(1, { signal: AbortSignal.abort(new Error("enough")) }), /enough/);
  await server.close();
  await serving;
  await close();
}

pools();
scenarios();
sockets();
await instances();
await promises();
console.log("quick start: done");
