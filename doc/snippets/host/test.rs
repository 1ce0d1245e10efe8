//! The Rust host of doc/EMBEDDING.md prints what the page says.

use std::{env, fs, path::Path};

#[macro_use]
#[path = "../printed.rs"]
mod printed;

mod program {
    include!(concat!(env!("OUT_DIR"), "/host.rs"));

    pub fn run() {
        main().unwrap();
    }
}

#[test]
fn the_rust_host_prints_what_the_page_says() {
    let components = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../target/component");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("host");
    fs::create_dir_all(&folder).unwrap();
    fs::copy(components.join("scheduler_core_net.wasm"), folder.join("scheduler_core_net.wasm"))
        .expect("`just build` writes the component");
    env::set_current_dir(folder).unwrap();
    program::run();
    assert_eq!(printed::PRINTED.take(), doc_snippets::block(include_str!("../../EMBEDDING.md"), "text host").unwrap());
}
