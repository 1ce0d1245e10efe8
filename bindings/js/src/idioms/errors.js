// The names that programs for Node.js look for in socket errors, next to `code` and `detail`.

import { SocketError } from "../generated/create-api.js";

/** The POSIX error that a code stands for; of several, the one that Node.js shows. */
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

/** The same of `invalid-state`, which depends on the state. */
const OF_STATE = { closed: "EBADF", connected: "EISCONN", connecting: "EALREADY", created: "ENOTCONN", bound: "ENOTCONN" };

/** The system calls that the functions of a socket stand for; the others are called after themselves. */
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

/** The functions that are about the local address. */
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

/** The address that an error is about: the peer's, or our own where that is what failed. */
function concerned({ syscall, detail }) {
  return LOCAL.includes(syscall) ? detail?.local : detail?.remote ?? detail?.local;
}
