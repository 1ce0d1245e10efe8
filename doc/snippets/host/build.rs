//! Writes the Rust host of the page to a file, which the test includes.

use std::{env, fs, path::Path};

fn main() {
    let page = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../EMBEDDING.md");
    println!("cargo::rerun-if-changed={}", page.display());
    let text = fs::read_to_string(&page).unwrap();
    let program = doc_snippets::block(&text, "rust host").unwrap();
    // The reader has a copy of the folder.
    let program = program.replace("path: \"wit\"", "path: \"../../../wit\"");
    fs::write(Path::new(&env::var("OUT_DIR").unwrap()).join("host.rs"), program).unwrap();
}
