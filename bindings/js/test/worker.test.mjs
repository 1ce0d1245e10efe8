import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, before, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import * as sync from "../src/index.js";
import * as threaded from "../src/worker/index.js";
import { Duration, IpPoolError, SocketError, Timestamp, Uint, instantiate } from "../src/worker/index.js";

const encode = (text) => new TextEncoder().encode(text);
const decode = (bytes) => new TextDecoder().decode(bytes);

let worker;

before(async () => {
  worker = await instantiate({ network: ["127.0.0.0/8"] });
});

after(() => worker.close());

/** A server and its address. */
async function listening({ Socket } = worker) {
  const server = await Socket.tcpV4();
  await server.bindToIp("127.0.0.1", 0);
  await server.listen(64);
  return { server, address: await server.localAddr };
}

async function connected(address, { Socket } = worker) {
  const client = await Socket.tcpV4();
  await client.connect(address);
  return client;
}

test("the names are those of the synchronous API", () => {
  assert.deepEqual(Object.keys(threaded).sort(), Object.keys(sync).sort());
  for (const [name, member] of Object.entries(sync)) {
    if (member.prototype instanceof Object.getPrototypeOf(sync.IpPool)) {
      const own = (Kind) => Object.getOwnPropertyNames(Kind.prototype).filter((key) => !["close", "connections", "toJSON"].includes(key)).sort();
      assert.deepEqual(own(threaded[name]), own(member), name);
    } else if (member.prototype instanceof Error) {
      assert.equal(threaded[name], member);
    }
  }
});

test("calls return promises for what the synchronous ones return", async () => {
  const pool = new worker.IpPool("lab");
  assert.equal(await pool.addCidrRange("10.0.0.0/24"), "10.0.0.0/24");
  assert.equal(await pool.allocate("services", "web", { custom: "tcp" }), "10.0.0.1");
  const binding = await pool.getBinding("10.0.0.1");
  assert.equal(typeof binding.generation, "number");
  assert.equal((await pool.stats).total, 254);
  await pool.close();
  await pool.close();
  await assert.rejects(pool.name, { name: "ClosedError", code: "closed" });
});

test("errors cross with class, code, message and detail, and a stack that begins at the caller", async () => {
  const pool = new worker.IpPool("lab");
  await pool.addCidrRange("10.0.0.0/30");
  await pool.allocate("t", "a", "vm");
  await pool.allocate("t", "b", "vm");
  await assert.rejects(pool.allocate("t", "c", "vm"), (error) => {
    assert.ok(error instanceof IpPoolError && error instanceof sync.IpPoolError);
    assert.equal(error.code, "exhausted");
    assert.equal(error.detail.total, 2);
    assert.match(error.stack.split("\n")[1], /worker\.test\.mjs/);
    return true;
  });
});

test("arguments are checked as in the synchronous API", async () => {
  const pool = new worker.IpPool("lab");
  const other = await instantiate();
  const socket = await worker.Socket.tcpV4();
  const stranger = await other.Socket.tcpV4();
  for (const [call, name, pattern] of [
    [() => pool.addCidrRange(), "TypeError", /IpPool\.addCidrRange: cidr must be a string such as "10.0.0.0\/24", but is missing/],
    [() => pool.addCidrRange(pool.name), "TypeError", /is a promise \(is an `await` missing\?\)/],
    [() => pool.addCidrRange(() => "x"), "TypeError", /is a function/],
    [() => pool.addCidrRange(new (class Network {})()), "TypeError", /is a Network/],
    [() => socket.connect({ address: "127.0.0.1", port: 70_000 }), "RangeError", /remote\.port .*70000/],
    [() => socket.send("abc"), "TypeError", /new TextEncoder\(\)\.encode/],
    [() => worker.poll([sync.Socket.tcpV4()], ["readable"], { timeoutMs: 0 }), "TypeError", /another instance/],
    [() => worker.poll([socket], ["readable"], 5), "TypeError", /options must be an object/],
    [() => worker.poll([socket], ["readable"], { timeout: 5 }), "TypeError", /no option timeout/],
    [() => worker.poll([stranger], ["readable"], { timeoutMs: 0 }), "TypeError", /another instance/],
    [() => worker.poll([socket], ["readable"], { timeoutMs: -1 }), "RangeError", /timeoutMs/],
    [() => socket.accept({ sginal: 1 }), "TypeError", /options must be \{ signal \}/],
    [() => socket.accept({ signal: 5 }), "TypeError", /with an AbortSignal/],
    [() => pool.snapshot(1, 2), "TypeError", /takes 0 arguments/],
    [() => worker.Socket.prototype.accept.call(pool), "TypeError", /must be called on an open Socket, but was called on an IpPool/],
  ]) {
    await assert.rejects(call, (error) => {
      assert.equal(error.name, name, `${error}`);
      assert.match(error.message, pattern);
      return true;
    });
  }
  assert.throws(() => new worker.Socket(), /no constructor; one comes from Socket\.tcpV4/);
  await other.close();
});

test("what is wrong with a constructor's arguments is said by the first call", async () => {
  const pool = new worker.IpPool(5);
  await assert.rejects(pool.name, { name: "TypeError", message: /new IpPool: name must be a string/ });
});

test("values keep their kinds, there and back", async () => {
  const exact = await instantiate({ values: "exact", component: "offline" });
  const values = new Map([["u", new Uint(7)], ["d", Duration.seconds(2)], ["t", new Timestamp(5n, 6)], ["b", encode("x")], ["l", [1n, null, true]]]);
  for (const [name, value] of values) {
    assert.deepEqual(await exact.evaluate("x", { x: value }, { dialect: "cel" }), value, name);
  }
  await assert.rejects(instantiate({ values: (value) => value }), /a function cannot be passed/);
  await exact.close();
});

test("a call that waits stops neither timers nor other calls", async () => {
  const { server, address } = await listening();
  const accepting = server.accept();
  let ticks = 0;
  const timer = setInterval(() => ticks++, 1);
  const pool = new worker.IpPool("lab");
  for (let index = 0; index < 20; index++) await pool.name;
  await delay(20);
  clearInterval(timer);
  assert.ok(ticks > 3, `${ticks} ticks`);
  const client = await connected(address);
  const accepted = await accepting;
  assert.deepEqual(await accepted.remoteAddr, await client.localAddr);
  for (const socket of [accepted, client, server]) await socket.close();
});

test("a server's connections are iterated over until it is closed", async () => {
  const { server, address } = await listening();
  const served = [];
  const serving = (async () => {
    for await (const connection of server) {
      served.push(decode(await connection.recv(100)));
      await connection.send(encode("thanks"));
      await connection.close();
    }
  })();
  for (const text of ["one", "two", "three"]) {
    const client = await connected(address);
    await client.send(encode(text));
    assert.equal(decode(await client.recv(100)), "thanks");
    await client.close();
  }
  await server.close();
  await serving;
  assert.deepEqual(served, ["one", "two", "three"]);
});

test("an aborted call is given up, and takes nothing with it", async () => {
  const { server, address } = await listening();
  const abort = new AbortController();
  const aborted = server.accept({ signal: abort.signal });
  await server.state;
  abort.abort();
  await assert.rejects(aborted, { name: "AbortError" });
  await assert.rejects(server.accept({ signal: abort.signal }), { name: "AbortError" });
  await assert.rejects(server.connections({ signal: AbortSignal.abort("enough") }).next(), (reason) => reason === "enough");
  const client = await connected(address);
  const accepted = await server.accept({ signal: new AbortController().signal });
  assert.deepEqual(await accepted.remoteAddr, await client.localAddr);
  for (const socket of [accepted, client, server]) await socket.close();
});

test("timeouts end calls as in the synchronous API", async () => {
  const { server, address } = await listening();
  await server.setTimeout(30);
  assert.equal(await server.timeout, 30);
  await assert.rejects(server.accept(), { code: "timed-out", message: /^accept on .*the timeout of 30 ms has passed/ });
  const client = await connected(address);
  const accepted = await server.accept();
  assert.equal(await accepted.timeout, 30);
  await accepted.setTimeout(0);
  await assert.rejects(accepted.recv(1), { name: "SocketError", code: "would-block" });
  assert.deepEqual(await worker.poll([accepted], ["readable"], { timeoutMs: 5 }), ["nothing"]);
  const waiting = worker.poll([accepted], ["readable"], { timeoutMs: 10_000 });
  await client.send(encode("x"));
  assert.deepEqual(await waiting, ["readable"]);
  for (const socket of [accepted, client, server]) await socket.close();
});

test("what is sent without waiting arrives in order, and receivers are served in turn", async () => {
  const { server, address } = await listening();
  const client = await connected(address);
  const accepted = await server.accept();
  const first = new Uint8Array(2 << 20).fill(1);
  const sending = [client.send(first), client.send(encode("end")), client.shutdown("send")];
  let length = 0;
  let tail;
  for (;;) {
    const [one, two] = await Promise.all([accepted.recv(1 << 20), accepted.recv(1 << 20)]);
    length += one.length + two.length;
    tail = two.length > 0 ? two : one.length > 0 ? one : tail;
    if (two.length === 0) break;
  }
  await Promise.all(sending);
  assert.equal(length, first.length + 3);
  assert.equal(decode(tail.subarray(-3)), "end");
  for (const socket of [accepted, client, server]) await socket.close();
});

test("closing a socket ends what waits on it", async () => {
  const { server } = await listening();
  const accepting = server.accept();
  await server.state;
  await server.close();
  await assert.rejects(accepting, (error) => error instanceof SocketError && error.code === "invalid-state");
});

test("datagrams", async () => {
  const here = await worker.Socket.udpV4();
  await here.bindToIp("127.0.0.1", 0);
  const receiving = here.recvFrom(100);
  const there = await worker.Socket.udpV4();
  await there.sendTo(encode("ping"), await here.localAddr);
  assert.equal(decode((await receiving).data), "ping");
  await here.close();
  await there.close();
});

test("names are looked up while other calls go on, where the grant allows it", async () => {
  await assert.rejects(worker.resolve("localhost"), { code: "access-denied", message: /"resolve"\] \}\)/ });
  const own = await instantiate({ network: ["resolve"] });
  const order = [];
  const looking = own.resolve("localhost").then((found) => order.push(found));
  await new own.IpPool("lab").name.then(() => order.push("name"));
  await looking;
  assert.equal(order[0], "name");
  assert.ok(order[1].includes("127.0.0.1") || order[1].includes("::1"), `${order[1]}`);
  assert.deepEqual(await own.resolve("127.0.0.1"), ["127.0.0.1"]);
  await assert.rejects(own.resolve("no-such-host.invalid"), { name: "SocketError", message: /no-such-host\.invalid/ });
  await assert.rejects(own.resolve("[::]:80"), { code: "invalid-argument" });
  await assert.rejects(own.resolve(5), { name: "TypeError" });
  await own.close();
});

test("many workers work at the same time", async () => {
  const workers = await Promise.all(Array.from({ length: 4 }, () => instantiate({ network: true })));
  const { server, address } = await listening(workers[0]);
  const serving = (async () => {
    const greetings = [];
    for await (const connection of server) {
      greetings.push(decode(await connection.recv(100)));
      await connection.close();
      if (greetings.length === 3) return greetings.sort();
    }
  })();
  await Promise.all(
    workers.slice(1).map(async (each, index) => {
      const client = await connected(address, each);
      await client.send(encode(`from ${index}`));
      assert.equal((await client.recv(10)).length, 0);
      await client.close();
    }),
  );
  assert.deepEqual(await serving, ["from 0", "from 1", "from 2"]);
  await Promise.all(workers.map((each) => each.close()));
});

test("closing a worker rejects what waits, and whatever comes later", async () => {
  const own = await instantiate({ network: true });
  const { server } = await listening(own);
  const accepting = server.accept();
  await server.state;
  const closed = own.close();
  await assert.rejects(accepting, { name: "ClosedError", message: /the worker was closed/ });
  await closed;
  await own.close();
  await assert.rejects(server.accept(), { name: "ClosedError" });
  await assert.rejects(new own.IpPool("x").name, { name: "ClosedError" });
});

test("a grant reaches the default worker at any time, and the denial names the call", async () => {
  const script = `
    import { Socket, configure } from "scheduler-core/worker";
    const bind = async () => (await Socket.tcpV4()).bindToIp("127.0.0.1", 0);
    await bind().catch((error) => console.log(error.code, error.message));
    configure({ network: ["127.0.0.0/8"] });
    await bind();
    console.log("bound");
  `;
  // It ends by itself: a worker that nobody waits for keeps no process alive.
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: new URL("..", import.meta.url),
    timeout: 60_000,
  });
  assert.match(stdout, /^access-denied .*call configure\(\{ network: true \}\)\nbound\n$/);
});

test("bytes are not enumerated, and only the bytes of a view are copied", async () => {
  const { server, address } = await listening();
  const client = await connected(address);
  const peer = await server.accept();
  const megabyte = new Uint8Array(1 << 20).fill(7);
  const keys = Object.keys;
  const enumerated = [];
  Object.keys = (object) => {
    if (ArrayBuffer.isView(object)) enumerated.push(object);
    return keys(object);
  };
  const post = Worker.prototype.postMessage;
  const sizes = [];
  Worker.prototype.postMessage = function (message, ...rest) {
    for (const part of message.given ?? []) if (ArrayBuffer.isView(part)) sizes.push(part.buffer.byteLength);
    return post.call(this, message, ...rest);
  };
  try {
    const receiving = (async () => {
      let count = 0;
      while (count < megabyte.length + 6) count += (await peer.recv(1 << 20)).length;
      return count;
    })();
    await client.send(megabyte);
    await client.send(megabyte.subarray(5, 8));
    await client.send(Buffer.from("abcdef").subarray(1, 4));
    assert.equal(await receiving, megabyte.length + 6);
  } finally {
    Object.keys = keys;
    Worker.prototype.postMessage = post;
  }
  assert.deepEqual([enumerated.length, sizes], [0, [1 << 20, 3, 3]]);
  for (const socket of [peer, client, server]) await socket.close();
});
