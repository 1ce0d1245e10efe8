//! Sequences of operations on a pool. What is checked is in `src/ip_pool.rs`, which the
//! test `ip_pool::corpus` runs on the checked-in corpus too.
#![no_main]

#[path = "../src/ip_pool.rs"]
mod ip_pool;

libfuzzer_sys::fuzz_target!(|data: &[u8]| ip_pool::run(data));
