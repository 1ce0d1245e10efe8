#![no_main]

#[path = "../src/dsl.rs"]
mod dsl;

libfuzzer_sys::fuzz_target!(|data: &[u8]| dsl::document(data, scheduler_core::dsl::Syntax::Yaml));
