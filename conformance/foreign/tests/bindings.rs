//! Bindings of both worlds for guests are generated in every language, and compiled where a compiler can be had.

#![allow(clippy::unwrap_used)]

use std::{fs, path::PathBuf};

use conformance_foreign::{Language, compile_c, compile_go, generate, lines, wit};

const WORLDS: [&str; 2] = ["imports", "imports-offline"];

fn folder(language: Language, world: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(language.folder()).join(world);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn every_generator_reads_the_package() {
    for language in Language::ALL {
        for world in WORLDS {
            let files = generate(language, &wit(), world, &folder(language, world)).unwrap();
            let lines = lines(&files).unwrap();
            println!("{language:?} {world}: {} files, {lines} lines", files.len());
            assert!(lines > 2_000, "{language:?} {world}: {lines} lines");
        }
    }
}

#[test]
fn the_c_bindings_compile() {
    for world in WORLDS {
        let folder = folder(Language::C, &format!("{world}-compiled"));
        let files = generate(Language::C, &wit(), world, &folder).unwrap();
        compile_c(&files, &folder).unwrap();
    }
}

#[test]
fn the_go_bindings_compile() {
    for world in WORLDS {
        let folder = folder(Language::Go, &format!("{world}-compiled"));
        generate(Language::Go, &wit(), world, &folder).unwrap();
        if let Some(reason) = compile_go(&folder).unwrap() {
            println!("NOT RUN: the Go bindings of {world} are generated, not compiled: {reason}");
        }
    }
}

/// An error is lifted by every function that returns one: a variant of many cases makes bindings several times as long.
#[test]
fn errors_are_records() {
    let folder = folder(Language::C, "imports-length");
    let files = generate(Language::C, &wit(), "imports", &folder).unwrap();
    let lines = lines(&files).unwrap();
    assert!(lines < 80_000, "{lines} lines of C");
}
