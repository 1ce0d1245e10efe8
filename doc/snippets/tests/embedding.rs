//! The Rust program of doc/start/embedding.md prints what the page says.

#[macro_use]
#[path = "../printed.rs"]
mod printed;

mod program {
    include!(concat!(env!("OUT_DIR"), "/embedding.rs"));

    pub fn run() {
        main().unwrap();
    }
}

#[test]
fn the_rust_program_prints_what_the_page_says() {
    program::run();
    let page = include_str!("../../start/embedding.md");
    assert_eq!(printed::PRINTED.take(), doc_snippets::output_of_programs(page).unwrap());
}
