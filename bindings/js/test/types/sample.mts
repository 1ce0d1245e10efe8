// Compiled by types.test.mjs with `tsc --strict`, and never run.

import { IpPool, IpPoolError, Socket, SocketError, configure, poll, run, type Integer, type IpBinding, type Readiness } from "scheduler-core";
import { instantiate, type InstanceOptions } from "scheduler-core/instantiate";

configure({ network: true });

const pool = new IpPool("lab");
const network: string = pool.addCidrRange("127.10.0.0/24");
const address: string = pool.allocate("services", "http", { custom: "tcp-server" });
const binding: IpBinding | undefined = pool.getBinding(address);
const generation: Integer | undefined = binding?.generation;
pool.releaseByIp(address, { expectedGeneration: 5 });
pool.releaseByIp(address, { expectedGeneration: generation });

const server = Socket.tcpV4();
if (binding) server.bindWithBinding(binding, 8080);
server.bindToIp(address, 0);
server.connect({ address, port: server.localPort ?? 80 });
server.send(new Uint8Array([1]));
server.send(Buffer.from("text"));
const ready: Readiness[] = poll([server] as const, ["readable"], { timeoutMs: 500n });
server[Symbol.dispose]();

try {
  pool.allocate("t", "a", "vm");
} catch (error) {
  if (error instanceof IpPoolError && error.code === "exhausted") {
    const total: Integer | undefined = error.detail.total;
    void total;
    // @ts-expect-error: there is no such detail
    void error.detail.quota;
  }
  if (error instanceof SocketError) {
    const text: string = error.message;
    const port: number | undefined = error.detail.local?.port;
    void [text, port];
  }
}

const report = await run("scenario …", {
  network: ["127.0.0.0/8"],
  actions: { payment: async (request) => ({ paid: request.attempt < 3 && !request.signal.aborted && request.tenant === request.address }), log: () => {} },
  onProgress: (progress, events) => void [progress.done, events.map(({ kind, user }) => [kind, user])],
  properties: { server: { port: 8080 } },
  signal: AbortSignal.timeout(1000),
  maxBufferedBytes: 2 ** 20,
  requestIdHeader: "X-Request-Id",
  resolve: { "api.test": ["127.0.0.1", "::1"], "cdn.test": "127.0.0.2" },
});
const verdict: "failed" | "incomplete" | "stopped" | "no-data" | "passed" = report.verdict;
const { attempts, requests, transfer } = report.progress;
const counts: Integer[] = [attempts.succeeded, requests.repeats, transfer.receivedBytes];
void [verdict, counts, report.text.length, report.failures[0]?.status];
// @ts-expect-error: an action returns exports
void run("scenario …", { actions: { payment: () => 5 } });
// @ts-expect-error: no such option
void run("scenario …", { netwrk: true });

const options: InstanceOptions = { component: "offline", values: "exact" };
const api = await instantiate(options);
const own: IpPool = new api.IpPool("own");

// @ts-expect-error: a string is no Uint8Array
server.send("text");
// @ts-expect-error: a port is a number
server.bindToIp(address, "80");
// @ts-expect-error: the case has no payload
pool.allocate("t", "a", { vm: 1 });
// @ts-expect-error: no such case
pool.allocate("t", "a", "docker");
// @ts-expect-error: made by Socket.tcpV4() and the like
new Socket();
// @ts-expect-error: no such option
configure({ netwrk: true });

export { network, own, ready };
