"""A service for gunicorn: every worker allocates from its own pool, which it restores from a snapshot of the master."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from scheduler_core import InstanceForkedError, IpPool

# With --preload, the module is imported in the master, before it forks.
template = IpPool("service")
template.add_cidr_range("10.0.0.0/16")
snapshot = template.snapshot()


@lru_cache(maxsize=None)
def pool() -> IpPool:
    """The pool of this worker."""
    own = IpPool("empty")
    own.restore(snapshot)
    return own


def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answers `/NAME` with an address for NAME, and `/master` with the error of a pool of the master."""
    name = environ["PATH_INFO"][1:]
    if name == "master":
        try:
            answer = str(template.allocate("t", name, "vm"))
        except InstanceForkedError as error:
            answer = f"{type(error).__name__}: {error}"
    else:
        answer = str(pool().allocate("t", name, "vm"))
    line = f"{os.getpid()} {name} {answer}\n"
    with open(os.environ["SERVICE_LOG"], "a", encoding="utf-8") as log:
        log.write(line)
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(line)))])
    return [line.encode()]
