// Sockets of a component without network access: they can be created, but reject every address, as on other hosts.

import { always } from "./pollable.js";

const dispose = Symbol.dispose ?? Symbol.for("dispose");

const denied = () => {
  throw "access-denied";
};

const invalid = () => {
  throw "invalid-state";
};

class Denied {
  constructor(family) {
    this.family = family;
    this.options = new Map();
  }
  startBind() {
    denied();
  }
  finishBind() {
    throw "not-in-progress";
  }
  localAddress() {
    invalid();
  }
  remoteAddress() {
    invalid();
  }
  addressFamily() {
    return this.family;
  }
  subscribe() {
    return always();
  }
  [dispose]() {}
}

/** A TCP socket without network access. */
export class DeniedTcpSocket extends Denied {
  startConnect() {
    denied();
  }
  finishConnect() {
    throw "not-in-progress";
  }
  startListen() {
    invalid();
  }
  finishListen() {
    throw "not-in-progress";
  }
  accept() {
    invalid();
  }
  isListening() {
    return false;
  }
  setListenBacklogSize(value) {
    if (value === 0n) throw "invalid-argument";
  }
  shutdown() {
    invalid();
  }
}

/** A UDP socket without network access. */
export class DeniedUdpSocket extends Denied {
  stream() {
    invalid();
  }
}

// Options are remembered, as the shim does for most of them. The defaults are the shim's.
const TCP_OPTIONS = {
  keepAliveEnabled: false,
  keepAliveIdleTime: 7_200_000_000_000n,
  keepAliveInterval: 1_000_000_000n,
  keepAliveCount: 10,
  hopLimit: 64,
  receiveBufferSize: 131_072n,
  sendBufferSize: 131_072n,
};
const UDP_OPTIONS = { unicastHopLimit: 64, receiveBufferSize: 131_072n, sendBufferSize: 131_072n };

for (const [Kind, options] of [[DeniedTcpSocket, TCP_OPTIONS], [DeniedUdpSocket, UDP_OPTIONS]]) {
  for (const [name, standard] of Object.entries(options)) {
    Kind.prototype[name] = function () {
      return this.options.get(name) ?? standard;
    };
    Kind.prototype[`set${name[0].toUpperCase()}${name.slice(1)}`] = function (value) {
      if (value !== false && value !== true && value < 1) throw "invalid-argument";
      this.options.set(name, value);
    };
  }
}
