//! The Rust host of doc/EMBEDDING.md prints what the page says.

use std::{cell::RefCell, env, fs, path::Path};

thread_local! {
    static PRINTED: RefCell<String> = const { RefCell::new(String::new()) };
}

/// In the program, this replaces the macro of the standard library.
macro_rules! println {
    ($($part:tt)*) => {{
        let line = format!($($part)*) + "\n";
        crate::PRINTED.with_borrow_mut(|printed| printed.push_str(&line));
    }};
}

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
    assert_eq!(PRINTED.take(), doc_snippets::block(include_str!("../../EMBEDDING.md"), "text host").unwrap());
}
