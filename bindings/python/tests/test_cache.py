"""The cache of compiled components."""

from __future__ import annotations

import hashlib
import lzma
import os
import stat
import sys
from pathlib import Path

import component_packing
import pytest
import wasmtime
import wasmtime.component

from scheduler_core import ComponentMissingError, _component
from scheduler_core._generated._fingerprint import ENDING

_NAME = b"scheduler-core:wit"
_CONTENT = bytes([len(_NAME)]) + ENDING
CODE = bytes(wasmtime.wat2wasm("(component)")) + bytes([0, len(_CONTENT)]) + _CONTENT
"""A component of this version that does nothing."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(_component.CACHE_VARIABLE, str(tmp_path / "cache"))
    (tmp_path / _component.FILE).write_bytes(CODE)
    return tmp_path


def compile_once(folder: Path) -> list[Path]:
    _component._compile(wasmtime.Engine(), folder / _component.FILE)
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


def pack(folder: Path, digest: str = "", packed: bytes = b"") -> Path:
    """Writes the component as a wheel contains it."""
    file = folder / _component.PACKED
    file.write_bytes(packed or lzma.compress(component_packing.pack(CODE)))
    (folder / _component.DIGEST).write_text(f"{digest or hashlib.sha256(CODE).hexdigest()}\n", encoding="ascii")
    return file


def test_the_packed_component_is_the_same(folder: Path) -> None:
    file = pack(folder)
    assert _component.read(file) == CODE
    _component._compile(wasmtime.Engine(), file)
    (kept,) = (folder / "cache").glob("*")
    # Both forms have the same place in the cache.
    assert compile_once(folder) == [kept]


def test_a_start_from_the_cache_does_not_unpack(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = pack(folder)
    _component._compile(wasmtime.Engine(), file)
    monkeypatch.setattr(lzma, "decompress", lambda _: pytest.fail("decompressed"))
    monkeypatch.setattr(wasmtime.component, "Component", NoCompiler)
    _component._compile(wasmtime.Engine(), file)


def test_a_python_without_lzma_is_told_what_to_do(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = pack(folder)
    monkeypatch.setitem(sys.modules, "lzma", None)
    with pytest.raises(ComponentMissingError, match="this Python was built without the module lzma.* SCHEDULER_CORE_COMPONENT_DIR"):
        _component.read(file)
    assert _component.read(folder / _component.FILE) == CODE


@pytest.mark.parametrize(
    ("digest", "packed", "text"),
    [
        ("", b"no archive", r"\.xz is damaged \(.*\); reinstall the package"),
        ("", lzma.compress(CODE)[:-20], r"\.xz is damaged"),
        ("", lzma.compress(CODE), r"\.xz is damaged \(not a packed component"),
        ("0" * 64, b"", r"\.xz does not match scheduler_core\.sha256; reinstall the package"),
    ],
)
def test_a_damaged_package_is_named(folder: Path, digest: str, packed: bytes, text: str) -> None:
    file = pack(folder, digest, packed)
    with pytest.raises(ComponentMissingError, match=text):
        _component._compile(wasmtime.Engine(), file)
    assert not list((folder / "cache").glob("*"))


def test_a_package_without_the_digest_is_named(folder: Path) -> None:
    file = pack(folder)
    (folder / _component.DIGEST).unlink()
    with pytest.raises(ComponentMissingError, match=r"scheduler_core\.sha256 cannot be read .*reinstall the package"):
        _component._compile(wasmtime.Engine(), file)


def test_another_version_of_the_package_does_not_use_what_was_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_once(folder)
    monkeypatch.setattr(_component, "ENDING", b"another version")
    with pytest.raises(ComponentMissingError, match="different versions"):
        compile_once(folder)
