//! The rule that a case names is written down where it says.

use std::{collections::BTreeSet, fs, path::Path};

use conformance::{case, config, paths, random, wit::Package};

/// The anchors that the headings of a Markdown text make, as GitHub makes them, and explicit ones.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut fenced = false;
    for line in text.lines() {
        if line.starts_with("```") {
            fenced = !fenced;
        }
        if let (false, Some(heading)) = (fenced, line.strip_prefix('#')) {
            let heading = heading.trim_start_matches('#').trim().to_lowercase();
            let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
            found.insert(kept.map(|c| if c == ' ' { '-' } else { c }).collect());
        }
        for part in line.split("<a id=\"").skip(1) {
            found.extend(part.split('"').next().map(str::to_owned));
        }
    }
    found
}

#[test]
fn every_rule_is_there() {
    let root = paths::root();
    let package = Package::load(&root.join("wit")).unwrap();
    let cases = case::load_all(&root.join("conformance/cases"), &package).unwrap();
    let runs = random::definition::load_all(&root.join("conformance/random"), &package).unwrap();
    let rules = cases.iter().map(|case| (case.id.clone(), case.rule.clone()));
    let mut wrong = Vec::new();
    for (id, rule) in rules.chain(runs.iter().map(|run| (run.id.clone(), Some(run.rule.clone())))) {
        let Some(rule) = rule else {
            wrong.push(format!("{id} names no rule"));
            continue;
        };
        let (file, anchor) = rule.split_once('#').unwrap_or((&rule, ""));
        match fs::read_to_string(root.join(file)) {
            Err(_) => wrong.push(format!("{id}: there is no {file}")),
            Ok(text) if !anchor.is_empty() && !anchors(&text).contains(anchor) => {
                wrong.push(format!("{id}: {file} has no #{anchor}"));
            }
            Ok(_) => (),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The path of the module that a file of `core/src` is, as tests are named.
fn module(file: &Path) -> String {
    let names: Vec<_> = file.with_extension("").iter().map(|name| name.to_string_lossy().into_owned()).collect();
    names.join("::").trim_end_matches("::mod").to_owned()
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn every_test_that_an_excuse_names_is_there() {
    let root = paths::root();
    let package = Package::load(&root.join("wit")).unwrap();
    let cases = case::load_all(&root.join("conformance/cases"), &package).unwrap();
    let lanes = config::lanes(&root.join("conformance/lanes.toml")).unwrap();
    let expected = config::expected(&root.join("conformance/expected.toml"), &lanes, &cases).unwrap();
    let source = root.join("core/src");
    for excuse in expected.unreachable {
        let (modules, function) = excuse.test.rsplit_once("::").unwrap();
        let holds = |file: &Path| {
            modules.trim_end_matches("::tests")
                == module(file.strip_prefix(&source).unwrap()).trim_end_matches("::tests")
                && fs::read_to_string(file).unwrap().contains(&format!("fn {function}("))
        };
        assert!(files(&source).iter().any(|file| holds(file)), "{}: there is no test {}", excuse.what, excuse.test);
    }
}

#[test]
fn anchors_are_made_as_git_hub_makes_them() {
    let made = anchors("# A walk\n## `text` and YAML, JSON\n```\n# no heading\n```\n<a id=\"own\"></a>\n");
    assert_eq!(made.into_iter().collect::<Vec<_>>(), ["a-walk", "own", "text-and-yaml-json"]);
}

/// Socket cases without a peer in another process, and why.
const ALONE: [(&str, &str); 11] = [
    ("leaks-nothing", "nobody connects; leaks-nothing-connected has a peer"),
    ("options", "what was set is read back"),
    ("options-v6-and-udp", "what was set is read back"),
    ("resolve", "literals and localhost ask nobody"),
    ("resolve-names", "names that are refused before anybody is asked"),
    ("states-tcp-closed", "the state refuses"),
    ("states-udp-closed", "the state refuses"),
    ("tcp-drop-listener", "several clients at once; tcp-drop-listener-of-another-process has a peer"),
    ("tcp-server", "the addresses of both ends are compared; tcp-server-of-another-process has a peer"),
    ("tcp-wrong-states", "the state refuses"),
    ("udp-queued-before-the-first-receive", "every datagram is compared; udp-queued-of-another-process has a peer"),
];

#[test]
fn socket_cases_have_a_peer_in_another_process_or_an_excuse() {
    let root = paths::root();
    let package = Package::load(&root.join("wit")).unwrap();
    let cases = case::load_all(&root.join("conformance/cases"), &package).unwrap();
    let alone: BTreeSet<&str> =
        cases.iter().filter(|case| case.peers.is_empty()).filter_map(|case| case.id.strip_prefix("socket/")).collect();
    let excused: BTreeSet<&str> = ALONE.iter().map(|(name, _)| *name).collect();
    assert_eq!(alone, excused);
}

#[test]
fn the_page_on_sockets_names_every_case() {
    let root = paths::root();
    let page = fs::read_to_string(root.join("doc/WASI_SOCKET_IMPLEMENTATION.md")).unwrap();
    let (_, section) = page.split_once("\n## Conformance cases\n").unwrap();
    let rows = section.split("\n## ").next().unwrap().lines().filter_map(|line| line.strip_prefix("| "));
    let cases =
        rows.filter_map(|row| row.split(" | ").nth(1)).flat_map(|cases| cases.trim_end_matches(" |").split(", "));
    let named: BTreeSet<(String, bool)> = cases
        .filter(|case| case.starts_with('`'))
        .map(|case| (case.trim_end_matches('⁶').trim_matches('`').to_owned(), case.ends_with('⁶')))
        .collect();
    let there = files(&root.join("conformance/cases/socket")).into_iter().map(|file| {
        let twice = fs::read_to_string(&file).unwrap().contains("\"ipv6\": true");
        (file.file_stem().unwrap().to_string_lossy().into_owned(), twice)
    });
    assert_eq!(named, there.collect());
}
