// Enforces allow-lists between the component and the implementation of its sockets. Each call is checked, because the grant
// may change while sockets are open.

import { ipAddress } from "../runtime/address.js";

/** Returns the WASI imports, limited to `instance.network`. */
export function guarded(imports, instance) {
  const tcp = imports["wasi:sockets/tcp-create-socket"];
  const udp = imports["wasi:sockets/udp-create-socket"];
  const names = imports["wasi:sockets/ip-name-lookup"];
  return {
    ...imports,
    "wasi:sockets/tcp-create-socket": { createTcpSocket: (family) => guardTcp(tcp.createTcpSocket(family), instance) },
    "wasi:sockets/udp-create-socket": { createUdpSocket: (family) => guardUdp(udp.createUdpSocket(family), instance) },
    "wasi:sockets/ip-name-lookup": {
      ...names,
      resolveAddresses(network, name) {
        if (isList(instance) && !instance.network.resolve) refuse(instance, "resolve");
        return names.resolveAddresses(network, name);
      },
    },
  };
}

const isList = (instance) => typeof instance.network === "object";

function guardTcp(socket, instance) {
  before(socket, "startBind", (_network, local) => check(instance, local));
  before(socket, "startConnect", (_network, remote) => check(instance, remote));
  before(socket, "startListen", () => checkListener(socket, instance));
  return socket;
}

function guardUdp(socket, instance) {
  before(socket, "startBind", (_network, local) => {
    // A socket that sends before it is bound gets any address and port; this alone reaches no peer.
    if (!isAnywhere(local)) check(instance, local);
  });
  const { stream } = socket;
  if (stream === undefined) return socket;
  socket.stream = function (remote) {
    if (remote !== undefined) check(instance, remote);
    const streams = stream.call(this, remote);
    guardOutgoing(streams[1], instance);
    return streams;
  };
  return socket;
}

function guardOutgoing(outgoing, instance) {
  const { send } = outgoing;
  outgoing.send = function (datagrams) {
    const allowed = datagrams.findIndex(({ remoteAddress }) => remoteAddress && !allows(instance, remoteAddress));
    if (allowed === 0) check(instance, datagrams[0].remoteAddress);
    return send.call(this, allowed < 0 ? datagrams : datagrams.slice(0, allowed));
  };
}

/** Calls `act` with the arguments of a method before the method. */
function before(object, name, act) {
  const method = object[name];
  object[name] = function (...given) {
    act(...given);
    return method.apply(this, given);
  };
}

const isAnywhere = ({ val }) => val.port === 0 && Array.from(val.address).every((part) => part === 0);

const allows = (instance, { tag, val }) => !isList(instance) || instance.network.allows({ tag, val: val.address }, val.port);

function check(instance, address) {
  if (!allows(instance, address)) refuse(instance, shown(address));
}

/** A server that was bound to port 0 may have got any port. */
function checkListener(socket, instance) {
  if (!isList(instance)) return;
  let local;
  try {
    local = socket.localAddress();
  } catch {
    return; // It is not bound, so that it cannot listen.
  }
  // The rule for another try, which gets another port.
  if (!allows(instance, local)) refuse(instance, shown({ tag: local.tag, val: { ...local.val, port: 0 } }));
}

/** Rejects the call, and remembers the rule that would have allowed it, for the error message. */
function refuse(instance, rule) {
  instance.wanted = rule;
  throw "access-denied";
}

/** Returns a socket address as a rule. */
function shown({ tag, val }) {
  const address = ipAddress.lift({ tag, val: val.address });
  if (val.port === 0) return address;
  return tag === "ipv6" ? `[${address}]:${val.port}` : `${address}:${val.port}`;
}
