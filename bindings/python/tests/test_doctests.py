"""The examples in docstrings: they run, and print what they say."""

from __future__ import annotations

import doctest
import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import pytest

import scheduler_core
from scheduler_core import _drive, _generated, _report, _run

FLAGS = doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL


def documented() -> Iterator[doctest.DocTest]:
    names = {name: getattr(scheduler_core, name) for name in scheduler_core.__all__}
    finder = doctest.DocTestFinder(exclude_empty=True)
    names["run"] = scheduler_core.run
    modules = [scheduler_core] + [
        importlib.import_module(f"{package.__name__}.{found.name}")
        for package in (scheduler_core, _drive, _generated, _report, _run)
        for found in pkgutil.iter_modules(package.__path__)
    ]
    for module in modules:
        yield from (test for test in finder.find(module, extraglobs=names) if test.examples)


TESTS = list(documented())


@pytest.mark.parametrize("test", TESTS, ids=[test.name.removeprefix("scheduler_core.") for test in TESTS])
def test_an_example_prints_what_it_says(test: doctest.DocTest) -> None:
    said: list[str] = []
    scheduler_core.configure(network=True)
    try:
        outcome = doctest.DocTestRunner(optionflags=FLAGS).run(test, out=said.append)
    finally:
        scheduler_core.configure()
    assert outcome.failed == 0, "".join(said)


def test_the_main_functions_have_examples() -> None:
    named = {test.name.rpartition("scheduler_core._generated.")[2] for test in TESTS}
    for wanted in ("ip_pool.IpPool.allocate", "parser.parse", "socket.Socket.connect", "wbs.Wbs.apply", "workflow.Machine.from_wbs"):
        assert wanted in named


@pytest.mark.parametrize("name", [name for name in scheduler_core.__all__ if inspect.isclass(getattr(scheduler_core, name))])
def test_every_class_has_a_docstring(name: str) -> None:
    assert inspect.getdoc(getattr(scheduler_core, name))
