# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""How a component of this version ends."""

ENDING = b"scheduler-core:wit87fff2649b75364f"
"""How a component of this version ends."""
