// 10,000 pools and 1,000 sockets, opened and dropped: memory and descriptors stay where they are.
//
// node --expose-gc --max-semi-space-size=1 --optimize-for-size leaks.mjs   (V8 lets garbage lie in threads that have room)

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { instantiate } from "scheduler-core/instantiate";
import * as worker from "scheduler-core/worker";

const MEBIBYTE = 1 << 20;

/**
 * What may be more after the round that is measured: this thread's heap, which has been cleared of garbage, and the process
 * as a whole, whose other threads collect theirs when they like.
 */
const ALLOWED = { heap: MEBIBYTE, memory: 8 * MEBIBYTE };

const text = (bytes) => new TextDecoder().decode(bytes);
const data = new TextEncoder().encode("x");

const resident = () => Number(readFileSync("/proc/self/statm", "utf8").split(" ")[1]) * 4096;
const descriptors = () => readdirSync("/proc/self/fd").length;

/** Lets what is garbage go, here and in the component. */
async function settle() {
  for (let round = 0; round < 10; round++) {
    globalThis.gc();
    await setImmediate();
  }
}

/** Half of them closed, half of them forgotten. */
async function pools(api, count) {
  for (let number = 0; number < count; number++) {
    const pool = new api.IpPool(`pool-${number}`);
    await pool.addCidrRange("10.0.0.0/16");
    await pool.allocate("tenant", "vm", "vm");
    if (number % 2 === 1) await pool.close();
    if (number % 1000 === 999) await settle();
  }
}

/** Connections to a listening socket: half of them closed at both ends, half of them forgotten at one. */
async function sockets(api, count) {
  const server = await api.Socket.tcpV4();
  await server.bindToIp("127.0.0.1", 0);
  await server.listen(16);
  const address = await server.localAddr;
  for (let number = 0; number < count / 2; number++) {
    const client = await api.Socket.tcpV4();
    await client.connect(address);
    const peer = await server.accept();
    await peer.send(data);
    if (text(await client.recv(1)) !== "x") throw new Error("it did not come");
    await peer.close();
    if (number % 2 === 1) await client.close();
    if (number % 100 === 99) await settle();
  }
  await server.close();
}

/** Whether the last of three rounds leaves memory and descriptors where they were. */
async function measure(name, work) {
  for (let round = 0; round < 2; round++) {
    await work();
    await settle();
  }
  const before = { heap: process.memoryUsage().heapUsed, memory: resident(), files: descriptors() };
  await work();
  await settle();
  // Sockets are closed by a thread of their own, a moment later.
  for (let patience = 0; patience < 1000 && descriptors() > before.files; patience++) await setImmediate();
  const more = {
    heap: process.memoryUsage().heapUsed - before.heap,
    memory: resident() - before.memory,
    files: descriptors() - before.files,
  };
  const good = more.heap <= ALLOWED.heap && more.memory <= ALLOWED.memory && more.files <= 0;
  const mebibytes = (bytes) => `${bytes < 0 ? "" : "+"}${(bytes / MEBIBYTE).toFixed(2)} MiB`;
  console.log(
    `${name}: heap ${mebibytes(more.heap)}, process ${mebibytes(more.memory)} to ${(resident() / MEBIBYTE).toFixed(0)} MiB, ` +
      `descriptors ${more.files < 0 ? "" : "+"}${more.files}${good ? "" : ": LEAK"}`,
  );
  return good;
}

if (!existsSync("/proc/self/statm")) {
  console.log("leak test: this system has no /proc, so nothing was measured");
} else {
  const direct = await instantiate({ network: ["127.0.0.0/8"] });
  const threaded = await worker.instantiate({ network: ["127.0.0.0/8"] });
  const results = [
    await measure("10,000 pools", () => pools(direct, 10_000)),
    await measure("1,000 sockets", () => sockets(direct, 1_000)),
    await measure("worker: 10,000 pools", () => pools(threaded, 10_000)),
    await measure("worker: 1,000 sockets", () => sockets(threaded, 1_000)),
  ];
  await threaded.close();
  process.exitCode = results.every(Boolean) ? 0 : 1;
}
