"""The servers of the scenarios: HTTP by Python's `http.server`, lines over TCP, datagrams. All write to one log."""

import socket
import socketserver
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ID = "X-Request-Id"
#: Time after which a connection without an answer is closed, in seconds. The client usually closes it earlier.
PATIENCE_S = 10
#: How long a request may be under way when the run has ended, in seconds.
LATE_S = 5


@dataclass
class Request:
    """A request in the log of an HTTP server."""

    server: str
    source: str
    method: str
    target: str
    headers: dict
    body: bytes
    #: USER-ITERATION-ATTEMPT-PART
    id: str
    #: The status of the answer; none if there was none.
    status: int | None = None

    @property
    def user(self):
        return int(self.id.split("-")[0])


@dataclass
class Log:
    """Everything that the servers of a scenario received."""

    requests: list = field(default_factory=list)
    #: Source addresses of TCP connections.
    connections: list = field(default_factory=list)
    #: (address, port, datagram, answer or none)
    datagrams: list = field(default_factory=list)
    #: (address, received bytes, answer)
    exchanges: list = field(default_factory=list)
    #: Held while something is added, and told afterwards.
    changed: threading.Condition = field(default_factory=threading.Condition)

    def wait_for(self, requests):
        """
        Waits until so many requests are there, `LATE_S` at most.

        A run does not wait for what it cancels: its report may be out before the server has read the request.
        """
        with self.changed:
            self.changed.wait_for(lambda: len(self.requests) >= requests, LATE_S)


def family(address):
    return socket.AF_INET6 if ":" in address else socket.AF_INET


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Head and body of an answer go out together.
    wbufsize = 65_536
    disable_nagle_algorithm = True

    def do_GET(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        request = Request(
            self.server.server_address[0], self.client_address[0], self.command, self.path, dict(self.headers), body, self.headers.get(ID, "")
        )
        log = self.server.log
        with log.changed:
            log.requests.append(request)
            answer = self.server.answer(request)
            request.status = answer[0] if isinstance(answer, tuple) else None
            log.changed.notify_all()
        if answer is None:
            self.close_connection = True
        elif answer is SILENCE:
            self.connection.settimeout(PATIENCE_S)
            self.close_connection = True
            try:
                self.connection.recv(1)
            except OSError:
                pass
        else:
            self.reply(*answer)

    do_POST = do_GET

    def reply(self, status, body=b"", media="application/json"):
        self.send_response_only(status)
        if status != 204:
            self.send_header("Content-Type", media)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if status != 204:
            self.wfile.write(body)

    def log_message(self, *_):
        pass


#: Stands for an answer that never comes.
SILENCE = object()


class Http(ThreadingHTTPServer):
    """`answer(request)` returns status and body, none to close the connection, or `SILENCE`."""

    request_queue_size = 1_024
    daemon_threads = True

    def __init__(self, address, port, log, answer):
        self.address_family = family(address)
        self.log, self.answer = log, answer
        super().__init__((address, port), _Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def server_bind(self):
        # `HTTPServer` would look up the name of the host.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]

    def get_request(self):
        connection, peer = super().get_request()
        with self.log.changed:
            self.log.connections.append(peer[0])
        return connection, peer

    def handle_error(self, request, client_address):
        # The client may close a connection at any time.
        pass


class Lines(socketserver.ThreadingTCPServer):
    """When the client has sent QUIT, sends what `answer(lines, number of the connection)` returns, and closes."""

    allow_reuse_address = daemon_threads = True

    def __init__(self, address, port, log, answer):
        server = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self):
                with log.changed:
                    number = len(log.connections)
                    log.connections.append(self.client_address[0])
                lines = []
                while not lines or lines[-1] not in (b"QUIT\r\n", b""):
                    lines.append(self.rfile.readline())
                answer = server.answer(lines, number)
                with log.changed:
                    log.exchanges.append((self.client_address[0], b"".join(lines), answer))
                self.wfile.write(answer)

        self.answer = answer
        super().__init__((address, port), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Datagrams(threading.Thread):
    """Answers each datagram with what `answer(datagram)` returns, if anything."""

    def __init__(self, address, port, log, answer):
        super().__init__(daemon=True)
        self.log, self.answer = log, answer
        self.socket = socket.socket(family(address), socket.SOCK_DGRAM)
        self.socket.bind((address, port))
        self.start()

    def run(self):
        while True:
            datagram, peer = self.socket.recvfrom(65_536)
            answer = self.answer(datagram)
            with self.log.changed:
                self.log.datagrams.append((*peer[:2], datagram, answer))
            if answer is not None:
                self.socket.sendto(answer, peer)
