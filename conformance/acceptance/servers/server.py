"""server.py LOG: Python's `http.server` as a target.

LOG gets a line of JSON for each request, and for each connection one when it opens and one when it closes. The ports go to
standard output as one line of JSON.
"""

import base64
import email.parser
import email.policy
import gzip
import hashlib
import itertools
import json
import socket
import sys
import threading
import urllib.parse
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LOG = open(sys.argv[1], "a", buffering=1)
LOCK = threading.Lock()
NUMBERS = itertools.count(1)
BASIC = "Basic " + base64.b64encode("me:p:ss wörd".encode()).decode()
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "M-SEARCH", "lower"]


def write(**row):
    with LOCK:
        LOG.write(json.dumps(row) + "\n")


def multipart(content_type, body):
    """Names, file names, types and contents, as the e-mail parser reads them."""
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    message = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + body)
    rows = []
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True).hex()
        rows.append({"name": name, "filename": part.get_filename(), "type": part.get("Content-Type"), "hex": content})
    return rows


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Without it, `http.server` writes head and body apart, and the second waits for an acknowledgement.
    wbufsize = -1

    def setup(self):
        super().setup()
        self.number, self.requests = next(NUMBERS), 0
        write(event="open", listener=self.server.name, connection=self.number)

    def finish(self):
        super().finish()
        write(event="close", connection=self.number)

    def handle_one(self):
        self.requests += 1
        url = urllib.parse.urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        row = {"length": len(body), "sha256": hashlib.sha256(body).hexdigest()}
        if len(body) <= 4096:
            row["hex"] = body.hex()
        content_type = self.headers.get("Content-Type", "")
        if content_type.startswith("application/x-www-form-urlencoded"):
            row["form"] = urllib.parse.parse_qsl(body.decode(), keep_blank_values=True, strict_parsing=bool(body))
        if content_type.startswith("multipart/form-data"):
            row["multipart"] = multipart(content_type, body)
        cookies = {name: morsel.value for name, morsel in SimpleCookie(self.headers.get("Cookie", "")).items()}
        self.row = {
            "event": "request",
            "listener": self.server.name,
            "connection": self.number,
            "request": self.requests,
            "method": self.command,
            "target": self.path,
            "query": urllib.parse.parse_qsl(url.query, keep_blank_values=True),
            "headers": list(self.headers.items()),
            "cookies": cookies,
            "body": row,
        }
        route, *rest = url.path.split("/")[1:]
        getattr(self, "route_" + route, self.route_other)(rest, body)

    def answer(self, status, body=b"", fields=()):
        # The row is there before the client can have seen the answer.
        write(**self.row, status=status, finished=True)
        self.send_response(status)
        for name, value in fields:
            self.send_header(name, value)
        self.send_header("Content-Length", len(body))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def route_other(self, _, body):
        self.answer(200, body or b"hello")

    def route_redirect(self, rest, _):
        self.answer(int(rest[0]), b"moved", [("Location", "/landed?from=" + "-".join(rest))])

    def route_login(self, *_):
        cookies = SimpleCookie()
        cookies["sid"] = "s3cr3t, with; odd \"words\""
        cookies["sid"]["path"] = "/"
        cookies["sid"]["httponly"] = True
        cookies["theme"] = "dark"
        cookies["theme"]["max-age"] = 600
        cookies["gone"] = ""
        cookies["gone"]["expires"] = -1000
        fields = [("Set-Cookie", morsel.OutputString()) for morsel in cookies.values()]
        self.answer(303, b"", [*fields, ("Location", "/home")])

    def route_auth(self, *_):
        if self.headers.get("Authorization") == BASIC:
            self.answer(200, b"in")
        else:
            self.answer(401, b"who are you?", [("WWW-Authenticate", 'Basic realm="here"')])

    def route_deaf(self, *_):
        """Answers a request that wants `Connection: close`, hears nothing more, and closes later; says neither."""
        self.answer(200, b"last")
        self.wfile.flush()
        if self.close_connection:
            threading.Event().wait(0.1)

    def route_gzip(self, *_):
        self.answer(200, gzip.compress(b'{"token": "abc"}'), [("Content-Encoding", "gzip")])

    def log_message(self, *_):
        pass


for method in METHODS:
    setattr(Handler, f"do_{method}", Handler.handle_one)


class Old(Handler):
    """One request a connection."""

    protocol_version = "HTTP/1.0"


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, name, host, handler):
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.name = name
        super().__init__((host, 0), handler)


def main():
    servers = [Server("main", "127.0.0.1", Handler), Server("old", "127.0.0.1", Old)]
    if socket.has_ipv6:
        try:
            servers.append(Server("six", "::1", Handler))
        except OSError:
            pass
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({server.name: server.server_address[1] for server in servers}), flush=True)
    threading.Event().wait()


main()
