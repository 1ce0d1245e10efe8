// One instance of a component: made at first use, gone for good after a trap.

import { InstancePoisonedError } from "./errors.js";

export class Instance {
  #load;
  #exports;
  #cause;
  #poisoned = false;

  /**
   * @param {object} options
   * @param {"core" | "offline"} options.component
   * @param {boolean | import("../network.js").AllowList} options.network  what sockets may reach
   * @param {"plain" | "exact" | Function} options.values  how expression values come back (see value.js)
   * @param {(network: string) => string} options.grant  the call that would grant a network, for error messages
   * @param {(instance: Instance) => object} load  makes the raw bindings
   */
  constructor(options, load) {
    Object.assign(this, options);
    this.#load = load;
  }

  /** The raw bindings, by interface. The first use makes the instance. */
  get exports() {
    if (this.#poisoned) throw this.poison();
    return (this.#exports ??= this.#load(this));
  }

  /** Whether it has been used. */
  get started() {
    return this.#exports !== undefined;
  }

  get poisoned() {
    return this.#poisoned;
  }

  /** Marks the instance as trapped and returns the error that says so. */
  poison(cause) {
    if (!this.#poisoned) {
      this.#poisoned = true;
      this.#cause = cause;
    }
    const reason = this.#cause?.message ?? this.#cause;
    return new InstancePoisonedError(
      "instance-poisoned",
      `the component stopped at an internal error (${reason}) and cannot go on: make a new instance with instantiate()`,
      undefined,
      { cause: this.#cause },
    );
  }

  /** The rule that would have allowed what the allow-list refused last. */
  wanted;
}
