"""Connections, proxies, addresses, and attempts that must fail."""

from collections import Counter

from contents import ME, PROXY, SECRET, content
from targets import field


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
