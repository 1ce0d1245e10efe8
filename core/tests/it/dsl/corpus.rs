//! The corpora of the fuzz targets, the golden files and mutations of both, without a fuzzer.
//!
//! `DSL_CORPUS_SEED=n` begins the mutations elsewhere, `DSL_CORPUS_RUNS=n` makes more of them.

#[path = "../../../fuzz/src/dsl.rs"]
mod dsl;

use std::{fs, path::PathBuf};

use scheduler_core::dsl::Syntax;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files of folders, by name.
fn files(folders: &[&str], extension: Option<&str>) -> Vec<Vec<u8>> {
    let mut paths: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| fs::read_dir(root().join(folder)).expect(folder))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_file())
        .filter(|path| extension.is_none() || path.extension().and_then(|extension| extension.to_str()) == extension)
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "{folders:?}");
    paths.iter().map(|path| fs::read(path).expect("a readable file")).collect()
}

fn variable(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(otherwise)
}

/// SplitMix64.
fn next(state: &mut u64) -> usize {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from((z ^ (z >> 31)) >> 32).expect("32 bits")
}

/// Bytes cut out, put in, doubled and taken from elsewhere.
fn mutate(from: &[Vec<u8>], state: &mut u64) -> Vec<u8> {
    const PARTS: [&[u8]; 14] =
        [b"{", b"}", b"\"", b"'", b"->", b"{{", b"}}", b"\xff", b"\n", b"- ", b": ", b"[", b"99999999999", b"#"];
    let mut bytes = from[next(state) % from.len()].clone();
    for _ in 0..=next(state) % 4 {
        let at = next(state) % (bytes.len() + 1);
        let end = (at + next(state) % 40).min(bytes.len());
        match next(state) % 5 {
            0 => drop(bytes.drain(at..end)),
            1 => drop(bytes.splice(at..at, PARTS[next(state) % PARTS.len()].iter().copied())),
            2 => drop(bytes.splice(at..at, bytes[at..end].to_vec())),
            3 => {
                let other = &from[next(state) % from.len()];
                let start = next(state) % (other.len() + 1);
                let part = other[start..(start + 60).min(other.len())].to_vec();
                drop(bytes.splice(at..end, part));
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << (next(state) % 8);
                }
            }
        }
    }
    bytes
}

fn over(corpus: &[Vec<u8>], target: impl Fn(&[u8])) {
    corpus.iter().for_each(|bytes| target(bytes));
    let seed = variable("DSL_CORPUS_SEED", 1);
    for run in 0..variable("DSL_CORPUS_RUNS", 300) {
        let mut state = seed.wrapping_mul(1_000_003).wrapping_add(run);
        println!("DSL_CORPUS_SEED={seed} run {run}");
        target(&mutate(corpus, &mut state));
    }
}

fn documents(name: &str, extension: &str, syntax: Syntax) {
    let mut corpus = files(&[&format!("fuzz/corpus/{name}")], None);
    corpus.extend(files(&["tests/ui", "tests/ui/rules"], Some(extension)));
    if syntax != Syntax::Json {
        corpus.extend(files(&["../conformance/scenarios"], Some(extension)));
    }
    over(&corpus, |bytes| dsl::document(bytes, syntax));
}

#[test]
fn text() {
    documents("text", "scenario", Syntax::Text);
}

#[test]
fn yaml() {
    documents("yaml", "yaml", Syntax::Yaml);
}

#[test]
fn json() {
    documents("json", "json", Syntax::Json);
}

#[test]
fn expression() {
    over(&files(&["fuzz/corpus/expression"], None), dsl::expression);
}
