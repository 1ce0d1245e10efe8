// UDP sockets: one entry each.

import { createSocket } from "node:dgram";
import { errorCode, socketAddress, text } from "./addresses.js";
import { add, changed, get } from "./table.js";

/** Maximum bytes that wait for the component. Beyond it, datagrams are dropped, as in the system. */
const MOST_QUEUED = 16 << 20;

/** Linux returns twice the value that was set. */
const FACTOR = process.platform === "linux" ? 2 : 1;

const APPLY = {
  hopLimit: (socket, value) => socket.setTTL(value),
  receiveBufferSize: (socket, value) => socket.setRecvBufferSize(value),
  sendBufferSize: (socket, value) => socket.setSendBufferSize(value),
};

const READ = {
  receiveBufferSize: (socket) => Math.ceil(socket.getRecvBufferSize() / FACTOR),
  sendBufferSize: (socket) => Math.ceil(socket.getSendBufferSize() / FACTOR),
};

class Udp {
  /** Options that were set. Node applies them only to bound sockets. */
  options = { hopLimit: 64 };
  bound = false;
  peer;
  queue = [];
  bytes = 0;
  /** Error that the network returned for a sent datagram. */
  failure;

  constructor(family) {
    const type = family === "ipv6" ? "udp6" : "udp4";
    const lookup = (address, _options, done) => done(null, address, family === "ipv6" ? 6 : 4);
    this.socket = createSocket({ type, ipv6Only: family === "ipv6", lookup });
    this.socket.on("message", (data, { address, port }) => {
      // An empty datagram takes space too.
      if (this.bytes > MOST_QUEUED) return;
      this.bytes += data.length + 64;
      this.queue.push({ data, remoteAddress: socketAddress({ address, port }) });
      changed(this);
    });
    this.socket.on("error", (error) => {
      this.failure = error;
      changed(this);
    });
  }

  ready(what) {
    return what !== "read" || this.queue.length > 0 || this.failure !== undefined;
  }

  apply(name) {
    try {
      APPLY[name](this.socket, this.options[name]);
    } catch (error) {
      throw errorCode(error.info ?? error);
    }
  }

  local() {
    if (!this.bound) throw "invalid-state";
    return socketAddress(this.socket.address());
  }

  remote() {
    if (this.peer === undefined) throw "invalid-state";
    return this.peer;
  }

  close() {
    this.socket.close();
  }
}

/** Returns a promise for an event of the socket, or its error. */
function settled(udp, event, act) {
  const { socket } = udp;
  return new Promise((resolve, reject) => {
    const done = () => {
      socket.off("error", failed);
      resolve();
    };
    const failed = (error) => {
      socket.off(event, done);
      udp.failure = undefined;
      reject(errorCode(error));
    };
    socket.once(event, done);
    socket.once("error", failed);
    act();
  });
}

/** Returns a promise that is settled when the system has accepted a datagram. */
function sent(udp, { data, remoteAddress }) {
  const { socket } = udp;
  return new Promise((resolve, reject) => {
    const done = (error) => (error ? reject(errorCode(error)) : resolve());
    if (udp.peer !== undefined) socket.send(data, done);
    else socket.send(data, remoteAddress.val.port, text(remoteAddress), done);
  });
}

export const udpOperations = {
  udpOpen: (family) => add(new Udp(family)),

  async udpBind(id, local) {
    const udp = get(id);
    await settled(udp, "listening", () =>
      udp.socket.bind({ address: text(local), port: local.val.port, exclusive: true }),
    );
    udp.bound = true;
    for (const name of Object.keys(udp.options)) udp.apply(name);
  },

  async udpConnect(id, remote) {
    const udp = get(id);
    if (udp.peer !== undefined) {
      udp.socket.disconnect();
      udp.peer = undefined;
    }
    if (remote === undefined) return;
    await settled(udp, "connect", () => udp.socket.connect(remote.val.port, text(remote)));
    udp.peer = remote;
  },

  async udpOption(id, name) {
    const udp = get(id);
    if (udp.options[name] !== undefined) return udp.options[name];
    if (udp.bound) return READ[name](udp.socket);
    return standard(name);
  },

  udpSetOption(id, name, value) {
    if (value < 1) throw "invalid-argument";
    const udp = get(id);
    udp.options[name] = value;
    if (udp.bound) udp.apply(name);
  },

  udpReceive(id, most) {
    const udp = get(id);
    if (udp.queue.length === 0 && udp.failure !== undefined) {
      const code = errorCode(udp.failure);
      udp.failure = undefined;
      throw code;
    }
    const datagrams = udp.queue.splice(0, most);
    for (const { data } of datagrams) udp.bytes -= data.length + 64;
    return datagrams;
  },

  /** Returns how many datagrams were sent: at least one, unless the first could not be sent. */
  async udpSend(id, datagrams) {
    const udp = get(id);
    const results = await Promise.allSettled(datagrams.map((datagram) => sent(udp, datagram)));
    const failed = results.findIndex(({ status }) => status === "rejected");
    if (failed === 0) throw results[0].reason;
    return failed < 0 ? datagrams.length : failed;
  },
};

const standards = {};

/** Returns the system's default for a new socket, read from a bound one. */
function standard(name) {
  standards[name] ??= new Promise((resolve) => {
    const socket = createSocket("udp4");
    socket.bind({ address: "127.0.0.1", port: 0, exclusive: true }, () => {
      resolve(READ[name](socket));
      socket.close();
    });
  });
  return standards[name];
}
