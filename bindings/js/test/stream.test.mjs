import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import tls from "node:tls";
import { Socket as Blocking } from "../src/index.js";
import { duplex } from "../src/stream/index.js";
import { instantiate } from "../src/worker/index.js";

let worker;

before(async () => {
  worker = await instantiate({ network: ["127.0.0.0/8"] });
});

after(() => worker.close());

/** A stream from an address to a port of this machine. */
async function connected(from, port) {
  const socket = await worker.Socket.tcpV4();
  await socket.bindToIp(from, 0);
  await socket.connect({ address: "127.0.0.1", port });
  return duplex(socket);
}

test("node:http sends requests from the address of a socket", async () => {
  const body = Buffer.alloc(300_000, "x");
  const server = http.createServer(async (request, response) => {
    let length = 0;
    for await (const chunk of request) length += chunk.length;
    response.end(`${request.socket.remoteAddress} ${length} ${"y".repeat(200_000)}`);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const stream = await connected("127.31.9.1", server.address().port);
  assert.deepEqual([stream.localAddress, stream.remotePort], ["127.31.9.1", server.address().port]);
  const request = http.request({ method: "POST", createConnection: () => stream, headers: { connection: "close" } });
  request.end(body);
  const [response] = await once(request, "response");
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += chunk;
  assert.equal(text, `127.31.9.1 300000 ${"y".repeat(200_000)}`);
  server.close();
});

test("node:http serves connections that a socket accepts", async () => {
  const listener = await worker.Socket.tcpV4();
  await listener.bindToIp("127.31.9.2", 0);
  await listener.listen(4);
  const server = http.createServer((request, response) => response.end(`path ${request.url}`));
  const accepting = listener.accept().then(async (socket) => server.emit("connection", await duplex(socket)));
  const { port } = await listener.localAddr;
  const [response] = await once(http.get({ host: "127.31.9.2", port, path: "/a", agent: false }), "response");
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += chunk;
  assert.equal(text, "path /a");
  await accepting;
  await listener.close();
});

test("node:tls encrypts a connection from the address of a socket", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "scheduler-core-"));
  try {
    const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
    const options = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=api.test", "-addext", "subjectAltName=DNS:api.test"];
    try {
      execFileSync("openssl", [...options, "-keyout", key, "-out", certificate], { stdio: "ignore" });
    } catch {
      context.skip("there is no openssl to make a certificate");
      return;
    }
    const [cert, secret] = [readFileSync(certificate), readFileSync(key)];
    const server = tls.createServer({ key: secret, cert }, (peer) => peer.pipe(peer));
    await once(server.listen(0, "127.0.0.1"), "listening");
    const stream = await connected("127.31.9.3", server.address().port);
    const secure = tls.connect({ socket: stream, servername: "api.test", ca: cert });
    await once(secure, "secureConnect");
    assert.equal(secure.authorized, true);
    secure.end("hello");
    let text = "";
    for await (const chunk of secure.setEncoding("utf8")) text += chunk;
    assert.equal(text, "hello");
    server.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a socket that blocks is no socket for a stream", async () => {
  const socket = Blocking.tcpV4();
  await assert.rejects(duplex(socket), /must be a Socket of scheduler-core\/worker/);
  socket.close();
});
