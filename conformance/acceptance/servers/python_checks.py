"""What Python's `http.server` must have seen."""

import sys

from contents import ME, content
from targets import HERE, Run, Target, field

METHODS = {
    "search": "M-SEARCH",
    "patch": "PATCH",
    "options": "OPTIONS",
    "find": "PROPFIND",
    "lower": "lower",
    "head": "HEAD",
    "form": "POST",
    "upload": "PUT",
    "home": "GET",
    "auth": "GET",
    "gzip": "GET",
    "old": "POST",
    "again": "POST",
}


def judge(run):
    for name, method in METHODS.items():
        run.expect(f"{name}: methods", [row["method"] for row in run.by_action[name]], [method] * 5)
    query = [["a", "b"], ["q q", "red & blue+ü"], ["tag", "new"], ["tag", "2"], ["empty", ""]]
    form = [["na me", "p&ss w=rd+%"], ["list", "x"], ["list", "y"], ["ü", "😀"], ["empty", ""]]
    parts = [
        {"name": "title", "filename": None, "type": None, "hex": b"me".hex()},
        {"name": "file", "filename": "me.txt", "type": 'text/plain; charset="utf-8"', "hex": "grün\r\n\r\nlast".encode().hex()},
        {"name": "raw", "filename": "x.bin", "type": "application/octet-stream", "hex": "0001feff"},
    ]
    for user in range(5):
        row = {name: [own for own in run.by_action[name] if own["id"][0] == user] for name in run.actions}
        run.expect("query", row["search"][0]["query"], query)
        run.expect("form", row["form"][0]["body"]["form"], form)
        run.expect("multipart", row["upload"][0]["body"]["multipart"], parts)
        status = [301, 302, 303, 307, 308][user]
        second = ("POST", b"a=b") if status > 303 else ("GET", b"")
        found = [(own["method"], content(own), own["target"]) for own in row["moved"]]
        run.expect(f"{status}", found, [("POST", b"a=b", f"/redirect/{status}"), (*second, f"/landed?from={status}")])
        cookies = {"sid": 's3cr3t, with; odd "words"', "theme": "dark"}
        run.expect("cookies after the login", [own["cookies"] for own in row["login"]], [{}, cookies])
        run.expect("method after the login", [own["method"] for own in row["login"]], ["POST", "GET"])
        run.expect("cookies", row["home"][0]["cookies"], cookies)
        run.expect("Authorization", field(row["auth"][0], "Authorization"), ME)
    kept = {row["connection"] for row in run.requests if row["listener"] == "main"}
    # `http.server` closes a connection after a method that it does not know, and logs no request.
    run.expect("connections to 127.0.0.1", len(kept), 10)
    run.expect("connections of HTTP/1.0", len({row["connection"] for row in run.requests if row["listener"] == "old"}), 10)


def closing(run):
    ends = {row["connection"]: row["request"] for row in run.by_action["asks"]}
    after = [row["id"] for row in run.requests if row["request"] > ends.get(row["connection"], row["request"])]
    run.expect("requests after `Connection: close`", after, [])
    run.expect("requests heard", len(run.by_action["heard"]), 6)


def check(program, folder):
    """All runs against Python, each with what is wrong."""
    with Target([sys.executable, str(HERE / "server.py")], folder, "python") as target:
        ports = {"port": target.ports["main"], "old": target.ports["old"]}
        run = Run(program, "python", target, **ports)
        if run.begun:
            run.passed(unlogged={"unknown"})
            judge(run)
        yield run
        run = Run(program, "closing", target, **ports)
        if run.begun:
            run.passed()
            closing(run)
        yield run
