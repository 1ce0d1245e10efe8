// `wasi:sockets/ip-name-lookup`.

import { call, post } from "./channel.js";
import { Pollable, always } from "./pollable.js";

const dispose = Symbol.dispose ?? Symbol.for("dispose");

/** The addresses of a name, which are being looked up. */
export class ResolveAddressStream {
  #id;
  #addresses;

  constructor(name) {
    this.#id = call("resolve", [name]);
  }
  resolveNextAddress() {
    this.#addresses ??= call("resolved", [this.#id]);
    return this.#addresses.shift();
  }
  subscribe() {
    return new Pollable(this.#id, "name");
  }
  [dispose]() {
    post("close", this.#id);
  }
}

/** The addresses of a name that was looked up before. */
export class KnownAddressStream {
  #answer;

  constructor(answer) {
    this.#answer = answer;
  }
  resolveNextAddress() {
    if (this.#answer.failure !== undefined) throw this.#answer.failure;
    return this.#answer.addresses.shift();
  }
  subscribe() {
    return always();
  }
  [dispose]() {}
}

/** How names are looked up at present, when it is not as usual. */
let special;

/** Begins to look a name up. */
export const resolveAddresses = (name) => (special === undefined ? new ResolveAddressStream(name) : special(name));

/**
 * Runs `act`, which fails as soon as it wants to know a name: the name, if it did.
 *
 * @param {() => unknown} act  returns or throws what it does where no name has to be looked up
 */
export function nameWanted(act) {
  let wanted;
  const refuse = (name) => {
    wanted = name;
    throw "temporary-resolver-failure";
  };
  try {
    return { value: looking(refuse, act) };
  } catch (error) {
    if (wanted === undefined) throw error;
    return { wanted };
  }
}

/** Runs `act`, for which the name has been looked up. */
export const nameKnown = (answer, act) => looking(() => new KnownAddressStream(answer), act);

function looking(how, act) {
  special = how;
  try {
    return act();
  } finally {
    special = undefined;
  }
}
