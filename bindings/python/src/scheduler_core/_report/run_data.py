"""The report of a run as data: a JSON document and tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .._generated.values.runner import (
    ACTION_REPORT,
    FAILURE_COUNT,
    POOL_REPORT,
    STATUS_COUNT,
    TENANT_REPORT,
    AttemptCounts,
    RequestCounts,
    RunProgress,
    RunReport,
    StatusCount,
    TransferCounts,
)
from .._generated.values.workbook import THRESHOLD_RESULT
from .columns import Columns, columns, pairs
from .numbers import milliseconds


def tables(report: RunReport) -> dict[str, Columns]:
    """Returns the tables of a report, each as columns."""
    return {
        "tenants": columns(TENANT_REPORT, report.tenants),
        "actions": columns(ACTION_REPORT, report.actions),
        "pools": columns(POOL_REPORT, report.pools),
        "failures": columns(FAILURE_COUNT, report.failures),
        "thresholds": columns(THRESHOLD_RESULT, report.thresholds),
        "tenant_statuses": _statuses_by("tenant", report.tenants),
        "action_statuses": _statuses_by("action", report.actions),
    }


def _statuses_by(owner: str, rows: Iterable[Any]) -> Columns:
    all_rows = list(rows)
    return pairs(owner, [getattr(row, owner) for row in all_rows], STATUS_COUNT, [row.statuses for row in all_rows])


def summary(report: RunReport, interrupted: bool = False) -> dict[str, Any]:
    """Returns the report as the command line's `run --json` prints it. Its times are in milliseconds."""
    return {
        "type": "summary",
        "verdict": str(report.verdict),
        "reasons": list(report.reasons),
        "interrupted": interrupted,
        "progress": progress(report.progress),
        "thresholds": [
            {
                "threshold": own.threshold,
                "verdict": str(own.verdict),
                "limit": own.limit,
                "measured": own.measured,
                "measured_text": own.measured_text,
            }
            for own in report.thresholds
        ],
        "tenants": [
            {
                "tenant": own.tenant,
                "started": own.started,
                "done": own.done,
                "failed": own.failed,
                "cancelled": own.cancelled,
                "rejected": own.rejected,
                "p50_ms": milliseconds(own.p50),
                "p99_ms": milliseconds(own.p99),
                "attempts": _attempts(own.attempts),
                "requests": _requests(own.requests),
                "transfer": _transfer(own.transfer),
                "attempt_p50_ms": milliseconds(own.attempt_p50),
                "attempt_p99_ms": milliseconds(own.attempt_p99),
                "statuses": _statuses(own.statuses),
                "addresses": own.addresses,
            }
            for own in report.tenants
        ],
        "actions": [
            {
                "action": own.action,
                "attempts": _attempts(own.attempts),
                "requests": _requests(own.requests),
                "transfer": _transfer(own.transfer),
                "statuses": _statuses(own.statuses),
                "mean_ms": milliseconds(own.mean),
                "p50_ms": milliseconds(own.p50),
                "p95_ms": milliseconds(own.p95),
                "p99_ms": milliseconds(own.p99),
                "max_ms": milliseconds(own.max),
            }
            for own in report.actions
        ],
        "pools": [dict(own.__dict__) for own in report.pools],
        "failures": [dict(own.__dict__) for own in report.failures],
        # A string, because readers that use doubles would round the number.
        "trace_hash": f"{report.trace_hash:016x}",
    }


def progress(own: RunProgress) -> dict[str, Any]:
    """Returns the counts of a progress, in the words of `run --json`."""
    return {
        "phase": str(own.phase),
        "elapsed_ms": round(own.elapsed * 1_000),
        "users": {
            "expected": own.expected,
            "waiting": own.waiting,
            "present": own.present,
            "done": own.done,
            "failed": own.failed,
            "cancelled": own.cancelled,
            "dropped": own.dropped,
            "rejected": own.rejected,
        },
        "attempts": _attempts(own.attempts),
        "requests": _requests(own.requests),
        "transfer": _transfer(own.transfer),
        "connections": own.connections,
        "addresses": own.addresses,
    }


def _attempts(counts: AttemptCounts) -> dict[str, int]:
    return dict(counts.__dict__)


def _requests(counts: RequestCounts) -> dict[str, int]:
    return dict(counts.__dict__)


def _transfer(counts: TransferCounts) -> dict[str, int]:
    return dict(counts.__dict__)


def _statuses(statuses: Iterable[StatusCount]) -> dict[str, int]:
    return {str(own.status): own.count for own in statuses}
