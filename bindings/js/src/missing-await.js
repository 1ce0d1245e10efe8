// A forgotten `await` in front of `instantiate`, which would be an undefined class somewhere else.

/**
 * Makes a promise throw an error that explains it, if its result's names are read from it.
 *
 * @template T
 * @param {Promise<T>} promise
 * @param {string[]} names  of what it promises
 */
export function promised(promise, names) {
  for (const name of names) {
    Object.defineProperty(promise, name, {
      configurable: true,
      get() {
        const error = new TypeError(`instantiate returns a promise, which has no ${name}: const { ${name} } = await instantiate(…)`);
        const { get } = Object.getOwnPropertyDescriptor(promise, name);
        Error.captureStackTrace?.(error, get);
        throw error;
      },
    });
  }
  return promise;
}
