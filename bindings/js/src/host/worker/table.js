// All that is open in this thread, by number, and waiting for it.

/**
 * What is known by a number has `ready(what)`, `close()`, and `waiting` and `watching`: whom to call when that may have changed.
 */
const open = new Map();
let last = 0;

/** Gives something its number. */
export function add(entry) {
  open.set(++last, entry);
  return last;
}

/** What has a number. It may have been closed, and its streams not. */
export function get(id) {
  const entry = open.get(id);
  if (entry === undefined) throw "invalid-state";
  return entry;
}

/** Closes something; nothing if that was done before. */
export function close(id) {
  const entry = open.get(id);
  if (entry === undefined) return;
  open.delete(id);
  entry.close();
  entry.watching?.(true);
}

/** Something may have become ready. */
export function changed(entry) {
  entry.waiting?.();
  entry.watching?.(false);
}

/**
 * The indexes of those that are ready, as soon as one is.
 *
 * @param {[number, string][]} asked  numbers, and what each must be ready for
 */
export function wait(asked) {
  const wanted = asked.map(([id, what]) => ({ entry: open.get(id), what }));
  const look = () => {
    const found = [];
    wanted.forEach(({ entry, what }, index) => {
      // Closed sockets do not block a wait.
      if (entry === undefined || entry.ready(what)) found.push(index);
    });
    return found.length > 0 ? found : undefined;
  };
  return until(
    wanted.map(({ entry }) => entry),
    look,
    () => [],
  );
}

let watched = [];

/** Calls `ring` once, as soon as one of the sockets is ready or closed. Ends an earlier watch. */
export function watch(asked, ring) {
  const end = () => {
    for (const entry of watched) entry.watching = undefined;
    watched = [];
  };
  end();
  const wanted = new Map();
  for (const [id, what] of asked) {
    const entry = open.get(id);
    if (entry === undefined || entry.ready(what)) return ring();
    wanted.set(entry, [...(wanted.get(entry) ?? []), what]);
  }
  for (const [entry, whats] of wanted) {
    watched.push(entry);
    entry.watching = (closed) => {
      if (!closed && !whats.some((what) => entry.ready(what))) return;
      end();
      ring();
    };
  }
}

/**
 * What `look` returns once it is something: it is called at once, and whenever one of the entries has changed. What
 * `otherwise` returns when it is given up.
 */
export function until(entries, look, otherwise) {
  const found = look();
  if (found !== undefined) return found;
  const { promise, resolve, reject } = withResolvers();
  const end = (decide, value) => {
    for (const entry of entries) entry.waiting = undefined;
    decide(value);
  };
  const again = () => {
    try {
      const value = look();
      if (value !== undefined) end(resolve, value);
    } catch (thrown) {
      end(reject, thrown);
    }
  };
  for (const entry of entries) entry.waiting = again;
  promise.giveUp = () => end(resolve, otherwise());
  return promise;
}

/** `Promise.withResolvers`, which Node has from version 22 on. */
function withResolvers() {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}
