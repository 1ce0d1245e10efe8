// The server of the demo: Node's `http`, which keeps connections open, with the files of site/. Prints its port.

import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";

const SITE = new URL("site/", import.meta.url);
const files = new Map(readdirSync(SITE).map((name) => [`/${name}`, readFileSync(new URL(name, SITE))]));

const server = createServer((request, response) => {
  const file = files.get(request.url);
  response.statusCode = file ? 200 : 404;
  response.setHeader("Content-Type", request.url.endsWith(".json") ? "application/json" : "text/plain");
  response.end(file ?? "not found\n");
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
// The server ends with the demo, however that ends.
process.stdin.resume().on("end", () => process.exit());
