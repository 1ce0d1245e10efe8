//! What uses what in the crate: no circles between files, and between modules what `doc/MODULE_STRUCTURE.md` allows.
//!
//! The files are read as text: `use` lines and paths, resolved through re-exports and aliases to the file that defines
//! their end. Code for tests is left out. Methods leave no trace in this text, so the `impl` blocks of a type may lie in
//! several files below it.

mod graph;
mod modules;
mod tokens;

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

use graph::{Arrows, Graph, circles};

/// The table of what a module may use.
const TABLE: &str = "../doc/MODULE_STRUCTURE.md";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn graph() -> Graph {
    Graph::new(&modules::read(&root().join("src")))
}

/// Checks that there is no circle. Else each is listed with its arrows and where they are seen.
fn check(arrows: &Arrows) {
    let pairs: BTreeSet<(&str, &str)> = arrows.pairs().collect();
    let mut text = String::new();
    for circle in circles(&pairs) {
        let _ = writeln!(text, "a circle of {}:", circle.len());
        for (from, to) in pairs.iter().filter(|(from, to)| circle.contains(from) && circle.contains(to)) {
            let _ = writeln!(text, "  {from} -> {to}, at {}", arrows.evidence(from, to));
        }
    }
    assert!(text.is_empty(), "{text}untie it: move what both need to a file that neither has to ask");
}

#[test]
fn files_use_each_other_in_no_circle() {
    check(&graph().files);
}

#[test]
fn modules_use_each_other_in_no_circle() {
    check(&graph().modules);
}

/// The rows of the table: a module, and what it may use.
fn table(text: &str) -> Vec<(String, Vec<String>)> {
    let rows = text.lines().skip_while(|line| !line.starts_with("| module | may use |")).skip(2);
    rows.take_while(|line| line.starts_with('|'))
        .map(|line| {
            let cells: Vec<&str> = line.split('|').collect();
            let words = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
            let module = words(cells[1]).pop().unwrap_or_else(|| panic!("{TABLE}: no module in {line}"));
            (module, words(cells[2]))
        })
        .collect()
}

#[test]
fn modules_use_what_the_table_allows_and_nothing_else() {
    let graph = graph();
    let text = read(TABLE);
    let table = table(&text);
    assert!(table.len() > 5, "{TABLE}: no table that begins with `| module | may use |`");
    let listed: BTreeSet<&str> = table.iter().map(|(module, _)| module.as_str()).collect();
    assert_eq!(listed.len(), table.len(), "{TABLE}: a module has two rows");
    let allowed: BTreeSet<(&str, &str)> =
        table.iter().flat_map(|(module, uses)| uses.iter().map(|used| (module.as_str(), used.as_str()))).collect();
    let mut faults = String::new();
    for (from, to) in graph.modules.pairs().filter(|arrow| !allowed.contains(arrow)) {
        let _ = writeln!(
            faults,
            "`{from}` uses `{to}`, which the table does not allow: {}",
            graph.modules.evidence(from, to)
        );
    }
    for (from, to) in allowed.iter().filter(|(from, to)| !graph.modules.has(from, to)) {
        let _ = writeln!(faults, "the table allows `{from}` to use `{to}`, which it does not");
    }
    let listed: BTreeSet<&str> = table.iter().map(|(module, _)| module.as_str()).collect();
    for module in graph.names.iter().filter(|name| !listed.contains(name.as_str())) {
        let _ = writeln!(faults, "module `{module}` is not in the table");
    }
    assert!(faults.is_empty(), "{TABLE}:\n{faults}");
}

#[test]
fn the_reader_finds_what_is_used() {
    let source = "use super::{a::{B, C as D}, e::*};\npub(crate) use crate::f;\n\
                  fn g() { let text = \"crate::no\"; // crate::no\n super::h::i(r#\"crate::no\"#, 'x', b'\\''); }\n\
                  #[cfg(test)]\nmod tests { use crate::no; }\nstruct J<'a>(&'a str);";
    let (module, contents) = modules::read_source("x.rs", source, vec!["x".to_owned()]).pop().expect("a module");
    assert_eq!(module, ["x"]);
    let path = |written: &modules::Written| written.path.join("::");
    let imports: Vec<_> =
        contents.imports.iter().map(|one| (path(&one.written), one.name.as_str(), one.public)).collect();
    assert_eq!(
        imports,
        [
            ("super::a::B".to_owned(), "B", false),
            ("super::a::C".to_owned(), "D", false),
            ("super::e::*".to_owned(), "*", false),
            ("crate::f".to_owned(), "f", true),
        ]
    );
    assert_eq!(contents.paths.iter().map(path).collect::<Vec<_>>(), ["super::h::i"]);
    assert!(contents.items.contains("g") && contents.items.contains("J"));
}

#[test]
fn circles_are_found() {
    let arrows = BTreeSet::from([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e"), ("e", "d"), ("f", "a")]);
    let circles = circles(&arrows);
    assert_eq!(circles, [BTreeSet::from(["a", "b", "c"]), BTreeSet::from(["d", "e"])]);
}
