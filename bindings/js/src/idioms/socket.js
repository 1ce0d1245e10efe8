// Sockets: the names of Node.js, next to those of the component.

import { define } from "./define.js";

/** Extends the class of an instance. */
export function extendSocket({ Socket }) {
  define(Socket, {
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
}
