"""Shows that the tests notice: puts each bug of mutants.toml into a copy of the tree and runs what is named for it.

    run.py [--lane NAME]… [--check] [--again] [PART OF A NAME]…

`--check` only reports which mutants no longer apply. Without lanes, all run. A mutant is caught when every lane that
runs one of its cases has a red cell. The first lane runs all cases of a mutant; the others those that went red on it,
and all of them only where that shows nothing. A mutant with `hostile`, a list of seeds, instead of `cases` is run
against the hostile server, on the native lane alone and without debug assertions: the checker must notice it, not
the runner itself. The copy and its builds are in target/mutants; they stay for the next
run. What was caught there is not tried again while the tree is the same, unless `--again` asks for it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

try:
    import tomllib
except ImportError:  # Python 3.10
    import tomli as tomllib

ROOT = Path(__file__).resolve().parents[2]
COPY = ROOT / "target" / "mutants" / "tree"
#: Where the copy is built: a folder of its own, unless MUTANTS_TARGET_DIR names one whose dependencies are built already.
TARGET = Path(os.environ.get("MUTANTS_TARGET_DIR", ROOT / "target" / "mutants" / "target"))

#: The driver, its peers and the programs of all lanes: the same selection as in the justfile, so that what they depend
#: on is built once, with the same features. No mutant is in them but in the native lane.
PROGRAMS = ["cargo", "build", "--quiet", "--bins", "--workspace"]
PROGRAMS += [part for name in ("lane-guest-rust", "guest-http", "bench-socket-guest") for part in ("--exclude", name)]
PROGRAMS += ["--features", "scheduler-core/serde"]

#: The hostile server and the lane that meets it.
HOSTILE = ["cargo", "build", "--quiet", "--package", "lane-native", "--package", "conformance-hostile"]
UNCHECKED = {"CARGO_PROFILE_DEV_DEBUG_ASSERTIONS": "false"}

#: What each lane is built of beyond its own program.
COMPONENT = ["cargo", "xtask", "build", "--quick"]
PYTHON = str(ROOT / "bindings" / "python" / ".venv" / "bin" / "python")
NEEDS: dict[str, list[list[str]]] = {
    "native": [["cargo", "build", "--quiet", "--package", "lane-native"]],
    "wasmtime": [COMPONENT],
    "javascript": [COMPONENT, ["npm", "--prefix", "bindings/js", "run", "--silent", "build"]],
    "browser": [COMPONENT, ["npm", "--prefix", "bindings/js", "run", "--silent", "build"]],
    "python": [COMPONENT, [PYTHON, "bindings/python/build_component.py"]],
    "guest-rust": [COMPONENT, ["cargo", "xtask", "guests"]],
    "guest-python": [COMPONENT, [PYTHON, "conformance/guests/python/build.py"]],
}


class Failed(Exception):
    """A step of the build did not work."""


def run(command: list[str], extra: dict[str, str] | None = None, **options: Any) -> subprocess.CompletedProcess[str]:
    # Incremental: a mutant changes a line.
    environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET), "CARGO_INCREMENTAL": "1", **(extra or {})}
    return subprocess.run(command, cwd=COPY, env=environment, text=True, capture_output=True, **options)


def place(mutant: dict[str, Any], tree: Path) -> tuple[Path, str]:
    """The file of a mutant and its text; fails unless the bug has exactly one place in it."""
    path = tree / mutant["file"]
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    if text.count(mutant["find"]) != 1:
        raise Failed(f"{mutant['name']}: {mutant['file']} has its place {text.count(mutant['find'])} times")
    return path, text


def copy_tree() -> str:
    """Brings the copy up to date and returns a hash of all its files but those of this folder.

    Files that are the same keep their time stamps, so that cargo does not build them.
    """
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
    )
    state = hashlib.sha256()
    names = sorted(filter(None, listed.stdout.decode().split("\0")))
    # What was copied before and is gone from the tree goes from the copy as well; what was built there stays.
    record = COPY.parent / "copied.json"
    before = json.loads(record.read_text(encoding="utf-8")) if record.is_file() else []
    for name in set(before) - set(names):
        (COPY / name).unlink(missing_ok=True)
    record.parent.mkdir(parents=True, exist_ok=True)
    record.write_text(json.dumps(names), encoding="utf-8")
    for name in names:
        source, copy = ROOT / name, COPY / name
        if not source.is_file():
            continue
        content = source.read_bytes()
        if not name.startswith("conformance/mutants/"):
            state.update(f"{name}\0{len(content)}\0".encode() + content)
        if not (copy.is_file() and copy.read_bytes() == content):
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)
            shutil.copymode(source, copy)
    for installed in ("bindings/js/node_modules", "bindings/python/.venv"):
        if not (COPY / installed).exists():
            (COPY / installed).symlink_to(ROOT / installed)
    return state.hexdigest()


def build(lanes: list[str], *before: list[str]) -> None:
    steps = list(before)
    for lane in lanes:
        steps += [step for step in NEEDS[lane] if step not in steps]
    for step in steps:
        done = run(step)
        if done.returncode != 0:
            raise Failed(f"{' '.join(step)}:\n{done.stderr[-2000:]}")


def red(cases: list[str], lanes: list[str]) -> tuple[set[str], set[str], list[str]]:
    """The lanes that ran one of the cases, those with a red cell, and the cases of the red cells."""
    arguments = [part for lane in lanes for part in ("--lane", lane)] + [part for case in cases for part in ("--case", case)]
    results = COPY / "target" / "conformance" / "results.jsonl"
    results.unlink(missing_ok=True)
    done = run([str(TARGET / "debug" / "conformance"), *arguments])
    if not results.is_file():
        # A random run that cannot even be recorded on the first lane is noticed as well.
        if "with --seed" in done.stderr:
            return set(lanes), set(lanes), cases
        raise Failed(done.stderr[-2000:])
    cells = [json.loads(line) for line in results.read_text(encoding="utf-8").splitlines()]
    ran = {cell["lane"] for cell in cells if cell["status"] != "not-run"}
    bad = [cell for cell in cells if cell["status"] not in ("passed", "expected-failure", "not-run")]
    return ran, {cell["lane"] for cell in bad}, sorted({cell["case"] for cell in bad})


def hostile(seeds: list[int]) -> list[str]:
    """Builds what is in the copy, runs it against the hostile server, and returns the first problems of red seeds."""
    built = run(HOSTILE, UNCHECKED)
    if built.returncode != 0:
        raise Failed(f"{' '.join(HOSTILE)}:\n{built.stderr[-2000:]}")
    arguments = [part for seed in seeds for part in ("--seed", str(seed))]
    done = run([str(TARGET / "debug" / "hostile"), "--lane", "native", *arguments])
    lines = done.stdout.splitlines()
    if done.returncode != 0 and not any("replay it with" in line for line in lines):
        raise Failed((done.stdout + done.stderr)[-2000:])
    return [lines[index + 2].strip() for index, line in enumerate(lines) if "replay it with" in line and index + 2 < len(lines)]


def trial(mutant: dict[str, Any], lanes: list[str]) -> tuple[str, bool]:
    """What became of a mutant that is in the copy, and whether it was caught."""
    if "hostile" in mutant:
        problems = hostile(mutant["hostile"])
        return (f"caught: {problems[0][:120]}", True) if problems else ("NOT CAUGHT by the hostile server", False)
    build(lanes)
    first, others = lanes[0], lanes[1:]
    ran, noticed, cases = red(mutant["cases"], [first])
    if others and cases:
        ran_others, noticed_others, _ = red(cases, others)
        ran, noticed = ran | ran_others, noticed | noticed_others
    # Lanes on which these cases do not run, or are green, show by others whether they run the mutated code.
    if rest := [lane for lane in others if lane not in noticed]:
        ran_rest, noticed_rest, cases_rest = red(mutant["cases"], rest)
        ran, noticed, cases = ran | ran_rest, noticed | noticed_rest, cases or cases_rest
    if not ran or not noticed >= ran:
        return f"NOT CAUGHT on {', '.join(sorted(ran - noticed)) or 'any lane'}", False
    return f"caught on {len(ran)} lanes by {', '.join(cases[:3])}{' …' if len(cases) > 3 else ''}", True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lane", action="append", choices=sorted(NEEDS), dest="lanes")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--again", action="store_true")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    lanes = [lane for lane in NEEDS if not options.lanes or lane in options.lanes]
    mutants = tomllib.loads((Path(__file__).with_name("mutants.toml")).read_text(encoding="utf-8"))["mutant"]
    mutants = [mutant for mutant in mutants if not options.names or any(name in mutant["name"] for name in options.names)]
    mutants = [mutant for mutant in mutants if "hostile" not in mutant or "native" in lanes]
    stale = []
    for mutant in mutants:
        try:
            place(mutant, ROOT)
        except Failed as failure:
            stale.append(str(failure))
    for line in stale:
        print(f"does not apply: {line}")
    if options.check or stale:
        print(f"{len(mutants) - len(stale)} of {len(mutants)} mutants apply")
        return 1 if stale else 0

    state = copy_tree()
    record = COPY.parent / "caught.json"
    known = json.loads(record.read_text(encoding="utf-8")) if record.is_file() else {}
    if known.get("tree") != state or known.get("lanes") != lanes or options.again:
        known = {"tree": state, "lanes": lanes, "caught": {}, "green": []}
    left = [mutant for mutant in mutants if json.dumps(mutant, sort_keys=True) not in known["caught"]]
    if len(left) < len(mutants):
        print(f"{len(mutants) - len(left)} of {len(mutants)} were caught in this tree before")
    if left:
        print(f"building without a bug for {', '.join(lanes)}", flush=True)
        seeds = sorted({seed for mutant in left for seed in mutant.get("hostile", [])} - set(known["green"]))
        if seeds:
            if problems := hostile(seeds):
                print(f"red without a bug: {problems[0]}")
                return 1
            known["green"] += seeds
        if any("cases" in mutant for mutant in left):
            build(lanes, PROGRAMS)
        everything = sorted({case for mutant in left for case in mutant.get("cases", [])} - set(known["green"]))
        if everything:
            _, wrong, cases = red(everything, lanes)
            if wrong:
                print(f"red without a bug: {', '.join(sorted(wrong))} in {', '.join(cases)}")
                return 1
            known["green"] += everything
            record.write_text(json.dumps(known, indent=1), encoding="utf-8")
    for number, mutant in enumerate(left, 1):
        start = time.monotonic()
        path, text = place(mutant, COPY)
        path.write_text(text.replace(mutant["find"], mutant["replace"]), encoding="utf-8")
        try:
            word, is_caught = trial(mutant, lanes)
        except Failed as failure:
            word, is_caught = f"NOT RUN: {failure}", False
        finally:
            path.write_text(text, encoding="utf-8")
        seconds = round(time.monotonic() - start)
        print(f"[{number}/{len(left)}] {mutant['name']}: {word} ({seconds} s)", flush=True)
        if is_caught:
            known["caught"][json.dumps(mutant, sort_keys=True)] = f"{word} ({seconds} s)"
            record.write_text(json.dumps(known, indent=1), encoding="utf-8")
    caught = sum(json.dumps(mutant, sort_keys=True) in known["caught"] for mutant in mutants)
    print(f"{caught} of {len(mutants)} caught")
    return 0 if caught == len(mutants) else 1


if __name__ == "__main__":
    sys.exit(main())
