// Generated from the WIT package by `cargo xtask bindings`. Do not edit.

/** How a component of this version ends. */
export const ENDING = "scheduler-core:wita2415da28e94173c";
