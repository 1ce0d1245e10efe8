import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { instantiate } from "../src/instantiate.js";
import { ClosedError, SocketError } from "../src/index.js";

const TIMEOUT_MS = 10_000;
const encode = (text) => new TextEncoder().encode(text);
const decode = (bytes) => new TextDecoder().decode(bytes);

let peer;
let ports;
let granted;
let denied;

before(async () => {
  const script = fileURLToPath(new URL("peer.mjs", import.meta.url));
  peer = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "inherit"] });
  const [line] = await once(peer.stdout, "data");
  ports = JSON.parse(line);
  granted = await instantiate({ network: true });
  denied = await instantiate();
});

after(async () => {
  peer.stdin.end();
  await once(peer, "exit");
});

const remote = (port) => ({ address: "127.0.0.1", port });

function tcp() {
  const socket = granted.Socket.tcpV4();
  socket.setTimeout(TIMEOUT_MS);
  return socket;
}

function receiveAll(socket) {
  const pieces = [];
  for (let piece = socket.recv(65_536); piece.length > 0; piece = socket.recv(65_536)) pieces.push(piece);
  return Buffer.concat(pieces);
}

test("TCP: a half-closed connection still receives", () => {
  const socket = tcp();
  socket.bindToIp("127.10.0.3", 0);
  socket.connect(remote(ports.tcp));
  assert.equal(socket.localIp, "127.10.0.3");
  assert.deepEqual(socket.remoteAddr, remote(ports.tcp));
  socket.send(encode("hello"));
  socket.shutdown("send");
  assert.throws(() => socket.send(encode("more")), { name: "SocketError", code: "broken-pipe" });
  assert.equal(decode(receiveAll(socket)), "hello");
  socket.close();
});

test("TCP: megabytes arrive as they were sent", () => {
  const data = Uint8Array.from({ length: 3 << 20 }, (_, index) => (index * 31) >> 4);
  const socket = tcp();
  socket.connect(remote(ports.tcp));
  socket.send(data);
  socket.shutdown("send");
  assert.ok(receiveAll(socket).equals(Buffer.from(data)));
  socket.close();
});

test("TCP: server and client within one instance", () => {
  const server = tcp();
  server.bindToIp("127.10.0.1", 0);
  server.listen(16);
  const client = tcp();
  client.bindToIp("127.10.0.2", 0);
  client.connect({ address: "127.10.0.1", port: server.localPort });
  client.send(encode("hello"));
  const accepted = server.accept();
  assert.equal(decode(accepted.recv(5)), "hello");
  assert.deepEqual(accepted.remoteAddr, client.localAddr);
  assert.deepEqual(granted.poll([server, client], ["readable", "writable"], { timeoutMs: 1000 }), ["nothing", "writable"]);
  for (const socket of [accepted, client, server]) socket.close();
});

test("TCP: a port that another connection has is followed by the next", () => {
  const [first, taken, next] = [tcp(), tcp(), tcp()];
  first.connectFrom("127.10.0.5", remote(ports.tcp));
  const port = first.localPort;
  taken.bindToIp("127.10.0.5", port + 1);
  taken.connect(remote(ports.tcp));
  next.connectFrom("127.10.0.5", remote(ports.tcp));
  assert.equal(next.localPort, port + 2);
  next.send(encode("here"));
  next.shutdown("send");
  assert.equal(decode(receiveAll(next)), "here");
  for (const socket of [first, taken, next]) socket.close();
});

test("UDP: datagrams come back, whole or cut", () => {
  const socket = granted.Socket.udpV4();
  socket.setTimeout(TIMEOUT_MS);
  socket.bindToIp("127.10.0.4", 0);
  socket.sendTo(encode("ping"), remote(ports.udp));
  assert.deepEqual(granted.poll([socket], ["readable"], { timeoutMs: TIMEOUT_MS }), ["readable"]);
  const datagram = socket.recvFrom(100);
  assert.equal(decode(datagram.data), "ping");
  assert.deepEqual(datagram.remote, remote(ports.udp));
  assert.equal(datagram.truncated, false);
  socket.sendTo(encode("ping"), remote(ports.udp));
  assert.equal(socket.recvFrom(2).truncated, true);
  socket.close();
});

test("errors carry their case and what is known", () => {
  const socket = tcp();
  assert.throws(() => socket.bindToIp("203.0.113.1", 0), (error) => {
    assert.ok(error instanceof SocketError);
    assert.equal(error.code, "address-not-bindable");
    assert.deepEqual(error.detail.local, { address: "203.0.113.1", port: 0 });
    assert.equal(error.detail.state, "created");
    assert.equal("message" in error.detail, false);
    return true;
  });
  socket.close();
});

test("without a grant, what reaches the network is denied, and the message says how to grant it", () => {
  const socket = denied.Socket.tcpV4();
  assert.equal(socket.state, "created");
  for (const reach of [
    () => socket.bindToIp("127.0.0.1", 0),
    () => socket.connect(remote(ports.tcp)),
    () => denied.Socket.udpV4().sendTo(encode("x"), remote(ports.udp)),
    () => denied.resolve("localhost"),
  ]) {
    assert.throws(reach, { name: "SocketError", code: "access-denied", message: /instantiate\(\{ network: true \}\)/ });
  }
});

test("waiting without a grant waits", () => {
  const started = performance.now();
  assert.deepEqual(denied.poll([], [], { timeoutMs: 30 }), []);
  assert.ok(performance.now() - started >= 29);
});

test("a closed socket stays closed, and says so", () => {
  const socket = tcp();
  socket.close();
  socket.close();
  assert.equal(socket.state, "closed");
  assert.throws(
    () => socket.send(encode("x")),
    (error) => error instanceof ClosedError && error instanceof SocketError && error.code === "invalid-state",
  );
  assert.throws(() => tcp().send(encode("x")), (error) => error.code === "invalid-state" && !(error instanceof ClosedError));
  socket[Symbol.dispose]();
  socket.close();
  assert.throws(() => socket.state, { name: "ClosedError", code: "closed", message: "Socket.state: this Socket is closed; create a new one" });
  assert.throws(() => socket.state, ClosedError);
});

test("beginner's mistakes are refused before they reach the socket", () => {
  const socket = tcp();
  const refusals = [
    [() => socket.connect(remote(70_000)), RangeError, /Socket\.connect: remote\.port .*65535.*70000/],
    [() => socket.connect(remote("80")), TypeError, /remote\.port .*the string "80"; use Number\("80"\)/],
    [() => socket.connect("127.0.0.1:80"), TypeError, /an object \{ address, port \}/],
    [() => socket.connect({ host: "127.0.0.1", port: 80 }), TypeError, /remote has an unknown field "host"; its fields are address, port/],
    [() => socket.connect({ address: "localhost", port: 80 }), TypeError, /resolve\(name\)/],
    [() => socket.send("abc"), TypeError, /Socket\.send: data .*new TextEncoder\(\)\.encode/],
    [() => socket.recv(), TypeError, /Socket\.recv: max .*is missing/],
    [() => socket.recv(-1), RangeError, /Socket\.recv: max/],
    [() => socket.shutdown("write"), TypeError, /"receive", "send", "both"/],
    [() => new granted.Socket(), TypeError, /no constructor; one comes from Socket\.tcpV4/],
    [() => granted.poll([socket], ["read"], { timeoutMs: 0 }), TypeError, /interests\[0\].*"readable"/],
    [() => granted.poll([socket], ["readable"], 0), TypeError, /^poll: options must be an object \{ timeoutMs \}, but is the number 0/],
    [() => granted.poll([socket], ["readable"], { timeout: 5 }), TypeError, /no option timeout; .*timeoutMs/],
    [() => granted.poll(socket, ["readable"], { timeoutMs: 0 }), TypeError, /sockets .*an array/],
    [() => granted.poll([denied.Socket.tcpV4()], ["readable"], { timeoutMs: 0 }), TypeError, /another instance/],
  ];
  for (const [mistake, Kind, pattern] of refusals) {
    assert.throws(mistake, (error) => {
      assert.ok(error instanceof Kind, `${error}`);
      assert.match(error.message, pattern);
      assert.match(error.stack.split("\n")[1], /socket\.test\.mjs/);
      return true;
    });
  }
  assert.equal(socket.state, "created");
  socket.close();
});
