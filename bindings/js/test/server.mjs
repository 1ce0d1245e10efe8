// An HTTP server for the tests of runs, in a process of its own: `/` says hello, `/silent` nothing.

import { createServer } from "node:http";

const server = createServer((request, response) => {
  if (request.url !== "/silent") response.end("hello");
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
process.stdin.on("end", () => process.exit()).resume();
