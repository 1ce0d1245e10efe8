"""run.py SCHEDULER-CORE [--only node|python|nginx]: servers of others as targets, their logs as the truth.

Prints each check that fails, and ends with 1 if one did.
"""

import argparse
import importlib
import os
import sys
import tempfile
import time

PARTS = ["node", "python", "nginx"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="path of the command line")
    parser.add_argument("--only", choices=PARTS, help="run one part")
    given = parser.parse_args()
    begun, failed, without = time.monotonic(), 0, []
    for part in [given.only] if given.only else PARTS:
        module = importlib.import_module(f"{part}_checks")
        missing = getattr(module, "missing", lambda: None)()
        if missing:
            print(f"{part}: DID NOT RUN: {missing}")
            without.append(part)
            failed += given.only is not None
            continue
        with tempfile.TemporaryDirectory() as folder:
            os.chmod(folder, 0o755)
            for run in module.check(given.program, folder):
                print(f"{part}, {run.name}: {len(run.requests)} requests, {'FAILED' if run.wrong else 'passed'}")
                for line in run.wrong:
                    print(f"  {line}")
                failed += bool(run.wrong)
    verdict = "FAILED" if failed else f"passed WITHOUT {', '.join(without)}" if without else "passed"
    print(f"servers: {verdict}, {time.monotonic() - begun:.1f} s")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
