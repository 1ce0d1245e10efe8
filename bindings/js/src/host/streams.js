// The two streams of a TCP connection: `wasi:io/streams`.

import { call } from "./channel.js";
import { Pollable } from "./pollable.js";

/** Error of a stream. The component reads only its text. */
export class IoError {
  constructor(text) {
    this.text = text;
  }
  toDebugString() {
    return this.text;
  }
}

/** Calls an operation of a stream. An error of the connection is a code such as ECONNRESET. */
function attempt(operation, operands, moved) {
  try {
    return call(operation, operands, moved);
  } catch (thrown) {
    throw thrown === "closed" ? { tag: "closed" } : { tag: "last-operation-failed", val: new IoError(String(thrown)) };
  }
}

export class InputStream {
  constructor(id) {
    this.id = id;
  }
  read(most) {
    return attempt("read", [this.id, Number(most), false]);
  }
  blockingRead(most) {
    return attempt("read", [this.id, Number(most), true]);
  }
  subscribe() {
    return new Pollable(this.id, "read");
  }
}

export class OutputStream {
  /** Number of bytes that may be written without asking again; none if it must be asked. */
  #permit;

  constructor(id) {
    this.id = id;
  }
  checkWrite() {
    this.#permit ||= attempt("permit", [this.id]);
    return BigInt(this.#permit);
  }
  write(data) {
    // The raw bindings made a copy, so the buffer may be moved.
    this.#permit = attempt("write", [this.id, data], data.byteLength === data.buffer.byteLength ? [data.buffer] : []);
  }
  flush() {
    // After it the stream is ready when all bytes have reached the system.
    this.#permit = undefined;
    attempt("flush", [this.id]);
  }
  subscribe() {
    return new Pollable(this.id, "write");
  }
}
