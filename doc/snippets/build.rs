//! Writes the Rust program of doc/start/embedding.md to a file, which tests/embedding.rs includes.

use std::{env, fs, path::Path};

fn main() {
    let page = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap()).join("../start/embedding.md");
    println!("cargo::rerun-if-changed={}", page.display());
    let text = fs::read_to_string(page).unwrap();
    let (_, rest) = text.split_once("\n```rust\n").unwrap();
    let (program, _) = rest.split_once("```").unwrap();
    fs::write(Path::new(&env::var("OUT_DIR").unwrap()).join("embedding.rs"), program).unwrap();
}
