"""A server in a process of its own that never answers: holding_peer.py read|ignore.

Prints its port, then `open N` for each connection and, if it reads, `closed N` for each that its client closed. Ends with its stdin.
"""

import os
import selectors
import socket
import sys


def main() -> None:
    reads = sys.argv[1] == "read"
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    print(listener.getsockname()[1], flush=True)
    kept: list[socket.socket] = []
    closed = 0
    with selectors.DefaultSelector() as selector:
        selector.register(listener, selectors.EVENT_READ)
        selector.register(sys.stdin, selectors.EVENT_READ)
        while True:
            for key, _ in selector.select():
                if key.fileobj is sys.stdin:
                    os._exit(0)
                if key.fileobj is listener:
                    connection, _ = listener.accept()
                    kept.append(connection)
                    print(f"open {len(kept)}", flush=True)
                    if reads:
                        selector.register(connection, selectors.EVENT_READ)
                    continue
                connection = next(own for own in kept if own is key.fileobj)
                try:
                    data = connection.recv(65_536)
                except ConnectionError:
                    data = b""
                if not data:
                    selector.unregister(connection)
                    closed += 1
                    print(f"closed {closed}", flush=True)


if __name__ == "__main__":
    main()
