// Reports a forgotten `await` before `instantiate`, which would otherwise show as an undefined class.

/**
 * Makes a promise throw an explanation when the names of its result are read from it.
 *
 * @template T
 * @param {Promise<T>} promise
 * @param {string[]} names  names of the result
 */
export function promised(promise, names) {
  for (const name of names) {
    Object.defineProperty(promise, name, {
      configurable: true,
      get() {
        const error = new TypeError(`instantiate returns a promise, which has no ${name}; use const { ${name} } = await instantiate(…)`);
        const { get } = Object.getOwnPropertyDescriptor(promise, name);
        Error.captureStackTrace?.(error, get);
        throw error;
      },
    });
  }
  return promise;
}
