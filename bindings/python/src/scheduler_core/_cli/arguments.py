"""The arguments of the commands. Names, defaults and exit codes are those of the command line `scheduler-core`."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from .._printable import neutral
from .._wit._suggest import nearest
from . import overrides

PROGRAM = "python -m scheduler_core"

_EXIT_CODES = """\
exit codes:
  0    success
  1    errors were found, a pool is too small, or a run failed
  2    the command could not run: wrong usage, or a file that cannot be read or written
  3    the run attempted nothing
  4    reserved: a worker process of the run was lost
  5    --max-duration stopped the run before its plan was done, and it had not failed (1)
  130  a signal stopped the run before its plan was done, and it had not failed (1)
  141  the output was closed early (broken pipe)"""

_CHECK_END = """\
exit codes: 0 no errors remain, 1 errors remain or --diff found a certain fix, 2 a file cannot be read or written, or
--set is invalid.
examples:
  python -m scheduler_core check *.scenario
  python -m scheduler_core check --fix *.scenario
  python -m scheduler_core check --format sarif *.scenario > diagnostics.sarif"""

_GRAPH_END = """\
examples:
  python -m scheduler_core graph load.scenario                            # mermaid, for Markdown
  python -m scheduler_core graph load.scenario --format svg -o machine.svg
  python -m scheduler_core graph load.scenario --kind gantt -o schedule.svg
  python -m scheduler_core graph load.scenario --kind pool --name red -o red.svg"""

_PLAN_END = """\
output:
  arrivals          users who arrive from this time to the next, then the groups of the load
  addresses needed  most addresses of the pool that users hold at the same time
  1.1               number of a step in the work breakdown structure
  slack             how late a step can be without a longer workflow; a critical step has none
  critical path     the steps that determine the length of a workflow
  estimated length  at least: every response arrives at once; at most: every attempt takes its whole
                    timeout and fails

exit codes: 0 the pools have enough addresses, 1 a pool has too few, 2 the run cannot be planned."""

_RUN_END = """\
exit codes; the first that applies:
  2    the run could not start
  1    failed: a threshold was violated. If no threshold has data: a user failed,
       was rejected or dropped, or an action was attempted but never succeeded.
       Without thresholds, also: a user never arrived
  4    incomplete: reserved for runs over several processes
  5    stopped by --max-duration before the plan was done
  130  stopped by a signal before the plan was done
  3    no-data: nothing was attempted; pauses are not attempts
  0    passed

Ctrl-C once stops gracefully: users finish their current iteration. Ctrl-C twice stops at once. The report is printed
either way.
examples:
  python -m scheduler_core run load.scenario
  python -m scheduler_core run load.scenario --set server.port=9000 --max-duration 30s --html report.html
  python -m scheduler_core run load.scenario --network 10.0.0.0/8:80 --network resolve
  python -m scheduler_core run load.scenario --json --interval 5s > run.jsonl"""

OTHERS = ("init", "fmt", "convert", "pool", "doctor", "completions", "man")
"""Commands that only the program `scheduler-core` has."""


class _Parser(argparse.ArgumentParser):
    """A parser that suggests the command or option that a misspelled one means."""

    def __init__(self, *arguments: Any, **keywords: Any) -> None:
        keywords.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        keywords.setdefault("allow_abbrev", False)
        super().__init__(*arguments, **keywords)

    def error(self, message: str) -> NoReturn:
        choice = re.search(r"invalid choice: '([^']*)'", message)
        if choice and message.startswith("argument COMMAND"):
            wanted = choice[1]
            if wanted in OTHERS:
                message = (
                    f"`{wanted}` is not available here; install the program `scheduler-core` (doc/CLI.md); "
                    f"commands here: {', '.join(COMMANDS)}"
                )
            else:
                near = nearest(wanted, COMMANDS)
                message = f"unknown command `{wanted}`; " + (f"did you mean `{near}`?" if near else f"commands: {', '.join(COMMANDS)}")
        unknown = re.match(r"unrecognized arguments: (-[^\s=]+)", message)
        if unknown:
            known = [option for action in self._actions for option in action.option_strings]
            near = nearest(unknown[1], known)
            message = f"unknown option `{unknown[1]}`" + (f"; did you mean `{near}`?" if near else "")
        print(f"error: {neutral(message)}\n", file=sys.stderr)
        self.print_usage(sys.stderr)
        print(f"\nFor more information, try `{self.prog} --help`.", file=sys.stderr)
        self.exit(2)


def _checked(read: Callable[[str], Any]) -> Callable[[str], Any]:
    """Returns a reader whose `ValueError` is the message."""

    def checked(text: str) -> Any:
        try:
            return read(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(f"{text!r}: {error}") from None

    return checked


_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0}


def duration(text: str) -> float:
    """Reads a time, such as `500ms`, `5s`, `2m` or `1.5h`, in seconds. Raises `ValueError`."""
    parts = re.fullmatch(r"(\d+(?:\.\d*)?|\.\d+)(ms|s|min|m|h)", text, re.ASCII)
    if parts is None:
        raise ValueError("expected a number with a unit: 500ms, 5s, 2m or 1h")
    seconds = float(parts[1]) * _UNITS[parts[2]]
    if not 0.001 <= seconds < 1e9:
        raise ValueError("expected 1ms to 999999999s")
    return seconds


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise ValueError("expected a whole number of 0 or more")
    return int(text)


def _input(text: str) -> tuple[str, str]:
    name, equals, file = text.partition("=")
    if not (equals and name and file):
        raise ValueError("expected NAME=FILE, for example avatar=avatar.png")
    return name, file


def _fallback(text: str) -> tuple[str, str]:
    pool, equals, fallback = text.partition("=")
    if not equals:
        raise ValueError("expected POOL=POOL, for example red=spare")
    return pool, fallback


def _resolve(text: str) -> tuple[str, list[str]]:
    host, equals, addresses = text.partition("=")
    if not equals:
        raise ValueError("expected HOST=ADDRESS[,ADDRESS...], for example api.test=127.0.0.1")
    return host, addresses.split(",")


def _source(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="scenario file; `-` is standard input")
    _syntax(parser)


def _syntax(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--syntax", choices=("text", "yaml", "json"), metavar="SYNTAX", help="input syntax: text, yaml or json [default: from the file extension]"
    )


def _set(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        type=_checked(overrides.read),
        metavar="RESOURCE.PROPERTY=VALUE",
        help="override a property of a resource; may be given several times",
    )


def _time(parser: Any, option: str, text: str) -> None:
    parser.add_argument(option, type=_checked(duration), metavar="TIME", help=text)


def _color(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default=argparse.SUPPRESS,
        metavar="WHEN",
        help="when to write in color: auto, always or never [default: auto: on a terminal, unless NO_COLOR is set or TERM is `dumb`]",
    )


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help="scenario files; `-` is standard input")
    parser.add_argument(
        "--format",
        choices=("text", "json", "sarif", "github"),
        default="text",
        metavar="FORMAT",
        help="output format: text, json, sarif or github [default: text]",
    )
    parser.add_argument("--deny-warnings", action="store_true", help="treat warnings as errors")
    _set(parser)
    parser.add_argument(
        "--fix", action="store_true", help="apply fixes that have only one likely meaning; for `-`, write the fixed source text to standard output"
    )
    parser.add_argument("--diff", action="store_true", help="with --fix: print a diff to standard output instead of changing files")
    _syntax(parser)


def _graph(parser: argparse.ArgumentParser) -> None:
    _source(parser)
    parser.add_argument(
        "--kind",
        choices=("machine", "wbs", "gantt", "pool"),
        default="machine",
        metavar="KIND",
        help="what to draw: machine (the state machine of the workflows), wbs (the work breakdown structure with its dates), gantt (the "
        "schedule) or pool (the map of a pool) [default: machine]",
    )
    parser.add_argument(
        "--format",
        choices=("mermaid", "dot", "svg"),
        metavar="FORMAT",
        help="output format: mermaid, dot or svg; gantt and pool are always SVG [default: from the extension of --output, else mermaid]",
    )
    parser.add_argument("--name", help="workflow (machine, wbs, gantt) or pool (pool) to draw [default: all workflows, or the only pool]")
    parser.add_argument("-o", "--output", metavar="FILE", help="output file [default: standard output]")


def _plan(parser: argparse.ArgumentParser) -> None:
    _source(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", metavar="FORMAT", help="output format: text or json [default: text]")
    _set(parser)
    group = parser.add_argument_group("run options")
    _time(group, "--max-duration", "estimate a run that stops gracefully after this time")
    group.add_argument("--model", choices=("open", "closed"), metavar="MODEL", help="what to do with users above `limit users`: open or closed")
    _time(group, "--action-timeout", "timeout of attempts whose action has none [default: 30s]")
    _time(group, "--stop-timeout", "how long users may take to finish after a graceful stop [default: 30s]")


def _run(parser: argparse.ArgumentParser) -> None:
    _source(parser)
    _set(parser)
    parser.add_argument(
        "--network",
        action="append",
        default=[],
        metavar="RULE",
        help="allow connections only to these addresses, such as 10.0.0.0/8:80 or `resolve` for name lookups; may be given several times "
        "[default: all addresses]",
    )
    parser.add_argument(
        "--input",
        action="append",
        default=[],
        type=_checked(_input),
        metavar="NAME=FILE",
        help="input for requests to send, read from a file (`-` is standard input); may be given several times",
    )
    parser.add_argument("--html", metavar="FILE", help="write an HTML report with charts, tables and diagrams to this file")
    parser.add_argument("--json", action="store_true", help="write JSON lines to standard output")
    parser.add_argument("-q", "--quiet", action="store_true", help="print no progress, only the verdict")
    _time(parser, "--interval", "progress interval without a terminal or with --json [default: 10s, or 1s with --json]")
    group = parser.add_argument_group("run options")
    _time(group, "--max-duration", "stop gracefully after this time")
    number = _checked(_number)
    group.add_argument("--seed", type=number, metavar="NUMBER", help="seed for retry jitter [default: 0]")
    group.add_argument(
        "--model",
        choices=("open", "closed"),
        metavar="MODEL",
        help="what to do with users above `limit users`: open (they are dropped and counted) or closed (they wait) [default: open]",
    )
    group.add_argument(
        "--exhaustion",
        choices=("wait", "reject"),
        metavar="EXHAUSTION",
        help="what to do with users when no pool has an address for them: wait or reject [default: wait]",
    )
    group.add_argument(
        "--fallback",
        action="append",
        default=[],
        type=_checked(_fallback),
        metavar="POOL=POOL",
        help="exhausted pool and the pool to use instead; may be given several times",
    )
    _time(group, "--action-timeout", "timeout of attempts whose action has none [default: 30s]")
    _time(group, "--stop-timeout", "how long users may take to finish after a graceful stop [default: 30s]")
    group.add_argument("--max-connections", type=number, metavar="NUMBER", help="maximum number of open sockets [default: 10000]")
    group.add_argument("--max-body", type=number, metavar="BYTES", help="maximum bytes kept of a response body [default: 1 MiB]")
    group.add_argument(
        "--max-buffered",
        type=number,
        metavar="BYTES",
        help="maximum bytes kept in memory for bodies, responses, large exports and cookies of all users [default: 256 MiB]",
    )
    group.add_argument(
        "--request-id-header", metavar="NAME", help="add this header field to each HTTP request; its value is USER-ITERATION-ATTEMPT-PART"
    )
    group.add_argument(
        "--resolve",
        action="append",
        default=[],
        type=_checked(_resolve),
        metavar="HOST=ADDRESS[,ADDRESS...]",
        help="use these IP addresses for a host name instead of looking it up; may be given several times",
    )
    _time(group, "--resolve-every", "look up host names again after this time [default: 30s]")
    group.add_argument(
        "--start-ms", type=number, metavar="NUMBER", help="start time of the run as the scenario sees it, in milliseconds [default: 0]"
    )
    group.add_argument("--skip-address-check", action="store_true", help="do not check first that the pool addresses are assigned to this machine")


COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None], str]] = {
    "check": ("Check scenarios and report errors with suggested fixes", _check, _CHECK_END),
    "graph": ("Draw the state machine, work breakdown, schedule or an address pool of a scenario", _graph, _GRAPH_END),
    "plan": ("Preview a run: arrivals, required addresses, schedule and critical path", _plan, _PLAN_END),
    "run": ("Run a scenario over real sockets; the exit code is the verdict", _run, _RUN_END),
}


def read(arguments: Sequence[str]) -> argparse.Namespace:
    """Returns the arguments of a command. Exits with 2, after an explanation, if they are wrong."""
    own, commands = _parsers()
    chosen, unknown = own.parse_known_args(arguments)
    parser = commands.get(chosen.command, own)
    if chosen.command is None:
        own.error(f"a command is missing; commands: {', '.join(COMMANDS)}")
    if unknown:
        parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    if getattr(chosen, "diff", False) and not chosen.fix:
        parser.error("`--diff` needs `--fix`")
    return chosen


def print_help() -> None:
    """Prints the help on standard error."""
    _parsers()[0].print_help(sys.stderr)


def _parsers() -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    """Returns the parser of all commands, and that of each one."""
    from .. import __version__

    own = _Parser(prog=PROGRAM, description="Check, draw and plan scenarios, and run them over real sockets", epilog=_EXIT_CODES)
    own.add_argument("-V", "--version", action="version", version=f"scheduler-core {__version__}", help="print version")
    _color(own)
    commands = own.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser, title="commands")
    for name, (text, add, epilog) in COMMANDS.items():
        usage = f"{PROGRAM} {name} [OPTIONS] FILE{'...' if name == 'check' else ''}"
        command = commands.add_parser(name, usage=usage, help=text, description=text, epilog=epilog)
        _color(command)
        add(command)
    return own, dict(commands.choices)
