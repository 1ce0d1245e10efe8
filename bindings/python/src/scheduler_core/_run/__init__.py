"""`run`: a whole scenario in one call.

The common part is in `_run.options`, `_run.settings` and `_run.scenario`; `_run.run_sync` is `scheduler_core.run`, `_run.run_async` is
`scheduler_core.aio.run`. Each run has its own instance, so that no other call waits for it.
"""
