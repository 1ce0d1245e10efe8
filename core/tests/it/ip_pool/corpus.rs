//! The fuzz target of pools over its corpus, and over random inputs beside it.
//!
//! `FUZZ_SEED=n` replays one random input, `FUZZ_RUNS=n` makes more of them.

use std::{fs, path::Path};

#[path = "../../../fuzz/src/ip_pool.rs"]
mod ip_pool;

fn variable(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name} is a number, not {text:?}")))
}

#[test]
fn pools_hold_on_every_input() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/ip_pool");
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "{} has no inputs", folder.display());
    for file in files {
        println!("{}", file.display());
        ip_pool::run(&fs::read(&file).unwrap());
    }
    let seeds = match variable("FUZZ_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..variable("FUZZ_RUNS").unwrap_or(40),
    };
    for seed in seeds {
        println!("FUZZ_SEED={seed}");
        ip_pool::run(&random(seed));
    }
}

/// Bytes that a seed makes: SplitMix64.
fn random(seed: u64) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    };
    let words = 20 + next() % 200;
    (0..words).flat_map(|_| next().to_le_bytes()).collect()
}
