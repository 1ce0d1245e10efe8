"""The recipe of a container image around the static binary: dist/Containerfile."""

from __future__ import annotations

import re
from pathlib import Path

import metadata

RECIPE = metadata.ROOT / "packaging/container/Containerfile"
NAME = "Containerfile"


def write(folder: Path, archive: str) -> None:
    """Writes the recipe for the archive of that name (without ending) into `folder`."""
    facts = metadata.project()
    values = {
        "ARCHIVE": archive,
        "VERSION": facts.version,
        "REVISION": metadata.revision(),
        "REPOSITORY": facts.repository,
        "LICENSES": facts.license,
        "DESCRIPTION": metadata.toml(metadata.ROOT / "bindings/cli/Cargo.toml")["package"]["description"],
    }
    (folder / NAME).write_text(filled(RECIPE.read_text(), values))


def filled(recipe: str, values: dict[str, str]) -> str:
    """Returns the recipe with a default for the first `ARG` of each name. Raises KeyError for a name without a value.

    Later stages repeat `ARCHIVE` without a default, which gives them the first one.
    """
    seen: set[str] = set()

    def default(found: re.Match[str]) -> str:
        name = found[1]
        if name in seen:
            return found[0]
        seen.add(name)
        return f'ARG {name}="{values[name]}"'

    return re.sub(r"^ARG (\w+)$", default, recipe, flags=re.MULTILINE)
