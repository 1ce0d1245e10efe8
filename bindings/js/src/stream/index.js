// `scheduler-core/stream`: a TCP socket of a worker as a stream of Node.js, for `http`, `tls` and everything else that takes one.

import { Duplex } from "node:stream";

/** Maximum bytes received in one call. */
const PIECE = 65_536;

class SocketStream extends Duplex {
  #socket;
  #reading = false;
  #timer;
  #timeout = 0;

  constructor(socket, addresses) {
    super({ allowHalfOpen: true });
    this.#socket = socket;
    Object.assign(this, addresses);
  }

  _read() {
    if (this.#reading) return;
    this.#reading = true;
    this.#socket.recv(PIECE).then(
      (bytes) => {
        this.#reading = false;
        this.#active();
        this.push(bytes.length === 0 ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
      },
      (error) => this.destroy(error),
    );
  }

  _write(chunk, _encoding, done) {
    this.#active();
    this.#socket.send(chunk).then(() => done(), done);
  }

  _final(done) {
    this.#socket.shutdown("send").then(() => done(), done);
  }

  _destroy(error, done) {
    clearTimeout(this.#timer);
    this.#socket.close().then(
      () => done(error),
      () => done(error),
    );
  }

  /** Emits `timeout` after that many milliseconds without data; 0 turns it off. */
  setTimeout(milliseconds, act) {
    if (act !== undefined) this.once("timeout", act);
    this.#timeout = milliseconds;
    this.#active();
    return this;
  }

  #active() {
    clearTimeout(this.#timer);
    if (this.#timeout > 0) this.#timer = setTimeout(() => this.emit("timeout"), this.#timeout).unref();
  }

  // Node's `http` calls these on every connection; the system's defaults remain.
  setNoDelay() {
    return this;
  }
  setKeepAlive() {
    return this;
  }
  ref() {
    return this;
  }
  unref() {
    return this;
  }
}

/** Returns a stream over a connected socket of `scheduler-core/worker`. See index.d.ts. */
export async function duplex(socket) {
  if (typeof socket?.recv !== "function" || typeof socket.accept !== "function" || typeof socket.state?.then !== "function") {
    throw new TypeError("duplex: socket must be a Socket of scheduler-core/worker, whose calls do not block");
  }
  await socket.setTimeout(undefined);
  const [local, remote] = await Promise.all([socket.localAddr, socket.remoteAddr]);
  return new SocketStream(socket, {
    localAddress: local?.address,
    localPort: local?.port,
    remoteAddress: remote?.address,
    remotePort: remote?.port,
  });
}
