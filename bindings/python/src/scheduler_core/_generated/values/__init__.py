# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""Records, enums, variants and errors: a module an interface."""
