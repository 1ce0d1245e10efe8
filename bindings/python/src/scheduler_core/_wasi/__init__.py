"""The WASI host: `wasi:io`, `wasi:clocks` and `wasi:sockets` 0.2 over Python's `socket`.

The component imports nothing else, so the package works with every wasmtime that has the C API for components. Each
import is a function of `functions`, which `linker` defines once per process. What an instance has opened is in its
`host.Host`: the sockets, its allow-list, and the signals that arrived during a call.

```text
linker → functions → host → tcp, udp, names, clocks → streams, pollable → system, signals → errors, addresses, values
```

A function of `skip`, `splice` or `write-zeroes` is not defined: the component does not import it.
"""
