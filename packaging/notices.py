"""THIRD-PARTY-NOTICES.txt: the licenses of what a package carries that others wrote.

The npm and the PyPI package carry the component, so their file lists the crates that are compiled
into it. The archive of the command line has a file of its own. The crates carry no code of others.

`python packaging/notices.py` writes the files of the npm and the PyPI package.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
NAME = "THIRD-PARTY-NOTICES.txt"
PACKAGES = ("bindings/js", "bindings/python")

# What is compiled into each file. The feature of sockets adds crates, so the larger component has all.
COMPONENT = [
    "--package", "scheduler-core", "--no-default-features", "--features", "component,runner,yaml",
    "--target", "wasm32-unknown-unknown",
]
COMMAND_LINE = ["--package", "scheduler-core-cli", "--target"]

LICENSE_FILE = re.compile(r"(licen[sc]e|copying|unlicense|notice|copyright)", re.IGNORECASE)
# The part of each license's text by which it is recognized.
TEXTS = {
    "MIT": "permission is hereby granted, free of charge",
    "Apache-2.0": "apache license",
    "BSD-3-Clause": "redistribution and use in source and binary forms",
    "Zlib": "this software is provided 'as-is'",
}
WITHOUT_CRATE = """\
The Rust standard library (https://github.com/rust-lang/rust)
License: MIT OR Apache-2.0
Copyright (c) The Rust Project Contributors
"""
# The C library of the static binary. rustc's target has a copy of it.
MUSL = """\
musl (https://musl.libc.org)
License: MIT
Copyright (c) 2005-2020 Rich Felker, et al.
"""
# jco writes functions of its own into the script around the component. Its package has no license
# file; the license is that of the crates of the same authors.
JCO = """\
jco, parts of the script around the component (https://github.com/bytecodealliance/jco)
License: Apache-2.0 WITH LLVM-exception
"""
JCO_LICENSE = ("wit-bindgen", "LICENSE-Apache-2.0_WITH_LLVM-exception")


def main() -> int:
    texts = {"bindings/js": component(jco_license()), "bindings/python": component()}
    for folder in PACKAGES:
        path = ROOT / folder / NAME
        if not path.is_file() or path.read_text() != texts[folder]:
            path.write_text(texts[folder])
            print(f"wrote {folder}/{NAME}")
    return 0


def component(more: str = "") -> str:
    """The notices of the component, and of what else is in the package."""
    return document("the component scheduler_core.wasm", COMPONENT, more)


def command_line(target: str) -> str:
    """The notices of the command line, built for a target of rustc."""
    more = f"{MUSL}\n{MIT}" if "musl" in target else ""
    return document("the program scheduler-core", [*COMMAND_LINE, target], more)


def document(what: str, selection: list[str], more: str = "") -> str:
    """One block for each license text, after the names of all crates that have it."""
    blocks: dict[str, list[str]] = {}
    for package in linked(selection):
        source = package.get("repository") or f"https://crates.io/crates/{package['name']}"
        title = f"{package['name']} {package['version']} ({source})\nLicense: {expression(package)}\n"
        blocks.setdefault("\n\n".join(texts_of(package)), []).append(title)
    rule = "-" * 80
    parts = [
        f"Third-party notices for {what}\n\n"
        "It contains the software listed below, each with its license. Where a choice of licenses is\n"
        "given, the license whose text follows was chosen.\n",
        WITHOUT_CRATE + "\n" + MIT,
        *([more] if more else []),
        *(f"{''.join(names)}\n{text}\n" for text, names in blocks.items()),
    ]
    return f"\n{rule}\n\n".join(parts)


def linked(selection: list[str]) -> list[dict[str, Any]]:
    """The crates of others that are compiled into a program, without macros and build scripts."""
    tree = ["cargo", "tree", "--locked", *selection, "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]
    found = {(name, version) for name, version in re.findall(r"^(\S+) v(\S+)", run(tree), re.MULTILINE)}
    metadata = json.loads(run(["cargo", "metadata", "--format-version", "1", "--locked", "--all-features"]))
    packages = [one for one in metadata["packages"] if (one["name"], one["version"]) in found and one["source"]]
    everything = {package["repository"]: package for package in metadata["packages"] if files_of(package)}
    for package in packages:
        # Some crates of a repository leave out its license file.
        if not files_of(package):
            other = everything.get(package.get("repository"))
            if other is None or other["license"] != package["license"]:
                sys.exit(f"{package['name']} {package['version']} has no license file; add its text to {Path(__file__).name}")
            package["manifest_path"] = other["manifest_path"]
    return sorted(packages, key=lambda one: (one["name"], one["version"]))


def expression(package: dict[str, Any]) -> str:
    return re.sub(r"\s*/\s*", " OR ", package["license"])


def files_of(package: dict[str, Any]) -> list[Path]:
    folder = Path(package["manifest_path"]).parent
    return sorted(path for path in folder.iterdir() if path.is_file() and LICENSE_FILE.match(path.name))


def texts_of(package: dict[str, Any]) -> list[str]:
    """The license texts: that of MIT where it can be chosen, else all."""
    texts = [tidy(path.read_text(errors="replace")) for path in files_of(package)]
    wanted = expression(package)
    if " AND " not in wanted:
        for name in ("MIT", "BSD-3-Clause", "Zlib", "Apache-2.0"):
            chosen = [text for text in texts if TEXTS[name] in " ".join(text.lower().split())]
            if name in re.split(r" OR |[()]", wanted) and chosen:
                return chosen[:1]
    return texts


def tidy(text: str) -> str:
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").strip("\n").split("\n")]
    return "\n".join(lines)


def jco_license() -> str:
    crate, file = JCO_LICENSE
    package = next(one for one in linked(COMPONENT) if one["name"] == crate)
    return f"{JCO}\n{tidy((Path(package['manifest_path']).parent / file).read_text())}\n"


def run(command: Iterable[str]) -> str:
    done = subprocess.run(list(command), cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, "CARGO_TERM_COLOR": "never"})
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
    return done.stdout


MIT = """\
Permission is hereby granted, free of charge, to any
person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the
Software without restriction, including without
limitation the rights to use, copy, modify, merge,
publish, distribute, sublicense, and/or sell copies of
the Software, and to permit persons to whom the Software
is furnished to do so, subject to the following
conditions:

The above copyright notice and this permission notice
shall be included in all copies or substantial portions
of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF
ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED
TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A
PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT
SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION
OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR
IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER
DEALINGS IN THE SOFTWARE.
"""


if __name__ == "__main__":
    sys.exit(main())
