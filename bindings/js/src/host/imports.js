// The WASI imports of the core component. Whether they reach the network is asked of the instance at each call, so that
// it can be granted until the first socket is made.

import { hrtime } from "node:process";
import { DeniedTcpSocket, DeniedUdpSocket } from "./denied.js";
import { LocalPollable, poll } from "./pollable.js";
import { shim } from "./shim.js";
import { shimNetwork, tcpSocket, udpSocket } from "./sockets.js";

/**
 * Stands for a class that the raw bindings only ask whether an object is of it. The objects come from the functions
 * below and from nowhere else, and the shim, which has the real classes, may not be loaded yet.
 */
const anything = () =>
  class {
    static [Symbol.hasInstance]() {
      return true;
    }
  };

/** The imports for one instance, by interface. */
export function wasi(instance) {
  // The component may get hold of its network before the grant and keep it, so it is a token and no more.
  const network = {};
  return {
    "wasi:io/error": { Error: anything() },
    "wasi:io/poll": { Pollable: anything(), poll },
    "wasi:io/streams": { InputStream: anything(), OutputStream: anything() },
    "wasi:clocks/monotonic-clock": {
      now: () => hrtime.bigint(),
      resolution: () => 1n,
      subscribeInstant: (at) => timer(instance, at),
      subscribeDuration: (duration) => timer(instance, hrtime.bigint() + duration),
    },
    "wasi:sockets/network": { Network: anything() },
    "wasi:sockets/instance-network": { instanceNetwork: () => network },
    "wasi:sockets/ip-name-lookup": {
      ResolveAddressStream: anything(),
      resolveAddresses(_network, name) {
        if (!instance.network) throw "access-denied";
        return shim().sockets.ipNameLookup.resolveAddresses(shimNetwork(), name);
      },
    },
    "wasi:sockets/tcp": { TcpSocket: anything() },
    "wasi:sockets/tcp-create-socket": {
      createTcpSocket: (family) =>
        instance.network
          ? tcpSocket(shim().sockets.tcpCreateSocket.createTcpSocket(family))
          : new DeniedTcpSocket(family),
    },
    "wasi:sockets/udp": {
      UdpSocket: anything(),
      IncomingDatagramStream: anything(),
      OutgoingDatagramStream: anything(),
    },
    "wasi:sockets/udp-create-socket": {
      createUdpSocket: (family) =>
        instance.network
          ? udpSocket(shim().sockets.udpCreateSocket.createUdpSocket(family))
          : new DeniedUdpSocket(family),
    },
  };
}

function timer(instance, at) {
  return instance.network ? shim().clocks.monotonicClock.subscribeInstant(at) : new LocalPollable(at);
}
