// Generated from the WIT package by `cargo xtask bindings`. Do not edit.

/** How a component of this version ends. */
export const ENDING = "scheduler-core:wit87fff2649b75364f";
