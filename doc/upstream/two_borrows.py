"""A host function with two `borrow` parameters: works with wasmtime 47 to 49, traps with 50.0.1.

Needs: pip install wasmtime==50.0.1
"""

from pathlib import Path

import wasmtime
from wasmtime import _ffi
from wasmtime.component import Component, Linker, ResourceHost, ResourceType

COMPONENT = """
(component
  (import "host" (instance $host
    (export "thing" (type $thing (sub resource)))
    (export "make" (func (result (own $thing))))
    (export "one" (func (param "a" (borrow $thing))))
    (export "two" (func (param "a" (borrow $thing)) (param "b" (borrow $thing))))))
  (alias export $host "thing" (type $thing))
  (core func $make (canon lower (func $host "make")))
  (core func $one (canon lower (func $host "one")))
  (core func $two (canon lower (func $host "two")))
  (core module $module
    (import "host" "make" (func $make (result i32)))
    (import "host" "one" (func $one (param i32)))
    (import "host" "two" (func $two (param i32 i32)))
    (func (export "call-one") (call $one (call $make)))
    (func (export "call-two") (call $two (call $make) (call $make))))
  (core instance $instance (instantiate $module
    (with "host" (instance (export "make" (func $make)) (export "one" (func $one)) (export "two" (func $two))))))
  (func (export "call-one") (canon lift (core func $instance "call-one")))
  (func (export "call-two") (canon lift (core func $instance "call-two"))))
"""


def make(store):
    return ResourceHost.own(0, 1).to_any(store)


def take(store, *borrowed):
    for one in borrowed:
        one.to_host(store)  # Consumes the argument, as the C API requires.


def attempt(function, concurrency):
    config = wasmtime.Config()
    if not concurrency:
        if not hasattr(_ffi, "wasmtime_config_concurrency_support_set"):
            return "(no such option)"
        _ffi.wasmtime_config_concurrency_support_set(config.ptr(), False)
    engine = wasmtime.Engine(config)
    store = wasmtime.Store(engine)
    linker = Linker(engine)
    with linker.root() as root, root.add_instance("host") as host:
        host.add_resource("thing", ResourceType.host(1), lambda store, rep: None)
        host.add_func("make", make)
        host.add_func("one", take)
        host.add_func("two", take)
    instance = linker.instantiate(store, Component(engine, COMPONENT))
    try:
        instance.get_func(store, function)(store)
        return "ok"
    except wasmtime.WasmtimeError as error:
        return f"error\n{error}"


(version,) = [path.name for path in Path(wasmtime.__file__).parents[1].glob("wasmtime-*.dist-info")]
print(version.removesuffix(".dist-info"))
print("one borrow: ", attempt("call-one", True))
print("two borrows:", attempt("call-two", True))
print("two borrows, concurrency support off:", attempt("call-two", False))
