// `wasi:sockets/tcp`, over the worker's sockets.

import { call } from "./channel.js";
import { close, whenCollected } from "./collected.js";
import { Pollable } from "./pollable.js";
import { InputStream, OutputStream } from "./streams.js";

const dispose = Symbol.dispose ?? Symbol.for("dispose");

/** Defaults of Linux; the socket itself answers options that were set. */
const DEFAULTS = {
  keepAliveEnabled: false,
  keepAliveIdleTime: 7_200_000_000_000n,
  keepAliveInterval: 75_000_000_000n,
  keepAliveCount: 9,
  hopLimit: 64,
  receiveBufferSize: 131_072n,
  sendBufferSize: 16_384n,
};

export class TcpSocket {
  #family;
  #id;

  constructor(family, id, options = DEFAULTS) {
    this.#family = family;
    this.#id = id;
    this.options = { ...options };
    whenCollected(this, id);
  }

  startBind(_network, local) {
    call("tcpBind", [this.#id, local]);
  }
  finishBind() {}

  startConnect(_network, remote) {
    call("tcpConnect", [this.#id, remote]);
  }
  finishConnect() {
    call("tcpConnected", [this.#id]);
    this.#keepAlive();
    return this.#streams();
  }

  setListenBacklogSize(size) {
    this.backlog = Number(size);
  }
  startListen() {
    call("tcpListen", [this.#id, this.backlog ?? 128]);
  }
  finishListen() {}

  accept() {
    const socket = new TcpSocket(this.#family, call("tcpAccept", [this.#id]), this.options);
    socket.#keepAlive();
    return [socket, ...socket.#streams()];
  }

  #streams() {
    return [new InputStream(this.#id), new OutputStream(this.#id)];
  }

  localAddress() {
    return call("local", [this.#id]);
  }
  remoteAddress() {
    return call("remote", [this.#id]);
  }
  subscribe() {
    return new Pollable(this.#id, "state");
  }
  shutdown(direction) {
    call("tcpShutdown", [this.#id, direction]);
  }

  #keepAlive() {
    const { keepAliveEnabled, keepAliveIdleTime } = this.options;
    if (keepAliveEnabled !== DEFAULTS.keepAliveEnabled || keepAliveIdleTime !== DEFAULTS.keepAliveIdleTime) {
      call("tcpKeepAlive", [this.#id, keepAliveEnabled, Number(keepAliveIdleTime / 1_000_000n)]);
    }
  }

  /** Called after an option was set. Node can apply two of them; the others are only remembered. */
  changed(name) {
    if (name === "keepAliveEnabled" || name === "keepAliveIdleTime") {
      const { keepAliveEnabled, keepAliveIdleTime } = this.options;
      call("tcpKeepAlive", [this.#id, keepAliveEnabled, Number(keepAliveIdleTime / 1_000_000n)]);
    }
  }

  [dispose]() {
    close(this, this.#id);
  }
}

for (const name of Object.keys(DEFAULTS)) {
  TcpSocket.prototype[name] = function () {
    return this.options[name];
  };
  TcpSocket.prototype[`set${name[0].toUpperCase()}${name.slice(1)}`] = function (value) {
    if (value !== false && value !== true && value < 1) throw "invalid-argument";
    this.options[name] = value;
    this.changed(name);
  };
}
