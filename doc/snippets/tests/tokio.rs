//! The program with tokio of doc/EMBEDDING.md prints what the page says.

use std::cell::RefCell;

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
    include!(concat!(env!("OUT_DIR"), "/tokio.rs"));

    pub fn run() {
        main().unwrap();
    }
}

#[test]
fn the_program_with_tokio_prints_what_the_page_says() {
    program::run();
    assert_eq!(PRINTED.take(), doc_snippets::block(include_str!("../../EMBEDDING.md"), "text tokio").unwrap());
}
