"""An echo server in a process of its own: echo_peer.py tcp|udp. Prints its port and ends with its stdin."""

import socket
import sys
import threading


def tcp(server: socket.socket) -> None:
    while True:
        connection, _ = server.accept()
        threading.Thread(target=serve, args=(connection,), daemon=True).start()


def serve(connection: socket.socket) -> None:
    with connection:
        while data := connection.recv(65_536):
            connection.sendall(data)


def udp(server: socket.socket) -> None:
    while True:
        data, sender = server.recvfrom(65_536)
        server.sendto(data, sender)


def main() -> None:
    kind = socket.SOCK_STREAM if sys.argv[1] == "tcp" else socket.SOCK_DGRAM
    server = socket.socket(socket.AF_INET, kind)
    server.bind(("127.0.0.1", 0))
    if kind == socket.SOCK_STREAM:
        server.listen()
    threading.Thread(target=tcp if sys.argv[1] == "tcp" else udp, args=(server,), daemon=True).start()
    print(server.getsockname()[1], flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
