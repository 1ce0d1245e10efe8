"""What Node's `http` server must have seen."""

import shutil
from pathlib import Path

import bodies
import connections
import cookies
import redirects
from contents import BLOB
from targets import Run, node

#: Scenarios whose attempts must fail say themselves what the verdict is.
OWN_VERDICT = (redirects.bad_locations, connections.must_fail)


def missing():
    """Why this part cannot run; none: it can."""
    return None if shutil.which("node") else "Node.js is not installed"


def check(program, folder):
    """All runs against Node, each with what is wrong."""
    with node(folder) as target:
        ports = target.ports
        blob, none = Path(folder) / "blob", Path(folder) / "none"
        blob.write_bytes(BLOB)
        none.write_bytes(b"")
        # What a scenario needs beyond the port, and who looks at what came of it.
        runs = [
            ("methods", {}, redirects.methods),
            ("locations", {}, lambda run: redirects.locations(run, ports)),
            ("bad_locations", {}, redirects.bad_locations),
            ("origins", {}, lambda run: redirects.origins(run, ports)),
            ("cookies", {}, cookies.cookies),
            ("domains", {"proxy": ports["proxy"]}, cookies.domains),
            ("bodies", {}, bodies.bodies),
            ("functions", {}, bodies.functions),
            ("codings", {}, bodies.codings),
            ("heads", {}, bodies.heads),
            ("early", {}, bodies.early),
            ("large", {}, bodies.large),
            ("inputs", {"inputs": [f"blob={blob}", f"none={none}"]}, bodies.inputs),
            ("framing", {}, connections.framing),
            ("crowd", {}, connections.crowd),
            ("connections", {"brief": ports["brief"]}, connections.connections),
            ("proxy", {"proxy": ports["proxy"], "other": ports["other"]}, lambda run: connections.proxy(run, ports)),
            ("must_fail", {}, connections.must_fail),
        ]
        if ports["six"]:
            runs.append(("addresses", {}, lambda run: connections.addresses(run, ports)))
        else:
            print("node, addresses: DID NOT RUN: this machine has no ::1")
        for name, given, judge in runs:
            run = Run(program, name, target, port=ports["main"], **given)
            if run.begun and judge not in OWN_VERDICT:
                # Of a body whose rest is never read, a server counts less than was sent.
                run.passed(counts_bytes=judge not in (bodies.early, bodies.large))
            if run.begun:
                judge(run)
            yield run
