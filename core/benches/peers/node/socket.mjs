// A client in Node: our package's sockets and node:net and node:dgram, in turns.

import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { fileURLToPath, pathToFileURL } from "node:url";

import { say, task } from "./measure.mjs";

const PACKAGE = fileURLToPath(new URL("../../../../bindings/js/package.json", import.meta.url));
const { Socket, configure } = await import(pathToFileURL(createRequire(PACKAGE).resolve("scheduler-core")));
const BUFFER = 1 << 20;
const host = "127.0.0.1";
const buffer = new Uint8Array(BUFFER).fill(7);
const small = new Uint8Array(64).fill(7);

configure({ network: true });
say({ version: `Node ${process.versions.node}` });

const samples = new Map();
async function take(name, operations, act) {
  const start = process.hrtime.bigint();
  await act();
  const taken = Number(process.hrtime.bigint() - start) / operations;
  samples.set(name, [...(samples.get(name) ?? []), taken]);
}

function stream(bytes) {
  const socket = Socket.tcpV4();
  socket.connect({ address: host, port: task.sink });
  for (let sent = 0; sent < bytes; sent += BUFFER) socket.send(buffer);
  socket.shutdown("send");
  socket.recv(1);
  socket.close();
}

async function streamBaseline(bytes) {
  const socket = connect({ host, port: task.sink, allowHalfOpen: true });
  await once(socket, "connect");
  for (let sent = 0; sent < bytes; sent += BUFFER) if (!socket.write(buffer)) await once(socket, "drain");
  socket.end();
  socket.resume();
  await once(socket, "end");
}

/** What a caller reaches who writes 4,096 bytes at a time and waits until the host has sent them. */
async function streamFlushing(bytes) {
  const { sockets } = await import(
    pathToFileURL(createRequire(PACKAGE).resolve("@bytecodealliance/preview2-shim"))
  );
  const network = sockets.instanceNetwork.instanceNetwork();
  const socket = sockets.tcpCreateSocket.createTcpSocket("ipv4");
  socket.startConnect(network, { tag: "ipv4", val: { address: [127, 0, 0, 1], port: task.sink } });
  const pollable = socket.subscribe();
  pollable.block();
  pollable[Symbol.dispose ?? Symbol.for("dispose")]();
  const [, output] = socket.finishConnect();
  const part = buffer.subarray(0, 4096);
  for (let sent = 0; sent < bytes; sent += part.length) output.blockingWriteAndFlush(part);
}

function echo(rounds) {
  const socket = Socket.tcpV4();
  socket.connect({ address: host, port: task.echo });
  for (let round = 0; round < rounds; round++) {
    socket.send(small);
    for (let missing = 64; missing > 0; ) missing -= socket.recv(missing).length;
  }
  socket.close();
}

async function echoBaseline(rounds) {
  const socket = connect({ host, port: task.echo, noDelay: true });
  await once(socket, "connect");
  await new Promise((resolve) => {
    let missing = 64;
    socket.on("data", (data) => {
      missing -= data.length;
      if (missing > 0) return;
      missing = 64;
      if (--rounds === 0) resolve();
      else socket.write(small);
    });
    socket.write(small);
  });
  socket.destroy();
}

function datagrams(count, batch) {
  const socket = Socket.udpV4();
  const to = { address: host, port: task.udp };
  const data = new Uint8Array(64 * batch).fill(7);
  const ends = Uint32Array.from({ length: batch }, (_, index) => 64 * (index + 1));
  for (let sent = 0; sent < count; ) {
    if (batch === 1) {
      socket.sendTo(data, to);
      sent++;
    } else sent += socket.sendMany(data, ends, to);
  }
  socket.close();
}

async function datagramsBaseline(count) {
  const socket = createSocket("udp4");
  const send = () => new Promise((resolve, reject) => socket.send(small, task.udp, host, (error) => (error ? reject(error) : resolve())));
  for (let sent = 0; sent < count; sent++) await send();
  socket.close();
}

for (let repetition = 0; repetition < task.repetitions; repetition++) {
  await take("stream", 1, () => stream(task.bytes));
  await take("stream-baseline", 1, () => streamBaseline(task.bytes));
  await take("stream-flushing", 1, () => streamFlushing(task.bytes / 16));
  await take("echo", task.rounds, () => echo(task.rounds));
  await take("echo-baseline", task.rounds, () => echoBaseline(task.rounds));
  await take("datagrams", task.datagrams, () => datagrams(task.datagrams, 1));
  await take("datagrams-many", task.datagrams, () => datagrams(task.datagrams, 64));
  await take("datagrams-baseline", task.datagrams, () => datagramsBaseline(task.datagrams));
}
for (const [measure, values] of samples) say({ measure, live: 0, unit: "ns", samples: values });
process.exit(0);
