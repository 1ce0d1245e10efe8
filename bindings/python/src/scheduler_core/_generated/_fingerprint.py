# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""How a component of this version ends."""

ENDING = b"scheduler-core:wita2415da28e94173c"
"""How a component of this version ends."""
