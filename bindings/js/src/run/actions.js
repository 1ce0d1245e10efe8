// Custom actions: the functions that do them, and what came of them.

import { describe } from "../runtime/mismatch.js";

export class Actions {
  /** The first mistake that is the program's and not the target's. */
  bug;
  /** How many functions have not returned. */
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
        // What a function throws is what went wrong with the attempt: the workflow decides what becomes of the user.
        (thrown) => done({ failure: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown) }),
      );
  }

  /** Exports as an object, or nothing. */
  #read(kind, exports) {
    if (exports === undefined || exports === null) return {};
    if (typeof exports === "object" && [Object.prototype, null].includes(Object.getPrototypeOf(exports))) return exports;
    const example = "an object of exports such as { paid: true }, or nothing";
    this.bug ??= new TypeError(`run: options.actions.${kind} must return ${example}, and returned ${describe(exports)}`);
    return {};
  }

  /** The outcomes that have come together. */
  takeSettled() {
    return this.#settled.splice(0);
  }
}
