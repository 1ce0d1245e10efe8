// `wasi:sockets/ip-name-lookup`.

import { call, post } from "./channel.js";
import { Pollable } from "./pollable.js";

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
