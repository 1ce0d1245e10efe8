// An instance of a component: created on first use, unusable after a trap.

import { InstancePoisonedError } from "./errors.js";

export class Instance {
  #load;
  #exports;
  #cause;
  #poisoned = false;

  /**
   * @param {object} options
   * @param {"core" | "offline" | "net" | "pool"} options.component
   * @param {boolean | import("../network.js").AllowList} options.network  what sockets may reach
   * @param {"plain" | "exact" | Function} options.values  how expression values come back (see value.js)
   * @param {(network: string) => string} options.grant  the call that would grant a network, for error messages
   * @param {(instance: Instance) => object} load  creates the raw bindings
   */
  constructor(options, load) {
    Object.assign(this, options);
    this.#load = load;
  }

  /** The raw bindings, by interface. The first use creates the instance. */
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

  /** Marks the instance as trapped and returns the error for it. */
  poison(cause) {
    if (!this.#poisoned) {
      this.#poisoned = true;
      this.#cause = cause;
    }
    const reason = this.#cause?.message ?? this.#cause;
    return new InstancePoisonedError(
      "instance-poisoned",
      `the component stopped after an internal error (${reason}); create a new instance with instantiate()`,
      undefined,
      { cause: this.#cause },
    );
  }

  /** The rule that would have allowed the last request that the allow-list rejected. */
  wanted;
}
