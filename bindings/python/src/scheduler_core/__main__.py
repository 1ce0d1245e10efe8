"""The command line: `python -m scheduler_core`."""

from __future__ import annotations

import sys

from ._cli.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
