"""Drivers of a state machine: `simulate` in virtual time, `aio.drive` in real time.

`_drive.actions` finds the function of an action and checks what it returns. `_drive.simulator` is the loop of `simulate`,
`_drive.simulation` its result.
"""
