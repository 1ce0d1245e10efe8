"""The world of each scenario: its servers, and the counts that its report and their log must have."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from servers import SILENCE, Datagrams, Http, Lines


@dataclass
class Counts:
    """Attempts of an action by outcome, and its responses by status."""

    succeeded: int
    failed: int = 0
    cancelled: int = 0
    statuses: dict = field(default_factory=dict)


@dataclass
class World:
    """Servers and expectations. `start(log)` starts the servers, `action(request)` names the action of a request."""

    start: Callable
    action: Callable = None
    #: The counts of each action.
    counts: dict = field(default_factory=dict)
    #: The networks of each tenant's pool.
    pools: dict = field(default_factory=dict)
    #: Further differences between the report and the log: `wrong(report, log)` lists them.
    wrong: Callable = lambda report, log: []
    #: The programs that run it: the command line, or hosts with their own actions and metrics.
    drivers: tuple = ("command line",)


def text(value):
    return json.dumps(value).encode()


def ok(number):
    """All attempts succeed with status 200."""
    return Counts(number, statuses={200: number})


def single_probe():
    return World(
        lambda log: Http("127.0.0.1", 8080, log, lambda request: (200, b"up")),
        lambda request: "probe",
        {"probe": ok(1)},
    )


def fork_join():
    """Web and DNS answer and the API never does, so two of three make the quorum."""

    def start(log):
        Http("10.0.0.1", 80, log, lambda request: (200, b"healthy"))
        Http("10.0.0.2", 80, log, lambda request: SILENCE)
        # The header of a question, answered with that of a response. (RFC 1035 section 4.1.1)
        Datagrams("10.0.0.53", 53, log, lambda datagram: datagram[:2] + b"\x81\x80" + datagram[4:])

    def wrong(report, log):
        answers = [answer for *_, answer in log.datagrams]
        return [] if answers == [bytes.fromhex("123481800001000000000000")] else [f"datagrams: {log.datagrams}"]

    counts = {"check-web": ok(1), "check-api": Counts(0, cancelled=1), "check-dns": Counts(1)}
    return World(start, lambda request: {"10.0.0.1": "check-web", "10.0.0.2": "check-api"}[request.server], counts, wrong=wrong)


def dual_stack():
    """The name has an address of each family. The users of a tenant share one source address."""

    def start(log):
        for address in ("2001:db8::80", "198.51.100.254"):
            Http(address, 80, log, lambda request: (200, b"here"))

    def wrong(report, log):
        seen = Counter((request.server, request.headers["Host"]) for request in log.requests)
        wanted = {("2001:db8::80", "dual.test"): 1_000, ("198.51.100.254", "dual.test"): 1_000}
        shared = {own["tenant"]: own["addresses"] for own in report["tenants"]}
        return differences(servers=(dict(seen), wanted), addresses=(shared, {"six": 1, "four": 1}))

    pools = {
        "six": ["2001:db8:1::/64", "2001:db8:2::/120"],
        "four": ["198.51.100.0/24"],
    }
    return World(start, lambda request: "reach", {"reach": ok(2_000)}, pools, wrong)


def multi_tenant():
    """Each user finds three items and orders them."""
    spawned = {"red": 150, "green": 50, "blue": 300}
    walks = 5 * sum(spawned.values())

    def answer(request):
        if request.method == "GET":
            return 200, text({"items": 3})
        return 201, text({"order": request.id})

    def start(log):
        for address in ("10.0.0.80", "fd00:80::80"):
            Http(address, 80, log, answer)

    def wrong(report, log):
        orders = Counter()
        for request in log.requests:
            if request.method == "POST":
                order = json.loads(request.body)
                orders[order["tenant"], order["items"]] += 1
        queries = Counter(urlsplit(request.target).query for request in log.requests if request.method == "GET")
        return differences(
            orders=(dict(orders), {(tenant, 3): 5 * users for tenant, users in spawned.items()}),
            queries=(dict(queries), {f"user={user}": 5 for user in range(sum(spawned.values()))}),
            grants=({own["pool"]: own["grants"] for own in report["pools"]}, spawned),
        )

    return World(
        start,
        lambda request: {"GET": "browse", "POST": "order"}[request.method],
        {"browse": ok(walks), "order": Counts(walks, statuses={201: walks})},
        {"red": ["10.1.0.0/24"], "green": ["10.2.0.0/24"], "blue": ["fd00:b1ce::/64"]},
        wrong,
    )


def poll_until_ready():
    """The third answer about a job is `done`."""

    def start(log):
        asked = Counter()

        def answer(request):
            if request.method == "POST":
                return 202, text({"id": json.loads(request.body)["by"]})
            job = request.target.removeprefix("/jobs/")
            asked[job] += 1
            state = "done" if asked[job] == 3 else "running"
            return 200, text({"state": state, "tries": asked[job], "steps": [{"ok": True}] * asked[job]})

        Http("127.0.0.1", 8080, log, answer)

    def wrong(report, log):
        jobs = Counter(request.target for request in log.requests if request.method == "GET")
        return differences(polls=(sorted(jobs.values()), [3, 3, 3]))

    counts = {"submit": Counts(3, statuses={202: 3}), "poll": ok(9)}
    return World(start, lambda request: {"POST": "submit", "GET": "poll"}[request.method], counts, wrong=wrong)


def retry_and_fallback():
    """The first server closes four connections of user 0 and two of user 1, and answers user 2 with 503. The second one closes one of user 0."""

    def start(log):
        seen = Counter()

        def answer(request):
            seen[request.server, request.user] += 1
            closed = {("10.0.0.1", 0): 4, ("10.0.0.1", 1): 2, ("10.0.0.2", 0): 1}
            if seen[request.server, request.user] <= closed.get((request.server, request.user), 0):
                return None
            return (503, b"") if (request.server, request.user) == ("10.0.0.1", 2) else (200, b"")

        for address in ("10.0.0.1", "10.0.0.2"):
            Http(address, 8080, log, answer)

    counts = {"ask-first": Counts(3, failed=6, statuses={200: 2, 503: 1}), "ask-second": Counts(2, failed=1, statuses={200: 2})}
    return World(start, lambda request: {"10.0.0.1": "ask-first", "10.0.0.2": "ask-second"}[request.server], counts)


def sub_workflows():
    """The first login of user 3 returns no token, and every tenth reader has no inbox."""

    def start(log):
        tokens, first = {}, set()

        def answer(request):
            target = urlsplit(request.target)
            if target.path == "/login":
                if request.user == 3 and 3 not in first:
                    first.add(3)
                    return 503, text({"retry": True})
                form = parse_qs(request.body.decode(), strict_parsing=True)
                (token,) = form["user"]
                tokens[f"Bearer {token}!"] = request.user, *form["tenant"]
                return 200, text({"token": f"{token}!"})
            user, tenant = tokens.get(request.headers.get("authorization"), (None, None))
            if user != request.user:
                return 401, b""
            if target.path == "/inbox":
                return (404, b"") if user % 10 == 0 else (200, b"mail")
            return (201, b"") if parse_qs(target.query) == {"tag": ["mail", tenant]} else (400, b"")

        Http("127.0.0.1", 8080, log, answer)

    counts = {
        "login": Counts(100, failed=1, statuses={200: 100, 503: 1}),
        "read": Counts(80, statuses={200: 72, 404: 8}),
        "write": Counts(20, statuses={201: 20}),
    }
    actions = {"/login": "login", "/inbox": "read", "/outbox": "write"}
    return World(start, lambda request: actions[urlsplit(request.target).path], counts)


def line_protocol():
    """The server answers 421 on its first connection."""

    def answer(lines, number):
        if number == 0:
            return b"421 busy\r\n"
        return b"220 mail.test ready\r\n" + b"".join(b"250 fine\r\n" for line in lines[:-1]) + b"221 bye\r\n"

    def wrong(report, log):
        sent = Counter(received for _, received, _ in log.exchanges)
        return differences(
            sent=(dict(sent), {b"EHLO default\r\nQUIT\r\n": 4}),
            bytes_received=(report["progress"]["transfer"]["received_bytes"], sum(len(own) for _, _, own in log.exchanges)),
        )

    return World(lambda log: Lines("127.0.0.1", 2525, log, answer), counts={"greet": Counts(4)}, wrong=wrong)


def thresholds():
    """Four thresholds measure metrics that only a host can record."""

    def wrong(report, log):
        verdicts = Counter(own["verdict"] for own in report["thresholds"])
        return differences(thresholds=(dict(verdicts), {"passed": 12}))

    body = text({"waited": "1.5ms", "filling": "x" * 200})
    return World(
        lambda log: Http("127.0.0.1", 8080, log, lambda request: (200, body)),
        lambda request: "fetch",
        {"fetch": ok(1_000)},
        wrong=wrong,
        drivers=("Python",),
    )


def tri_phase():
    """A push is answered with 200, 201 or 204, by the number of the user."""
    statuses = [200, 201, 204]

    def answer(request):
        if request.method == "POST":
            return statuses[request.user % 3], request.body
        return 200, b"asset"

    def action(request):
        if request.method == "POST":
            return "push-post"
        return "verify" if urlsplit(request.target).query else "probe"

    pushes = Counter(statuses[user % 3] for user in range(100) for _ in range(3))
    counts = {"probe": ok(300), "push-post": Counts(300, statuses=dict(pushes)), "verify": ok(300)}
    pools = {"a": ["10.0.1.0/24", "10.0.2.0/24"]}
    return World(lambda log: Http("192.168.1.100", 8080, log, answer), action, counts, pools)


def udp_echo():
    """The first datagram of every fourth user is not answered."""

    def start(log):
        lost = set()

        def answer(datagram):
            user = int(datagram.rsplit(b"-", 1)[-1])
            if user % 4 == 0 and user not in lost:
                lost.add(user)
                return None
            return datagram

        Datagrams("127.0.0.1", 7, log, answer)

    def wrong(report, log):
        (echo,) = report["actions"]
        answered = sum(answer is not None for *_, answer in log.datagrams)
        return differences(
            datagrams=(echo["attempts"]["started"], len(log.datagrams)),
            lost=(len(log.datagrams) - answered, 5),
            grants=([own["grants"] for own in report["pools"]], [echo["attempts"]["started"]]),
        )

    return World(start, counts={"echo": Counts(20)}, pools={"probes": ["127.20.0.0/24"]}, wrong=wrong)


def event_driven():
    """`host.py` and `host.mjs` send the events and do the work."""
    return World(lambda log: None, counts={"work": Counts(7)}, drivers=("Python", "Node"))


def differences(**claims):
    """The claims that do not hold, each a line. Long values are cut."""
    wrong = {name: pair for name, pair in claims.items() if pair[0] != pair[1]}
    return [f"{name}: {str(found)[:300]}, expected {str(expected)[:300]}" for name, (found, expected) in wrong.items()]


WORLDS = {
    "event-driven": event_driven,
    "fork-join": fork_join,
    "ipv6-prefixes": dual_stack,
    "multi-tenant-ramp": multi_tenant,
    "poll-until-ready": poll_until_ready,
    "retry-and-fallback": retry_and_fallback,
    "single-probe": single_probe,
    "sub-workflows": sub_workflows,
    "tcp-line-protocol": line_protocol,
    "thresholds": thresholds,
    "tri-phase": tri_phase,
    "udp-echo": udp_echo,
}
