// What an instance cannot do without a grant, and what it cannot do with one that does not say so. A listener of the
// operating system counts what reaches it: nothing may.

import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";
import { instantiate } from "scheduler-core/instantiate";
import * as worker from "scheduler-core/worker";

let reached = 0;
const listener = createServer((socket) => {
  reached += 1;
  socket.destroy();
});
const receiver = createSocket("udp4", () => {
  reached += 1;
});
listener.listen(0, "127.0.0.1");
receiver.bind(0, "127.0.0.1");
await Promise.all([once(listener, "listening"), once(receiver, "listening")]);
const tcp = { address: "127.0.0.1", port: listener.address().port };
const udp = { address: "127.0.0.1", port: receiver.address().port };
const free = tcp.port === 65_535 ? tcp.port - 1 : tcp.port + 1;
const data = new TextEncoder().encode("x");

async function refused(action, what) {
  await assert.rejects(async () => action(), (error) => {
    assert.equal(error.code, "access-denied", `${what}: ${error}`);
    assert.match(error.message, /call instantiate\(\{ network: /);
    return true;
  });
}

for (const make of [instantiate, worker.instantiate]) {
  for (const network of [undefined, [], ["127.0.0.2", `127.0.0.1:${free}`]]) {
    const api = await make({ network });
    const stream = await api.Socket.tcpV4();
    const datagrams = await api.Socket.udpV4();
    await refused(() => stream.bind(tcp), "bind");
    await refused(() => stream.bindToIp("127.0.0.1", tcp.port), "bindToIp");
    await refused(() => stream.connect(tcp), "connect");
    await refused(() => datagrams.sendTo(data, udp), "sendTo");
    await refused(() => datagrams.sendMany(data, [1], udp), "sendMany");
    await refused(() => datagrams.connect(udp), "connect of a datagram socket");
    await refused(() => api.resolve("localhost"), "resolve");
    await api.close?.();
  }
}

const granted = await worker.instantiate({ network: [`127.0.0.1:${tcp.port}`] });
const stream = await granted.Socket.tcpV4();
const connected = once(listener, "connection");
await stream.connect(tcp);
await connected;
// Whatever went before on the same path has come before.
assert.equal(reached, 1);
await granted.close();
listener.close();
receiver.close();
console.log("sandbox: nothing came through but what was granted");
