"""What Node's `http` server must have seen."""

import hashlib
import json
from collections import Counter
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from targets import Run, field, node

UNIT = "".join(f"{number:>9}\n" for number in range(45_000))
#: me:p:ss wörd in UTF-8, me:secret, pro:xy
ME, SECRET, PROXY = "Basic bWU6cDpzcyB3w7ZyZA==", "Basic bWU6c2VjcmV0", "Basic cHJvOnh5"


def content(row):
    """The body, if it is a short one."""
    text = (row["body"] or {}).get("hex")
    return text if text is None else bytes.fromhex(text)


def summary(content):
    row = {"length": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    return row | {"hex": content.hex()} if len(content) <= 4096 else row


def methods(run):
    words = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "PROPFIND"]
    for user in range(35):
        status, method = [301, 302, 303, 307, 308][user // 7], words[user % 7]
        what, rows = f"{status} {method}", run.by_attempt[user, 0, 1]
        run.expect(f"{what}: statuses", [row["status"] for row in rows], [status, 200])
        if len(rows) != 2:
            continue
        first, second = rows
        body = b"" if method in ("GET", "HEAD") else f"order default-{user}".encode()
        # RFC 9110 sections 15.4.2 to 15.4.9, and the Fetch standard where it leaves a choice.
        is_rewritten = status == 303 and method not in ("GET", "HEAD") or status in (301, 302) and method == "POST"
        run.expect(f"{what}: first", (first["method"], content(first)), (method, body))
        method, body = ("GET", b"") if is_rewritten else (method, body)
        found = (second["method"], content(second), second["target"])
        run.expect(f"{what}: second", found, (method, body, f"/landed?from={status}-{user % 7}"))
        fields = {name: field(second, name) for name in ("Content-Type", "Content-Length", "X-Kept")}
        length = str(len(body)) if body else None
        kept = {"Content-Type": None if is_rewritten else "text/x-order", "Content-Length": length, "X-Kept": "yes"}
        run.expect(f"{what}: fields of the second", fields, kept)


def locations(run, ports):
    listeners = {ports["main"]: "main", ports["other"]: "other"}
    for user in range(22):
        rows = run.by_attempt[user, 0, 1]
        if len(rows) != 2:
            run.wrong.append(f"location {user}: {len(rows)} requests")
            continue
        # Node's own URL class says where a browser goes.
        first, second = rows
        wanted = (listeners[first["leads_to"]["port"]], first["leads_to"]["target"])
        run.expect(f"location {user}", (second["listener"], second["target"]), wanted)
        run.expect(f"location {user}: Host", field(second, "Host"), f"127.0.0.1:{first['leads_to']['port']}")


def bad_locations(run):
    run.expect("requests of each attempt", {len(rows) for rows in run.by_attempt.values()}, {1})
    run.expect("requests", len(run.requests), 40)
    run.expect("verdict", (run.report["verdict"], run.exit_code), ("passed", 0))
    failures = {(own["action"], own["kind"]): own["count"] for own in run.report["failures"]}
    run.expect("failures", failures, {("go", "invalid-response"): 10})
    run.ledger()


def origins(run, ports):
    for row in run.requests:
        if row["listener"] == "other":
            for name in ("Authorization", "Proxy-Authorization"):
                run.expect(f"{row['target']}: {name} at another origin", field(row, name), None)
            if "own=1" in (field(row, "Cookie") or ""):
                run.wrong.append(f"a field Cookie that was written for one origin came to another: {field(row, 'Cookie')}")
    chain = ["main", "other", "main"]
    for name, value, method, body in [
        ("fields", "Bearer t0ken", "GET", b""),
        ("basic", ME, "POST", b"order"),
        ("in_url", ME, "GET", b""),
    ]:
        for user in range(2):
            rows = [row for row in run.by_action[name] if row["id"][0] == user]
            run.expect(f"{name}: listeners", [row["listener"] for row in rows], chain)
            # What was dropped on the way does not come again: the other origin has chosen where this one leads.
            run.expect(f"{name}: Authorization", [field(row, "Authorization") for row in rows], [value, None, None])
            run.expect(f"{name}: method, body", {(row["method"], content(row)) for row in rows}, {(method, body)})
    run.expect("plain fields go along", {field(row, "X-Plain") for row in run.by_action["fields"]}, {"yes"})
    for row in run.by_action["same"]:
        run.expect("same origin: credentials", (field(row, "Authorization"), field(row, "Cookie")), (ME, "own=1"))
    hosts = {field(row, "Host") for row in run.by_action["same"]}
    run.expect("same origin: Host", hosts, {f"localhost:{ports['main']}"})
    run.expect("another host: Cookie", {field(row, "Cookie") for row in run.by_action["elsewhere"]}, {None})
    # Cookies do not know ports. (RFC 6265 section 8.5)
    for row in run.by_action["basic"]:
        if f"user=default-{row['id'][0]}" not in (field(row, "Cookie") or ""):
            run.wrong.append(f"{row['target']}: Cookie is {field(row, 'Cookie')}")


def cookies(run):
    """Longer paths first, then older ones; a cookie that is set again keeps its place. (RFC 6265 section 5.4)"""

    def read(row, is_dated=False):
        text = field(row, "Cookie") or ""
        # A finding of its own, once: a server gets back the bytes that it has sent.
        if "latin1=" in text:
            octets = text.partition("latin1=")[2].partition(";")[0]
            latin1.add(octets)
            text = text.replace(f"latin1={octets}", "latin1=gr\xfcn")
        # So are those that dates should have deleted.
        text = "; ".join(pair for pair in text.split("; ") if is_dated or not pair.startswith("past"))
        # The user of a cookie is that of the request.
        return text.replace(f"user=default-{row['id'][0]}", "user=N")

    def sent(name, iteration):
        return {read(row) for row in run.last(name) if row["id"][1] == iteration}

    latin1 = set()

    # As bytes: header values are Latin-1 in Node.
    utf8 = "grün".encode().decode("latin1")
    root = f'root=2; aged=4; dated=6; quoted="8 8"; own-domain=9; short=11; equals=a=b=c; Case=12; spaced=13 13; both=14; utf8={utf8}; latin1=gr\xfcn; empty=; twice=2; bad-date=15; user=N'
    later = root.replace("short=11; ", "").replace("root=2", "root=changed").replace("aged=4; dated=6; ", "")
    run.expect("redirect: Cookie", sent("login", 0), {f"deep=3; plain=1; {root}"})
    run.expect("below the path: Cookie", sent("below", 0), {f"deep=3; plain=1; {root}"})
    run.expect("next to the path: Cookie", sent("aside", 0), {root})
    run.expect("`cookies = false`: Cookie", sent("without", 0), {""})
    run.expect("a field of its own: Cookie", sent("written", 0), {"mine=1"})
    run.expect("short and deleted ones: Cookie", sent("after", 0), {f"plain=1; {later}"})
    # In the next iteration the jar is still there, and cookies that came again stand at the end.
    found = {read(row) for row in run.by_action["login"] if row["id"][1] == 1 and row["id"][3] == 1}
    run.expect("second iteration: Cookie", found, {f"plain=1; {later}"})
    names = {tuple(sorted(pair.split("=")[0] for pair in own.split("; "))) for own in sent("below", 1)}
    wanted = tuple(sorted(pair.split("=")[0] for pair in f"deep=3; plain=1; {root}".split("; ")))
    run.expect("second iteration, after the login", names, {wanted})
    left = {pair.partition("=")[0] for row in run.last("dates") for pair in read(row, is_dated=True).split("; ")}
    run.expect("cookies that dates of the past have not deleted (node.mjs, PAST)", sorted(own for own in left if own.startswith("past")), [])
    run.expect("bytes of a value in Latin-1, shown as such", latin1, {"gr\xfcn"})


def domains(run):
    root = "host=1; wide=2; dot=3; own=4; nowhere=13; last=14; age=15; odd-age=16"
    for name, host, cookie in [
        ("set", "shop.example.test", None),
        ("same", "shop.example.test", f"slash=12; folder=11; {root}"),
        ("above", "example.test", "wide=2; dot=3; last=14"),
        ("next", "api.example.test:8080", "wide=2; dot=3; last=14"),
        ("below", "deep.shop.example.test", "wide=2; dot=3; own=4; last=14"),
        ("alike", "badexample.test", None),
    ]:
        found = {(field(row, "Host"), field(row, "Cookie")) for row in run.by_action[name]}
        run.expect(name, found, {(host, cookie)})
    for row in run.last("away"):
        found = [row["target"], row["method"], content(row), field(row, "Authorization"), field(row, "Cookie")]
        run.expect("away", found, ["http://other.test/landed", "PUT", b"order", None, None])


def framing(run):
    for user in range(3):
        rows = [row for row in run.requests if row["id"][0] == user]
        own = Counter(row["connection"] for row in rows)
        run.expect("requests per connection", sorted(own.values()), [1, 8])
    for row in run.by_action["after"]:
        found = (field(row, "X-Word").encode("latin1"), field(row, "Host"))
        run.expect("fields as they are written", found, ("grün".encode(), "virtual.test"))


def crowd(run):
    run.expect("requests", len(run.requests), 200 * 20 * 5)
    strangers = [row["id"] for row in run.requests if row["id"][1:] != (0, 1, 1) and field(row, "Cookie") != f"session={row['id'][0]}"]
    run.expect("requests without the session of their user", strangers[:5], [])
    users = {}
    for row in run.requests:
        users.setdefault(row["connection"], set()).add(row["id"][0])
    run.expect("connections, users of each", (len(users), {len(own) for own in users.values()}), (200, {1}))
    wrong = [row["id"] for row in run.by_action["error"] if content(row) != str(row["id"][0]).encode()]
    run.expect("bodies of others", wrong[:5], [])


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


def codings(run):
    asked = {"brotli", "zstd"}
    for name in run.actions:
        found = {field(row, "Accept-Encoding") for row in run.by_action[name]}
        wanted = "gzip;q=1" if name == "own" else "zstd, br, gzip, deflate" if name in asked else None
        run.expect(f"{name}: Accept-Encoding", found, {wanted})


def functions(run):
    odd = "a b&c=d/e?f#ü😀+%"
    row = run.only("encoded")
    run.expect("url.encode, url.query", parse_qsl(urlsplit(row["target"] or "").query), [("q", odd), ("x y", odd), ("n", "1"), ("n", "2")])
    run.expect("base64.encode", field(row, "Authorization"), ME)
    found = run.only("decoded")["body"].get("form")
    run.expect("decoded again", found, [["url", odd], ["text", "p:ss wörd"]])


def heads(run):
    run.expect("interim responses", run.report["progress"]["requests"]["interim"], 9)
    for row in run.by_action["back"]:
        numbers = {"odd": 2**53 + 1, "most": 2**63 - 1, "least": -(2**63), "unsigned": 2**64 - 1, "text": f"{2**53 + 1}."}
        run.expect("integers", json.loads(content(row)), numbers)
    for row in run.by_action["seen"]:
        run.expect("fields", row["body"]["form"], [["last", "here"], ["middle", "1500"], ["least", str(-(2**63))]])


def length_and_hash(row):
    return row["body"] and (row["body"]["length"], row["body"]["sha256"])


def of(content):
    content = content if isinstance(content, bytes) else content.encode()
    return (len(content), hashlib.sha256(content).hexdigest())


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


#: Every byte value, and line ends and boundaries of forms between them.
BLOB = (bytes(range(256)) + b"\r\n--form-") * 30_000


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


def connections(run):
    def by_user(*names):
        found = {}
        for name in names:
            for row in run.by_action[name]:
                found.setdefault(row["id"][0], Counter())[row["connection"]] += 1
        return list(found.values())

    # `single` asks over a connection of its own.
    for own in by_user("kept", "posted"):
        run.expect("requests per kept connection", sorted(own.values()), [20])
    for own in by_user("single"):
        run.expect("requests per connection that is not kept", sorted(own.values()), [1] * 10)
    run.expect("Connection", {field(row, "Connection") for row in run.by_action["single"]}, {"close"})
    for own in by_user("brief"):
        run.expect("requests per connection that the server ends", sorted(own.values()), [1] * 10)


def proxy(run, ports):
    main = f"127.0.0.1:{ports['main']}"
    other = f"127.0.0.1:{ports['other']}"
    for name, target, own in [("through", f"http://{main}/landed?a=b", ME), ("stranger", f"http://{main}/landed", None)]:
        for row in run.by_action[name]:
            found = (row["listener"], row["target"], field(row, "Host"), field(row, "Authorization"))
            run.expect(name, found, ("proxy", target, main, own))
            run.expect(f"{name}: Proxy-Authorization", field(row, "Proxy-Authorization"), PROXY if own else None)
    for user in range(2):
        rows = [row for row in run.by_action["moved"] if row["id"][0] == user]
        found = [(row["listener"], row["target"], row["method"], field(row, "Authorization"), content(row)) for row in rows]
        chain = [(f"http://{main}/leap/308", SECRET), (f"http://{other}/detour", None), (f"http://{main}/landed", None)]
        run.expect("moved", found, [("proxy", target, "PUT", own, b"order") for target, own in chain])
        run.expect("moved: Proxy-Authorization", {field(row, "Proxy-Authorization") for row in rows}, {PROXY})
    run.expect("direct", {(row["listener"], row["target"]) for row in run.by_action["direct"]}, {("main", "/landed")})
    run.expect("sent on", len(run.forwarded), 2 * (1 + 3 + 2))
    for row in run.forwarded:
        run.expect("sent on: Proxy-Authorization", field(row, "Proxy-Authorization"), None)
    for row in run.last("login"):
        if "root=2" not in (field(row, "Cookie") or ""):
            run.wrong.append(f"login through a proxy: Cookie is {field(row, 'Cookie')}")
    # One connection to the proxy serves for all origins.
    through = {row["connection"] for row in run.requests if row["listener"] == "proxy"}
    run.expect("connections to the proxy", len(through), 2)


#: Kinds of failures, and what their reasons must say.
FAILURES = {
    "status": ("status", "503"),
    "told": ("expectation", "elsewhere"),
    "no_json": ("expectation", "not JSON"),
    "lacking": ("expectation", "$.order.id"),
    "headless": ("expectation", "etag"),
    "wrong": ("expectation", "odd"),
    "coding": ("invalid-response", "compress"),
    "broken": ("invalid-response", "gzip"),
    "bomb": ("limit", "body-bytes"),
    "redirect": ("status", "redirects"),
    "auth": ("status", "401"),
}


def must_fail(run):
    run.expect("verdict", (run.report["verdict"], run.exit_code), ("failed", 1))
    run.expect("broken thresholds", [own["verdict"] for own in run.report["thresholds"]], ["failed", "failed", "passed"])
    found = {own["action"]: own for own in run.report["failures"]}
    for name, (kind, words) in FAILURES.items():
        own = found.pop(name, None)
        if own is None:
            run.wrong.append(f"{name}: did not fail")
            continue
        run.expect(f"{name}: kind, count", (own["kind"], own["count"]), (kind, 2))
        if words not in own["reason"]:
            run.wrong.append(f"{name}: the reason does not say {words!r}: {own['reason']}")
    run.expect("other failures", list(found), [])
    run.expect("redirects followed", len(run.by_action["redirect"]), 2 * 4)
    run.ledger()


def addresses(run, ports):
    found = {name: {(row["listener"], field(row, "Host")) for row in run.by_action[name]} for name in run.actions}
    six = {("six", f"[::1]:{ports['six']}")}
    run.expect("literals", [found["literal"], found["long"]], [six, six])
    # This name may have one address or two; the same server answers at both.
    run.expect("name", {host for _, host in found["name"]}, {f"localhost:{ports['main']}"})
    own = Counter((row["id"][0], row["connection"]) for row in run.requests if row["listener"] == "six" and "name" not in row["target"])
    run.expect("requests per connection over IPv6", sorted(own.values()), [6, 6])


def check(program, folder):
    """All runs against Node, each with what is wrong."""
    with node(folder) as target:
        ports = target.ports

        blob, none = Path(folder) / "blob", Path(folder) / "none"
        blob.write_bytes(BLOB)
        none.write_bytes(b"")

        def play(name, **properties):
            return Run(program, name, target, port=ports["main"], **properties)

        runs = [
            (play("methods"), methods),
            (play("locations"), lambda run: locations(run, ports)),
            (play("bad_locations"), bad_locations),
            (play("origins"), lambda run: origins(run, ports)),
            (play("cookies"), cookies),
            (play("domains", proxy=ports["proxy"]), domains),
            (play("bodies"), bodies),
            (play("functions"), functions),
            (play("codings"), codings),
            (play("heads"), heads),
            (play("framing"), framing),
            (play("crowd"), crowd),
            (play("early"), early),
            (play("large"), large),
            (play("inputs", inputs=[f"blob={blob}", f"none={none}"]), inputs),
            (play("connections", brief=ports["brief"]), connections),
            (play("proxy", proxy=ports["proxy"], other=ports["other"]), lambda run: proxy(run, ports)),
            (play("must_fail"), must_fail),
        ]
        if ports["six"]:
            runs.append((play("addresses"), lambda run: addresses(run, ports)))
        else:
            print("node, addresses: DID NOT RUN: this machine has no ::1")
        for run, judge in runs:
            if run.begun and judge not in OWN_VERDICT:
                # Of a body whose rest is never read, a server counts less than was sent.
                run.passed(counts_bytes=judge not in (early, large))
            if run.begun:
                judge(run)
            yield run


#: Scenarios whose attempts must fail say themselves what the verdict is.
OWN_VERDICT = (bad_locations, must_fail)
