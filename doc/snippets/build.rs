//! Writes the Rust programs of pages to files, which the tests include.

use std::{env, fs, path::Path};

/// The page, the fence of the program, and the file.
const PROGRAMS: [(&str, &str, &str); 2] =
    [("start/embedding.md", "rust", "embedding.rs"), ("EMBEDDING.md", "rust tokio", "tokio.rs")];

fn main() {
    let doc = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap()).join("..");
    for (page, fence, file) in PROGRAMS {
        let page = doc.join(page);
        println!("cargo::rerun-if-changed={}", page.display());
        let text = fs::read_to_string(&page).unwrap();
        let (_, rest) = text.split_once(&format!("\n```{fence}\n")).unwrap();
        let (program, _) = rest.split_once("\n```").unwrap();
        fs::write(Path::new(&env::var("OUT_DIR").unwrap()).join(file), program).unwrap();
    }
}
