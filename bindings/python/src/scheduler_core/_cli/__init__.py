"""`python -m scheduler_core`: the commands `check`, `graph`, `plan` and `run` of the command line, with its options and exit codes.

Each command has its own module. `_cli.main` chooses it, `_cli.document` reads scenarios, `_cli.output` writes.
"""
