"""The cache of compiled components."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
import wasmtime
import wasmtime.component

from scheduler_core import _component

CODE = wasmtime.wat2wasm("(component)")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(_component.CACHE_VARIABLE, str(tmp_path / "cache"))
    (tmp_path / "code.wasm").write_bytes(CODE)
    return tmp_path


def compile_once(folder: Path) -> list[Path]:
    _component._compile(wasmtime.Engine(), (folder / "code.wasm").read_bytes(), "core")
    return sorted((folder / "cache").glob("*"))


def test_a_compiled_component_is_kept_for_its_user_alone(folder: Path) -> None:
    (kept,) = compile_once(folder)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    written = kept.stat().st_mtime_ns
    assert compile_once(folder) == [kept]
    assert kept.stat().st_mtime_ns == written


def test_a_folder_that_others_can_write_to_is_not_used(folder: Path) -> None:
    (folder / "cache").mkdir()
    (folder / "cache").chmod(0o777)
    assert compile_once(folder) == []


def test_a_file_that_others_can_write_to_is_not_run(folder: Path) -> None:
    (kept,) = compile_once(folder)
    kept.chmod(0o666)
    assert _component._load_private(wasmtime.Engine(), kept) is None
    compile_once(folder)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_a_link_is_not_followed(folder: Path) -> None:
    (kept,) = compile_once(folder)
    elsewhere = folder / "elsewhere.cwasm"
    os.replace(kept, elsewhere)
    kept.symlink_to(elsewhere)
    assert _component._load_private(wasmtime.Engine(), kept) is None


def test_what_wasmtime_cannot_read_is_made_again(folder: Path) -> None:
    (kept,) = compile_once(folder)
    kept.write_bytes(b"garbage")
    compile_once(folder)
    assert kept.read_bytes() != b"garbage"


def test_what_was_kept_is_loaded_and_not_compiled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_once(folder)
    monkeypatch.setattr(wasmtime.component, "Component", NoCompiler)
    compile_once(folder)


class NoCompiler:
    """Loads as `wasmtime.component.Component` does, and does not compile."""

    deserialize_file = staticmethod(wasmtime.component.Component.deserialize_file)
    deserialize = staticmethod(wasmtime.component.Component.deserialize)


def test_without_proc_it_is_loaded_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_once(folder)
    monkeypatch.setattr(_component.sys, "platform", "darwin")
    (kept,) = (folder / "cache").glob("*linux*")
    assert _component._load_private(wasmtime.Engine(), kept) is not None


def test_the_cache_can_be_switched_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(_component.CACHE_VARIABLE, "")
    assert compile_once(folder) == []
