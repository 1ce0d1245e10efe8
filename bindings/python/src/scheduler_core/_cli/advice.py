"""Advice about the failures of a run."""

from __future__ import annotations

from typing import NamedTuple, Optional

from .._generated.values.runner import RunReport, RunVerdict
from .._report.numbers import grouped

_SHOWN = 3
"""Maximum number of failures with advice."""
_REASON = 160
"""Maximum number of characters of a reason in the advice."""


class Advice(NamedTuple):
    """Advice about a kind of failure."""

    word: str
    """Part of the reason, in lower case."""
    text: str
    """What to do."""


_ALL = (
    Advice("connection refused", "start the server, or set its address with `--set RESOURCE.PROPERTY=VALUE`"),
    Advice("no more sockets", "raise the limit of open files (`ulimit -n 65536`) or lower `--max-connections`"),
    Advice("not assigned to this machine", "run without `--skip-address-check` to see the command that adds the addresses"),
    Advice("no free port", 'add addresses to the pool, widen net.ipv4.ip_local_port_range, or use `close = "reset"` for short connections'),
    Advice("is exhausted", "add addresses to the pool, or add a fallback with `--fallback POOL=POOL`"),
    Advice("timed out", "check the target, or raise the timeout: `timeout` in the action, or `--action-timeout` for all other actions"),
    Advice("status ", "check the method and path of the action, the log of the server, or `expect_status`"),
    Advice("access denied", "the rules of `--network` do not include this address: add one with `--network RULE`"),
)

_UNCHECKED = "attempts failed, but no threshold checks them; add one, for example `threshold rate(ACTION.success) >= 0.99`"


def about(reason: str) -> Optional[Advice]:
    """Returns the advice about a failure, if there is any."""
    lower = reason.lower()
    return next((own for own in _ALL if own.word in lower), None)


def lines(report: RunReport) -> list[str]:
    """Returns the lines of advice about a run. If failures differ, each line names its failure."""
    groups: dict[Advice | str, tuple[str, int]] = {}
    for failure in report.failures:
        # Failures for which the same advice applies count together.
        key: Advice | str = about(failure.reason) or failure.reason
        first, count = groups.get(key, (failure.reason, 0))
        groups[key] = (first, count + failure.count)
    ranked = sorted(groups.items(), key=lambda group: -group[1][1])
    total = sum(count for _, (_, count) in ranked)
    found: list[str] = []
    for index, (group, (reason, count)) in enumerate(ranked):
        text = group.text if isinstance(group, Advice) else ""
        share = f"({grouped(count)} of {grouped(total)})"
        shown = reason if len(reason) <= _REASON else f"{reason[:_REASON]}…"
        if len(ranked) == 1:
            found += [text] if text else []
        elif index == 0:
            found.append(f"`{shown}`, the most frequent failure {share}: {text}" if text else f"`{shown}` is the most frequent failure {share}")
        elif text:
            found.append(f"`{shown}` {share}: {text}")
    found = found[:_SHOWN]
    attempts = report.progress.attempts
    if report.verdict is RunVerdict.PASSED and attempts.failed + attempts.timed_out:
        found.append(_UNCHECKED)
    return found
