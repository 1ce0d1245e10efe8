"""Runs the composed guest of doc/COMPOSITION.md under wasmtime: python guest.py COMPOSED.wasm"""

import sys

import wasmtime
from wasmtime import component

engine = wasmtime.Engine()
linker = component.Linker(engine)
linker.add_wasip2()
store = wasmtime.Store(engine)
store.set_wasi(wasmtime.WasiConfig())
instance = linker.instantiate(store, component.Component.from_file(engine, sys.argv[1]))
run = instance.get_func(store, "run")
assert run is not None
said = run(store)
assert said == "IpNetwork { address: IpAddress::Ipv4((10, 0, 1, 0)), prefix-length: 24 }", said
print(said)
