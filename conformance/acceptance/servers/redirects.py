"""Redirects: where they lead, with which method and body, and what goes along."""

from contents import ME, content
from targets import field


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
