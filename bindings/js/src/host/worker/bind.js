// Binds a TCP socket that neither listens nor connects yet. Node's public interface cannot do this: it listens on every
// socket that it binds, and so would accept connections to a socket that is only bound. The internals of node:net can.

import { getSystemErrorName } from "node:util";
import { errorCode } from "./addresses.js";

/** libuv flag: an IPv6 socket accepts only IPv6. */
const IPV6_ONLY = 1;

/** Node's own class of TCP sockets; loaded when it is needed, because it is not part of the public interface. */
function handleClass() {
  const { TCP, constants } = process.binding("tcp_wrap");
  return { TCP, SOCKET: constants.SOCKET };
}

/** A bound socket, as `new Socket({ handle })` and `server.listen(handle)` take it, with `name()` for its address. */
export function bindHandle(family, address, port) {
  const { TCP, SOCKET } = handleClass();
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
