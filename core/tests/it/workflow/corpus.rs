//! The fuzz target of workflows over its corpus, and over sequences from a seeded generator.

#[path = "../../../fuzz/src/workflow.rs"]
mod workflow;

#[test]
fn the_corpus_is_answered() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/workflow");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("the corpus").flatten().map(|entry| entry.path()).collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        println!("{}", file.display());
        workflow::run(&std::fs::read(&file).expect("a file of the corpus"));
    }
}

#[test]
fn random_sequences_are_answered() {
    for seed in 0..150_u64 {
        println!("seed {seed}");
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let bytes: Vec<u8> = (0..240)
            .map(|_| {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                (state >> 24) as u8
            })
            .collect();
        workflow::run(&bytes);
    }
}
