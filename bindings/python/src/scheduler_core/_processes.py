"""Forks: the child of a fork has its own default instance, and gives up the objects of the parent.

A fork waits until no other thread creates an instance, because the locks of wasmtime that such a thread holds would stay
locked in the child. Calls hold no lock of wasmtime that other instances need.
"""

from __future__ import annotations

import os
import threading
from typing import Any, Protocol
from weakref import WeakSet


class Instance(Protocol):
    """An object with a state that the child of a fork cannot use."""

    def begin_process(self) -> None:
        """Gives up the state."""
        ...


CREATING: Any = threading.RLock()
"""Held while an instance is created, which can compile the component."""

INSTANCES: WeakSet[Instance] = WeakSet()
"""The instances of this process, and those of its parents that are still referenced."""

_forked = False


def is_forked() -> bool:
    """Returns whether this process is the child of a fork. The threads with which wasmtime compiles do not exist here."""
    return _forked


def _begin_process() -> None:
    global _forked
    _forked = True
    CREATING.release()
    for instance in list(INSTANCES):
        instance.begin_process()
    INSTANCES.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=CREATING.acquire, after_in_parent=CREATING.release, after_in_child=_begin_process)
