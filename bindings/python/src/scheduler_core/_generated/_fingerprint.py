# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""How a component of this version ends."""

ENDING = b"scheduler-core:wit07a521562e0aec41"
"""How a component of this version ends."""
