//! The program with tokio of doc/EMBEDDING.md prints what the page says.

#[macro_use]
#[path = "../printed.rs"]
mod printed;

mod program {
    include!(concat!(env!("OUT_DIR"), "/tokio.rs"));

    pub fn run() {
        main().unwrap();
    }
}

#[test]
fn the_program_with_tokio_prints_what_the_page_says() {
    program::run();
    assert_eq!(printed::PRINTED.take(), doc_snippets::block(include_str!("../../EMBEDDING.md"), "text tokio").unwrap());
}
