// TCP sockets: one entry each, from `bind` to the last byte.

import { Server, Socket } from "node:net";
import { errorCode, socketAddress, text } from "./addresses.js";
import { bindHandle } from "./bind.js";
import { add, changed, get, until } from "./table.js";

/** Maximum bytes read ahead of the component, and maximum written bytes that wait for the system. */
const READ_AHEAD = 1 << 20;
const WRITE_BEHIND = 2 << 20;

/** Connections that are closed here but still have bytes to send. */
const lingering = new Set();

class Tcp {
  /** Bound handle, until it listens or connects. */
  bound;
  server;
  /** Connections that are not accepted yet. */
  pending = [];
  socket;
  connected = false;
  /** Received chunks, and their total size. */
  chunks = [];
  length = 0;
  ended = false;
  /** Whether the component has shut down the direction. */
  deaf = false;
  mute = false;
  flushing = false;
  /** Error code that ended the connection. */
  failure;

  constructor(family) {
    this.family = family;
  }

  /** Takes over a connection, or one that is being established. */
  attach(socket) {
    this.socket = socket;
    socket.on("data", (chunk) => {
      if (this.deaf) return;
      this.chunks.push(chunk);
      this.length += chunk.length;
      if (this.length >= READ_AHEAD) socket.pause();
      changed(this);
    });
    socket.on("end", () => {
      // libuv reports an orderly end for a reset that arrives together with the last bytes (`uv__stream_io`, POLLHUP with a
      // partial read). A reset connection has no peer any more. A connection that has ended has one, unless this side has
      // ended as well.
      if (!this.mute && socket._handle?.getpeername?.({}) < 0) this.failure ??= { code: "ECONNRESET" };
      this.ended = true;
      changed(this);
    });
    socket.on("error", (error) => {
      this.failure = error;
      changed(this);
    });
    socket.on("close", () => {
      this.ended = true;
      changed(this);
    });
  }

  ready(what) {
    if (this.failure !== undefined) return true;
    if (what === "read") return this.length > 0 || this.ended || this.deaf;
    if (what === "write") return this.mute || this.permit() > 0;
    return this.server !== undefined ? this.pending.length > 0 : this.connected || this.socket === undefined;
  }

  permit() {
    const waiting = this.socket.writableLength;
    if (this.flushing && waiting > 0) return 0;
    this.flushing = false;
    return Math.max(0, WRITE_BEHIND - waiting);
  }

  /** Returns at most `most` of the received bytes: whole chunks if they fit, so that nothing is copied. */
  take(most) {
    let [first] = this.chunks;
    if (first.length > most) {
      this.chunks[0] = first.subarray(most);
      first = Uint8Array.prototype.slice.call(first, 0, most);
    } else if (this.chunks.length > 1 && first.length < most) {
      let count = 0;
      let size = 0;
      while (count < this.chunks.length && size + this.chunks[count].length <= most) size += this.chunks[count++].length;
      first = Buffer.concat(this.chunks.splice(0, count), size);
    } else {
      this.chunks.shift();
    }
    this.length -= first.length;
    if (this.length < READ_AHEAD / 2) this.socket.resume();
    return first;
  }

  local() {
    const address = this.bound?.name() ?? (this.server ?? this.socket)?.address();
    if (address?.port === undefined) throw "invalid-state";
    return socketAddress(address);
  }

  remote() {
    const { remoteAddress: address, remotePort: port } = this.socket ?? {};
    if (address === undefined) throw "invalid-state";
    return socketAddress({ address, port });
  }

  close() {
    this.bound?.close();
    this.server?.close();
    for (const socket of this.pending) socket.resetAndDestroy();
    const { socket } = this;
    if (socket === undefined || socket.destroyed) return;
    // As in the system: closing a socket with unread bytes resets the connection.
    if (this.length > 0) socket.resetAndDestroy();
    else if (socket.writableLength === 0) socket.destroy();
    else {
      this.deaf = true;
      socket.resume();
      lingering.add(socket);
      socket.on("close", () => {
        lingering.delete(socket);
        changed(leaving);
      });
      socket.end(() => socket.destroy());
    }
  }
}

const leaving = {};

/** Waits until the bytes written before sockets were closed have reached the system. */
export const drain = () =>
  until(
    [leaving],
    () => (lingering.size === 0 ? true : undefined),
    () => false,
  );

function established(id) {
  const tcp = get(id);
  if (tcp.socket === undefined) throw "invalid-state";
  return tcp;
}

/** Stores an error of the connection for the next read or write. */
const broken = ({ code, message }) => code ?? message;

export const tcpOperations = {
  tcpOpen: (family) => add(new Tcp(family)),

  tcpBind(id, local) {
    const tcp = get(id);
    tcp.bound = bindHandle(tcp.family, text(local), local.val.port);
  },

  tcpConnect(id, remote) {
    const tcp = get(id);
    // It must not be read before it is connected.
    const bound = tcp.bound && { handle: tcp.bound, manualStart: true };
    const socket = new Socket({ allowHalfOpen: true, ...bound });
    tcp.bound = undefined;
    tcp.attach(socket);
    socket.once("connect", () => {
      tcp.connected = true;
      changed(tcp);
    });
    socket.connect({ host: text(remote), port: remote.val.port, family: tcp.family === "ipv6" ? 6 : 4 });
  },

  tcpConnected(id) {
    const tcp = get(id);
    if (tcp.socket === undefined) throw "not-in-progress";
    if (tcp.failure !== undefined) throw errorCode(tcp.failure);
    if (!tcp.connected) throw "would-block";
  },

  tcpListen(id, backlog) {
    const tcp = get(id);
    const server = new Server({ allowHalfOpen: true, pauseOnConnect: true });
    server.on("connection", (socket) => {
      // A peer that disconnects before it is accepted is accepted anyway; the first read reports it.
      socket.on("error", () => {});
      tcp.pending.push(socket);
      changed(tcp);
    });
    return new Promise((resolve, reject) => {
      server.once("listening", () => {
        tcp.bound = undefined;
        tcp.server = server;
        resolve();
      });
      server.once("error", (error) => reject(errorCode(error)));
      server.listen(tcp.bound, backlog);
    });
  },

  tcpAccept(id) {
    const tcp = get(id);
    if (tcp.pending.length === 0) throw "would-block";
    const accepted = new Tcp(tcp.family);
    accepted.connected = true;
    const socket = tcp.pending.shift();
    accepted.attach(socket);
    accepted.failure = socket.errored ?? undefined;
    accepted.ended = socket.destroyed;
    if (!socket.destroyed) socket.resume();
    return add(accepted);
  },

  tcpKeepAlive(id, enabled, milliseconds) {
    get(id).socket?.setKeepAlive(enabled, milliseconds);
  },

  tcpShutdown(id, direction) {
    const tcp = established(id);
    if (direction !== "send" && !tcp.deaf) {
      tcp.deaf = true;
      tcp.chunks = [];
      tcp.length = 0;
      tcp.socket.resume();
    }
    if (direction !== "receive" && !tcp.mute) {
      tcp.mute = true;
      tcp.socket.end();
    }
  },

  read(id, most, patient) {
    const tcp = established(id);
    const look = () => {
      if (tcp.deaf) throw "closed";
      if (tcp.length > 0) return whole(tcp.take(most));
      if (tcp.failure !== undefined) throw broken(tcp.failure);
      if (tcp.ended) throw "closed";
      return undefined;
    };
    const nothing = () => new Uint8Array();
    return patient ? until([tcp], look, nothing) : (look() ?? nothing());
  },

  permit(id) {
    const tcp = established(id);
    if (tcp.failure !== undefined) throw broken(tcp.failure);
    if (tcp.mute) throw "closed";
    return tcp.permit();
  },

  /** Writes. Returns how much may be written next. */
  write(id, data) {
    const tcp = established(id);
    if (tcp.failure !== undefined) throw broken(tcp.failure);
    if (tcp.mute) throw "closed";
    tcp.socket.write(data, () => changed(tcp));
    return tcp.permit();
  },

  flush(id) {
    const tcp = established(id);
    if (tcp.failure !== undefined) throw broken(tcp.failure);
    if (tcp.mute) throw "closed";
    tcp.flushing = true;
  },
};

/** Bytes that fill their buffer are moved; others are copied when they are sent. */
const whole = (bytes) =>
  bytes.byteLength === bytes.buffer.byteLength && bytes.byteLength >= 4096 ? { moved: bytes } : new Uint8Array(bytes);
