// Properties of socket errors that Node.js programs expect, in addition to `code` and `detail`.

import { SocketError } from "../generated/create-api.js";

/** POSIX error by code; if there are several, the one that Node.js reports. */
const POSIX = {
  "access-denied": "EACCES",
  "not-supported": "EOPNOTSUPP",
  "invalid-argument": "EINVAL",
  "out-of-memory": "ENOMEM",
  "new-socket-limit": "EMFILE",
  "would-block": "EAGAIN",
  "timed-out": "ETIMEDOUT",
  "address-not-bindable": "EADDRNOTAVAIL",
  "address-in-use": "EADDRINUSE",
  "no-free-port": "EADDRINUSE",
  "network-unreachable": "ENETUNREACH",
  "connection-refused": "ECONNREFUSED",
  "connection-reset": "ECONNRESET",
  "connection-aborted": "ECONNABORTED",
  "broken-pipe": "EPIPE",
  "datagram-too-large": "EMSGSIZE",
  "name-unresolvable": "ENOTFOUND",
  "temporary-resolver-failure": "EAI_AGAIN",
  "permanent-resolver-failure": "EAI_FAIL",
};

/** POSIX error of `invalid-state`, by state. */
const OF_STATE = { closed: "EBADF", connected: "EISCONN", connecting: "EALREADY", created: "ENOTCONN", bound: "ENOTCONN" };

/** System calls by socket function; other functions have the same name. */
const SYSCALLS = {
  "bind-to-ip": "bind",
  "bind-with-binding": "bind",
  "connect-from": "connect",
  "finish-connect": "connect",
  disconnect: "connect",
  "recv-from": "recvfrom",
  "recv-many": "recvfrom",
  "send-some": "send",
  "send-to": "sendto",
  "send-many": "sendto",
  resolve: "getaddrinfo",
};

/** Functions whose errors concern the local address. */
const LOCAL = ["bind", "listen", "accept"];

/** The properties that are added to socket errors. */
const NAMES = {
  posix: {
    configurable: true,
    get() {
      return this.code === "invalid-state" ? OF_STATE[this.detail?.state] ?? "EINVAL" : POSIX[this.code];
    },
  },
  syscall: {
    configurable: true,
    get() {
      const operation = this.detail?.operation;
      return SYSCALLS[operation] ?? operation;
    },
  },
  address: {
    configurable: true,
    get() {
      return concerned(this)?.address;
    },
  },
  port: {
    configurable: true,
    get() {
      return concerned(this)?.port;
    },
  },
};

/** Extends the class of socket errors, which all instances share. */
export function extendErrors() {
  Object.defineProperties(SocketError.prototype, NAMES);
}

/** Returns the address that an error is about: of the peer, or the local one if that failed. */
function concerned({ syscall, detail }) {
  return LOCAL.includes(syscall) ? detail?.local : detail?.remote ?? detail?.local;
}
