// Generated from the WIT package by `cargo xtask bindings`. Do not edit.

/** How a component of this version ends. */
export const ENDING = "scheduler-core:wit72f507fa87d3b580";
