"""`wasi_config_inherit_network`: a component can bind a TCP socket with wasmtime 47, and not with 48 to 50.0.1.

Needs: pip install wasmtime==50.0.1
"""

from pathlib import Path

import wasmtime
from wasmtime import _ffi
from wasmtime.component import Component, Linker

COMPONENT = """
(component
  (import "wasi:sockets/network@0.2.0" (instance $network
    (export "network" (type $network (sub resource)))
    (type $error-code' (enum "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout"
      "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit" "address-not-bindable"
      "address-in-use" "remote-unreachable" "connection-refused" "connection-reset" "connection-aborted"
      "datagram-too-large" "name-unresolvable" "temporary-resolver-failure" "permanent-resolver-failure"))
    (export "error-code" (type $error-code (eq $error-code')))
    (type $family' (enum "ipv4" "ipv6"))
    (export "ip-address-family" (type $family (eq $family')))
    (type $ipv4' (tuple u8 u8 u8 u8))
    (export "ipv4-address" (type $ipv4 (eq $ipv4')))
    (type $ipv6' (tuple u16 u16 u16 u16 u16 u16 u16 u16))
    (export "ipv6-address" (type $ipv6 (eq $ipv6')))
    (type $socket4' (record (field "port" u16) (field "address" $ipv4)))
    (export "ipv4-socket-address" (type $socket4 (eq $socket4')))
    (type $socket6' (record (field "port" u16) (field "flow-info" u32) (field "address" $ipv6) (field "scope-id" u32)))
    (export "ipv6-socket-address" (type $socket6 (eq $socket6')))
    (type $address' (variant (case "ipv4" $socket4) (case "ipv6" $socket6)))
    (export "ip-socket-address" (type $address (eq $address')))))
  (alias export $network "network" (type $network))
  (alias export $network "error-code" (type $error-code))
  (alias export $network "ip-address-family" (type $family))
  (alias export $network "ip-socket-address" (type $address))
  (import "wasi:sockets/instance-network@0.2.0" (instance $instance-network
    (alias outer 1 $network (type $outer))
    (export "network" (type $network (eq $outer)))
    (export "instance-network" (func (result (own $network))))))
  (import "wasi:sockets/tcp@0.2.0" (instance $tcp
    (alias outer 1 $network (type $outer-network))
    (export "network" (type $network (eq $outer-network)))
    (alias outer 1 $error-code (type $outer-error))
    (export "error-code" (type $error-code (eq $outer-error)))
    (alias outer 1 $address (type $outer-address))
    (export "ip-socket-address" (type $address (eq $outer-address)))
    (export "tcp-socket" (type $tcp-socket (sub resource)))
    (export "[method]tcp-socket.start-bind" (func (param "self" (borrow $tcp-socket)) (param "network" (borrow $network))
      (param "local-address" $address) (result (result (error $error-code)))))))
  (alias export $tcp "tcp-socket" (type $tcp-socket))
  (import "wasi:sockets/tcp-create-socket@0.2.0" (instance $create
    (alias outer 1 $tcp-socket (type $outer-socket))
    (export "tcp-socket" (type $tcp-socket (eq $outer-socket)))
    (alias outer 1 $error-code (type $outer-error))
    (export "error-code" (type $error-code (eq $outer-error)))
    (alias outer 1 $family (type $outer-family))
    (export "ip-address-family" (type $family (eq $outer-family)))
    (export "create-tcp-socket" (func (param "address-family" $family)
      (result (result (own $tcp-socket) (error $error-code)))))))
  (core module $memory (memory (export "memory") 1))
  (core instance $m (instantiate $memory))
  (alias core export $m "memory" (core memory $memory))
  (core func $network (canon lower (func $instance-network "instance-network")))
  (core func $create (canon lower (func $create "create-tcp-socket") (memory $memory)))
  (core func $bind (canon lower (func $tcp "[method]tcp-socket.start-bind") (memory $memory)))
  (core module $module
    (import "host" "memory" (memory 1))
    (import "host" "network" (func $network (result i32)))
    (import "host" "create" (func $create (param i32 i32)))
    (import "host" "bind" (func $bind (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
    ;; Binds a TCP socket to 127.0.0.1:0. Returns 100 for success, 200 + the error code of `create-tcp-socket`, or the
    ;; error code of `start-bind`.
    (func (export "try") (result i32)
      (call $create (i32.const 0) (i32.const 0))
      (if (i32.load8_u (i32.const 0)) (then (return (i32.add (i32.const 200) (i32.load8_u (i32.const 4))))))
      (call $bind (i32.load (i32.const 4)) (call $network)
        (i32.const 0) (i32.const 0) (i32.const 127) (i32.const 0) (i32.const 0) (i32.const 1)
        (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 16))
      (if (i32.load8_u (i32.const 16)) (then (return (i32.load8_u (i32.const 17)))))
      (i32.const 100)))
  (core instance $instance (instantiate $module (with "host" (instance
    (export "memory" (memory $memory)) (export "network" (func $network)) (export "create" (func $create)) (export "bind" (func $bind))))))
  (func (export "try") (result u32) (canon lift (core func $instance "try"))))
"""

engine = wasmtime.Engine()
store = wasmtime.Store(engine)
wasi = wasmtime.WasiConfig()
_ffi.wasi_config_inherit_network(wasi.ptr())
store.set_wasi(wasi)
linker = Linker(engine)
linker.add_wasip2()
instance = linker.instantiate(store, Component(engine, COMPONENT))
code = instance.get_func(store, "try")(store)
(version,) = [path.name for path in Path(wasmtime.__file__).parents[1].glob("wasmtime-*.dist-info")]
print(version.removesuffix(".dist-info"))
print("bind 127.0.0.1:0:", {100: "ok", 1: "access-denied", 201: "access-denied (create-tcp-socket)"}.get(code, f"code {code}"))
words = ("network", "tcp", "udp", "socket")
print("C API:", [name for name in dir(_ffi) if name.startswith("wasi_config") and any(word in name for word in words)])
