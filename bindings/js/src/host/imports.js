// The WASI imports of the core component. Network access is checked at each call, so that it can be granted until the first
// socket is created.

import { hrtime } from "node:process";
import { call } from "./channel.js";
import { DeniedTcpSocket, DeniedUdpSocket } from "./denied-sockets.js";
import { KnownAddressStream, ResolveAddressStream, resolveAddresses } from "./names.js";
import { Pollable, instant, poll } from "./pollable.js";
import { InputStream, IoError, OutputStream } from "./streams.js";
import { TcpSocket } from "./tcp.js";
import { IncomingDatagramStream, OutgoingDatagramStream, UdpSocket } from "./udp.js";

/** The component's network, which is only a token: the component may get it before the grant and keep it. */
class Network {}

/** The raw bindings check the class of a socket. */
const either = (...classes) =>
  class {
    static [Symbol.hasInstance](object) {
      return classes.some((one) => object instanceof one);
    }
  };

/** Returns the imports for one instance, by interface. */
export function wasi(instance) {
  const network = new Network();
  return {
    "wasi:io/error": { Error: IoError },
    "wasi:io/poll": { Pollable, poll },
    "wasi:io/streams": { InputStream, OutputStream },
    "wasi:clocks/monotonic-clock": {
      now: () => hrtime.bigint(),
      resolution: () => 1n,
      subscribeInstant: instant,
      subscribeDuration: (duration) => instant(hrtime.bigint() + duration),
    },
    "wasi:sockets/network": { Network },
    "wasi:sockets/instance-network": { instanceNetwork: () => network },
    "wasi:sockets/ip-name-lookup": {
      ResolveAddressStream: either(ResolveAddressStream, KnownAddressStream),
      resolveAddresses(_network, name) {
        if (!instance.network) throw "access-denied";
        return resolveAddresses(name);
      },
    },
    "wasi:sockets/tcp": { TcpSocket: either(TcpSocket, DeniedTcpSocket) },
    "wasi:sockets/tcp-create-socket": {
      createTcpSocket: (family) =>
        instance.network ? new TcpSocket(family, call("tcpOpen", [family])) : new DeniedTcpSocket(family),
    },
    "wasi:sockets/udp": {
      UdpSocket: either(UdpSocket, DeniedUdpSocket),
      IncomingDatagramStream,
      OutgoingDatagramStream,
    },
    "wasi:sockets/udp-create-socket": {
      createUdpSocket: (family) =>
        instance.network ? new UdpSocket(call("udpOpen", [family])) : new DeniedUdpSocket(family),
    },
  };
}
