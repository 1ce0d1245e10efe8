// The two streams of a TCP connection: `wasi:io/streams`.

import { call } from "./channel.js";
import { Pollable } from "./pollable.js";

/** Why a stream failed: its text is all that the component reads. */
export class IoError {
  constructor(text) {
    this.text = text;
  }
  toDebugString() {
    return this.text;
  }
}

/** A stream's call; a failure of the connection arrives as its code, such as ECONNRESET. */
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
  /** What may be written without asking again; none when it has to be asked. */
  #permit;

  constructor(id) {
    this.id = id;
  }
  checkWrite() {
    this.#permit ||= attempt("permit", [this.id]);
    return BigInt(this.#permit);
  }
  write(data) {
    // The raw bindings made a copy for us, so it may be given away.
    this.#permit = attempt("write", [this.id, data], data.byteLength === data.buffer.byteLength ? [data.buffer] : []);
  }
  flush() {
    // After it the stream is ready when all has been handed to the system.
    this.#permit = undefined;
    attempt("flush", [this.id]);
  }
  subscribe() {
    return new Pollable(this.id, "write");
  }
}
