"""Cookies: which go where, for how long, and in which order."""

from contents import content
from targets import field


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
