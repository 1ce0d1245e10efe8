// Generated from the WIT package by `cargo xtask bindings`. Do not edit.

/** How a component of this version ends. */
export const ENDING = "scheduler-core:wit07a521562e0aec41";
