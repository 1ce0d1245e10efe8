// Generated from the WIT package by `cargo xtask bindings`. Do not edit.

import * as rt from "../runtime/index.js";

export class SocketError extends rt.SchedulerCoreError {}
rt.named(SocketError, "SocketError");

/** The classes and functions of one instance. */
export function createApi(instance) {
  // Interface types

  class Scenario extends rt.Resource {
    constructor() {
      throw new TypeError("Scenario has no constructor");
    }

    name() {
      const call = Scenario$name;
      const self = call.self(this, Scenario);
      let result;
      try {
        result = self.name();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    version() {
      const call = Scenario$version;
      const self = call.self(this, Scenario);
      let result;
      try {
        result = self.version();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    pools() {
      const call = Scenario$pools;
      const self = call.self(this, Scenario);
      let result;
      try {
        result = self.pools();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    workflows() {
      const call = Scenario$workflows;
      const self = call.self(this, Scenario);
      let result;
      try {
        result = self.workflows();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }
  }

  // Interface socket

  class Socket extends rt.Resource {
    constructor() {
      throw new TypeError("Socket has no constructor; one comes from Socket.tcpV4(…), Socket.tcpV6(…), Socket.udpV4(…), Socket.udpV6(…), accept(…) of a Socket");
    }

    static tcpV4() {
      const call = Socket$tcpV4;
      const raw = call.exports("socket");
      let result;
      try {
        result = raw.Socket.tcpV4();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $ownSocket.lift(result);
    }

    static tcpV6() {
      const call = Socket$tcpV6;
      const raw = call.exports("socket");
      let result;
      try {
        result = raw.Socket.tcpV6();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $ownSocket.lift(result);
    }

    static udpV4() {
      const call = Socket$udpV4;
      const raw = call.exports("socket");
      let result;
      try {
        result = raw.Socket.udpV4();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $ownSocket.lift(result);
    }

    static udpV6() {
      const call = Socket$udpV6;
      const raw = call.exports("socket");
      let result;
      try {
        result = raw.Socket.udpV6();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $ownSocket.lift(result);
    }

    bind(local) {
      const call = Socket$bind;
      const self = call.self(this, Socket);
      const localRaw = call.argument("local", $socketAddress, local);
      try {
        self.bind(localRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    bindToIp(address, port) {
      const call = Socket$bindToIp;
      const self = call.self(this, Socket);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      const portRaw = call.argument("port", rt.u16, port);
      try {
        self.bindToIp(addressRaw, portRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    bindWithBinding(binding, port) {
      const call = Socket$bindWithBinding;
      const self = call.self(this, Socket);
      const bindingRaw = call.argument("binding", $ipBinding, binding);
      const portRaw = call.argument("port", rt.u16, port);
      try {
        self.bindWithBinding(bindingRaw, portRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    listen(backlog) {
      const call = Socket$listen;
      const self = call.self(this, Socket);
      const backlogRaw = call.argument("backlog", rt.u32, backlog);
      try {
        self.listen(backlogRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    accept() {
      const call = Socket$accept;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.accept();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $ownSocket.lift(result);
    }

    connect(remote) {
      const call = Socket$connect;
      const self = call.self(this, Socket);
      const remoteRaw = call.argument("remote", $socketAddress, remote);
      try {
        self.connect(remoteRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    finishConnect() {
      const call = Socket$finishConnect;
      const self = call.self(this, Socket);
      try {
        self.finishConnect();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    disconnect() {
      const call = Socket$disconnect;
      const self = call.self(this, Socket);
      try {
        self.disconnect();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    send(data) {
      const call = Socket$send;
      const self = call.self(this, Socket);
      const dataRaw = call.argument("data", rt.bytes, data);
      try {
        self.send(dataRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    sendSome(data) {
      const call = Socket$sendSome;
      const self = call.self(this, Socket);
      const dataRaw = call.argument("data", rt.bytes, data);
      let result;
      try {
        result = self.sendSome(dataRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return result;
    }

    recv(max) {
      const call = Socket$recv;
      const self = call.self(this, Socket);
      const maxRaw = call.argument("max", rt.u32, max);
      let result;
      try {
        result = self.recv(maxRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return result;
    }

    sendTo(data, remote) {
      const call = Socket$sendTo;
      const self = call.self(this, Socket);
      const dataRaw = call.argument("data", rt.bytes, data);
      const remoteRaw = call.argument("remote", $socketAddress, remote);
      try {
        self.sendTo(dataRaw, remoteRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    recvFrom(max) {
      const call = Socket$recvFrom;
      const self = call.self(this, Socket);
      const maxRaw = call.argument("max", rt.u32, max);
      let result;
      try {
        result = self.recvFrom(maxRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $datagram.lift(result);
    }

    shutdown(direction) {
      const call = Socket$shutdown;
      const self = call.self(this, Socket);
      const directionRaw = call.argument("direction", $shutdownDirection, direction);
      try {
        self.shutdown(directionRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    close() {
      // Closing twice is harmless, after the handle itself was given back too.
      if (rt.handle(this)?.raw === undefined) return;
      const call = Socket$close;
      const self = call.self(this, Socket);
      try {
        self.close();
      } catch (thrown) {
        throw call.failure(thrown);
      }
    }

    state() {
      const call = Socket$state;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.state();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    isBound() {
      const call = Socket$isBound;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.isBound();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    isConnected() {
      const call = Socket$isConnected;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.isConnected();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    isListening() {
      const call = Socket$isListening;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.isListening();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    protocol() {
      const call = Socket$protocol;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.protocol();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    family() {
      const call = Socket$family;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.family();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    localAddr() {
      const call = Socket$localAddr;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.localAddr();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $optionalSocketAddress.lift(result);
    }

    localIp() {
      const call = Socket$localIp;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.localIp();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $optionalIpAddress.lift(result);
    }

    localPort() {
      const call = Socket$localPort;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.localPort();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    remoteAddr() {
      const call = Socket$remoteAddr;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.remoteAddr();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $optionalSocketAddress.lift(result);
    }

    setTimeout(timeoutMs) {
      const call = Socket$setTimeout;
      const self = call.self(this, Socket);
      const timeoutMsRaw = call.argument("timeoutMs", $optionalU64, timeoutMs);
      try {
        self.setTimeout(timeoutMsRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
    }

    timeout() {
      const call = Socket$timeout;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.timeout();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    keepAlive() {
      const call = Socket$keepAlive;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.keepAlive();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return result;
    }

    setKeepAlive(enabled) {
      const call = Socket$setKeepAlive;
      const self = call.self(this, Socket);
      const enabledRaw = call.argument("enabled", rt.boolean, enabled);
      try {
        self.setKeepAlive(enabledRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    keepAliveIdle() {
      const call = Socket$keepAliveIdle;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.keepAliveIdle();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return result;
    }

    setKeepAliveIdle(milliseconds) {
      const call = Socket$setKeepAliveIdle;
      const self = call.self(this, Socket);
      const millisecondsRaw = call.argument("milliseconds", rt.u64, milliseconds);
      try {
        self.setKeepAliveIdle(millisecondsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    keepAliveInterval() {
      const call = Socket$keepAliveInterval;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.keepAliveInterval();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return result;
    }

    setKeepAliveInterval(milliseconds) {
      const call = Socket$setKeepAliveInterval;
      const self = call.self(this, Socket);
      const millisecondsRaw = call.argument("milliseconds", rt.u64, milliseconds);
      try {
        self.setKeepAliveInterval(millisecondsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    keepAliveCount() {
      const call = Socket$keepAliveCount;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.keepAliveCount();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return result;
    }

    setKeepAliveCount(count) {
      const call = Socket$setKeepAliveCount;
      const self = call.self(this, Socket);
      const countRaw = call.argument("count", rt.u32, count);
      try {
        self.setKeepAliveCount(countRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    hopLimit() {
      const call = Socket$hopLimit;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.hopLimit();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return result;
    }

    setHopLimit(hops) {
      const call = Socket$setHopLimit;
      const self = call.self(this, Socket);
      const hopsRaw = call.argument("hops", rt.u8, hops);
      try {
        self.setHopLimit(hopsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    receiveBufferSize() {
      const call = Socket$receiveBufferSize;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.receiveBufferSize();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return result;
    }

    setReceiveBufferSize(size) {
      const call = Socket$setReceiveBufferSize;
      const self = call.self(this, Socket);
      const sizeRaw = call.argument("size", rt.u64, size);
      try {
        self.setReceiveBufferSize(sizeRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    sendBufferSize() {
      const call = Socket$sendBufferSize;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.sendBufferSize();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return result;
    }

    setSendBufferSize(size) {
      const call = Socket$setSendBufferSize;
      const self = call.self(this, Socket);
      const sizeRaw = call.argument("size", rt.u64, size);
      try {
        self.setSendBufferSize(sizeRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    reuseAddress() {
      const call = Socket$reuseAddress;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.reuseAddress();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return result;
    }

    setReuseAddress(enabled) {
      const call = Socket$setReuseAddress;
      const self = call.self(this, Socket);
      const enabledRaw = call.argument("enabled", rt.boolean, enabled);
      try {
        self.setReuseAddress(enabledRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }
  }

  function poll(sockets, interests, timeoutMs) {
    const call = api$poll;
    const raw = call.exports("socket");
    const socketsRaw = call.argument("sockets", $listOfBorrowSocket, sockets);
    const interestsRaw = call.argument("interests", $listOfInterest, interests);
    const timeoutMsRaw = call.argument("timeoutMs", $optionalU64, timeoutMs);
    let result;
    try {
      result = raw.poll(socketsRaw, interestsRaw, timeoutMsRaw);
    } catch (thrown) {
      throw call.failure(thrown, $socketError);
    }
    return result;
  }

  function resolve(name) {
    const call = api$resolve;
    const raw = call.exports("socket");
    const nameRaw = call.argument("name", rt.string, name);
    let result;
    try {
      result = raw.resolve(nameRaw);
    } catch (thrown) {
      throw call.failure(thrown, $socketError);
    }
    return $listOfIpAddress.lift(result);
  }

  // Codecs, parts first

  const $ownSocket = rt.owned(Socket, instance);
  const $socketAddress = {
    expects: "an object { address, port }",
    lower(given) {
      rt.expectRecord(given, this.expects);
      return {
        address: rt.part(".address", rt.ipAddress, given.address),
        port: rt.part(".port", rt.u16, given.port),
      };
    },
    lift: (raw) => ({
      address: rt.ipAddress.lift(raw.address),
      port: raw.port,
    }),
  };
  const $optionalSocketAddress = rt.option($socketAddress);
  const $socketState = rt.enumeration("created", "bound", "connecting", "listening", "connected", "closed");
  const $optionalSocketState = rt.option($socketState);
  const $socketErrorDetail = {
    expects: "an object { message, operation, local?, remote?, state?, transferred }",
    lift: (raw) => ({
      message: raw.message,
      operation: raw.operation,
      local: $optionalSocketAddress.lift(raw.local),
      remote: $optionalSocketAddress.lift(raw.remote),
      state: raw.state,
      transferred: raw.transferred,
    }),
  };
  const $socketError = rt.errorReader(SocketError, instance, {
    "access-denied": $socketErrorDetail,
    "not-supported": $socketErrorDetail,
    "invalid-argument": $socketErrorDetail,
    "invalid-state": $socketErrorDetail,
    "out-of-memory": $socketErrorDetail,
    "new-socket-limit": $socketErrorDetail,
    "would-block": $socketErrorDetail,
    "timed-out": $socketErrorDetail,
    "address-not-bindable": $socketErrorDetail,
    "address-in-use": $socketErrorDetail,
    "network-unreachable": $socketErrorDetail,
    "connection-refused": $socketErrorDetail,
    "connection-reset": $socketErrorDetail,
    "connection-aborted": $socketErrorDetail,
    "broken-pipe": $socketErrorDetail,
    "datagram-too-large": $socketErrorDetail,
    "name-unresolvable": $socketErrorDetail,
    "temporary-resolver-failure": $socketErrorDetail,
    "permanent-resolver-failure": $socketErrorDetail,
    "unknown": $socketErrorDetail,
  });
  const $resourceType = {
    expects: "one of \"mac\", \"vm\", \"container\", \"pod\", { \"custom\": … }",
    lower(given) {
      if (["mac", "vm", "container", "pod"].includes(given)) return { tag: given };
      switch (typeof given === "string" || rt.caseOf(given, this.expects)) {
        case "custom":
          return { tag: "custom", val: rt.part(".custom", rt.string, given["custom"]) };
      }
      throw rt.unknownCase(given, this.expects, ["mac", "vm", "container", "pod"], ["custom"]);
    },
  };
  const $ipBinding = {
    expects: "an object { address, subinstance, subid, resourceType, pool, generation }",
    lower(given) {
      rt.expectRecord(given, this.expects);
      return {
        address: rt.part(".address", rt.ipAddress, given.address),
        subinstance: rt.part(".subinstance", rt.string, given.subinstance),
        subid: rt.part(".subid", rt.string, given.subid),
        resourceType: rt.part(".resourceType", $resourceType, given.resourceType),
        pool: rt.part(".pool", rt.string, given.pool),
        generation: rt.part(".generation", rt.u64, given.generation),
      };
    },
  };
  const $datagram = {
    expects: "an object { data, remote, truncated }",
    lift: (raw) => ({
      data: raw.data,
      remote: $socketAddress.lift(raw.remote),
      truncated: raw.truncated,
    }),
  };
  const $shutdownDirection = rt.enumeration("receive", "send", "both");
  const $optionalIpAddress = rt.option(rt.ipAddress);
  const $optionalU64 = rt.option(rt.u64);
  const $borrowSocket = rt.borrowed(Socket, instance);
  const $listOfBorrowSocket = rt.list($borrowSocket, false);
  const $interest = rt.enumeration("readable", "writable", "either");
  const $listOfInterest = rt.list($interest, true);
  const $listOfIpAddress = rt.list(rt.ipAddress, false);

  // What errors and stack traces know of each function

  const Scenario$name = new rt.Call(instance, "Scenario.name", () => Scenario.prototype.name);
  const Scenario$version = new rt.Call(instance, "Scenario.version", () => Scenario.prototype.version);
  const Scenario$pools = new rt.Call(instance, "Scenario.pools", () => Scenario.prototype.pools);
  const Scenario$workflows = new rt.Call(instance, "Scenario.workflows", () => Scenario.prototype.workflows);
  const Socket$tcpV4 = new rt.Call(instance, "Socket.tcpV4", () => Socket.tcpV4);
  const Socket$tcpV6 = new rt.Call(instance, "Socket.tcpV6", () => Socket.tcpV6);
  const Socket$udpV4 = new rt.Call(instance, "Socket.udpV4", () => Socket.udpV4);
  const Socket$udpV6 = new rt.Call(instance, "Socket.udpV6", () => Socket.udpV6);
  const Socket$bind = new rt.Call(instance, "Socket.bind", () => Socket.prototype.bind);
  const Socket$bindToIp = new rt.Call(instance, "Socket.bindToIp", () => Socket.prototype.bindToIp);
  const Socket$bindWithBinding = new rt.Call(instance, "Socket.bindWithBinding", () => Socket.prototype.bindWithBinding);
  const Socket$listen = new rt.Call(instance, "Socket.listen", () => Socket.prototype.listen);
  const Socket$accept = new rt.Call(instance, "Socket.accept", () => Socket.prototype.accept);
  const Socket$connect = new rt.Call(instance, "Socket.connect", () => Socket.prototype.connect);
  const Socket$finishConnect = new rt.Call(instance, "Socket.finishConnect", () => Socket.prototype.finishConnect);
  const Socket$disconnect = new rt.Call(instance, "Socket.disconnect", () => Socket.prototype.disconnect);
  const Socket$send = new rt.Call(instance, "Socket.send", () => Socket.prototype.send);
  const Socket$sendSome = new rt.Call(instance, "Socket.sendSome", () => Socket.prototype.sendSome);
  const Socket$recv = new rt.Call(instance, "Socket.recv", () => Socket.prototype.recv);
  const Socket$sendTo = new rt.Call(instance, "Socket.sendTo", () => Socket.prototype.sendTo);
  const Socket$recvFrom = new rt.Call(instance, "Socket.recvFrom", () => Socket.prototype.recvFrom);
  const Socket$shutdown = new rt.Call(instance, "Socket.shutdown", () => Socket.prototype.shutdown);
  const Socket$close = new rt.Call(instance, "Socket.close", () => Socket.prototype.close);
  const Socket$state = new rt.Call(instance, "Socket.state", () => Socket.prototype.state);
  const Socket$isBound = new rt.Call(instance, "Socket.isBound", () => Socket.prototype.isBound);
  const Socket$isConnected = new rt.Call(instance, "Socket.isConnected", () => Socket.prototype.isConnected);
  const Socket$isListening = new rt.Call(instance, "Socket.isListening", () => Socket.prototype.isListening);
  const Socket$protocol = new rt.Call(instance, "Socket.protocol", () => Socket.prototype.protocol);
  const Socket$family = new rt.Call(instance, "Socket.family", () => Socket.prototype.family);
  const Socket$localAddr = new rt.Call(instance, "Socket.localAddr", () => Socket.prototype.localAddr);
  const Socket$localIp = new rt.Call(instance, "Socket.localIp", () => Socket.prototype.localIp);
  const Socket$localPort = new rt.Call(instance, "Socket.localPort", () => Socket.prototype.localPort);
  const Socket$remoteAddr = new rt.Call(instance, "Socket.remoteAddr", () => Socket.prototype.remoteAddr);
  const Socket$setTimeout = new rt.Call(instance, "Socket.setTimeout", () => Socket.prototype.setTimeout);
  const Socket$timeout = new rt.Call(instance, "Socket.timeout", () => Socket.prototype.timeout);
  const Socket$keepAlive = new rt.Call(instance, "Socket.keepAlive", () => Socket.prototype.keepAlive);
  const Socket$setKeepAlive = new rt.Call(instance, "Socket.setKeepAlive", () => Socket.prototype.setKeepAlive);
  const Socket$keepAliveIdle = new rt.Call(instance, "Socket.keepAliveIdle", () => Socket.prototype.keepAliveIdle);
  const Socket$setKeepAliveIdle = new rt.Call(instance, "Socket.setKeepAliveIdle", () => Socket.prototype.setKeepAliveIdle);
  const Socket$keepAliveInterval = new rt.Call(instance, "Socket.keepAliveInterval", () => Socket.prototype.keepAliveInterval);
  const Socket$setKeepAliveInterval = new rt.Call(instance, "Socket.setKeepAliveInterval", () => Socket.prototype.setKeepAliveInterval);
  const Socket$keepAliveCount = new rt.Call(instance, "Socket.keepAliveCount", () => Socket.prototype.keepAliveCount);
  const Socket$setKeepAliveCount = new rt.Call(instance, "Socket.setKeepAliveCount", () => Socket.prototype.setKeepAliveCount);
  const Socket$hopLimit = new rt.Call(instance, "Socket.hopLimit", () => Socket.prototype.hopLimit);
  const Socket$setHopLimit = new rt.Call(instance, "Socket.setHopLimit", () => Socket.prototype.setHopLimit);
  const Socket$receiveBufferSize = new rt.Call(instance, "Socket.receiveBufferSize", () => Socket.prototype.receiveBufferSize);
  const Socket$setReceiveBufferSize = new rt.Call(instance, "Socket.setReceiveBufferSize", () => Socket.prototype.setReceiveBufferSize);
  const Socket$sendBufferSize = new rt.Call(instance, "Socket.sendBufferSize", () => Socket.prototype.sendBufferSize);
  const Socket$setSendBufferSize = new rt.Call(instance, "Socket.setSendBufferSize", () => Socket.prototype.setSendBufferSize);
  const Socket$reuseAddress = new rt.Call(instance, "Socket.reuseAddress", () => Socket.prototype.reuseAddress);
  const Socket$setReuseAddress = new rt.Call(instance, "Socket.setReuseAddress", () => Socket.prototype.setReuseAddress);
  const api$poll = new rt.Call(instance, "poll", () => poll);
  const api$resolve = new rt.Call(instance, "resolve", () => resolve);

  return {
    Scenario,
    Socket,
    poll,
    resolve,
  };
}
