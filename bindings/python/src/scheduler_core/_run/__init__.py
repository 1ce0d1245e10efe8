"""`run`: a whole scenario in one call.

What both kinds share is in `_run.keywords`, `_run.settings` and `_run.scenario`; `_run.blocking` is `scheduler_core.run`, `_run.awaited` is
`scheduler_core.aio.run`. Each run has an instance of its own, so that it keeps nobody else waiting.
"""
