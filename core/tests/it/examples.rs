//! Every public function is called, and every public type named, in an example that runs: its own, or one of the
//! module that it belongs to. What is public says `public-api.txt`.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the crate") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs" || kind == "md") {
            found.push(path);
        }
    }
}

/// The code of the examples that run, in a file's documentation.
fn examples(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a text");
    let markdown = path.extension().is_some_and(|kind| kind == "md");
    let mut code = String::new();
    let mut inside: Option<bool> = None;
    for line in text.lines() {
        let line = line.trim_start();
        let shown = match (markdown, line.strip_prefix("///").or_else(|| line.strip_prefix("//!"))) {
            (true, _) => line,
            (false, Some(shown)) => shown.trim_start(),
            (false, None) => {
                inside = None;
                continue;
            }
        };
        if let Some(language) = shown.strip_prefix("```") {
            inside = match inside {
                None => Some(["", "rust"].contains(&language.trim())),
                Some(_) => None,
            };
        } else if inside == Some(true) {
            code.push_str(shown);
            code.push('\n');
        }
    }
    code
}

/// Whether a word stands in a text, with `after` behind it.
fn has(text: &str, word: &str, after: &str) -> bool {
    let part_of_a_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    text.match_indices(word).any(|(at, _)| {
        let (before, behind) = (&text[..at], &text[at + word.len()..]);
        !before.ends_with(part_of_a_name) && !behind.starts_with(part_of_a_name) && behind.starts_with(after)
    })
}

#[test]
fn everything_public_has_an_example_that_runs() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    files(&root.join("src"), &mut paths);
    let mut by_module: BTreeMap<String, String> = BTreeMap::new();
    for path in paths {
        let inside = path.strip_prefix(root.join("src")).expect("below src");
        let module =
            inside.with_extension("").components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
        by_module.entry(module).or_default().push_str(&examples(&path));
    }
    let everywhere: String = by_module.values().map(String::as_str).collect();
    let nothing = String::new();

    let snapshot = fs::read_to_string(root.join("public-api.txt")).expect("the snapshot");
    let mut without = Vec::new();
    let mut looked_at = 0;
    for line in snapshot.lines().filter(|line| !line.starts_with('#')) {
        let Some((owner, what)) = line.split_once(": ").or_else(|| line.split_once("fn ").map(|_| (line, line))) else {
            continue;
        };
        let module = owner.split("::").next().unwrap_or(owner);
        let own = by_module.get(module).unwrap_or(&nothing);
        if let Some(function) = line.split_once("fn ").map(|(_, rest)| rest) {
            let name: String =
                function.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            looked_at += 1;
            if !has(own, &name, "(") {
                without.push(format!("{owner}: fn {name}"));
            }
        } else if what.starts_with("struct") || what.starts_with("enum") {
            let name = owner.rsplit("::").next().unwrap_or(owner);
            looked_at += 1;
            if !has(&everywhere, name, "") {
                without.push(owner.to_owned());
            }
        }
    }
    assert!(looked_at > 400, "the snapshot was not understood: {looked_at} items");
    assert!(without.is_empty(), "{} of {looked_at} without an example:\n{}", without.len(), without.join("\n"));
}
