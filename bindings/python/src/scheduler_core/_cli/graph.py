"""`graph`: diagrams of a scenario."""

from __future__ import annotations

import argparse
import os
from typing import Optional

from .._errors import SchedulerCoreError
from .._generated.ip_pool import IpPool
from .._generated.types import Scenario
from .._generated.values.types import DiagramFormat
from .._generated.wbs import Wbs
from .._generated.workbook import Workbook
from .._generated.workflow import Machine
from .document import Document
from .failure import FINE, Failure
from .output import Terminal, deliver

_ENDINGS = {".svg": DiagramFormat.SVG, ".dot": DiagramFormat.DOT, ".gv": DiagramFormat.DOT}


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Draws a diagram."""
    document = Document.read(arguments.file, arguments.syntax)
    chosen = _format(arguments)
    with document.scenario(terminal) as scenario:
        try:
            drawn = _draw(arguments.kind, arguments.name, chosen, document, scenario)
        except SchedulerCoreError as error:
            raise Failure(f"{document.shown}: {error}") from None
    deliver(drawn, arguments.output)
    return FINE


def _draw(kind: str, name: Optional[str], chosen: DiagramFormat, document: Document, scenario: Scenario) -> str:
    if kind == "pool":
        return _pool(document, scenario, name)
    with Wbs.from_scenario(scenario, name) as wbs, Workbook.from_scenario(scenario) as workbook:
        if kind == "wbs":
            return wbs.render(chosen)
        if kind == "gantt":
            return wbs.render_gantt(workbook)
        with Machine.from_wbs(wbs, workbook) as machine:
            return machine.render(chosen)


def _pool(document: Document, scenario: Scenario, name: Optional[str]) -> str:
    pools = scenario.pools
    if not pools:
        raise Failure(f"{document.shown} has no pool to draw; add a `pool` section")
    chosen = [pool for pool in pools if name is None or pool.name == name]
    if len(chosen) != 1:
        raise Failure(f"{document.shown}: choose a pool with `--name`: {', '.join(pool.name for pool in pools)}")
    with IpPool.from_definition(chosen[0]) as pool:
        return pool.render()


def _format(arguments: argparse.Namespace) -> DiagramFormat:
    given: Optional[str] = arguments.format
    if arguments.kind in ("gantt", "pool"):
        if given not in (None, "svg"):
            raise Failure("gantt charts and pool maps are always SVG; use `--format svg`")
        return DiagramFormat.SVG
    if given is not None:
        return DiagramFormat(given)
    return _ENDINGS.get(os.path.splitext(arguments.output or "")[1], DiagramFormat.MERMAID)
