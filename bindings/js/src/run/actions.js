// Custom actions: the functions that perform them, and their outcomes.

import { describe } from "../runtime/mismatch.js";

export class Actions {
  /** The first error of the program itself, not of the target. */
  bug;
  /** Number of functions that have not returned. */
  underWay = 0;
  #functions;
  #settled = [];

  /** @param {Record<string, Function>} functions  by kind */
  constructor(functions) {
    this.#functions = functions;
  }

  /** Calls the function for an action. */
  begin(request) {
    this.underWay += 1;
    const done = (outcome) => {
      this.underWay -= 1;
      this.#settled.push([request.token, outcome]);
    };
    Promise.resolve()
      .then(() => this.#functions[request.kind](request))
      .then(
        (exports) => done({ exports: this.#read(request.kind, exports) }),
        // An error of the function is a failed attempt: the workflow decides what happens to the user.
        (thrown) => done({ failure: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown) }),
      );
  }

  /** Exports as an object, or nothing. */
  #read(kind, exports) {
    if (exports === undefined || exports === null) return {};
    if (typeof exports === "object" && [Object.prototype, null].includes(Object.getPrototypeOf(exports))) return exports;
    const example = "an object of exports such as { paid: true }, or nothing";
    this.bug ??= new TypeError(`run: options.actions.${kind} must return ${example}, but returned ${describe(exports)}`);
    return {};
  }

  /** Returns the outcomes since the last call. */
  takeSettled() {
    return this.#settled.splice(0);
  }
}
