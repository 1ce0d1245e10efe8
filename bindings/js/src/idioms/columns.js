// Results that cross the boundary as columns: as records.

import { method } from "./define.js";

/** The symbol under which a method has the one that returns columns and what makes records of them, for workers. */
export const COLUMNS = Symbol("columns");

/**
 * Makes of a method that returns columns one that returns records.
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

/** A number of a column where 2³² − 1 stands for none. */
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

/** Strings that stand one after the other, where each ends, in bytes of UTF-8. */
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
