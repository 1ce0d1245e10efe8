// The other end of the socket tests, in a process of its own: calls block the thread that they are made on.
// TCP: answers with all that it got, once the client has ended its stream. UDP: answers each datagram with itself.

import { createSocket } from "node:dgram";
import { createServer } from "node:net";

const server = createServer({ allowHalfOpen: true }, (client) => {
  const pieces = [];
  client.on("data", (piece) => pieces.push(piece));
  client.on("end", () => client.end(Buffer.concat(pieces)));
  client.on("error", () => {});
});
const echo = createSocket("udp4");
echo.on("message", (data, remote) => echo.send(data, remote.port, remote.address));

server.listen(0, "127.0.0.1", () => {
  echo.bind(0, "127.0.0.1", () => {
    process.stdout.write(`${JSON.stringify({ tcp: server.address().port, udp: echo.address().port })}\n`);
  });
});
process.stdin.on("end", () => process.exit()).resume();
