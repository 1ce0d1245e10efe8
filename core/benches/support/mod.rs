//! What every benchmark shares: medians, the report, memory counting and the peers.
//!
//! A benchmark is a program (`harness = false`) that measures, prints a table and writes
//! `target/bench/NAME.json`. Nothing in here asserts a time: a missed target is a row
//! that says so, because a loaded machine must not turn a build red.

// Each benchmark compiles its own copy and none uses everything.
#![allow(dead_code, unused_imports)]

pub mod machine;
pub mod memory;
pub mod paths;
pub mod peer;
pub mod report;
pub mod samples;
pub mod table;

/// Says on standard error what is going on, because some steps take minutes.
pub fn progress(text: &str) {
    eprintln!("bench: {text}");
}

/// Whether only a rough and quick run was asked for: `cargo xtask bench NAME --quick`.
pub fn quick() -> bool {
    std::env::args().any(|argument| argument == "--quick")
}

/// Whether a part of the benchmark was asked for: `--only=PART`, several times perhaps; all parts without.
pub fn wanted(part: &str) -> bool {
    let mut only =
        std::env::args().filter_map(|argument| argument.strip_prefix("--only=").map(str::to_owned)).peekable();
    only.peek().is_none() || only.any(|named| named == part)
}

/// The next number of a splitmix64 sequence (Steele, Lea, Flood 2014): which owners come and go in a benchmark.
pub fn next_random(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
