"""Who imports whom: the runtime knows nothing of what is generated, and no modules import each other."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src"
MODULES = {
    ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__"): path
    for path in (SOURCE / "scheduler_core").rglob("*.py")
}


def imported(name: str, path: Path) -> set[str]:
    """The modules of the package that a module imports anywhere, for type checkers too."""
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1] + (node.module.split(".") if node.module else [])
            parts = {".".join([*base, alias.name]) for alias in node.names}
            # A name that is a module, or one that is in the module itself.
            found |= {part if part in MODULES else ".".join(base) for part in parts}
    return found & {*MODULES} - {name}


GRAPH = {name: imported(name, path) for name, path in MODULES.items()}


def test_no_modules_import_each_other() -> None:
    # The package's own modules import it lazily, by name.
    graph = {name: found - {"scheduler_core", "scheduler_core._generated"} for name, found in GRAPH.items()}
    list(TopologicalSorter(graph).static_order())


def test_the_runtime_imports_nothing_that_is_generated() -> None:
    for name, found in GRAPH.items():
        if name.startswith(("scheduler_core._wit", "scheduler_core._instance", "scheduler_core._network", "scheduler_core._wasi", "scheduler_core._mixins")):
            assert not any(other.startswith("scheduler_core._generated") for other in found), name
