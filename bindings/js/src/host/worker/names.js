// Looking names up.

import { lookup } from "node:dns";
import { errorCode, ipAddress } from "./addresses.js";
import { add, changed, get } from "./table.js";

class Question {
  addresses;
  failure;

  constructor(name) {
    lookup(name, { all: true, verbatim: true }, (error, found) => {
      if (error) this.failure = errorCode(error);
      else this.addresses = found.map(({ address }) => ipAddress(address));
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
