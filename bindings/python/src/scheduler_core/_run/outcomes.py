"""What the functions of a run's actions return or raise, as outcomes."""

from __future__ import annotations

import inspect
import json
import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, cast

from .._generated.values.workflow import ActionOutcome, ActionRequest
from .._wit._suggest import meant

LOGGER = logging.getLogger("scheduler_core.run")


def declared(text: str) -> dict[str, tuple[str, ...]]:
    """Returns the names of the exports of each action of a scenario in the JSON syntax."""
    listed: list[dict[str, Any]] = json.loads(text).get("actions", [])
    return {action["id"]: tuple(export["name"] for export in action.get("exports", ())) for action in listed}


class Outcomes:
    """Makes outcomes, and logs the first failure of each reason: a kind of action and a type of exception."""

    def __init__(self, label: str, exports: Mapping[str, Sequence[str]]) -> None:
        self._label = label
        self._exports = exports
        self._failures: Counter[tuple[str, str]] = Counter()

    def success(self, request: ActionRequest, returned: object) -> ActionOutcome:
        """Returns the outcome of an action whose function returned.

        Raises `TypeError` for anything but a dict of declared exports: that is a bug of the program, and no failure of its target.
        """
        if returned is None:
            return ActionOutcome.success({})
        label = f"{self._label}: actions[{request.kind!r}]"
        if inspect.isawaitable(returned):
            discard(returned)
            raise TypeError(f"{label} returned an awaitable; await scheduler_core.aio.run(...), which takes coroutine functions")
        if not isinstance(returned, Mapping):
            raise TypeError(f"{label} must return a dict of exports, such as {{'paid': True}}, or None, but returned {returned!r}")
        exports = cast("Mapping[str, Any]", returned)
        known = self._exports.get(request.action, ())
        for name in exports:
            if name not in known:
                raise TypeError(f"{label} returned the export {name!r}, which action {request.action} does not declare; {_advice(name, known)}")
        return ActionOutcome.success(exports)

    def failure(self, request: ActionRequest, error: BaseException) -> ActionOutcome:
        """Returns the outcome of an action whose function raised: the workflow decides what happens to the user."""
        reason = (request.kind, type(error).__name__)
        self._failures[reason] += 1
        if self._failures[reason] == 1:
            LOGGER.warning("%s: actions[%r] failed (action %s): %s", self._label, request.kind, request.action, error, exc_info=error)
        return ActionOutcome.failure(f"{type(error).__name__}: {error}")

    def close(self) -> None:
        """Logs how many failures there were of each reason that repeated."""
        for (kind, name), count in self._failures.items():
            if count > 1:
                LOGGER.warning("%s: actions[%r] failed %d times with %s; the first is logged above", self._label, kind, count, name)
        self._failures.clear()


def discard(awaitable: object) -> None:
    """Closes a coroutine that is not awaited, so that Python does not warn about it too."""
    close = getattr(awaitable, "close", None)
    if inspect.iscoroutine(awaitable) and close is not None:
        close()


def _advice(name: object, known: Sequence[str]) -> str:
    if not isinstance(name, str):
        return "the names of exports are strings"
    if not known:
        return f"it has no exports: declare one in the scenario, such as `export {name}: string?`"
    return meant(name, known) or f"its exports are {', '.join(known)}"
