// Generated from the WIT package by `cargo xtask bindings`. Do not edit.

import * as rt from "../runtime/index.js";

export class SocketError extends rt.SchedulerCoreError {}
rt.named(SocketError, "SocketError");

export class IpPoolError extends rt.SchedulerCoreError {}
rt.named(IpPoolError, "IpPoolError");

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

  // Interface ip-pool

  class IpPool extends rt.Resource {
    constructor(name) {
      const call = IpPool$constructor;
      const raw = call.exports("ipPool");
      const nameRaw = call.argument("name", rt.string, name);
      let result;
      try {
        result = new raw.IpPool(nameRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      super(result, instance);
    }

    static withOptions(name, options) {
      const call = IpPool$withOptions;
      const raw = call.exports("ipPool");
      const nameRaw = call.argument("name", rt.string, name);
      const optionsRaw = call.argument("options", $poolOptions, options);
      let result;
      try {
        result = raw.IpPool.withOptions(nameRaw, optionsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $ownIpPool.lift(result);
    }

    static fromDefinition(definition) {
      const call = IpPool$fromDefinition;
      const raw = call.exports("ipPool");
      const definitionRaw = call.argument("definition", $poolDefinition, definition);
      let result;
      try {
        result = raw.IpPool.fromDefinition(definitionRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $ownIpPool.lift(result);
    }

    name() {
      const call = IpPool$name;
      const self = call.self(this, IpPool);
      let result;
      try {
        result = self.name();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    revision() {
      const call = IpPool$revision;
      const self = call.self(this, IpPool);
      let result;
      try {
        result = self.revision();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    addCidrRange(cidr) {
      const call = IpPool$addCidrRange;
      const self = call.self(this, IpPool);
      const cidrRaw = call.argument("cidr", rt.string, cidr);
      let result;
      try {
        result = self.addCidrRange(cidrRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return rt.ipNetwork.lift(result);
    }

    addCidrRangeWith(cidr, exclusion) {
      const call = IpPool$addCidrRangeWith;
      const self = call.self(this, IpPool);
      const cidrRaw = call.argument("cidr", rt.string, cidr);
      const exclusionRaw = call.argument("exclusion", $edgeExclusion, exclusion);
      let result;
      try {
        result = self.addCidrRangeWith(cidrRaw, exclusionRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return rt.ipNetwork.lift(result);
    }

    addRange(first, last, exclusion) {
      const call = IpPool$addRange;
      const self = call.self(this, IpPool);
      const firstRaw = call.argument("first", rt.ipAddress, first);
      const lastRaw = call.argument("last", rt.ipAddress, last);
      const exclusionRaw = call.argument("exclusion", $optionalEdgeExclusion, exclusion);
      try {
        self.addRange(firstRaw, lastRaw, exclusionRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
    }

    removeRange(first, mode) {
      const call = IpPool$removeRange;
      const self = call.self(this, IpPool);
      const firstRaw = call.argument("first", rt.ipAddress, first);
      const modeRaw = call.argument("mode", $rangeRemoval, mode);
      let result;
      try {
        result = self.removeRange(firstRaw, modeRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    resumeRange(first) {
      const call = IpPool$resumeRange;
      const self = call.self(this, IpPool);
      const firstRaw = call.argument("first", rt.ipAddress, first);
      let result;
      try {
        result = self.resumeRange(firstRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    ranges() {
      const call = IpPool$ranges;
      const self = call.self(this, IpPool);
      let result;
      try {
        result = self.ranges();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $listOfIpRange.lift(result);
    }

    allocate(subinstance, subid, resourceType) {
      const call = IpPool$allocate;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidRaw = call.argument("subid", rt.string, subid);
      const resourceTypeRaw = call.argument("resourceType", $resourceType, resourceType);
      let result;
      try {
        result = self.allocate(subinstanceRaw, subidRaw, resourceTypeRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return rt.ipAddress.lift(result);
    }

    allocateWith(subinstance, subid, resourceType, options) {
      const call = IpPool$allocateWith;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidRaw = call.argument("subid", rt.string, subid);
      const resourceTypeRaw = call.argument("resourceType", $resourceType, resourceType);
      const optionsRaw = call.argument("options", $allocationOptions, options);
      let result;
      try {
        result = self.allocateWith(subinstanceRaw, subidRaw, resourceTypeRaw, optionsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $ipBinding.lift(result);
    }

    allocateSpecific(subinstance, subid, resourceType, address) {
      const call = IpPool$allocateSpecific;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidRaw = call.argument("subid", rt.string, subid);
      const resourceTypeRaw = call.argument("resourceType", $resourceType, resourceType);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      let result;
      try {
        result = self.allocateSpecific(subinstanceRaw, subidRaw, resourceTypeRaw, addressRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $ipBinding.lift(result);
    }

    allocateMany(subinstance, subids, resourceType, options) {
      const call = IpPool$allocateMany;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidsRaw = call.argument("subids", $listOfString, subids);
      const resourceTypeRaw = call.argument("resourceType", $resourceType, resourceType);
      const optionsRaw = call.argument("options", $allocationOptions, options);
      let result;
      try {
        result = self.allocateMany(subinstanceRaw, subidsRaw, resourceTypeRaw, optionsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    allocateDual(subinstance, subid, resourceType, options) {
      const call = IpPool$allocateDual;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidRaw = call.argument("subid", rt.string, subid);
      const resourceTypeRaw = call.argument("resourceType", $resourceType, resourceType);
      const optionsRaw = call.argument("options", $allocationOptions, options);
      let result;
      try {
        result = self.allocateDual(subinstanceRaw, subidRaw, resourceTypeRaw, optionsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $dualBinding.lift(result);
    }

    releaseByIp(address, expectedGeneration) {
      const call = IpPool$releaseByIp;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      const expectedGenerationRaw = call.argument("expectedGeneration", $optionalU64, expectedGeneration);
      let result;
      try {
        result = self.releaseByIp(addressRaw, expectedGenerationRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    releaseBySubid(subinstance, subid, family) {
      const call = IpPool$releaseBySubid;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidRaw = call.argument("subid", rt.string, subid);
      const familyRaw = call.argument("family", $optionalIpFamily, family);
      let result;
      try {
        result = self.releaseBySubid(subinstanceRaw, subidRaw, familyRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $listOfIpAddress.lift(result);
    }

    releaseBySubinstance(subinstance) {
      const call = IpPool$releaseBySubinstance;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      let result;
      try {
        result = self.releaseBySubinstance(subinstanceRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    releaseMany(subinstance, subids) {
      const call = IpPool$releaseMany;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidsRaw = call.argument("subids", $listOfString, subids);
      let result;
      try {
        result = self.releaseMany(subinstanceRaw, subidsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    getBinding(address) {
      const call = IpPool$getBinding;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      let result;
      try {
        result = self.getBinding(addressRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $optionalIpBinding.lift(result);
    }

    getDetails(address) {
      const call = IpPool$getDetails;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      let result;
      try {
        result = self.getDetails(addressRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $optionalBindingDetails.lift(result);
    }

    addressState(address) {
      const call = IpPool$addressState;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      let result;
      try {
        result = self.addressState(addressRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    findBySubid(subinstance, subid) {
      const call = IpPool$findBySubid;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidRaw = call.argument("subid", rt.string, subid);
      let result;
      try {
        result = self.findBySubid(subinstanceRaw, subidRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $listOfIpBinding.lift(result);
    }

    findByResource(resourceType, cursor, limit) {
      const call = IpPool$findByResource;
      const self = call.self(this, IpPool);
      const resourceTypeRaw = call.argument("resourceType", $resourceType, resourceType);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      const limitRaw = call.argument("limit", rt.u32, limit);
      let result;
      try {
        result = self.findByResource(resourceTypeRaw, cursorRaw, limitRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    listBySubinstance(subinstance, cursor, limit) {
      const call = IpPool$listBySubinstance;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      const limitRaw = call.argument("limit", rt.u32, limit);
      let result;
      try {
        result = self.listBySubinstance(subinstanceRaw, cursorRaw, limitRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    listBindings(cursor, limit) {
      const call = IpPool$listBindings;
      const self = call.self(this, IpPool);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      const limitRaw = call.argument("limit", rt.u32, limit);
      let result;
      try {
        result = self.listBindings(cursorRaw, limitRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    listTenants(cursor, limit) {
      const call = IpPool$listTenants;
      const self = call.self(this, IpPool);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      const limitRaw = call.argument("limit", rt.u32, limit);
      let result;
      try {
        result = self.listTenants(cursorRaw, limitRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    reserveIp(address) {
      const call = IpPool$reserveIp;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      let result;
      try {
        result = self.reserveIp(addressRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    unreserveIp(address) {
      const call = IpPool$unreserveIp;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      let result;
      try {
        result = self.unreserveIp(addressRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    reserveCidr(cidr) {
      const call = IpPool$reserveCidr;
      const self = call.self(this, IpPool);
      const cidrRaw = call.argument("cidr", rt.string, cidr);
      let result;
      try {
        result = self.reserveCidr(cidrRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return rt.ipNetwork.lift(result);
    }

    unreserveCidr(cidr) {
      const call = IpPool$unreserveCidr;
      const self = call.self(this, IpPool);
      const cidrRaw = call.argument("cidr", rt.string, cidr);
      let result;
      try {
        result = self.unreserveCidr(cidrRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    listReservations(cursor, limit) {
      const call = IpPool$listReservations;
      const self = call.self(this, IpPool);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      const limitRaw = call.argument("limit", rt.u32, limit);
      let result;
      try {
        result = self.listReservations(cursorRaw, limitRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    stats() {
      const call = IpPool$stats;
      const self = call.self(this, IpPool);
      let result;
      try {
        result = self.stats();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $poolStats.lift(result);
    }

    familyStats(family) {
      const call = IpPool$familyStats;
      const self = call.self(this, IpPool);
      const familyRaw = call.argument("family", $ipFamily, family);
      let result;
      try {
        result = self.familyStats(familyRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $poolStats.lift(result);
    }

    tenantStats(subinstance) {
      const call = IpPool$tenantStats;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      let result;
      try {
        result = self.tenantStats(subinstanceRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    setStrategy(strategy) {
      const call = IpPool$setStrategy;
      const self = call.self(this, IpPool);
      const strategyRaw = call.argument("strategy", $strategy, strategy);
      try {
        self.setStrategy(strategyRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
    }

    setQuota(subinstance, addresses, prefixes) {
      const call = IpPool$setQuota;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const addressesRaw = call.argument("addresses", $optionalU64, addresses);
      const prefixesRaw = call.argument("prefixes", $optionalU64, prefixes);
      try {
        self.setQuota(subinstanceRaw, addressesRaw, prefixesRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
    }

    setMetadata(address, metadata, expectedGeneration) {
      const call = IpPool$setMetadata;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      const metadataRaw = call.argument("metadata", $listOfMetadataEntry, metadata);
      const expectedGenerationRaw = call.argument("expectedGeneration", $optionalU64, expectedGeneration);
      try {
        self.setMetadata(addressRaw, metadataRaw, expectedGenerationRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
    }

    tick(nowMs, budget) {
      const call = IpPool$tick;
      const self = call.self(this, IpPool);
      const nowMsRaw = call.argument("nowMs", rt.u64, nowMs);
      const budgetRaw = call.argument("budget", $optionalU32, budget);
      let result;
      try {
        result = self.tick(nowMsRaw, budgetRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    nowMs() {
      const call = IpPool$nowMs;
      const self = call.self(this, IpPool);
      let result;
      try {
        result = self.nowMs();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    renew(address, expectedGeneration, ttlMs) {
      const call = IpPool$renew;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      const expectedGenerationRaw = call.argument("expectedGeneration", $optionalU64, expectedGeneration);
      const ttlMsRaw = call.argument("ttlMs", $optionalU64, ttlMs);
      try {
        self.renew(addressRaw, expectedGenerationRaw, ttlMsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
    }

    decline(address, expectedGeneration) {
      const call = IpPool$decline;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      const expectedGenerationRaw = call.argument("expectedGeneration", $optionalU64, expectedGeneration);
      try {
        self.decline(addressRaw, expectedGenerationRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
    }

    endQuarantine(address) {
      const call = IpPool$endQuarantine;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      let result;
      try {
        result = self.endQuarantine(addressRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    allocatePrefix(subinstance, subid, family, prefixLength) {
      const call = IpPool$allocatePrefix;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidRaw = call.argument("subid", rt.string, subid);
      const familyRaw = call.argument("family", $ipFamily, family);
      const prefixLengthRaw = call.argument("prefixLength", rt.u8, prefixLength);
      let result;
      try {
        result = self.allocatePrefix(subinstanceRaw, subidRaw, familyRaw, prefixLengthRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $prefixBinding.lift(result);
    }

    releasePrefix(network, expectedGeneration) {
      const call = IpPool$releasePrefix;
      const self = call.self(this, IpPool);
      const networkRaw = call.argument("network", rt.ipNetwork, network);
      const expectedGenerationRaw = call.argument("expectedGeneration", $optionalU64, expectedGeneration);
      let result;
      try {
        result = self.releasePrefix(networkRaw, expectedGenerationRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    findPrefixes(subinstance, subid) {
      const call = IpPool$findPrefixes;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidRaw = call.argument("subid", rt.string, subid);
      let result;
      try {
        result = self.findPrefixes(subinstanceRaw, subidRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $listOfPrefixBinding.lift(result);
    }

    listPrefixes(cursor, limit) {
      const call = IpPool$listPrefixes;
      const self = call.self(this, IpPool);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      const limitRaw = call.argument("limit", rt.u32, limit);
      let result;
      try {
        result = self.listPrefixes(cursorRaw, limitRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    prefixPool(network, name) {
      const call = IpPool$prefixPool;
      const self = call.self(this, IpPool);
      const networkRaw = call.argument("network", rt.ipNetwork, network);
      const nameRaw = call.argument("name", rt.string, name);
      let result;
      try {
        result = self.prefixPool(networkRaw, nameRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $ownIpPool.lift(result);
    }

    eventsSince(revision, limit) {
      const call = IpPool$eventsSince;
      const self = call.self(this, IpPool);
      const revisionRaw = call.argument("revision", rt.u64, revision);
      const limitRaw = call.argument("limit", rt.u32, limit);
      let result;
      try {
        result = self.eventsSince(revisionRaw, limitRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    snapshot(cursor) {
      const call = IpPool$snapshot;
      const self = call.self(this, IpPool);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      let result;
      try {
        result = self.snapshot(cursorRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    restore(text) {
      const call = IpPool$restore;
      const self = call.self(this, IpPool);
      const textRaw = call.argument("text", rt.string, text);
      let result;
      try {
        result = self.restore(textRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    exportBlock(address) {
      const call = IpPool$exportBlock;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      let result;
      try {
        result = self.exportBlock(addressRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $poolBlock.lift(result);
    }

    claimBlock(text) {
      const call = IpPool$claimBlock;
      const self = call.self(this, IpPool);
      const textRaw = call.argument("text", rt.string, text);
      let result;
      try {
        result = self.claimBlock(textRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return rt.ipNetwork.lift(result);
    }

    dropBlock(network) {
      const call = IpPool$dropBlock;
      const self = call.self(this, IpPool);
      const networkRaw = call.argument("network", rt.ipNetwork, network);
      let result;
      try {
        result = self.dropBlock(networkRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }
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
    lift(raw) {
      switch (raw.tag) {
        case "custom":
          return { "custom": raw.val };
        default:
          return raw.tag;
      }
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
    lift: (raw) => ({
      address: rt.ipAddress.lift(raw.address),
      subinstance: raw.subinstance,
      subid: raw.subid,
      resourceType: $resourceType.lift(raw.resourceType),
      pool: raw.pool,
      generation: raw.generation,
    }),
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
  const $ownIpPool = rt.owned(IpPool, instance);
  const $strategy = rt.enumeration("sequential", "round-robin", "random");
  const $optionalStrategy = rt.option($strategy);
  const $optionalU32 = rt.option(rt.u32);
  const $poolOptions = {
    expects: "an object { strategy?, seed?, hashSeed?, ttlMs?, quarantineMs?, probationMs?, stickyOwners?, quota?, maxBindings?, eventCapacity? }",
    lower(given) {
      rt.expectFields(given, this.expects, ["strategy", "seed", "hashSeed", "ttlMs", "quarantineMs", "probationMs", "stickyOwners", "quota", "maxBindings", "eventCapacity"]);
      return {
        strategy: rt.part(".strategy", $optionalStrategy, given.strategy),
        seed: rt.part(".seed", $optionalU64, given.seed),
        hashSeed: rt.part(".hashSeed", $optionalU64, given.hashSeed),
        ttlMs: rt.part(".ttlMs", $optionalU64, given.ttlMs),
        quarantineMs: rt.part(".quarantineMs", $optionalU64, given.quarantineMs),
        probationMs: rt.part(".probationMs", $optionalU64, given.probationMs),
        stickyOwners: rt.part(".stickyOwners", $optionalU32, given.stickyOwners),
        quota: rt.part(".quota", $optionalU64, given.quota),
        maxBindings: rt.part(".maxBindings", $optionalU32, given.maxBindings),
        eventCapacity: rt.part(".eventCapacity", $optionalU32, given.eventCapacity),
      };
    },
  };
  const $poolInvalid = {
    expects: "an object { message, argument, value, expected }",
    lift: (raw) => raw,
  };
  const $ipFamily = rt.enumeration("ipv4", "ipv6");
  const $poolExhausted = {
    expects: "an object { message, family, total, allocated, reserved, quarantined }",
    lift: (raw) => ({
      message: raw.message,
      family: raw.family,
      total: rt.u128.lift(raw.total),
      allocated: rt.u128.lift(raw.allocated),
      reserved: rt.u128.lift(raw.reserved),
      quarantined: rt.u128.lift(raw.quarantined),
    }),
  };
  const $poolNotInPool = {
    expects: "an object { message, address }",
    lift: (raw) => ({
      message: raw.message,
      address: rt.ipAddress.lift(raw.address),
    }),
  };
  const $poolReserved = {
    expects: "an object { message, address, reservation }",
    lift: (raw) => ({
      message: raw.message,
      address: rt.ipAddress.lift(raw.address),
      reservation: rt.ipNetwork.lift(raw.reservation),
    }),
  };
  const $poolUnavailable = {
    expects: "an object { message, address }",
    lift: (raw) => ({
      message: raw.message,
      address: rt.ipAddress.lift(raw.address),
    }),
  };
  const $poolQuarantined = {
    expects: "an object { message, address, untilMs? }",
    lift: (raw) => ({
      message: raw.message,
      address: rt.ipAddress.lift(raw.address),
      untilMs: raw.untilMs,
    }),
  };
  const $poolAlreadyAllocated = {
    expects: "an object { message, address, subinstance, subid, generation }",
    lift: (raw) => ({
      message: raw.message,
      address: rt.ipAddress.lift(raw.address),
      subinstance: raw.subinstance,
      subid: raw.subid,
      generation: raw.generation,
    }),
  };
  const $poolConflict = {
    expects: "an object { message, subinstance, subid, held, heldType }",
    lift: (raw) => ({
      message: raw.message,
      subinstance: raw.subinstance,
      subid: raw.subid,
      held: rt.ipAddress.lift(raw.held),
      heldType: $resourceType.lift(raw.heldType),
    }),
  };
  const $poolQuota = {
    expects: "an object { message, subinstance, quota, used, requested }",
    lift: (raw) => raw,
  };
  const $poolStale = {
    expects: "an object { message, address, expected, actual }",
    lift: (raw) => ({
      message: raw.message,
      address: rt.ipAddress.lift(raw.address),
      expected: raw.expected,
      actual: raw.actual,
    }),
  };
  const $poolOverlap = {
    expects: "an object { message, first, last }",
    lift: (raw) => ({
      message: raw.message,
      first: rt.ipAddress.lift(raw.first),
      last: rt.ipAddress.lift(raw.last),
    }),
  };
  const $poolInUse = {
    expects: "an object { message, first, last, bindings, prefixes }",
    lift: (raw) => ({
      message: raw.message,
      first: rt.ipAddress.lift(raw.first),
      last: rt.ipAddress.lift(raw.last),
      bindings: raw.bindings,
      prefixes: raw.prefixes,
    }),
  };
  const $poolNotFound = {
    expects: "an object { message, subject }",
    lift: (raw) => raw,
  };
  const $poolLimit = {
    expects: "an object { message, subject, limit }",
    lift: (raw) => raw,
  };
  const $poolOutdated = {
    expects: "an object { message, expected, actual }",
    lift: (raw) => raw,
  };
  const $poolCorrupt = {
    expects: "an object { message, line, expected }",
    lift: (raw) => raw,
  };
  const $poolNotEmpty = {
    expects: "an object { message, subject }",
    lift: (raw) => raw,
  };
  const $ipPoolError = rt.errorReader(IpPoolError, instance, {
    "invalid": $poolInvalid,
    "exhausted": $poolExhausted,
    "not-in-pool": $poolNotInPool,
    "reserved": $poolReserved,
    "excluded": $poolUnavailable,
    "draining": $poolUnavailable,
    "quarantined": $poolQuarantined,
    "already-allocated": $poolAlreadyAllocated,
    "conflict": $poolConflict,
    "quota": $poolQuota,
    "stale": $poolStale,
    "overlap": $poolOverlap,
    "in-use": $poolInUse,
    "not-found": $poolNotFound,
    "limit": $poolLimit,
    "outdated": $poolOutdated,
    "corrupt": $poolCorrupt,
    "not-empty": $poolNotEmpty,
  });
  const $listOfString = rt.list(rt.string, true);
  const $poolDefinition = {
    expects: "an object { name, description, ranges, reserved, strategy }",
    lower(given) {
      rt.expectRecord(given, this.expects);
      return {
        name: rt.part(".name", rt.string, given.name),
        description: rt.part(".description", rt.string, given.description),
        ranges: rt.part(".ranges", $listOfString, given.ranges),
        reserved: rt.part(".reserved", $listOfString, given.reserved),
        strategy: rt.part(".strategy", $strategy, given.strategy),
      };
    },
    lift: (raw) => raw,
  };
  const $edgeExclusion = rt.enumeration("automatic", "none", "first", "last", "first-and-last");
  const $optionalEdgeExclusion = rt.option($edgeExclusion);
  const $rangeRemoval = rt.enumeration("refuse", "drain", "detach", "force");
  const $optionalIpNetwork = rt.option(rt.ipNetwork);
  const $ipRange = {
    expects: "an object { first, last, network?, exclusion, draining, total, available, bindings }",
    lift: (raw) => ({
      first: rt.ipAddress.lift(raw.first),
      last: rt.ipAddress.lift(raw.last),
      network: $optionalIpNetwork.lift(raw.network),
      exclusion: raw.exclusion,
      draining: raw.draining,
      total: rt.u128.lift(raw.total),
      available: rt.u128.lift(raw.available),
      bindings: raw.bindings,
    }),
  };
  const $listOfIpRange = rt.list($ipRange, false);
  const $optionalIpFamily = rt.option($ipFamily);
  const $metadataEntry = {
    expects: "an object { key, value }",
    lower(given) {
      rt.expectRecord(given, this.expects);
      return {
        key: rt.part(".key", rt.string, given.key),
        value: rt.part(".value", rt.string, given.value),
      };
    },
    lift: (raw) => raw,
  };
  const $listOfMetadataEntry = rt.list($metadataEntry, true);
  const $allocationOptions = {
    expects: "an object { family?, ttlMs?, within?, metadata }",
    lower(given) {
      rt.expectFields(given, this.expects, ["family", "ttlMs", "within", "metadata"]);
      return {
        family: rt.part(".family", $optionalIpFamily, given.family),
        ttlMs: rt.part(".ttlMs", $optionalU64, given.ttlMs),
        within: rt.part(".within", $optionalIpNetwork, given.within),
        metadata: rt.part(".metadata", $listOfMetadataEntry, given.metadata),
      };
    },
  };
  const $dualBinding = {
    expects: "an object { ipv4, ipv6 }",
    lift: (raw) => ({
      ipv4: $ipBinding.lift(raw.ipv4),
      ipv6: $ipBinding.lift(raw.ipv6),
    }),
  };
  const $optionalIpBinding = rt.option($ipBinding);
  const $bindingDetails = {
    expects: "an object { binding, allocatedAtMs?, expiresAtMs?, ttlMs, metadata }",
    lift: (raw) => ({
      binding: $ipBinding.lift(raw.binding),
      allocatedAtMs: raw.allocatedAtMs,
      expiresAtMs: raw.expiresAtMs,
      ttlMs: raw.ttlMs,
      metadata: raw.metadata,
    }),
  };
  const $optionalBindingDetails = rt.option($bindingDetails);
  const $listOfIpBinding = rt.list($ipBinding, false);
  const $optionalString = rt.option(rt.string);
  const $poolStats = {
    expects: "an object { total, allocated, reserved, quarantined, declined, delegated, available, detached, highWater, grants, releases, expirations, declines, tenants, prefixes }",
    lift: (raw) => ({
      total: rt.u128.lift(raw.total),
      allocated: rt.u128.lift(raw.allocated),
      reserved: rt.u128.lift(raw.reserved),
      quarantined: rt.u128.lift(raw.quarantined),
      declined: rt.u128.lift(raw.declined),
      delegated: rt.u128.lift(raw.delegated),
      available: rt.u128.lift(raw.available),
      detached: rt.u128.lift(raw.detached),
      highWater: raw.highWater,
      grants: raw.grants,
      releases: raw.releases,
      expirations: raw.expirations,
      declines: raw.declines,
      tenants: raw.tenants,
      prefixes: raw.prefixes,
    }),
  };
  const $prefixBinding = {
    expects: "an object { network, subinstance, subid, pool, generation }",
    lift: (raw) => ({
      network: rt.ipNetwork.lift(raw.network),
      subinstance: raw.subinstance,
      subid: raw.subid,
      pool: raw.pool,
      generation: raw.generation,
    }),
  };
  const $listOfPrefixBinding = rt.list($prefixBinding, false);
  const $poolBlock = {
    expects: "an object { network, version, text }",
    lift: (raw) => ({
      network: rt.ipNetwork.lift(raw.network),
      version: raw.version,
      text: raw.text,
    }),
  };

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
  const IpPool$constructor = new rt.Call(instance, "new IpPool", () => IpPool);
  const IpPool$withOptions = new rt.Call(instance, "IpPool.withOptions", () => IpPool.withOptions);
  const IpPool$fromDefinition = new rt.Call(instance, "IpPool.fromDefinition", () => IpPool.fromDefinition);
  const IpPool$name = new rt.Call(instance, "IpPool.name", () => IpPool.prototype.name);
  const IpPool$revision = new rt.Call(instance, "IpPool.revision", () => IpPool.prototype.revision);
  const IpPool$addCidrRange = new rt.Call(instance, "IpPool.addCidrRange", () => IpPool.prototype.addCidrRange);
  const IpPool$addCidrRangeWith = new rt.Call(instance, "IpPool.addCidrRangeWith", () => IpPool.prototype.addCidrRangeWith);
  const IpPool$addRange = new rt.Call(instance, "IpPool.addRange", () => IpPool.prototype.addRange);
  const IpPool$removeRange = new rt.Call(instance, "IpPool.removeRange", () => IpPool.prototype.removeRange);
  const IpPool$resumeRange = new rt.Call(instance, "IpPool.resumeRange", () => IpPool.prototype.resumeRange);
  const IpPool$ranges = new rt.Call(instance, "IpPool.ranges", () => IpPool.prototype.ranges);
  const IpPool$allocate = new rt.Call(instance, "IpPool.allocate", () => IpPool.prototype.allocate);
  const IpPool$allocateWith = new rt.Call(instance, "IpPool.allocateWith", () => IpPool.prototype.allocateWith);
  const IpPool$allocateSpecific = new rt.Call(instance, "IpPool.allocateSpecific", () => IpPool.prototype.allocateSpecific);
  const IpPool$allocateMany = new rt.Call(instance, "IpPool.allocateMany", () => IpPool.prototype.allocateMany);
  const IpPool$allocateDual = new rt.Call(instance, "IpPool.allocateDual", () => IpPool.prototype.allocateDual);
  const IpPool$releaseByIp = new rt.Call(instance, "IpPool.releaseByIp", () => IpPool.prototype.releaseByIp);
  const IpPool$releaseBySubid = new rt.Call(instance, "IpPool.releaseBySubid", () => IpPool.prototype.releaseBySubid);
  const IpPool$releaseBySubinstance = new rt.Call(instance, "IpPool.releaseBySubinstance", () => IpPool.prototype.releaseBySubinstance);
  const IpPool$releaseMany = new rt.Call(instance, "IpPool.releaseMany", () => IpPool.prototype.releaseMany);
  const IpPool$getBinding = new rt.Call(instance, "IpPool.getBinding", () => IpPool.prototype.getBinding);
  const IpPool$getDetails = new rt.Call(instance, "IpPool.getDetails", () => IpPool.prototype.getDetails);
  const IpPool$addressState = new rt.Call(instance, "IpPool.addressState", () => IpPool.prototype.addressState);
  const IpPool$findBySubid = new rt.Call(instance, "IpPool.findBySubid", () => IpPool.prototype.findBySubid);
  const IpPool$findByResource = new rt.Call(instance, "IpPool.findByResource", () => IpPool.prototype.findByResource);
  const IpPool$listBySubinstance = new rt.Call(instance, "IpPool.listBySubinstance", () => IpPool.prototype.listBySubinstance);
  const IpPool$listBindings = new rt.Call(instance, "IpPool.listBindings", () => IpPool.prototype.listBindings);
  const IpPool$listTenants = new rt.Call(instance, "IpPool.listTenants", () => IpPool.prototype.listTenants);
  const IpPool$reserveIp = new rt.Call(instance, "IpPool.reserveIp", () => IpPool.prototype.reserveIp);
  const IpPool$unreserveIp = new rt.Call(instance, "IpPool.unreserveIp", () => IpPool.prototype.unreserveIp);
  const IpPool$reserveCidr = new rt.Call(instance, "IpPool.reserveCidr", () => IpPool.prototype.reserveCidr);
  const IpPool$unreserveCidr = new rt.Call(instance, "IpPool.unreserveCidr", () => IpPool.prototype.unreserveCidr);
  const IpPool$listReservations = new rt.Call(instance, "IpPool.listReservations", () => IpPool.prototype.listReservations);
  const IpPool$stats = new rt.Call(instance, "IpPool.stats", () => IpPool.prototype.stats);
  const IpPool$familyStats = new rt.Call(instance, "IpPool.familyStats", () => IpPool.prototype.familyStats);
  const IpPool$tenantStats = new rt.Call(instance, "IpPool.tenantStats", () => IpPool.prototype.tenantStats);
  const IpPool$setStrategy = new rt.Call(instance, "IpPool.setStrategy", () => IpPool.prototype.setStrategy);
  const IpPool$setQuota = new rt.Call(instance, "IpPool.setQuota", () => IpPool.prototype.setQuota);
  const IpPool$setMetadata = new rt.Call(instance, "IpPool.setMetadata", () => IpPool.prototype.setMetadata);
  const IpPool$tick = new rt.Call(instance, "IpPool.tick", () => IpPool.prototype.tick);
  const IpPool$nowMs = new rt.Call(instance, "IpPool.nowMs", () => IpPool.prototype.nowMs);
  const IpPool$renew = new rt.Call(instance, "IpPool.renew", () => IpPool.prototype.renew);
  const IpPool$decline = new rt.Call(instance, "IpPool.decline", () => IpPool.prototype.decline);
  const IpPool$endQuarantine = new rt.Call(instance, "IpPool.endQuarantine", () => IpPool.prototype.endQuarantine);
  const IpPool$allocatePrefix = new rt.Call(instance, "IpPool.allocatePrefix", () => IpPool.prototype.allocatePrefix);
  const IpPool$releasePrefix = new rt.Call(instance, "IpPool.releasePrefix", () => IpPool.prototype.releasePrefix);
  const IpPool$findPrefixes = new rt.Call(instance, "IpPool.findPrefixes", () => IpPool.prototype.findPrefixes);
  const IpPool$listPrefixes = new rt.Call(instance, "IpPool.listPrefixes", () => IpPool.prototype.listPrefixes);
  const IpPool$prefixPool = new rt.Call(instance, "IpPool.prefixPool", () => IpPool.prototype.prefixPool);
  const IpPool$eventsSince = new rt.Call(instance, "IpPool.eventsSince", () => IpPool.prototype.eventsSince);
  const IpPool$snapshot = new rt.Call(instance, "IpPool.snapshot", () => IpPool.prototype.snapshot);
  const IpPool$restore = new rt.Call(instance, "IpPool.restore", () => IpPool.prototype.restore);
  const IpPool$exportBlock = new rt.Call(instance, "IpPool.exportBlock", () => IpPool.prototype.exportBlock);
  const IpPool$claimBlock = new rt.Call(instance, "IpPool.claimBlock", () => IpPool.prototype.claimBlock);
  const IpPool$dropBlock = new rt.Call(instance, "IpPool.dropBlock", () => IpPool.prototype.dropBlock);

  return {
    Scenario,
    Socket,
    poll,
    resolve,
    IpPool,
  };
}
