// Open entries of this thread by number, and waiting for them.

/**
 * An entry has `ready(what)`, `close()`, and `waiting` and `watching`: callbacks for when its readiness may have changed.
 */
const open = new Map();
let last = 0;

/** Adds an entry and returns its number. */
export function add(entry) {
  open.set(++last, entry);
  return last;
}

/** Returns the entry of a number. It may be closed while its streams are not. */
export function get(id) {
  const entry = open.get(id);
  if (entry === undefined) throw "invalid-state";
  return entry;
}

/** Closes an entry. Has no effect if it is closed already. */
export function close(id) {
  const entry = open.get(id);
  if (entry === undefined) return;
  open.delete(id);
  entry.close();
  entry.watching?.(true);
}

/** Reports that an entry may have become ready. */
export function changed(entry) {
  entry.waiting?.();
  entry.watching?.(false);
}

/**
 * Returns the indexes of the ready entries as soon as there is one.
 *
 * @param {[number, string][]} asked  numbers, each with its readiness
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
 * Returns the first result of `look`, which is called at once and whenever one of the entries has changed; or the result of
 * `otherwise` if the wait is ended.
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

/** `Promise.withResolvers`, which Node has since version 22. */
function withResolvers() {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}
