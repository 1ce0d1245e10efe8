// Binds a TCP socket that neither listens nor connects yet. Node's public interface cannot do this: it listens on every
// socket that it binds, and so would accept connections to a socket that is only bound. The handles of node:net can.

import { Socket } from "node:net";
import { getSystemErrorName } from "node:util";
import { errorCode } from "./addresses.js";

/** libuv flag: an IPv6 socket accepts only IPv6. */
const IPV6_ONLY = 1;

/** libuv's kind of handle for a connection, `TCP.constants.SOCKET`. */
const SOCKET = 0;

/** Node's own class of TCP sockets. */
let TCP;

/**
 * Returns the class, taken from a socket: `process.binding` is deprecated, and other runtimes do not have it. The socket is
 * destroyed before it connects.
 */
function handleClass() {
  const socket = new Socket();
  socket.on("error", () => {});
  socket.connect({ host: "127.0.0.1", port: 9 });
  const Kind = socket._handle?.constructor;
  socket.destroy();
  // Bun has no such handles.
  if (typeof Kind?.prototype?.bind6 !== "function") throw "not-supported";
  return Kind;
}

/** A bound socket, as `new Socket({ handle })` and `server.listen(handle)` take it, with `name()` for its address. */
export function bindHandle(family, address, port) {
  TCP ??= handleClass();
  const handle = new TCP(SOCKET);
  const named = {};
  // libuv reports an address in use when the socket is asked for its name.
  const status =
    (family === "ipv6" ? handle.bind6(address, port, IPV6_ONLY) : handle.bind(address, port)) ||
    handle.getsockname(named);
  if (status !== 0) {
    handle.close();
    throw errorCode({ code: getSystemErrorName(status) });
  }
  handle.name = () => named;
  return handle;
}
