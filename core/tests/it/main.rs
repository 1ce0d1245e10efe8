//! All tests of the public API in one binary, which is linked once: a module a subject.
//!
//! `cargo test -p scheduler-core --test it quotes` runs those of a module. The data of the tests is in `tests/ui`, next to this
//! folder, and in `fuzz/corpus`. Two binaries are left beside this one: `heap_allocations` has an allocator of its own, and
//! `never_deaf` measures time, with its tests one at a time.

#[cfg(feature = "runner")]
mod common_mistakes;
mod documentation;
mod dsl;
mod examples;
mod hostile_snapshots;
mod import_graph;
mod ip_pool;
mod leading_zeros;
mod random;
mod workflow;
