// Serves the repository's scripts to the browser of this machine.

import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** What the page needs, and nothing else of the tree. */
const FOLDERS = ["/bindings/js/src/", "/bindings/js/component/offline/", "/conformance/lanes/"];

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
};

/** Listens on an ephemeral port of 127.0.0.1 and returns the address. */
export function serve() {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(ROOT, path);
    const served = FOLDERS.some((folder) => path.startsWith(folder)) && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!served) return response.writeHead(404).end(`there is no ${path}`);
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      // The browser's connections must not keep the lane alive.
      server.unref();
      resolve(`http://127.0.0.1:${server.address().port}`);
    });
  });
}
