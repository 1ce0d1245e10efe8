//! `fmt`, `convert` and `graph`.

use crate::{Folder, SOUND, unsound};

/// The same scenario, written carelessly.
fn careless() -> String {
    SOUND.replace("  ", "").replace("\n\n", "\n")
}

#[test]
fn fmt_rewrites_files_and_leaves_formatted_ones_alone() {
    let folder = Folder::new("fmt");
    folder.write("a.scenario", careless());
    folder.write("b.scenario", SOUND);
    let said = folder.run(&["fmt", "a.scenario", "b.scenario"]);
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (Some(0), "", "formatted a.scenario\n"));
    assert_eq!(folder.read("a.scenario"), SOUND);
    assert_eq!(folder.names(), ["a.scenario", "b.scenario"], "nothing is left beside them");
}

#[test]
fn fmt_check_shows_what_would_change_and_changes_nothing() {
    let folder = Folder::new("fmt-check");
    folder.write("a.scenario", SOUND.replace("  port = 8080", "port=8080"));
    let said = folder.run(&["fmt", "--check", "a.scenario"]);
    assert_eq!(said.code, Some(1));
    assert!(said.out.starts_with("--- a.scenario\n+++ a.scenario (formatted)\n@@ "), "{}", said.out);
    assert!(said.out.contains("\n-port=8080\n+  port = 8080\n"), "{}", said.out);
    assert!(folder.read("a.scenario").contains("\nport=8080"));
    folder.write("a.scenario", SOUND);
    let said = folder.run(&["fmt", "--check", "a.scenario"]);
    assert_eq!((said.code, said.out.as_str()), (Some(0), ""));
}

#[test]
fn fmt_of_stdin_goes_to_stdout() {
    let folder = Folder::new("fmt-stdin");
    let said = folder.feed(&["fmt", "-"], &careless());
    assert_eq!((said.code, said.out.as_str()), (Some(0), SOUND));
}

#[test]
fn fmt_does_not_touch_a_file_with_errors() {
    let folder = Folder::new("fmt-errors");
    let broken = SOUND.replace("workflow {", "workflow");
    folder.write("a.scenario", &broken);
    let said = folder.run(&["fmt", "a.scenario"]);
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("a.scenario:19"), "{}", said.err);
    assert_eq!(folder.read("a.scenario"), broken);
}

#[cfg(unix)]
#[test]
fn fmt_keeps_links_and_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new("fmt-link");
    let real = folder.write("real.scenario", careless());
    std::fs::set_permissions(&real, std::fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink("real.scenario", folder.path("link.scenario")).unwrap();
    assert_eq!(folder.run(&["fmt", "link.scenario"]).code, Some(0));
    assert!(std::fs::symlink_metadata(folder.path("link.scenario")).unwrap().is_symlink());
    assert_eq!(folder.read("real.scenario"), SOUND);
    assert_eq!(std::fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn convert_goes_round_through_all_syntaxes() {
    let folder = Folder::new("convert");
    folder.write("a.scenario", SOUND.replace("# who answers\n", ""));
    for (from, to, name) in
        [("a.scenario", "yaml", "b.yaml"), ("b.yaml", "json", "c.json"), ("c.json", "text", "d.scenario")]
    {
        let said = folder.run(&["convert", from, "--to", to, "-o", name]);
        assert_eq!((said.code, said.out.as_str()), (Some(0), ""), "{}", said.err);
    }
    // Defaults are written out on the way, so the first and the last text differ and say the same.
    for name in ["a.scenario", "d.scenario"] {
        let said = folder.run(&["convert", name, "--to", "json"]);
        assert_eq!(said.out, folder.read("c.json"));
    }
}

#[test]
fn graphs_come_in_the_language_that_is_asked_for() {
    let folder = Folder::new("graph");
    folder.write("a.scenario", SOUND);
    let begins = |arguments: &[&str], with: &str| {
        let said = folder.run(&[&["graph", "a.scenario"], arguments].concat());
        assert_eq!(said.code, Some(0), "{}", said.err);
        assert!(said.out.starts_with(with), "{arguments:?}: {}", said.out);
    };
    begins(&[], "---\ntitle: \"workflow main\"\n---\nflowchart TD");
    begins(&["--format", "dot"], "digraph g {");
    begins(&["--format", "svg"], "<svg ");
    begins(&["--kind", "wbs"], "---\ntitle:");
    begins(&["--kind", "gantt"], "<svg ");
    begins(&["--kind", "pool"], "<svg ");
    begins(&["--name", "main", "-o", "m.dot"], "");
    assert!(folder.read("m.dot").starts_with("digraph"));
}

#[test]
fn a_graph_of_what_is_not_there_names_what_is() {
    let folder = Folder::new("graph-names");
    folder.write("a.scenario", SOUND);
    let fails = |arguments: &[&str], with: &str| {
        let said = folder.run(&[&["graph", "a.scenario"], arguments].concat());
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
        assert_eq!(said.err, format!("error: {with}\n"));
    };
    fails(&["--name", "mian"], "a.scenario: there is no workflow \"mian\"; did you mean \"main\"?");
    fails(&["--kind", "pool", "--name", "blue"], "a.scenario: choose a pool with `--name`: red");
    fails(&["--kind", "gantt", "--format", "dot"], "gantt charts and pool maps are always SVG; use `--format svg`");
}

#[test]
fn output_that_cannot_be_written_gets_a_sentence() {
    let folder = Folder::new("output");
    folder.write("a.scenario", SOUND);
    std::fs::create_dir(folder.path("folder")).unwrap();
    let fails = |name: &str, with: &str| {
        let said = folder.run(&["convert", "a.scenario", "--to", "json", "-o", name]);
        assert_eq!((said.code, said.err.as_str()), (Some(2), format!("error: {with}\n").as_str()));
    };
    fails("folder", "cannot write folder: the path is a folder; name a file in it");
    fails("none/a.json", "cannot write none/a.json: the folder does not exist; create it or correct the path");
}

#[test]
fn errors_in_the_scenario_are_told_by_every_command() {
    let folder = Folder::new("errors");
    folder.write("a.scenario", unsound());
    let commands: [&[&str]; 2] = [&["graph", "a.scenario"], &["graph", "a.scenario", "--kind", "gantt"]];
    for command in commands {
        let said = folder.run(command);
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
        assert!(said.err.contains("a.scenario:19:21"), "{}", said.err);
        assert!(said.err.contains("did you mean `end`?"), "{}", said.err);
    }
}
