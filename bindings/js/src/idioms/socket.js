// Sockets: the names of Node.js, next to those of the component, and a poll with options.

import { define, from, method, options } from "./define.js";

/** Extends the classes and functions of an instance. */
export function extendSocket(api) {
  define(api.Socket, {
    get localAddress() {
      return this.localIp;
    },
    get remoteAddress() {
      return this.remoteAddr?.address;
    },
    get remotePort() {
      return this.remoteAddr?.port;
    },
  });
  const raw = api.poll;
  const poll = method({ prototype: api }, "poll", 3, (sockets, interests, settings) => {
    const { timeoutMs } = options("poll", settings, ["timeoutMs"], poll);
    return from(poll, () => raw(sockets, interests, timeoutMs));
  });
  Object.defineProperty(api, "poll", { enumerable: true });
}
