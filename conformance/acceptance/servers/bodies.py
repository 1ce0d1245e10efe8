"""Queries and bodies: what was said is what arrives, and the other way round."""

import json
from urllib.parse import parse_qsl, urlsplit

from contents import BLOB, ME, UNIT, content, length_and_hash, of, summary
from targets import field


def bodies(run):
    pairs = [
        ["first", "1"], ["a b", "x & y = z+ü/?#%"], ["list", "1"], ["list", "two"], ["list", "true"], ["empty", ""],
        ["naïve", "1.5"], ["user", "default-0"], ["emoji", "😀"], ["big", "9223372036854775807"],
    ]  # fmt: skip
    asked = run.only("asked")
    run.expect("query", [list(pair) for pair in parse_qsl(urlsplit(asked["target"]).query, keep_blank_values=True)], pairs)
    run.expect("query is ASCII", (asked["target"] or "").isascii() and "+" not in (asked["target"] or "+"), True)
    for name, method, media, body in [
        ("text", "POST", "text/plain; charset=utf-8", "grün 😀\n".encode()),
        ("bytes", "PUT", None, b"\x00\xff\r\n"),
        ("empty", "POST", None, b""),
        ("emptied", "PUT", "text/plain; charset=utf-8", b""),
        ("find", "PROPFIND", "text/plain; charset=utf-8", b"<find/>"),
        ("own_type", "POST", "application/x-own", b"[1]"),
        ("options", "OPTIONS", None, b""),
        ("remove", "DELETE", None, b""),
        ("head", "HEAD", None, b""),
    ]:
        row = run.only(name)
        run.expect(name, (row["method"], field(row, "Content-Type"), content(row)), (method, media, body))
        length = str(len(body)) if body or method in ("POST", "PUT") else None
        run.expect(f"{name}: Content-Length", field(row, "Content-Length"), length)
    row = run.only("json")
    text = content(row).decode()
    value = {"text": 'a"b\\c\u0001ü😀', "list": [1, 2.5, True, None], "most": 9223372036854775807, "who": 1, "deep": {"er": {}}}
    run.expect("json", (json.loads(text), field(row, "Content-Type")), (value, "application/json"))
    form = [["na me", "p&ss w=rd+%"], ["list", "x"], ["list", "y"], ["ü", "😀\r\n"], ["empty", ""], ["plain", "a-b._~*"]]
    run.expect("form", run.only("form")["body"].get("form"), form)
    part = lambda name, value, filename=None, media=None: {"name": name, "filename": filename, "type": media, **summary(value)}  # noqa: E731
    parts = [
        part("title", b'me & "you"'),
        # A name stands between quotation marks, so browsers encode these three characters, and Node decodes none of them.
        part('na"me\r\nx', b"odd name"),
        part("grün", b"--form-\r\nsecond line\r\n", 'grün "1".txt', "text/plain"),
        part("raw", b"\x00\xff\r\n--", "x.bin", "application/octet-stream"),
        part("title", b""),
        part("number", b"7"),
    ]
    run.expect("multipart", run.only("multipart")["body"].get("multipart"), parts)


def functions(run):
    odd = "a b&c=d/e?f#ü😀+%"
    row = run.only("encoded")
    run.expect("url.encode, url.query", parse_qsl(urlsplit(row["target"] or "").query), [("q", odd), ("x y", odd), ("n", "1"), ("n", "2")])
    run.expect("base64.encode", field(row, "Authorization"), ME)
    found = run.only("decoded")["body"].get("form")
    run.expect("decoded again", found, [["url", odd], ["text", "p:ss wörd"]])


def codings(run):
    asked = {"brotli", "zstd"}
    for name in run.actions:
        found = {field(row, "Accept-Encoding") for row in run.by_action[name]}
        wanted = "gzip;q=1" if name == "own" else "zstd, br, gzip, deflate" if name in asked else None
        run.expect(f"{name}: Accept-Encoding", found, {wanted})


def heads(run):
    run.expect("interim responses", run.report["progress"]["requests"]["interim"], 9)
    for row in run.by_action["back"]:
        numbers = {"odd": 2**53 + 1, "most": 2**63 - 1, "least": -(2**63), "unsigned": 2**64 - 1, "text": f"{2**53 + 1}."}
        run.expect("integers", json.loads(content(row)), numbers)
    for row in run.by_action["seen"]:
        run.expect("fields", row["body"]["form"], [["last", "here"], ["middle", "1500"], ["least", str(-(2**63))]])


def early(run):
    for name in ("kept", "closed", "reset"):
        run.expect(f"{name}: statuses", {row["status"] for row in run.by_action[name]}, {413})
    # The rest of such a body was not sent, or not read: another request over the connection would be a part of it.
    for name in ("closed", "reset", "refused"):
        for row in run.by_action[name]:
            after = [own["target"] for own in run.requests if own["connection"] == row["connection"] and own["request"] > row["request"]]
            run.expect(f"{name}: requests after it on its connection", after, [])
    for row in run.by_action["accepted"]:
        run.expect("accepted: asked, body", (row["asked"], length_and_hash(row)), (True, of(UNIT)))
    for row in run.by_action["refused"]:
        run.expect("refused: asked, body", (row["asked"], row["body"]), (True, None))
    for name, steps in [("moved", [(True, 5), (True, 5)]), ("dropped", [(True, 5), (False, 0)])]:
        for user in range(3):
            rows = [row for row in run.by_action[name] if row["id"][0] == user]
            run.expect(f"{name}: asked, length", [(row["asked"], row["body"]["length"]) for row in rows], steps)
    # An early hint does not ask for the body: less is sent than that.
    sent = run.actions["hinted"]["transfer"]["sent_bytes"] if run.actions else None
    run.expect("hinted: nothing of the bodies is sent", sent is not None and sent < len(UNIT), True)
    run.expect("waited: asked, body", {(row["asked"], length_and_hash(row)) for row in run.by_action["waited"]}, {(True, of(UNIT))})
    run.expect("interim responses", run.report["progress"]["requests"]["interim"], 3 * 5)


def large(run):
    for name, text in [("medium", UNIT * 2), ("large", UNIT * 18), ("moved", UNIT * 2), ("turned", UNIT * 18), ("accepted", UNIT * 18)]:
        wanted = {of(text)}
        run.expect(f"{name}: length and hash", {length_and_hash(row) for row in run.last(name)}, wanted)


def inputs(run):
    for name, content, media in [
        ("stored", BLOB, "application/octet-stream"),
        ("asked", BLOB, "image/x-own"),
        ("moved", BLOB, "application/octet-stream"),
        ("none", b"", "application/octet-stream"),
    ]:
        rows = run.by_action[name]
        run.expect(name, {(*length_and_hash(row), field(row, "Content-Type")) for row in rows}, {(*of(content), media)})
    for row in run.by_action["form"]:
        parts = [
            {"name": "who", "filename": None, "type": None, **summary(f"default-{row['id'][0]}".encode())},
            {"name": "file", "filename": "blob.bin", "type": "image/x-own", **summary(BLOB)},
            {"name": "none", "filename": "none.txt", "type": "application/octet-stream", **summary(b"")},
        ]
        run.expect("form", row["body"].get("multipart"), parts)
