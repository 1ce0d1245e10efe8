// Turns results that are passed as columns into records.

import { method } from "./define.js";

/** Symbol for the raw method that returns columns and the conversion to records, for workers. */
export const COLUMNS = Symbol("columns");

/**
 * Replaces a method that returns columns by one that returns records.
 *
 * @param {Function} Class
 * @param {string} name
 * @param {(columns: object) => object} records
 */
export function folded(Class, name, records) {
  const raw = Class.prototype[name];
  const entry = method(Class, name, raw.length, function (...given) {
    return records(raw.apply(this, given));
  });
  entry[COLUMNS] = { raw, records };
}

/** Returns a number of a column in which 2³² − 1 means none. */
const index = (item) => (item === 0xffff_ffff ? undefined : item);

/** A time of a column of nanoseconds, in milliseconds. */
const milliseconds = (nanoseconds) => Number(nanoseconds) / 1e6;

/** The events of a step. */
export function runEvents({ kinds, atNs, users, actions, elapsedNs, iterations, attempts, requests, statuses, details, detailEnds }) {
  const texts = cut(details, detailEnds);
  const events = new Array(kinds.length);
  for (let at = 0; at < events.length; at++) {
    events[at] = {
      kind: kinds[at],
      atMs: milliseconds(atNs[at]),
      user: index(users[at]),
      action: index(actions[at]),
      elapsedMs: milliseconds(elapsedNs[at]),
      iteration: iterations[at],
      attempt: attempts[at],
      requests: requests[at],
      status: statuses[at] || undefined,
      detail: texts[at],
    };
  }
  return events;
}

/** Splits concatenated strings, given the end of each in UTF-8 bytes. */
function cut(joined, ends) {
  const pieces = new Array(ends.length).fill("");
  if (joined === "") return pieces;
  const ascii = ends.at(-1) === joined.length;
  const bytes = ascii ? undefined : new TextEncoder().encode(joined);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let start = 0;
  for (let at = 0; at < ends.length; at++) {
    const end = ends[at];
    if (end > start) pieces[at] = ascii ? joined.slice(start, end) : decoder.decode(bytes.subarray(start, end));
    start = end;
  }
  return pieces;
}
