# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""How a component of this version ends."""

ENDING = b"scheduler-core:wit72f507fa87d3b580"
"""How a component of this version ends."""
