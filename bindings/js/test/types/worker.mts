// Compiled by types.test.mjs with `tsc --strict`, and never run.

import { IpPool, Socket, SocketError, configure, instantiate, parse, poll, type IpBinding, type Readiness, type WorkerApi } from "scheduler-core/worker";
import { SocketError as SameError } from "scheduler-core";

configure({ network: ["127.0.0.0/8"] });

const pool = new IpPool("lab");
const network: string = await pool.addCidrRange("127.10.0.0/24");
const address: string = await pool.allocate("services", "http", { custom: "tcp-server" });
const binding: IpBinding | undefined = await pool.getBinding(address);
const { signal } = new AbortController();
await pool.releaseByIp(address, { expectedGeneration: 5 }, { signal });

const server: Socket = await Socket.tcpV4();
if (binding) await server.bindWithBinding(binding, 8080);
await server.bindToIp(address, 0, { signal });
await server.connect({ address, port: (await server.localPort) ?? 80 });
const bytes: Uint8Array = await server.recv(4096, { signal });
const ready: Readiness[] = await poll([server] as const, ["readable"], { timeoutMs: 500n, signal });
for await (const client of server) await client.send(bytes);
for await (const client of server.connections({ signal })) await client.close();
await server[Symbol.asyncDispose]();

const worker: WorkerApi = await instantiate({ network: true });
const scenario = await worker.parse("", "text");
const name: string = await scenario.name;
const own: IpPool = new worker.IpPool("own");
await own.close();
await worker.close();
await parse("", "json", {});

const caught: unknown = undefined;
if (caught instanceof SocketError && caught.code === "timed-out") {
  const text: string = caught.message;
  const same: SameError = caught;
  void [text, same];
}

// @ts-expect-error: it is a promise
const early: string = pool.name;
// @ts-expect-error: a string is no Uint8Array
await server.send("text");
// @ts-expect-error: a function cannot go to another thread
await instantiate({ values: () => 1 });
// @ts-expect-error: made by Socket.tcpV4() and the like
new Socket();

export { early, name, network, ready };
