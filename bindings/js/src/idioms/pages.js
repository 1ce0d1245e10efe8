// Turns long texts and listings, which are passed in pages, into strings and iterators.

import { from, method, options, rename } from "./define.js";

/** Symbol for the function of an iterator method that fetches one page, for workers. */
export const PAGES = Symbol("pages");

/** Number of items fetched at a time. */
const PAGE_ITEMS = 4_096;

/** UTF-16 units of a text passed in one call: at most three bytes each, within the limit of 1 MiB per call. */
const PIECE = 262_144;

/**
 * Replaces a method that returns text pages by one that returns the whole string. The paged method is renamed with `Page`
 * at the end, and takes `{ cursor }` last.
 *
 * @param {Function} Class
 * @param {string} name
 * @param {object} [shape]
 * @param {number} [shape.required]  how many parameters come before the options
 * @param {readonly string[]} [shape.filters]  the options, in the order of the component's parameters
 */
export function text(Class, name, { required = 0, filters = [] } = {}) {
  const title = `${Class.name}.${name}`;
  const raw = rename(Class, name, `${name}Page`);
  const page = method(Class, `${name}Page`, required + 1, function (...given) {
    const read = options(`${title}Page`, given[required], [...filters, "cursor"], page);
    const wanted = [...first(given, required), ...filters.map((filter) => read[filter]), read.cursor];
    return from(page, () => raw.call(this, ...wanted));
  });
  const whole = method(Class, name, required + (filters.length > 0 ? 1 : 0), function (...given) {
    const read = options(title, given[required], filters, whole);
    const before = [...first(given, required), ...filters.map((filter) => read[filter])];
    return join((cursor) => raw.call(this, ...before, cursor));
  });
}

/** Returns the whole text of a function that returns pages. */
export function join(fetch) {
  let { text: whole, next } = fetch(undefined);
  while (next !== undefined) {
    const page = fetch(next);
    whole += page.text;
    next = page.next;
  }
  return whole;
}

/**
 * Replaces a method that takes a text in pages by one that takes the whole string. The paged method is renamed with `Page`
 * at the end.
 *
 * @param {Function} Class
 * @param {string} name
 * @param {readonly string[]} [filters]  options that follow
 * @param {Record<string, unknown>} [defaults]  of these
 */
export function wholeInput(Class, name, filters = [], defaults = {}) {
  const title = `${Class.name}.${name}`;
  const raw = rename(Class, name, `${name}Page`);
  const paged = method(Class, `${name}Page`, 2 + filters.length, function (...given) {
    return from(paged, () => raw.apply(this, given));
  });
  const whole = method(Class, name, filters.length > 0 ? 2 : 1, function (given, settings) {
    const read = options(title, settings, filters, whole);
    const after = filters.map((filter) => read[filter] ?? defaults[filter]);
    // Anything but a string is rejected by the checks of the function itself.
    if (typeof given !== "string" || given.length <= PIECE) return raw.call(this, given, true, ...after);
    for (const [piece, last] of pieces(given)) raw.call(this, piece, last, ...after);
  });
}

/** Splits a text into pieces of whole lines that fit into a call; the last piece is marked. */
function* pieces(given) {
  for (let start = 0; start < given.length; ) {
    const most = start + PIECE;
    const line = most < given.length ? given.lastIndexOf("\n", most - 1) + 1 : given.length;
    // The component rejects a line of that length anyway.
    const end = line > start ? line : Math.min(most, given.length);
    yield [given.slice(start, end), end === given.length];
    start = end;
  }
}

/**
 * Adds an iterator over all items of a method that takes a page request last. The paged method is renamed to `page` and
 * takes `{ cursor, limit }` last.
 *
 * @param {Function} Class
 * @param {string} name  of the function
 * @param {object} shape
 * @param {(page: object, object: object) => ArrayLike<unknown>} shape.items  the items of a page
 * @param {string} [shape.iterator]  the name of the iterator
 * @param {string} [shape.page]  the name of the paged one
 * @param {number} [shape.required]  how many parameters come before the options
 * @param {readonly string[]} [shape.filters]  the options, in the order of the component's parameters
 */
export function listing(Class, name, { items, iterator = name, page = `${name}Page`, required = 0, filters = [] }) {
  const raw = rename(Class, name, page);
  const fetch = (object, given, title, names, entry) => {
    const read = options(title, given[required], names, entry);
    const { cursor, limit = PAGE_ITEMS } = read;
    return raw.call(object, ...first(given, required), ...filters.map((filter) => read[filter]), { cursor, limit });
  };
  const paged = method(Class, page, required + 1, function (...given) {
    return from(paged, () => fetch(this, given, `${Class.name}.${page}`, [...filters, "cursor", "limit"], paged));
  });
  iterated(Class, iterator, required + (filters.length > 0 ? 1 : 0), (object, given, cursor, entry) => {
    // The options are checked once, before the cursor joins them.
    if (cursor === undefined) options(`${Class.name}.${iterator}`, given[required], filters, entry);
    const wanted = [...first(given, required), { ...given[required], cursor }];
    const fetched = fetch(object, wanted, `${Class.name}.${iterator}`, [...filters, "cursor"], entry);
    return { items: items(fetched, object), next: fetched.next };
  });
}

/**
 * Adds an iterator method. The first page is fetched at once, so that errors are thrown by the call itself.
 *
 * @param {Function} Class
 * @param {string} name
 * @param {number} length  how many parameters it has
 * @param {(object: object, given: unknown[], cursor: unknown, entry: Function) => { items: ArrayLike<unknown>, next?: unknown }} fetch
 */
export function iterated(Class, name, length, fetch) {
  const iterator = method(Class, name, length, function (...given) {
    return items(from(iterator, () => fetch(this, given, undefined, iterator)), (cursor) => fetch(this, given, cursor, iterator));
  });
  iterator[PAGES] = (object, given, cursor) => fetch(object, given, cursor, iterator);
}

function* items(page, fetch) {
  for (;;) {
    yield* page.items;
    if (page.next === undefined) return;
    page = fetch(page.next);
  }
}

/** The first `count` arguments; those that are missing are undefined. */
const first = (given, count) => Array.from({ length: count }, (_, index) => given[index]);
