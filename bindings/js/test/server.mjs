// An HTTP server for the tests of runs, in a process of its own: `/` says hello, `/id` the
// request's id, `/host` its host, `/half` half of 8 KiB, and `/silent` nothing.

import { createServer } from "node:http";

const server = createServer((request, response) => {
  if (request.url === "/half") response.writeHead(200, { "content-length": 8192 }).write("x".repeat(4096));
  else if (request.url === "/id") response.end(request.headers["x-request-id"] ?? "none");
  else if (request.url === "/host") response.end(request.headers.host);
  else if (request.url !== "/silent") response.end("hello");
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
process.stdin.on("end", () => process.exit()).resume();
