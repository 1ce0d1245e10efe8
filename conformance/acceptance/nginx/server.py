"""nginx as a target: how it is started, and what its access log says."""

import shutil
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

CONFIGURATION = """
worker_processes 2;
daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
worker_rlimit_nofile 8192;
events {{ worker_connections 4096; }}
http {{
  log_format seen '$remote_addr $request_method $uri $status $http_x_request_id';
  access_log {folder}/access.log seen;
  keepalive_requests 1000000;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port} backlog=4096;
    location / {{ return 200 "hello"; }}
    location /broken {{ return 500 "oops"; }}
    location /missing {{ return 404 "nothing here"; }}
    location /moved {{ return 302 /fine; }}
    location /empty {{ return 204; }}
    # The last response over its connection.
    location /last {{ keepalive_timeout 0; return 200 "bye"; }}
    # nginx closes the connection without a response.
    location /gone {{ return 444; }}
  }}
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Nginx:
    """A running nginx with a folder of its own. Leaving the context ends it."""

    def __init__(self, folder):
        self.folder, self.port = Path(folder), free_port()

    def __enter__(self):
        configuration = self.folder / "nginx.conf"
        configuration.write_text(CONFIGURATION.format(folder=self.folder, port=self.port))
        # Debian has it where not every user looks.
        program = shutil.which("nginx") or "/usr/sbin/nginx"
        command = [program, "-p", self.folder, "-e", self.folder / "error.log", "-c", configuration]
        self.process = subprocess.Popen(command)
        deadline = time.monotonic() + 10
        while self.process.poll() is None and time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.05)
        sys.exit("nginx does not listen: " + (self.folder / "error.log").read_text())

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def take_log(self):
        """The requests since the last call: address, method, path, status, and id or `-`."""
        log = self.folder / "access.log"
        # nginx writes a request down when it has answered, which may be after the client has seen the answer.
        size, deadline = -1, time.monotonic() + 10
        while log.stat().st_size != size and time.monotonic() < deadline:
            size = log.stat().st_size
            time.sleep(0.1)
        rows = [line.split(" ") for line in log.read_text().splitlines()]
        log.unlink()
        self.process.send_signal(signal.SIGUSR1)  # nginx opens its log again
        while not log.exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        return rows

    def connections(self):
        """Connections that are open to it."""
        rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
        return sum(row[2].endswith(f":{self.port:04X}") and row[3] == "01" for row in rows)


def by_address(rows):
    """How often each address asked."""
    return Counter(row[0] for row in rows)
