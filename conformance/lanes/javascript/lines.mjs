// Lines of standard input and output, without the event loop.

import { readSync, writeSync } from "node:fs";

const NEWLINE = 10;

/** The lines of standard input, until it ends. */
export function* lines() {
  let parts = [];
  for (;;) {
    const chunk = read();
    if (chunk === undefined) return;
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      parts.push(chunk.subarray(start, end));
      const line = Buffer.concat(parts).toString("utf8");
      parts = [];
      start = end + 1;
      if (line.trim() !== "") yield line;
    }
    parts.push(chunk.subarray(start));
  }
}

/** Writes a line to standard output, all of it. */
export function writeLine(line) {
  const bytes = Buffer.from(`${line}\n`, "utf8");
  for (let written = 0; written < bytes.length; ) {
    written += retrying(() => writeSync(1, bytes, written));
  }
}

/** What there is to read, or undefined at the end. */
function read() {
  const buffer = Buffer.allocUnsafe(65_536);
  const count = retrying(() => {
    try {
      return readSync(0, buffer);
    } catch (error) {
      if (error.code === "EOF") return 0;
      throw error;
    }
  });
  return count === 0 ? undefined : buffer.subarray(0, count);
}

/** Tries again while the other end of a non-blocking pipe is busy. */
function retrying(attempt) {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(cell, 0, 0, 1);
    }
  }
}
