// `wasi:sockets/ip-name-lookup`.

import { call, post } from "./channel.js";
import { Pollable, always } from "./pollable.js";

const dispose = Symbol.dispose ?? Symbol.for("dispose");

/** A pending lookup of a name. */
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

/** A finished lookup of a name. */
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

/** The current lookup function, if it is not the usual one. */
let special;

/** Starts the lookup of a name. */
export const resolveAddresses = (name) => (special === undefined ? new ResolveAddressStream(name) : special(name));

/**
 * Runs `act` and stops it at its first lookup of a name. Returns the name, if there was one.
 *
 * @param {() => unknown} act  its result is returned or thrown if it looks up no name
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

/** Runs `act` with the result of the lookup. */
export const nameKnown = (answer, act) => looking(() => new KnownAddressStream(answer), act);

function looking(how, act) {
  special = how;
  try {
    return act();
  } finally {
    special = undefined;
  }
}
