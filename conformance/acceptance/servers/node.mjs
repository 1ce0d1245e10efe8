// node.mjs LOG: Node's `http` server as a target. LOG gets a line of JSON for each request, and for each connection one when
// it opens and one when it closes. The ports go to standard output as one line of JSON.
import { createHash } from "node:crypto";
import { openSync, readFileSync, writeSync } from "node:fs";
import http from "node:http";
import zlib from "node:zlib";

const log = openSync(process.argv[2], "a");
const { good, bad } = JSON.parse(readFileSync(new URL("locations.json", import.meta.url), "utf8"));
const WORDS = "words that are said again and again and again, grün\n".repeat(40);
const ports = {};
/** Exactly 450,000 bytes, no line like another. */
const UNIT = Array.from({ length: 45_000 }, (_, at) => `${String(at).padStart(9)}\n`).join("");
let connections = 0;

const write = (row) => writeSync(log, `${JSON.stringify(row)}\n`);
// Node writes header values as Latin-1: this is a text whose bytes are those of the UTF-8.
const asUtf8 = (text) => Buffer.from(text).toString("latin1");
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const basic = (user, password) => `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

function pairs(flat) {
  return Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at], flat[2 * at + 1]]);
}

/** A frame of one block that is not compressed: zlib has Zstandard only from Node 22.15 on. (RFC 8878) */
function zstd(bytes) {
  if (zlib.zstdCompressSync) return zlib.zstdCompressSync(bytes);
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32LE(bytes.length, 5);
  head.writeUIntLE((bytes.length << 3) | 1, 9, 3);
  return Buffer.concat([head, bytes]);
}

const CODINGS = {
  gzip: zlib.gzipSync,
  deflate: zlib.deflateSync,
  "deflate-raw": zlib.deflateRawSync,
  br: zlib.brotliCompressSync,
  zstd,
  GZIP: zlib.gzipSync,
  "x-gzip": zlib.gzipSync,
  members: (bytes) => Buffer.concat([zlib.gzipSync(bytes.subarray(0, 700)), zlib.gzipSync(bytes.subarray(700))]),
  nothing: () => Buffer.alloc(0),
  empty: () => zlib.gzipSync(""),
  bomb: () => zlib.gzipSync(Buffer.alloc(16 << 20)),
  "gzip, br": (bytes) => zlib.brotliCompressSync(zlib.gzipSync(bytes)),
  identity: (bytes) => bytes,
  compress: (bytes) => bytes,
  broken: (bytes) => zlib.gzipSync(bytes).subarray(0, -12),
};

async function parts(bytes, type) {
  const form = await new Response(bytes, { headers: { "Content-Type": type } }).formData();
  const rows = [];
  for (const [name, value] of form) {
    const isFile = typeof value !== "string";
    const content = isFile ? Buffer.from(await value.arrayBuffer()) : Buffer.from(value);
    rows.push({ name, filename: isFile ? value.name : null, type: isFile ? value.type : null, ...summary(content) });
  }
  return rows;
}

function summary(bytes) {
  if (bytes.length > 4096) return { length: bytes.length, sha256: sha256(bytes) };
  return { length: bytes.length, sha256: sha256(bytes), hex: bytes.toString("hex") };
}

async function describe(bytes, type = "") {
  const row = summary(bytes);
  if (type.startsWith("application/x-www-form-urlencoded")) row.form = [...new URLSearchParams(bytes.toString())];
  if (type.startsWith("multipart/form-data")) row.multipart = await parts(bytes, type).catch((error) => `${error}`);
  return row;
}

async function take(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}

function redirect(response, status, location) {
  response.writeHead(status, { Location: location, "Content-Type": "text/plain" }).end(`to ${location}`);
}

/** Where a browser goes. Bytes that are not UTF-8 stand for themselves. */
function resolved(location, base) {
  const bytes = Buffer.from(location, "latin1");
  let text = bytes.toString();
  if (!Buffer.from(text).equals(bytes)) {
    text = location.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
  }
  return new URL(text, base);
}

const cookieFields = (query) => [
  "plain=1",
  "root=2; Path=/",
  "deep=3; Path=/account/deep",
  "aged=4; Path=/; Max-Age=1000",
  "gone=5; Path=/; Max-Age=0",
  `dated=6; Path=/; Expires=${new Date(Date.now() + 3_600_000).toUTCString()}`,
  "past=7; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
  'quoted="8 8"; Path=/',
  "own-domain=9; Path=/; Domain=127.0.0.1",
  "foreign=10; Path=/; Domain=example.com",
  "short=11; Path=/; Max-Age=1",
  "equals=a=b=c; Path=/",
  "Case=12;pAtH=/;MAX-AGE=100;Unknown=x",
  " spaced = 13 13 ; Path=/; HttpOnly; SameSite=Lax",
  "both=14; Path=/; Max-Age=100; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
  `utf8=${asUtf8("grün")}; Path=/`,
  "latin1=gr\xfcn; Path=/",
  "empty=; Path=/",
  "twice=1; Path=/",
  "twice=2; Path=/",
  "bad-date=15; Path=/; Expires=sometime",
  `user=${query.get("user")}; Path=/`,
];

/** Dates of the past as servers write them: each deletes a cookie. (RFC 6265 section 5.1.1) */
const PAST = [
  "Thu, 01 Jan 1970 00:00:00 GMT",
  "Thu, 01-Jan-1970 00:00:01 GMT",
  "Thursday, 01-Jan-70 00:00:01 GMT",
  "Thu Jan  1 00:00:01 1970",
  "Thu, 1 Jan 1970 0:00:01 GMT",
  "Thu, 01 Jan 1970 00:00:00 UTC",
  "Thu, 01 Jan 1970 00:00:00 +0000",
  "01 Jan 1970 00:00:00 GMT",
  "Fri, 01 Jan 1970 00:00:00 GMT",
  "thu, 01 jan 1970 00:00:00 gmt",
];

/** Domains and prefixes, said by shop.example.test. */
const DOMAINS = [
  "host=1; Path=/",
  "wide=2; Path=/; Domain=example.test",
  "dot=3; Path=/; Domain=.EXAMPLE.test",
  "own=4; Path=/; Domain=shop.example.test",
  "below=5; Path=/; Domain=deep.shop.example.test",
  "top=6; Path=/; Domain=test",
  "secure=7; Path=/; Secure",
  "__Host-x=8; Path=/",
  "__Secure-x=9; Path=/",
  "sibling=10; Path=/; Domain=api.example.test",
  "folder=11; Path=relative",
  "slash=12; Path=/domains/",
  "nowhere=13; Path=/; Domain=",
  "last=14; Domain=other.test; Domain=example.test; Path=/x; Path=/",
  "age=15; Path=/; Max-Age=99999999999999999999",
  "odd-age=16; Path=/; Max-Age=0x",
];

const routes = {
  echo: (request, response, body) => {
    response.writeHead(200, { "Content-Type": request.headers["content-type"] ?? "text/plain" }).end(body);
  },
  landed: (_, response) => response.writeHead(200, { "Content-Type": "text/plain" }).end("landed"),
  status: (_, response, __, { rest }) => response.writeHead(Number(rest[0])).end("status"),
  redirect: (_, response, __, { rest }) => redirect(response, Number(rest[0]), `/landed?from=${rest.join("-")}`),
  location: (request, response, _, { url, rest, row }) => {
    // Some lead to a place next to this one.
    if (url.search !== "?was=there") return routes.landed(request, response);
    const location = asUtf8(good[rest[0]].utf8 ?? "") || good[rest[0]].latin1;
    const written = location.replaceAll("PORT", ports.main).replaceAll("OTHER", ports.other);
    const to = resolved(written, `http://${request.headers.host}${request.url}`);
    row.leads_to = { port: Number(to.port), target: to.pathname + to.search };
    redirect(response, 302, written);
  },
  nowhere: (_, response, __, { rest }) => redirect(response, 302, bad[rest[0]]),
  unit: (_, response) => response.writeHead(200, { "Content-Type": "text/plain" }).end(UNIT),
  loop: (request, response) => redirect(response, 302, request.url),
  leap: (_, response, __, { rest }) => redirect(response, Number(rest[0]), `http://127.0.0.1:${ports.other}/detour`),
  detour: (_, response) => redirect(response, 307, `http://127.0.0.1:${ports.main}/landed`),
  shout: (_, response) => redirect(response, 307, `http://LOCALHOST:${ports.main}/landed`),
  account: (request, response, _, { url, rest }) => {
    if (rest[0] === "ignored") {
      response.setHeader("Set-Cookie", "ignored=1; Path=/");
      response.end("ok");
    } else if (rest[0] === "dates") {
      const asked = PAST.map((_, number) => `past${number}=1; Path=/`);
      response.setHeader("Set-Cookie", asked);
      redirect(response, 302, "/account/deleted");
    } else if (rest[0] === "deleted") {
      response.setHeader("Set-Cookie", PAST.map((date, number) => `past${number}=; Path=/; Expires=${date}`));
      redirect(response, 302, "/account/left");
    } else if (rest[0] === "login") {
      response.setHeader("Set-Cookie", cookieFields(url.searchParams));
      redirect(response, 302, "/account/deep/home");
    } else if (rest[0] === "again") {
      response.setHeader("Set-Cookie", ["root=changed; Path=/", "aged=; Path=/; Max-Age=-1", "dated=x; Path=/; Expires=Thu, 01-Jan-1970 00:00:01 GMT"]);
      response.writeHead(404).end("set on an error");
    } else {
      response.end("ok");
    }
  },
  domains: (_, response, __, { rest }) => {
    if (rest[0] === "set") response.setHeader("Set-Cookie", DOMAINS);
    if (rest[0] === "away") redirect(response, 307, "http://other.test/landed");
    else response.end("ok");
  },
  chunked: async (request, response, __, { rest }) => {
    if (request.method !== "HEAD") response.setHeader("Trailer", "X-Sum");
    for (const piece of ["one ", "two ", "three"]) {
      response.write(piece);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    if (rest[0] === "trailers") response.addTrailers({ "X-Sum": "3" });
    response.end();
  },
  // The end of the connection is the end of the body.
  endless: (_, response) => {
    response.useChunkedEncodingByDefault = false;
    response.writeHead(200, { Connection: "close" });
    response.write("until ");
    response.end("the end");
  },
  modified: (_, response) => response.writeHead(304, { ETag: '"x"' }).end(),
  session: (_, response, __, { url }) => {
    response.setHeader("Set-Cookie", `session=${url.searchParams.get("user")}; Path=/`);
    response.end("ok");
  },
  accountant: (_, response) => response.end("ok"),
  coded: (_, response, __, { rest }) => {
    const name = decodeURIComponent(rest[0]);
    const coding = { "deflate-raw": "deflate", broken: "gzip", members: "gzip", nothing: "gzip", empty: "gzip", bomb: "gzip" }[name] ?? name;
    const type = rest[1] === "json" ? "application/json" : "text/plain; charset=utf-8";
    const text = rest[1] === "json" ? JSON.stringify({ token: "abc", words: WORDS }) : WORDS;
    response.writeHead(200, { "Content-Encoding": coding, "Content-Type": type }).end(CODINGS[name](Buffer.from(text)));
  },
  "many-fields": (_, response) => {
    const fields = Array.from({ length: 3000 }, (__, number) => [`X-${number}`, `${number}`]).flat();
    response.writeHead(200, [...fields, "X-Last", "here"]).end("many");
  },
  values: (_, response) => response.writeHead(200, { "X-Latin": "caf\xe9", "X-Utf": asUtf8("café"), "X-Empty": "" }).end(),
  integers: (_, response) => {
    const text = '{"odd": 9007199254740993, "most": 9223372036854775807, "least": -9223372036854775808, "unsigned": 18446744073709551615}';
    response.writeHead(200, { "Content-Type": "application/json" }).end(text);
  },
  hints: (_, response) => {
    for (const name of ["a", "b", "c"]) response.writeEarlyHints({ link: `</${name}.css>; rel=preload; as=style` });
    response.end("hinted");
  },
  auth: (request, response) => {
    if (request.headers.authorization === basic("me", "p:ss wörd")) response.end("in");
    else response.writeHead(401, { "WWW-Authenticate": 'Basic realm="here"' }).end("who are you?");
  },
};

/** Answers before the body has come. */
function early(request, response, { rest }) {
  const closes = rest[0] !== "keep";
  if (rest[0] === "turn") return void response.writeHead(307, { Location: "/landed", Connection: "close" }).end();
  response.writeHead(413, { "Content-Type": "text/plain", ...(closes && { Connection: "close" }) });
  response.end("too large", () => {
    if (rest[0] === "reset") request.socket.destroy();
  });
  if (rest[0] !== "reset") request.resume();
}

/** Forwards a request in absolute form. */
function forward(request, response, body) {
  if (request.headers["proxy-authorization"] !== basic("pro", "xy")) {
    response.writeHead(407, { "Proxy-Authenticate": 'Basic realm="proxy"' }).end("not through me");
    return;
  }
  const fields = pairs(request.rawHeaders).filter(([name]) => !/^(proxy-.*|connection)$/i.test(name));
  const options = { method: request.method, headers: [...fields, ["Via", "1.1 node"]].flat(), agent: false };
  const sent = http.request(request.url, options, (answer) => {
    response.writeHead(answer.statusCode, answer.rawHeaders.length ? pairs(answer.rawHeaders).filter(([name]) => !/^(connection|keep-alive|transfer-encoding)$/i.test(name)).flat() : []);
    answer.pipe(response);
  });
  sent.on("error", (error) => response.writeHead(502).end(`${error}`));
  sent.end(body);
}

async function serve(listener, request, response, asked) {
  const { socket } = request;
  socket.requests += 1;
  const row = { event: "request", listener, connection: socket.number, request: socket.requests, version: request.httpVersion };
  Object.assign(row, { method: request.method, target: request.url, headers: pairs(request.rawHeaders), asked, body: null });
  response.on("close", () => {
    write({ ...row, status: response.statusCode, finished: response.writableFinished });
    if (listener === "brief") endIfIdle(socket);
  });
  const url = new URL(request.url, `http://${request.headers.host}`);
  const [route, ...rest] = url.pathname.split("/").slice(1);
  if (route === "early") return early(request, response, { rest });
  if (asked && route === "refuse") return void response.writeHead(417).end("no");
  if (asked && route === "hinted") {
    // Early hints are no invitation.
    response.writeEarlyHints({ link: "</a.css>; rel=preload" });
    return void setTimeout(() => response.writeHead(417).end("no"), 100);
  }
  // Servers that know nothing of Expect wait for the body.
  if (asked && route !== "silent") response.writeContinue();
  try {
    const body = await take(request);
    row.body = await describe(body, request.headers["content-type"]);
    if (listener === "proxy" && !url.hostname.endsWith(".test")) return forward(request, response, body);
    const answer = routes[route] ?? routes.echo;
    await answer(request, response, body, { url, rest, row });
  } catch (error) {
    // The client went away within its body.
    row.error = `${error}`;
    response.destroy();
  }
}

/** Ends a connection that nobody uses for 100 ms. (Node adds a second to its own `keepAliveTimeout`.) */
function endIfIdle(socket) {
  const { requests } = socket;
  setTimeout(() => socket.requests === requests && socket.end(), 100);
}

function listen(name, host, port) {
  const server = http.createServer();
  server.on("connection", (socket) => {
    connections += 1;
    Object.assign(socket, { number: connections, requests: 0 });
    write({ event: "open", listener: name, connection: socket.number });
    socket.on("close", () => {
      write({ event: "close", connection: socket.number, read: socket.bytesRead, written: socket.bytesWritten });
    });
  });
  server.on("request", (request, response) => serve(name, request, response, false));
  server.on("checkContinue", (request, response) => serve(name, request, response, true));
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server.address().port));
  });
}

ports.main = await listen("main", "127.0.0.1", 0);
// The same port, so that `localhost` may be either; a host without IPv6 has none.
ports.six = await listen("six", "::1", ports.main).catch(() => null);
ports.other = await listen("other", "127.0.0.1", 0);
ports.proxy = await listen("proxy", "127.0.0.1", 0);
ports.brief = await listen("brief", "127.0.0.1", 0);
console.log(JSON.stringify(ports));
