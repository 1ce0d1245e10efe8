"""Strings from scenarios and file names in what the command line prints: no terminal acts on them, no line of a log is forged,
and JSON gives them back as they were. The strings are those of the tests of the command line in Rust."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from scheduler_core import Syntax, parse
from scheduler_core._cli.main import main
from scheduler_core._printable import json_text, neutral, printable

SOUND = '''scenario "x" version "1"
action rest = sleep { for = 1ms }
workflow { start: rest { -> end } end }
load { at 0s spawn 1 tenant "x" }
'''

HOSTILE = (
    "a\x1b[2J\x1b[31mred",
    "b\x1b]0;title\x07",
    "c\n::error::forged",
    "d\r\n::error file=x::forged",
    "\x85\x9b2J\x90q",
    "\x7f\x08\x08x",
    "\u202egpj.exe\u2066\u200f",
    "\u2028::error::forged\u2029",
    "::error::forged",
)

_EFFECTS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def check(text: str) -> None:
    """Checks text for people and logs. Commands to GitHub have a title of ours."""
    assert not _EFFECTS.search(text), ascii(text)
    for line in text.split("\n"):
        assert not line.lstrip().startswith("::") or "title=" in line.lstrip()[2:].split("::")[0], ascii(line)


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Returns the output of a command, after both streams were checked."""
    capsys.readouterr()
    try:
        main(list(arguments))
    except SystemExit:
        pass
    out, err = capsys.readouterr()
    check(out)
    check(err)
    return out


@pytest.mark.skipif(sys.platform == "win32", reason="such names do not exist there")
@pytest.mark.parametrize("text", HOSTILE)
def test_names_of_files_have_no_effect(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    name = f"{text}.scenario"
    Path(name).write_text(SOUND.replace("-> end", "-> edn"), encoding="utf-8")
    for format in ("text", "json", "sarif", "github"):
        said(capsys, "check", "--format", format, name)
    found = json.loads(said(capsys, "check", "--format", "json", name))
    assert found["files"][0]["file"] == name
    for command in ("plan", "run", "graph"):
        said(capsys, command, name)
    for lost in (f"lost {text}.scenario", f"lost {text}", f"lost {text}.lost"):
        said(capsys, "check", lost)
    said(capsys, "check", f"--{text}")


@pytest.mark.parametrize("text", HOSTILE)
def test_strings_of_scenarios_have_no_effect(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with parse(SOUND, Syntax.TEXT) as parsed:
        model = json.loads(parsed.to_json())
    model["name"] = model["version"] = text
    model["load"]["spawns"][0]["tenant"] = text
    Path("a.json").write_text(json.dumps(model), encoding="utf-8")
    assert said(capsys, "check", "a.json")
    assert said(capsys, "plan", "a.json")
    assert json.loads(said(capsys, "plan", "a.json", "--format", "json"))["scenario"] == text
    assert said(capsys, "run", "a.json")
    said(capsys, "run", "a.json", "--json", "--html", "a.html")
    assert not _EFFECTS.search(Path("a.html").read_text(encoding="utf-8"))
    model["load"]["spawns"][0]["pool"] = f"red{text}"
    Path("b.json").write_text(json.dumps(model), encoding="utf-8")
    for format in ("text", "json", "sarif", "github"):
        said(capsys, "check", "--format", format, "b.json")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n\x1b[1;31merror:\x1b[0m b\n", "a\n\x1b[1;31merror:\x1b[0m b\n"),
        ("\x1b[2J\x1b]0;t\x07\x1b", "\ufffd[2J\ufffd]0;t\ufffd\ufffd"),
        ("a\rb\x9b31m\u202e", "a\ufffdb\ufffd31m\ufffd"),
        ("a\n  ::error file=x::b", "a\n  \ufffd:error file=x::b"),
        ("::add-mask::b", "\ufffd:add-mask::b"),
        ("::1 a::b\n::ffff:10.0.0.1", "::1 a::b\n::ffff:10.0.0.1"),
    ],
)
def test_only_lines_and_colors_of_the_program_have_an_effect(text: str, expected: str) -> None:
    assert neutral(text) == expected


def test_json_keeps_its_value() -> None:
    value = {"a": "\x1b\x7f\x9b\u202e\u2028\ufffd\U000e0041é\n"}
    text = json_text(json.dumps(value, ensure_ascii=False, indent=2))
    assert not _EFFECTS.search(text)
    assert json.loads(text) == value


def test_text_in_any_script_is_printed_as_it_is() -> None:
    for text in ("größe", "שלום", "مرحبا", "日本語", "👩\u200d🚀", "a\u0301", "\ufffd"):
        assert printable(text) == text
