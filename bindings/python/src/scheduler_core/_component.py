"""Finds the component's file, compiles it, and caches the compiled form."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from pathlib import Path
from typing import Optional

import wasmtime
from wasmtime import component

from . import _wasmtime_capi
from ._errors import ComponentMissingError
from ._generated._fingerprint import ENDING

FILE = "scheduler_core.wasm"
"""File name of the component."""

PACKED = "scheduler_core.packed.xz"
"""File name of the component in the package: in the form of `_packing`, compressed."""

DIGEST = "scheduler_core.sha256"
"""File name of the SHA-256 of the component, next to the packed one: a start from the cache does not unpack it."""

DIRECTORY_VARIABLE = "SCHEDULER_CORE_COMPONENT_DIR"
"""Environment variable: folder with another build of the component, packed or not."""

CACHE_VARIABLE = "SCHEDULER_CORE_CACHE_DIR"
"""Environment variable: folder of the cache. An empty value turns the cache off."""

_KEPT = 8

_OTHER_VERSION = "the component and the package have different versions; reinstall the package, or run `just build` in the source tree"

_engines: dict[bool, wasmtime.Engine] = {}
_loaded: dict[Path, tuple[wasmtime.Engine, component.Component]] = {}


def load(parallel: bool = True) -> tuple[wasmtime.Engine, component.Component]:
    """Returns the compiled component, of which the process has one, and its engine. One thread calls it at a time.

    `parallel` is whether a compilation uses the threads of wasmtime. They do not exist in the child of a fork, where it
    would never end; what the parent has loaded can be used there.
    """
    path = find()
    found = _loaded.get(path)
    if found is None:
        if parallel not in _engines:
            _engines[parallel] = wasmtime.Engine(_wasmtime_capi.new_config(parallel))
        engine = _engines[parallel]
        found = _loaded[path] = (engine, _compile(engine, path))
    return found


def find() -> Path:
    """Returns the path of the component: the file `FILE` or `PACKED`."""
    here = Path(__file__).resolve().parent
    folders = [here / "component"]
    if len(here.parents) > 3 and (here.parents[3] / "wit" / "world.wit").is_file():
        # In the source tree, the last build takes precedence.
        folders.insert(0, here.parents[3] / "target" / "component")
    if os.environ.get(DIRECTORY_VARIABLE):
        folders = [Path(os.environ[DIRECTORY_VARIABLE])]
    for folder in folders:
        for file in (FILE, PACKED):
            if (folder / file).is_file():
                return folder / file
    looked = ", ".join(str(folder) for folder in folders)
    raise ComponentMissingError(
        f"{FILE} not found in {looked}; reinstall the package, or run `cargo xtask build` in the source tree"
    )


def read(path: Path) -> bytes:
    """Reads a component. Raises `ComponentMissingError` if it cannot, or the package was not generated for it."""
    code = path.read_bytes()
    if path.name == PACKED:
        try:
            import lzma
        except ImportError:
            raise ComponentMissingError(
                f"{path}: this Python was built without the module lzma, which decompresses the component; use another build of "
                f"Python, or set {DIRECTORY_VARIABLE} to a folder that contains {FILE} of the same release"
            ) from None
        from . import _packing

        try:
            code = _packing.unpack(lzma.decompress(code))
        except (lzma.LZMAError, ValueError) as error:
            raise ComponentMissingError(f"{path} is damaged ({error}); reinstall the package") from None
        if hashlib.sha256(code).hexdigest() != _digest(path):
            raise ComponentMissingError(f"{path} does not match {DIGEST}; reinstall the package")
    if not code.endswith(ENDING):
        raise ComponentMissingError(f"{path}: {_OTHER_VERSION}")
    return code


def _digest(path: Path) -> str:
    """Returns the SHA-256 of the component at `path`. For a packed one, it is in a file."""
    if path.name != PACKED:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    try:
        return path.with_name(DIGEST).read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as error:
        raise ComponentMissingError(f"{path.with_name(DIGEST)} cannot be read ({error}); reinstall the package") from None


def _compile(engine: wasmtime.Engine, path: Path) -> component.Component:
    """Returns the component at `path`, from the cache if it is there."""
    cached = _cache_file(_digest(path))
    if cached is not None:
        found = _load_private(engine, cached)
        if found is not None:
            return found
    made = component.Component(engine, read(path))
    if cached is not None:
        _write_private(cached, bytes(made.serialize()))
    return made


def _cache_file(digest: str) -> Optional[Path]:
    """Returns the file for the compiled form of the component with `digest`, or `None` if no folder is safe.

    Compiled code runs unchecked, so it must come from a folder that only this user can write to.
    """
    folder = _cache_folder()
    if folder is None:
        return None
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_private(os.lstat(folder), stat.S_ISDIR):
            return None
    except OSError:
        return None
    # Only a component for which the package was generated is written, so its version is part of the name.
    key = hashlib.sha256(digest.encode() + ENDING).hexdigest()[:40]
    host = f"{sys.platform}-{_machine()}".lower()
    return folder / f"core-{key}-wasmtime-{_wasmtime_capi.VERSION}-{host}.cwasm"


def _machine() -> str:
    # Importing `platform` for this takes a millisecond.
    if sys.platform == "win32":
        return os.environ.get("PROCESSOR_ARCHITECTURE", "unknown")
    return os.uname().machine


def _cache_folder() -> Optional[Path]:
    chosen = os.environ.get(CACHE_VARIABLE)
    if chosen is not None:
        return Path(chosen) if chosen else None
    try:
        if sys.platform == "win32":
            base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        elif sys.platform == "darwin":
            base = Path.home() / "Library" / "Caches"
        else:
            base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:
        return None
    return base / "scheduler-core"


def _is_private(status: os.stat_result, kind: object) -> bool:
    if not kind(status.st_mode):  # type: ignore[operator]
        return False
    if sys.platform == "win32":
        return True  # The folder is in the user's profile, which Windows protects.
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _load_private(engine: wasmtime.Engine, path: Path) -> Optional[component.Component]:
    """Returns the component in `path`, or `None` if it is missing, other users can write to it, or wasmtime rejects it
    (for another configuration). It is then compiled again and replaced."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    except OSError:
        return None
    with open(descriptor, "rb") as file:
        if not _is_private(os.fstat(descriptor), stat.S_ISREG):
            return None
        try:
            if sys.platform == "linux":
                # Mapped, not read, which takes a sixth of the time. By the descriptor, so that the
                # checked file is the one that runs.
                return component.Component.deserialize_file(engine, f"/proc/self/fd/{descriptor}")
        except wasmtime.WasmtimeError:
            pass  # No /proc, or an invalid file: try to read it.
        try:
            return component.Component.deserialize(engine, file.read())
        except wasmtime.WasmtimeError:
            return None


def _write_private(path: Path, data: bytes) -> None:
    """Writes `data` as a whole or not at all. Errors are ignored: without the cache the next start is only slower."""
    import tempfile

    try:
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
        try:
            with open(descriptor, "wb") as file:
                file.write(data)
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise
        old = sorted(path.parent.glob("*.cwasm"), key=lambda found: found.stat().st_mtime, reverse=True)
        for stale in old[_KEPT:]:
            stale.unlink()
    except OSError:
        pass
