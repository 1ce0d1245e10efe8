"""`python -m scheduler_core`: the commands, their output and their exit codes."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from test_report import Page

from scheduler_core import Diagnostic, Position, Severity, Span, Syntax
from scheduler_core._cli import preflight
from scheduler_core._cli.annotations import github, sarif
from scheduler_core._cli.arguments import duration
from scheduler_core._cli.connections import authority
from scheduler_core._cli.main import main
from scheduler_core._cli.measure import Latencies, bucket, percentile
from scheduler_core._cli.output import write_file
from scheduler_core._report.chart import steps

GOOD = """scenario "good" version "2"
pool red { range 127.32.1.0/29 }
resource server http_server { host = "127.0.0.1"  port = 1  name = "x" }
action look = get { url = "http://{{server.host}}:{{server.port}}/"  timeout = 5s }
action rest = sleep { for = 20ms }
workflow { start: look { -> rest } rest: rest { -> end } end }
load { at 0s spawn 4 tenant "red" from red over 40ms }
"""

WRONG = 'scenario "wrong"\nworkflow { start: pass { -> edn } end }\n'

PAUSE = """scenario "pause"
action rest = sleep { for = 1h }
workflow { start: rest { -> end } end }
load { at 0s spawn 3 tenant "a" }
"""

CUSTOM = """scenario "custom"
action pay = payment { }
workflow { start: pay { -> end } end }
"""


class Hello(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.do_GET()

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, format: str, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Hello) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with scenarios, which is the current one."""
    monkeypatch.chdir(tmp_path)
    for name, text in {"good": GOOD, "wrong": WRONG, "pause": PAUSE, "custom": CUSTOM}.items():
        (tmp_path / f"{name}.scenario").write_text(text, encoding="utf-8")
    return tmp_path


class Told:
    """Exit code, standard output and standard error of a command."""

    def __init__(self, arguments: str, capsys: pytest.CaptureFixture[str]) -> None:
        try:
            self.code = main(arguments.split())
        except SystemExit as ended:
            self.code = int(str(ended.code))
        self.out, self.error = capsys.readouterr()


def test_check_prints_diagnostics_with_their_files(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = Told("check good.scenario", capsys)
    assert (told.code, told.out, told.error) == (0, "1 file: ok\n", "")
    told = Told("check good.scenario wrong.scenario", capsys)
    assert (told.code, told.error) == (1, "")
    assert told.out.startswith("error[unknown-node]: no node is called `edn`\n  --> wrong.scenario:2:29\n")
    assert told.out.endswith("\n2 files: 1 error\n")


def test_check_goes_on_after_a_file_that_cannot_be_read(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = Told("check nothing.scenario wrong.scenario", capsys)
    assert told.code == 2
    assert told.error == "error: cannot read nothing.scenario: no such file; relative paths start at the current folder\n"
    assert "unknown-node" in told.out


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ("goud.scenario", "cannot read goud.scenario: no such file; did you mean good.scenario?"),
        ("folder", "folder is a folder; name the files in it, for example folder/*.scenario"),
        ("notes.txt", "notes.txt: unknown file extension; use *.scenario, *.yaml or *.json, or add `--syntax text`"),
        ("http://127.0.0.1/", "cannot read http://127.0.0.1/: a URL is not a scenario"),
        ("latin.scenario", "latin.scenario:2:3: invalid UTF-8; save the file as UTF-8"),
        ("utf16.scenario", "utf16.scenario: encoded as UTF-16; save it as UTF-8"),
        ("good.scenario --set server.prt=1", "--set server.prt=1: resource server has no property \"prt\"; did you mean \"port\"? (properties: host, port, name)"),
        ("good.scenario --set sever.port=1", "there is no resource \"sever\"; did you mean \"server\"? (resources: server)"),
        ("good.scenario --set server.port=x", "property server.port: should be an int, as in the scenario, not a string"),
    ],
)
@pytest.mark.parametrize("command", ["check", "plan", "run"])
def test_a_file_that_cannot_be_used_is_explained(here: Path, capsys: pytest.CaptureFixture[str], command: str, arguments: str, text: str) -> None:
    (here / "folder").mkdir()
    (here / "notes.txt").write_text("x")
    (here / "latin.scenario").write_bytes(b"# a\n# \xe9\n")
    (here / "utf16.scenario").write_bytes(GOOD.encode("utf-16"))
    told = Told(f"{command} {arguments}", capsys)
    assert (told.code, told.out) == (2, "")
    assert told.error.startswith("error: ") and text in told.error


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ("chek good.scenario", "error: unknown command `chek`; did you mean `check`?"),
        ("xyzzy", "error: unknown command `xyzzy`; commands: check, graph, plan, run"),
        ("init http://127.0.0.1/", "error: `init` is not available here; install the program `scheduler-core` (doc/CLI.md); commands here: check, graph, plan, run"),
        ("check", "error: the following arguments are required: FILE"),
        ("check --formt json good.scenario", "error: unknown option `--formt`; did you mean `--format`?"),
        ("check --format xml good.scenario", "invalid choice: 'xml'"),
        ("check --diff good.scenario", "error: `--diff` needs `--fix`"),
        ("run good.scenario --max-duration 5", "'5': expected a number with a unit: 500ms, 5s, 2m or 1h"),
        ("run good.scenario --max-duration 900000000000s", "'900000000000s': expected 1ms to 999999999s"),
        ("run good.scenario --max-duration 0s", "'0s': expected 1ms to 999999999s"),
        ("run good.scenario --set server", "'server': expected RESOURCE.PROPERTY=VALUE, for example server.port=8080"),
        ("run good.scenario --seed -1x", "argument --seed: expected one argument"),
        ("run good.scenario --input avatar", "'avatar': expected NAME=FILE, for example avatar=avatar.png"),
    ],
)
def test_wrong_usage_is_explained(here: Path, capsys: pytest.CaptureFixture[str], arguments: str, text: str) -> None:
    told = Told(arguments, capsys)
    assert (told.code, told.out) == (2, "")
    assert text in told.error and "For more information, try `python -m scheduler_core" in told.error


def test_without_arguments_the_help_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    told = Told("", capsys)
    assert (told.code, told.out) == (2, "")
    assert "141  the output was closed early (broken pipe)" in told.error
    for command in ("--help", "check --help", "graph --help", "plan --help", "run --help"):
        assert Told(command, capsys).code == 0
    assert re.fullmatch(r"scheduler-core \d+\.\d+\.\d+\n", Told("--version", capsys).out)


def test_a_text_in_another_syntax_is_one_diagnostic(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "yaml.scenario").write_text("# é\nname: s\nworkflows: []\n", encoding="utf-8")
    told = Told("check yaml.scenario", capsys)
    assert (told.code, told.out.count("error[")) == (1, 1)
    assert "the file is written in YAML, but its extension says the scenario language\n  --> yaml.scenario:2:1" in told.out
    told = Told("check --syntax json yaml.scenario", capsys)
    assert "the text is written in YAML, but `--syntax` says JSON" in told.out


def test_check_has_formats_for_programs(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(Told("check --format json good.scenario wrong.scenario", capsys).out)
    assert (told["errors"], told["warnings"], [own["file"] for own in told["files"]]) == (1, 0, ["good.scenario", "wrong.scenario"])
    (found,) = told["files"][1]["diagnostics"]
    assert (found["code"], found["span"]["start"], found["fix"]["replacement"]) == ("unknown-node", {"line": 2, "column": 29, "offset": 45}, "end")
    told = json.loads(Told("check --format sarif wrong.scenario", capsys).out)
    assert told["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "wrong.scenario"
    assert Told("check --format github wrong.scenario", capsys).out.startswith("::error file=wrong.scenario,line=2,endLine=2,col=29,endColumn=32,")


def test_annotations_escape_what_is_special() -> None:
    at = Position(0, 1, 1)
    found = Diagnostic("syntax", Severity.NOTE, "50%\nhere", Span(at, at), help="do, it")
    assert github([("a:b,c", [found])]) == "::notice file=a%3Ab%2Cc,line=1,endLine=1,col=1,endColumn=1,title=syntax::50%25\ufffdhere%0Ado, it\n"
    uri = json.loads(sarif([("./a b:c", [found])]))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "a%20b%3Ac"


def test_warnings_can_be_errors(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "small.scenario").write_text(GOOD.replace("spawn 4", "spawn 400"))
    assert Told("check small.scenario", capsys).code == 0
    told = Told("check --deny-warnings small.scenario", capsys)
    assert (told.code, "error[pool-too-small]" in told.out) == (1, True)


def test_check_fixes_files(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = Told("check --fix --diff wrong.scenario", capsys)
    assert told.code == 1 and "-workflow { start: pass { -> edn } end }\n+workflow { start: pass { -> end } end }\n" in told.out
    assert "wrong.scenario:2:29: would fix unknown-node" in told.error
    assert (here / "wrong.scenario").read_text() == WRONG
    told = Told("check --fix wrong.scenario", capsys)
    assert (told.code, (here / "wrong.scenario").read_text()) == (0, WRONG.replace("edn", "end"))
    assert told.out.startswith("wrong.scenario:2:29: fixed unknown-node: ") and told.out.endswith("1 file: 1 fixed, ok\n")


def test_custom_kinds_are_noted_and_not_run(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = Told("check custom.scenario", capsys)
    assert told.code == 0 and "note[custom-kind]" in told.out and "--> custom.scenario:2:8" in told.out
    told = Told("run custom.scenario", capsys)
    assert (told.code, told.out) == (2, "")
    assert "cannot perform action `pay`: kind `payment` is not built in" in told.error
    assert told.error.endswith("error: custom.scenario has 1 error\n")


def test_graph_draws_in_all_formats(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert Told("graph good.scenario", capsys).out.startswith("---\ntitle:")
    assert Told("graph good.scenario --format dot", capsys).out.startswith("digraph")
    for kind in ("machine", "wbs", "gantt", "pool"):
        told = Told(f"graph good.scenario --kind {kind} -o {kind}.svg", capsys)
        assert (told.code, told.out, told.error) == (0, "", "")
        assert (here / f"{kind}.svg").read_text().startswith("<svg")
    assert sorted(path.name for path in here.iterdir() if path.name.startswith(".")) == []


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ("good.scenario --kind gantt --format dot", "gantt charts and pool maps are always SVG; use `--format svg`"),
        ("custom.scenario --kind pool", "custom.scenario has no pool to draw; add a `pool` section"),
        ("good.scenario --kind pool --name blue", "good.scenario: choose a pool with `--name`: red"),
        ("good.scenario --name other", "good.scenario: there is no workflow"),
        ("good.scenario -o nowhere/x.svg", "cannot write nowhere/x.svg: the folder does not exist; create it or correct the path"),
        ("good.scenario -o .", "cannot write .: the path is a folder; name a file in it"),
        ("wrong.scenario", "wrong.scenario has 1 error"),
    ],
)
def test_what_cannot_be_drawn_is_explained(here: Path, capsys: pytest.CaptureFixture[str], arguments: str, text: str) -> None:
    told = Told(f"graph {arguments}", capsys)
    assert (told.code, told.out) == (2, "")
    assert text in told.error


def test_plan_prints_what_a_run_needs(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = Told("plan good.scenario --set server.port=81", capsys)
    assert told.code == 0
    for text in (
        "good: 4 users, last arrival at 30 ms, 1 iteration each\n",
        "pool                     addresses needed        available\n",
        "red                                     4                6  enough\n",
        "each of pool red                        1           28,232  127.0.0.1:81\n",
        "steps of workflow main    starts at    ends at      slack\n",
        "  critical path: start → rest (",
        "estimated length                 at least          at most\n",
    ):
        assert text in told.out, text
    small = GOOD.replace("spawn 4", "spawn 9")
    (here / "small.scenario").write_text(small)
    told = Told("plan small.scenario", capsys)
    assert told.code == 1 and "help: add a range with 3 more addresses" in told.out


def test_plan_is_data_too(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(Told("plan good.scenario --format json --max-duration 1s", capsys).out)
    assert list(told) == ["scenario", "load", "estimate", "pools", "ports", "connections", "descriptors", "workflows"]
    assert told["load"]["arrivals"] == {"at_ms": [0, 10, 20, 30], "tenants": [0, 0, 0, 0]}
    assert told["pools"] == [{"pool": "red", "needed": 4, "available": 6, "enough": True}]
    assert [row["path"] for row in told["workflows"][0]["tasks"]][:2] == ["main/start", "main/rest"]
    assert (told["connections"], told["descriptors"]) == (4, 68)


def test_run_prints_the_report_and_its_verdict(here: Path, port: int, capsys: pytest.CaptureFixture[str]) -> None:
    told = Told(f"run good.scenario --set server.port={port}", capsys)
    assert (told.code, told.error) == (0, "")
    assert told.out.startswith("4 attempts in ") and told.out.endswith("\n\nverdict: passed\n")
    told = Told(f"run good.scenario -q --set server.port={port}", capsys)
    assert (told.code, told.out) == (0, "verdict: passed\n")


def test_run_fails_with_advice(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = Told("run good.scenario", capsys)
    assert told.code == 1
    assert "  help: start the server, or set its address with `--set RESOURCE.PROPERTY=VALUE`\n" in told.out
    assert told.out.endswith("\nverdict: failed\n")


def test_run_writes_json_lines(here: Path, port: int, capsys: pytest.CaptureFixture[str]) -> None:
    told = Told(f"run good.scenario --json --interval 1ms --set server.port={port}", capsys)
    lines = [json.loads(line) for line in told.out.splitlines()]
    kinds = [line["type"] for line in lines]
    assert (kinds[0], kinds[-1], {*kinds[1:-1]}) == ("start", "summary", {"progress"})
    assert (lines[0]["users"], lines[0]["tenants"], lines[0]["pools"]) == (4, ["red"], [{"pool": "red", "size": 6}])
    assert list(lines[1]) == ["type", "phase", "elapsed_ms", "users", "attempts", "requests", "transfer", "connections", "addresses", "tenants", "pools"]
    assert (lines[-1]["verdict"], lines[-1]["interrupted"], lines[-1]["progress"]["users"]["done"]) == ("passed", False, 4)


def test_run_writes_a_page_with_charts(here: Path, port: int, capsys: pytest.CaptureFixture[str]) -> None:
    told = Told(f"run good.scenario --html report.html --set server.port={port} --seed 7", capsys)
    assert told.code == 0
    text = (here / "report.html").read_text(encoding="utf-8")
    page = Page(text)
    assert "svg" in page.tags and len(page.links) == 2
    for shown in ("map of pool red", "the state machine", "Attempts per second", "Addresses held", "server.port = ", "seed 7", "good.scenario", "version 2"):
        assert shown in text


def test_run_stops_after_its_maximum_duration(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = Told("run pause.scenario --max-duration 50ms --stop-timeout 1ms", capsys)
    assert (told.code, told.out.endswith("verdict: stopped\n")) == (5, True)
    (here / "short.scenario").write_text(PAUSE.replace("1h", "1ms"))
    assert Told("run short.scenario", capsys).code == 3


def test_rules_of_the_network_limit_a_run(here: Path, port: int, capsys: pytest.CaptureFixture[str]) -> None:
    rules = f"--network 127.32.0.0/16 --network 127.0.0.1:{port}"
    assert Told(f"run good.scenario --set server.port={port} {rules}", capsys).code == 0
    told = Told(f"run good.scenario --set server.port={port} --network 127.32.0.0/16", capsys)
    assert told.code == 1 and "access denied" in told.out and "the rules of `--network` do not include this address" in told.out
    told = Told("run good.scenario --network 10.0.0.0/99", capsys)
    assert told.code == 2 and told.error.startswith("error: --network[0] must be a network or an address")


def test_inputs_are_files(here: Path, port: int, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "body").write_bytes(b"x" * 10)
    told = Told(f"run good.scenario --set server.port={port} --input avatar=body", capsys)
    assert (told.code, told.error) == (0, "warning: good.scenario: `--input avatar=body` is not sent by any action\n")
    sends = GOOD.replace("= get {", "= post { input = \"avatar\" ")
    (here / "sends.scenario").write_text(sends)
    assert Told(f"run sends.scenario --set server.port={port} --input avatar=body", capsys).error == ""
    told = Told("run sends.scenario --input avtar=body", capsys)
    assert (told.code, told.error) == (
        2,
        "error: sends.scenario:4: action look sends the input `avatar`, which is missing; add `--input avatar=FILE`\n"
        "`--input avtar=body` is not sent by any action\n",
    )
    for arguments, text in (
        ("--input a=body --input a=body", "--input a is given twice; give each input once"),
        ("--input a=nothing", "--input a=nothing: No such file or directory"),
        ("--input a=- --input b=-", "standard input can be read only once; use files for the other inputs"),
    ):
        told = Told(f"run good.scenario {arguments}", capsys)
        assert told.code == 2 and text in told.error


def test_addresses_that_the_machine_lacks_are_reported_before_the_run(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # Documentation alone may use these networks: RFC 5737.
    (here / "far.scenario").write_text(GOOD.replace("127.32.1.0/29", "192.0.2.0/25  range 198.51.100.4 - 198.51.100.7"))
    told = Told("run far.scenario", capsys)
    assert (told.code, told.out) == (2, "")
    assert "pool red: cannot bind 192.0.2.1 and 3 more of 4 tried: the address is not assigned to this machine" in told.error
    if sys.platform == "linux":
        assert "`for network in 192.0.2.0/25 198.51.100.4/30; do sudo ip route add local $network dev lo; done`" in told.error
    assert "--skip-address-check" in Told("run --help", capsys).out


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of descriptors")
def test_a_limit_of_descriptors_is_reported_with_what_fits(monkeypatch: pytest.MonkeyPatch, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import resource

    def refuse(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr(resource, "getrlimit", lambda _: (70, 70))
    monkeypatch.setattr(resource, "setrlimit", refuse)
    (here / "many.scenario").write_text(GOOD.replace("/29", "/24").replace("spawn 4", "spawn 40"))
    told = Told("run many.scenario", capsys)
    assert told.code == 2
    assert "the run may need 104 file descriptors, but the limit of this process is 70" in told.error
    assert told.error.endswith("or use `--max-connections 6`\n")


def test_ports_of_the_system_are_counted() -> None:
    assert preflight.available_ports() > 0


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://10.0.0.1/x", "10.0.0.1:80"),
        ("https://[::1]/x", "[::1]:443"),
        ("http://[::1]:8080", "[::1]:8080"),
        ("http://u:p@host:81?q", "host:81"),
        ("http://{{user.host}}/x", "{{user.host}}:80"),
        ("http://{{user.host}}:{{a.b/2}}/x", "{{user.host}}:{{a.b/2}}"),
    ],
)
def test_the_authority_of_a_url_may_have_templates(url: str, expected: str) -> None:
    assert authority(url) == expected


def test_times_have_a_unit() -> None:
    assert [duration(text) for text in ("500ms", "5s", "2m", "1.5h", "3min")] == [0.5, 5, 120, 5_400, 180]
    for wrong in ("", "5", "s", "-5s", "0s", "5 days", "1e400s", "9" * 400 + "s"):
        with pytest.raises(ValueError, match="expected"):
            duration(wrong)


def test_percentiles_are_of_the_nearest_rank() -> None:
    latencies = Latencies(bucket(ms / 1_000) for ms in range(1, 1_001))
    for percent, expected in ((50, 0.5), (99, 0.99), (99.9, 0.999)):
        found = percentile(latencies, percent)
        assert found == pytest.approx(expected, rel=1 / 64)
    assert percentile(Latencies(), 50) is None


@pytest.mark.parametrize(("most", "expected"), [(0.0, (1, 1)), (7.0, (2, 8)), (100.0, (50, 100)), (130_000.0, (50_000, 150_000))])
def test_marks_of_a_chart_are_round_and_cover_the_greatest_value(most: float, expected: tuple[float, float]) -> None:
    assert steps(most, 4) == expected


def test_color_is_a_choice(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = Told("--color always check wrong.scenario", capsys)
    assert told.out.startswith("\x1b[1;31merror[unknown-node]\x1b[0m: ") and "\x1b[1;31m1 error\x1b[0m" in told.out
    assert "\x1b" not in Told("check --color never wrong.scenario", capsys).out


def started(*arguments: str, **options: Any) -> subprocess.Popen[str]:
    """A command as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "scheduler_core", *arguments], stderr=subprocess.PIPE, text=True, encoding="utf-8", **options
    )


def test_standard_input_is_a_scenario(here: Path) -> None:
    with started("check", "-", stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        out, error = process.communicate(WRONG, 60)
    assert (process.returncode, error) == (1, "")
    assert "--> <stdin>:2:29" in out


def test_a_closed_output_ends_the_command(here: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with started("plan", "good.scenario", stdout=writer) as process:
        os.close(writer)
        _, error = process.communicate(timeout=60)
    assert (process.returncode, error) == (141, "")


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot get Ctrl-C alone on Windows")
@pytest.mark.parametrize(("signals", "text"), [(1, "stopping: users finish their iterations"), (2, "stopped\n")])
def test_ctrl_c_stops_a_run(here: Path, signals: int, text: str) -> None:
    stop = ["--stop-timeout", "1ms"] if signals == 1 else []
    with started("run", "pause.scenario", "--json", "--interval", "1ms", *stop, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        # The run has begun.
        while json.loads(process.stdout.readline())["type"] != "progress":
            pass
        process.send_signal(signal.SIGINT)
        if signals == 2:
            assert "stopping" in process.stderr.readline()
            process.send_signal(signal.SIGINT)
        out, error = process.communicate(timeout=60)
    assert (process.returncode, text in error) == (130, True)
    summary = json.loads(out.splitlines()[-1])
    assert (summary["type"], summary["verdict"], summary["interrupted"]) == ("summary", "stopped", True)


def test_the_syntaxes_are_those_of_the_package() -> None:
    from scheduler_core._cli.document import SYNTAXES

    assert {*SYNTAXES.values()} == {*Syntax}


def test_temporary_files_of_killed_processes_are_removed_and_those_in_use_are_kept(tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    target = tmp_path / "a.html"
    left, used = tmp_path / ".a.html.0123456789abcdef.new", tmp_path / ".a.html.fedcba9876543210.new"
    other = tmp_path / ".a.html.mine.new"
    for path in (left, used, other):
        path.write_text("half")
    with used.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        write_file(str(target), "whole")
    assert sorted(tmp_path.iterdir()) == sorted([target, used, other])
    assert target.read_text() == "whole"
