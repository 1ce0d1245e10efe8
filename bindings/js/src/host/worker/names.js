// Looks up names.

import { lookup } from "node:dns";
import { errorCode, ipAddress } from "./addresses.js";
import { add, changed, get } from "./table.js";

/** Looks up a name, and calls back with a WASI code or with the addresses. */
export function lookUp(name, done) {
  lookup(name, { all: true, verbatim: true }, (error, found) => {
    if (error) done({ failure: errorCode(error) });
    else done({ addresses: found.map(({ address }) => ipAddress(address)) });
  });
}

class Question {
  addresses;
  failure;

  constructor(name) {
    lookUp(name, (answer) => {
      Object.assign(this, answer);
      changed(this);
    });
  }
  ready() {
    return this.failure !== undefined || this.addresses !== undefined;
  }
  close() {}
}

export const nameOperations = {
  resolve: (name) => add(new Question(name)),
  resolved(id) {
    const { addresses, failure } = get(id);
    if (failure !== undefined) throw failure;
    if (addresses === undefined) throw "would-block";
    return addresses;
  },
};
