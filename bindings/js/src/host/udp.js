// `wasi:sockets/udp`, over the worker's sockets.

import { call } from "./channel.js";
import { close, whenCollected } from "./collected.js";
import { Pollable, always } from "./pollable.js";

const dispose = Symbol.dispose ?? Symbol.for("dispose");

/** Number of datagrams passed to the worker in one call. */
const BATCH = 64n;

export class UdpSocket {
  #id;

  constructor(id) {
    this.#id = id;
    whenCollected(this, id);
  }

  startBind(_network, local) {
    call("udpBind", [this.#id, local]);
  }
  finishBind() {}

  stream(remote) {
    call("udpConnect", [this.#id, remote]);
    return [new IncomingDatagramStream(this.#id), new OutgoingDatagramStream(this.#id)];
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

  unicastHopLimit() {
    return call("udpOption", [this.#id, "hopLimit"]);
  }
  setUnicastHopLimit(value) {
    call("udpSetOption", [this.#id, "hopLimit", value]);
  }
  receiveBufferSize() {
    return BigInt(call("udpOption", [this.#id, "receiveBufferSize"]));
  }
  setReceiveBufferSize(value) {
    call("udpSetOption", [this.#id, "receiveBufferSize", Number(value)]);
  }
  sendBufferSize() {
    return BigInt(call("udpOption", [this.#id, "sendBufferSize"]));
  }
  setSendBufferSize(value) {
    call("udpSetOption", [this.#id, "sendBufferSize", Number(value)]);
  }

  [dispose]() {
    close(this, this.#id);
  }
}

export class IncomingDatagramStream {
  constructor(id) {
    this.id = id;
  }
  receive(most) {
    return call("udpReceive", [this.id, Number(most)]);
  }
  subscribe() {
    return new Pollable(this.id, "read");
  }
}

export class OutgoingDatagramStream {
  constructor(id) {
    this.id = id;
  }
  checkSend() {
    return BATCH;
  }
  send(datagrams) {
    return BigInt(call("udpSend", [this.id, datagrams]));
  }
  subscribe() {
    // Node queues datagrams that the system does not accept at once, and `send` waits for it.
    return always();
  }
}
