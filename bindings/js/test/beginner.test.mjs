// The mistakes that a new user makes, and the errors that say what to do. doc/BEGINNERS_MISTAKES.md has them as a table.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { IpPool, Machine, Socket, configure, instantiate, parse } from "../src/index.js";
import * as worker from "../src/worker/index.js";

const PATH = new URL("../../../doc/BEGINNERS_MISTAKES.md", import.meta.url);
const PAGE = readFileSync(PATH, "utf8");
const bytes = (text) => new TextEncoder().encode(text);

let granted;
let pool;

before(async () => {
  granted = await instantiate({ network: true });
  pool = new IpPool("lab");
  pool.addCidrRange("127.10.0.0/24");
});

after(() => pool.close());

function bound() {
  const socket = granted.Socket.tcpV4();
  socket.bindToIp("127.0.0.1", 0);
  return socket;
}

function listening() {
  const socket = bound();
  socket.listen(16);
  return socket;
}

/** What is called, how: the code as the table has it, what the error's message says in it. */
const MISTAKES = [
  ['pool.addCidrRange(24)', () => pool.addCidrRange(24), 'cidr must be a string such as "10.0.0.0/24", but is the number 24'],
  ['pool.addCidrRange("10.0.0.0")', () => pool.addCidrRange("10.0.0.0"), "expected a network such as 10.0.0.0/24"],
  [
    'new IpPool("x").allocate("t", "a", "vm")',
    () => new IpPool("x").allocate("t", "a", "vm"),
    "pool exhausted: 0 of 0 IPv4 addresses bound, 0 reserved, 0 in quarantine; release some or add a range",
  ],
  ['pool.allocate("t", "a", "docker")', () => pool.allocate("t", "a", "docker"), 'one of "mac", "vm", "container", "pod", { "custom": … }'],
  [
    'pool.allocate("t", "a", "vm", { ttlMs: 60_000 })',
    () => pool.allocate("t", "a", "vm", { ttlMs: 60_000 }),
    "IpPool.allocate takes 3 arguments, but also got an object with ttlMs; IpPool.allocateWith takes options",
  ],
  [
    'new IpPool("x", { strategy: "random" })',
    () => new IpPool("x", { strategy: "random" }),
    "new IpPool takes one argument, but also got an object with strategy; IpPool.withOptions takes options",
  ],
  ["server.close(() => {})", () => listening().close(() => {}), "Socket.close takes no argument, but also got a function"],
  ["Socket.tcpV4().listen(16)", () => granted.Socket.tcpV4().listen(16), "socket is `created`, expected `bound`; call bind first"],
  ["bound.accept()", () => bound().accept(), "socket is `bound`, expected `listening`; call listen first"],
  ["server.recv(4096)", () => listening().recv(4096), "socket is `listening`, expected `connected`; use the socket that accept returns"],
  ["Socket.tcpV4().send(data)", () => granted.Socket.tcpV4().send(bytes("x")), "socket is `created`, expected `connected`; call connect first"],
  [
    "socket.close(); socket.send(data)",
    () => {
      const socket = bound();
      socket.close();
      socket.send(bytes("x"));
    },
    "socket is `closed`, expected `connected`; create a new one",
  ],
  [
    "pool.close(); pool.name",
    () => {
      const closed = new IpPool("x");
      closed.close();
      closed.name;
    },
    "this IpPool is closed; create a new one",
  ],
  ['socket.send("hello")', () => granted.Socket.tcpV4().send("hello"), 'data must be a Uint8Array, but is the string "hello"; use new TextEncoder().encode(…) for a string'],
  ['socket.bindToIp("127.0.0.1", "8080")', () => granted.Socket.tcpV4().bindToIp("127.0.0.1", "8080"), 'is the string "8080"; use Number("8080")'],
  [
    "copy.restore(pool.snapshot)",
    () => new IpPool("copy").restore(pool.snapshot),
    "text must be a string, but is the function snapshot; call it: snapshot()",
  ],
  ["socket.setTimeout(0.5)", () => bound().setTimeout(0.5), "in whole milliseconds, but is the number 0.5"],
  ['socket.connect("127.0.0.1", 80)', () => granted.Socket.tcpV4().connect("127.0.0.1", 80), "remote must be an object { address, port }"],
  [
    'socket.connect({ address: "127.0.0.1", port: 80, timeoutMs: 500 })',
    () => granted.Socket.tcpV4().connect({ address: "127.0.0.1", port: 80, timeoutMs: 500 }),
    'remote has an unknown field "timeoutMs"; its fields are address, port',
  ],
  [
    'socket.connect({ address: "localhost", port: 80 })',
    () => granted.Socket.tcpV4().connect({ address: "localhost", port: 80 }),
    "use resolve(name) to look up a name",
  ],
  [
    'socket.bindToIp("192.0.2.99", 0)',
    () => granted.Socket.tcpV4().bindToIp("192.0.2.99", 0),
    "the address is not assigned to this machine; on Linux any address of 127.0.0.0/8 works; add other addresses to a network interface first",
  ],
  [
    "second.bindToIp(address, port)",
    () => granted.Socket.tcpV4().bindToIp("127.0.0.1", listening().localPort),
    "the address is in use; use port 0 to pick a free port, which localPort then returns",
  ],
  [
    'Socket.tcpV4().connect({ address: "127.0.0.1", port: 80 }) without a grant',
    () => Socket.tcpV4().connect({ address: "127.0.0.1", port: 80 }),
    "network access is off; call configure({ network: true }) before the socket is created",
  ],
  ['configure({ network: "10.0.0.0/8" })', () => configure({ network: "10.0.0.0/8" }), 'for a list of rules use network: ["10.0.0.0/8"]'],
  ['configure({ values: "exact" }) after the first use', () => configure({ values: "exact" }), "call configure first, or create another instance with instantiate"],
  [
    "const { IpPool } = instantiate()",
    () => {
      const { IpPool } = instantiate();
      return IpPool;
    },
    "instantiate returns a promise, which has no IpPool; use const { IpPool } = await instantiate(…)",
  ],
  [
    "worker: await socket.bindToIp(pool.allocate(…), 0)",
    async () => {
      const pool = new worker.IpPool("lab");
      await pool.addCidrRange("127.10.0.0/24");
      const socket = await worker.Socket.tcpV4();
      await socket.bindToIp(pool.allocate("t", "a", "vm"), 0);
    },
    "is a promise (is an `await` missing?)",
  ],
  ["new Socket()", () => new Socket(), "Socket has no constructor; one comes from Socket.tcpV4(…)"],
  [
    "const { allocate } = pool; allocate(…)",
    () => {
      const { allocate } = pool;
      allocate("t", "a", "vm");
    },
    "call it on its object: (…given) => object.allocate(…given)",
  ],
  ["granted.poll([socketOfAnother], …)", () => granted.poll([Socket.tcpV4()], ["readable"], { timeoutMs: 0 }), "must be an open Socket, but is a Socket; it belongs to another instance"],
  [
    'parse("demo.scenario", "text")',
    () => parse("demo.scenario", "text"),
    "this looks like the name of a file, `demo.scenario`; read the file and pass its text",
  ],
  ['parse(text, "yml")', () => parse("", "yml"), 'did you mean "yaml"?'],
  ["parse(object, \"json\")", () => parse({ version: 1 }, "json"), "text must be a string, but is an object with version; use JSON.stringify(…)"],
  ["new Machine(…)", () => new Machine(), "one comes from Machine.fromWbs(…)"],
];

for (const [code, mistake, says] of MISTAKES) {
  test(`${code}: ${says}`, async () => {
    await assert.rejects(
      async () => mistake(),
      (error) => {
        assert.ok(error.message.includes(says), error.message);
        return true;
      },
    );
    const row = `| \`${code}\` | ${says} |`;
    if (process.env.UPDATE) rewrite(`| \`${code}\` | `, row);
    else assert.ok(PAGE.includes(row), `doc/BEGINNERS_MISTAKES.md has no such row: ${row}; UPDATE=1 writes it`);
  });
}

/** Writes a row of the page's section, which is the first one. */
function rewrite(key, row) {
  const [section, ...others] = readFileSync(PATH, "utf8").split("\n## Python\n");
  const rows = section.split("\n").map((line) => (line.startsWith(key) ? row : line));
  writeFileSync(PATH, [rows.join("\n"), ...others].join("\n## Python\n"));
}

test("the page has no other mistakes", () => {
  const [, section] = PAGE.split("## JavaScript\n");
  const rows = section.split("\n## ")[0].split("\n").filter((line) => line.startsWith("| `"));
  assert.equal(rows.length, MISTAKES.length);
});
